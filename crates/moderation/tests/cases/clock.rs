//! The time in which what is secret or sensitive is to be gone.

use super::*;

const HEALTH: &str = "Läraren i 4B har cancer";

#[tokio::test]
async fn what_is_still_there_when_its_time_is_out_raises_one_alarm() {
    for scene in scenes(HEALTH).await {
        let cx = &scene.world.cx;
        let id = scene.open("personal-data", Act::Remove).await;
        scene.world.fake.sign_out(true); // The platform does not let us act.
        scene.world.work().await;
        let running = moderation::clock::running(cx, &scene.editor).await.unwrap();
        let [(case, clock)] = running.as_slice() else { panic!("{running:?}") };
        assert_eq!((case.id, clock.due.seconds_since(clock.from) > 0), (id, true));
        assert!(!scene.world.logged(&format!("case:{id}")).await.contains(&"removal-overdue".to_owned()));
        scene.world.turn(2 * 24 * 3_600);
        scene.world.work().await;
        scene.world.turn(24 * 3_600);
        scene.world.work().await;
        for subject in [format!("case:{id}"), format!("item:{}", scene.item)] {
            let log = scene.world.logged(&subject).await;
            assert_eq!(log.iter().filter(|it| *it == "removal-overdue").count(), 1, "{log:?}");
        }
    }
}

#[tokio::test]
async fn what_was_gone_in_time_raises_none_and_says_how_long_it_took() {
    for scene in scenes(HEALTH).await {
        let cx = &scene.world.cx;
        let id = scene.open("personal-data", Act::Remove).await;
        scene.world.work().await;
        assert!(moderation::clock::running(cx, &scene.editor).await.unwrap().is_empty());
        scene.world.turn(2 * 24 * 3_600);
        scene.world.work().await;
        let view = scene.case(id).await;
        assert!(view.case.acted_at.unwrap() <= view.clock.unwrap().due);
        assert!(!scene.world.logged(&format!("case:{id}")).await.contains(&"removal-overdue".to_owned()));
    }
}

#[tokio::test]
async fn a_house_rule_has_no_such_clock() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let id = scene.open("profanity", Act::Hide).await;
        assert_eq!(scene.case(id).await.clock, None);
        assert!(moderation::clock::running(&scene.world.cx, &scene.editor).await.unwrap().is_empty());
    }
}
