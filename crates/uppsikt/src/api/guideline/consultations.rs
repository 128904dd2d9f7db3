use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use guidance::consultation::{self, Consulted, GiveStatement, Reply, Round, SendOut, Statement};
use guideline::Label;
use kernel::calendar::{Date, date_of};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Said, said};
use crate::api::{ApiProblem, Bearer, Sent};

/// Who was asked about a version, and what they said.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ConsultationView {
    rounds: Vec<ConsultationRoundView>,
    consulted: Vec<VersionConsultedView>,
    /// How a body may answer, where the document says so.
    reply_formats: Vec<Said>,
}

/// One time that it was sent out.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ConsultationRoundView {
    /// From 1.
    number: i64,
    last_day: String,
    /// Of the text that was sent.
    digest: String,
    sent_by: String,
    sent_at: String,
}

/// One of those who were asked.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct VersionConsultedView {
    /// What an answer names.
    number: i64,
    round: i64,
    /// `role` or `body`.
    kind: &'static str,
    /// The key of the role, or the name of the body.
    name: String,
    /// `given`, `waiting` or `silent`.
    reply: &'static str,
    /// The day by which nothing was said, where nothing was.
    silent_on: Option<String>,
    statements: Vec<StatementView>,
}

/// What was answered.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct StatementView {
    said: String,
    /// The number under which it was registered; empty where it has none.
    number: String,
    given_by: String,
    given_at: String,
}

fn round(it: &Round) -> ConsultationRoundView {
    ConsultationRoundView {
        number: it.n,
        last_day: it.last_day.to_string(),
        digest: it.digest.to_string(),
        sent_by: it.by.to_string(),
        sent_at: it.at.to_string(),
    }
}

fn consulted(it: &Consulted, today: Date) -> VersionConsultedView {
    let (reply, silent_on) = match it.reply(today) {
        Reply::Given => ("given", None),
        Reply::Waiting => ("waiting", None),
        Reply::Silent(day) => ("silent", Some(day.to_string())),
    };
    VersionConsultedView {
        number: it.n,
        round: it.round,
        kind: it.asked.kind(),
        name: it.asked.name().to_owned(),
        reply,
        silent_on,
        statements: it.statements.iter().map(statement).collect(),
    }
}

fn statement(it: &Statement) -> StatementView {
    StatementView {
        said: it.said.clone(),
        number: it.number.clone(),
        given_by: it.by.to_string(),
        given_at: it.at.to_string(),
    }
}

/// Shows who was asked about a version, what they said, and who was silent
#[utoipa::path(get, path = "/guideline/versions/{version}/consultation", tag = "guideline",
    params(("version" = String, Path)), responses((status = 200, body = ConsultationView), (status = 404)))]
pub(in crate::api) async fn show_consultation(
    State(cx): State<Context>,
    _: Bearer,
    Path(n): Path<String>,
) -> Result<Json<ConsultationView>, ApiProblem> {
    let all = consultation::consultation(&cx, &n).await?;
    let today = date_of(cx.now());
    let formats: &[Label] = &cx.guideline.upkeep.consultation.reply_formats;
    Ok(Json(ConsultationView {
        rounds: all.rounds.iter().map(round).collect(),
        consulted: all.consulted.iter().map(|it| consulted(it, today)).collect(),
        reply_formats: formats.iter().map(said).collect(),
    }))
}

/// A version to be sent out for comment.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct SendingOut {
    /// Until when one may answer, such as `2026-12-07`.
    last_day: String,
    /// The keys of roles; those that the guideline demands are asked in any case.
    roles: Vec<String>,
    /// The names of bodies.
    bodies: Vec<String>,
    /// The digest of the text that is sent.
    seen: String,
}

/// Sends a proposed version out for comment; sent again as it was, it is sent once
#[utoipa::path(post, path = "/guideline/versions/{version}/consultation", tag = "guideline",
    params(("version" = String, Path)), request_body = SendingOut, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn send_out_version(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(version): Path<String>,
    Sent(it): Sent<SendingOut>,
) -> Result<StatusCode, ApiProblem> {
    let (last_day, roles, bodies, seen) = (it.last_day, it.roles, it.bodies, it.seen);
    consultation::send_out(&cx, &actor, SendOut { version, last_day, roles, bodies, seen }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What somebody who was asked says.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct GivingStatement {
    said: String,
    /// The number under which the answer was registered; that of a body has one, another may be empty.
    number: String,
}

/// Says something for a role that one has, or notes what a body answered; said twice, it is said once
#[utoipa::path(post, path = "/guideline/versions/{version}/consulted/{consulted}", tag = "guideline",
    params(("version" = String, Path), ("consulted" = String, Path)), request_body = GivingStatement, responses(
    (status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn give_statement(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((version, consulted)): Path<(String, String)>,
    Sent(it): Sent<GivingStatement>,
) -> Result<StatusCode, ApiProblem> {
    let order = GiveStatement { version, consulted, said: it.said, number: it.number };
    consultation::give_statement(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
