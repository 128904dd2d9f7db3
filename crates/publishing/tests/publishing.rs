//! Publishing through its use-cases, on both engines.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;

use guideline::LegalBasis;
use kernel::{Actor, ConsentId, PostId};
use platform::fake::Effect;
use publishing::consents::{
    ConsentRefused, RecordConsent, WithdrawConsent, record_consent, withdraw_consent,
};
use publishing::{
    ApprovePost, Confirmation, Content, DeliveryStage, Personal, PersonalData, Point, PostAct, PostView,
    Purpose, Refused, ReleasePost, Releasing, RewordPost, Standing, StopReason, WritePost, approve_post,
    copy_post, post, posts, release_post, reword_post, waiting_count, withdraw_post, write_post,
};
use testkit::{Engine, World};

struct Scene {
    world: World,
    editor: Actor,
    colleague: Actor,
}

async fn scene_in(world: World) -> Scene {
    let editor = world.person("Redaktör Bok", "editor").await;
    let colleague = world.person("Kommunikatör Gran", "communicator").await;
    Scene { world, editor, colleague }
}

async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for world in World::each().await {
        scenes.push(scene_in(world).await);
    }
    scenes
}

fn content(text: &str) -> Content {
    Content {
        title: "Badhuset".to_owned(),
        text: text.to_owned(),
        purpose: Purpose {
            audience: "Barnfamiljer".to_owned(),
            need: "Öppettider".to_owned(),
            message: "Badet öppnar".to_owned(),
        },
        personal: Personal { data: PersonalData::Absent, ..Personal::default() },
        ..Content::default()
    }
}

fn order(content: Content, judged: bool) -> WritePost {
    WritePost { accounts: vec!["motala-webben".to_owned()], content, judged }
}

impl Scene {
    async fn write(&self, content: Content) -> PostId {
        write_post(&self.world.cx, &self.editor, order(content, false)).await.unwrap()
    }

    async fn seen(&self, id: PostId) -> PostView {
        post(&self.world.cx, &self.editor, id).await.unwrap().unwrap()
    }

    async fn release_with(&self, id: PostId, releasing: Releasing) -> Result<(), Refused> {
        let step = self.seen(id).await.post.steps;
        release_post(&self.world.cx, &self.editor, ReleasePost { post: id, step, releasing }).await
    }

    async fn release(&self, id: PostId) -> Result<(), Refused> {
        self.release_with(id, checked()).await
    }

    async fn consent(&self, subject: &str) -> ConsentId {
        let account =
            accounts::account(&self.world.cx.store.reader(), self.world.account).await.unwrap().unwrap();
        let order = RecordConsent {
            unit: account.unit.to_string(),
            subject: subject.to_owned(),
            scope: "social-media".to_owned(),
            given_on: "2026-11-20".to_owned(),
            valid_until: String::new(),
            form: "Fotoavtal 2".to_owned(),
            kept: "Pärm 4".to_owned(),
        };
        let id = record_consent(&self.world.cx, &self.editor, order.clone()).await.unwrap();
        assert_eq!(
            record_consent(&self.world.cx, &self.editor, order).await.unwrap(),
            id,
            "noted twice, it is one"
        );
        id
    }
}

/// What Motala's guideline asks to be confirmed (MOT-INL-01).
fn checked() -> Releasing {
    Releasing { confirmed: vec![Confirmation::Content, Confirmation::Warnings], ..Releasing::default() }
}

#[tokio::test]
async fn a_post_is_published_once_as_the_account_and_comes_back_as_an_item_of_ours() {
    for scene in scenes().await {
        let (cx, world) = (&scene.world.cx, &scene.world);
        let id = scene.write(content("Vi öppnar på lördag.")).await;
        assert_eq!(scene.write(content("Vi öppnar på lördag.")).await, id, "written twice, it is one");
        let silent = scene.release_with(id, Releasing::default()).await;
        assert!(matches!(silent, Err(Refused::NotConfirmed(Confirmation::Content))), "{silent:?}");
        world.work().await;
        assert!(world.fake.effects().is_empty(), "nothing is posted before");
        scene.release(id).await.unwrap();
        let twice = ReleasePost { post: id, step: 1, releasing: checked() };
        release_post(cx, &scene.editor, twice).await.unwrap();
        world.work().await;
        let effects = world.fake.effects();
        let [Effect::Published { id: external, post }] = effects.as_slice() else { panic!("{effects:?}") };
        assert_eq!((post.title.as_str(), post.text.as_str()), ("Badhuset", "Vi öppnar på lördag."));
        let seen = scene.seen(id).await;
        assert_eq!(
            (seen.standing, seen.deliveries[0].1.stage),
            (Standing::Published, DeliveryStage::Confirmed)
        );
        assert!(seen.deliveries[0].1.permalink.is_some());
        let released = seen.steps.last().unwrap();
        assert_eq!((released.act, released.by), (PostAct::Release, scene.editor.id().unwrap()));
        assert_eq!(released.confirmed, [Confirmation::Content]);
        let log = world.logged(&format!("post:{id}")).await;
        assert_eq!(log, ["post-written", "post-released", "post-posted", "post-confirmed"]);
        world.fetch().await;
        let item = world.item(external).await;
        assert_eq!(item.direction, kernel::item::Direction::Outgoing);
    }
}

#[tokio::test]
async fn wherever_it_breaks_on_its_way_it_is_posted_once() {
    for point in 0..60 {
        let scene = scene_in(World::always_the_same(Engine::Sqlite).await).await;
        let id = scene.write(content("Vi öppnar på lördag.")).await;
        scene.release(id).await.unwrap();
        scene.world.faults.fail_at(point);
        scene.world.work_through().await;
        let struck = scene.world.faults.end();
        scene.world.work_through().await;
        assert_eq!(scene.seen(id).await.standing, Standing::Published, "point {point}");
        let published = scene.world.fake.effects();
        assert_eq!(published.len(), 1, "point {point}: {published:?}");
        if !struck {
            assert!(point > 10, "the way has only {point} points");
            return;
        }
    }
    panic!("the way has no end");
}

#[tokio::test]
async fn what_a_rule_keeps_back_is_told_and_not_published() {
    for scene in scenes().await {
        let mut shown = content("Elev A simmar.");
        shown.personal.data = PersonalData::Present;
        let id = scene.write(shown).await;
        let Err(Refused::Blocked(found)) = scene.release(id).await else { panic!("it was published") };
        assert_eq!(found.iter().map(|it| it.point).collect::<Vec<_>>(), [Point::BasisMissing]);
        let number = scene.write(content("Ring om 20120101-2380.")).await;
        let Err(Refused::Blocked(found)) = scene.release(number).await else { panic!("it was published") };
        assert_eq!(found[0].point, Point::PersonalNumber);
        scene.world.work().await;
        assert!(scene.world.fake.effects().is_empty());
    }
}

#[tokio::test]
async fn a_consent_that_is_withdrawn_before_the_time_has_come_keeps_the_post_back() {
    for scene in scenes().await {
        let (cx, world) = (&scene.world.cx, &scene.world);
        let consent = scene.consent("Elev A").await;
        let mut shown = content("Elev A simmar.");
        shown.personal = Personal {
            data: PersonalData::Present,
            basis: Some(LegalBasis::Consent),
            shown: vec!["Elev A".to_owned()],
            consents: vec![consent],
            ..Personal::default()
        };
        let id = write_post(cx, &scene.editor, order(shown, true)).await.unwrap();
        assert_eq!(scene.seen(id).await.findings, []);
        let later = Releasing { planned_for: "2026-11-24T10:00".to_owned(), ..checked() };
        scene.release_with(id, later).await.unwrap();
        world.work().await;
        assert!(world.fake.effects().is_empty());
        assert_eq!(scene.seen(id).await.standing, Standing::Planned);
        let order = WithdrawConsent { consent, reason: "Vill inte längre".to_owned() };
        withdraw_consent(cx, &scene.editor, order.clone()).await.unwrap();
        withdraw_consent(cx, &scene.editor, order).await.unwrap();
        let late = WithdrawConsent { consent, reason: "Annat".to_owned() };
        assert!(matches!(withdraw_consent(cx, &scene.editor, late).await, Err(ConsentRefused::Over)));
        assert!(posts(cx, &scene.editor).await.unwrap()[0].consent_withdrawn);
        world.turn(26 * 3_600);
        world.work().await;
        assert!(world.fake.effects().is_empty());
        let seen = scene.seen(id).await;
        assert_eq!((seen.standing, seen.deliveries[0].1.why), (Standing::Failed, Some(StopReason::KeptBack)));
        assert_eq!(waiting_count(cx, &scene.editor).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_copy_is_judged_anew_and_keeps_nothing_of_the_assessment() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let mut shown = content("Chef Al inviger.");
        shown.personal.data = PersonalData::Present;
        shown.personal.basis = Some(LegalBasis::PublicInterest);
        let id = write_post(cx, &scene.editor, order(shown.clone(), true)).await.unwrap();
        let assessed = scene.seen(id).await.wording.assessed.unwrap();
        assert_eq!(assessed.by, scene.editor.id().unwrap());
        let copy = copy_post(cx, &scene.colleague, id).await.unwrap();
        let seen = scene.seen(copy).await;
        assert_eq!((seen.wording.assessed, seen.post.copied_from), (None, Some(id)));
        assert_eq!(seen.findings.iter().map(|it| it.point).collect::<Vec<_>>(), [Point::BasisNotAssessed]);
        let again = RewordPost { post: copy, step: seen.post.steps, content: order(shown, true) };
        reword_post(cx, &scene.colleague, again.clone()).await.unwrap();
        let late = reword_post(cx, &scene.colleague, again).await;
        assert!(matches!(late, Err(Refused::Overtaken)), "{late:?}");
        assert_eq!(scene.seen(copy).await.wording.assessed.unwrap().by, scene.colleague.id().unwrap());
    }
}

#[tokio::test]
async fn where_the_guideline_wants_a_second_person_nobody_approves_their_own() {
    for mut scene in scenes().await {
        let mut guideline = (*scene.world.cx.guideline).clone();
        guideline.publishing.post.approved_by_second = true;
        scene.world.cx.guideline = Arc::new(guideline);
        let cx = &scene.world.cx;
        let id = scene.write(content("Vi öppnar på lördag.")).await;
        scene.release(id).await.unwrap();
        scene.world.work().await;
        assert!(scene.world.fake.effects().is_empty());
        assert_eq!(scene.seen(id).await.standing, Standing::Waiting);
        let approval = ApprovePost { post: id, step: 2 };
        let own = approve_post(cx, &scene.editor, approval).await;
        assert!(matches!(own, Err(Refused::SamePerson)), "{own:?}");
        assert_eq!(waiting_count(cx, &scene.colleague).await.unwrap(), 1);
        assert_eq!(waiting_count(cx, &scene.editor).await.unwrap(), 0);
        approve_post(cx, &scene.colleague, approval).await.unwrap();
        approve_post(cx, &scene.colleague, approval).await.unwrap();
        scene.world.work().await;
        assert_eq!(scene.world.fake.effects().len(), 1);
    }
}

#[tokio::test]
async fn what_is_planned_can_be_taken_back_and_what_is_out_cannot() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let id = scene.write(content("Vi öppnar på lördag.")).await;
        let later = Releasing { planned_for: "2026-11-24T10:00".to_owned(), ..checked() };
        scene.release_with(id, later).await.unwrap();
        withdraw_post(cx, &scene.colleague, id).await.unwrap();
        withdraw_post(cx, &scene.colleague, id).await.unwrap();
        scene.world.turn(26 * 3_600);
        scene.world.work().await;
        assert!(scene.world.fake.effects().is_empty());
        let other = scene.write(content("Vi stänger på söndag.")).await;
        scene.release(other).await.unwrap();
        scene.world.work().await;
        let late = withdraw_post(cx, &scene.editor, other).await;
        assert!(matches!(late, Err(Refused::OutOfOrder)), "{late:?}");
    }
}

#[tokio::test]
async fn who_may_not_answer_on_the_account_finds_nothing() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let registrar = scene.world.person("Registrator Rönn", "registrar").await;
        let id = scene.write(content("Vi öppnar på lördag.")).await;
        assert!(post(cx, &registrar, id).await.unwrap().is_none());
        assert!(posts(cx, &registrar).await.unwrap().is_empty());
        let write = write_post(cx, &registrar, order(content("Vi stänger."), false)).await;
        assert!(matches!(write, Err(Refused::NotPermitted)), "{write:?}");
        let release =
            release_post(cx, &registrar, ReleasePost { post: id, step: 1, releasing: checked() }).await;
        assert!(matches!(release, Err(Refused::Unknown)), "{release:?}");
        scene.consent("Elev A").await;
        assert!(publishing::consents::consents(cx, &registrar).await.unwrap().is_empty());
        let elsewhere =
            WritePost { accounts: vec!["annat".to_owned()], content: content("Hej."), judged: false };
        let unknown = write_post(cx, &scene.editor, elsewhere).await;
        assert!(matches!(unknown, Err(Refused::AccountUnfit)), "{unknown:?}");
    }
}
