use std::collections::BTreeMap;

use accounts::{CallMeeting, StepOutcome, TakeStep, Ticks};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{parsed, with_its_reason_in};
use crate::api::{ApiProblem, Bearer, Sent, words};

/// What came of a step.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Taking {
    #[schema(schema_with = words::schema::<StepOutcome>)]
    outcome: String,
    /// With whom, where, what was said; or the reason for leaving it out.
    #[serde(default)]
    note: String,
    /// The day it was done; today when it is left out.
    day: Option<String>,
    /// Which version of the platform's terms was read, where the step is that.
    #[serde(default)]
    terms: String,
    /// The identity of whoever read them.
    reader: Option<String>,
}

/// Takes a step, or leaves out one that is recommended, with a reason
#[utoipa::path(post, path = "/applications/{application}/steps/{step}", tag = "applications",
    params(("application" = String, Path), ("step" = String, Path)), request_body = Taking,
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn take_step(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((application, step)): Path<(String, String)>,
    Sent(it): Sent<Taking>,
) -> Result<StatusCode, ApiProblem> {
    let outcome = words::read("outcome", &it.outcome)?;
    let day = it.day.as_deref().map(|it| words::day("day", it)).transpose()?;
    let reader = it.reader.as_deref().map(|it| words::identity("reader", it)).transpose()?;
    let order = TakeStep {
        application: parsed(&application)?,
        step,
        outcome,
        note: it.note,
        day: day.map(|it| it.to_string()).unwrap_or_default(),
        terms: it.terms,
        reader,
    };
    accounts::take_step(&cx, &actor, order).await.map_err(with_its_reason_in("note"))?;
    Ok(StatusCode::NO_CONTENT)
}

/// A meeting to be called.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Calling {
    /// The day, `2026-12-03`.
    day: String,
    /// The time of the day in Sweden, `10:00`.
    time: String,
    /// How long, in minutes; an hour when it is left out.
    minutes: Option<i64>,
    /// Where.
    #[serde(default)]
    place: String,
    /// The identities of those who take part; somebody of each role that the guideline names is among them.
    participants: Vec<String>,
}

/// Calls the start meeting of an application, or moves it
#[utoipa::path(post, path = "/applications/{application}/steps/{step}/meeting", tag = "applications",
    params(("application" = String, Path), ("step" = String, Path)), request_body = Calling,
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn call_meeting(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((application, step)): Path<(String, String)>,
    Sent(it): Sent<Calling>,
) -> Result<StatusCode, ApiProblem> {
    let participants =
        it.participants.iter().map(|it| words::identity("participants", it)).collect::<Result<_, _>>()?;
    let order = CallMeeting {
        application: parsed(&application)?,
        step,
        day: words::day("day", &it.day)?.to_string(),
        time: words::time("time", &it.time)?.to_string(),
        minutes: it.minutes.map(|it| it.to_string()).unwrap_or_default(),
        place: it.place,
        participants,
    };
    accounts::call_meeting(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What was ticked in the checklist.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Ticking {
    /// By the key of the line; one that is left away is open.
    lines: BTreeMap<String, Ticked>,
}

/// A line of the checklist that was gone through.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Ticked {
    #[schema(schema_with = words::schema::<StepOutcome>)]
    outcome: String,
    /// Why it was left out.
    #[serde(default)]
    note: String,
}

/// Goes through the checklist, as a whole
#[utoipa::path(post, path = "/applications/{application}/checklist", tag = "applications",
    params(("application" = String, Path)), request_body = Ticking, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn tick_checklist(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
    Sent(it): Sent<Ticking>,
) -> Result<StatusCode, ApiProblem> {
    let application = parsed(&application)?;
    let known: Vec<&str> = cx.guideline.opening.checklist.iter().map(|it| it.key.as_str()).collect();
    let mut ticks = Ticks::new();
    for (key, line) in it.lines {
        if !known.contains(&key.as_str()) {
            return Err(ApiProblem::wrong_word("lines", &known));
        }
        ticks.insert(key, (words::read("outcome", &line.outcome)?, line.note));
    }
    let ticked = accounts::tick_checklist(&cx, &actor, application, &ticks).await;
    ticked.map_err(with_its_reason_in("lines"))?;
    Ok(StatusCode::NO_CONTENT)
}
