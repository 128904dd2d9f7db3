//! What people do with a case after the decision: note the report to the police, say why they look, close it.

use axum::extract::{Path, State};
use axum::response::Response;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{FormErrors, Posted, Problem, Shell, Text, refused_page};

use super::case::{Nothing, conflict, drawn, there};
use super::case_of;
use super::case_page::Again;
use crate::{
    CloseRefused, ReportOrder, ReportRefused, ViewingRefused, close_case, note_report, view_evidence,
};

/// What was written about the report, or about why somebody looks.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    day: String,
    number: String,
    by: String,
    why: String,
}

/// Notes that the report was made.
pub(super) async fn report(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let id = case_of(&id)?;
    let it = posted.value.clone();
    let order = ReportOrder { case: id, day: it.day, number: it.number, by: it.by };
    let Err(refused) = note_report(&cx, &signed_in.actor, order).await else {
        return Ok(there(id, Text::key("moderation-done-reported")));
    };
    let text = refused.text();
    let field = match refused {
        ReportRefused::NotFound => return Err(Problem::NotFound),
        ReportRefused::Failed(failed) => return Err(failed.into()),
        ReportRefused::NotDecided | ReportRefused::Noted => return Err(conflict(id, text)),
        ReportRefused::DayUnfit => "day",
        ReportRefused::NumberMissing | ReportRefused::TooLong => "number",
        ReportRefused::ByMissing => "by",
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, FormErrors::one(field, text));
    Ok(refused_page(&drawn(&cx, &signed_in.actor, shell, id, Some(Again::Report(form))).await?))
}

/// Notes why this person looks, and shows what was kept from view.
pub(super) async fn look(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let id = case_of(&id)?;
    let Err(refused) = view_evidence(&cx, &signed_in.actor, id, &posted.value.why).await else {
        return Ok(there(id, Text::key("moderation-done-viewing")));
    };
    let text = refused.text();
    match refused {
        ViewingRefused::NotFound => Err(Problem::NotFound),
        ViewingRefused::NotPermitted => Err(Problem::NotPermitted),
        ViewingRefused::Failed(failed) => Err(failed.into()),
        ViewingRefused::NothingHidden => Err(conflict(id, text)),
        ViewingRefused::NeedsReason | ViewingRefused::ReasonTooLong => {
            let shell = shell.wrong();
            let form = posted.again(&shell, FormErrors::one("why", text));
            Ok(refused_page(&drawn(&cx, &signed_in.actor, shell, id, Some(Again::Viewing(form))).await?))
        }
    }
}

/// Closes the case.
pub(super) async fn close(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let id = case_of(&id)?;
    match close_case(&cx, &signed_in.actor, id).await {
        Ok(()) => Ok(there(id, Text::key("moderation-done-closed"))),
        Err(CloseRefused::NotFound) => Err(Problem::NotFound),
        Err(CloseRefused::Failed(failed)) => Err(failed.into()),
        Err(refused @ (CloseRefused::Lacks(_) | CloseRefused::Closed)) => Err(conflict(id, refused.text())),
    }
}
