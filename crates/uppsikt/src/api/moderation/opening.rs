use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use moderation::OpenCase;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::dialogue::parsed as parsed_item;
use crate::api::problem::Problem;
use crate::api::{ApiProblem, Bearer, Sent};

/// A decision to hide or remove an item.
#[derive(Deserialize, ToSchema)]
pub(in crate::api) struct Opening {
    /// The number of the wording that was seen.
    seen: i64,
    /// The ground's key in the guideline.
    ground: String,
    /// `hide` or `remove`.
    act: String,
    /// Why.
    reason: String,
    /// The fact that the ground asks for, where it asks for one.
    stated: Option<String>,
}

/// The case that was opened.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Opened {
    id: String,
}

/// Decides that an item is hidden or removed; sent twice, it is one case
#[utoipa::path(post, path = "/items/{item}/cases", tag = "moderation", params(("item" = String, Path)),
    request_body = Opening, responses((status = 202, body = Opened), (status = 401, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(in crate::api) async fn open(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(item): Path<String>,
    Sent(it): Sent<Opening>,
) -> Result<(StatusCode, Json<Opened>), ApiProblem> {
    let act = it.act.parse().map_err(|_| ApiProblem::unreadable())?;
    let (ground, reason, stated) = (it.ground, it.reason, it.stated);
    let order = OpenCase { item: parsed_item(&item)?, seen: it.seen, ground, act, reason, stated };
    let id = moderation::open_case(&cx, &actor, order).await?.to_string();
    Ok((StatusCode::ACCEPTED, Json(Opened { id })))
}
