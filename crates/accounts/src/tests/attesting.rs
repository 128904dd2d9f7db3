//! What a manager vouches for: who may, what is kept with it, and when it is missing.

use super::bench::{Bench, benches};
use super::closing_bench::{KEY, cast};
use crate::attesting::{Attest, Refused, Standing, attest, attestations, duties};

fn order(what: &str, documents: &str) -> Attest {
    Attest { what: what.into(), note: "En halv tjänst".into(), documents: documents.into() }
}

async fn standing(bench: &Bench, actor: &kernel::Actor, what: &str) -> Standing {
    let view = attestations(&bench.cx, actor, KEY).await.unwrap();
    view.lines.iter().find(|it| it.asked.key == what).unwrap().standing
}

#[tokio::test]
async fn the_manager_vouches_each_year_and_nobody_else() {
    for bench in benches().await {
        bench.opened().await;
        let cast = cast(&bench).await;
        let (cx, manager) = (&bench.cx, &cast.manager);
        assert_eq!(standing(&bench, manager, "resources").await, Standing::Due);
        assert!(duties(cx, manager).await.unwrap().is_empty(), "there is time");
        let by_another = attest(cx, &cast.ek, KEY, &order("resources", "")).await;
        assert!(matches!(by_another, Err(Refused::NotPermitted)), "{by_another:?}");
        let of_nothing = attest(cx, manager, KEY, &order("nosuch", "")).await;
        assert!(matches!(of_nothing, Err(Refused::NotFound)), "{of_nothing:?}");
        attest(cx, manager, KEY, &order("resources", "")).await.unwrap();
        attest(cx, manager, KEY, &order("resources", "")).await.unwrap();
        let view = attestations(cx, manager, KEY).await.unwrap();
        let given = &view.lines.iter().find(|it| it.asked.key == "resources").unwrap().given;
        assert_eq!((given.len(), given[0].note.as_str()), (1, "En halv tjänst"), "sent twice, it is one");
        assert_eq!(standing(&bench, manager, "resources").await, Standing::Given);
        let system = kernel::Actor::system("clock");
        assert!(attest(cx, &system, KEY, &order("resources", "")).await.is_err());
    }
}

#[tokio::test]
async fn who_lacked_a_course_and_that_no_document_was_linked_is_kept() {
    for bench in benches().await {
        bench.opened().await;
        let cast = cast(&bench).await;
        let (cx, manager) = (&bench.cx, &cast.manager);
        attest(cx, manager, KEY, &order("competence", "ingen frågar")).await.unwrap();
        attest(cx, manager, KEY, &order("routines", "Rutin 2026\n\n https://example.se/rutin "))
            .await
            .unwrap();
        let secret = attest(cx, manager, KEY, &order("routines", "lösenord: hemligt123")).await;
        assert!(matches!(secret, Err(Refused::LooksSecret("documents"))), "{secret:?}");
        let long = attest(cx, manager, KEY, &order("routines", &"å".repeat(1_001))).await;
        assert!(matches!(long, Err(Refused::TooLong("documents"))), "{long:?}");
        let view = attestations(cx, manager, KEY).await.unwrap();
        let given = |what: &str| view.lines.iter().find(|it| it.asked.key == what).unwrap().given[0].clone();
        assert_eq!(given("routines").documents, ["Rutin 2026", "https://example.se/rutin"]);
        assert!(given("competence").documents.is_empty(), "it rests on courses");
        let lacking = given("competence").lacking;
        assert!(!view.untrained.is_empty() && lacking.contains(&view.untrained[0].person), "{lacking}");
        assert!(given("routines").lacking.is_empty());
    }
}
