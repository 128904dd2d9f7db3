use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use moderation::{Act, OpenCase};
use people::Context;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa::openapi::Object;

use crate::api::dialogue::parsed as parsed_item;
use crate::api::{ApiProblem, Bearer, Made, Sent, made, words};

/// A decision to hide or remove an item.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Opening {
    /// The number of the wording that was seen.
    seen: i64,
    /// The key of the ground: see `grounds` of `/guideline`.
    ground: String,
    #[schema(schema_with = acts)]
    act: String,
    /// Why.
    reason: String,
    /// The fact that the ground asks for, where it asks for one.
    stated: Option<String>,
}

fn acts() -> Object {
    words::told::<Act>("What is done; `acts` of the ground says what may be, the preferred first.")
}

/// Decides that an item is hidden or removed; sent twice, it is one case
///
/// The case is decided when this returns. Its evidence is sealed first, then the platform is asked, or nothing is done:
/// see `stage` of the case.
#[utoipa::path(post, path = "/items/{item}/cases", tag = "moderation", params(("item" = String, Path)),
    request_body = Opening, responses((status = 202, body = Made),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn open_case(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(item): Path<String>,
    Sent(it): Sent<Opening>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let act = words::read("act", &it.act)?;
    let (ground, reason, stated) = (it.ground, it.reason, it.stated);
    let order = OpenCase { item: parsed_item(&item)?, seen: it.seen, ground, act, reason, stated };
    let (_, case) = made(moderation::open_case(&cx, &actor, order).await?);
    Ok((StatusCode::ACCEPTED, case))
}
