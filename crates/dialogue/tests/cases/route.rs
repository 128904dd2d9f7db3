//! What an item is about, and what follows from it.

use dialogue::assess::Assessed;
use dialogue::route::{
    ClassItem, CloseComplaint, Consult, FinishFlow, ItemClass, Refused, carried_on, class_item,
    close_complaint, consult, finish_flow, harder_questions, route_of, walked,
};
use kernel::ItemId;

use super::*;

fn said(item: ItemId, class: &str) -> ClassItem {
    let (class, number) = (class.to_owned(), String::new());
    ClassItem { item, seen: 1, class, number, whole_thread: false }
}

async fn answer_to(
    world: &World,
    actor: &Actor,
    item: ItemId,
    text: &str,
) -> Result<kernel::AnswerId, AnswerRefused> {
    let decisions = i64::try_from(handled(world, actor, item).await.len()).unwrap();
    dialogue::answer(&world.cx, actor, AnswerOrder { item, seen: 1, decisions, text: text.to_owned() }).await
}

async fn handled(world: &World, actor: &Actor, item: ItemId) -> Vec<(How, Option<String>)> {
    let view = dialogue::item::view(&world.cx, actor, item).await.unwrap().unwrap();
    view.handlings.into_iter().map(|it| (it.how, it.note)).collect()
}

#[tokio::test]
async fn a_conversation_that_may_be_secret_is_broken_off_for_all_who_write_in_it() {
    for world in World::each().await {
        let (cx, editor) = (&world.cx, world.person("Redaktör Bok", "editor").await);
        let post = world.fake.write_post("Nyhet");
        let top = world.fake.write_comment(&post, "Besökare", "När får jag svar om mitt barn?");
        let below = world.fake.write_comment(&top, "Besökare", "Ja, när?");
        let beside = world.fake.write_comment(&post, "Besökare", "När öppnar ni?");
        world.fetch().await;
        let (top, below) = (world.item(&top).await.id, world.item(&below).await.id);
        let beside = world.item(&beside).await.id;
        class_item(cx, &editor, said(below, "secrecy")).await.unwrap();
        class_item(cx, &editor, said(below, "secrecy")).await.unwrap();
        let logged = world.logged(&format!("item:{below}")).await;
        assert_eq!(logged.iter().filter(|it| *it == "conversation-broken-off").count(), 1, "{logged:?}");
        for item in [top, below] {
            let refused = answer_to(&world, &editor, item, "Barnet har fått en plats.").await;
            assert!(matches!(refused, Err(AnswerRefused::OnlyReferral(ItemClass::Secrecy))), "{refused:?}");
        }
        answer_to(&world, &editor, beside, "Klockan nio.").await.unwrap();
        let referral = ItemClass::Secrecy.referral(&cx.guideline).unwrap();
        answer_to(&world, &editor, top, &referral).await.unwrap();
        let (how, channels) = handled(&world, &editor, top).await.pop().unwrap();
        assert_eq!((how, channels.as_deref()), (How::Referred, Some("Telefon eller brev till verksamheten")));
        world.work().await;
        let letters = cx.mailer.shown();
        let told = letters.iter().filter(|it| it.subject.contains("är avbrutet")).count();
        assert!(told >= 1 && letters.iter().all(|it| !it.body.contains("barn")), "{told}");
        class_item(cx, &editor, said(below, "simple")).await.unwrap();
        answer_to(&world, &editor, below, "I morgon.").await.unwrap();
    }
}

#[tokio::test]
async fn what_belongs_to_a_matter_under_way_has_its_number_and_is_proposed_to_be_registered_there() {
    for world in World::each().await {
        let (cx, editor) = (&world.cx, world.person("Redaktör Bok", "editor").await);
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Hur går det med bygglovet?");
        world.fetch().await;
        let item = world.item(&comment).await.id;
        let without = class_item(cx, &editor, said(item, "ongoing-case")).await;
        assert!(matches!(without, Err(Refused::NumberMissing)), "{without:?}");
        let number = "KS 2026/12".to_owned();
        class_item(cx, &editor, ClassItem { number, ..said(item, "ongoing-case") }).await.unwrap();
        let view = dialogue::item::view(cx, &editor, item).await.unwrap().unwrap();
        let assessing = dialogue::assess::of_item(cx, &editor, &view).await.unwrap().unwrap();
        assert_eq!(assessing.suggestion.assessed, Assessed::Register);
        assert_eq!(assessing.suggestion.number.map(|it| it.to_string()).as_deref(), Some("KS 2026/12"));
        let refused = answer_to(&world, &editor, item, "Det är beviljat.").await;
        assert!(matches!(refused, Err(AnswerRefused::OnlyReferral(ItemClass::OngoingCase))), "{refused:?}");
    }
}

#[tokio::test]
async fn criticism_is_neither_answered_nor_left_before_somebody_was_asked() {
    for world in World::each().await {
        let (cx, editor) = (&world.cx, world.person("Redaktör Bok", "editor").await);
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Ni sköter inte skolan!");
        world.fetch().await;
        let item = world.item(&comment).await.id;
        class_item(cx, &editor, said(item, "criticism")).await.unwrap();
        let refused = answer_to(&world, &editor, item, "Vi lyssnar.").await;
        assert!(matches!(refused, Err(AnswerRefused::NotConsulted(ItemClass::Criticism))), "{refused:?}");
        let leaving = || LeaveOrder { item, seen: 1, note: Some("En åsikt.".to_owned()) };
        let left = dialogue::leave_unanswered(cx, &editor, leaving()).await;
        assert!(matches!(left, Err(dialogue::HandleRefused::NotConsulted(_))), "{left:?}");
        let asking = |role: &str, said: &str| Consult { item, role: role.to_owned(), said: said.to_owned() };
        let wrong = consult(cx, &editor, asking("registrar", "Svara vänligt.")).await;
        assert!(matches!(wrong, Err(Refused::NotAsked)), "{wrong:?}");
        let empty = consult(cx, &editor, asking("manager", " ")).await;
        assert!(matches!(empty, Err(Refused::SaidMissing)), "{empty:?}");
        consult(cx, &editor, asking("manager", "Svara vänligt.")).await.unwrap();
        consult(cx, &editor, asking("manager", "Svara vänligt.")).await.unwrap();
        let view = dialogue::item::view(cx, &editor, item).await.unwrap().unwrap();
        assert_eq!(route_of(cx, &editor, &view).await.unwrap().unwrap().consultations.len(), 1);
        answer_to(&world, &editor, item, "Vi lyssnar.").await.unwrap();
    }
}

#[tokio::test]
async fn a_complaint_is_invited_elsewhere_carried_on_in_time_and_closed_with_who_took_it() {
    for mut world in World::each().await {
        world.cx.guideline = std::sync::Arc::new(guideline::builtin::load("kungsbacka").unwrap());
        let (cx, editor) = (&world.cx, world.person("Redaktör Bok", "editor").await);
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Jag klagar på snöröjningen.");
        world.fetch().await;
        let item = world.item(&comment).await.id;
        let closing = |recipient: &str| CloseComplaint {
            item,
            seen: 1,
            outcome: "forwarded".to_owned(),
            recipient: recipient.to_owned(),
        };
        let none = close_complaint(cx, &editor, closing("KOMmentaren")).await;
        assert!(matches!(none, Err(Refused::NoComplaint)), "{none:?}");
        class_item(cx, &editor, said(item, "complaint")).await.unwrap();
        let invitation = ItemClass::Complaint.referral(&cx.guideline).unwrap();
        answer_to(&world, &editor, item, &invitation).await.unwrap();
        let (how, to) = handled(&world, &editor, item).await.pop().unwrap();
        assert_eq!((how, to.as_deref()), (How::Invited, Some("KOMmentaren")));
        assert!(carried_on(cx, &editor).await.unwrap().is_empty(), "there is time");
        world.turn(20 * 24 * 3_600);
        let awaited = carried_on(cx, &editor).await.unwrap();
        assert_eq!(awaited.iter().map(|it| it.item).collect::<Vec<_>>(), [item]);
        let nobody = close_complaint(cx, &editor, closing("")).await;
        assert!(matches!(nobody, Err(Refused::RecipientMissing)), "{nobody:?}");
        close_complaint(cx, &editor, closing("KOMmentaren")).await.unwrap();
        let (how, to) = handled(&world, &editor, item).await.pop().unwrap();
        assert_eq!((how, to.as_deref()), (How::ComplaintForwarded, Some("KOMmentaren")));
        assert!(carried_on(cx, &editor).await.unwrap().is_empty());
        let again = close_complaint(cx, &editor, closing("KOMmentaren")).await;
        assert!(matches!(again, Err(Refused::Over)), "{again:?}");
    }
}

#[tokio::test]
async fn nobody_says_what_an_item_is_about_who_may_not_answer_it() {
    for world in World::each().await {
        let (cx, registrar) = (&world.cx, world.person("Registrator Ek", "registrar").await);
        let editor = world.person("Redaktör Bok", "editor").await;
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "När öppnar ni?");
        world.fetch().await;
        let item = world.item(&comment).await.id;
        let unknown = class_item(cx, &registrar, said(item, "simple")).await;
        assert!(matches!(unknown, Err(Refused::Unknown)), "{unknown:?}");
        let unfit = class_item(cx, &editor, said(item, "rude")).await;
        assert!(matches!(unfit, Err(Refused::ClassUnfit)), "{unfit:?}");
        let stale = class_item(cx, &editor, ClassItem { seen: 0, ..said(item, "simple") }).await;
        assert!(matches!(stale, Err(Refused::Stale)), "{stale:?}");
        let ours = class_item(cx, &editor, said(world.item(&post).await.id, "simple")).await;
        assert!(matches!(ours, Err(Refused::Ours)), "{ours:?}");
    }
}

#[tokio::test]
async fn the_way_through_the_flow_is_kept_and_says_what_the_item_is_about() {
    for mut world in World::each().await {
        world.cx.guideline = std::sync::Arc::new(guideline::builtin::load("orebro").unwrap());
        let (cx, editor) = (&world.cx, world.person("Redaktör Bok", "editor").await);
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Ni plogar aldrig!");
        world.fetch().await;
        let item = world.item(&comment).await.id;
        let finishing = |path: &str| FinishFlow { item, seen: 1, path: path.to_owned() };
        for unfinished in ["", "nn", "yn", "ja"] {
            let refused = finish_flow(cx, &editor, finishing(unfinished)).await;
            assert!(matches!(refused, Err(Refused::PathUnfit)), "{unfinished}: {refused:?}");
        }
        finish_flow(cx, &editor, finishing("nny")).await.unwrap();
        finish_flow(cx, &editor, finishing("nny")).await.unwrap();
        assert_eq!(walked(cx, item).await.unwrap().as_deref(), Some("nny"));
        let view = dialogue::item::view(cx, &editor, item).await.unwrap().unwrap();
        let way = route_of(cx, &editor, &view).await.unwrap().unwrap();
        assert_eq!(way.classed.iter().map(|it| it.class).collect::<Vec<_>>(), [ItemClass::Complaint]);
        let logged = world.logged(&format!("item:{item}")).await;
        assert_eq!(logged.iter().filter(|it| *it == "flow-walked").count(), 1, "{logged:?}");
    }
}

#[tokio::test]
async fn whoever_asks_is_left_without_an_answer_on_a_listed_ground_alone() {
    for mut world in World::each().await {
        world.cx.guideline = std::sync::Arc::new(guideline::builtin::load("stockholm").unwrap());
        let (cx, editor) = (&world.cx, world.person("Redaktör Bok", "editor").await);
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Varför är ni så dumma?");
        world.fetch().await;
        let item = world.item(&comment).await.id;
        let leaving = || LeaveOrder { item, seen: 1, note: Some("Oförskämt.".to_owned()) };
        for ground in ["", "tone"] {
            let refused = dialogue::leave_on(cx, &editor, leaving(), ground).await;
            assert!(matches!(refused, Err(dialogue::HandleRefused::GroundMissing)), "{ground}: {refused:?}");
        }
        assert!(cx.guideline.answer.silence.iter().all(|it| !it.label.sv.to_lowercase().contains("ton")));
        dialogue::leave_on(cx, &editor, leaving(), "answered-already").await.unwrap();
        let (how, note) = handled(&world, &editor, item).await.pop().unwrap();
        let said = "Frågan är redan besvarad i tråden: Oförskämt.";
        assert_eq!((how, note.as_deref()), (How::LeftUnanswered, Some(said)));
    }
}

#[tokio::test]
async fn a_harder_question_waits_for_the_role_that_it_is_handed_to() {
    for mut world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let communicator = world.person("Kommunikatör Gran", "communicator").await;
        // Nyköping withholds what they may until they have taken its course.
        world.cx.guideline = std::sync::Arc::new(guideline::builtin::load("nykoping").unwrap());
        let cx = &world.cx;
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Vad renar ni vattnet med?");
        world.fetch().await;
        let item = world.item(&comment).await.id;
        class_item(cx, &editor, said(item, "complex")).await.unwrap();
        let waits = |of: Vec<dialogue::route::Harder>| of.iter().map(|it| it.item).collect::<Vec<_>>();
        assert_eq!(waits(harder_questions(cx, &communicator).await.unwrap()), [item]);
        assert_eq!(waits(harder_questions(cx, &editor).await.unwrap()), []);
        let refused = answer_to(&world, &editor, item, "Klor.").await;
        assert!(matches!(refused, Err(AnswerRefused::NotConsulted(ItemClass::Complex))), "{refused:?}");
        answer_to(&world, &communicator, item, "Klor.").await.unwrap();
        assert_eq!(waits(harder_questions(cx, &communicator).await.unwrap()), []);
    }
}
