use accounts::Verdict;
use accounts::closing::{Decide, Propose, Stage};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::with_its_reason_in;
use crate::api::{ApiProblem, Bearer, Sent, words};

/// Why an account is to be closed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ClosingProposal {
    /// The key of the cause, as the account's closing lists them.
    cause: String,
    /// Why, in words.
    reason: String,
}

/// The closing that was proposed.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ProposedClosing {
    id: String,
}

/// Proposes that an account is closed; nothing is closed by it
#[utoipa::path(post, path = "/accounts/{key}/closing", tag = "accounts", params(("key" = String, Path)),
    request_body = ClosingProposal, responses((status = 201, body = ProposedClosing), (status = 403), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn propose_closing(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<ClosingProposal>,
) -> Result<(StatusCode, Json<ProposedClosing>), ApiProblem> {
    let order = Propose { cause: it.cause, reason: it.reason };
    let id = accounts::closing::propose_closing(&cx, &actor, &key, &order).await?;
    Ok((StatusCode::CREATED, Json(ProposedClosing { id: id.to_string() })))
}

/// A yes or no to a closing.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ClosingVerdict {
    /// The identity of the closing that was read.
    seen: String,
    #[schema(schema_with = words::schema::<Verdict>)]
    verdict: String,
    /// Why; a no needs a reason.
    #[serde(default)]
    reason: String,
    /// The number of the delegation, where it is decided by delegation.
    #[serde(default)]
    delegation: String,
    /// The key of the role in which it is said, for whoever has several that decide.
    role: Option<String>,
}

/// How far the closing has come.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ClosingStage {
    #[schema(schema_with = words::schema::<Stage>)]
    stage: &'static str,
}

/// Says yes or no to the closing of an account
///
/// It is decided when all whom the guideline names have said yes; the first no decides it too.
#[utoipa::path(post, path = "/accounts/{key}/closing/decision", tag = "accounts", params(("key" = String, Path)),
    request_body = ClosingVerdict, responses((status = 200, body = ClosingStage), (status = 403), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn decide_closing(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<ClosingVerdict>,
) -> Result<Json<ClosingStage>, ApiProblem> {
    let (seen, verdict) = (words::identity("seen", &it.seen)?, words::read("verdict", &it.verdict)?);
    let deciding: Vec<&str> = cx.guideline.closing.deciders.roles.iter().map(String::as_str).collect();
    if it.role.as_deref().is_some_and(|it| !deciding.contains(&it)) {
        return Err(ApiProblem::wrong_word("role", &deciding));
    }
    let (reason, delegation, role) = (it.reason, it.delegation, it.role);
    let order = Decide { seen, verdict, reason, delegation, role };
    let stage = accounts::closing::decide_closing(&cx, &actor, &key, &order).await?;
    Ok(Json(ClosingStage { stage: stage.word() }))
}

/// What a consulted role says about a closing.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ClosingHearing {
    said: String,
}

/// Notes what a consulted role says before a closing is decided
#[utoipa::path(post, path = "/accounts/{key}/closing/views/{role}", tag = "accounts",
    params(("key" = String, Path), ("role" = String, Path)), request_body = ClosingHearing,
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn hear_on_closing(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((key, role)): Path<(String, String)>,
    Sent(it): Sent<ClosingHearing>,
) -> Result<StatusCode, ApiProblem> {
    let heard = accounts::closing::hear_on_closing(&cx, &actor, &key, &role, &it.said).await;
    heard.map_err(with_its_reason_in("said"))?;
    Ok(StatusCode::NO_CONTENT)
}

/// Why a closing is called off.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ClosingCancellation {
    reason: String,
}

/// Calls the closing of an account off, before access is ended
#[utoipa::path(post, path = "/accounts/{key}/closing/cancellation", tag = "accounts",
    params(("key" = String, Path)), request_body = ClosingCancellation, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn cancel_closing(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<ClosingCancellation>,
) -> Result<StatusCode, ApiProblem> {
    accounts::closing::cancel_closing(&cx, &actor, &key, &it.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
