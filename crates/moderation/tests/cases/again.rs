//! Decisions that cannot be carried out, tried again at once.

use super::*;
use moderation::{AgainRefused, try_again};

impl Scene {
    async fn tries(&self, id: CaseId) -> usize {
        let log = self.world.logged(&format!("case:{id}")).await;
        log.iter().filter(|it| *it == "case-tried-again").count()
    }
}

#[tokio::test]
async fn a_decision_that_waits_for_a_person_is_carried_out_once_when_somebody_tries_again() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let cx = &scene.world.cx;
        let registrar = scene.world.person("Registrator Ask", "registrar").await;
        let id = scene.open("profanity", Act::Hide).await;
        let early = try_again(cx, &scene.editor, id).await;
        assert!(matches!(early, Err(AgainRefused::NothingFails)), "nobody has tried");
        scene.world.fake.sign_out(true);
        scene.world.work().await;
        scene.world.fake.sign_out(false);
        scene.world.work().await;
        assert!(scene.world.fake.effects().is_empty() && scene.world.parked().await.len() == 1);
        let by_another = try_again(cx, &registrar, id).await;
        assert!(matches!(by_another, Err(AgainRefused::NotFound)), "who may not decide here");
        assert_eq!(scene.tries(id).await, 0);
        try_again(cx, &scene.editor, id).await.unwrap();
        try_again(cx, &scene.editor, id).await.unwrap();
        assert_eq!(scene.tries(id).await, 1, "pressed twice, it is one try");
        assert!(
            scene.world.logged(&format!("item:{}", scene.item)).await.contains(&"case-tried-again".into())
        );
        scene.world.work().await;
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Hidden));
        assert_eq!(scene.world.fake.effects().len(), 1);
        let late = try_again(cx, &scene.editor, id).await;
        assert!(matches!(late, Err(AgainRefused::NothingFails)), "it is done");
    }
}

#[tokio::test]
async fn what_was_taken_away_already_is_not_taken_away_again_however_often_it_is_tried() {
    for scene in scenes("Ni är fan helt jävla värdelösa").await {
        let cx = &scene.world.cx;
        let id = scene.open("profanity", Act::Hide).await;
        scene.world.keep_no_files(true); // The evidence cannot be sealed.
        for n in 1..=2 {
            scene.world.work().await;
            assert!(scene.world.fake.effects().is_empty(), "nothing is taken away before it is sealed");
            try_again(cx, &scene.editor, id).await.unwrap();
            assert_eq!(scene.tries(id).await, n);
        }
        scene.world.keep_no_files(false);
        scene.world.work().await;
        assert_eq!(scene.world.fake.effects().len(), 1);
        ask_restoration(cx, &scene.editor, id, "Det var ironi").await.unwrap();
        let manager = scene.world.person("Chef Gran", "manager").await;
        confirm_restoration(cx, &manager, id).await.unwrap();
        scene.world.fake.sign_out(true);
        scene.world.work().await;
        scene.world.fake.sign_out(false);
        try_again(cx, &scene.editor, id).await.unwrap();
        scene.world.work().await;
        assert_eq!(scene.world.fake.visibility(&scene.comment), Some(Visibility::Public), "the undoing too");
        assert_eq!(scene.world.fake.effects().len(), 2);
    }
}
