//! A case: showing it, and what people may do with it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{Actor, CaseId};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{FormErrors, Posted, Problem, Refusal, SeeOther, Shell, Text, page, refused_page};

use super::case_of;
use super::case_page::{Again, CasePage};
use crate::by_hand::{Refused as ByHandRefused, note_done_by_hand};
use crate::{
    AgainRefused, ConfirmRefused, PoliceDecision, PoliceOrder, PoliceRefused, RestoreRefused, confirm_case,
    decline_case, view,
};

/// Shows the case.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    Ok(page(&drawn(&cx, &signed_in.actor, shell, case_of(&id)?, None).await?))
}

/// A form that is asked for stands on the page of the case.
pub(super) async fn back(Path(id): Path<String>) -> SeeOther {
    SeeOther::to(format!("/cases/{id}"))
}

/// A form with a button and nothing else.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Nothing {}

/// Confirms somebody else's decision.
pub(super) async fn confirm(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let id = case_of(&id)?;
    settled(id, confirm_case(&cx, &signed_in.actor, id).await, Text::key("moderation-done-confirmed"))
}

/// Stops somebody else's decision.
pub(super) async fn stop(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let id = case_of(&id)?;
    settled(id, decline_case(&cx, &signed_in.actor, id).await, Text::key("moderation-done-stopped"))
}

/// Tries at once what the case waits for.
pub(super) async fn try_again(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let id = case_of(&id)?;
    match crate::try_again(&cx, &signed_in.actor, id).await {
        Ok(()) => Ok(there(id, Text::key("moderation-done-tried-again"))),
        Err(AgainRefused::NotFound) => Err(Problem::NotFound),
        Err(AgainRefused::Failed(failed)) => Err(failed.into()),
        Err(refused @ AgainRefused::NothingFails) => Err(conflict(id, refused.text())),
    }
}

fn settled(id: CaseId, done: Result<(), ConfirmRefused>, said: Text) -> Result<Response, Problem> {
    match done {
        Ok(()) => Ok(there(id, said)),
        Err(ConfirmRefused::NotFound) => Err(Problem::NotFound),
        Err(ConfirmRefused::Failed(failed)) => Err(failed.into()),
        Err(refused @ (ConfirmRefused::SamePerson | ConfirmRefused::NotWaiting)) => {
            Err(conflict(id, refused.text()))
        }
    }
}

/// Notes that a person did on the platform what was decided.
pub(super) async fn note_done(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let id = case_of(&id)?;
    match note_done_by_hand(&cx, &signed_in.actor, id, &posted.value.note).await {
        Ok(()) => Ok(there(id, Text::key("moderation-hand-noted"))),
        Err(ByHandRefused::NotFound) => Err(Problem::NotFound),
        Err(ByHandRefused::Failed(failed)) => Err(failed.into()),
        Err(refused @ ByHandRefused::NothingToDo) => Err(conflict(id, refused.text())),
        Err(refused @ ByHandRefused::NoteTooLong) => {
            let shell = shell.wrong();
            let form = posted.again(&shell, FormErrors::one("note", refused.text()));
            Ok(refused_page(&drawn(&cx, &signed_in.actor, shell, id, Some(Again::Done(form))).await?))
        }
    }
}

/// What was written into a form of the case.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    note: String,
    reason: String,
    decision: String,
    police_reason: String,
    reference: String,
}

/// Asks for the item to be shown again.
pub(super) async fn ask_restoration(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let id = case_of(&id)?;
    match crate::ask_restoration(&cx, &signed_in.actor, id, &posted.value.reason).await {
        Ok(()) => Ok(there(id, Text::key("moderation-done-restoration-asked"))),
        Err(refused @ (RestoreRefused::NeedsReason | RestoreRefused::ReasonTooLong)) => {
            let shell = shell.wrong();
            let form = posted.again(&shell, FormErrors::one("reason", refused.text()));
            let again = Some(Again::Restore(form));
            Ok(refused_page(&drawn(&cx, &signed_in.actor, shell, id, again).await?))
        }
        Err(refused) => Err(restoration_problem(id, refused)),
    }
}

/// Confirms, as another person, that the item is shown again.
pub(super) async fn confirm_restoration(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let id = case_of(&id)?;
    match crate::confirm_restoration(&cx, &signed_in.actor, id).await {
        Ok(()) => Ok(there(id, Text::key("moderation-done-restoration-confirmed"))),
        Err(refused) => Err(restoration_problem(id, refused)),
    }
}

fn restoration_problem(id: CaseId, refused: RestoreRefused) -> Problem {
    match refused {
        RestoreRefused::NotFound => Problem::NotFound,
        RestoreRefused::Failed(failed) => failed.into(),
        RestoreRefused::Restricted => refusal(StatusCode::FORBIDDEN, id, refused.text()),
        RestoreRefused::NeedsReason
        | RestoreRefused::ReasonTooLong
        | RestoreRefused::NothingToRestore
        | RestoreRefused::Forbidden
        | RestoreRefused::LaterDecision
        | RestoreRefused::AlreadyAsked
        | RestoreRefused::SamePerson => conflict(id, refused.text()),
    }
}

/// Records whether the police are told.
pub(super) async fn decide_police(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let id = case_of(&id)?;
    let written = &posted.value;
    let wrong = match written.decision.parse::<PoliceDecision>() {
        Err(_) => FormErrors::one("decision", Text::key("moderation-refused-police-choose")),
        Ok(decision) => {
            let order = PoliceOrder {
                case: id,
                decision,
                reason: written.police_reason.clone(),
                reference: Some(written.reference.clone()),
            };
            match crate::decide_police(&cx, &signed_in.actor, order).await {
                Ok(()) => return Ok(there(id, Text::key("moderation-done-police"))),
                Err(PoliceRefused::NotFound) => return Err(Problem::NotFound),
                Err(PoliceRefused::Failed(failed)) => return Err(failed.into()),
                Err(refused @ PoliceRefused::Decided) => return Err(conflict(id, refused.text())),
                Err(refused @ PoliceRefused::Demanded) => FormErrors::one("decision", refused.text()),
                Err(refused @ PoliceRefused::ReferenceTooLong) => {
                    FormErrors::one("reference", refused.text())
                }
                Err(refused @ (PoliceRefused::NeedsReason | PoliceRefused::ReasonTooLong)) => {
                    FormErrors::one("police_reason", refused.text())
                }
            }
        }
    };
    let shell = shell.wrong();
    let again = Some(Again::Police(posted.again(&shell, wrong)));
    Ok(refused_page(&drawn(&cx, &signed_in.actor, shell, id, again).await?))
}

pub(super) fn there(id: CaseId, said: Text) -> Response {
    SeeOther::to(format!("/cases/{id}")).saying(said).into_response()
}

pub(super) fn conflict(id: CaseId, text: Text) -> Problem {
    refusal(StatusCode::CONFLICT, id, text)
}

fn refusal(status: StatusCode, id: CaseId, text: Text) -> Problem {
    let way_on = (Text::key("moderation-see-case"), format!("/cases/{id}"));
    Refusal::new(status, text).way_on(way_on.0, way_on.1).into()
}

pub(super) async fn drawn(
    cx: &Context,
    actor: &Actor,
    shell: Shell,
    id: CaseId,
    again: Option<Again>,
) -> Result<CasePage, Problem> {
    let view = view::view(cx, actor, id).await?.ok_or(Problem::NotFound)?;
    Ok(CasePage::new(cx, actor, shell, view, again).await?)
}
