use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guideline::Choice as _;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Sent};

/// The conduct rules for one's roles.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ConductView {
    /// The version of the guideline in force: what an acknowledgement names.
    version: String,
    acknowledged_at: Option<String>,
    rules: Vec<ConductRuleView>,
    /// What the document itself asks of one's conduct.
    asked: Vec<AskedOfConduct>,
    /// Who has roles with conduct rules, and when they acknowledged this version; for those who oversee it.
    everybody: Option<Vec<AcknowledgementView>>,
}

/// A rule.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ConductRuleView {
    key: String,
    label: String,
    text: String,
    /// `must`, `should` or `may`.
    strength: &'static str,
    sources: Vec<String>,
}

/// What the document asks.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AskedOfConduct {
    /// The requirement, such as `MOT-PRI-01`.
    id: String,
    /// `must`, `should` or `may`.
    strength: &'static str,
    wording: String,
}

/// Whether somebody has acknowledged the rules.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AcknowledgementView {
    person: String,
    /// None where they have not.
    at: Option<String>,
}

/// Shows the conduct rules for one's roles, in Swedish, and whether one has acknowledged them
#[utoipa::path(get, path = "/conduct", tag = "people", responses((status = 200, body = ConductView)))]
pub(in crate::api) async fn show_conduct(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<ConductView>, ApiProblem> {
    let me = actor.id().ok_or_else(ApiProblem::not_permitted)?;
    let own = people::own_conduct(&cx, me).await?;
    let everybody = if people::may_settle(&cx, &actor).await? {
        let all = people::acknowledgements(&cx).await?.into_iter();
        let line = |it: people::Acknowledgement| AcknowledgementView {
            person: it.person.id.to_string(),
            at: it.at.map(|at| at.to_string()),
        };
        Some(all.map(line).collect())
    } else {
        None
    };
    let rule = |it: &guideline::ConductRule| ConductRuleView {
        key: it.key.clone(),
        label: it.label.sv.clone(),
        text: it.text.sv.clone(),
        strength: it.strength.key(),
        sources: it.sources.iter().map(ToString::to_string).collect(),
    };
    let asked = |it: &guideline::Requirement| AskedOfConduct {
        id: it.id.clone(),
        strength: it.strength.key(),
        wording: it.wording.clone(),
    };
    Ok(Json(ConductView {
        version: cx.guideline.version.to_string(),
        acknowledged_at: own.acknowledged_at.map(|at| at.to_string()),
        rules: own.rules.iter().map(rule).collect(),
        asked: own.asked.iter().map(asked).collect(),
        everybody,
    }))
}

/// That the rules were read.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Acknowledging {
    /// The version that was read.
    version: String,
}

/// Acknowledges the conduct rules of the version in force; sent twice, it stays as it was the first time
#[utoipa::path(post, path = "/conduct", tag = "people", request_body = Acknowledging, responses(
    (status = 204), (status = 409)))]
pub(in crate::api) async fn acknowledge_conduct(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<Acknowledging>,
) -> Result<StatusCode, ApiProblem> {
    people::acknowledge_conduct(&cx, &actor, &it.version).await?;
    Ok(StatusCode::NO_CONTENT)
}
