use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::wording::ApplicationWording;
use super::{about_wording, parsed, with_its_reason_in};
use crate::api::{ApiProblem, Bearer, Made, Sent, made};

/// Begins an application as a draft; anybody may
///
/// What is missing bars it only when it is handed in.
#[utoipa::path(post, path = "/applications", tag = "applications", request_body = ApplicationWording,
    responses((status = 201, body = Made), (status = 403)))]
pub(in crate::api) async fn begin_application(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<ApplicationWording>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let wording = it.read(&cx.guideline)?;
    let begun = accounts::begin_application(&cx, &actor, &wording).await;
    Ok(made(begun.map_err(|it| about_wording(it, ""))?))
}

/// A new wording, and the number of the one that was seen.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Rewording {
    seen: i64,
    wording: ApplicationWording,
}

/// The number of the wording now.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WordedAnew {
    version: i64,
}

/// Words an application anew, as a whole
///
/// What deciders said about earlier wordings counts no longer. The same words again are no new wording.
#[utoipa::path(post, path = "/applications/{application}/wording", tag = "applications",
    params(("application" = String, Path)), request_body = Rewording, responses((status = 200, body = WordedAnew),
    (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn reword_application(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
    Sent(it): Sent<Rewording>,
) -> Result<Json<WordedAnew>, ApiProblem> {
    let id = parsed(&application)?;
    let wording = it.wording.read(&cx.guideline)?;
    let version = accounts::rewrite_application(&cx, &actor, id, it.seen, &wording).await;
    Ok(Json(WordedAnew { version: version.map_err(|it| about_wording(it, "wording."))? }))
}

/// An application that is handed in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Submitting {
    /// The number of the wording.
    seen: i64,
}

/// Hands in an application; what is missing bars it
#[utoipa::path(post, path = "/applications/{application}/submission", tag = "applications",
    params(("application" = String, Path)), request_body = Submitting, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn submit_application(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
    Sent(it): Sent<Submitting>,
) -> Result<StatusCode, ApiProblem> {
    // What is missing stands in full where the application is shown.
    accounts::submit_application(&cx, &actor, parsed(&application)?, it.seen).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// An application that is taken back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Withdrawing {
    /// Why; a draft that nobody has seen may be taken back without.
    reason: String,
}

/// Takes an application back
#[utoipa::path(post, path = "/applications/{application}/withdrawal", tag = "applications",
    params(("application" = String, Path)), request_body = Withdrawing, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn withdraw_application(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
    Sent(it): Sent<Withdrawing>,
) -> Result<StatusCode, ApiProblem> {
    let withdrawn = accounts::withdraw_application(&cx, &actor, parsed(&application)?, &it.reason).await;
    withdrawn.map_err(with_its_reason_in("reason"))?;
    Ok(StatusCode::NO_CONTENT)
}
