use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use dialogue::hand::{self, HandKind, NoteGiven, WriteDown};
use people::Context;
use serde::Deserialize;
use utoipa::ToSchema;

use super::parsed;
use crate::api::evidence::File;
use crate::api::{ApiProblem, Bearer, Made, Sent, made, words};

/// Something that stands on an account that no connector reaches.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct WritingDown {
    #[schema(schema_with = words::schema::<HandKind>)]
    kind: String,
    /// The name that is shown there.
    author: Option<String>,
    /// The words; they may be empty where there is a file.
    text: String,
    /// The day on which it could be seen there, such as `2026-11-23`.
    day: String,
    /// The time of that day, such as `10:00`.
    time: String,
    /// The identity of the item that it stands under.
    under: Option<String>,
    /// Its address.
    address: Option<String>,
    /// The picture, sound or film that came with it, in Base64; at most 5 MiB.
    file: Option<String>,
}

/// Writes down what stands on an account that no connector reaches; sent twice, it is one item
#[utoipa::path(post, path = "/accounts/{key}/items", tag = "dialogue", params(("key" = String, Path)),
    request_body = WritingDown, responses((status = 201, body = Made), (status = 404), (status = 409)))]
pub(in crate::api) async fn write_down_item(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<WritingDown>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let file = STANDARD.decode(it.file.unwrap_or_default());
    let order = WriteDown {
        kind: it.kind,
        author: it.author.unwrap_or_default(),
        text: it.text,
        day: it.day,
        time: it.time,
        under: it.under.unwrap_or_default(),
        address: it.address.unwrap_or_default(),
        file: file.map_err(|_| ApiProblem::wrong_form("file", "iVBORw0KGgo="))?,
    };
    Ok(made(hand::write_down(&cx, &actor, &key, &order).await?))
}

/// That an answer was published by hand.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Publishing {
    /// Where it stands.
    address: Option<String>,
}

/// Notes that a signed answer was published by hand; sent twice, it is noted once
#[utoipa::path(post, path = "/items/{item}/answers/{answer}/publication", tag = "dialogue",
    params(("item" = String, Path), ("answer" = String, Path)), request_body = Publishing,
    responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn note_published_answer(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((item, answer)): Path<(String, String)>,
    Sent(it): Sent<Publishing>,
) -> Result<StatusCode, ApiProblem> {
    let answer = answer.parse().map_err(|_| ApiProblem::not_found())?;
    let order = NoteGiven { item: parsed(&item)?, answer, address: it.address.unwrap_or_default() };
    hand::note_given(&cx, &actor, &order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Hands out the picture, sound or film that came with an item
#[utoipa::path(get, path = "/items/{item}/file", tag = "dialogue", params(("item" = String, Path)), responses(
    (status = 200, content_type = "application/octet-stream", body = File), (status = 404)))]
pub(in crate::api) async fn download_item_file(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Response, ApiProblem> {
    let file = hand::file(&cx, &actor, parsed(&id)?).await?.ok_or_else(ApiProblem::not_found)?;
    Ok(([(header::CONTENT_TYPE, file.kind)], file.bytes).into_response())
}
