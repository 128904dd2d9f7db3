//! Moderation through its use-cases, on both engines.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use archive::verify::{VerifyOptions, verify};
use assessed::keep_in_order;
use kernel::item::{ExternalId, Visibility};
use kernel::{Actor, CaseId, ItemId};
use moderation::{
    Act, ConfirmRefused, Form, OpenCase, OpenRefused, PoliceDecision, PoliceOrder, PoliceRefused,
    RestorationStage, RestoreRefused, Stage, ask_restoration, confirm_case, confirm_restoration,
    decide_police, decline_case, open_case,
};
use platform::fake::Effect;
use testkit::{Engine, World, holds};

#[path = "cases/again.rs"]
mod again;
#[path = "cases/assessed.rs"]
mod assessed;
#[path = "cases/by_hand.rs"]
mod by_hand;
#[path = "cases/clock.rs"]
mod clock;
#[path = "cases/disposal.rs"]
mod disposal;
#[path = "cases/ending.rs"]
mod ending;
#[path = "cases/failures.rs"]
mod failures;
#[path = "cases/forbidden.rs"]
mod forbidden;
#[path = "cases/limits.rs"]
mod limits;
#[path = "cases/outside.rs"]
mod outside;
#[path = "cases/restricted.rs"]
mod restricted;
#[path = "cases/several.rs"]
mod several;
#[path = "cases/words.rs"]
mod words;

struct Scene {
    world: World,
    editor: Actor,
    comment: ExternalId,
    item: ItemId,
}

async fn scene_on(world: World, text: &str) -> Scene {
    let editor = world.person("Redaktör Bok", "editor").await;
    let post = world.fake.write_post("Nyhet");
    let comment = world.fake.write_comment(&post, "Arg Besökare", text);
    world.fetch().await;
    let item = world.item(&comment).await.id;
    Scene { world, editor, comment, item }
}

async fn scenes(text: &str) -> Vec<Scene> {
    let mut scenes = Vec::new();
    for world in World::each().await {
        scenes.push(scene_on(world, text).await);
    }
    scenes
}

fn order(item: ItemId, ground: &str, act: Act) -> OpenCase {
    OpenCase {
        item,
        seen: 1,
        ground: ground.to_owned(),
        act,
        reason: "Grova okvädningsord mot personal".to_owned(),
        stated: None,
    }
}

impl Scene {
    async fn open(&self, ground: &str, act: Act) -> CaseId {
        open_case(&self.world.cx, &self.editor, order(self.item, ground, act)).await.unwrap()
    }

    async fn case(&self, id: CaseId) -> moderation::view::View {
        moderation::view::view(&self.world.cx, &self.editor, id).await.unwrap().unwrap()
    }
}

#[tokio::test]
async fn a_hidden_comment_was_sealed_before_and_is_proposed_to_the_registrar() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let id = scene.open("profanity", Act::Hide).await;
        assert_eq!(
            scene.world.fake.visibility(&scene.comment),
            Some(Visibility::Public),
            "a decision is no act"
        );
        scene.world.work().await;
        let view = scene.case(id).await;
        assert!(
            matches!(view.case.stage, Stage::Registered(..)),
            "{:?} {:?}",
            view.case,
            scene.world.parked().await
        );
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Hidden));
        let log = scene.world.logged(&format!("case:{id}")).await;
        assert_eq!(
            log,
            ["case-opened", "evidence-sealed", "item-hidden", "case-verified", "case-registered"],
            "sealed before hidden"
        );
        let entry = records::stage_of_case(&scene.world.cx.store.reader(), &scene.editor, id).await.unwrap();
        assert!(entry.is_some());
        let bundle = view.case.stage.bundle().unwrap();
        let bytes = scene.world.cx.vault.open(bundle).await.unwrap();
        let report = verify(&bytes, &VerifyOptions::default());
        assert!(report.holds(), "{:?}", report.findings);
    }
}

#[tokio::test]
async fn when_the_evidence_cannot_be_sealed_nothing_is_taken_away() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let id = scene.open("profanity", Act::Hide).await;
        scene.world.fake.sign_out(true); // The platform does not let us capture.
        scene.world.work().await;
        assert_eq!(scene.case(id).await.case.stage, Stage::Decided);
        assert_eq!(scene.world.parked().await.len(), 1, "a person sees it");
        assert!(scene.world.fake.effects().is_empty());
    }
}

#[tokio::test]
async fn evidence_that_cannot_be_kept_for_half_a_day_is_told_of_and_kept_when_it_can_be() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let registrar = scene.world.person("Registrator Bok", "registrar").await;
        let id = scene.open("profanity", Act::Hide).await;
        scene.world.keep_no_files(true);
        for _ in 0..14 {
            scene.world.work().await;
            scene.world.turn(3_600);
        }
        let told = |actor| moderation::view::failing(&scene.world.cx, actor);
        assert_eq!(told(&scene.editor).await.unwrap(), [id]);
        assert_eq!(told(&registrar).await.unwrap(), [], "it is no matter of the registrar's yet");
        assert_eq!(scene.case(id).await.case.stage, Stage::Decided);
        assert!(scene.world.fake.effects().is_empty() && scene.world.parked().await.is_empty());
        scene.world.keep_no_files(false);
        scene.world.turn(3_600);
        scene.world.work_through().await;
        let stage = scene.case(id).await.case.stage;
        assert!(matches!(stage, Stage::Registered(..)), "{stage:?}");
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Hidden));
        assert_eq!(told(&scene.editor).await.unwrap(), []);
    }
}

#[tokio::test]
async fn a_comment_that_was_edited_after_the_decision_stops_the_case() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let id = scene.open("profanity", Act::Hide).await;
        scene.world.fake.edit(&scene.comment, "Förlåt, det var dumt skrivet");
        scene.world.work().await;
        assert_eq!(scene.case(id).await.case.stage, Stage::Stopped("edited".to_owned()));
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Public));
        assert!(scene.world.item(&scene.comment).await.open, "it is back in the inbox");
    }
}

#[tokio::test]
async fn a_ground_that_must_stop_spreading_does_not_offer_hide() {
    for scene in scenes("hot").await {
        let refused = open_case(&scene.world.cx, &scene.editor, order(scene.item, "threat", Act::Hide)).await;
        assert!(matches!(refused, Err(OpenRefused::ActNotAllowed)));
        let id = scene.open("threat", Act::Remove).await;
        scene.world.work().await;
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Removed));
        assert!(matches!(scene.case(id).await.case.stage, Stage::Registered(..)));
        let item = scene.world.item(&scene.comment).await;
        scene.world.turn(120);
        scene.world.fetch().await; // The platform's bin shows it in every sweep.
        assert_eq!(scene.world.item(&scene.comment).await.presence, item.presence);
        assert_eq!(item.presence, dialogue::Presence::RemovedByUs);
    }
}

#[tokio::test]
async fn refusals_change_nothing_and_say_why() {
    for scene in scenes("Ni har fel om budgeten").await {
        let cx = &scene.world.cx;
        let registrar = scene.world.person("Registrator Ask", "registrar").await;
        let try_as = |actor: Actor, order: OpenCase| async move { open_case(cx, &actor, order).await };
        let good = order(scene.item, "profanity", Act::Hide);
        assert!(matches!(try_as(registrar, good.clone()).await, Err(OpenRefused::NotFound)));
        let unknown = OpenCase { ground: "criticism".to_owned(), ..good.clone() };
        assert!(matches!(try_as(scene.editor.clone(), unknown).await, Err(OpenRefused::UnknownGround(_))));
        let silent = OpenCase { reason: " ".to_owned(), ..good.clone() };
        assert!(matches!(try_as(scene.editor.clone(), silent).await, Err(OpenRefused::NeedsReason)));
        let stale = OpenCase { seen: 2, ..good };
        assert!(matches!(try_as(scene.editor.clone(), stale).await, Err(OpenRefused::Stale)));
        scene.world.work().await;
        assert!(scene.world.fake.effects().is_empty());
        assert!(moderation::view::cases_of(cx, scene.item).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn ordered_twice_it_is_one_case_and_another_decision_is_refused() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let id = scene.open("profanity", Act::Hide).await;
        assert_eq!(scene.open("profanity", Act::Hide).await, id);
        let other = open_case(&scene.world.cx, &scene.editor, order(scene.item, "insult", Act::Hide)).await;
        assert!(matches!(other, Err(OpenRefused::AlreadyOpen(it)) if it == id));
    }
}

#[tokio::test]
async fn an_opinion_sensitive_ground_waits_for_another_person() {
    for scene in scenes("Läs sanningen här: https://exempel.invalid").await {
        let id = scene.open("off-topic", Act::Hide).await;
        scene.world.work().await;
        assert_eq!(scene.case(id).await.case.stage, Stage::AwaitingSecond);
        let cx = &scene.world.cx;
        assert!(matches!(confirm_case(cx, &scene.editor, id).await, Err(ConfirmRefused::SamePerson)));
        let second = scene.world.person("Redaktör Alm", "editor").await;
        confirm_case(cx, &second, id).await.unwrap();
        assert!(matches!(confirm_case(cx, &second, id).await, Err(ConfirmRefused::NotWaiting)));
        scene.world.work().await;
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Hidden));
    }
}

#[tokio::test]
async fn a_second_person_can_stop_a_case_and_the_item_comes_back() {
    for scene in scenes("Det här handlar om något annat").await {
        let id = scene.open("off-topic", Act::Hide).await;
        let second = scene.world.person("Redaktör Alm", "editor").await;
        decline_case(&scene.world.cx, &second, id).await.unwrap();
        scene.world.work().await;
        assert_eq!(scene.case(id).await.case.stage, Stage::Stopped("declined".to_owned()));
        assert!(scene.world.item(&scene.comment).await.open);
        assert!(scene.world.fake.effects().is_empty());
    }
}

#[tokio::test]
async fn what_was_hidden_is_restored_by_another_person() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let cx = &scene.world.cx;
        let id = scene.open("profanity", Act::Hide).await;
        assert!(matches!(
            ask_restoration(cx, &scene.editor, id, "Fel").await,
            Err(RestoreRefused::NothingToRestore)
        ));
        scene.world.work().await;
        let endless = ask_restoration(cx, &scene.editor, id, &"a".repeat(4_001)).await;
        assert!(matches!(endless, Err(RestoreRefused::ReasonTooLong)));
        ask_restoration(cx, &scene.editor, id, "Vi bedömde fel").await.unwrap();
        assert!(matches!(confirm_restoration(cx, &scene.editor, id).await, Err(RestoreRefused::SamePerson)));
        let second = scene.world.person("Redaktör Alm", "editor").await;
        confirm_restoration(cx, &second, id).await.unwrap();
        scene.world.work().await;
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Public));
        let restoration = scene.case(id).await.restoration.unwrap();
        assert_eq!(restoration.stage, RestorationStage::Restored);
        assert!(scene.world.item(&scene.comment).await.open, "somebody looks at it again");
    }
}

#[tokio::test]
async fn what_must_not_be_copied_leaves_no_copy_anywhere() {
    let secret = "HEMLIGT_INNEHALL_SOM_INTE_FAR_KOPIERAS";
    for scene in scenes(&format!("se bilden {secret}")).await {
        let cx = &scene.world.cx;
        let id = scene.open("child-abuse-image", Act::Remove).await;
        scene.world.work().await;
        let view = scene.case(id).await;
        assert_eq!(view.case.form, Form::Description);
        assert!(matches!(view.case.stage, Stage::Registered(..)), "{:?}", scene.world.parked().await);
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Removed));
        scene.world.turn(120);
        scene.world.fetch().await; // The platform's trash shows it again.
        for digest in cx.blobs.list().await.unwrap() {
            let bytes = cx.blobs.get(digest).await.unwrap();
            assert!(!holds(&bytes, secret), "a blob still holds it");
        }
        let item = dialogue::item::view(cx, &scene.editor, scene.item).await.unwrap().unwrap();
        assert!(item.wordings.iter().all(|it| !it.text.contains(secret)));
        assert!(dialogue::inbox::search(cx, &scene.editor, secret).await.unwrap().is_empty());
        assert!(!view.may_open, "only named readers");
        let again = ask_restoration(cx, &scene.editor, id, "fel").await;
        assert!(matches!(again, Err(RestoreRefused::Forbidden)));
    }
}

#[tokio::test]
async fn whether_the_police_are_told_is_decided_once_with_a_reason() {
    for scene in scenes("hot").await {
        let cx = &scene.world.cx;
        let id = scene.open("threat", Act::Remove).await;
        let order = |reason: &str| PoliceOrder {
            case: id,
            decision: PoliceDecision::Report,
            reason: reason.to_owned(),
            reference: Some("K-1".to_owned()),
        };
        assert!(matches!(decide_police(cx, &scene.editor, order("")).await, Err(PoliceRefused::NeedsReason)));
        let endless = decide_police(cx, &scene.editor, order(&"a".repeat(4_001))).await;
        assert!(matches!(endless, Err(PoliceRefused::ReasonTooLong)));
        let endless = PoliceOrder { reference: Some("K".repeat(101)), ..order("Uppenbart hot") };
        let endless = decide_police(cx, &scene.editor, endless).await;
        assert!(matches!(endless, Err(PoliceRefused::ReferenceTooLong)));
        decide_police(cx, &scene.editor, order("Uppenbart hot")).await.unwrap();
        assert!(matches!(decide_police(cx, &scene.editor, order("Igen")).await, Err(PoliceRefused::Decided)));
        assert_eq!(scene.case(id).await.police.unwrap().decision, PoliceDecision::Report);
    }
}

/// How many bundles lie in the store, whoever knows of them.
async fn bundles_stored(cx: &people::Context) -> usize {
    let mut bundles = 0;
    for digest in cx.blobs.list().await.unwrap() {
        bundles += usize::from(cx.blobs.get(digest).await.unwrap().starts_with(b"PK"));
    }
    bundles
}

#[tokio::test]
async fn an_edit_between_seal_and_act_stops_the_case() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let id = scene.open("profanity", Act::Hide).await;
        moderation::step::advance(&scene.world.cx, id).await.unwrap(); // Sealed.
        assert!(matches!(scene.case(id).await.case.stage, Stage::Sealed(_)));
        scene.world.fake.edit(&scene.comment, "Tack för hjälpen i går!");
        scene.world.work().await;
        assert_eq!(scene.case(id).await.case.stage, Stage::Stopped("edited".to_owned()));
        assert!(scene.world.fake.effects().is_empty(), "a thank-you was not hidden");
    }
}

#[tokio::test]
async fn what_the_author_took_away_first_is_not_said_to_be_removed_by_us() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let id = scene.open("profanity", Act::Remove).await;
        moderation::step::advance(&scene.world.cx, id).await.unwrap();
        scene.world.fake.destroy(&scene.comment);
        scene.world.work().await;
        let log = scene.world.logged(&format!("case:{id}")).await;
        assert_eq!(log, ["case-opened", "evidence-sealed", "item-found-gone", "case-registered"]);
        assert_ne!(scene.world.item(&scene.comment).await.presence, dialogue::Presence::RemovedByUs);
    }
}

#[tokio::test]
async fn a_stricter_decision_is_possible_on_what_is_hidden_and_on_what_came_back() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let cx = &scene.world.cx;
        scene.open("profanity", Act::Hide).await;
        scene.world.work().await;
        let again = open_case(cx, &scene.editor, order(scene.item, "insult", Act::Hide)).await;
        assert!(matches!(again, Err(OpenRefused::AlreadyOpen(_))), "it is hidden already");
        let removed = scene.open("threat", Act::Remove).await;
        scene.world.work().await;
        assert!(matches!(scene.case(removed).await.case.stage, Stage::Registered(..)));
        scene.world.fake.show_as(&scene.comment, Visibility::Public); // On the platform itself, past us.
        scene.world.turn(120);
        scene.world.fetch().await;
        assert!(scene.world.item(&scene.comment).await.open, "people see it again, so somebody must look");
        assert_ne!(scene.open("threat", Act::Remove).await, removed);
    }
}

#[tokio::test]
async fn a_forbidden_item_that_is_waiting_is_not_copied_by_sweeps_and_looks() {
    let secret = "HEMLIGT_INNEHALL_SOM_INTE_FAR_KOPIERAS";
    for scene in scenes(&format!("se bilden {secret}")).await {
        let cx = &scene.world.cx;
        scene.open("child-abuse-image", Act::Remove).await;
        for _ in 0..3 {
            scene.world.turn(120);
            scene.world.fetch().await; // The case has not been carried out yet.
        }
        scene.world.fake.edit(&scene.comment, &format!("{secret} igen"));
        scene.world.turn(120);
        scene.world.fetch().await;
        scene.world.work().await;
        for digest in cx.blobs.list().await.unwrap() {
            assert!(!holds(&cx.blobs.get(digest).await.unwrap(), secret), "a blob still holds it");
        }
        assert_eq!(scene.world.item(&scene.comment).await.versions, 1, "no new wording was taken in");
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Removed));
        let unfit = order(scene.item, "child-abuse-image", Act::Remove);
        let unfit = OpenCase { reason: "x".repeat(200), ..unfit };
        let refused = open_case(cx, &scene.editor, unfit).await;
        assert!(matches!(refused, Err(OpenRefused::NotPlainWords)));
    }
}

#[tokio::test]
async fn evidence_of_one_comment_holds_nothing_of_what_others_wrote_beside_it() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let post = scene.world.item(&scene.comment).await.root.unwrap();
        scene.world.fake.write_comment(&post, "Granne", "ETT_ANNAT_INLAGG_I_TRADEN");
        scene.world.turn(120);
        scene.world.fetch().await;
        let id = scene.open("profanity", Act::Hide).await;
        scene.world.work().await;
        let bundle = scene.case(id).await.case.stage.bundle().unwrap();
        let bytes = scene.world.cx.vault.open(bundle).await.unwrap();
        assert!(holds(&bytes, "helt jävla värdelösa"), "we look where words stand");
        assert!(!holds(&bytes, "ETT_ANNAT_INLAGG"));
        let report = verify(&bytes, &VerifyOptions::default());
        assert!(report.holds());
    }
}
