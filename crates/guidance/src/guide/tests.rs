use std::sync::Arc;

use guideline::{Guide, GuideGate, GuidelineVersion, Source};
use kernel::calendar::Label;
use people::Context;
use testkit::World;

use super::{Refused, acknowledge_guide, guides, unread_before, waiting};

/// The world under a guideline with guidance for managers, who decide, and for editors.
fn guided(world: &World, revision: u32) -> Context {
    let mut guideline = (*world.cx.guideline).clone();
    let version = &guideline.version;
    guideline.version = GuidelineVersion::new("motala", version.valid_from(), revision).unwrap();
    let guide = |key: &str, role: &str, blocks: &[GuideGate]| Guide {
        key: key.to_owned(),
        label: Label::same(key),
        points: vec![Label::same("Läs detta")],
        for_roles: vec![role.to_owned()],
        blocks: blocks.to_vec(),
        sources: vec!["MOT-ANS-02".parse::<Source>().unwrap()],
    };
    guideline.people.guides =
        vec![guide("deciding", "manager", &[GuideGate::Decide]), guide("doing", "editor", &[])];
    Context { guideline: Arc::new(guideline), ..world.cx.clone() }
}

#[tokio::test]
async fn each_kind_of_work_has_its_own_guidance_acknowledged_once_for_each_version() {
    for world in World::each().await {
        let cx = &guided(&world, 7);
        let chef = &world.manager;
        let (me, decides) = (chef.id().unwrap(), ["manager".to_owned()]);
        let names = |all: Vec<Guide>| all.into_iter().map(|it| it.key).collect::<Vec<_>>();
        assert_eq!(names(waiting(cx, chef).await.unwrap()), ["deciding"]);
        assert!(unread_before(cx, me, GuideGate::Decide, &decides).await.unwrap().is_some());
        assert!(unread_before(cx, me, GuideGate::Decide, &["editor".to_owned()]).await.unwrap().is_none());
        let version = cx.guideline.version.to_string();
        acknowledge_guide(cx, chef, "doing", &version).await.unwrap();
        assert!(unread_before(cx, me, GuideGate::Decide, &decides).await.unwrap().is_some(), "another's");
        for _ in 0..2 {
            acknowledge_guide(cx, chef, "deciding", &version).await.unwrap();
        }
        assert!(unread_before(cx, me, GuideGate::Decide, &decides).await.unwrap().is_none());
        assert_eq!(waiting(cx, chef).await.unwrap(), []);
        assert!(guides(cx, chef).await.unwrap().iter().all(|it| it.read_at.is_some()));
        let verbs = world.logged(&format!("person:{me}")).await;
        assert_eq!(verbs.iter().filter(|it| *it == "guide-acknowledged").count(), 2, "{verbs:?}");
        let next = &guided(&world, 8);
        assert!(unread_before(next, me, GuideGate::Decide, &decides).await.unwrap().is_some(), "read anew");
    }
}

#[tokio::test]
async fn what_the_guideline_lacks_or_another_version_says_is_not_acknowledged() {
    for world in World::each().await {
        let cx = &guided(&world, 7);
        let version = cx.guideline.version.to_string();
        let unknown = acknowledge_guide(cx, &world.manager, "king", &version).await;
        assert!(matches!(unknown, Err(Refused::Unknown)));
        let other = acknowledge_guide(cx, &world.manager, "deciding", "motala@2013-03-21").await;
        assert!(matches!(other, Err(Refused::OtherVersion)));
        assert!(guides(&world.cx, &world.manager).await.unwrap().is_empty(), "Motala has none");
    }
}

#[tokio::test]
async fn a_document_that_does_not_bind_bars_nobody() {
    for world in World::each().await {
        let cx = guided(&world, 7);
        let mut guideline = (*cx.guideline).clone();
        guideline.document.state = guideline::DocumentState::OutForComment;
        let cx = Context { guideline: Arc::new(guideline), ..cx };
        let me = world.manager.id().unwrap();
        assert!(unread_before(&cx, me, GuideGate::Decide, &["manager".to_owned()]).await.unwrap().is_none());
        assert_eq!(waiting(&cx, &world.manager).await.unwrap().len(), 1, "it is told all the same");
    }
}
