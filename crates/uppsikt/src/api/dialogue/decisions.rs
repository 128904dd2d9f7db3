use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use dialogue::{AnswerKind, AnswerOrder, LeaveOrder, ThreadOf};
use people::Context;
use serde::Deserialize;
use utoipa::ToSchema;

use super::drafts::manner;
use super::parsed;
use crate::api::{ApiProblem, Bearer, Made, Nothing, Sent, made, words};

/// An answer to be given.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Answering {
    /// The number of the wording that was seen.
    seen: i64,
    /// `decisions` of the item as it was seen; when it is left out, nobody had decided anything.
    #[serde(default)]
    decisions: i64,
    /// The answer, without its signature; with `holding` it may be empty, and says what the guideline offers.
    text: String,
    /// `whole` when it is left out; with `holding` the item goes on waiting for its answer.
    #[schema(schema_with = words::optional::<AnswerKind>)]
    kind: Option<String>,
    /// `ours` when it is left out.
    #[schema(schema_with = words::optional::<ThreadOf>)]
    thread: Option<String>,
    /// That what the guideline asks to be read before answering in the thread of others was read.
    #[serde(default)]
    reminded: bool,
}

/// Answers an item as the account, signed; sent twice, it is one answer
///
/// The answer is decided when this returns and published a little later: see `answers` of the item.
#[utoipa::path(post, path = "/items/{item}/answers", tag = "dialogue", params(("item" = String, Path)),
    request_body = Answering, responses((status = 202, body = Made),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn answer_item(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Answering>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let manner = manner(it.kind.as_deref(), it.thread.as_deref(), it.reminded)?;
    let order = AnswerOrder { item: parsed(&id)?, seen: it.seen, decisions: it.decisions, text: it.text };
    let (_, answer) = made(dialogue::answer_as(&cx, &actor, order, manner).await?);
    Ok((StatusCode::ACCEPTED, answer))
}

/// Tries at once to publish an answer that waits after a failure or for a person; asked for twice, it is one try
#[utoipa::path(post, path = "/items/{item}/answers/{answer}/attempts", tag = "dialogue",
    params(("item" = String, Path), ("answer" = String, Path)), responses((status = 202), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn try_answer_again(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((item, answer)): Path<(String, String)>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    let answer = answer.parse().map_err(|_| ApiProblem::not_found())?;
    dialogue::try_again(&cx, &actor, parsed(&item)?, answer).await?;
    Ok(StatusCode::ACCEPTED)
}

/// A decision not to answer.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Leaving {
    /// The number of the wording that was seen.
    seen: i64,
    /// Why; needed where the item waits for a decision whether it may stay.
    note: Option<String>,
    /// The key of one of the guideline's grounds; needed where it lists any and the item needs an answer.
    ground: Option<String>,
}

/// Leaves an item without an answer
#[utoipa::path(post, path = "/items/{item}/leaving", tag = "dialogue", params(("item" = String, Path)),
    request_body = Leaving, responses((status = 204), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn leave_item(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Leaving>,
) -> Result<StatusCode, ApiProblem> {
    let order = LeaveOrder { item: parsed(&id)?, seen: it.seen, note: it.note };
    dialogue::leave_on(&cx, &actor, order, it.ground.as_deref().unwrap_or_default()).await?;
    Ok(StatusCode::NO_CONTENT)
}
