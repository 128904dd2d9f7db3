//! How long what people write may be, and how often the database is asked.

use super::*;
use moderation::view::waiting_for_second;

/// As long as a reason may be.
const MOST: usize = 4_000;

#[tokio::test]
async fn the_reason_of_a_restoration_has_the_limit_of_every_reason() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let cx = &scene.world.cx;
        let id = scene.open("profanity", Act::Hide).await;
        scene.world.work().await;
        let long = ask_restoration(cx, &scene.editor, id, &"å".repeat(MOST + 1)).await;
        assert!(matches!(long, Err(RestoreRefused::ReasonTooLong)));
        assert!(scene.case(id).await.restoration.is_none(), "nothing was asked for");
        ask_restoration(cx, &scene.editor, id, &"å".repeat(MOST)).await.unwrap();
    }
}

#[tokio::test]
async fn the_reason_of_a_police_decision_and_the_reference_have_limits_too() {
    for scene in scenes("hot").await {
        let cx = &scene.world.cx;
        let id = scene.open("threat", Act::Remove).await;
        let decide = |reason: String, reference: String| {
            let order = PoliceOrder {
                case: id,
                decision: PoliceDecision::Report,
                reason,
                reference: Some(reference),
            };
            decide_police(cx, &scene.editor, order)
        };
        let long = decide("å".repeat(MOST + 1), String::new()).await;
        assert!(matches!(long, Err(PoliceRefused::ReasonTooLong)));
        let long = decide("Hot".to_owned(), "K".repeat(101)).await;
        assert!(matches!(long, Err(PoliceRefused::ReferenceTooLong)));
        assert!(scene.case(id).await.police.is_none());
        decide("å".repeat(MOST), "K".repeat(100)).await.unwrap();
    }
}

#[tokio::test]
async fn what_waits_for_a_second_person_is_found_in_two_looks_however_much_it_is() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let second = world.person("Redaktör Alm", "editor").await;
        let post = world.fake.write_post("Nyhet");
        let mut asked = Vec::new();
        for n in 0..3 {
            let comment = world.fake.write_comment(&post, "Arg Besökare", &format!("Helt jävla dåligt {n}"));
            world.fetch().await;
            let item = world.item(&comment).await.id;
            let id = open_case(&world.cx, &editor, order(item, "profanity", Act::Hide)).await.unwrap();
            world.work().await;
            ask_restoration(&world.cx, &editor, id, "Vi bedömde fel").await.unwrap();
            asked.push(id);
            world.turn(1);
        }
        world.faults.fail_at(2); // The third look at the database fails.
        let (cases, restorations) = waiting_for_second(&world.cx, &second).await.unwrap();
        assert!(!world.faults.end(), "it looked a third time");
        assert!(cases.is_empty());
        assert_eq!(restorations.iter().map(|it| it.case).collect::<Vec<_>>(), asked);
        let (_, mine) = waiting_for_second(&world.cx, &editor).await.unwrap();
        assert!(mine.is_empty(), "nobody confirms what they asked for");
        let registrar = world.person("Registrator Ask", "registrar").await;
        assert!(waiting_for_second(&world.cx, &registrar).await.unwrap().1.is_empty());
    }
}

#[tokio::test]
async fn nothing_is_hidden_or_removed_on_an_account_that_is_closed() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let mut tx = scene.world.cx.store.begin().await.unwrap();
        let (now, id) = (tx.now(), scene.world.account);
        tx.note("update account set closed_at = $1 where id = $2", store::params![now, id]).await.unwrap();
        tx.commit().await.unwrap();
        for act in [Act::Hide, Act::Remove] {
            let refused =
                open_case(&scene.world.cx, &scene.editor, order(scene.item, "profanity", act)).await;
            assert!(matches!(refused, Err(OpenRefused::AccountClosed)), "{refused:?}");
        }
    }
}
