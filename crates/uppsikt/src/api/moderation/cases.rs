use axum::Json;
use axum::extract::{Path, Query, State};
use kernel::Instant;
use moderation::{Case, StampState};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::parsed;
use crate::api::problem::Problem;
use crate::api::{ApiProblem, Bearer};

/// A case.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct CaseView {
    id: String,
    item: String,
    account: String,
    ground: String,
    act: &'static str,
    /// The form of its evidence: `copy`, `restricted` or `description`.
    form: &'static str,
    stage: &'static str,
    decided_by: String,
    decided_at: String,
    second_by: Option<String>,
    guideline: String,
    reason: String,
    /// The digest of its sealed evidence.
    bundle: Option<String>,
    sealed_at: Option<String>,
    acted_at: Option<String>,
    verified_at: Option<String>,
}

fn shown(it: Case) -> CaseView {
    let time = |it: Option<Instant>| it.map(|at| at.to_string());
    CaseView {
        stage: it.stage.word(),
        bundle: it.stage.bundle().map(|it| it.to_string()),
        id: it.id.to_string(),
        item: it.item.to_string(),
        account: it.account.to_string(),
        ground: it.ground,
        act: it.act.word(),
        form: it.form.word(),
        decided_by: it.decided_by.to_string(),
        decided_at: it.decided_at.to_string(),
        second_by: it.second_by.map(|it| it.to_string()),
        guideline: it.guideline.to_string(),
        reason: it.reason,
        sealed_at: time(it.sealed_at),
        acted_at: time(it.acted_at),
        verified_at: time(it.verified_at),
    }
}

/// Where the list goes on.
#[derive(Deserialize, IntoParams)]
pub(in crate::api) struct Before {
    /// Only cases decided before this time (RFC 3339).
    before: Option<String>,
}

/// Lists the latest cases, newest first
#[utoipa::path(get, path = "/cases", tag = "moderation", params(Before), responses(
    (status = 200, body = [CaseView]), (status = 400, body = Problem), (status = 401, body = Problem)))]
pub(in crate::api) async fn list(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Query(asked): Query<Before>,
) -> Result<Json<Vec<CaseView>>, ApiProblem> {
    let before = match asked.before {
        Some(before) => before.parse().map_err(|_| ApiProblem::unreadable())?,
        None => cx.now().plus_seconds(1),
    };
    let cases = moderation::view::latest(&cx, &actor, before, 100).await?;
    Ok(Json(cases.into_iter().map(shown).collect()))
}

/// A case with everything around it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Whole {
    case: CaseView,
    /// How it stands, its undoing included.
    standing: &'static str,
    /// When an authority stamped its evidence.
    stamped_at: Option<String>,
    /// `report` or `no-report`, once it is decided.
    police: Option<&'static str>,
    /// Whether the token may open the evidence.
    may_open: bool,
}

/// Shows a case
#[utoipa::path(get, path = "/cases/{case}", tag = "moderation", params(("case" = String, Path)), responses(
    (status = 200, body = Whole), (status = 401, body = Problem), (status = 404, body = Problem)))]
pub(in crate::api) async fn one(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<Whole>, ApiProblem> {
    let view = moderation::view::view(&cx, &actor, parsed(&id)?).await?.ok_or_else(ApiProblem::not_found)?;
    let stamped_at = view.stamp.as_ref().and_then(|it| match it {
        StampState::Stamped { at, .. } => Some(at.to_string()),
        StampState::Pending => None,
    });
    let standing = moderation::view::standing(&view);
    let police = view.police.map(|it| it.decision.word());
    Ok(Json(Whole { standing, stamped_at, police, may_open: view.may_open, case: shown(view.case) }))
}
