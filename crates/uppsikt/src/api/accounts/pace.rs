use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use dialogue::pace::{self, Cause, Pace, SetPace, WatchCloser};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::rounds::readable;
use crate::api::{ApiProblem, Bearer, Nothing, Sent};

/// A decision on how closely an account is watched.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PaceView {
    /// Its number on the account.
    number: i64,
    /// `traffic`, or what stirs: `crisis`, `engagement`, `planned-post`.
    cause: &'static str,
    rounds_per_workday: u8,
    reason: String,
    last_day: Option<String>,
    set_by: String,
    set_at: String,
    ended_at: Option<String>,
}

/// How closely an account is watched.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PaceNow {
    rounds_per_workday: u8,
    /// Why it is not the guideline's ordinary number.
    because: Option<&'static str>,
    /// Everything that was decided, the latest first.
    decisions: Vec<PaceView>,
}

fn view(it: &Pace) -> PaceView {
    PaceView {
        number: it.n,
        cause: it.cause.word(),
        rounds_per_workday: it.rounds.get(),
        reason: it.reason.clone(),
        last_day: it.last_day.map(|it| it.to_string()),
        set_by: it.set_by.to_string(),
        set_at: it.set_at.to_string(),
        ended_at: it.ended_at.map(|it| it.to_string()),
    }
}

/// Shows how closely an account is watched, and what decided that
#[utoipa::path(get, path = "/accounts/{key}/rounds/pace", tag = "accounts", params(("key" = String, Path)), responses(
    (status = 200, body = PaceNow), (status = 404)))]
pub(in crate::api) async fn show_pace(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<PaceNow>, ApiProblem> {
    let account = readable(&cx, &actor, &key).await?;
    let now = pace::rounds_now(&cx, &account).await?;
    let all = pace::paces_of(&cx, account.id).await?;
    Ok(Json(PaceNow {
        rounds_per_workday: now.per_day.get(),
        because: now.by.map(|it| Cause::word(it.cause)),
        decisions: all.iter().map(view).collect(),
    }))
}

/// The number of a decision.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct SetPaceNumber {
    number: i64,
}

/// An account to be watched more closely for a while.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct WatchingCloser {
    /// One of the guideline's: `crisis`, `engagement`, `planned-post`.
    cause: String,
    /// From today and at most 31 days ahead, such as `2026-12-01`.
    last_day: String,
    reason: String,
}

/// Watches an account more closely until a day; the guideline says how many rounds that is
#[utoipa::path(post, path = "/accounts/{key}/rounds/closer", tag = "accounts", params(("key" = String, Path)),
    request_body = WatchingCloser, responses((status = 200, body = SetPaceNumber), (status = 403), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn watch_closer(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<WatchingCloser>,
) -> Result<Json<SetPaceNumber>, ApiProblem> {
    let account = readable(&cx, &actor, &key).await?.id;
    let order = WatchCloser { account, cause: it.cause, last_day: it.last_day, reason: it.reason };
    Ok(Json(SetPaceNumber { number: pace::watch_closer(&cx, &actor, order).await? }))
}

/// The number of rounds of an account by its traffic.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct SettingPace {
    /// On every working day, from 1 to 24.
    rounds: String,
    reason: String,
}

/// Says how many rounds an account has, where the guideline lets that follow the traffic
#[utoipa::path(post, path = "/accounts/{key}/rounds/pace", tag = "accounts", params(("key" = String, Path)),
    request_body = SettingPace, responses((status = 200, body = SetPaceNumber), (status = 403), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn set_pace(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<SettingPace>,
) -> Result<Json<SetPaceNumber>, ApiProblem> {
    let account = readable(&cx, &actor, &key).await?.id;
    let order = SetPace { account, rounds: it.rounds, reason: it.reason };
    Ok(Json(SetPaceNumber { number: pace::set_pace(&cx, &actor, order).await? }))
}

/// Ends a decision on the pace before its last day
#[utoipa::path(post, path = "/accounts/{key}/rounds/pace/{pace}/ending", tag = "accounts",
    params(("key" = String, Path), ("pace" = String, Path)), responses((status = 204), (status = 403), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn end_pace(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((key, n)): Path<(String, String)>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    let account = readable(&cx, &actor, &key).await?.id;
    pace::end_pace(&cx, &actor, account, &n).await?;
    Ok(StatusCode::NO_CONTENT)
}
