use axum::http::StatusCode;
use kernel::PersonId;
use people::{ChangePassword, Cost};

use super::bench::{Bench, PASSWORD, benches};
use super::browser::Browser;
use super::closing_bench::{DIGEST, KEY, cast};

async fn browser_of(bench: &Bench, person: PersonId, login: &str) -> Browser {
    let old = people::give_password(&bench.cx, &bench.admin, person, Cost::TRIFLING).await.unwrap();
    let actor = bench.actor(person).await;
    let order = ChangePassword { old, new: PASSWORD.into() };
    people::change_password(&bench.cx, &actor, order, Cost::TRIFLING).await.unwrap();
    Browser::of(bench, login).await
}

fn at(part: &str) -> String {
    format!("/accounts/{KEY}/closing{part}")
}

#[tokio::test]
async fn an_account_is_closed_by_the_forms() {
    for bench in benches().await {
        bench.opened().await;
        cast(&bench).await;
        let mut ek = browser_of(&bench, bench.ek, "ek").await;
        let mut chef = browser_of(&bench, bench.chef, "chef").await;
        let mut alm = browser_of(&bench, bench.alm, "alm").await;
        let home = at("");
        let wrong = ek.fill(&home, &home, &[("cause", ""), ("reason", "Trist.")]).await;
        assert!(wrong.body.contains("Välj en av anledningarna"), "{}", wrong.body);
        assert!(wrong.body.contains("Trist."), "what was written is kept");
        let sent = [("cause", "unused"), ("reason", "Ingen läser <b>det</b>.")];
        assert_eq!(ek.fill(&home, &home, &sent).await.location, home);
        let page = ek.get(&home).await.body;
        assert!(page.contains("Föreslaget") && page.contains("Ingen läser &#60;b&#62;det"), "{page}");
        assert_eq!(ek.get(&at("/decision")).await.status, StatusCode::FORBIDDEN);
        let seen = field(&chef.get(&at("/decision")).await.body, "seen");
        let yes = [("seen", seen.as_str()), ("verdict", "approve"), ("reason", "")];
        for web in [&mut chef, &mut alm] {
            let none = web.fill(&at("/decision"), &at("/decision"), &[("seen", &seen)]).await;
            assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(web.fill(&at("/decision"), &at("/decision"), &yes).await.location, home);
        }
        assert_eq!(ek.get(&at("/steps/capture")).await.status, StatusCode::CONFLICT);
        let preserve = at("/steps/preservation");
        let kept = [("preserved", "all"), ("day", "2026-11-23")];
        assert_eq!(chef.fill(&preserve, &preserve, &kept).await.location, home);
        let notice = at("/steps/notice");
        let form = ek.get(&notice).await.body;
        assert!(form.contains("Motala kommuns webb avslutas den 7 dec 2026."), "{form}");
        let empty = ek.fill(&notice, &notice, &[("text", ""), ("day", "2026-11-23")]).await;
        assert!(empty.body.contains("Skriv meddelandet som det publicerades"), "{}", empty.body);
        let published = [
            ("text", "Webben avslutas, eftersom ingen läser det. Ring 0141-22 50 00."),
            ("other_ways", "0141-22 50 00"),
            ("address", "https://webben.example.se/avslut"),
            ("day", "2026-11-23"),
        ];
        assert_eq!(ek.fill(&notice, &notice, &published).await.location, home);
        let page = ek.get(&home).await.body;
        assert!(page.contains("Meddelandet ska ligga ute till 7 dec 2026"), "{page}");
        bench.turn_to("2026-12-07T08:00:00Z");
        let mut alm = Browser::of(&bench, "alm").await;
        let capture = at("/steps/capture");
        let form = alm.get(&capture).await.body;
        assert!(form.contains("Kontot är inte anslutet") && form.contains("--account motala-webben"));
        let wrong = alm.fill(&capture, &capture, &[("digest", "x"), ("day", "2026-12-07")]).await;
        assert!(wrong.body.contains("64 tecken"), "{}", wrong.body);
        let sent = [("digest", DIGEST), ("day", "2026-12-07"), ("note", "Med plattformens export.")];
        assert_eq!(alm.fill(&capture, &capture, &sent).await.location, home);
        let page = alm.get(&home).await.body;
        assert!(page.contains("Hos registratorn") && page.contains(DIGEST), "{page}");
        alm.language = "en";
        assert!(alm.get(&home).await.body.contains("With the registrar"));
    }
}

#[tokio::test]
async fn a_closing_is_called_off_by_the_form_and_nobody_else_knows_of_it() {
    for bench in benches().await {
        bench.opened().await;
        let mut ek = browser_of(&bench, bench.ek, "ek").await;
        let sent = [("cause", "other"), ("reason", "Vi slutar.")];
        assert_eq!(ek.fill(&at(""), &at(""), &sent).await.status, StatusCode::SEE_OTHER);
        let again = ek.post(&at(""), String::new()).await;
        assert!(again.status.is_client_error());
        let cancel = at("/cancellation");
        let empty = ek.fill(&cancel, &cancel, &[("reason", "")]).await;
        assert!(empty.body.contains("Skriv ett skäl"), "{}", empty.body);
        assert_eq!(ek.fill(&cancel, &cancel, &[("reason", "Vi fortsätter.")]).await.location, at(""));
        let page = ek.get(&at("")).await.body;
        assert!(page.contains("Avbrutet") && page.contains("Vi fortsätter."), "{page}");
        assert_eq!(ek.get("/accounts/annat-konto/closing").await.status, StatusCode::NOT_FOUND);
        let order = people::AddPerson {
            login: "ny".into(),
            name: "Ny Person".into(),
            mail: "ny@example.se".into(),
            unit: None,
        };
        let stranger = people::add_person(&bench.cx, &bench.admin, order).await.unwrap();
        let mut stranger = browser_of(&bench, stranger, "ny").await;
        assert_eq!(stranger.get(&at("")).await.status, StatusCode::NOT_FOUND);
    }
}

fn field(page: &str, name: &str) -> String {
    let at = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
    at.split('"').next().unwrap().to_owned()
}
