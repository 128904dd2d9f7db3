//! Incidents through their use-cases, on both engines.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use kernel::{Actor, IncidentId};
use oversight::incidents::{
    Act, Description, Extent, IncidentView, Refused, ReportIncident, Stage, TakeStep, complete_incident,
    counted, incident, incidents, notification, report_incident, take_step,
};
use testkit::World;

struct Scene {
    world: World,
    reporter: Actor,
    coordinator: Actor,
    stranger: Actor,
}

async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for world in World::each().await {
        let reporter = world.person("Redaktör Bok", "editor").await;
        let coordinator = world.person("Samordnare Hassel", "security-coordinator").await;
        let stranger = world.person("Kommunikatör Gran", "communicator").await;
        scenes.push(Scene { world, reporter, coordinator, stranger });
    }
    scenes
}

fn order(kind: &str, breach: &str) -> ReportIncident {
    ReportIncident {
        kind: kind.to_owned(),
        extent: "harm".to_owned(),
        account: "motala-webben".to_owned(),
        what: "En lista låg öppen".to_owned(),
        breach: breach.to_owned(),
        ..ReportIncident::default()
    }
}

impl Scene {
    async fn report(&self, kind: &str, breach: &str) -> IncidentId {
        report_incident(&self.world.cx, &self.reporter, order(kind, breach)).await.unwrap()
    }

    async fn seen(&self, id: IncidentId) -> IncidentView {
        incident(&self.world.cx, &self.coordinator, id).await.unwrap().unwrap()
    }

    async fn take(&self, who: &Actor, id: IncidentId, act: Act, said: &str) -> Result<(), Refused> {
        let seen = self.seen(id).await.incident.steps;
        let (act, text) = (act.word().to_owned(), said.to_owned());
        let reference = said.to_owned();
        let order = TakeStep { seen, act, text, reference, description: Description::default() };
        take_step(&self.world.cx, who, id, order).await
    }
}

#[tokio::test]
async fn whoever_reports_receives_or_manages_finds_the_incident_and_nobody_else() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let id = scene.report("leak", "no").await;
        assert_eq!(scene.report("leak", "no").await, id, "sent twice, it is one");
        for who in [&scene.reporter, &scene.coordinator, &scene.world.manager] {
            assert!(incident(cx, who, id).await.unwrap().is_some());
        }
        assert!(incident(cx, &scene.stranger, id).await.unwrap().is_none());
        assert!(incidents(cx, &scene.stranger).await.unwrap().is_empty());
        let refused = scene.take(&scene.stranger, id, Act::Asked, "Vad?").await;
        assert!(matches!(refused, Err(Refused::Unknown)), "{refused:?}");
        let refused = scene.take(&scene.reporter, id, Act::Received, "").await;
        assert!(matches!(refused, Err(Refused::NotPermitted)), "{refused:?}");
    }
}

#[tokio::test]
async fn a_report_without_an_answer_on_personal_data_is_refused_and_a_draft_is_not() {
    for scene in scenes().await {
        let cx = &scene.world.cx;
        let silent = report_incident(cx, &scene.reporter, order("leak", "")).await;
        assert!(matches!(silent, Err(Refused::BreachMissing)), "{silent:?}");
        let unknown = report_incident(cx, &scene.reporter, order("nothing", "no")).await;
        assert!(matches!(unknown, Err(Refused::KindUnfit)), "{unknown:?}");
        let draft = ReportIncident { draft: true, ..order("leak", "") };
        let id = report_incident(cx, &scene.reporter, draft).await.unwrap();
        assert_eq!(scene.seen(id).await.incident.stage, Stage::Draft);
        let silent = complete_incident(cx, &scene.world.manager, id, order("leak", "")).await;
        assert!(matches!(silent, Err(Refused::BreachMissing)), "{silent:?}");
        complete_incident(cx, &scene.world.manager, id, order("leak", "yes")).await.unwrap();
        complete_incident(cx, &scene.world.manager, id, order("leak", "yes")).await.unwrap();
        let seen = scene.seen(id).await;
        assert_eq!((seen.incident.stage, seen.steps.len()), (Stage::Reported, 2));
        assert_eq!(seen.incident.aware_at, Some(cx.now()), "the law's time runs from when we knew");
    }
}

#[tokio::test]
async fn an_incident_with_personal_data_is_closed_once_the_authority_was_notified() {
    for scene in scenes().await {
        let coordinator = &scene.coordinator;
        let id = scene.report("leak", "unsure").await;
        assert_eq!(scene.seen(id).await.notify_by, None);
        let closed = scene.take(coordinator, id, Act::Closed, "Klart").await;
        assert!(matches!(closed, Err(Refused::JudgeFirst)), "{closed:?}");
        scene.world.turn(3_600);
        scene.take(coordinator, id, Act::JudgedBreach, "Listan hade namn").await.unwrap();
        let limit = scene.world.cx.now().plus_seconds(72 * 3_600);
        assert_eq!(scene.seen(id).await.notify_by, Some(limit), "from the judgement on");
        let closed = scene.take(coordinator, id, Act::Closed, "Klart").await;
        assert!(matches!(closed, Err(Refused::AuthorityFirst)), "{closed:?}");
        scene.take(coordinator, id, Act::Notified, "IMY-2026-4711").await.unwrap();
        scene.take(coordinator, id, Act::Closed, "Klart").await.unwrap();
        let seen = scene.seen(id).await;
        assert_eq!(seen.incident.stage, Stage::Closed);
        let text = notification(&scene.world.cx, &seen);
        assert!(text.contains("IMY-2026-4711") && text.contains("ännu inte känt"), "{text}");
        let logged = scene.world.logged(&format!("incident:{id}")).await;
        assert_eq!(logged, ["incident-reported", "incident-judged", "incident-notified", "incident-closed"]);
    }
}

#[tokio::test]
async fn a_step_that_somebody_has_not_seen_keeps_back_the_next() {
    for scene in scenes().await {
        let id = scene.report("unlawful-access", "no").await;
        let order = |act: Act, text: &str| TakeStep {
            seen: 1,
            act: act.word().to_owned(),
            text: text.to_owned(),
            ..TakeStep::default()
        };
        let cx = &scene.world.cx;
        take_step(cx, &scene.coordinator, id, order(Act::Received, "")).await.unwrap();
        take_step(cx, &scene.coordinator, id, order(Act::Received, "")).await.unwrap();
        assert_eq!(scene.seen(id).await.steps.len(), 2, "sent twice, it is one");
        let overtaken = take_step(cx, &scene.coordinator, id, order(Act::PoliceDeclined, "Nej")).await;
        assert!(matches!(overtaken, Err(Refused::Overtaken)), "{overtaken:?}");
        let closed = scene.take(&scene.coordinator, id, Act::Closed, "Klart").await;
        assert!(matches!(closed, Err(Refused::PoliceFirst)), "{closed:?}");
    }
}

#[tokio::test]
async fn a_platform_that_lets_us_in_no_longer_is_proposed_once() {
    for scene in scenes().await {
        let (world, cx) = (&scene.world, &scene.world.cx);
        oversight::jobs::begin(cx).await.unwrap();
        dialogue::jobs::begin(cx, world.account).await.unwrap();
        world.work().await;
        world.fake.sign_out(true);
        for _ in 0..200 {
            world.turn(300);
            world.work().await;
        }
        let proposed = incidents(cx, &world.manager).await.unwrap();
        let [(it, account)] = proposed.as_slice() else { panic!("{proposed:?}") };
        assert_eq!((it.stage, it.by, it.kind.as_str()), (Stage::Draft, None, "unavailable"));
        assert_eq!(account.as_ref().map(|it| it.id), Some(world.account));
        assert!(counted(std::slice::from_ref(it)).is_empty(), "a draft is no incident yet");
        let order = TakeStep {
            seen: 1,
            act: Act::Dismissed.word().to_owned(),
            text: "Nyckeln var gammal".to_owned(),
            ..TakeStep::default()
        };
        take_step(cx, &world.manager, it.id, order).await.unwrap();
        for _ in 0..20 {
            world.turn(300);
            world.work().await;
        }
        assert_eq!(incidents(cx, &world.manager).await.unwrap().len(), 1, "it is the same trouble");
        assert_eq!(it.extent, Extent::Harm);
    }
}
