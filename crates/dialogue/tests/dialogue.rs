//! The dialogue with the public, through its use-cases, on both engines.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use dialogue::inbox::{self, Filter};
use dialogue::{
    AnswerOrder, AnswerRefused, AnswerStage, How, LeaveOrder, Need, Presence, RoundRefused, RoundStage,
    SignRound,
};
use kernel::item::Visibility;
use kernel::{Actor, Instant};
use testkit::{Engine, World};

#[path = "cases/again.rs"]
mod again;
#[path = "cases/answers.rs"]
mod answers;
#[path = "cases/assess.rs"]
mod assess;
#[path = "cases/closing.rs"]
mod closing;
#[path = "cases/diary.rs"]
mod diary;
#[path = "cases/disclosure.rs"]
mod disclosure;
#[path = "cases/help.rs"]
mod help;
#[path = "cases/keeping.rs"]
mod keeping;
#[path = "cases/marks.rs"]
mod marks;
#[path = "cases/pace.rs"]
mod pace;
#[path = "cases/post.rs"]
mod post;
#[path = "cases/query.rs"]
mod query;
#[path = "cases/rounds.rs"]
mod rounds;
#[path = "cases/route.rs"]
mod route;
#[path = "cases/snapshots.rs"]
mod snapshots;

async fn needs(world: &World, actor: &Actor) -> Vec<(Need, String)> {
    let (items, _) = inbox::page(&world.cx, actor, &Filter::default(), None).await.unwrap();
    items.into_iter().map(|it| (it.need, it.text.unwrap_or_default())).collect()
}

#[tokio::test]
async fn what_is_written_comes_into_the_inbox_with_what_it_needs_due_first_first() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let post = world.fake.write_post("Badhuset öppnar igen");
        world.fake.write_comment(&post, "Besökare", "Vad kul!");
        world.fake.write_comment(&post, "Besökare", "När öppnar ni på lördag?");
        world.fake.write_comment(&post, "Besökare", "Min sons nummer är 20120101-2380, ring.");
        world.fetch().await;
        let inbox = needs(&world, &editor).await;
        assert_eq!(inbox[0].0, Need::Moderate, "{inbox:?}");
        assert_eq!(inbox.iter().map(|it| it.0).collect::<Vec<_>>().len(), 3, "{inbox:?}");
        assert!(inbox.contains(&(Need::Answer, "När öppnar ni på lördag?".to_owned())));
        assert!(inbox.contains(&(Need::Look, "Vad kul!".to_owned())));
        for (most, counted) in [(1_000, 3), (2, 2)] {
            assert_eq!(inbox::waiting(&world.cx, &editor, most).await.unwrap(), counted);
        }
    }
}

#[tokio::test]
async fn what_is_told_of_somebody_waits_for_a_decision_and_a_street_or_a_signature_does_not() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let post = world.fake.write_post("Badhuset öppnar igen");
        let told = "Grannen på Ekvägen 12 är alkoholist och har hemtjänst.";
        world.fake.write_comment(&post, "Besökare", told);
        world.fake.write_comment(&post, "Besökare", "Det ligger skräp utanför Ekvägen 12.");
        world.fake.write_comment(&post, "Besökare", "När öppnar ni? /Besökare Ek, 070-123 45 67");
        world.fetch().await;
        let inbox = needs(&world, &editor).await;
        let to_decide: Vec<_> = inbox.iter().filter(|it| it.0 == Need::Moderate).map(|it| &it.1).collect();
        assert_eq!(to_decide, [told], "{inbox:?}");
    }
}

#[tokio::test]
async fn a_second_fetch_of_the_same_thing_changes_nothing() {
    for world in World::each().await {
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Bra jobbat");
        world.fetch().await;
        let before = world.logged(&format!("item:{}", world.item(&comment).await.id)).await;
        world.turn(120);
        world.fetch().await;
        let item = world.item(&comment).await;
        assert_eq!((item.versions, item.presence), (1, Presence::Present));
        assert_eq!(world.logged(&format!("item:{}", item.id)).await, before);
    }
}

#[tokio::test]
async fn an_edit_is_a_new_wording_and_comes_back_into_the_inbox() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Hur gör man?");
        world.fetch().await;
        let item = world.item(&comment).await;
        let endless = LeaveOrder { item: item.id, seen: 1, note: Some("a".repeat(4_001)) };
        let refused = dialogue::leave_unanswered(&world.cx, &editor, endless).await;
        assert!(matches!(refused, Err(dialogue::HandleRefused::NoteTooLong)));
        let silent = LeaveOrder { item: item.id, seen: 1, note: Some("  ".to_owned()) };
        let refused = dialogue::leave_unanswered(&world.cx, &editor, silent).await;
        assert!(matches!(refused, Err(dialogue::HandleRefused::NeedsReasonForSilence)), "FL 6 §");
        let order = LeaveOrder { item: item.id, seen: 1, note: Some("Gäller Skatteverket".to_owned()) };
        dialogue::leave_unanswered(&world.cx, &editor, order).await.unwrap();
        assert!(needs(&world, &editor).await.is_empty());
        world.fake.edit(&comment, "Hur ansöker man?");
        world.turn(120);
        world.fetch().await;
        assert_eq!(needs(&world, &editor).await, [(Need::Answer, "Hur ansöker man?".to_owned())]);
        let view = dialogue::item::view(&world.cx, &editor, item.id).await.unwrap().unwrap();
        assert_eq!(view.wordings.len(), 2);
        assert_eq!(view.handlings.last().map(|it| it.how), Some(How::Reopened));
        let material = dialogue::material(&world.cx, item.id).await.unwrap();
        let first = String::from_utf8(material.wordings[0].bytes.clone()).unwrap();
        assert!(first.contains("Hur g"), "the first wording's own bytes are kept: {first}");
    }
}

#[tokio::test]
async fn what_disappears_stays_here_and_is_gone_only_when_a_direct_look_says_so() {
    for world in World::each().await {
        let post = world.fake.write_post("Nyhet");
        let gone = world.fake.write_comment(&post, "Besökare", "Jag ångrar mig");
        world.fetch().await;
        world.fake.destroy(&gone);
        world.turn(120);
        world.fetch().await;
        assert_eq!(world.item(&gone).await.presence, Presence::GoneUnconfirmed);
        world.work().await;
        assert_eq!(world.item(&gone).await.presence, Presence::Gone);
        let log = world.logged(&format!("item:{}", world.item(&gone).await.id)).await;
        assert_eq!(log, ["item-received", "item-missing", "item-gone"]);
    }
}

#[tokio::test]
async fn an_answer_lifted_by_the_platform_keeps_its_first_place_here() {
    for world in World::each().await {
        let post = world.fake.write_post("Nyhet");
        let parent = world.fake.write_comment(&post, "Besökare", "Första");
        let child = world.fake.write_comment(&parent, "Annan", "Svar till första");
        world.fetch().await;
        world.fake.destroy(&parent);
        for _ in 0..3 {
            world.turn(120);
            world.fetch().await;
        }
        let item = world.item(&child).await;
        assert_eq!(item.parent, Some(parent));
        assert!(item.lifted);
        let log = world.logged(&format!("item:{}", item.id)).await;
        assert_eq!(log, ["item-received", "item-lifted"], "it is lifted once");
    }
}

#[tokio::test]
async fn somebody_moderating_on_the_platform_itself_is_noticed() {
    for world in World::each().await {
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Hej");
        world.fetch().await;
        world.fake.show_as(&comment, Visibility::Hidden);
        world.turn(120);
        world.fetch().await;
        let item = world.item(&comment).await;
        assert_eq!(item.visibility, Visibility::Hidden);
        assert!(
            world.logged(&format!("item:{}", item.id)).await.contains(&"item-visibility-changed".to_owned())
        );
    }
}

#[tokio::test]
async fn an_answer_is_signed_posted_once_and_read_back() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let post = world.fake.write_post("Nyhet");
        let question = world.fake.write_comment(&post, "Besökare", "När öppnar ni?");
        world.fetch().await;
        let item = world.item(&question).await;
        let order =
            AnswerOrder { item: item.id, seen: 1, decisions: 0, text: "Vi öppnar klockan tio.".to_owned() };
        let first = dialogue::answer(&world.cx, &editor, order.clone()).await.unwrap();
        assert_eq!(dialogue::answer(&world.cx, &editor, order).await.unwrap(), first, "pressed twice");
        world.work().await;
        let answers = dialogue::answer::answers_to(&world.cx.store.reader(), item.id).await.unwrap();
        assert_eq!(answers.len(), 1);
        assert_eq!(answers[0].stage, AnswerStage::Confirmed);
        assert!(answers[0].text.contains("Redaktör Bok"), "{}", answers[0].text);
        assert_eq!(answers[0].in_time(), Some(true));
        assert_eq!(world.fake.effects().len(), 1);
        assert!(needs(&world, &editor).await.is_empty());
    }
}

#[tokio::test]
async fn answers_that_should_not_go_out_are_refused_and_nothing_changes() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let registrar = world.person("Registrator Ask", "registrar").await;
        let post = world.fake.write_post("Nyhet");
        let question = world.fake.write_comment(&post, "Besökare", "När öppnar ni?");
        world.fetch().await;
        let item = world.item(&question).await;
        let answer = |actor: &Actor, text: &str, seen: i64| {
            let (cx, actor, text) = (world.cx.clone(), actor.clone(), text.to_owned());
            async move {
                dialogue::answer(&cx, &actor, AnswerOrder { item: item.id, seen, decisions: 0, text }).await
            }
        };
        assert!(matches!(answer(&registrar, "Hej", 1).await, Err(AnswerRefused::NotFound)));
        assert!(matches!(answer(&editor, "  \n", 1).await, Err(AnswerRefused::Empty)));
        assert!(matches!(answer(&editor, &"å".repeat(5_001), 1).await, Err(AnswerRefused::TooLong)));
        let number = answer(&editor, "Ditt nummer 20120101-2380 är noterat", 1).await;
        let told = |it: Result<_, AnswerRefused>| it.unwrap_err().text();
        assert_eq!(told(number), webkit::Text::key("dialogue-refused-personal-number"));
        let number = answer(&editor, "Ditt nummer 20120161-2387 är noterat", 1).await;
        assert_eq!(told(number), webkit::Text::key("dialogue-refused-coordination-number"));
        assert!(matches!(answer(&editor, "Hej", 2).await, Err(AnswerRefused::Stale)));
        let own = world.item(&post).await.id;
        let order = AnswerOrder { item: own, seen: 1, decisions: 0, text: "Hej".to_owned() };
        assert!(matches!(
            dialogue::answer(&world.cx, &editor, order).await,
            Err(AnswerRefused::NotAnswerable)
        ));
        world.work().await;
        assert!(world.fake.effects().is_empty());
        assert_eq!(needs(&world, &editor).await.len(), 1);
    }
}

#[tokio::test]
async fn a_signed_round_closes_what_only_needed_a_look_up_to_where_it_went() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let post = world.fake.write_post("Nyhet");
        let first = world.fake.write_comment(&post, "Besökare", "Fint");
        let question = world.fake.write_comment(&post, "Besökare", "När öppnar ni?");
        world.fetch().await;
        dialogue::plan_rounds(&world.cx, world.account).await.unwrap();
        let through = Some(world.item(&first).await.id);
        world.turn(60);
        world.fake.write_comment(&post, "Besökare", "Skrivet efteråt");
        world.fetch().await;
        let order = SignRound { account: world.account, through };
        assert_eq!(dialogue::sign_round(&world.cx, &editor, order).await.unwrap().len(), 1);
        let left: Vec<String> = needs(&world, &editor).await.into_iter().map(|it| it.1).collect();
        assert_eq!(left.len(), 2, "{left:?}");
        assert!(!left.contains(&"Fint".to_owned()));
        assert!(world.item(&question).await.open, "a question is not closed by looking");
        let again = dialogue::sign_round(&world.cx, &editor, order).await;
        assert!(matches!(again, Err(RoundRefused::NothingToSign(_))));
    }
}

#[tokio::test]
async fn a_missed_round_tells_the_deputy_and_then_the_manager() {
    for world in World::each().await {
        dialogue::plan_rounds(&world.cx, world.account).await.unwrap();
        let round = &dialogue::rounds_of(&world.cx, world.account, 1).await.unwrap()[0];
        let wait = |until: Instant| until.seconds_since(world.cx.now()).max(0) + 1;
        world.turn(wait(round.due_at));
        for _ in 0..48 {
            world.work().await;
            world.turn(1_800);
        }
        let round = dialogue::rounds_of(&world.cx, world.account, 9).await.unwrap().pop().unwrap();
        assert_eq!(round.stage, RoundStage::Missed);
        let told: Vec<String> = world.cx.mailer.shown().into_iter().map(|it| it.to).collect();
        let deputy = told.iter().position(|it| it.starts_with("ersttarelind"));
        let manager = told.iter().position(|it| it.starts_with("chefal"));
        assert!(deputy.is_some() && deputy < manager, "{told:?}");
    }
}

#[tokio::test]
async fn a_platform_in_trouble_is_shown_and_tried_again_and_nothing_is_lost() {
    for world in World::each().await {
        let post = world.fake.write_post("Nyhet");
        world.fake.sign_out(true);
        assert!(dialogue::fetch::fetch_page(&world.cx, world.account).await.is_err());
        let state = accounts::state(&world.cx.store.reader(), world.account).await.unwrap().unwrap();
        assert!(state.trouble.is_some());
        world.fake.sign_out(false);
        world.turn(300);
        world.fetch().await;
        assert!(world.item(&post).await.versions == 1);
        let state = accounts::state(&world.cx.store.reader(), world.account).await.unwrap().unwrap();
        assert_eq!(state.trouble, None);
    }
}

#[tokio::test]
async fn search_finds_inflected_words_and_keeps_swedish_letters_apart() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let post = world.fake.write_post("Nyhet");
        world.fake.write_comment(&post, "Besökare", "Gatlyktorna på Storgatan är trasiga");
        world.fetch().await;
        assert_eq!(inbox::search(&world.cx, &editor, "gatlykta").await.unwrap().len(), 1);
        assert!(inbox::search(&world.cx, &editor, "lök").await.unwrap().is_empty());
        let stranger = world.administrator.clone();
        assert!(inbox::search(&world.cx, &stranger, "gatlykta").await.unwrap().is_empty());
    }
}

/// Every point of an answer fails once, also right after a commit: it is posted once and stands.
#[tokio::test]
async fn an_answer_survives_a_failure_at_every_point() {
    let mut point = 0;
    while answered_failing_at(Engine::Sqlite, point).await {
        point += 1;
    }
    assert_eq!(point, ANSWER_POINTS, "the number of points changed: is the new one meant?");
}

const ANSWER_POINTS: i64 = 153;

/// The same on the other engine, at some of the points, since each needs a house of its own.
#[tokio::test]
async fn an_answer_survives_failures_on_postgresql() {
    if testkit::server("UPPSIKT_POSTGRES").is_some() {
        let mut point = 0;
        while answered_failing_at(Engine::Postgres, point).await {
            point += 19;
        }
        assert!(point > 100, "{point}");
    }
}

/// Whether the planned failure took place; the answer stands, all the same.
async fn answered_failing_at(engine: Engine, point: i64) -> bool {
    let world = World::always_the_same(engine).await;
    let editor = world.person("Redaktör Bok", "editor").await;
    let post = world.fake.write_post("Nyhet");
    let question = world.fake.write_comment(&post, "Besökare", "När öppnar ni?");
    world.fetch().await;
    let item = world.item(&question).await;
    let order = AnswerOrder { item: item.id, seen: 1, decisions: 0, text: "Klockan tio.".to_owned() };
    world.faults.fail_at(point);
    let decided = dialogue::answer(&world.cx, &editor, order.clone()).await;
    if decided.is_err() {
        dialogue::answer(&world.cx, &editor, order).await.unwrap();
    }
    world.work_through().await;
    let failed = world.faults.end();
    let answers = dialogue::answer::answers_to(&world.cx.store.reader(), item.id).await.unwrap();
    assert_eq!(answers.len(), 1, "failed at point {point}");
    let parked = world.parked().await;
    assert_eq!(answers[0].stage, AnswerStage::Confirmed, "failed at point {point}: {parked:?}");
    assert_eq!(world.fake.effects().len(), 1, "failed at point {point}");
    let verified = store::log::verify(&world.cx.store.reader()).await.unwrap();
    assert_eq!(verified.broken, None, "failed at point {point}");
    failed
}

#[tokio::test]
async fn what_comes_out_of_the_spam_is_triaged_and_waits_for_somebody() {
    for world in World::each().await {
        let post = world.fake.write_post("Nyhet");
        let question = world.fake.write_comment(&post, "Besökare", "När öppnar ni?");
        world.fake.show_as(&question, Visibility::Spam);
        world.fetch().await;
        assert!(!world.item(&question).await.open);
        world.fake.show_as(&question, Visibility::Public);
        world.turn(120);
        world.fetch().await;
        let item = world.item(&question).await;
        assert_eq!((item.open, item.need), (true, Need::Answer));
        assert!(item.due_at.is_some_and(|it| it > world.cx.now()), "it counts from when it could be seen");
    }
}

#[tokio::test]
async fn the_ledger_writes_down_every_pause_that_was_too_long() {
    for world in World::each().await {
        world.fake.write_post("Nyhet");
        for _ in 0..3 {
            world.fetch().await;
            world.turn(5 * 3600);
        }
        let reader = world.cx.store.reader();
        let ledger = dialogue::whole::ledger(&reader, world.account).await.unwrap();
        let gaps = ledger.iter().filter(|it| it.how == dialogue::Covered::Nothing).count();
        assert_eq!(gaps, 2, "{ledger:?}");
    }
}

#[tokio::test]
async fn a_signed_round_does_not_close_an_edit_that_nobody_saw() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let post = world.fake.write_post("Nyhet");
        let edited = world.fake.write_comment(&post, "Besökare", "Fint väder");
        let last = world.fake.write_comment(&post, "Besökare", "Verkligen fint");
        world.fetch().await;
        dialogue::plan_rounds(&world.cx, world.account).await.unwrap();
        world.turn(120);
        world.fake.edit(&edited, "Fult väder");
        world.fetch().await;
        let order = SignRound { account: world.account, through: Some(world.item(&last).await.id) };
        dialogue::sign_round(&world.cx, &editor, order).await.unwrap();
        assert!(world.item(&edited).await.open);
        assert!(!world.item(&last).await.open);
    }
}

#[tokio::test]
async fn an_answer_does_not_decide_whether_the_item_may_stay() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Min son 20120101-2380, är han anmäld?");
        world.fetch().await;
        let item = world.item(&comment).await;
        let order = AnswerOrder {
            item: item.id,
            seen: 1,
            decisions: 0,
            text: "Ring oss så hjälper vi till.".to_owned(),
        };
        dialogue::answer(&world.cx, &editor, order).await.unwrap();
        assert_eq!((world.item(&comment).await.open, item.need), (true, Need::Moderate));
    }
}

#[tokio::test]
async fn the_posts_of_an_account_are_counted_week_by_week_and_comments_are_not() {
    for world in World::each().await {
        let post = world.fake.write_post("Nyhet");
        world.fake.write_comment(&post, "Besökare", "Bra");
        world.fetch().await;
        world.turn(7 * 24 * 3_600);
        world.fake.write_post("Ännu en nyhet");
        world.fake.write_post("Och en till");
        world.fetch().await;
        dialogue::jobs::count_posts(&world.cx).await.unwrap();
        dialogue::jobs::count_posts(&world.cx).await.unwrap();
        let account = accounts::account(&world.cx.store.reader(), world.account).await.unwrap().unwrap();
        let weeks = accounts::planning::plan(&world.cx, &account).await.unwrap().weeks;
        assert_eq!(weeks.iter().map(|it| it.1).collect::<Vec<_>>(), [1, 2]);
    }
}

#[tokio::test]
async fn where_the_guideline_answers_opinions_what_asks_nothing_waits_for_an_answer() {
    for answered in [false, true] {
        for mut world in World::each().await {
            let mut guideline = (*world.cx.guideline).clone();
            guideline.answer.opinion_needs_answer = answered;
            world.cx.guideline = guideline.into();
            let editor = world.person("Redaktör Bok", "editor").await;
            let post = world.fake.write_post("Badhuset stänger");
            world.fake.write_comment(&post, "Besökare", "Jag tycker att det är helt fel beslut.");
            world.fetch().await;
            let need = if answered { Need::Answer } else { Need::Look };
            assert_eq!(needs(&world, &editor).await.first().map(|it| it.0), Some(need));
        }
    }
}
