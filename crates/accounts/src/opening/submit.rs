use guideline::OpeningAct;
use kernel::{Actor, ApplicationId};
use people::Context;
use store::Entry;

use super::desk::{Desk, REASON, at_desk, kept};
use super::dossier::StepState;
use super::examine::missing;
use super::model::{Event, Stage};
use super::refused::OpeningRefused;
use super::sql;

/// Hands in an application (sv. *lämna in*). What the guideline demands and is missing bars it, every thing named;
/// so do the steps that come before. A guideline that is not decided yet bars nothing of its own.
///
/// # Errors
///
/// [`OpeningRefused`], with the reason.
pub async fn submit_application(
    cx: &Context,
    actor: &Actor,
    id: ApplicationId,
    seen: i64,
) -> Result<(), OpeningRefused> {
    let mut desk = at_desk(cx, actor, id).await?;
    let application = desk.dossier.application.clone();
    if application.applicant != desk.by {
        return Err(OpeningRefused::NotPermitted);
    }
    desk.as_seen(seen)?;
    if application.stage == Stage::Submitted {
        return Ok(());
    }
    let Some(to) = application.stage.after(Event::Submitted) else {
        return Err(OpeningRefused::OutOfOrder(application.stage));
    };
    let mut lacking = missing(&cx.guideline, &desk.dossier.wording, &desk.town);
    lacking.retain(|it| cx.guideline.is_binding() || it.why.always_bars(&it.field));
    if !lacking.is_empty() {
        return Err(OpeningRefused::Incomplete(lacking));
    }
    not_barred(cx, &desk)?;
    sql::advance(&mut desk.tx, &application, to, desk.by, "").await?;
    let entry = Entry::new(actor, "application-submitted", "application", id);
    desk.tx.log(entry.under(&cx.guideline.version));
    desk.tx.commit().await?;
    Ok(())
}

/// The steps that the guideline puts before the application are taken.
fn not_barred(cx: &Context, desk: &Desk) -> Result<(), OpeningRefused> {
    let way = desk.dossier.way(&cx.guideline);
    let state = way.iter().find(|it| it.0.act == OpeningAct::Application).map(|it| &it.1);
    match state {
        Some(StepState::Waiting(key)) => {
            let step = cx.guideline.opening.step(key);
            Err(OpeningRefused::Barred(step.map(|it| it.label.clone()).unwrap_or_default()))
        }
        Some(StepState::Done | StepState::LeftOut | StepState::NotNeeded | StepState::Ready) | None => Ok(()),
    }
}

/// Takes an application back (sv. *återkalla*), with a reason once others have seen it.
///
/// # Errors
///
/// [`OpeningRefused`], with the reason.
pub async fn withdraw_application(
    cx: &Context,
    actor: &Actor,
    id: ApplicationId,
    reason: &str,
) -> Result<(), OpeningRefused> {
    let mut desk = at_desk(cx, actor, id).await?;
    let application = desk.dossier.application.clone();
    if application.applicant != desk.by {
        return Err(OpeningRefused::NotPermitted);
    }
    if application.stage == Stage::Withdrawn {
        return Ok(());
    }
    let Some(to) = application.stage.after(Event::Withdrawn) else {
        return Err(OpeningRefused::OutOfOrder(application.stage));
    };
    let reason = kept(REASON, reason)?;
    if reason.is_empty() && application.stage != Stage::Draft {
        return Err(OpeningRefused::ReasonMissing);
    }
    sql::advance(&mut desk.tx, &application, to, desk.by, &reason).await?;
    let entry = Entry::new(actor, "application-withdrawn", "application", id);
    desk.tx.log(entry.under(&cx.guideline.version));
    desk.tx.commit().await?;
    Ok(())
}
