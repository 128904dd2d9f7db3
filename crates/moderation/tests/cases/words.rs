//! What was decided stands as it was decided, or it is noticed.

use kernel::{AnswerId, CaseId};
use moderation::{Act, PoliceDecision, PoliceOrder, ask_restoration, decide_police};
use store::attested::{Examined, Untrue};
use store::{Entry, Value, params};

use super::{Scene, scenes};

/// A case, a restoration, a decision about the police and an answer.
async fn decided(scene: &Scene) -> (CaseId, AnswerId) {
    let cx = &scene.world.cx;
    let post = scene.world.fake.write_post("Nyhet");
    let question = scene.world.fake.write_comment(&post, "Besökare Gran", "När öppnar badet?");
    scene.world.fetch().await;
    let item = scene.world.item(&question).await;
    let order =
        dialogue::AnswerOrder { item: item.id, seen: 1, decisions: 0, text: "Klockan nio.".to_owned() };
    let answer = dialogue::answer::answer(cx, &scene.editor, order).await.unwrap();
    let case = scene.open("profanity", Act::Hide).await;
    scene.world.work().await;
    ask_restoration(cx, &scene.editor, case, "Vi bedömde fel").await.unwrap();
    let order = PoliceOrder {
        case,
        decision: PoliceDecision::NoReport,
        reason: "Inget brott".to_owned(),
        reference: None,
    };
    decide_police(cx, &scene.editor, order).await.unwrap();
    (case, answer)
}

async fn examined(scene: &Scene) -> Examined {
    let reader = scene.world.cx.store.reader();
    let answers = dialogue::words::examine(&reader).await.unwrap();
    answers.and(moderation::words::examine(&reader).await.unwrap())
}

/// Somebody with the database's password, who takes the log into account as far as they can.
async fn change(scene: &Scene, sql: &str, values: &[Value]) {
    let mut tx = scene.world.cx.store.begin().await.unwrap();
    tx.execute_one(sql, values).await.unwrap();
    tx.log(Entry::new(&scene.world.administrator, "changed-for-a-test", "test", "1"));
    tx.commit().await.unwrap();
}

fn untrue(kind: &'static str, id: &impl ToString) -> Untrue {
    Untrue { kind, id: id.to_string(), is_logged: true }
}

#[tokio::test]
async fn a_reason_or_an_answer_that_was_changed_in_the_database_is_found_and_named() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let (case, answer) = decided(&scene).await;
        assert_eq!(examined(&scene).await, Examined { same: 4, ..Examined::default() });
        let changes = [
            ("update moderation_case set reason = $2 where id = $1", case.to_string(), untrue("case", &case)),
            ("update moderation_case set ground = $2 where id = $1", case.to_string(), untrue("case", &case)),
            (
                "update restoration set reason = $2 where case_id = $1",
                case.to_string(),
                untrue("restoration", &case),
            ),
            (
                "update police_report set reference = $2 where case_id = $1",
                case.to_string(),
                untrue("police-report", &case),
            ),
            ("update answer set text = $2 where id = $1", answer.to_string(), untrue("answer", &answer)),
        ];
        let mut found = 0;
        for (sql, id, expected) in changes {
            change(&scene, sql, params![id, "något annat"]).await;
            let now = examined(&scene).await.untrue;
            assert!(now.contains(&expected), "{sql}: {now:?}");
            found = found.max(now.len());
        }
        assert_eq!(found, 4, "the case is named once");
    }
}

#[tokio::test]
async fn a_wording_or_an_author_that_was_changed_in_the_database_is_found_and_a_lost_one_is_missed() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let cx = &scene.world.cx;
        let account = accounts::account(&cx.store.reader(), scene.world.account).await.unwrap().unwrap();
        let held = || async { dialogue::held_against_payloads(cx, &account).await.unwrap() };
        let before = held().await;
        assert!(before.same > 0 && before.departing.is_empty(), "{before:?}");
        let id = scene.item;
        let otherwise = (id, dialogue::Departs::Otherwise);
        let text = "update item_version set text = $2 where item_id = $1";
        change(&scene, text, params![id, "Tack för hjälpen"]).await;
        assert_eq!(held().await.departing, [otherwise]);
        change(&scene, text, params![id, ""]).await;
        assert_eq!(held().await.departing, [otherwise], "nobody disposed of it");
        change(&scene, text, params![id, "Ni är fan helt jävla värdelösa"]).await;
        assert_eq!(held().await, before);
        change(&scene, "update item set author_name = $2 where id = $1", params![id, "Någon annan"]).await;
        assert_eq!(held().await.departing, [otherwise]);
        change(&scene, "delete from item_version where item_id = $1", params![id]).await;
        assert_eq!(held().await.departing, [(id, dialogue::Departs::Missing)]);
    }
}

#[tokio::test]
async fn what_was_disposed_of_is_told_apart_from_what_somebody_emptied() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let (_, answer) = decided(&scene).await;
        change(&scene, "update answer set text = '' where id = $1", params![answer]).await;
        assert_eq!(examined(&scene).await.untrue, [untrue("answer", &answer)]);
        let row = scene.world.cx.store.reader();
        let row =
            row.row("select item_id from answer where id = $1", params![answer]).await.unwrap().unwrap();
        let item: String = row.get("item_id").unwrap();
        let mut tx = scene.world.cx.store.begin().await.unwrap();
        tx.log(Entry::new(&scene.world.administrator, "item-disposed", "item", item));
        tx.commit().await.unwrap();
        assert_eq!(examined(&scene).await, Examined { same: 3, disposed: 1, ..Examined::default() });
    }
}

#[tokio::test]
async fn an_earlier_version_that_logged_no_words_is_not_accused_and_what_nobody_logged_is() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let (case, _) = decided(&scene).await;
        let copy = "insert into moderation_case (id, item_id, account_id, ground, act, reason, version_n, content, form,
               register, decided_by, decided_at, guideline, stage)
             select $2, $3, account_id, ground, act, reason, version_n, content, form, register,
               decided_by, decided_at, guideline, 'stopped'
             from moderation_case where id = $1";
        let earlier: CaseId = "00000000-0000-7000-8000-000000000001".parse().unwrap();
        let elsewhere: kernel::ItemId = "00000000-0000-7000-8000-000000000002".parse().unwrap();
        change(&scene, copy, params![case, earlier, elsewhere]).await;
        let unlogged = Untrue { kind: "case", id: earlier.to_string(), is_logged: false };
        assert_eq!(examined(&scene).await.untrue, [unlogged]);
        let content = kernel::Digest::of(b"what the item says");
        let mut tx = scene.world.cx.store.begin().await.unwrap();
        for (kind, id) in [("item", elsewhere.to_string()), ("case", earlier.to_string())] {
            tx.log(Entry::new(&scene.editor, "case-opened", kind, id).about(content));
        }
        tx.commit().await.unwrap();
        assert_eq!(examined(&scene).await, Examined { same: 4, not_said: 1, ..Examined::default() });
    }
}
