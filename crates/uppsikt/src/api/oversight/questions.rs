use ::oversight::incidents::{self, AnswerQuestion};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::CaseId;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Sent};

/// Whether a breach of personal data is to be assessed.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct IncidentQuestion {
    /// The identity of the item that the case is about.
    item: String,
    /// What was answered; none where nobody has.
    assess: Option<bool>,
    reason: String,
    answered_by: Option<String>,
    answered_at: Option<String>,
}

fn parsed(id: &str) -> Result<CaseId, ApiProblem> {
    id.parse().map_err(|_| ApiProblem::not_found())
}

/// Shows the question whether a breach of personal data is to be assessed, where the guideline asks it of the case
#[utoipa::path(get, path = "/cases/{case}/incident", tag = "oversight", params(("case" = String, Path)),
    responses((status = 200, body = IncidentQuestion), (status = 404)))]
pub(in crate::api) async fn show_coordinator_question(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<IncidentQuestion>, ApiProblem> {
    let found = incidents::question(&cx, &actor, parsed(&id)?).await?.ok_or_else(ApiProblem::not_found)?;
    Ok(Json(IncidentQuestion {
        item: found.item.to_string(),
        assess: found.assess,
        reason: found.reason,
        answered_by: found.by.map(|it| it.0.to_string()),
        answered_at: found.by.map(|it| it.1.to_string()),
    }))
}

/// An answer.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AnsweringQuestion {
    /// `yes` or `no`.
    answer: String,
    /// Why; needed where the answer is no.
    #[serde(default)]
    reason: String,
}

/// Answers the question; whoever decided about the case does
#[utoipa::path(post, path = "/cases/{case}/incident", tag = "oversight", params(("case" = String, Path)),
    request_body = AnsweringQuestion, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn answer_coordinator_question(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<AnsweringQuestion>,
) -> Result<StatusCode, ApiProblem> {
    let order = AnswerQuestion { answer: it.answer, reason: it.reason };
    incidents::answer_question(&cx, &actor, parsed(&id)?, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
