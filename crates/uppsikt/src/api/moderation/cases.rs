use axum::Json;
use axum::extract::{Path, State};
use kernel::{Instant, Permission};
use moderation::{Act, Case, Form, PoliceDecision, RestorationStage, StampState};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::openapi::Object;
use utoipa::{IntoParams, ToSchema};

use super::care::FilingView;
use super::parsed;
use crate::api::tries::FailedTry;
use crate::api::{ApiProblem, Asked, Bearer, words};

pub(super) const READERS: &[Permission] = &[Permission::ReadItems, Permission::ReadRegister];

/// A case.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct CaseView {
    id: String,
    item: String,
    account: String,
    ground: String,
    #[schema(schema_with = words::schema::<Act>)]
    act: &'static str,
    #[schema(schema_with = forms)]
    form: &'static str,
    /// How far it has come: `awaiting-second`, `decided`, `sealed`, `acted`, `verified`, then `registered` or `closed`;
    /// or `stopped`.
    stage: &'static str,
    decided_by: String,
    decided_at: String,
    second_by: Option<String>,
    guideline: String,
    /// None where it is withheld.
    reason: Option<String>,
    /// Whether what people wrote about the case is kept from the token, or stands in no list: its item is restricted.
    withheld: bool,
    /// The digest of its sealed evidence, once there is some.
    bundle: Option<String>,
    sealed_at: Option<String>,
    acted_at: Option<String>,
    verified_at: Option<String>,
}

fn forms() -> Object {
    words::told::<Form>("What its evidence is: a copy, a copy for named readers, or words alone.")
}

pub(super) fn shown(it: Case, withheld: bool) -> CaseView {
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
        reason: (!withheld).then_some(it.reason),
        withheld,
        sealed_at: time(it.sealed_at),
        acted_at: time(it.acted_at),
        verified_at: time(it.verified_at),
    }
}

/// Where the list goes on.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Before {
    /// Only cases decided before this time (RFC 3339).
    before: Option<String>,
}

/// Lists the latest cases, newest first
#[utoipa::path(get, path = "/cases", tag = "moderation", params(Before), responses(
    (status = 200, body = [CaseView]), (status = 403)))]
pub(in crate::api) async fn list_cases(
    State(cx): State<Context>,
    bearer: Bearer,
    Asked(asked): Asked<Before>,
) -> Result<Json<Vec<CaseView>>, ApiProblem> {
    let actor = bearer.who_may(READERS)?;
    let before = match asked.before {
        Some(before) => {
            before.parse().map_err(|_| ApiProblem::wrong_form("before", "2026-11-23T08:00:00Z"))?
        }
        None => cx.now().plus_seconds(1),
    };
    let cases = moderation::view::latest(&cx, &actor, before, 100).await?;
    Ok(Json(cases.into_iter().map(|it| shown(it.case, it.withheld)).collect()))
}

/// What was decided about the police.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PoliceView {
    #[schema(schema_with = words::schema::<PoliceDecision>)]
    decision: &'static str,
    reason: String,
    /// The reference of the police.
    reference: Option<String>,
    decided_by: String,
    decided_at: String,
}

/// The undoing of a case.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RestorationView {
    #[schema(schema_with = words::schema::<RestorationStage>)]
    stage: &'static str,
    reason: String,
    asked_by: String,
    asked_at: String,
    confirmed_by: Option<String>,
}

/// A case with everything around it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WholeCase {
    case: CaseView,
    /// How it stands, its undoing included.
    standing: &'static str,
    /// When an authority stamped its evidence.
    stamped_at: Option<String>,
    /// What was decided about the police, once it is.
    police: Option<PoliceView>,
    /// The report to the police, once it is noted as made.
    police_report: Option<FilingView>,
    /// When its item is to be gone, where what it says may lie open only so long.
    gone_by: Option<String>,
    /// Whether the evidence opens only once the token's person has said why (`/cases/{case}/viewing`).
    needs_reason: bool,
    /// When somebody closed it.
    closed_at: Option<String>,
    /// Its undoing, once somebody asked for it.
    restoration: Option<RestorationView>,
    /// Whether the token may open the evidence.
    may_open: bool,
    /// What of it has been tried and has not succeeded.
    failing: Vec<FailedTry>,
}

/// Shows a case
#[utoipa::path(get, path = "/cases/{case}", tag = "moderation", params(("case" = String, Path)), responses(
    (status = 200, body = WholeCase), (status = 404)))]
pub(in crate::api) async fn show_case(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<WholeCase>, ApiProblem> {
    let view = moderation::view::view(&cx, &actor, parsed(&id)?).await?.ok_or_else(ApiProblem::not_found)?;
    let stamped_at = view.stamp.as_ref().and_then(|it| match it {
        StampState::Stamped { at, .. } => Some(at.to_string()),
        StampState::Pending => None,
    });
    let failing = moderation::view::failures(&cx.store.reader(), view.case.id).await?;
    Ok(Json(WholeCase {
        failing: failing.into_iter().map(FailedTry::from).collect(),
        standing: moderation::view::standing(&view),
        stamped_at,
        police: view.police.map(police),
        police_report: view.filing.map(FilingView::from),
        gone_by: view.clock.map(|it| it.due.to_string()),
        needs_reason: view.needs_reason,
        closed_at: view.closing.map(|it| it.1.to_string()),
        restoration: view.restoration.map(restoration),
        may_open: view.may_open,
        case: shown(view.case, view.withheld),
    }))
}

fn police(it: moderation::view::Police) -> PoliceView {
    PoliceView {
        decision: it.decision.word(),
        reason: it.reason,
        reference: it.reference,
        decided_by: it.decided_by.to_string(),
        decided_at: it.decided_at.to_string(),
    }
}

fn restoration(it: moderation::Restoration) -> RestorationView {
    RestorationView {
        stage: it.stage.word(),
        reason: it.reason,
        asked_by: it.asked_by.to_string(),
        asked_at: it.asked_at.to_string(),
        confirmed_by: it.confirmed_by.map(|it| it.to_string()),
    }
}
