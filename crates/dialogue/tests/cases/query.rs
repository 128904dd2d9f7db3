//! Questions that go on to somebody who knows.

use dialogue::query::{
    AskQuery, Errand, QueryStage, Refused, ReplyQuery, SetContact, ask, find, of_item, reply, set_contact,
    tasks, withdraw,
};
use kernel::ItemId;

use super::*;

struct Scene {
    world: World,
    editor: Actor,
    expert: Actor,
    item: ItemId,
}

async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let expert = world.person("Driftchef Oxel", "registrar").await;
        let post = world.fake.write_post("Nyhet");
        let question = world.fake.write_comment(&post, "Besökare", "Hur varmt är vattnet?");
        world.fetch().await;
        let item = world.item(&question).await.id;
        scenes.push(Scene { world, editor, expert, item });
    }
    scenes
}

impl Scene {
    fn of_expert(&self) -> AskQuery {
        AskQuery {
            item: self.item,
            to: "expert".to_owned(),
            person: self.expert.id().unwrap().to_string(),
            unit: String::new(),
            question: "Hur varmt är det?".to_owned(),
        }
    }

    fn saying(&self, text: &str) -> ReplyQuery {
        ReplyQuery { item: self.item, query: 1, reply: text.to_owned() }
    }

    async fn errands(&self, actor: &Actor) -> Vec<Errand> {
        tasks(&self.world.cx, actor).await.unwrap().iter().map(|it| it.errand).collect()
    }
}

#[tokio::test]
async fn a_question_goes_to_whoever_knows_is_due_before_its_item_and_comes_back() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        assert_eq!(ask(cx, &scene.editor, scene.of_expert()).await.unwrap(), 1);
        assert_eq!(ask(cx, &scene.editor, scene.of_expert()).await.unwrap(), 1, "asked twice");
        let view = find(cx, &scene.expert, scene.item, 1).await.unwrap().unwrap();
        assert_eq!(view.words.as_deref(), Some("Hur varmt är vattnet?"));
        let item = dialogue::item::one(&cx.store.reader(), scene.item).await.unwrap().unwrap();
        assert!(view.query.due_at < item.due_at.unwrap() && view.may_reply);
        assert_eq!(scene.errands(&scene.expert).await, [Errand::Reply]);
        let stranger = reply(cx, &scene.editor, scene.saying("Tjugosex grader.")).await;
        assert!(matches!(stranger, Err(Refused::Unknown)), "{stranger:?}");
        let empty = reply(cx, &scene.expert, scene.saying("  ")).await;
        assert!(matches!(empty, Err(Refused::ReplyMissing)), "{empty:?}");
        reply(cx, &scene.expert, scene.saying("Tjugosex grader.")).await.unwrap();
        reply(cx, &scene.expert, scene.saying("Tjugosex grader.")).await.unwrap();
        let other = reply(cx, &scene.expert, scene.saying("Tjugosju.")).await;
        assert!(matches!(other, Err(Refused::Over)), "{other:?}");
        assert_eq!(scene.errands(&scene.editor).await, [Errand::Post]);
        assert_eq!(scene.errands(&scene.expert).await, []);
        let query = of_item(cx, scene.item).await.unwrap().remove(0);
        assert_eq!((query.stage, query.reply.as_deref()), (QueryStage::Replied, Some("Tjugosex grader.")));
        let logged = scene.world.logged(&format!("item:{}", scene.item)).await;
        assert!(logged.contains(&"query-asked".to_owned()) && logged.contains(&"query-replied".to_owned()));
    }
}

#[tokio::test]
async fn a_question_that_is_taken_back_waits_for_nobody() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        ask(cx, &scene.editor, scene.of_expert()).await.unwrap();
        let theirs = withdraw(cx, &scene.expert, scene.item, 1).await;
        assert!(matches!(theirs, Err(Refused::Unknown)), "{theirs:?}");
        withdraw(cx, &scene.editor, scene.item, 1).await.unwrap();
        assert_eq!(scene.errands(&scene.expert).await, []);
        let late = reply(cx, &scene.expert, scene.saying("Tjugosex grader.")).await;
        assert!(matches!(late, Err(Refused::Over)), "{late:?}");
        let again = withdraw(cx, &scene.editor, scene.item, 1).await;
        assert!(matches!(again, Err(Refused::Over)), "{again:?}");
    }
}

#[tokio::test]
async fn a_unit_is_asked_by_its_contact_and_its_head_is_told_when_no_reply_comes() {
    for scene in scenes().await {
        let (cx, world) = (&scene.world.cx, &scene.world);
        let head = world.person("Enhetschef Tall", "registrar").await;
        let unit = people::units(&cx.store.reader()).await.unwrap()[0].id;
        let order = || AskQuery { to: "unit".to_owned(), unit: unit.to_string(), ..scene.of_expert() };
        let nobody = ask(cx, &scene.editor, order()).await;
        assert!(matches!(nobody, Err(Refused::NoContact)), "{nobody:?}");
        let id = |it: &Actor| it.id().unwrap().to_string();
        let contact = || SetContact { unit: unit.to_string(), person: id(&scene.expert), head: id(&head) };
        let refused = set_contact(cx, &scene.editor, contact()).await;
        assert!(matches!(refused, Err(Refused::NotPermitted)), "{refused:?}");
        set_contact(cx, &world.administrator, contact()).await.unwrap();
        let query = ask(cx, &scene.editor, order()).await.unwrap();
        assert_eq!(
            (scene.errands(&scene.expert).await, scene.errands(&head).await),
            (vec![Errand::Reply], vec![])
        );
        world.work().await;
        let letters = |subject: &str| {
            let all = cx.mailer.shown();
            all.iter().filter(|it| it.subject == subject).count()
        };
        assert_eq!(letters("En fråga till dig"), 1);
        let due = find(cx, &head, scene.item, query).await.unwrap().unwrap().query.due_at;
        world.turn((due.as_micros() - cx.now().as_micros()) / 1_000_000 + 60);
        world.work().await;
        assert_eq!(letters("En fråga väntar fortfarande på svar"), 2, "the contact and the head");
        assert_eq!(scene.errands(&head).await, [Errand::Reply], "who leads may reply as well");
        let logged = world.logged(&format!("item:{}", scene.item)).await;
        assert_eq!(logged.iter().filter(|it| *it == "query-overdue").count(), 1, "{logged:?}");
        assert!(
            cx.mailer.shown().iter().all(|it| !it.body.contains("vattnet")),
            "no letter repeats the words"
        );
    }
}

#[tokio::test]
async fn whoever_registers_is_asked_without_being_named() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let order = AskQuery { to: "registrar".to_owned(), person: String::new(), ..scene.of_expert() };
        ask(cx, &scene.editor, order).await.unwrap();
        assert_eq!(scene.errands(&scene.expert).await, [Errand::Reply], "they are a registrar");
        let communicator = scene.world.person("Kommunikatör Gran", "communicator").await;
        assert_eq!(scene.errands(&communicator).await, []);
        reply(cx, &scene.expert, scene.saying("Ja.")).await.unwrap();
        assert_eq!(scene.errands(&scene.editor).await, [], "it stands at the assessment");
    }
}
