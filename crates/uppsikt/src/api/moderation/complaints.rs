use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::Permission;
use moderation::complaint::{self, Complaint, ComplaintKind, Outcome};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Nothing, Sent, words};

/// What somebody outside reported or complained of.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ComplaintView {
    n: i64,
    account: String,
    #[schema(schema_with = words::schema::<ComplaintKind>)]
    kind: &'static str,
    /// The address of what it is about, as it was written.
    link: String,
    /// The item at that address, where it is known here.
    item: Option<String>,
    words: String,
    received_at: String,
    #[schema(schema_with = words::schema::<Outcome>)]
    outcome: Option<&'static str>,
    /// Why it was decided so.
    decision: Option<String>,
    decided_at: Option<String>,
    reply: Option<String>,
    replied_at: Option<String>,
    closed_at: Option<String>,
}

impl From<Complaint> for ComplaintView {
    fn from(it: Complaint) -> Self {
        let (outcome, decision, decided_at) = it
            .decision
            .map_or((None, None, None), |(outcome, why, _, at)| (Some(outcome.word()), Some(why), Some(at)));
        let (reply, replied_at) = it.reply.map_or((None, None), |(text, _, at)| (Some(text), Some(at)));
        Self {
            n: it.n,
            account: it.account.to_string(),
            kind: it.kind.word(),
            link: it.link,
            item: it.item.map(|it| it.to_string()),
            words: it.words,
            received_at: it.received_at.to_string(),
            outcome,
            decision,
            decided_at: decided_at.map(|it| it.to_string()),
            reply,
            replied_at: replied_at.map(|it| it.to_string()),
            closed_at: it.closed.map(|it| it.1.to_string()),
        }
    }
}

fn parsed(n: &str) -> Result<i64, ApiProblem> {
    n.parse().map_err(|_| ApiProblem::not_found())
}

/// Lists what people outside reported or complained of, the open ones first
#[utoipa::path(get, path = "/complaints", tag = "moderation", responses(
    (status = 200, body = [ComplaintView]), (status = 403)))]
pub(in crate::api) async fn list_complaints(
    State(cx): State<Context>,
    bearer: Bearer,
) -> Result<Json<Vec<ComplaintView>>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::Moderate])?;
    Ok(Json(complaint::all(&cx, &actor).await?.into_iter().map(ComplaintView::from).collect()))
}

/// Shows one
#[utoipa::path(get, path = "/complaints/{complaint}", tag = "moderation", params(("complaint" = String, Path)),
    responses((status = 200, body = ComplaintView), (status = 404)))]
pub(in crate::api) async fn show_complaint(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
) -> Result<Json<ComplaintView>, ApiProblem> {
    let found = complaint::one(&cx, &actor, parsed(&n)?).await?.ok_or_else(ApiProblem::not_found)?;
    Ok(Json(found.into()))
}

/// A decision about a complaint.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct DecidingComplaint {
    #[schema(schema_with = words::schema::<Outcome>)]
    outcome: String,
    /// Why.
    why: String,
}

/// Decides about a complaint
#[utoipa::path(post, path = "/complaints/{complaint}/decision", tag = "moderation",
    params(("complaint" = String, Path)), request_body = DecidingComplaint,
    responses((status = 204), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn decide_complaint(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    Sent(it): Sent<DecidingComplaint>,
) -> Result<StatusCode, ApiProblem> {
    complaint::decide(&cx, &actor, parsed(&n)?, &it.outcome, &it.why).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// An answer to whoever complained.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ReplyingToComplaint {
    text: String,
}

/// Answers whoever complained
#[utoipa::path(post, path = "/complaints/{complaint}/reply", tag = "moderation",
    params(("complaint" = String, Path)), request_body = ReplyingToComplaint,
    responses((status = 204), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn reply_to_complaint(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    Sent(it): Sent<ReplyingToComplaint>,
) -> Result<StatusCode, ApiProblem> {
    complaint::reply(&cx, &actor, parsed(&n)?, &it.text).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Closes a complaint that was decided about and answered
#[utoipa::path(post, path = "/complaints/{complaint}/closing", tag = "moderation",
    params(("complaint" = String, Path)), responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn close_report(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    complaint::close(&cx, &actor, parsed(&n)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
