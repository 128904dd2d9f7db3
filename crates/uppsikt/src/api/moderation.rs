use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use kernel::{CaseId, Instant, Permission};
use moderation::{Case, OpenCase, PoliceOrder, StampState};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::dialogue::parsed as parsed_item;
use super::problem::Problem;
use super::{ApiProblem, Bearer, Sent};

/// A decision to hide or remove an item.
#[derive(Deserialize, ToSchema)]
pub(super) struct Opening {
    /// The number of the wording that was seen.
    seen: i64,
    /// The ground's key in the guideline.
    ground: String,
    /// `hide` or `remove`.
    act: String,
    /// Why.
    reason: String,
    /// The fact that the ground asks for, where it asks for one.
    stated: Option<String>,
}

/// The case that was opened.
#[derive(Serialize, ToSchema)]
pub(super) struct Opened {
    id: String,
}

/// Decides that an item is hidden or removed; sent twice, it is one case
#[utoipa::path(post, path = "/items/{item}/cases", tag = "moderation", params(("item" = String, Path)),
    request_body = Opening, responses((status = 202, body = Opened), (status = 401, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn open(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(item): Path<String>,
    Sent(it): Sent<Opening>,
) -> Result<(StatusCode, Json<Opened>), ApiProblem> {
    let act = it.act.parse().map_err(|_| ApiProblem::unreadable())?;
    let (ground, reason, stated) = (it.ground, it.reason, it.stated);
    let order = OpenCase { item: parsed_item(&item)?, seen: it.seen, ground, act, reason, stated };
    let id = moderation::open_case(&cx, &actor, order).await?.to_string();
    Ok((StatusCode::ACCEPTED, Json(Opened { id })))
}

/// A case.
#[derive(Serialize, ToSchema)]
pub(super) struct CaseView {
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
    /// Nothing where it is withheld.
    reason: Option<String>,
    /// Whether what people wrote about the case is kept from the token, or stands in no list: its item is restricted.
    withheld: bool,
    /// The digest of its sealed evidence.
    bundle: Option<String>,
    sealed_at: Option<String>,
    acted_at: Option<String>,
    verified_at: Option<String>,
}

fn shown(it: Case, withheld: bool) -> CaseView {
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
pub(super) struct Before {
    /// Only cases decided before this time (RFC 3339).
    before: Option<String>,
}

/// Lists the latest cases, newest first
#[utoipa::path(get, path = "/cases", tag = "moderation", params(Before), responses(
    (status = 200, body = [CaseView]), (status = 400, body = Problem), (status = 401, body = Problem),
    (status = 403, body = Problem)))]
pub(super) async fn list(
    State(cx): State<Context>,
    bearer: Bearer,
    Query(asked): Query<Before>,
) -> Result<Json<Vec<CaseView>>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::ReadItems, Permission::ReadRegister])?;
    let before = match asked.before {
        Some(before) => before.parse().map_err(|_| ApiProblem::unreadable())?,
        None => cx.now().plus_seconds(1),
    };
    let cases = moderation::view::latest(&cx, &actor, before, 100).await?;
    Ok(Json(cases.into_iter().map(|it| shown(it.case, it.withheld)).collect()))
}

/// A case with everything around it.
#[derive(Serialize, ToSchema)]
pub(super) struct Whole {
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
pub(super) async fn one(
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
    let case = shown(view.case, view.withheld);
    Ok(Json(Whole { standing, stamped_at, police, may_open: view.may_open, case }))
}

fn parsed(id: &str) -> Result<CaseId, ApiProblem> {
    id.parse().map_err(|_| ApiProblem::not_found())
}

/// Confirms somebody else's decision
#[utoipa::path(post, path = "/cases/{case}/confirmation", tag = "moderation", params(("case" = String, Path)),
    responses((status = 202), (status = 401, body = Problem), (status = 404, body = Problem),
    (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn confirm(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiProblem> {
    moderation::confirm_case(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Stops somebody else's decision; the item comes back into the inbox
#[utoipa::path(post, path = "/cases/{case}/stopping", tag = "moderation", params(("case" = String, Path)),
    responses((status = 204), (status = 401, body = Problem), (status = 404, body = Problem),
    (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn stop(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiProblem> {
    moderation::decline_case(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Why something is undone.
#[derive(Deserialize, ToSchema)]
pub(super) struct Reason {
    reason: String,
}

/// Asks for an item to be shown again
#[utoipa::path(post, path = "/cases/{case}/restoration", tag = "moderation", params(("case" = String, Path)),
    request_body = Reason, responses((status = 202), (status = 401, body = Problem), (status = 404, body = Problem),
    (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn ask_restoration(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Reason>,
) -> Result<StatusCode, ApiProblem> {
    moderation::ask_restoration(&cx, &actor, parsed(&id)?, &it.reason).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Confirms, as another person, that an item is shown again
#[utoipa::path(post, path = "/cases/{case}/restoration/confirmation", tag = "moderation",
    params(("case" = String, Path)), responses((status = 202), (status = 401, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn confirm_restoration(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiProblem> {
    moderation::confirm_restoration(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::ACCEPTED)
}

/// A decision about the police.
#[derive(Deserialize, ToSchema)]
pub(super) struct Police {
    /// `report` or `no-report`.
    decision: String,
    reason: String,
    /// The police's reference.
    reference: Option<String>,
}

/// Decides whether the case is reported to the police
#[utoipa::path(post, path = "/cases/{case}/police", tag = "moderation", params(("case" = String, Path)),
    request_body = Police, responses((status = 204), (status = 401, body = Problem), (status = 404, body = Problem),
    (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn police(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Police>,
) -> Result<StatusCode, ApiProblem> {
    let decision = it.decision.parse().map_err(|_| ApiProblem::unreadable())?;
    let order = PoliceOrder { case: parsed(&id)?, decision, reason: it.reason, reference: it.reference };
    moderation::decide_police(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
