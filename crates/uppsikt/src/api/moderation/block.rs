use axum::extract::{Path, State};
use axum::http::StatusCode;
use moderation::block::{BlockOrder, block_author, lift_block, note_block_done};
use people::Context;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::dialogue::parsed;
use crate::api::{ApiProblem, Bearer, Nothing, Sent};

/// A decision to block the author of an item.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Blocking {
    /// Why.
    reason: String,
    /// The last day, such as `2026-12-23`.
    last_day: String,
}

/// Decides that the author of an item is blocked on its account, after as many breaches as the guideline asks for
#[utoipa::path(post, path = "/items/{item}/block", tag = "moderation", params(("item" = String, Path)),
    request_body = Blocking, responses((status = 204), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn block_item_author(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(item): Path<String>,
    Sent(it): Sent<Blocking>,
) -> Result<StatusCode, ApiProblem> {
    let order = BlockOrder { item: parsed(&item)?, reason: it.reason, last_day: it.last_day };
    block_author(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Notes that the author was blocked by hand on the platform
#[utoipa::path(post, path = "/items/{item}/block/done", tag = "moderation", params(("item" = String, Path)),
    responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn note_author_blocked(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(item): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    note_block_done(&cx, &actor, parsed(&item)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Why a block is lifted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct LiftingBlock {
    why: String,
}

/// Lifts the block that was decided at an item
#[utoipa::path(post, path = "/items/{item}/block/ending", tag = "moderation", params(("item" = String, Path)),
    request_body = LiftingBlock, responses((status = 204), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn lift_author_block(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(item): Path<String>,
    Sent(it): Sent<LiftingBlock>,
) -> Result<StatusCode, ApiProblem> {
    lift_block(&cx, &actor, parsed(&item)?, &it.why).await?;
    Ok(StatusCode::NO_CONTENT)
}
