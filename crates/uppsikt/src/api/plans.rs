//! The plans of accounts: goals, what they were measured at, what is missing.

use accounts::planning::{self, EndGoal, Gap, MeasureGoal, OrderPause, SetGoal};
use accounts::profile::{self, About, StateFact};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::profiles::Stating;
use super::{ApiProblem, Bearer, Sent, words};

/// What an account is planned and followed up by.
#[derive(Serialize, ToSchema)]
pub(super) struct PlanView {
    goals: Vec<GoalView>,
    /// Posts in each week, by its Monday.
    weeks: Vec<WeekView>,
    /// How many questions were answered, month by month, oldest first.
    answered: Vec<AnsweredView>,
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
        Gap::NotStated(fact, _) => view("not-stated", Some(fact.word().to_owned()), None),
        Gap::TooFewGoals(_) => view("too-few-goals", None, None),
        Gap::NotMeasured(n, by) => view("not-measured", Some(n.to_string()), Some(by.to_string())),
        Gap::AudienceNotReviewed(by) => view("audience-not-reviewed", None, Some(by.to_string())),
        Gap::TooFewPosts(monday, ..) => view("too-few-posts", None, Some(monday.to_string())),
        Gap::PauseNotAnnounced(n, _) => view("pause-not-announced", Some(n.to_string()), None),
    }
}

/// Shows what an account is planned and followed up by, and what is missing
#[utoipa::path(get, path = "/accounts/{key}/plan", tag = "plans", params(("key" = String, Path)), responses(
    (status = 200, body = PlanView), (status = 404)))]
pub(super) async fn show_plan(
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
        answered: plan
            .answered
            .iter()
            .map(|it| AnsweredView { month: it.0.clone(), questions: it.1 })
            .collect(),
        weeks: plan.weeks.iter().map(|it| WeekView { monday: it.0.to_string(), posts: it.1 }).collect(),
        gaps: plan.gaps.iter().map(gap).collect(),
    }))
}

/// How many questions were answered in a month.
#[derive(Serialize, ToSchema)]
pub(super) struct AnsweredView {
    /// A month such as `2026-03`.
    month: String,
    questions: i64,
}

/// A goal to be set.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Setting {
    what: String,
    metric: String,
    target: i64,
    /// A day such as `2027-01-31`.
    due_day: String,
}

/// The number of a goal.
#[derive(Serialize, ToSchema)]
pub(super) struct SetOne {
    number: i64,
}

/// Sets a measurable goal
#[utoipa::path(post, path = "/accounts/{key}/plan/goals", tag = "plans", params(("key" = String, Path)),
    request_body = Setting, responses((status = 200, body = SetOne), (status = 403), (status = 404)))]
pub(super) async fn set_goal(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Setting>,
) -> Result<Json<SetOne>, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?.id;
    let target = it.target.to_string();
    let order = SetGoal { account, what: it.what, metric: it.metric, target, due_day: it.due_day };
    Ok(Json(SetOne { number: planning::set_goal(&cx, &actor, order).await? }))
}

/// What a goal was measured at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Measuring {
    goal: i64,
    value: i64,
    /// A day; today when there is none.
    day: Option<String>,
}

/// Notes what a goal was measured at
#[utoipa::path(post, path = "/accounts/{key}/plan/measures", tag = "plans", params(("key" = String, Path)),
    request_body = Measuring, responses((status = 204), (status = 403), (status = 404)))]
pub(super) async fn measure_goal(
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

/// A goal that is followed no longer.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Ending {
    goal: i64,
    /// Why.
    reason: String,
}

/// Ends the following of a goal
#[utoipa::path(post, path = "/accounts/{key}/plan/endings", tag = "plans", params(("key" = String, Path)),
    request_body = Ending, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(super) async fn end_goal(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Ending>,
) -> Result<StatusCode, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?.id;
    planning::end_goal(&cx, &actor, EndGoal { account, goal: it.goal, reason: it.reason }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a look at the audience showed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Reviewing {
    /// What was found.
    reason: String,
}

/// Notes that it was looked at whom the account reaches
#[utoipa::path(post, path = "/accounts/{key}/plan/audience", tag = "plans", params(("key" = String, Path)),
    request_body = Reviewing, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(super) async fn review_audience(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Reviewing>,
) -> Result<StatusCode, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?.id;
    planning::review_audience(&cx, &actor, account, &it.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Days with fewer posts.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Pausing {
    /// A day such as `2026-12-21`.
    first_day: String,
    /// A day such as `2027-01-06`.
    last_day: String,
    reason: String,
    /// The address of the post that announces it, where one does.
    #[serde(default)]
    announced_in: String,
}

/// Orders a pause in the posting
#[utoipa::path(post, path = "/accounts/{key}/plan/pauses", tag = "plans", params(("key" = String, Path)),
    request_body = Pausing, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(super) async fn order_pause(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Pausing>,
) -> Result<StatusCode, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?.id;
    let Pausing { first_day, last_day, reason, announced_in } = it;
    let order = OrderPause { account, first_day, last_day, reason, announced_in };
    planning::order_pause(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Answers a question of planning
#[utoipa::path(post, path = "/accounts/{key}/plan/facts", tag = "plans", params(("key" = String, Path)),
    request_body = Stating, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(super) async fn state_plan_fact(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Stating>,
) -> Result<StatusCode, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?.id;
    let fact = words::read("fact", &it.fact)?;
    profile::state_fact(&cx, &actor, StateFact { about: About::Account(account), fact, said: it.said })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
