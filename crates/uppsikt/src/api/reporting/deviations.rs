use accounts::Account;
use accounts::reporting::{
    self, CheckDeviation, CheckOutcome, Deviation, DeviationStage, FixDeviation, RaiseDeviation, StepKind,
};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Sent, words};

/// Something on an account that departs from the guideline.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DeviationView {
    account: String,
    /// Its number among those of the account.
    number: i64,
    /// The rule that it came from, where it came from one.
    rule: Option<String>,
    what: String,
    action: String,
    owner: String,
    due_day: String,
    #[schema(schema_with = words::schema::<DeviationStage>)]
    stage: &'static str,
    raised_by: String,
    raised_at: String,
    steps: Vec<DeviationStepView>,
}

/// What somebody did about a deviation.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DeviationStepView {
    #[schema(schema_with = words::schema::<StepKind>)]
    step: &'static str,
    note: String,
    done_by: String,
    done_at: String,
}

fn view(account: &Account, it: &Deviation) -> DeviationView {
    let step = |it: &reporting::DeviationStep| DeviationStepView {
        step: it.kind.word(),
        note: it.note.clone(),
        done_by: it.by.to_string(),
        done_at: it.at.to_string(),
    };
    DeviationView {
        account: account.key.to_string(),
        number: it.n,
        rule: it.rule.clone(),
        what: it.what.clone(),
        action: it.action.clone(),
        owner: it.owner.to_string(),
        due_day: it.due.to_string(),
        stage: it.stage().word(),
        raised_by: it.raised_by.to_string(),
        raised_at: it.raised_at.to_string(),
        steps: it.steps.iter().map(step).collect(),
    }
}

/// Lists the open deviations that one may know of, the one that is due first at the front
#[utoipa::path(get, path = "/deviations", tag = "reports", responses((status = 200, body = [DeviationView])))]
pub(in crate::api) async fn list_deviations(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<DeviationView>>, ApiProblem> {
    let open = reporting::open_deviations(&cx, &actor).await?;
    Ok(Json(open.iter().map(|(account, it)| view(account, it)).collect()))
}

/// Lists the deviations of an account, also those that are closed
#[utoipa::path(get, path = "/accounts/{key}/deviations", tag = "reports", params(("key" = String, Path)), responses(
    (status = 200, body = [DeviationView]), (status = 404)))]
pub(in crate::api) async fn list_account_deviations(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<Vec<DeviationView>>, ApiProblem> {
    let (account, all) = reporting::account_deviations(&cx, &actor, &key).await?;
    Ok(Json(all.iter().map(|it| view(&account, it)).collect()))
}

/// Shows a deviation
#[utoipa::path(get, path = "/accounts/{key}/deviations/{deviation}", tag = "reports",
    params(("key" = String, Path), ("deviation" = String, Path)), responses((status = 200, body = DeviationView),
    (status = 404)))]
pub(in crate::api) async fn show_deviation(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((key, n)): Path<(String, String)>,
) -> Result<Json<DeviationView>, ApiProblem> {
    let (account, it) = reporting::deviation(&cx, &actor, &key, &n).await?;
    Ok(Json(view(&account, &it)))
}

/// A deviation to be noted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct RaisingDeviation {
    /// What is wrong.
    what: String,
    /// What is to be done.
    action: String,
    /// The identity of whoever is to do it.
    owner: String,
    /// A day from today on, such as `2026-12-15`.
    due_day: String,
}

/// The number of a deviation.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RaisedDeviation {
    pub(super) number: i64,
}

/// Notes a deviation; noted twice while it is open, it is one
#[utoipa::path(post, path = "/accounts/{key}/deviations", tag = "reports", params(("key" = String, Path)),
    request_body = RaisingDeviation, responses((status = 200, body = RaisedDeviation), (status = 403), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn raise_deviation(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<RaisingDeviation>,
) -> Result<Json<RaisedDeviation>, ApiProblem> {
    let owner = Some(words::identity("owner", &it.owner)?);
    let order = RaiseDeviation { what: it.what, action: it.action, owner, due_day: it.due_day };
    Ok(Json(RaisedDeviation { number: reporting::raise_deviation(&cx, &actor, &key, order).await? }))
}

/// What was done about a deviation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct FixingDeviation {
    note: String,
}

/// Says that a deviation was put right; it stays open until somebody else has looked
#[utoipa::path(post, path = "/accounts/{key}/deviations/{deviation}/fixing", tag = "reports",
    params(("key" = String, Path), ("deviation" = String, Path)), request_body = FixingDeviation, responses(
    (status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn fix_deviation(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((account, deviation)): Path<(String, String)>,
    Sent(it): Sent<FixingDeviation>,
) -> Result<StatusCode, ApiProblem> {
    let order = FixDeviation { account, deviation, note: it.note };
    reporting::fix_deviation(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a follow-up check found.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct CheckingDeviation {
    #[schema(schema_with = words::schema::<CheckOutcome>)]
    outcome: String,
    /// What was looked at and found.
    note: String,
}

/// Records that somebody else looked whether a deviation was put right: it is closed, or open again
#[utoipa::path(post, path = "/accounts/{key}/deviations/{deviation}/check", tag = "reports",
    params(("key" = String, Path), ("deviation" = String, Path)), request_body = CheckingDeviation, responses(
    (status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn check_deviation(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((account, deviation)): Path<(String, String)>,
    Sent(it): Sent<CheckingDeviation>,
) -> Result<StatusCode, ApiProblem> {
    let outcome = words::read("outcome", &it.outcome)?;
    let order = CheckDeviation { account, deviation, outcome, note: it.note };
    reporting::check_deviation(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
