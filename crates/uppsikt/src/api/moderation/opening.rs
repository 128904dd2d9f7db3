use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use moderation::batch::{Batch, open_cases};
use moderation::transfer::{TransferOrder, transfer_item};
use moderation::{Act, OpenCase};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::Object;
use webkit::Visit;

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

/// An item among several, as it was seen.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct SeenItem {
    item: String,
    /// The number of the wording that was seen.
    seen: i64,
}

/// A decision to hide or remove several items on one ground.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct OpeningSeveral {
    /// At most fifty.
    items: Vec<SeenItem>,
    /// The key of a ground on which several may be decided about: `bulk` of `grounds` of `/guideline`.
    ground: String,
    #[schema(schema_with = acts)]
    act: String,
    /// Why; it stands in the decision about each.
    reason: String,
    /// The fact that the ground asks for, where it asks for one.
    stated: Option<String>,
}

/// The case of an item that was decided about.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct CaseOfItem {
    item: String,
    case: String,
}

/// An item that was left as it is.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct UndecidedItem {
    item: String,
    /// Why, in Swedish or English (`Accept-Language`).
    why: String,
}

/// What became of items that were decided about at once.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DecidedItems {
    cases: Vec<CaseOfItem>,
    left: Vec<UndecidedItem>,
}

/// Decides about several items on one ground: each gets a case and evidence of its own
///
/// What was edited or decided about meanwhile is left as it is and named; it stops none of the others.
#[utoipa::path(post, path = "/cases", tag = "moderation", request_body = OpeningSeveral, responses(
    (status = 202, body = DecidedItems), (status = 403), (status = 422)))]
pub(in crate::api) async fn open_several_cases(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    visit: Visit,
    Sent(it): Sent<OpeningSeveral>,
) -> Result<(StatusCode, Json<DecidedItems>), ApiProblem> {
    let read = |it: SeenItem| -> Result<_, ApiProblem> {
        Ok((it.item.parse().map_err(|_| ApiProblem::not_given("items.item", "item"))?, it.seen))
    };
    let items = it.items.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let act = words::read("act", &it.act)?;
    let (ground, reason, stated) = (it.ground, it.reason, it.stated);
    let all = open_cases(&cx, &actor, Batch { items, ground, act, reason, stated }).await?;
    let cases = all.cases.iter().map(|it| CaseOfItem { item: it.0.to_string(), case: it.1.to_string() });
    let left = all
        .left
        .iter()
        .map(|(item, why)| UndecidedItem { item: item.to_string(), why: visit.tongue().say(&why.text()) });
    Ok((StatusCode::ACCEPTED, Json(DecidedItems { cases: cases.collect(), left: left.collect() })))
}

/// A decision to transfer an item to another channel.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Transferring {
    /// The number of the wording that was seen.
    seen: i64,
    /// The key of the ground: see `grounds` of `/guideline`.
    ground: String,
    /// Why.
    reason: String,
    /// The fact that the ground asks for, where it asks for one.
    stated: Option<String>,
    /// The address of mail of whoever deals with it from there.
    recipient: String,
    /// What whoever wrote it is told by a person, where they are told.
    notice: Option<String>,
}

/// Decides that an item is removed and handed over to another channel, where the guideline knows transfers
#[utoipa::path(post, path = "/items/{item}/transfer", tag = "moderation", params(("item" = String, Path)),
    request_body = Transferring, responses((status = 202, body = Made),
    (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn transfer(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(item): Path<String>,
    Sent(it): Sent<Transferring>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let (ground, reason, stated) = (it.ground, it.reason, it.stated);
    let act = Act::Remove;
    let open = OpenCase { item: parsed_item(&item)?, seen: it.seen, ground, act, reason, stated };
    let order = TransferOrder { open, recipient: it.recipient, notice: it.notice.unwrap_or_default() };
    let (_, case) = made(transfer_item(&cx, &actor, order).await?);
    Ok((StatusCode::ACCEPTED, case))
}
