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
    ApprovePost, ClearNumber, Confirmation, Content, DataKind, Declaration, DeliveryStage, Harm, Informed,
    Personal, PersonalData, Point, PostAct, PostView, Purpose, Refused, ReleasePost, Releasing, RewordPost,
    Risk, Standing, StopReason, WritePost, approve_post, clear_number, copy_post, post, posts, release_post,
    reword_post, waiting_count, withdraw_post, write_post,
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
        declaration: Declaration { holds_none: true, ..Declaration::default() },
        ..Content::default()
    }
}

/// Everything that Motala's guideline asks to be declared of whoever is shown (MOT-RIS-01).
fn declared(names: &[&str]) -> Declaration {
    Declaration {
        holds_none: true,
        kinds: vec![DataKind::Name],
        persons: u32::try_from(names.len()).ok(),
        minimised: true,
        alternatives: "Webbplatsen når inte målgruppen".to_owned(),
        risk: Risk {
            harm: Harm::NotExpected,
            conclusion: "Kända i sin roll".to_owned(),
            series: String::new(),
        },
        informed: Informed {
            whom: names.iter().map(|it| (*it).to_owned()).collect(),
            on: Some("2026-11-20".parse().unwrap()),
            means: "Brev".to_owned(),
            version: "Information 3".to_owned(),
        },
        met: Vec::new(),
        held: Vec::new(),
    }
}

/// Draft that shows somebody and lacks nothing.
fn of_somebody(text: &str, name: &str) -> Content {
    let mut shown = content(text);
    shown.personal.data = PersonalData::Present;
    shown.personal.basis = Some(LegalBasis::PublicInterest);
    shown.personal.shown = vec![name.to_owned()];
    shown.declaration = declared(&[name]);
    shown
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
            form: "Fotoavtal 2".to_owned(),
            kept: "Pärm 4".to_owned(),
            capacity: "understands".to_owned(),
            ..RecordConsent::default()
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
        assert_eq!(found[0].point, Point::BasisMissing);
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
        shown.declaration = declared(&["Elev A"]);
        let id = write_post(cx, &scene.editor, order(shown, true)).await.unwrap();
        assert!(!scene.seen(id).await.findings.iter().any(publishing::Finding::blocks));
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
        let shown = of_somebody("Chef Al inviger.", "Chef Al");
        let id = write_post(cx, &scene.editor, order(shown.clone(), true)).await.unwrap();
        let assessed = scene.seen(id).await.wording.assessed.unwrap();
        assert_eq!(assessed.by, scene.editor.id().unwrap());
        let copy = copy_post(cx, &scene.colleague, id).await.unwrap();
        let seen = scene.seen(copy).await;
        assert_eq!((seen.wording.assessed, seen.post.copied_from), (None, Some(id)));
        assert_eq!(seen.wording.risked, None, "neither is the risk judged");
        let told: Vec<_> = seen.findings.iter().map(|it| it.point).collect();
        assert_eq!(told, [Point::BasisNotAssessed, Point::Restraint, Point::ConditionUnmet]);
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

#[tokio::test]
async fn what_is_declared_comes_back_as_it_was_written_with_who_judged_the_risk() {
    for scene in scenes().await {
        let mut shown = of_somebody("Chef Al inviger.", "Chef Al");
        shown.declaration.risk.series = "Invigningar".to_owned();
        shown.picture.people = true;
        shown.film.address = "https://motala.example.se/bad.mp4".to_owned();
        shown.film.captions = publishing::Captioned::BurntIn;
        let id = write_post(&scene.world.cx, &scene.editor, order(shown.clone(), true)).await.unwrap();
        let seen = scene.seen(id).await;
        assert_eq!(seen.wording.content, shown);
        assert_eq!(seen.wording.risked.unwrap().by, scene.editor.id().unwrap());
        assert!(seen.conditions.iter().all(|it| it.is_met), "{:?}", seen.conditions);
    }
}

#[tokio::test]
async fn a_risk_is_judged_once_for_a_series_and_its_author_stays() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let mut first = of_somebody("Chef Al inviger badet.", "Chef Al");
        first.declaration.risk.series = "Invigningar".to_owned();
        write_post(cx, &scene.editor, order(first.clone(), true)).await.unwrap();
        let mut second = of_somebody("Chef Al inviger parken.", "Chef Al");
        second.declaration.risk = Risk { series: "Invigningar".to_owned(), ..Risk::default() };
        let id = write_post(cx, &scene.colleague, order(second.clone(), true)).await.unwrap();
        let (risk, by) = scene.seen(id).await.risk.unwrap();
        assert_eq!((risk.conclusion.as_str(), by.by), ("Kända i sin roll", scene.editor.id().unwrap()));
        assert!(!scene.seen(id).await.findings.iter().any(publishing::Finding::blocks));
        second.text = "Chef Al inviger skolan.".to_owned();
        second.declaration.risk.series = "Något annat".to_owned();
        let other = write_post(cx, &scene.colleague, order(second, true)).await.unwrap();
        assert_eq!(scene.seen(other).await.risk, None);
    }
}

#[tokio::test]
async fn a_false_alarm_is_let_through_by_somebody_else_and_the_manager_is_told() {
    for scene in scenes().await {
        let (cx, world) = (&scene.world.cx, &scene.world);
        let id = scene.write(content("Fråga om 20120101-2380 i luckan.")).await;
        let clear = |step| ClearNumber { post: id, step, reason: "Ett ordernummer".to_owned() };
        let own = clear_number(cx, &scene.editor, clear(1)).await;
        assert!(matches!(own, Err(Refused::OwnWords)), "{own:?}");
        clear_number(cx, &scene.colleague, clear(1)).await.unwrap();
        clear_number(cx, &scene.colleague, clear(1)).await.unwrap();
        let seen = scene.seen(id).await;
        assert_eq!((seen.clearances.len(), seen.clearances[0].by), (1, scene.colleague.id().unwrap()));
        let (_, told) =
            accounts::reporting::account_deviations(cx, &world.manager, "motala-webben").await.unwrap();
        assert_eq!((told.len(), told[0].owner), (1, world.manager.id().unwrap()));
        assert!(told[0].what.contains("Ett ordernummer"));
        let other =
            RewordPost { post: id, step: 1, content: order(content("Fråga om 20120101-2380 igen."), false) };
        reword_post(cx, &scene.editor, other).await.unwrap();
        let Err(Refused::Blocked(found)) = scene.release(id).await else { panic!("other words went out") };
        assert_eq!(found[0].point, Point::PersonalNumber);
        clear_number(cx, &scene.colleague, clear(2)).await.unwrap();
        scene.release(id).await.unwrap();
        world.work().await;
        assert_eq!(world.fake.effects().len(), 1);
        let none = scene.write(content("Vi öppnar på lördag.")).await;
        let nothing = ClearNumber { post: none, step: 1, reason: "Inget".to_owned() };
        let nothing = clear_number(cx, &scene.colleague, nothing).await;
        assert!(matches!(nothing, Err(Refused::NothingToClear)), "{nothing:?}");
    }
}

#[tokio::test]
async fn a_consent_says_what_it_rests_on_and_nothing_on_health() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let account = accounts::account(&cx.store.reader(), scene.world.account).await.unwrap().unwrap();
        let order = RecordConsent {
            unit: account.unit.to_string(),
            subject: "Elev C".to_owned(),
            scope: "social-media".to_owned(),
            given_on: "2026-11-20".to_owned(),
            form: "Fotoavtal 2".to_owned(),
            kept: "Pärm 4".to_owned(),
            born_on: "2012-05-04".to_owned(),
            guardians_consented: "Förälder Ek\nFörälder Al".to_owned(),
            capacity: "protected".to_owned(),
            informed_on: "2026-11-19".to_owned(),
            informed_means: "Blankett".to_owned(),
            informed_version: "Information 3".to_owned(),
            ..RecordConsent::default()
        };
        let id = record_consent(cx, &scene.editor, order.clone()).await.unwrap();
        let it = publishing::consents::consent(cx, &scene.editor, id).await.unwrap().unwrap().assurance;
        assert_eq!(
            (it.guardians, it.guardians_consented.len()),
            (2, 2),
            "the guideline's number of guardians"
        );
        assert_eq!(it.capacity_on, Some("2026-11-20".parse().unwrap()), "the day of the consent");
        assert!(it.informed.is_whole());
        let wrong = [
            RecordConsent { born_on: "2027-01-01".to_owned(), ..order.clone() },
            RecordConsent { guardians: "9".to_owned(), ..order.clone() },
            RecordConsent { capacity: "dement".to_owned(), ..order },
        ];
        for order in wrong {
            assert!(record_consent(cx, &scene.editor, order).await.is_err());
        }
    }
}

#[tokio::test]
async fn who_has_not_completed_the_course_writes_and_does_not_publish() {
    for mut scene in scenes().await {
        let mut guideline = (*scene.world.cx.guideline).clone();
        let course = guideline.people.courses.iter_mut().find(|it| it.key == "data-protection").unwrap();
        course.key = "another".to_owned();
        scene.world.cx.guideline = Arc::new(guideline);
        let id = scene.write(content("Vi öppnar på lördag.")).await;
        let untrained = scene.release(id).await;
        assert!(matches!(untrained, Err(Refused::CourseMissing(_))), "{untrained:?}");
        scene.world.work().await;
        assert!(scene.world.fake.effects().is_empty());
    }
}

#[tokio::test]
async fn an_exemption_from_accessibility_holds_for_its_words_and_for_nothing_else() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let mut pictured = content("Affischen till torgdagen.");
        pictured.picture.address = "https://motala.example.se/affisch.jpg".to_owned();
        let id = scene.write(pictured.clone()).await;
        let exempt =
            |step| publishing::ExemptPost { post: id, step, reason: "Konstnären säger nej".to_owned() };
        publishing::exempt_post(cx, &scene.editor, exempt(1)).await.unwrap();
        publishing::exempt_post(cx, &scene.editor, exempt(1)).await.unwrap();
        assert!(!scene.seen(id).await.findings.iter().any(publishing::Finding::blocks));
        let listed = publishing::exemptions(cx, &scene.editor).await.unwrap();
        assert_eq!((listed.len(), listed[0].exemption.reason.as_str()), (1, "Konstnären säger nej"));
        assert!(listed[0].exemption.rules[0].ends_with("MOT-TIL-06"), "{:?}", listed[0].exemption.rules);
        pictured.declaration.holds_none = false;
        let other = RewordPost { post: id, step: 1, content: order(pictured, false) };
        reword_post(cx, &scene.editor, other).await.unwrap();
        let Err(Refused::Blocked(found)) = scene.release(id).await else { panic!("other words went out") };
        let told: Vec<_> = found.iter().map(|it| it.point).collect();
        assert_eq!(told, [Point::ForbiddenUnsaid, Point::Accessibility]);
        let plain = scene.write(content("Vi öppnar på lördag.")).await;
        let nothing = publishing::ExemptPost { post: plain, step: 1, reason: "Inget".to_owned() };
        let nothing = publishing::exempt_post(cx, &scene.editor, nothing).await;
        assert!(matches!(nothing, Err(Refused::NothingToExempt)), "{nothing:?}");
    }
}

#[tokio::test]
async fn a_recording_is_asked_for_when_the_days_have_passed_and_until_somebody_says_what_became_of_it() {
    for scene in scenes().await {
        let (cx, world) = (&scene.world.cx, &scene.world);
        let due = || publishing::recordings_to_caption(cx, &scene.editor);
        let mut live = content("Följ nämndens möte.");
        live.film.address = "https://motala.example.se/live".to_owned();
        (live.film.speech, live.film.live) = (true, true);
        let id = scene.write(live).await;
        scene.release(id).await.unwrap();
        world.work().await;
        let days = i64::from(cx.guideline.accessibility.recording_days);
        world.turn((days - 1) * 24 * 3_600);
        assert!(due().await.unwrap().is_empty(), "the days have not passed");
        world.turn(25 * 3_600);
        assert_eq!(due().await.unwrap().len(), 1);
        let step = scene.seen(id).await.post.steps;
        let settle = |note: &str| publishing::SettleRecording { post: id, step, note: note.to_owned() };
        let silent = publishing::settle_recording(cx, &scene.editor, settle(" ")).await;
        assert!(matches!(silent, Err(Refused::NoteMissing)), "{silent:?}");
        publishing::settle_recording(cx, &scene.editor, settle("Textad")).await.unwrap();
        publishing::settle_recording(cx, &scene.editor, settle("Textad")).await.unwrap();
        assert!(due().await.unwrap().is_empty());
        assert_eq!(scene.seen(id).await.standing, Standing::Published, "it stands there as before");
        let again = publishing::SettleRecording { post: id, step: step + 1, note: "Igen".to_owned() };
        let again = publishing::settle_recording(cx, &scene.colleague, again).await;
        assert!(matches!(again, Err(Refused::OutOfOrder)), "{again:?}");
    }
}

#[tokio::test]
async fn whoever_has_come_of_age_is_asked_until_they_have_answered_themselves() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let to_ask = || publishing::consents::to_ask_anew(cx, &scene.editor);
        let account = accounts::account(&cx.store.reader(), scene.world.account).await.unwrap().unwrap();
        let order = RecordConsent {
            unit: account.unit.to_string(),
            subject: "Elev D".to_owned(),
            scope: "social-media".to_owned(),
            given_on: "2026-11-20".to_owned(),
            form: "Fotoavtal 2".to_owned(),
            kept: "Pärm 4".to_owned(),
            born_on: "2008-11-24".to_owned(),
            guardians: "1".to_owned(),
            guardians_consented: "Förälder Ek".to_owned(),
            capacity: "understands".to_owned(),
            ..RecordConsent::default()
        };
        record_consent(cx, &scene.editor, order).await.unwrap();
        assert!(to_ask().await.unwrap().is_empty());
        scene.world.turn(24 * 3_600);
        assert_eq!(to_ask().await.unwrap().len(), 1);
        let registrar = scene.world.person("Registrator Rönn", "registrar").await;
        assert!(publishing::consents::to_ask_anew(cx, &registrar).await.unwrap().is_empty());
        scene.consent("Elev D").await;
        assert!(to_ask().await.unwrap().is_empty(), "they have answered themselves");
    }
}
