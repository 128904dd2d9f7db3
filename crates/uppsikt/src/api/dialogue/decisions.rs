use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use dialogue::{AnswerOrder, LeaveOrder};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::parsed;
use crate::api::problem::Problem;
use crate::api::{ApiProblem, Bearer, Sent};

/// An answer to be given.
#[derive(Deserialize, ToSchema)]
pub(in crate::api) struct Answering {
    /// The number of the wording that was seen.
    seen: i64,
    /// The answer, without its signature.
    text: String,
}

/// The answer that is on its way.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Decided {
    id: String,
}

/// Answers an item as the account, signed; sent twice, it is one answer
#[utoipa::path(post, path = "/items/{item}/answers", tag = "dialogue", params(("item" = String, Path)),
    request_body = Answering, responses((status = 202, body = Decided), (status = 401, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(in crate::api) async fn answer(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Answering>,
) -> Result<(StatusCode, Json<Decided>), ApiProblem> {
    let order = AnswerOrder { item: parsed(&id)?, seen: it.seen, text: it.text };
    let id = dialogue::answer(&cx, &actor, order).await?.to_string();
    Ok((StatusCode::ACCEPTED, Json(Decided { id })))
}

/// A decision not to answer.
#[derive(Deserialize, ToSchema)]
pub(in crate::api) struct Leaving {
    /// The number of the wording that was seen.
    seen: i64,
    /// Why.
    note: Option<String>,
}

/// Leaves an item without an answer
#[utoipa::path(post, path = "/items/{item}/leaving", tag = "dialogue", params(("item" = String, Path)),
    request_body = Leaving, responses((status = 204), (status = 401, body = Problem), (status = 404, body = Problem),
    (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(in crate::api) async fn leave(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Leaving>,
) -> Result<StatusCode, ApiProblem> {
    let order = LeaveOrder { item: parsed(&id)?, seen: it.seen, note: it.note };
    dialogue::leave_unanswered(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
