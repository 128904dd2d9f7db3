use axum::extract::{Path, State};
use axum::http::StatusCode;
use moderation::{PoliceDecision, PoliceOrder};
use people::Context;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa::openapi::Object;

use super::parsed;
use crate::api::{ApiProblem, Bearer, Nothing, Sent, words};

/// Tries at once what the case waits for after a failure; asked for twice, it is one try
#[utoipa::path(post, path = "/cases/{case}/attempts", tag = "moderation", params(("case" = String, Path)),
    responses((status = 202), (status = 404), (status = 409)))]
pub(in crate::api) async fn try_case_again(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    moderation::try_again(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::ACCEPTED)
}

/// That somebody did on the platform what was decided.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct DoneByHand {
    /// How it was done.
    note: Option<String>,
}

/// Notes that what was decided was done by hand on a platform that no connector reaches
#[utoipa::path(post, path = "/cases/{case}/by-hand", tag = "moderation", params(("case" = String, Path)),
    request_body = DoneByHand, responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn note_case_done_by_hand(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<DoneByHand>,
) -> Result<StatusCode, ApiProblem> {
    let note = it.note.unwrap_or_default();
    moderation::by_hand::note_done_by_hand(&cx, &actor, parsed(&id)?, &note).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Confirms somebody else's decision
#[utoipa::path(post, path = "/cases/{case}/confirmation", tag = "moderation", params(("case" = String, Path)),
    responses((status = 202), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn confirm_case(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    moderation::confirm_case(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Stops somebody else's decision; the item comes back into the inbox
#[utoipa::path(post, path = "/cases/{case}/stopping", tag = "moderation", params(("case" = String, Path)),
    responses((status = 204), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn stop_case(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    moderation::decline_case(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Why something is undone.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Restoring {
    reason: String,
}

/// Asks for an item to be shown again
#[utoipa::path(post, path = "/cases/{case}/restoration", tag = "moderation", params(("case" = String, Path)),
    request_body = Restoring, responses((status = 202), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn ask_restoration(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Restoring>,
) -> Result<StatusCode, ApiProblem> {
    moderation::ask_restoration(&cx, &actor, parsed(&id)?, &it.reason).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Confirms, as another person, that an item is shown again
#[utoipa::path(post, path = "/cases/{case}/restoration/confirmation", tag = "moderation",
    params(("case" = String, Path)), responses((status = 202), (status = 404), (status = 409)))]
pub(in crate::api) async fn confirm_restoration(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    moderation::confirm_restoration(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::ACCEPTED)
}

/// A decision about the police.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct PoliceDeciding {
    #[schema(schema_with = police_decisions)]
    decision: String,
    reason: String,
    /// The police's reference.
    reference: Option<String>,
}

fn police_decisions() -> Object {
    words::told::<PoliceDecision>("Whether a report is made.")
}

/// Decides whether the case is reported to the police
#[utoipa::path(post, path = "/cases/{case}/police", tag = "moderation", params(("case" = String, Path)),
    request_body = PoliceDeciding, responses((status = 204), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn decide_police(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<PoliceDeciding>,
) -> Result<StatusCode, ApiProblem> {
    let decision = words::read("decision", &it.decision)?;
    let order = PoliceOrder { case: parsed(&id)?, decision, reason: it.reason, reference: it.reference };
    moderation::decide_police(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
