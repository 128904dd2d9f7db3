use axum::extract::{Path, State};
use axum::http::StatusCode;
use moderation::PoliceOrder;
use people::Context;
use serde::Deserialize;
use utoipa::ToSchema;

use super::parsed;
use crate::api::problem::Problem;
use crate::api::{ApiProblem, Bearer, Sent};

/// Confirms somebody else's decision
#[utoipa::path(post, path = "/cases/{case}/confirmation", tag = "moderation", params(("case" = String, Path)),
    responses((status = 202), (status = 401, body = Problem), (status = 404, body = Problem),
    (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(in crate::api) async fn confirm(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiProblem> {
    moderation::confirm_case(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Stops somebody else's decision; the item comes back into the inbox
#[utoipa::path(post, path = "/cases/{case}/stopping", tag = "moderation", params(("case" = String, Path)),
    responses((status = 204), (status = 401, body = Problem), (status = 404, body = Problem),
    (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(in crate::api) async fn stop(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiProblem> {
    moderation::decline_case(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Why something is undone.
#[derive(Deserialize, ToSchema)]
pub(in crate::api) struct Reason {
    reason: String,
}

/// Asks for an item to be shown again
#[utoipa::path(post, path = "/cases/{case}/restoration", tag = "moderation", params(("case" = String, Path)),
    request_body = Reason, responses((status = 202), (status = 401, body = Problem), (status = 404, body = Problem),
    (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(in crate::api) async fn ask_restoration(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Reason>,
) -> Result<StatusCode, ApiProblem> {
    moderation::ask_restoration(&cx, &actor, parsed(&id)?, &it.reason).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Confirms, as another person, that an item is shown again
#[utoipa::path(post, path = "/cases/{case}/restoration/confirmation", tag = "moderation",
    params(("case" = String, Path)), responses((status = 202), (status = 401, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(in crate::api) async fn confirm_restoration(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiProblem> {
    moderation::confirm_restoration(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::ACCEPTED)
}

/// A decision about the police.
#[derive(Deserialize, ToSchema)]
pub(in crate::api) struct Police {
    /// `report` or `no-report`.
    decision: String,
    reason: String,
    /// The police's reference.
    reference: Option<String>,
}

/// Decides whether the case is reported to the police
#[utoipa::path(post, path = "/cases/{case}/police", tag = "moderation", params(("case" = String, Path)),
    request_body = Police, responses((status = 204), (status = 401, body = Problem), (status = 404, body = Problem),
    (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(in crate::api) async fn police(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Police>,
) -> Result<StatusCode, ApiProblem> {
    let decision = it.decision.parse().map_err(|_| ApiProblem::unreadable())?;
    let order = PoliceOrder { case: parsed(&id)?, decision, reason: it.reason, reference: it.reference };
    moderation::decide_police(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
