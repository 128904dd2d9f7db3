//! The plans of accounts: goals, what they were measured at, what is missing.

use accounts::planning::{self, Gap, MeasureGoal, SetGoal};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::problem::Problem;
use super::{ApiProblem, Bearer, Sent};

/// What an account is planned and followed up by.
#[derive(Serialize, ToSchema)]
pub(super) struct PlanView {
    goals: Vec<GoalView>,
    /// Posts in each week, by its Monday.
    weeks: Vec<WeekView>,
    gaps: Vec<GapView>,
}

/// A goal.
#[derive(Serialize, ToSchema)]
pub(super) struct GoalView {
    number: i64,
    what: String,
    metric: String,
    target: i64,
    due_day: String,
    followed: bool,
    reached: bool,
    measures: Vec<MeasureView>,
}

/// What a goal was measured at.
#[derive(Serialize, ToSchema)]
pub(super) struct MeasureView {
    day: String,
    value: i64,
}

/// Posts in a week.
#[derive(Serialize, ToSchema)]
pub(super) struct WeekView {
    monday: String,
    posts: i64,
}

/// Something that is missing.
#[derive(Serialize, ToSchema)]
pub(super) struct GapView {
    /// `not-stated`, `too-few-goals`, `not-measured`, `audience-not-reviewed`, `too-few-posts`, `pause-not-announced`.
    code: &'static str,
    /// Which fact, goal or pause.
    which: Option<String>,
    /// Since which day.
    day: Option<String>,
}

fn gap(it: &Gap) -> GapView {
    let view = |code, which: Option<String>, day: Option<String>| GapView { code, which, day };
    match it {
        Gap::NotStated(fact) => view("not-stated", Some(fact.word().to_owned()), None),
        Gap::TooFewGoals(_) => view("too-few-goals", None, None),
        Gap::NotMeasured(n, by) => view("not-measured", Some(n.to_string()), Some(by.to_string())),
        Gap::AudienceNotReviewed(by) => view("audience-not-reviewed", None, Some(by.to_string())),
        Gap::TooFewPosts(monday, ..) => view("too-few-posts", None, Some(monday.to_string())),
        Gap::PauseNotAnnounced(n, _) => view("pause-not-announced", Some(n.to_string()), None),
    }
}

/// Shows what an account is planned and followed up by, and what is missing
#[utoipa::path(get, path = "/accounts/{key}/plan", tag = "plans", params(("key" = String, Path)), responses(
    (status = 200, body = PlanView), (status = 401, body = Problem), (status = 404, body = Problem)))]
pub(super) async fn one(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<PlanView>, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?;
    let plan = planning::plan(&cx, &account).await?;
    let goal = |it: &planning::Goal| GoalView {
        number: it.n,
        what: it.what.clone(),
        metric: it.metric.clone(),
        target: it.target,
        due_day: it.due_day.to_string(),
        followed: it.is_followed(),
        reached: it.is_reached(),
        measures: it
            .measures
            .iter()
            .map(|it| MeasureView { day: it.day.to_string(), value: it.value })
            .collect(),
    };
    Ok(Json(PlanView {
        goals: plan.goals.iter().map(goal).collect(),
        weeks: plan.weeks.iter().map(|it| WeekView { monday: it.0.to_string(), posts: it.1 }).collect(),
        gaps: plan.gaps.iter().map(gap).collect(),
    }))
}

/// A goal to be set.
#[derive(Deserialize, ToSchema)]
pub(super) struct Setting {
    what: String,
    metric: String,
    target: i64,
    /// A day such as `2027-01-31`.
    due_day: String,
}

/// The number of a goal.
#[derive(Serialize, ToSchema)]
pub(super) struct Set {
    number: i64,
}

/// Sets a measurable goal
#[utoipa::path(post, path = "/accounts/{key}/plan/goals", tag = "plans", params(("key" = String, Path)),
    request_body = Setting, responses((status = 200, body = Set), (status = 401, body = Problem),
    (status = 403, body = Problem), (status = 404, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn set(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Setting>,
) -> Result<Json<Set>, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?.id;
    let target = it.target.to_string();
    let order = SetGoal { account, what: it.what, metric: it.metric, target, due_day: it.due_day };
    Ok(Json(Set { number: planning::set_goal(&cx, &actor, order).await? }))
}

/// What a goal was measured at.
#[derive(Deserialize, ToSchema)]
pub(super) struct Measuring {
    goal: i64,
    value: i64,
    /// A day; today when there is none.
    day: Option<String>,
}

/// Notes what a goal was measured at
#[utoipa::path(post, path = "/accounts/{key}/plan/measures", tag = "plans", params(("key" = String, Path)),
    request_body = Measuring, responses((status = 204), (status = 401, body = Problem), (status = 403, body = Problem),
    (status = 404, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn measure(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Measuring>,
) -> Result<StatusCode, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?.id;
    let day = it.day.unwrap_or_default();
    let order = MeasureGoal { account, goal: it.goal, value: it.value.to_string(), day };
    planning::measure_goal(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
