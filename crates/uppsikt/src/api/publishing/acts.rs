use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::Permission;
use people::Context;
use publishing::{ApprovePost, ClearNumber, ExemptPost, ReleasePost, Releasing, SettleRecording};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::parsed;
use crate::api::{ApiProblem, Bearer, Made, Nothing, Sent, made, words};

/// What whoever publishes a post confirms, and when it is published.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ReleasingPost {
    /// The number of the last step that was seen.
    step: i64,
    /// The keys of the accounts that are confirmed to be the right ones.
    #[serde(default)]
    accounts: Vec<String>,
    /// The words of `to_confirm` that the person of the token confirms.
    #[serde(default)]
    confirmed: Vec<String>,
    /// What others were found to write about the matter.
    #[serde(default)]
    watched: String,
    /// The day and the time on the wall in Sweden, `2026-12-01T10:00`; at once when it is empty.
    #[serde(default)]
    planned_for: String,
}

/// Publishes a post, now or later, or submits it to a second person where the guideline wants one; sent twice, it is one order
#[utoipa::path(post, path = "/posts/{post}/publication", tag = "publishing", params(("post" = String, Path)),
    request_body = ReleasingPost, responses((status = 202), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn release_post(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<ReleasingPost>,
) -> Result<StatusCode, ApiProblem> {
    let confirmed = it.confirmed.iter().map(|it| words::read("confirmed", it)).collect::<Result<_, _>>()?;
    let releasing =
        Releasing { accounts: it.accounts, confirmed, watched: it.watched, planned_for: it.planned_for };
    publishing::release_post(&cx, &actor, ReleasePost { post: parsed(&id)?, step: it.step, releasing })
        .await?;
    Ok(StatusCode::ACCEPTED)
}

/// A post as it was seen.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ApprovingPost {
    /// The number of the last step that was seen.
    step: i64,
}

/// Approves a post that somebody else has submitted
#[utoipa::path(post, path = "/posts/{post}/approval", tag = "publishing", params(("post" = String, Path)),
    request_body = ApprovingPost, responses((status = 202), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn approve_post(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<ApprovingPost>,
) -> Result<StatusCode, ApiProblem> {
    publishing::approve_post(&cx, &actor, ApprovePost { post: parsed(&id)?, step: it.step }).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Takes a post back as long as nothing of it has reached a platform
#[utoipa::path(post, path = "/posts/{post}/withdrawal", tag = "publishing", params(("post" = String, Path)),
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn withdraw_post(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    publishing::withdraw_post(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Begins another post with what one says; its legal basis is judged anew
#[utoipa::path(post, path = "/posts/{post}/copies", tag = "publishing", params(("post" = String, Path)),
    responses((status = 201, body = Made), (status = 403), (status = 404)))]
pub(in crate::api) async fn copy_post(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    _: Nothing,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    Ok(made(publishing::copy_post(&cx, &actor, parsed(&id)?).await?))
}

/// Tries at once to publish a post that could not be published
#[utoipa::path(post, path = "/posts/{post}/attempts", tag = "publishing", params(("post" = String, Path)),
    responses((status = 202), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn try_post_again(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    publishing::try_again(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::ACCEPTED)
}

/// What looks like the number of a person and is none.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ClearingNumber {
    /// The number of the last step that was seen.
    step: i64,
    /// What the number is, without the number.
    reason: String,
}

/// Lets through what a machine took for the number of a person, as somebody else than whoever wrote it; the manager of each
/// account is told
#[utoipa::path(post, path = "/posts/{post}/clearance", tag = "publishing", params(("post" = String, Path)),
    request_body = ClearingNumber, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn clear_number(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<ClearingNumber>,
) -> Result<StatusCode, ApiProblem> {
    publishing::clear_number(
        &cx,
        &actor,
        ClearNumber { post: parsed(&id)?, step: it.step, reason: it.reason },
    )
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Why a post goes out although not everybody can take part of it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ExemptingPost {
    /// The number of the last step that was seen.
    step: i64,
    reason: String,
}

/// Exempts the wording of a post from the rules on accessibility that keep it back; they are warnings from now on
#[utoipa::path(post, path = "/posts/{post}/exemption", tag = "publishing", params(("post" = String, Path)),
    request_body = ExemptingPost, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn exempt_post(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<ExemptingPost>,
) -> Result<StatusCode, ApiProblem> {
    publishing::exempt_post(&cx, &actor, ExemptPost { post: parsed(&id)?, step: it.step, reason: it.reason })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A post that went out although not everybody can take part of it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ExemptionView {
    post: String,
    title: String,
    /// The keys of its accounts.
    accounts: Vec<String>,
    /// The rules that are not met, in Swedish, with where they come from.
    rules: Vec<String>,
    reason: String,
    /// The identity of the person.
    by: String,
    at: String,
}

/// Lists the exemptions from accessibility on the accounts on which one may answer, the latest first
#[utoipa::path(get, path = "/posts/exemptions", tag = "publishing",
    responses((status = 200, body = [ExemptionView]), (status = 403)))]
pub(in crate::api) async fn list_exemptions(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<ExemptionView>>, ApiProblem> {
    if !actor.may(Permission::Answer) {
        return Err(ApiProblem::not_permitted());
    }
    let line = |it: publishing::ExemptionLine| ExemptionView {
        post: it.exemption.post.to_string(),
        title: it.title,
        accounts: it.accounts.iter().map(|it| it.key.to_string()).collect(),
        rules: it.exemption.rules,
        reason: it.exemption.reason,
        by: it.exemption.by.to_string(),
        at: it.exemption.at.to_string(),
    };
    Ok(Json(publishing::exemptions(&cx, &actor).await?.into_iter().map(line).collect()))
}

/// What became of the recording of what was sent live.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct SettlingRecording {
    /// The number of the last step that was seen.
    step: i64,
    note: String,
}

/// Notes that the recording of what was sent live is captioned now, or gone
#[utoipa::path(post, path = "/posts/{post}/recording", tag = "publishing", params(("post" = String, Path)),
    request_body = SettlingRecording, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn settle_recording(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<SettlingRecording>,
) -> Result<StatusCode, ApiProblem> {
    let order = SettleRecording { post: parsed(&id)?, step: it.step, note: it.note };
    publishing::settle_recording(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
