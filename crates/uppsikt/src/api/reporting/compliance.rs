use accounts::reporting::{self, Judged, Light, Rule};
use axum::Json;
use axum::extract::{Path, State};
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;
use webkit::{Text, Visit};

use super::deviations::RaisedDeviation;
use crate::api::{ApiProblem, Bearer, Nothing, words};

/// How an account stands with one rule.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RuleView {
    #[schema(schema_with = words::schema::<Rule>)]
    rule: &'static str,
    /// What the rule says.
    says: String,
    #[schema(schema_with = words::schema::<Light>)]
    light: &'static str,
    /// Whether the guideline binds the account; not where it is of a company that has not adopted it.
    binds: bool,
    /// Since when, where it is known.
    since: Option<String>,
    /// The requirements or laws behind it.
    sources: Vec<String>,
    /// What to do; none where the rule is kept.
    todo: Option<String>,
    /// The number of the open deviation that came from it.
    deviation: Option<i64>,
}

/// Shows how an account stands with every rule that can be judged from what is known
#[utoipa::path(get, path = "/accounts/{key}/compliance", tag = "reports", params(("key" = String, Path)), responses(
    (status = 200, body = [RuleView]), (status = 404)))]
pub(in crate::api) async fn show_compliance(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<Vec<RuleView>>, ApiProblem> {
    let found = reporting::compliance(&cx, &actor, &key).await?;
    let say = |it: &Text| visit.tongue().say(it);
    let view = |it: &Judged| RuleView {
        rule: it.rule.word(),
        says: say(&it.rule.text()),
        light: it.light.word(),
        binds: found.not_adopted_by.is_none(),
        since: it.since.map(|it| it.to_string()),
        sources: it.sources.clone(),
        todo: (it.light != Light::Green).then(|| say(&it.rule.todo())),
        deviation: found.deviation_of(it.rule),
    };
    Ok(Json(found.rules.iter().map(view).collect()))
}

/// Makes a deviation of a rule that is red; made twice while it is open, it is one
#[utoipa::path(post, path = "/accounts/{key}/compliance/{rule}", tag = "reports",
    params(("key" = String, Path), ("rule" = String, Path)), responses((status = 200, body = RaisedDeviation),
    (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn raise_from_rule(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Path((key, rule)): Path<(String, String)>,
    _: Nothing,
) -> Result<Json<RaisedDeviation>, ApiProblem> {
    let number = reporting::raise_from_rule(&cx, &actor, visit.tongue(), &key, &rule).await?;
    Ok(Json(RaisedDeviation { number }))
}
