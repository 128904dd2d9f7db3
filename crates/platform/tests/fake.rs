//! What the platform in memory promises to those who test with it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;

use kernel::{Digest, Faults, ItemId, SealForm, Sealed, TurnableClock};
use platform::fake::{Effect, Fake};
use platform::{Platform, Sweep, Trouble, Visibility};

fn fake(faults: &Faults) -> Fake {
    Fake::new(Arc::new(TurnableClock::at("2026-11-23T08:00:00Z".parse().unwrap())), faults.clone())
}

fn item() -> ItemId {
    "01900000-0000-7000-8000-000000000001".parse().unwrap()
}

#[expect(clippy::disallowed_methods, reason = "a test of connectors has no vault, and must show a seal")]
fn seal() -> Sealed {
    let at = "2026-11-23T08:00:00Z".parse().unwrap();
    Sealed::by_reading_back(item(), Digest::of(b"bundle"), b"bundle", SealForm::Copy, at).unwrap()
}

#[tokio::test]
async fn an_effect_names_the_evidence_that_was_shown_and_happens_once() {
    let fake = fake(&Faults::none());
    let post = fake.write_post("Inlägg");
    let id = fake.write_comment(&post, "Arg", "Fy");
    fake.hide(&id, &seal()).await.unwrap();
    fake.hide(&id, &seal()).await.unwrap();
    let expected = Effect::Hidden { id: id.clone(), item: item(), bundle: Digest::of(b"bundle") };
    assert_eq!(fake.effects(), [expected]);
    assert_eq!((fake.calls("hide"), fake.calls("remove")), (2, 0));
    assert_eq!(fake.visibility(&id), Some(Visibility::Hidden));
}

#[tokio::test]
async fn a_failure_before_an_effect_prevents_it_and_one_after_it_only_loses_the_answer() {
    for (point, expected, visibility) in [
        (0, Trouble::Unreachable("planned failure".to_owned()), Visibility::Public),
        (1, Trouble::Unknown("planned failure".to_owned()), Visibility::Removed),
    ] {
        let faults = Faults::planned();
        let fake = fake(&faults);
        let id = fake.write_comment(&fake.write_post("Inlägg"), "Arg", "Fy");
        faults.fail_at(point);
        assert_eq!(fake.remove(&id, &seal()).await, Err(expected));
        assert!(faults.end());
        assert_eq!(fake.visibility(&id), Some(visibility));
        fake.remove(&id, &seal()).await.unwrap();
        assert_eq!(fake.effects().len(), 1);
    }
}

#[tokio::test]
async fn an_answer_that_was_lost_on_the_way_back_is_posted_once() {
    let faults = Faults::planned();
    let fake = fake(&faults);
    let id = fake.write_comment(&fake.write_post("Inlägg"), "Anna", "När?");
    faults.fail_at(1);
    assert!(matches!(fake.answer(&id, "Nu. /Redaktör Ek").await, Err(Trouble::Unknown(_))));
    assert!(fake.answer(&id, "Nu. /Redaktör Ek").await.unwrap().already);
    assert_eq!(fake.effects(), [Effect::Answered { to: id, text: "Nu. /Redaktör Ek".to_owned() }]);
}

#[tokio::test]
async fn a_page_that_fails_fails_harmlessly() {
    let faults = Faults::planned();
    let fake = fake(&faults);
    fake.write_post("Inlägg");
    for point in 0..2 {
        faults.fail_at(point);
        let fetched = fake.fetch(&Sweep { since: None }, None).await;
        assert!(matches!(fetched, Err(Trouble::Unreachable(_))), "{fetched:?}");
        assert!(faults.end());
    }
}

#[tokio::test]
async fn moderation_on_the_platform_itself_is_seen() {
    let fake = fake(&Faults::none());
    let id = fake.write_comment(&fake.write_post("Inlägg"), "Anna", "Hej");
    fake.show_as(&id, Visibility::Spam);
    let payload = fake.restore(&id).await.unwrap();
    assert_eq!(fake.understand(&payload).unwrap().items[0].visibility, Visibility::Public);
    fake.destroy(&id);
    assert_eq!(fake.visibility(&id), None);
}
