//! Answers that cannot be published: who is told, and trying again.

use dialogue::{AgainRefused, failing_answers, try_again};
use kernel::{AnswerId, ItemId};

use super::*;

/// A question with an answer that has been decided.
async fn answered(world: &World, editor: &Actor) -> (ItemId, AnswerId) {
    let post = world.fake.write_post("Nyhet");
    let question = world.fake.write_comment(&post, "Besökare", "När öppnar ni?");
    world.fetch().await;
    let item = world.item(&question).await.id;
    let order = AnswerOrder { item, seen: 1, decisions: 0, text: "Klockan tio.".to_owned() };
    (item, dialogue::answer(&world.cx, editor, order).await.unwrap())
}

async fn tries(world: &World, item: ItemId) -> usize {
    let log = world.logged(&format!("item:{item}")).await;
    log.iter().filter(|it| *it == "answer-tried-again").count()
}

#[tokio::test]
async fn an_answer_that_waits_for_a_person_is_told_to_those_who_may_answer_there() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let registrar = world.person("Registrator Ask", "registrar").await;
        let (item, _) = answered(&world, &editor).await;
        assert!(failing_answers(&world.cx, &editor).await.unwrap().is_empty(), "nobody has tried");
        world.fake.sign_out(true);
        world.work().await;
        assert_eq!(world.parked().await.len(), 1);
        assert_eq!(failing_answers(&world.cx, &editor).await.unwrap(), [item]);
        assert!(failing_answers(&world.cx, &registrar).await.unwrap().is_empty(), "who answers nothing");
        assert!(failing_answers(&world.cx, &world.administrator).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_passes_by_itself_disturbs_nobody_and_what_does_not_is_told_once_for_each_item() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let (item, _) = answered(&world, &editor).await;
        let order = AnswerOrder { item, seen: 1, decisions: 1, text: "Och kaféet klockan elva.".to_owned() };
        dialogue::answer(&world.cx, &editor, order).await.unwrap();
        world.keep_no_files(true);
        for pause in [3, 6] {
            world.work().await;
            assert!(failing_answers(&world.cx, &editor).await.unwrap().is_empty());
            world.turn(pause);
        }
        world.work().await;
        assert_eq!(failing_answers(&world.cx, &editor).await.unwrap(), [item], "two answers, one item");
        world.keep_no_files(false);
        world.work_through().await;
        assert!(failing_answers(&world.cx, &editor).await.unwrap().is_empty(), "it is published");
        assert_eq!(world.fake.effects().len(), 2);
    }
}

#[tokio::test]
async fn what_waits_for_a_person_is_published_when_somebody_tries_again_and_once() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let registrar = world.person("Registrator Ask", "registrar").await;
        let (item, answer) = answered(&world, &editor).await;
        let again = async |who: &Actor| try_again(&world.cx, who, item, answer).await;
        assert!(matches!(again(&editor).await, Err(AgainRefused::NothingFails)), "it is on its way");
        world.fake.sign_out(true);
        world.work().await;
        world.fake.sign_out(false);
        world.work().await;
        assert!(world.fake.effects().is_empty(), "it waits for a person");
        assert!(matches!(again(&registrar).await, Err(AgainRefused::NotFound)));
        let (other, _) = answered(&world, &editor).await;
        let of_another = try_again(&world.cx, &editor, other, answer).await;
        assert!(matches!(of_another, Err(AgainRefused::NotFound)), "it answers something else");
        assert_eq!(tries(&world, item).await, 0);
        again(&editor).await.unwrap();
        again(&editor).await.unwrap();
        assert_eq!(tries(&world, item).await, 1, "pressed twice, it is one try");
        world.work().await;
        assert_eq!(world.fake.effects().len(), 2, "each question is answered once");
        assert!(matches!(again(&editor).await, Err(AgainRefused::NothingFails)), "it is published");
    }
}

#[tokio::test]
async fn what_the_platform_has_done_already_does_not_happen_twice_however_often_it_is_tried() {
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let (item, answer) = answered(&world, &editor).await;
        world.keep_no_files(true); // The platform has it, and we cannot keep its receipt.
        for n in 1..=3 {
            world.work().await;
            try_again(&world.cx, &editor, item, answer).await.unwrap();
            assert_eq!((tries(&world, item).await, world.fake.effects().len()), (n, 1));
        }
        world.keep_no_files(false);
        world.work().await;
        let answers = dialogue::answer::answers_to(&world.cx.store.reader(), item).await.unwrap();
        assert_eq!((answers[0].stage, world.fake.effects().len()), (AnswerStage::Confirmed, 1));
    }
}
