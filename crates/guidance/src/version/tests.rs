use guideline::SettingChange;
use kernel::Actor;
use testkit::World;

use super::{
    ApproveVersion, ProposeVersion, Refused, Stage, WriteSetting, WriteVersion, approve_version,
    begin_version, in_force, propose_version, return_version, version, waiting, withdraw_version,
    write_setting, write_version,
};

const SETTING: &str = "privacy.barred_below_age";
const DAY: i64 = 24 * 3_600;

/// A world and two who may write the guideline.
async fn cast() -> Vec<(World, Actor, Actor)> {
    let mut all = Vec::new();
    for world in World::each().await {
        let writer = world.person("Kommunikationschef Lönn", "coordinator").await;
        let other = world.person("Kommunikationschef Ask", "coordinator").await;
        all.push((world, writer, other));
    }
    all
}

async fn seen(world: &World, n: &str) -> String {
    version(&world.cx, n).await.unwrap().line.digest.to_string()
}

async fn set(world: &World, by: &Actor, n: &str, value: &str) -> Result<(), Refused> {
    let sources = vec!["MOT-PUB-07".to_owned()];
    let change = SettingChange { value: value.to_owned(), sources, why: None };
    let order =
        WriteSetting { version: n.to_owned(), key: SETTING.to_owned(), change, seen: seen(world, n).await };
    write_setting(&world.cx, by, order).await
}

async fn propose(world: &World, by: &Actor, n: &str, day: &str) -> Result<(), Refused> {
    let (reason, in_force_on) = ("Nämnden har beslutat".to_owned(), day.to_owned());
    let order = ProposeVersion { version: n.to_owned(), reason, in_force_on, seen: seen(world, n).await };
    propose_version(&world.cx, by, order).await
}

/// An approval on the decision of the body that Motala's instructions name.
async fn approval(world: &World, n: &str) -> ApproveVersion {
    ApproveVersion {
        version: n.to_owned(),
        decided_by: "Kommunens ledningsgrupp".to_owned(),
        decided_on: "2026-11-20".to_owned(),
        reference: "KS 2026/00012".to_owned(),
        silences_read: true,
        seen: seen(world, n).await,
    }
}

async fn approve(world: &World, by: &Actor, n: &str) -> Result<(), Refused> {
    approve_version(&world.cx, by, approval(world, n).await).await
}

#[tokio::test]
async fn a_version_is_written_by_one_approved_by_another_and_holds_from_its_day() {
    for (world, writer, other) in cast().await {
        let cx = &world.cx;
        assert_eq!(begin_version(cx, &writer).await.unwrap(), 1);
        set(&world, &writer, "1", "16").await.unwrap();
        propose(&world, &writer, "1", "2026-11-25").await.unwrap();
        assert_eq!(waiting(cx, &other).await.unwrap().len(), 1);
        assert!(waiting(cx, &writer).await.unwrap().is_empty());
        assert!(matches!(approve(&world, &writer, "1").await, Err(Refused::OwnWork)));
        approve(&world, &other, "1").await.unwrap();
        let reader = cx.store.reader();
        assert_eq!(in_force(&reader, &cx.guideline).await.unwrap(), None, "its day has not come");
        world.turn(2 * DAY);
        let at = in_force(&reader, &cx.guideline).await.unwrap().unwrap();
        let read = version(cx, "1").await.unwrap().read().unwrap();
        assert!(at.n == 1 && at.is(&read.version));
        assert_eq!(read.version.to_string(), "motala@2026-11-25");
        assert_eq!(read.privacy.barred_below_age, Some(16));
        assert_eq!(
            world.logged("guideline-version:1").await,
            ["guideline-begun", "guideline-written", "guideline-proposed", "guideline-approved"]
        );
    }
}

#[tokio::test]
async fn two_versions_of_one_day_are_called_differently_and_the_later_holds() {
    for (world, writer, other) in cast().await {
        for (n, value) in [("1", "15"), ("2", "16")] {
            begin_version(&world.cx, &writer).await.unwrap();
            set(&world, &writer, n, value).await.unwrap();
            propose(&world, &writer, n, "2026-11-23").await.unwrap();
            approve(&world, &other, n).await.unwrap();
        }
        let at = in_force(&world.cx.store.reader(), &world.cx.guideline).await.unwrap().unwrap();
        assert_eq!((at.n, at.revision), (2, 2));
    }
}

#[tokio::test]
async fn a_text_with_faults_is_kept_and_cannot_be_put_forward() {
    for (world, writer, _) in cast().await {
        begin_version(&world.cx, &writer).await.unwrap();
        let text =
            version(&world.cx, "1").await.unwrap().content.replace("barred_below_age", "barred_under_age");
        let order = |content: String, seen: String| WriteVersion { version: "1".to_owned(), content, seen };
        let late = seen(&world, "1").await;
        write_version(&world.cx, &writer, order(text.replace('\n', "\r\n"), late.clone())).await.unwrap();
        let kept = version(&world.cx, "1").await.unwrap();
        assert_eq!(kept.content, text, "what a browser makes of the ends of lines is undone");
        assert!(
            kept.read().unwrap_err().list()[0].words.sv.contains("barred_below_age"),
            "what was meant is said"
        );
        assert!(matches!(propose(&world, &writer, "1", "2026-12-01").await, Err(Refused::Unsound)));
        let again = write_version(&world.cx, &writer, order("# annat".to_owned(), late)).await;
        assert!(matches!(again, Err(Refused::Stale)), "somebody has written since");
    }
}

#[tokio::test]
async fn a_value_that_does_not_fit_is_refused_with_what_is_wrong() {
    for (world, writer, _) in cast().await {
        begin_version(&world.cx, &writer).await.unwrap();
        let before = seen(&world, "1").await;
        assert!(matches!(set(&world, &writer, "1", "tretton").await, Err(Refused::NoValue(_))));
        assert!(matches!(set(&world, &writer, "1", "\"tretton\"").await, Err(Refused::Unfit(_))));
        assert_eq!(seen(&world, "1").await, before, "nothing was written");
        assert!(matches!(propose(&world, &writer, "1", "2026-12-01").await, Err(Refused::Unchanged)));
    }
}

#[tokio::test]
async fn what_is_put_forward_is_fixed_until_it_is_given_back() {
    for (world, writer, other) in cast().await {
        begin_version(&world.cx, &writer).await.unwrap();
        set(&world, &writer, "1", "16").await.unwrap();
        assert!(matches!(propose(&world, &writer, "1", "2026-11-22").await, Err(Refused::DayUnfit)));
        propose(&world, &writer, "1", "2026-12-01").await.unwrap();
        assert!(matches!(set(&world, &writer, "1", "17").await, Err(Refused::NotADraft(Stage::Proposed))));
        return_version(&world.cx, &other, "1", "Skäl saknas").await.unwrap();
        set(&world, &other, "1", "17").await.unwrap();
        propose(&world, &writer, "1", "2026-11-24").await.unwrap();
        assert!(matches!(approve(&world, &other, "1").await, Err(Refused::OwnWork)), "both have written now");
        let third = world.person("Kommunikationschef Rönn", "coordinator").await;
        world.turn(3 * DAY);
        assert!(matches!(approve(&world, &third, "1").await, Err(Refused::DayPassed)));
        withdraw_version(&world.cx, &writer, "1", "Dagen passerade").await.unwrap();
        assert_eq!(version(&world.cx, "1").await.unwrap().line.stage, Stage::Withdrawn);
    }
}

#[tokio::test]
async fn what_holds_is_not_given_up_and_whoever_may_not_write_does_nothing() {
    for (world, writer, other) in cast().await {
        let editor = world.person("Redaktör Ek", "editor").await;
        assert!(matches!(begin_version(&world.cx, &editor).await, Err(Refused::NotPermitted)));
        begin_version(&world.cx, &writer).await.unwrap();
        set(&world, &writer, "1", "16").await.unwrap();
        propose(&world, &writer, "1", "2026-11-23").await.unwrap();
        approve(&world, &other, "1").await.unwrap();
        let given_up = withdraw_version(&world.cx, &writer, "1", "Fel").await;
        assert!(matches!(given_up, Err(Refused::InForce)));
    }
}

#[tokio::test]
async fn a_version_is_approved_only_on_a_decision_of_the_body_that_the_document_names() {
    for (world, writer, other) in cast().await {
        begin_version(&world.cx, &writer).await.unwrap();
        set(&world, &writer, "1", "16").await.unwrap();
        propose(&world, &writer, "1", "2026-12-01").await.unwrap();
        let right = approval(&world, "1").await;
        let text = str::to_owned;
        let wrong = [
            (ApproveVersion { decided_by: text("Kommunikationschefen"), ..right.clone() }, "decided_by"),
            (ApproveVersion { decided_by: text(" "), ..right.clone() }, "decided_by"),
            (ApproveVersion { decided_on: text("2026-11-24"), ..right.clone() }, "decided_on"),
            (ApproveVersion { decided_on: text("i fredags"), ..right.clone() }, "decided_on"),
            (ApproveVersion { reference: text("muntligt"), ..right.clone() }, "reference"),
            (ApproveVersion { reference: text(""), ..right.clone() }, "reference"),
        ];
        for (order, field) in wrong {
            let refused = approve_version(&world.cx, &other, order).await.unwrap_err();
            assert_eq!(refused.field(), field, "{refused}");
        }
        assert_eq!(version(&world.cx, "1").await.unwrap().decision, None, "nothing was kept");
        approve_version(&world.cx, &other, right).await.unwrap();
        let kept = version(&world.cx, "1").await.unwrap();
        let decision = kept.decision.clone().unwrap();
        assert_eq!(decision.to_string(), "Kommunens ledningsgrupp 2026-11-20, KS 2026/00012");
        assert_eq!(kept.steps.last().unwrap().note, decision.to_string());
    }
}
