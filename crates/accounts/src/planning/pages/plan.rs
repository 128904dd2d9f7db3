use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::{Choice as _, Fact, Guideline, Purpose};
use kernel::calendar::Label;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Chart, Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::rules::QUESTIONS;
use super::super::{
    EndGoal, Goal, MeasureGoal, OrderPause, Plan, Refused, SetGoal, end_goal, measure_goal, order_pause,
    plan, review_audience, set_goal,
};
use super::words::{self, GapLine};
use crate::profile::{self, About, StateFact, may_tend, state_fact};
use crate::{Account, find_by_key};

#[derive(Template)]
#[template(path = "plan.html")]
struct PlanPage {
    shell: Shell,
    account: Account,
    purpose: String,
    gaps: Vec<GapLine>,
    posts: Option<Chart>,
    /// Questions answered, month by month, the latest first.
    answered: Vec<(String, i64)>,
    goals: Vec<GoalLine>,
    answers: Vec<(String, Option<String>)>,
    reviews: Vec<(String, String, kernel::Instant)>,
    pauses: Vec<(String, String, Option<String>)>,
    purposes: Vec<String>,
    facts: Vec<Choice>,
    metrics: Vec<String>,
    followed: Vec<Choice>,
    pauses_allowed: bool,
    forms: Option<Forms>,
}

struct GoalLine {
    goal: Goal,
    due: String,
    chart: Option<Chart>,
    /// How the value has changed since it was measured before.
    change: Option<String>,
    badge: String,
    tone: &'static str,
}

/// A form for each thing that can be said.
struct Forms {
    fact: Form,
    goal: Form,
    measure: Form,
    ending: Form,
    audience: Form,
    pause: Form,
}

impl Forms {
    fn new(shell: &Shell, account: &Account) -> Self {
        let form = |part: &str| shell.form(&format!("/accounts/{}/plan/{part}", account.key));
        Self {
            fact: form("facts"),
            goal: form("goals"),
            measure: form("measures"),
            ending: form("endings"),
            audience: form("audience"),
            pause: form("pauses"),
        }
    }
}

async fn known(cx: &Context, signed_in: &SignedIn, key: &str) -> Result<Account, Problem> {
    find_by_key(&cx.store.reader(), signed_in, key).await?.ok_or(Problem::NotFound)
}

/// The account, if the person may plan for it.
async fn tended(cx: &Context, signed_in: &SignedIn, key: &str) -> Result<Account, Problem> {
    let account = known(cx, signed_in, key).await?;
    if may_tend(signed_in, &account) { Ok(account) } else { Err(Problem::NotPermitted) }
}

async fn plan_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    account: Account,
) -> Result<PlanPage, Problem> {
    let plan = plan(cx, &account).await?;
    let people = people::people(&cx.store.reader()).await?;
    let named = |id| people.iter().find(|it| it.id == id).map(|it| it.name.clone()).unwrap_or_default();
    let lang = shell.lang();
    let label = |it: Fact| it.label().get(lang).to_owned();
    let days = |it: &super::super::Pause| {
        format!("{} – {}", words::day(&shell, it.first_day), words::day(&shell, it.last_day))
    };
    let followed = plan.goals.iter().filter(|it| it.is_followed());
    Ok(PlanPage {
        gaps: plan.gaps.iter().map(|it| words::gap(&shell, &plan.goals, it)).collect(),
        posts: words::posts(&shell, &cx.guideline, &plan.weeks),
        answered: plan.answered.iter().rev().cloned().collect(),
        goals: plan.goals.iter().map(|it| goal_line(&shell, it)).collect(),
        answers: QUESTIONS.iter().map(|it| (label(*it), plan.facts.get(it).cloned())).collect(),
        reviews: plan.reviews.iter().map(|it| (it.found.clone(), named(it.by), it.at)).collect(),
        pauses: plan.pauses.iter().map(|it| (days(it), it.reason.clone(), it.announced_in.clone())).collect(),
        purposes: cx.guideline.planning.purposes.iter().map(|it| it.label.get(lang).to_owned()).collect(),
        facts: QUESTIONS.iter().map(|it| Choice::new(it.word(), label(*it))).collect(),
        metrics: proposed_metrics(&cx.guideline, &plan).map(|it| it.get(lang).to_owned()).collect(),
        followed: followed.map(|it| Choice::new(it.n.to_string(), it.what.clone())).collect(),
        pauses_allowed: cx.guideline.publishing.pauses_allowed || !cx.guideline.is_binding(),
        forms: (may_tend(signed_in, &account) && account.is_open()).then(|| Forms::new(&shell, &account)),
        purpose: crate::pages::words::purpose(&shell, &account),
        shell: shell.titled(Text::key("accounts-plan-title").with("account", account.name.as_str())),
        account,
    })
}

/// What may be counted: what the benefits that the account is for propose, and what the guideline proposes for all.
fn proposed_metrics<'a>(guideline: &'a Guideline, plan: &'a Plan) -> impl Iterator<Item = &'a Label> {
    let planning = &guideline.planning;
    let sought = plan.facts.get(&Fact::Benefits).map_or("", String::as_str);
    let is_sought = move |it: &&Purpose| sought.contains(&it.label.sv);
    let by_benefit = planning.purposes.iter().filter(is_sought).filter_map(|it| it.metric.as_ref());
    by_benefit.chain(planning.metrics.iter().map(|it| &it.label))
}

fn goal_line(shell: &Shell, goal: &Goal) -> GoalLine {
    let (badge, tone) = match (goal.is_followed(), goal.latest(), goal.is_reached()) {
        (false, _, _) => ("accounts-plan-ended", "plain"),
        (true, None, _) => ("accounts-plan-not-measured", "caution"),
        (true, Some(_), true) => ("accounts-plan-reached", "good"),
        (true, Some(_), false) => ("accounts-plan-not-reached", "info"),
    };
    GoalLine {
        due: words::day(shell, goal.due_day),
        chart: words::measures(shell, goal),
        change: goal.change().map(|(by, since)| words::change(shell, by, since)),
        badge: shell.t(badge),
        tone,
        goal: goal.clone(),
    }
}

/// Shows what the account is planned and followed up by.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let account = known(&cx, &signed_in, &key).await?;
    Ok(page(&plan_page(&cx, &signed_in, shell, account).await?))
}

/// A form that is asked for stands on the page of the plan.
pub(super) async fn back(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(key): Path<String>,
) -> Result<SeeOther, Problem> {
    Ok(SeeOther::to(format!("/accounts/{}/plan", known(&cx, &signed_in, &key).await?.key)))
}

/// Everything that a form of this page may send.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    fact: String,
    said: String,
    what: String,
    metric: String,
    number: String,
    day: String,
    last_day: String,
    goal: String,
    reason: String,
    announced_in: String,
}

/// Leads back to the page, or shows it with what is wrong beside the fields of the form that `place` names.
async fn answered(
    cx: &Context,
    signed_in: &SignedIn,
    (shell, account): (Shell, Account),
    posted: Posted<Sent>,
    outcome: Result<(), Refused>,
    place: fn(&mut Forms) -> &mut Form,
) -> Result<Response, Problem> {
    let refused = match outcome {
        Ok(()) => {
            let done = SeeOther::to(format!("/accounts/{}/plan", account.key));
            return Ok(done.saying(Text::key("accounts-plan-saved")).into_response());
        }
        Err(
            refused
            @ (Refused::NotPermitted | Refused::UnknownAccount | Refused::Closed | Refused::Failed(_)),
        ) => {
            return Err(refused.into());
        }
        Err(refused) => refused,
    };
    let mut again = plan_page(cx, signed_in, shell.wrong(), account).await?;
    let form = posted.again(&again.shell, FormErrors::one(refused.field(), refused.text()));
    if let Some(forms) = &mut again.forms {
        *place(forms) = form;
    }
    Ok(refused_page(&again))
}

/// States what the account is planned by.
pub(super) async fn state(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let account = tended(&cx, &signed_in, &key).await?;
    let outcome = match posted.value.fact.parse::<Fact>().ok().filter(|it| QUESTIONS.contains(it)) {
        None => Err(Refused::FactUnfit),
        Some(fact) => {
            let order =
                StateFact { about: About::Account(account.id), fact, said: posted.value.said.clone() };
            state_fact(&cx, &signed_in, order).await.map_err(|refused: profile::Refused| refused.into())
        }
    };
    answered(&cx, &signed_in, (shell, account), posted, outcome, |it| &mut it.fact).await
}

/// Sets a goal.
pub(super) async fn set(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let account = tended(&cx, &signed_in, &key).await?;
    let sent = &posted.value;
    let order = SetGoal {
        account: account.id,
        what: sent.what.clone(),
        metric: sent.metric.clone(),
        target: sent.number.clone(),
        due_day: sent.day.clone(),
    };
    let outcome = set_goal(&cx, &signed_in, order).await.map(|_| ());
    answered(&cx, &signed_in, (shell, account), posted, outcome, |it| &mut it.goal).await
}

/// Notes what a goal was measured at.
pub(super) async fn measure(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let account = tended(&cx, &signed_in, &key).await?;
    let sent = &posted.value;
    let order = MeasureGoal {
        account: account.id,
        goal: sent.goal.parse().unwrap_or(0),
        value: sent.number.clone(),
        day: sent.day.clone(),
    };
    let outcome = measure_goal(&cx, &signed_in, order).await;
    answered(&cx, &signed_in, (shell, account), posted, outcome, |it| &mut it.measure).await
}

/// Ends a goal.
pub(super) async fn end(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let account = tended(&cx, &signed_in, &key).await?;
    let sent = &posted.value;
    let order =
        EndGoal { account: account.id, goal: sent.goal.parse().unwrap_or(0), reason: sent.reason.clone() };
    let outcome = end_goal(&cx, &signed_in, order).await;
    answered(&cx, &signed_in, (shell, account), posted, outcome, |it| &mut it.ending).await
}

/// Notes that somebody looked at the audience again.
pub(super) async fn review(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let account = tended(&cx, &signed_in, &key).await?;
    let outcome = review_audience(&cx, &signed_in, account.id, &posted.value.reason).await;
    answered(&cx, &signed_in, (shell, account), posted, outcome, |it| &mut it.audience).await
}

/// Decides on a pause, or says where it was announced.
pub(super) async fn pause(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let account = tended(&cx, &signed_in, &key).await?;
    let sent = &posted.value;
    let order = OrderPause {
        account: account.id,
        first_day: sent.day.clone(),
        last_day: sent.last_day.clone(),
        reason: sent.reason.clone(),
        announced_in: sent.announced_in.clone(),
    };
    let outcome = order_pause(&cx, &signed_in, order).await;
    answered(&cx, &signed_in, (shell, account), posted, outcome, |it| &mut it.pause).await
}
