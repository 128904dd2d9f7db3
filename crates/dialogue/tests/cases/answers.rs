//! Answers that meet other decisions on their way.

use super::*;

async fn asked(world: &World) -> (kernel::item::ExternalId, kernel::ItemId) {
    let post = world.fake.write_post("Nyhet");
    let question = world.fake.write_comment(&post, "Besökare", "När öppnar ni?");
    world.fetch().await;
    let item = world.item(&question).await.id;
    (question, item)
}

fn order(item: kernel::ItemId, decisions: i64, text: &str) -> AnswerOrder {
    AnswerOrder { item, seen: 1, decisions, text: text.to_owned() }
}

#[tokio::test]
async fn two_who_answer_at_once_do_not_both_answer_unless_the_second_has_seen_the_first() {
    for world in World::each().await {
        let (one, other) =
            (world.person("Redaktör Bok", "editor").await, world.person("Redaktör Alm", "editor").await);
        let (_, item) = asked(&world).await;
        dialogue::answer(&world.cx, &one, order(item, 0, "Klockan tio.")).await.unwrap();
        let second = dialogue::answer(&world.cx, &other, order(item, 0, "Vid tio.")).await;
        assert!(matches!(second, Err(AnswerRefused::Overtaken)));
        world.work().await;
        assert_eq!(world.fake.effects().len(), 1, "the public is answered once");
        let view = dialogue::item::view(&world.cx, &other, item).await.unwrap().unwrap();
        assert_eq!(view.handlings.len(), 1);
        dialogue::answer(&world.cx, &other, order(item, 1, "Och kaféet klockan elva.")).await.unwrap();
        world.work().await;
        assert_eq!(world.fake.effects().len(), 2);
    }
}

#[tokio::test]
async fn whoever_writes_an_answer_is_told_what_a_colleague_has_decided_meanwhile() {
    for world in World::each().await {
        let (one, other) =
            (world.person("Redaktör Bok", "editor").await, world.person("Redaktör Alm", "editor").await);
        let (_, item) = asked(&world).await;
        let left = LeaveOrder { item, seen: 1, note: Some("Står på webbplatsen".to_owned()) };
        dialogue::leave_unanswered(&world.cx, &one, left).await.unwrap();
        let answered = dialogue::answer(&world.cx, &other, order(item, 0, "Klockan tio.")).await;
        assert!(matches!(answered, Err(AnswerRefused::Overtaken)));
    }
}

#[tokio::test]
async fn nothing_is_published_below_what_was_taken_away_first() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let (question, item) = asked(&world).await;
        world.fake.sign_out(true); // The platform takes no answers for a while.
        let id = dialogue::answer(&world.cx, &editor, order(item, 0, "Klockan tio.")).await.unwrap();
        world.fake.sign_out(false);
        world.fake.destroy(&question);
        world.work().await;
        let answers = dialogue::answer::answers_to(&world.cx.store.reader(), item).await.unwrap();
        assert_eq!((answers[0].id, answers[0].stage, answers[0].posted_at), (id, AnswerStage::Stopped, None));
        assert!(world.fake.effects().is_empty() && world.parked().await.is_empty());
        let log = world.logged(&format!("item:{item}")).await;
        assert!(log.contains(&"answer-stopped".to_owned()), "{log:?}");
    }
}

#[tokio::test]
async fn what_was_not_answered_in_time_is_told_once_to_those_who_answer_for_the_account() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let (question, item) = asked(&world).await;
        let look = async || {
            dialogue::jobs::look_for_overdue(&world.cx).await.unwrap();
            world.work().await;
            let told = world.cx.mailer.shown().into_iter();
            told.filter(|it| it.subject.contains("försenat")).map(|it| it.to).collect::<Vec<_>>()
        };
        assert!(look().await.is_empty(), "there is time");
        world.turn(36 * 3_600);
        assert_eq!(look().await.len(), 3, "responsible, deputy and manager");
        assert_eq!(look().await.len(), 3, "once");
        world.fake.edit(&question, "När öppnar ni på lördag?");
        world.turn(120);
        world.fetch().await;
        assert_eq!(look().await.len(), 3, "it is asked anew, and there is time again");
        world.turn(48 * 3_600);
        let text = "Klockan tio.".to_owned();
        let decisions =
            dialogue::item::view(&world.cx, &editor, item).await.unwrap().unwrap().handlings.len();
        let order = AnswerOrder { item, seen: 2, decisions: i64::try_from(decisions).unwrap(), text };
        dialogue::answer(&world.cx, &editor, order).await.unwrap();
        assert_eq!(look().await.len(), 3, "what is answered is late no more");
    }
}
