//! Words that only named people read: who does, who does not, and what the log says about it.

use super::*;
use dialogue::inbox::{self, Filter};

const WORDS: &str = "Grannen Qvist har kontakt med socialtjänsten";
const RARE: &str = "qvist";

impl Scene {
    async fn person(&self, name: &str, role: &str) -> Actor {
        self.world.person(name, role).await
    }

    /// The item as somebody is shown it.
    async fn seen_by(&self, who: &Actor) -> dialogue::item::View {
        dialogue::item::view(&self.world.cx, who, self.item).await.unwrap().unwrap()
    }

    async fn reads(&self, who: &Actor) -> bool {
        let view = self.seen_by(who).await;
        let shown = view.wordings.iter().any(|it| it.text.contains("Qvist"));
        let in_thread = view.thread.iter().any(|it| it.text.as_ref().is_some_and(|it| it.contains("Qvist")));
        let author = view.item.author.is_some();
        assert!(shown == in_thread && shown == author && shown != view.is_withheld(), "{view:?}");
        assert_eq!(shown, view.item.permalink.is_some());
        shown
    }

    async fn finds(&self, who: &Actor) -> usize {
        inbox::search(&self.world.cx, who, RARE).await.unwrap().len()
    }

    async fn times_logged(&self, verb: &str) -> usize {
        let log = self.world.logged(&format!("item:{}", self.item)).await;
        log.iter().filter(|it| *it == verb).count()
    }
}

#[tokio::test]
async fn restricted_words_are_read_by_named_people_alone_and_each_reading_is_logged() {
    for scene in scenes(WORDS).await {
        let colleague = scene.person("Redaktör Alm", "editor").await;
        let registrar = scene.person("Registrator Ask", "registrar").await;
        let officer = scene.person("Dataskyddsombud Rönn", "data-protection-officer").await;
        assert!(scene.reads(&colleague).await && scene.finds(&colleague).await == 1, "before the decision");
        assert_eq!(scene.times_logged("restricted-item-read").await, 0);
        scene.open("secrecy", Act::Remove).await;
        for _ in 0..2 {
            assert!(!scene.reads(&colleague).await);
            assert_eq!(scene.finds(&colleague).await, 0);
            let before = scene.times_logged("restricted-item-read").await;
            assert!(scene.reads(&registrar).await && scene.reads(&officer).await);
            assert!(scene.reads(&scene.editor).await, "who decided handles it");
            assert_eq!(scene.times_logged("restricted-item-read").await, before + 3);
            assert_eq!(scene.finds(&scene.editor).await, 0, "only by opening it");
            let before = scene.times_logged("restricted-item-found").await;
            assert_eq!((scene.finds(&registrar).await, scene.finds(&officer).await), (1, 1));
            assert_eq!(scene.times_logged("restricted-item-found").await, before + 2);
            scene.world.work().await; // Then again when it has been carried out.
        }
        let view = scene.seen_by(&colleague).await;
        let restricted = view.restricted.unwrap();
        assert_eq!(restricted.restriction.ground, "secrecy", "it is said why");
    }
}

#[tokio::test]
async fn no_list_shows_restricted_words_to_anybody() {
    for scene in scenes(WORDS).await {
        let cx = &scene.world.cx;
        let registrar = scene.person("Registrator Ask", "registrar").await;
        let post = scene.world.item(&scene.comment).await.root.unwrap();
        let beside = scene.world.fake.write_comment(&post, "Granne", "Vad menar du?");
        scene.world.fetch().await;
        let beside = scene.world.item(&beside).await.id;
        let id = scene.open("secrecy", Act::Remove).await;
        scene.world.fake.edit(&scene.comment, &format!("{WORDS}, sägs det"));
        scene.world.work().await; // The edit stops the case: the item is in the inbox again, and still restricted.
        assert_eq!(scene.case(id).await.case.stage, Stage::Stopped("edited".to_owned()));
        for who in [&scene.editor, &registrar] {
            let (lines, _) = inbox::page(cx, who, &Filter::default(), None).await.unwrap();
            let line = lines.iter().find(|it| it.id == scene.item).unwrap();
            assert!(line.text.is_none() && line.author.is_none() && line.restriction.is_some());
            let lines = moderation::view::latest(cx, who, cx.now().plus_seconds(1), 9).await.unwrap();
            assert!(lines[0].withheld && lines[0].case.reason.is_empty());
            let view = dialogue::item::view(cx, who, beside).await.unwrap().unwrap();
            assert!(view.thread.iter().all(|it| !format!("{it:?}").contains("Qvist")));
        }
    }
}

#[tokio::test]
async fn an_edit_does_not_lift_the_restriction_and_whoever_must_decide_again_reads() {
    for scene in scenes(WORDS).await {
        let colleague = scene.person("Redaktör Alm", "editor").await;
        let manager = scene.person("Chef Gran", "manager").await;
        scene.open("secrecy", Act::Remove).await;
        scene.world.fake.edit(&scene.comment, "Jag menade inte grannen Qvist");
        scene.world.work().await;
        assert!(scene.world.item(&scene.comment).await.open);
        assert!(scene.reads(&colleague).await, "somebody has to decide about what it says now");
        assert!(!scene.reads(&manager).await);
        assert_eq!(scene.finds(&colleague).await, 0);
        let order =
            dialogue::LeaveOrder { item: scene.item, seen: 2, note: Some("Borttaget själv".to_owned()) };
        dialogue::leave_unanswered(&scene.world.cx, &colleague, order).await.unwrap();
        assert!(!scene.reads(&colleague).await, "it waits for nobody");
    }
}

#[tokio::test]
async fn the_second_person_of_a_restoration_reads_and_what_is_shown_again_is_open() {
    for scene in scenes(WORDS).await {
        let cx = &scene.world.cx;
        let colleague = scene.person("Redaktör Alm", "editor").await;
        let manager = scene.person("Chef Gran", "manager").await;
        let id = scene.open("secrecy", Act::Remove).await;
        scene.world.work().await;
        assert!(!scene.reads(&colleague).await && !scene.reads(&manager).await);
        ask_restoration(cx, &colleague, id, "Den som skrev har klagat").await.unwrap();
        assert!(!scene.reads(&colleague).await, "nobody comes to read by asking");
        assert!(scene.reads(&manager).await, "who may confirm must judge");
        confirm_restoration(cx, &manager, id).await.unwrap();
        assert!(scene.reads(&manager).await, "who confirmed answers for it");
        scene.world.work().await;
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Public));
        assert!(scene.reads(&colleague).await, "what everybody reads on the platform is not restricted here");
        assert_eq!(scene.finds(&colleague).await, 1);
    }
}

#[tokio::test]
async fn the_second_person_reads_while_they_are_waited_for_and_declining_opens_the_words() {
    for mut world in World::each().await {
        let mut guideline = (*world.cx.guideline).clone();
        guideline.grounds.iter_mut().filter(|it| it.key == "secrecy").for_each(|it| it.second_person = true);
        world.cx.guideline = std::sync::Arc::new(guideline);
        let scene = scene_on(world, WORDS).await;
        let cx = &scene.world.cx;
        let colleague = scene.person("Redaktör Alm", "editor").await;
        let third = scene.person("Redaktör Ask", "editor").await;
        let coordinator = scene.person("Kommunikationschef Lönn", "coordinator").await;
        let id = scene.open("secrecy", Act::Remove).await;
        assert!(scene.reads(&colleague).await && scene.reads(&coordinator).await, "either may be asked");
        assert_eq!(scene.finds(&colleague).await, 0);
        confirm_case(cx, &colleague, id).await.unwrap();
        scene.world.work().await;
        assert!(scene.reads(&colleague).await && !scene.reads(&coordinator).await, "it waits for nobody");
        ask_restoration(cx, &scene.editor, id, "Fel").await.unwrap();
        confirm_restoration(cx, &colleague, id).await.unwrap();
        scene.world.work().await;
        let again = scene.open("secrecy", Act::Remove).await;
        decline_case(cx, &third, again).await.unwrap();
        assert!(
            scene.reads(&coordinator).await && scene.finds(&coordinator).await == 1,
            "there was no reason"
        );
    }
}

#[tokio::test]
async fn what_may_be_secret_is_not_answered_in_the_open_while_its_removal_waits() {
    for mut world in World::each().await {
        let mut guideline = (*world.cx.guideline).clone();
        guideline.grounds.iter_mut().filter(|it| it.key == "secrecy").for_each(|it| it.second_person = true);
        world.cx.guideline = std::sync::Arc::new(guideline);
        let scene = scene_on(world, WORDS).await;
        let cx = &scene.world.cx;
        let colleague = scene.person("Redaktör Alm", "editor").await;
        let id = scene.open("secrecy", Act::Remove).await;
        let order =
            || dialogue::AnswerOrder { item: scene.item, seen: 1, decisions: 1, text: "Hej".to_owned() };
        for who in [&scene.editor, &colleague] {
            let answered = dialogue::answer(cx, who, order()).await;
            assert!(matches!(answered, Err(dialogue::AnswerRefused::Secret)), "{answered:?}");
        }
        decline_case(cx, &colleague, id).await.unwrap();
        let decisions = i64::try_from(scene.seen_by(&colleague).await.handlings.len()).unwrap();
        let order = dialogue::AnswerOrder { decisions, ..order() };
        dialogue::answer(cx, &colleague, order).await.unwrap();
    }
}

#[tokio::test]
async fn nobody_decides_about_words_that_they_do_not_read() {
    for scene in scenes(WORDS).await {
        let cx = &scene.world.cx;
        let colleague = scene.person("Redaktör Alm", "editor").await;
        scene.open("secrecy", Act::Hide).await;
        scene.world.work().await;
        let stricter = open_case(cx, &colleague, order(scene.item, "threat", Act::Remove)).await;
        assert!(matches!(stricter, Err(OpenRefused::Restricted)));
        let answer =
            dialogue::AnswerOrder { item: scene.item, seen: 1, decisions: 0, text: "Hej".to_owned() };
        let answered = dialogue::answer(cx, &colleague, answer).await;
        assert!(matches!(answered, Err(dialogue::AnswerRefused::Restricted)));
        let leave = dialogue::LeaveOrder { item: scene.item, seen: 1, note: None };
        let left = dialogue::leave_unanswered(cx, &colleague, leave).await;
        assert!(matches!(left, Err(dialogue::HandleRefused::Restricted)));
        scene.open("threat", Act::Remove).await;
    }
}

#[tokio::test]
async fn what_was_written_about_a_restricted_item_is_withheld_with_it() {
    for scene in scenes(WORDS).await {
        let cx = &scene.world.cx;
        let colleague = scene.person("Redaktör Alm", "editor").await;
        let archivist = scene.person("Arkivarie Ek", "archivist").await;
        let open = scene.open("profanity", Act::Hide).await;
        scene.world.work().await;
        let bundle = scene.case(open).await.case.stage.bundle().unwrap();
        let opens =
            async |who: &Actor| moderation::view::open_bundle(cx, who, bundle).await.unwrap().is_some();
        assert!(opens(&colleague).await && opens(&archivist).await);
        let id = scene.open("secrecy", Act::Remove).await;
        scene.world.work().await;
        for who in [&colleague, &archivist] {
            for case in [open, id] {
                let view = moderation::view::view(cx, who, case).await.unwrap().unwrap();
                assert!(view.withheld && view.case.reason.is_empty() && !view.may_open);
            }
            assert!(!opens(who).await, "the copy of the earlier case holds the same words");
        }
        let registrar = scene.person("Registrator Ask", "registrar").await;
        assert!(opens(&registrar).await);
        let log = scene.world.logged(&format!("case:{open}")).await;
        assert_eq!(log.last().unwrap(), "evidence-opened");
        assert!(!scene.case(id).await.withheld, "who decided");
        let log = scene.world.logged(&format!("case:{id}")).await;
        assert_eq!(log.last().unwrap(), "restricted-case-read");
    }
}

#[tokio::test]
async fn evidence_of_an_answer_holds_nothing_of_the_restricted_words_above_it() {
    for scene in scenes(WORDS).await {
        let cx = &scene.world.cx;
        let colleague = scene.person("Redaktör Alm", "editor").await;
        let reply = |text: &str| scene.world.fake.write_comment(&scene.comment, "Annan", text);
        let (before, after) = (reply("Jävla skvaller"), reply("Ja, fan vad synd"));
        scene.world.fetch().await;
        let hide = async |external: &ExternalId| {
            let item = scene.world.item(external).await.id;
            let id = open_case(cx, &scene.editor, order(item, "profanity", Act::Hide)).await.unwrap();
            scene.world.work().await;
            scene.case(id).await.case.stage.bundle().unwrap()
        };
        let earlier = hide(&before).await;
        assert!(moderation::view::open_bundle(cx, &colleague, earlier).await.unwrap().is_some());
        scene.open("secrecy", Act::Remove).await;
        scene.world.work().await;
        assert!(moderation::view::open_bundle(cx, &colleague, earlier).await.unwrap().is_none());
        scene.world.turn(1);
        let opened = moderation::view::open_bundle(cx, &colleague, hide(&after).await).await.unwrap();
        let Some(moderation::view::Opened::Bytes(bytes)) = opened else { panic!("{opened:?}") };
        assert!(!holds(&bytes, "Qvist"));
        assert!(holds(&bytes, "texten återges inte"), "that there is something is said");
        assert!(verify(&bytes, &VerifyOptions::default()).holds());
    }
}

#[tokio::test]
async fn cases_from_before_there_were_restrictions_are_restricted_when_the_program_starts() {
    for scene in scenes(WORDS).await {
        let cx = &scene.world.cx;
        let colleague = scene.person("Redaktör Alm", "editor").await;
        scene.open("secrecy", Act::Remove).await;
        scene.world.work().await;
        let mut tx = cx.store.begin().await.unwrap();
        tx.note("delete from restriction", store::params![]).await.unwrap();
        tx.note("delete from item_reader", store::params![]).await.unwrap();
        let terms = text::search_terms(WORDS);
        tx.index(&format!("item:{}", scene.item), &scene.world.account.to_string(), &terms).await.unwrap();
        tx.commit().await.unwrap();
        assert!(scene.reads(&colleague).await && scene.finds(&colleague).await == 1);
        for _ in 0..2 {
            moderation::jobs::begin(cx).await.unwrap();
            assert!(!scene.reads(&colleague).await && scene.finds(&colleague).await == 0);
            assert!(scene.reads(&scene.editor).await);
        }
        assert_eq!(scene.times_logged("item-restricted").await, 2, "by the decision, and once more");
    }
}

#[tokio::test]
async fn the_deputy_of_who_decided_reads_on_while_they_are_away_and_no_longer() {
    for scene in scenes(WORDS).await {
        let cx = &scene.world.cx;
        let deputy = scene.person("Redaktör Alm", "editor").await.id();
        let other = scene.person("Redaktör Ask", "editor").await;
        let as_today = async || people::actor(cx, deputy.unwrap()).await.unwrap().unwrap();
        scene.open("secrecy", Act::Remove).await;
        scene.world.work().await;
        assert!(!scene.reads(&as_today().await).await);
        let order = people::RegisterAbsence {
            person: scene.editor.id().unwrap(),
            deputy,
            first: "2026-11-24".parse().unwrap(),
            last: "2026-11-24".parse().unwrap(),
        };
        people::register_absence(cx, &scene.editor, order).await.unwrap();
        assert!(!scene.reads(&as_today().await).await, "not before the absence");
        scene.world.turn(24 * 3_600);
        let before = scene.times_logged("restricted-item-read").await;
        assert!(scene.reads(&as_today().await).await, "they finish what was begun");
        assert_eq!(scene.times_logged("restricted-item-read").await, before + 1, "each reading is logged");
        assert_eq!(scene.finds(&as_today().await).await, 0, "only by opening it");
        assert!(!scene.reads(&other).await, "nobody else");
        scene.world.turn(24 * 3_600);
        assert!(!scene.reads(&as_today().await).await, "not after it");
    }
}
