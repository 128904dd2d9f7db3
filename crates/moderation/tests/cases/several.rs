//! Several items at once: each its own case and its own evidence, and no fault of one is another's.

use super::*;
use moderation::batch::{Batch, MOST, Refused, open_cases};

/// A house with so many comments that sell something.
async fn market(world: World, n: usize) -> (Scene, Vec<(ExternalId, ItemId)>) {
    let scene = scene_on(world, "Köp solglasögon hos mig").await;
    let mut all = vec![(scene.comment.clone(), scene.item)];
    let post = scene.world.fake.write_post("En nyhet till");
    for _ in 1..n {
        all.push((scene.world.fake.write_comment(&post, "Säljare", "Köp solglasögon hos mig"), scene.item));
    }
    scene.world.turn(120);
    scene.world.fetch().await;
    for it in &mut all {
        it.1 = scene.world.item(&it.0).await.id;
    }
    (scene, all)
}

fn batch(items: &[(ExternalId, ItemId)]) -> Batch {
    Batch {
        items: items.iter().map(|it| (it.1, 1)).collect(),
        ground: "advertising".to_owned(),
        act: Act::Remove,
        reason: "Samma reklam på flera ställen".to_owned(),
        stated: None,
    }
}

#[tokio::test]
async fn five_items_that_are_removed_at_once_have_five_cases_and_five_bundles() {
    for world in World::each().await {
        let (scene, items) = market(world, 5).await;
        let done = open_cases(&scene.world.cx, &scene.editor, batch(&items)).await.unwrap();
        assert_eq!((done.cases.len(), done.left.len()), (5, 0));
        assert!(scene.world.fake.effects().is_empty(), "decisions are no acts");
        scene.world.work().await;
        let mut bundles = std::collections::BTreeSet::new();
        for (item, case) in &done.cases {
            let view = scene.case(*case).await;
            assert_eq!(view.case.item, *item);
            assert!(matches!(view.case.stage, Stage::Registered(..)), "{:?}", view.case.stage);
            let bundle = view.case.stage.bundle().unwrap();
            let bytes = scene.world.cx.vault.open(bundle).await.unwrap();
            assert!(verify(&bytes, &VerifyOptions::default()).holds());
            bundles.insert(bundle.to_string());
        }
        assert_eq!(bundles.len(), 5);
        for (comment, _) in &items {
            assert_eq!(scene.world.fake.visibility(comment), Some(Visibility::Removed));
        }
        let again = open_cases(&scene.world.cx, &scene.editor, batch(&items)).await.unwrap();
        assert!(again.cases.is_empty() || again.cases == done.cases, "ordered twice it is no other case");
    }
}

#[tokio::test]
async fn what_was_edited_meanwhile_is_left_and_the_others_are_decided_about() {
    for world in World::each().await {
        let (scene, items) = market(world, 3).await;
        scene.world.fake.edit(&items[1].0, "Förlåt, jag trodde det var en köp- och säljgrupp");
        scene.world.turn(120);
        scene.world.fetch().await;
        let done = open_cases(&scene.world.cx, &scene.editor, batch(&items)).await.unwrap();
        assert_eq!(done.cases.iter().map(|it| it.0).collect::<Vec<_>>(), [items[0].1, items[2].1]);
        assert!(matches!(done.left.as_slice(), [(id, OpenRefused::Stale)] if *id == items[1].1));
        scene.world.work().await;
        assert_eq!(scene.world.fake.visibility(&items[1].0), Some(Visibility::Public));
        assert_eq!(scene.world.fake.visibility(&items[2].0), Some(Visibility::Removed));
    }
}

#[tokio::test]
async fn an_order_that_is_wrong_for_all_changes_nothing() {
    for world in World::each().await {
        let (scene, items) = market(world, 2).await;
        let (cx, good) = (&scene.world.cx, batch(&items));
        let registrar = scene.world.person("Registrator Ask", "registrar").await;
        let order = |it: Batch| open_cases(cx, &scene.editor, it);
        assert!(matches!(open_cases(cx, &registrar, good.clone()).await, Err(Refused::NotPermitted)));
        let none = Batch { items: Vec::new(), ..good.clone() };
        assert!(matches!(order(none).await, Err(Refused::NothingMarked)));
        let many = Batch { items: vec![(items[0].1, 1); MOST + 1], ..good.clone() };
        assert!(matches!(order(many).await, Err(Refused::TooMany)));
        let alone = Batch { ground: "profanity".to_owned(), ..good.clone() };
        assert!(matches!(order(alone).await, Err(Refused::OneByOne)));
        let silent = Batch { reason: " ".to_owned(), ..good };
        assert!(matches!(order(silent).await, Err(Refused::All(OpenRefused::NeedsReason))));
        for (_, item) in &items {
            assert!(moderation::view::cases_of(cx, *item).await.unwrap().is_empty());
        }
    }
}
