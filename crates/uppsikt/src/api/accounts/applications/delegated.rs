use accounts::{DelegatedDecision, Town, Verdict};
use axum::Json;
use axum::extract::State;
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, words};

/// A decision made by delegation, to be reported to the committee.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DelegatedView {
    application: String,
    account: String,
    unit: String,
    delegation: String,
    decided_by: String,
    role: Option<String>,
    #[schema(schema_with = words::schema::<Verdict>)]
    verdict: &'static str,
    decided_at: String,
    /// The number of the wording that it was about.
    wording: i64,
    guideline: String,
}

fn view(it: &DelegatedDecision, town: &Town) -> DelegatedView {
    DelegatedView {
        application: it.application.to_string(),
        account: it.name.clone(),
        unit: town.unit_name(it.unit),
        delegation: it.delegation.clone(),
        decided_by: town.person_name(it.person),
        role: it.role.clone(),
        verdict: it.verdict.word(),
        decided_at: it.at.to_string(),
        wording: it.version,
        guideline: it.guideline.clone(),
    }
}

/// Lists the decisions made by delegation, the oldest first, as the committee is told of them
#[utoipa::path(get, path = "/delegated-decisions", tag = "applications", responses(
    (status = 200, body = [DelegatedView]), (status = 404)))]
pub(in crate::api) async fn list_delegated_decisions(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<DelegatedView>>, ApiProblem> {
    let (all, town) = accounts::delegated_decisions(&cx, &actor).await?;
    Ok(Json(all.iter().map(|it| view(it, &town)).collect()))
}
