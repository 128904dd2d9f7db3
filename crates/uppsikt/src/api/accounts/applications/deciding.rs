use accounts::{Decide, Stage, Verdict};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{parsed, with_its_reason_in};
use crate::api::{ApiProblem, Bearer, Sent, words};

/// What a consulted role says.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Hearing {
    /// The number of the wording that was read.
    seen: i64,
    said: String,
}

/// Notes what a consulted role says before it is decided
#[utoipa::path(post, path = "/applications/{application}/views/{role}", tag = "applications",
    params(("application" = String, Path), ("role" = String, Path)), request_body = Hearing,
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn hear_role(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((application, role)): Path<(String, String)>,
    Sent(it): Sent<Hearing>,
) -> Result<StatusCode, ApiProblem> {
    let heard = accounts::hear(&cx, &actor, parsed(&application)?, it.seen, &role, &it.said).await;
    heard.map_err(with_its_reason_in("said"))?;
    Ok(StatusCode::NO_CONTENT)
}

/// A yes or no to an application.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ApplicationVerdict {
    /// The number of the wording that was read.
    seen: i64,
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

/// How far the application has come.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ApplicationStage {
    #[schema(schema_with = words::schema::<Stage>)]
    stage: &'static str,
}

/// Says yes or no to an application
///
/// It is decided when all whom the guideline names have said yes to the same wording; the first no decides it too.
#[utoipa::path(post, path = "/applications/{application}/decision", tag = "applications",
    params(("application" = String, Path)), request_body = ApplicationVerdict, responses(
    (status = 200, body = ApplicationStage), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn decide_application(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
    Sent(it): Sent<ApplicationVerdict>,
) -> Result<Json<ApplicationStage>, ApiProblem> {
    let application = parsed(&application)?;
    let verdict = words::read("verdict", &it.verdict)?;
    let deciding: Vec<&str> = cx.guideline.opening.deciders.roles.iter().map(String::as_str).collect();
    if it.role.as_deref().is_some_and(|it| !deciding.contains(&it)) {
        return Err(ApiProblem::wrong_word("role", &deciding));
    }
    let (seen, reason, delegation, role) = (it.seen, it.reason, it.delegation, it.role);
    let order = Decide { application, seen, verdict, reason, delegation, role };
    let stage = accounts::decide(&cx, &actor, order).await.map_err(with_its_reason_in("reason"))?;
    Ok(Json(ApplicationStage { stage: stage.word() }))
}

/// The account that comes into being.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct OpeningApplied {
    /// What it is called in addresses, such as `biblioteket`: 1 to 64 of `a-z`, `0-9` and single hyphens; never changed.
    key: String,
    /// Where the public finds it, beginning with `https://`.
    url: String,
}

/// Opens the account that was decided on; sent twice, it is one account
#[utoipa::path(post, path = "/applications/{application}/opening", tag = "applications",
    params(("application" = String, Path)), request_body = OpeningApplied, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn open_applied_account(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
    Sent(it): Sent<OpeningApplied>,
) -> Result<StatusCode, ApiProblem> {
    accounts::open_applied(&cx, &actor, parsed(&application)?, &it.key, &it.url).await?;
    Ok(StatusCode::NO_CONTENT)
}
