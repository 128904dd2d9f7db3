//! The end of a case: the report to the police, and closing it.

use super::*;
use moderation::ending::Lacking;
use moderation::{CloseRefused, ReportOrder, ReportRefused, close_case, note_report};

fn police(case: CaseId, decision: PoliceDecision) -> PoliceOrder {
    PoliceOrder { case, decision, reason: "Dödshot".to_owned(), reference: None }
}

fn report(case: CaseId) -> ReportOrder {
    let today = "2026-11-23".to_owned();
    ReportOrder { case, day: today, number: "5000-K1-26".to_owned(), by: "Redaktör Bok".to_owned() }
}

impl Scene {
    async fn lacks(&self, case: CaseId) -> Option<Lacking> {
        match close_case(&self.world.cx, &self.editor, case).await {
            Err(CloseRefused::Lacks(it)) => Some(it),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn a_crime_is_not_closed_before_the_police_were_decided_about_and_told() {
    for scene in scenes("Jag ska döda dig").await {
        let cx = &scene.world.cx;
        let id = scene.open("threat", Act::Remove).await;
        assert_eq!(scene.lacks(id).await, Some(Lacking::Work));
        scene.world.work().await;
        assert_eq!(scene.lacks(id).await, Some(Lacking::PoliceDecision));
        let early = note_report(cx, &scene.editor, report(id)).await;
        assert!(matches!(early, Err(ReportRefused::NotDecided)));
        decide_police(cx, &scene.editor, police(id, PoliceDecision::Report)).await.unwrap();
        assert_eq!(scene.lacks(id).await, Some(Lacking::PoliceReport));
        assert_eq!(moderation::view::waiting_for_report(cx, &scene.editor).await.unwrap().len(), 1);
        let to_come = ReportOrder { day: "2036-01-01".to_owned(), ..report(id) };
        assert!(matches!(note_report(cx, &scene.editor, to_come).await, Err(ReportRefused::DayUnfit)));
        note_report(cx, &scene.editor, report(id)).await.unwrap();
        assert!(matches!(note_report(cx, &scene.editor, report(id)).await, Err(ReportRefused::Noted)));
        assert!(moderation::view::waiting_for_report(cx, &scene.editor).await.unwrap().is_empty());
        assert_eq!(scene.lacks(id).await, Some(Lacking::Registration));
        let view = scene.case(id).await;
        assert_eq!(view.filing.unwrap().number, "5000-K1-26");
        let log = scene.world.logged(&format!("case:{id}")).await;
        assert!(log.ends_with(&["police-decided".to_owned(), "police-reported".to_owned()]), "{log:?}");
        let examined = moderation::words::examine(&cx.store.reader()).await.unwrap();
        assert!(examined.untrue.is_empty(), "the words are those that were logged");
    }
}

#[tokio::test]
async fn nobody_else_notes_a_report_or_closes_a_case() {
    for scene in scenes("Jag ska döda dig").await {
        let cx = &scene.world.cx;
        let id = scene.open("threat", Act::Remove).await;
        let registrar = scene.world.person("Registrator Ask", "registrar").await;
        assert!(matches!(note_report(cx, &registrar, report(id)).await, Err(ReportRefused::NotFound)));
        assert!(matches!(close_case(cx, &registrar, id).await, Err(CloseRefused::NotFound)));
    }
}
