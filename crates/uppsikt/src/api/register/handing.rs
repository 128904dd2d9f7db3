use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::Permission;
use people::Context;
use records::handing::{self, HandOver, Handing};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::parsed;
use crate::api::{ApiProblem, Bearer, Nothing, Sent};

/// Something that was handed over to the authority's own diary and has no receipt.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct HandedEntry {
    /// The identity of the entry.
    entry: String,
    /// What the package is called on its way.
    package: String,
    /// `mail`, or `folder`.
    way: String,
    /// `ordered`, or `handed`.
    stage: &'static str,
    ordered_at: String,
    /// Whole days without a receipt; none before it has left the house.
    days: Option<i64>,
}

fn shown(it: &HandOver, now: kernel::Instant) -> HandedEntry {
    HandedEntry {
        entry: it.entry.to_string(),
        package: it.package(),
        way: it.way.clone(),
        stage: Handing::key(&it.handing),
        ordered_at: it.ordered_at.to_string(),
        days: it.days_without_receipt(now),
    }
}

/// Lists what was handed over to the authority's own diary and has no receipt, the oldest first
#[utoipa::path(get, path = "/register/handovers", tag = "register", responses(
    (status = 200, body = Vec<HandedEntry>), (status = 403)))]
pub(in crate::api) async fn list_handovers(
    State(cx): State<Context>,
    bearer: Bearer,
) -> Result<Json<Vec<HandedEntry>>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::Register])?;
    let waits = handing::without_receipt(&cx.store.reader(), &actor).await?;
    Ok(Json(waits.iter().map(|it| shown(it, cx.now())).collect()))
}

/// Hands an entry over to the authority's own diary; it is registered there when its number has come back
#[utoipa::path(post, path = "/register/{entry}/handover", tag = "register", params(("entry" = String, Path)),
    responses((status = 202), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn hand_over_entry(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    handing::hand_over(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::ACCEPTED)
}

/// The number that came back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ReceivedNumber {
    /// The number in the authority's own diary.
    number: String,
}

/// Notes the number that the authority's own diary gave an entry
#[utoipa::path(post, path = "/register/{entry}/receipt", tag = "register", params(("entry" = String, Path)),
    request_body = ReceivedNumber, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn note_receipt_of_entry(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<ReceivedNumber>,
) -> Result<StatusCode, ApiProblem> {
    let number =
        it.number.parse().map_err(|it| ApiProblem::from(records::Refused::NotANumber(it)).about("number"))?;
    handing::type_receipt(&cx, &actor, parsed(&id)?, number).await?;
    Ok(StatusCode::NO_CONTENT)
}
