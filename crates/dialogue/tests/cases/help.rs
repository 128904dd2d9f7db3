//! Answers that a colleague reads before they are sent.

use dialogue::help::{
    ApproveDraft, AskForHelp, Asked, DraftAct, DraftOrder, DraftStage, DraftView, Errand, Refused,
    RewordDraft, approve_draft, ask_for_help, drafts_of, errands, give_back, helpers, reword_draft,
    take_draft, withdraw_draft,
};
use dialogue::{AnswerKind, Manner, ThreadOf};
use kernel::ItemId;
use store::attested::{Examined, Untrue};
use store::{Entry, params};

use super::*;

/// A question, an editor who is not sure, and a colleague.
struct Scene {
    world: World,
    editor: Actor,
    colleague: Actor,
    question: kernel::item::ExternalId,
    item: ItemId,
}

async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for world in World::each().await {
        let editor = world.person("Redaktör Bok", "editor").await;
        let colleague = world.person("Kommunikatör Gran", "communicator").await;
        let post = world.fake.write_post("Nyhet");
        let question = world.fake.write_comment(&post, "Besökare", "Varför gör ni aldrig något?");
        world.fetch().await;
        let item = world.item(&question).await.id;
        scenes.push(Scene { world, editor, colleague, question, item });
    }
    scenes
}

impl Scene {
    fn asking(&self, text: &str, asked: Asked) -> AskForHelp {
        AskForHelp {
            item: self.item,
            seen: 1,
            text: text.to_owned(),
            manner: Manner::ORDINARY,
            asked,
            note: Some("Låter det rimligt?".to_owned()),
        }
    }

    async fn ask(&self) -> i64 {
        let asked = Asked::Person(self.colleague.id().unwrap());
        ask_for_help(&self.world.cx, &self.editor, self.asking("Vi gör mycket.", asked)).await.unwrap()
    }

    fn at(&self, draft: i64, step: i64) -> DraftOrder {
        DraftOrder { item: self.item, draft, step: Some(step) }
    }

    async fn draft(&self, actor: &Actor, n: i64) -> DraftView {
        let item = self.world.item(&self.question).await;
        let drafts = drafts_of(&self.world.cx, actor, &item).await.unwrap();
        drafts.into_iter().find(|it| it.draft.n == n).unwrap()
    }

    async fn errands(&self, actor: &Actor) -> Vec<Errand> {
        errands(&self.world.cx, actor).await.unwrap().into_iter().map(|it| it.errand).collect()
    }

    async fn approve(&self, actor: &Actor, draft: DraftOrder) -> Result<kernel::AnswerId, Refused> {
        approve_draft(&self.world.cx, actor, ApproveDraft { draft, decisions: 0 }).await
    }
}

#[tokio::test]
async fn what_a_colleague_approves_is_sent_once_signed_by_who_wrote_it_and_says_who_read_it() {
    for scene in scenes().await {
        let n = scene.ask().await;
        assert_eq!(scene.ask().await, n, "asked twice, it is the same draft");
        assert_eq!(
            (scene.errands(&scene.colleague).await, scene.errands(&scene.editor).await),
            (vec![Errand::Read], vec![])
        );
        scene.world.work().await;
        assert!(scene.world.fake.effects().is_empty(), "nothing is sent before");
        let id = scene.approve(&scene.colleague, scene.at(n, 1)).await.unwrap();
        assert_eq!(scene.approve(&scene.colleague, scene.at(n, 1)).await.unwrap(), id, "approved twice");
        scene.world.work().await;
        assert_eq!(scene.world.fake.effects().len(), 1);
        let answers = dialogue::answer::answers_to(&scene.world.cx.store.reader(), scene.item).await.unwrap();
        assert_eq!(answers.len(), 1);
        assert_eq!(
            (answers[0].by, answers[0].read_by),
            (scene.editor.id().unwrap(), Some(scene.colleague.id().unwrap()))
        );
        assert!(answers[0].text.contains("/Redaktör Bok, redaktör för"), "{}", answers[0].text);
        let log = scene.world.logged(&format!("item:{}", scene.item)).await;
        let said = ["draft-ask", "answer-decided", "draft-approve"];
        assert!(said.iter().all(|it| log.contains(&(*it).to_owned())), "{log:?}");
        assert!(needs(&scene.world, &scene.editor).await.is_empty());
        assert!(scene.errands(&scene.colleague).await.is_empty());
    }
}

#[tokio::test]
async fn a_change_is_another_wording_under_the_name_of_who_made_it() {
    for scene in scenes().await {
        let (cx, n) = (&scene.world.cx, scene.ask().await);
        let text = "Vi har lagat trettio hål i år.".to_owned();
        let order = RewordDraft { draft: scene.at(n, 1), text: text.clone() };
        reword_draft(cx, &scene.colleague, order).await.unwrap();
        let draft = scene.draft(&scene.colleague, n).await;
        assert_eq!((draft.text(), draft.draft.stage), (text.as_str(), DraftStage::Taken));
        let steps: Vec<_> = draft.steps.iter().map(|it| (it.act, it.by, it.text.as_deref())).collect();
        let (editor, colleague) = (scene.editor.id().unwrap(), scene.colleague.id().unwrap());
        assert_eq!(
            steps,
            [
                (DraftAct::Ask, editor, Some("Vi gör mycket.")),
                (DraftAct::Reword, colleague, Some(text.as_str())),
            ]
        );
        let log = store::log::about(&cx.store.reader(), &format!("item:{}", scene.item)).await.unwrap();
        let changed = log.iter().find(|it| it.verb == "draft-reword").unwrap();
        assert_eq!(changed.actor, format!("person:{colleague}"));
        scene.approve(&scene.colleague, scene.at(n, 2)).await.unwrap();
        scene.world.work().await;
        let answers = dialogue::answer::answers_to(&cx.store.reader(), scene.item).await.unwrap();
        assert!(answers[0].text.starts_with(&text), "{}", answers[0].text);
    }
}

#[tokio::test]
async fn of_two_who_press_at_once_one_is_told() {
    for mut scene in scenes().await {
        let mut guideline = (*scene.world.cx.guideline).clone();
        let helpers = vec!["communicator".to_owned()];
        guideline.answer.help = vec![guideline::HelpRule { role: "editor".to_owned(), helpers }];
        scene.world.cx.guideline = guideline.into();
        let cx = &scene.world.cx;
        let other = scene.world.person("Kommunikatör Alm", "communicator").await;
        let whom = dialogue::help::helpers(cx, &scene.editor, scene.world.account).await.unwrap();
        assert_eq!((whom.roles, whom.people.len()), (vec!["communicator".to_owned()], 4));
        let asked = scene.asking("Vi gör mycket.", Asked::Role("communicator".to_owned()));
        let n = ask_for_help(cx, &scene.editor, asked).await.unwrap();
        assert_eq!(scene.errands(&other).await, [Errand::Read], "whoever has the role");
        take_draft(cx, &other, DraftOrder { step: None, ..scene.at(n, 1) }).await.unwrap();
        let order = RewordDraft { draft: scene.at(n, 1), text: "Något annat.".to_owned() };
        let late = reword_draft(cx, &scene.colleague, order).await;
        assert!(matches!(late, Err(Refused::Taken)), "{late:?}");
        assert!(scene.errands(&scene.colleague).await.is_empty(), "it is the other's");
        let stale = scene.approve(&other, scene.at(n, 1)).await;
        assert!(matches!(stale, Err(Refused::Overtaken)), "{stale:?}");
        scene.approve(&other, scene.at(n, 2)).await.unwrap();
        let over = scene.approve(&scene.colleague, scene.at(n, 2)).await;
        assert!(matches!(over, Err(Refused::Over)), "{over:?}");
        assert_eq!(scene.draft(&scene.colleague, n).await.text(), "Vi gör mycket.");
    }
}

#[tokio::test]
async fn a_draft_that_is_given_back_is_gone_on_with_by_who_wrote_it() {
    for scene in scenes().await {
        let (cx, n) = (&scene.world.cx, scene.ask().await);
        let silent = give_back(cx, &scene.colleague, scene.at(n, 1), "  ").await;
        assert!(matches!(silent, Err(Refused::NoteMissing)));
        give_back(cx, &scene.colleague, scene.at(n, 1), "Ta det lugnt.").await.unwrap();
        assert_eq!(scene.errands(&scene.editor).await, [Errand::GoOn]);
        assert!(scene.errands(&scene.colleague).await.is_empty());
        let early = scene.approve(&scene.colleague, scene.at(n, 2)).await;
        assert!(matches!(early, Err(Refused::NotTheirs)), "{early:?}");
        let order = RewordDraft { draft: scene.at(n, 2), text: "Vad kan vi göra bättre?".to_owned() };
        reword_draft(cx, &scene.editor, order).await.unwrap();
        assert_eq!(scene.errands(&scene.colleague).await, [Errand::Read]);
        let own = scene.approve(&scene.editor, scene.at(n, 3)).await;
        assert!(matches!(own, Err(Refused::NotTheirs)), "nobody approves their own: {own:?}");
        withdraw_draft(cx, &scene.editor, DraftOrder { step: None, ..scene.at(n, 3) }).await.unwrap();
        let over = scene.approve(&scene.colleague, scene.at(n, 3)).await;
        assert!(matches!(over, Err(Refused::Over)));
        assert!(scene.errands(&scene.editor).await.is_empty());
    }
}

#[tokio::test]
async fn a_draft_answers_the_wording_that_was_seen_and_no_other() {
    for scene in scenes().await {
        let n = scene.ask().await;
        scene.world.fake.edit(&scene.question, "Vad gör ni egentligen?");
        scene.world.turn(120);
        scene.world.fetch().await;
        let late = scene.approve(&scene.colleague, scene.at(n, 1)).await;
        assert!(matches!(late, Err(Refused::Outdated)), "{late:?}");
        assert_eq!(scene.errands(&scene.editor).await, [Errand::TakeBack]);
        assert!(scene.errands(&scene.colleague).await.is_empty());
        let draft = scene.draft(&scene.colleague, n).await;
        assert!(draft.is_outdated && !draft.may.contains(&DraftAct::Approve));
        scene.world.work().await;
        assert!(scene.world.fake.effects().is_empty());
    }
}

#[tokio::test]
async fn nobody_helps_who_may_not_answer_there() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let registrar = scene.world.person("Registrator Rönn", "registrar").await;
        let whom = helpers(cx, &scene.editor, scene.world.account).await.unwrap();
        assert_eq!(
            whom.people.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(),
            ["Ersättare Lind", "Kommunikatör Gran", "Redaktör Ek"]
        );
        assert!(whom.roles.is_empty(), "Motala names no role");
        for asked in [
            Asked::Person(registrar.id().unwrap()),
            Asked::Person(scene.editor.id().unwrap()),
            Asked::Role("communicator".to_owned()),
        ] {
            let refused = ask_for_help(cx, &scene.editor, scene.asking("Hej.", asked)).await;
            assert!(matches!(refused, Err(Refused::CannotHelp)), "{refused:?}");
        }
        let number = scene.asking("20120101-2380", Asked::Person(scene.colleague.id().unwrap()));
        let refused = ask_for_help(cx, &scene.editor, number).await;
        assert!(matches!(refused, Err(Refused::Answer(AnswerRefused::PersonalNumber(_)))));
        let n = scene.ask().await;
        let other = scene.approve(&registrar, scene.at(n, 1)).await;
        assert!(matches!(other, Err(Refused::Answer(AnswerRefused::NotFound))), "{other:?}");
        assert!(
            drafts_of(cx, &registrar, &scene.world.item(&scene.question).await).await.unwrap().is_empty()
        );
        let bystander = scene.world.person("Redaktör Alm", "editor").await;
        let other = scene.approve(&bystander, scene.at(n, 1)).await;
        assert!(matches!(other, Err(Refused::NotTheirs)), "{other:?}");
    }
}

#[tokio::test]
async fn a_word_that_the_answer_follows_leaves_the_item_waiting_with_another_time() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let before = scene.world.item(&scene.question).await;
        let holding = Manner { kind: AnswerKind::Holding, ..Manner::ORDINARY };
        let order = AnswerOrder { item: scene.item, seen: 1, decisions: 0, text: String::new() };
        dialogue::answer_as(cx, &scene.editor, order, holding).await.unwrap();
        scene.world.work().await;
        let item = scene.world.item(&scene.question).await;
        assert!(item.open && item.need == Need::Answer && item.due_at > before.due_at, "{item:?}");
        let view = dialogue::item::view(cx, &scene.editor, scene.item).await.unwrap().unwrap();
        assert!(view.is_promised() && view.answers[0].text.starts_with("Tack för din fråga!"));
        assert_eq!(view.deadline.map(|it| it.rule), Some(cx.guideline.answer.holding.deadline));
        assert_eq!(view.handlings.last().map(|it| it.how), Some(How::Promised));
        let (lines, _) = inbox::page(cx, &scene.editor, &Filter::default(), None).await.unwrap();
        assert!(lines[0].is_promised);
        let order = AnswerOrder { item: scene.item, seen: 1, decisions: 1, text: "Klockan tio.".to_owned() };
        dialogue::answer(cx, &scene.editor, order).await.unwrap();
        scene.world.work().await;
        assert!(!scene.world.item(&scene.question).await.open, "the answer came");
        assert_eq!(scene.world.fake.effects().len(), 2);
    }
}

#[tokio::test]
async fn where_the_guideline_asks_for_it_nobody_answers_in_others_threads_unreminded() {
    for mut scene in scenes().await {
        let others = Manner { thread: ThreadOf::Others, ..Manner::ORDINARY };
        let order = || AnswerOrder { item: scene.item, seen: 1, decisions: 0, text: "Hej.".to_owned() };
        let mut guideline = (*scene.world.cx.guideline).clone();
        guideline.answer.external_thread = Some(guideline::Label::same("Tänk efter."));
        scene.world.cx.guideline = guideline.into();
        let cx = &scene.world.cx;
        let refused = dialogue::answer_as(cx, &scene.editor, order(), others).await;
        assert!(matches!(refused, Err(AnswerRefused::NotReminded)));
        let reminded = Manner { reminded: true, ..others };
        dialogue::answer_as(cx, &scene.editor, order(), reminded).await.unwrap();
        let answers = dialogue::answer::answers_to(&cx.store.reader(), scene.item).await.unwrap();
        assert_eq!(answers[0].thread, ThreadOf::Others);
        let log = scene.world.logged(&format!("item:{}", scene.item)).await;
        assert!(log.contains(&"answer-in-others-thread".to_owned()), "{log:?}");
    }
}

#[tokio::test]
async fn whoever_may_not_read_an_item_reads_no_draft_of_an_answer_to_it() {
    for scene in scenes().await {
        let (cx, n) = (&scene.world.cx, scene.ask().await);
        let left = LeaveOrder { item: scene.item, seen: 1, note: Some("Hör inte hit".to_owned()) };
        dialogue::leave_unanswered(cx, &scene.editor, left).await.unwrap();
        let case = "01900000-0000-7000-8000-000000000001".parse().unwrap();
        let mut tx = cx.store.begin().await.unwrap();
        let under = ("secrecy", "motala@2025-09-18");
        dialogue::restrict(&mut tx, &scene.editor, scene.item, case, under).await.unwrap();
        tx.commit().await.unwrap();
        let item = scene.world.item(&scene.question).await;
        assert!(drafts_of(cx, &scene.colleague, &item).await.unwrap().is_empty());
        assert!(scene.errands(&scene.colleague).await.is_empty());
        let refused = scene.approve(&scene.colleague, scene.at(n, 1)).await;
        assert!(matches!(refused, Err(Refused::Answer(AnswerRefused::Restricted))), "{refused:?}");
    }
}

#[tokio::test]
async fn what_is_disposed_of_leaves_no_words_in_a_draft() {
    for scene in scenes().await {
        let (cx, n) = (&scene.world.cx, scene.ask().await);
        let mut tx = cx.store.begin().await.unwrap();
        dialogue::disposal::remove(&mut tx, scene.item, 1).await.unwrap();
        tx.log(store::Entry::new(&scene.editor, "item-disposed", "item", scene.item));
        tx.commit().await.unwrap();
        let draft = scene.draft(&scene.editor, n).await;
        assert_eq!((draft.text(), draft.steps[0].note.as_deref()), ("", None));
    }
}

#[tokio::test]
async fn a_draft_that_was_changed_in_the_database_is_found_and_named() {
    for scene in scenes().await {
        let (cx, n) = (&scene.world.cx, scene.ask().await);
        let order = RewordDraft { draft: scene.at(n, 1), text: "Vi har lagat trettio hål.".to_owned() };
        reword_draft(cx, &scene.colleague, order).await.unwrap();
        let reader = cx.store.reader();
        let examined = dialogue::words::examine(&reader).await.unwrap();
        assert_eq!(examined, Examined { same: 2, ..Examined::default() });
        let mut tx = cx.store.begin().await.unwrap();
        let sql = "update answer_draft_step set text = null where item_id = $1 and n = 1";
        tx.execute_one(sql, params![scene.item]).await.unwrap();
        tx.log(Entry::new(&scene.world.administrator, "changed-for-a-test", "test", "1"));
        tx.commit().await.unwrap();
        let examined = dialogue::words::examine(&reader).await.unwrap();
        let untrue =
            Untrue { kind: "draft", id: format!("{n} till inlägget {}", scene.item), is_logged: true };
        assert_eq!(examined, Examined { same: 1, untrue: vec![untrue], ..Examined::default() });
    }
}
