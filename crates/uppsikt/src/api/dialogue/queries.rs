use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use dialogue::query::{self, AskQuery, Query, QueryKind, QueryStage, ReplyQuery, SetContact};
use kernel::{ItemId, Permission};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::parsed;
use crate::api::{ApiProblem, Bearer, Made, Nothing, Sent, made, words};

/// A question that was put on to somebody who knows.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct QueryLine {
    n: i64,
    #[schema(schema_with = words::schema::<QueryKind>)]
    to: &'static str,
    /// The identity of who is asked; none where it is whoever registers.
    person: Option<String>,
    /// The identity of the unit that is asked.
    unit: Option<String>,
    question: String,
    /// Before the time of the item itself.
    due_at: String,
    #[schema(schema_with = words::schema::<QueryStage>)]
    stage: &'static str,
    reply: Option<String>,
    /// The identity of who replied.
    replied_by: Option<String>,
    replied_at: Option<String>,
    /// The identity of who asked.
    by: String,
    at: String,
}

pub(super) fn query_line(it: Query) -> QueryLine {
    QueryLine {
        n: it.n,
        to: it.kind.word(),
        person: it.asked.map(|it| it.to_string()),
        unit: it.unit.map(|it| it.to_string()),
        question: it.question,
        due_at: it.due_at.to_string(),
        stage: it.stage.word(),
        reply: it.reply,
        replied_by: it.replied_by.map(|it| it.to_string()),
        replied_at: it.replied_at.map(|it| it.to_string()),
        by: it.by.to_string(),
        at: it.at.to_string(),
    }
}

/// A question with what somebody needs to reply to it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct QueryShown {
    query: QueryLine,
    /// The words of the item; none where they are restricted.
    words: Option<String>,
    /// Whether the token may reply.
    may_reply: bool,
}

/// A question to be put on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AskingQuery {
    #[schema(schema_with = words::schema::<QueryKind>)]
    to: String,
    /// The identity of an expert; needed with `expert`.
    person: Option<String>,
    /// The identity of a unit that has a contact; needed with `unit`.
    unit: Option<String>,
    question: String,
}

/// Puts a question about an item on to an expert, a unit or the registrar; sent twice, it is one question
#[utoipa::path(post, path = "/items/{item}/queries", tag = "dialogue", params(("item" = String, Path)),
    request_body = AskingQuery, responses((status = 201, body = Made), (status = 403), (status = 404),
    (status = 422)))]
pub(in crate::api) async fn ask_query(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<AskingQuery>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let order = AskQuery {
        item: parsed(&id)?,
        to: it.to,
        person: it.person.unwrap_or_default(),
        unit: it.unit.unwrap_or_default(),
        question: it.question,
    };
    Ok(made(query::ask(&cx, &actor, order).await?))
}

fn placed((item, n): &(String, String)) -> Result<(ItemId, i64), ApiProblem> {
    Ok((parsed(item)?, n.parse().map_err(|_| ApiProblem::not_found())?))
}

/// Shows a question, to whoever is asked and to whoever asked
#[utoipa::path(get, path = "/items/{item}/queries/{query}", tag = "dialogue",
    params(("item" = String, Path), ("query" = String, Path)),
    responses((status = 200, body = QueryShown), (status = 404)))]
pub(in crate::api) async fn show_query(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(at): Path<(String, String)>,
) -> Result<Json<QueryShown>, ApiProblem> {
    let (item, n) = placed(&at)?;
    let found = query::find(&cx, &actor, item, n).await?.ok_or_else(ApiProblem::not_found)?;
    let (words, may_reply) = (found.words, found.may_reply);
    Ok(Json(QueryShown { query: query_line(found.query), words, may_reply }))
}

/// A reply.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ReplyingQuery {
    reply: String,
}

/// Replies to a question, for whoever is asked; sent twice, it is one reply
#[utoipa::path(post, path = "/items/{item}/queries/{query}/reply", tag = "dialogue",
    params(("item" = String, Path), ("query" = String, Path)), request_body = ReplyingQuery,
    responses((status = 204), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn reply_query(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(at): Path<(String, String)>,
    Sent(it): Sent<ReplyingQuery>,
) -> Result<StatusCode, ApiProblem> {
    let (item, query) = placed(&at)?;
    query::reply(&cx, &actor, ReplyQuery { item, query, reply: it.reply }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a question back: nobody replies to it any longer
#[utoipa::path(post, path = "/items/{item}/queries/{query}/withdrawal", tag = "dialogue",
    params(("item" = String, Path), ("query" = String, Path)),
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn withdraw_query(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(at): Path<(String, String)>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    let (item, n) = placed(&at)?;
    query::withdraw(&cx, &actor, item, n).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who answers for a unit.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ContactLine {
    /// The identity of the unit.
    unit: String,
    /// The identity of who answers.
    person: String,
    /// The identity of who leads it.
    head: String,
}

/// Lists who answers for each unit that has somebody
#[utoipa::path(get, path = "/contacts", tag = "dialogue", responses(
    (status = 200, body = [ContactLine]), (status = 403)))]
pub(in crate::api) async fn list_contacts(
    State(cx): State<Context>,
    bearer: Bearer,
) -> Result<Json<Vec<ContactLine>>, ApiProblem> {
    bearer.who_may(&[Permission::ManagePeople, Permission::Answer])?;
    let line = |it: query::Contact| ContactLine {
        unit: it.unit.to_string(),
        person: it.person.to_string(),
        head: it.head.to_string(),
    };
    Ok(Json(query::contacts(&cx).await?.into_iter().map(line).collect()))
}

/// Who is to answer for a unit.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NamingContact {
    /// The identity of the unit.
    unit: String,
    /// The identity of who answers.
    person: String,
    /// The identity of who leads the unit.
    head: String,
}

/// Says who answers for a unit and who leads it; sent twice, it is said once
#[utoipa::path(post, path = "/contacts", tag = "dialogue", request_body = NamingContact,
    responses((status = 204), (status = 403), (status = 404), (status = 422)))]
pub(in crate::api) async fn set_contact(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<NamingContact>,
) -> Result<StatusCode, ApiProblem> {
    let order = SetContact { unit: it.unit, person: it.person, head: it.head };
    query::set_contact(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
