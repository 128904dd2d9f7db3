use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use dialogue::mark::{self, Counted, MarkItem, MarkKind, Month};
use dialogue::validity::{self, WordValidity};
use kernel::Permission;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::parsed;
use crate::api::{ApiProblem, Asked, Bearer, Made, Nothing, Sent, made, words};

/// What an item says about something else.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct MarkingItem {
    #[schema(schema_with = words::schema::<MarkKind>)]
    kind: String,
    /// The page or the channel; needed where information is missing.
    place: Option<String>,
    /// The identity of the unit; needed where something could be better.
    unit: Option<String>,
}

/// Marks what an item says about a page, a channel or a unit; sent twice, it is one mark
#[utoipa::path(post, path = "/items/{item}/marks", tag = "dialogue", params(("item" = String, Path)),
    request_body = MarkingItem, responses((status = 201, body = Made), (status = 403), (status = 404)))]
pub(in crate::api) async fn mark_item(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<MarkingItem>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let order = MarkItem {
        item: parsed(&id)?,
        kind: it.kind,
        place: it.place.unwrap_or_default(),
        unit: it.unit.unwrap_or_default(),
    };
    Ok(made(mark::mark_item(&cx, &actor, order).await?))
}

/// Takes a mark away: it is counted no more
#[utoipa::path(post, path = "/items/{item}/marks/{mark}/ending", tag = "dialogue",
    params(("item" = String, Path), ("mark" = String, Path)),
    responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn end_mark(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((id, n)): Path<(String, String)>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    let n = n.parse().map_err(|_| ApiProblem::not_found())?;
    mark::end_mark(&cx, &actor, parsed(&id)?, n).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Which month.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct MarksQuery {
    /// A month such as `2026-11`; the present one when it is left out.
    month: Option<String>,
}

/// What items point at, and how many do.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct CountedMarks {
    /// The page, the channel or the unit, in words.
    what: String,
    number: usize,
    /// The identities of the items.
    items: Vec<String>,
}

fn counted(it: Counted) -> CountedMarks {
    let items: Vec<String> = it.items.iter().map(ToString::to_string).collect();
    CountedMarks { what: it.what, number: items.len(), items }
}

/// What the items of a month point at, what most point at first.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct MarksOfMonth {
    month: String,
    /// The pages and channels on which information is missing.
    places: Vec<CountedMarks>,
    /// The units that could do something better.
    units: Vec<CountedMarks>,
    /// How long those who asked have waited on each account.
    answer_times: Vec<AnswerTimesView>,
}

/// How long those whose questions were answered in the month have waited on an account.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AnswerTimesView {
    /// The identity of the account.
    account: String,
    answered: usize,
    /// Half of them waited no longer.
    median_minutes: i64,
    /// Nine of ten waited no longer.
    ninetieth_minutes: i64,
}

fn times(it: &dialogue::AnswerTimes) -> AnswerTimesView {
    AnswerTimesView {
        account: it.account.to_string(),
        answered: it.answered,
        median_minutes: it.median_minutes,
        ninetieth_minutes: it.ninetieth_minutes,
    }
}

/// Counts what the items of a month point at, by page and by unit
#[utoipa::path(get, path = "/marks", tag = "dialogue", params(MarksQuery), responses(
    (status = 200, body = MarksOfMonth), (status = 403), (status = 422)))]
pub(in crate::api) async fn show_marks(
    State(cx): State<Context>,
    bearer: Bearer,
    Asked(asked): Asked<MarksQuery>,
) -> Result<Json<MarksOfMonth>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::ReadItems])?;
    let month = match &asked.month {
        Some(text) => text.parse().map_err(|_| ApiProblem::wrong_form("month", "2026-11"))?,
        None => Month::of(cx.now()),
    };
    let summary = mark::count_marks(&cx, &actor, month).await?;
    let waited = dialogue::answer_times(&cx, &actor, month).await?;
    Ok(Json(MarksOfMonth {
        answer_times: waited.iter().map(times).collect(),
        month: month.to_string(),
        places: summary.places.into_iter().map(counted).collect(),
        units: summary.units.into_iter().map(counted).collect(),
    }))
}

/// Until when a post of ours is right, or that it was seen over.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct WordingValidity {
    /// The last day, such as `2026-12-01`; left out where it was seen over and has no end.
    last_day: Option<String>,
    /// What was seen; needed where there is no day.
    note: Option<String>,
}

/// Says until when a post of ours is right, or that it was seen over
#[utoipa::path(post, path = "/items/{item}/validity", tag = "dialogue", params(("item" = String, Path)),
    request_body = WordingValidity, responses((status = 204), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn word_validity(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<WordingValidity>,
) -> Result<StatusCode, ApiProblem> {
    let (last_day, note) = (it.last_day.unwrap_or_default(), it.note.unwrap_or_default());
    validity::word_validity(&cx, &actor, WordValidity { item: parsed(&id)?, last_day, note }).await?;
    Ok(StatusCode::NO_CONTENT)
}
