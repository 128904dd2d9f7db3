use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use dialogue::hold::{HoldFound, hold_found};
use people::Context;
use records::retention::{self, Hold};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::admitted;
use crate::api::{ApiProblem, Bearer, Sent};

/// A hold.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct HoldView {
    hold: i64,
    /// `disclosure`, `matter`, `complaint`, `police-report` or `audit`.
    kind: &'static str,
    /// `item`, `account` or `query`.
    scope: String,
    account: Option<String>,
    words: String,
    from: Option<String>,
    to: Option<String>,
    /// How many records answered to the query when it was asked.
    hits: i64,
    reason: String,
    set_by: String,
    set_at: String,
    lifted_at: Option<String>,
    lifted_why: Option<String>,
}

fn view(it: Hold) -> HoldView {
    HoldView {
        hold: it.n,
        kind: it.kind.word(),
        scope: it.scope,
        account: it.query.account.map(|it| it.to_string()),
        words: it.query.words,
        from: it.query.from.map(|it| it.to_string()),
        to: it.query.to.map(|it| it.to_string()),
        hits: it.hits,
        reason: it.reason,
        set_by: it.set.0.to_string(),
        set_at: it.set.1.to_string(),
        lifted_at: it.lifted.as_ref().map(|it| it.1.to_string()),
        lifted_why: it.lifted.map(|it| it.2),
    }
}

/// Lists the holds, the latest first
#[utoipa::path(get, path = "/holds", tag = "retention", responses(
    (status = 200, body = Vec<HoldView>), (status = 404)))]
pub(in crate::api) async fn list_holds(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<HoldView>>, ApiProblem> {
    admitted(&actor)?;
    let all = retention::holds(&cx.store.reader(), &actor).await?;
    Ok(Json(all.into_iter().map(view).collect()))
}

/// What is to be held: one item, an account, or what answers to words and days.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct SettingHold {
    /// `disclosure`, `matter`, `complaint`, `police-report` or `audit`.
    kind: String,
    reason: String,
    /// One item; left out for what the rest says.
    item: Option<String>,
    /// The key of an account.
    account: Option<String>,
    /// Words that the text holds.
    words: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

/// The number of a hold.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct HoldSet {
    hold: i64,
}

/// Holds records from disposal
#[utoipa::path(post, path = "/holds", tag = "retention", request_body = SettingHold, responses(
    (status = 200, body = HoldSet), (status = 403), (status = 422)))]
pub(in crate::api) async fn set_hold(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<SettingHold>,
) -> Result<Json<HoldSet>, ApiProblem> {
    let order = HoldFound {
        kind: it.kind,
        reason: it.reason,
        item: it.item.unwrap_or_default(),
        account: it.account.unwrap_or_default(),
        words: it.words.unwrap_or_default(),
        from: it.from.unwrap_or_default(),
        to: it.to.unwrap_or_default(),
    };
    Ok(Json(HoldSet { hold: hold_found(&cx, &actor, order).await? }))
}

/// Why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct LiftingHold {
    reason: String,
}

/// Lifts a hold
#[utoipa::path(post, path = "/holds/{hold}/lifting", tag = "retention", params(("hold" = String, Path)),
    request_body = LiftingHold, responses((status = 204), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn lift_hold(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(hold): Path<String>,
    Sent(it): Sent<LiftingHold>,
) -> Result<StatusCode, ApiProblem> {
    retention::lift_hold(&cx, &actor, &hold, &it.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
