//! Every point of input and output of a decision fails once, also right after a commit: sealed before anything is taken
//! away, every effect once, nothing lost. On PostgreSQL some of the points, since each needs a house of its own.

use testkit::server;

use super::*;

/// How often points fail on PostgreSQL.
const STRIDE: i64 = 23;

/// What is decided, and what must be true of it in the end.
struct Story {
    text: &'static str,
    ground: &'static str,
    act: Act,
    seconded: bool,
    restored: bool,
    log: &'static [&'static str],
}

const HIDDEN: Story = Story {
    text: "Ni är fan helt jävla värdelösa",
    ground: "profanity",
    act: Act::Hide,
    seconded: false,
    restored: false,
    log: &["case-opened", "evidence-sealed", "item-hidden", "case-verified", "case-registered"],
};

const REMOVED: Story = Story {
    text: "Jag vet var du bor och jag ska slå dig",
    ground: "threat",
    act: Act::Remove,
    log: &["case-opened", "evidence-sealed", "item-removed", "case-verified", "case-registered"],
    ..HIDDEN
};

const SECONDED: Story = Story {
    text: "Det här handlar om något annat",
    ground: "off-topic",
    seconded: true,
    log: &[
        "case-opened",
        "case-confirmed",
        "evidence-sealed",
        "item-hidden",
        "case-verified",
        "case-registered",
    ],
    ..HIDDEN
};

const RESTORED: Story = Story {
    restored: true,
    log: &[
        "case-opened",
        "evidence-sealed",
        "item-hidden",
        "case-verified",
        "case-registered",
        "restoration-asked",
        "restoration-confirmed",
        "item-restored",
    ],
    ..HIDDEN
};

#[tokio::test]
async fn hiding_survives_a_failure_at_every_point() {
    assert_eq!(HIDDEN.survives(Engine::Sqlite, 1).await, 199, "{CHANGED}");
}

#[tokio::test]
async fn removal_survives_a_failure_at_every_point() {
    assert_eq!(REMOVED.survives(Engine::Sqlite, 1).await, 202, "{CHANGED}");
}

#[tokio::test]
async fn a_second_person_s_word_survives_a_failure_at_every_point() {
    assert_eq!(SECONDED.survives(Engine::Sqlite, 1).await, 202, "{CHANGED}");
}

#[tokio::test]
async fn restoration_survives_a_failure_at_every_point() {
    assert_eq!(RESTORED.survives(Engine::Sqlite, 1).await, 232, "{CHANGED}");
}

#[tokio::test]
async fn what_is_decided_survives_failures_on_postgresql() {
    if server("UPPSIKT_POSTGRES").is_some() {
        for story in [HIDDEN, REMOVED, SECONDED, RESTORED] {
            assert!(story.survives(Engine::Postgres, STRIDE).await > 100);
        }
    }
}

const CHANGED: &str = "the number of points changed: is the new one meant?";

impl Story {
    /// Tells the story until no point is left to fail; the first that is beyond its end.
    async fn survives(&self, engine: Engine, stride: i64) -> i64 {
        let mut point = 0;
        while self.tell(World::always_the_same(engine).await, point).await {
            point += stride;
        }
        point
    }

    /// Whether the planned failure took place; all is as it must be, all the same.
    async fn tell(&self, world: World, point: i64) -> bool {
        let scene = scene_on(world, self.text).await;
        let second = scene.world.person("Redaktör Alm", "editor").await;
        scene.world.faults.fail_at(point);
        let id = self.decide(&scene, &second).await;
        if self.restored {
            restore(&scene, &second, id).await;
        }
        let failed = scene.world.faults.end();
        self.check(&scene, id, point).await;
        failed
    }

    async fn decide(&self, scene: &Scene, second: &Actor) -> CaseId {
        let (cx, ordered) = (&scene.world.cx, order(scene.item, self.ground, self.act));
        let id = match open_case(cx, &scene.editor, ordered.clone()).await {
            Ok(id) => id,
            Err(_) => open_case(cx, &scene.editor, ordered).await.unwrap(),
        };
        if self.seconded && confirm_case(cx, second, id).await.is_err() {
            let again = confirm_case(cx, second, id).await;
            assert!(matches!(again, Ok(()) | Err(ConfirmRefused::NotWaiting)), "{again:?}");
        }
        scene.world.work_through().await;
        id
    }

    async fn check(&self, scene: &Scene, id: CaseId, point: i64) {
        let (cx, case) = (&scene.world.cx, scene.case(id).await.case);
        let parked = scene.world.parked().await;
        assert!(matches!(case.stage, Stage::Registered(..)), "point {point}: {case:?} {parked:?}");
        let effects = scene.world.fake.effects();
        assert_eq!(effects.len(), 1 + usize::from(self.restored), "point {point}: {effects:?}");
        let taken_away = matches!(
            (&effects[0], self.act),
            (Effect::Hidden { .. }, Act::Hide) | (Effect::Removed { .. }, Act::Remove)
        );
        assert!(taken_away, "point {point}: {effects:?}");
        if self.restored {
            let stage = scene.case(id).await.restoration.unwrap().stage;
            assert_eq!(stage, RestorationStage::Restored, "point {point}: {parked:?}");
            assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Public));
        }
        assert_eq!(moderation::view::cases_of(cx, scene.item).await.unwrap().len(), 1);
        assert_eq!(scene.world.logged(&format!("case:{id}")).await, self.log, "failed at point {point}");
        assert_eq!(store::log::verify(&cx.store.reader()).await.unwrap().broken, None);
        let kept = bundles_stored(cx).await;
        assert_eq!(kept, 1, "failed at point {point}: what was begun and not kept is gone");
    }
}

async fn restore(scene: &Scene, second: &Actor, id: CaseId) {
    let cx = &scene.world.cx;
    if ask_restoration(cx, &scene.editor, id, "Vi bedömde fel").await.is_err() {
        let again = ask_restoration(cx, &scene.editor, id, "Vi bedömde fel").await;
        assert!(matches!(again, Ok(()) | Err(RestoreRefused::AlreadyAsked)), "{again:?}");
    }
    if confirm_restoration(cx, second, id).await.is_err() {
        let again = confirm_restoration(cx, second, id).await;
        assert!(matches!(again, Ok(()) | Err(RestoreRefused::NothingToRestore)), "{again:?}");
    }
    scene.world.work_through().await;
}

/// A stamp is asked for until it is there, and is there once.
#[tokio::test]
async fn a_stamp_survives_a_failure_at_every_point() {
    let mut point = 0;
    loop {
        let mut world = World::always_the_same(Engine::Sqlite).await;
        if !world.be_stamped() {
            return;
        }
        let scene = scene_on(world, HIDDEN.text).await;
        let id = scene.open("profanity", Act::Hide).await;
        for _ in 0..4 {
            moderation::step::advance(&scene.world.cx, id).await.unwrap();
        }
        scene.world.faults.fail_at(point);
        scene.world.work_through().await;
        let failed = scene.world.faults.end();
        let log = scene.world.logged(&format!("case:{id}")).await;
        let stamped = log.iter().filter(|it| *it == "evidence-stamped").count();
        assert_eq!(stamped, 1, "failed at point {point}: {log:?} {:?}", scene.world.parked().await);
        if !failed {
            break;
        }
        point += 1;
    }
    assert_eq!(point, 121, "{CHANGED}");
}
