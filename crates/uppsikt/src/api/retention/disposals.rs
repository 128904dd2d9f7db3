use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::ItemId;
use people::Context;
use records::retention::{self, Disposal, DisposalScope, HeldBy, Line, LineState};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::admitted;
use crate::api::{ApiProblem, Asked, Bearer, Sent, as_json};

/// How many records of a list are shown at once.
const PAGE: i64 = 200;

/// A disposal.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DisposalView {
    disposal: i64,
    /// `all`, `unit:…` or `account:…`.
    scope: String,
    /// `asked`, `proposed`, `approved`, `done` or `withdrawn`.
    stage: &'static str,
    /// The day by which it reckons.
    day: String,
    asked_by: String,
    asked_at: String,
    approved_by: Option<String>,
    ended_at: Option<String>,
}

/// A record of a list.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DisposalLineView {
    item: String,
    account: String,
    kind: &'static str,
    received_at: String,
    /// The row that disposes of it.
    row: i64,
    counted_from: String,
    due_on: String,
    /// `proposed`, `held`, `taken-out`, `left` or `disposed`.
    state: &'static str,
    /// What holds it: a hold by its number, or what the record is in the middle of.
    held_by: Option<String>,
}

/// A disposal with a page of its list.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DisposalWithLines {
    disposal: DisposalView,
    /// How many records are to be disposed of; the approval repeats it.
    proposed: i64,
    lines: Vec<DisposalLineView>,
    /// The digest of the report, as the log keeps it.
    proof: Option<String>,
}

fn view(it: &Disposal) -> DisposalView {
    DisposalView {
        disposal: it.n,
        scope: match it.scope {
            DisposalScope::All => "all".to_owned(),
            DisposalScope::Unit(unit) => format!("unit:{unit}"),
            DisposalScope::Account(account) => format!("account:{account}"),
        },
        stage: it.stage.word(),
        day: it.day.to_string(),
        asked_by: it.asked.0.to_string(),
        asked_at: it.asked.1.to_string(),
        approved_by: it.approved.map(|it| it.0.to_string()),
        ended_at: it.ended_at.map(|it| it.to_string()),
    }
}

fn line(it: &Line) -> DisposalLineView {
    DisposalLineView {
        item: it.item.to_string(),
        account: it.account.0.to_string(),
        kind: it.kind.word(),
        received_at: it.received_at.to_string(),
        row: it.row,
        counted_from: it.event.to_string(),
        due_on: it.due.to_string(),
        state: it.state.word(),
        held_by: it.held.map(|it| match it {
            HeldBy::Own(own) => own.word().to_owned(),
            HeldBy::Hold(n) => format!("hold:{n}"),
        }),
    }
}

/// Lists the disposals, the latest first
#[utoipa::path(get, path = "/disposals", tag = "retention", responses(
    (status = 200, body = Vec<DisposalView>), (status = 404)))]
pub(in crate::api) async fn list_disposals(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<DisposalView>>, ApiProblem> {
    admitted(&actor)?;
    let all = retention::disposals(&cx.store.reader(), &actor).await?;
    Ok(Json(all.iter().map(view).collect()))
}

/// Where a page of the list begins.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct AfterLine {
    /// The last item of the page before.
    after: Option<String>,
}

fn number(n: &str) -> Result<i64, ApiProblem> {
    n.parse().map_err(|_| ApiProblem::not_found())
}

/// Shows a disposal with its list
#[utoipa::path(get, path = "/disposals/{disposal}", tag = "retention", params(("disposal" = String, Path), AfterLine),
    responses((status = 200, body = DisposalWithLines), (status = 404)))]
pub(in crate::api) async fn show_disposal(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    Asked(asked): Asked<AfterLine>,
) -> Result<Json<DisposalWithLines>, ApiProblem> {
    let after: Option<ItemId> = asked.after.and_then(|it| it.parse().ok());
    let looked = retention::look_through(&cx, &actor, number(&n)?, after, PAGE).await?;
    let looked = looked.ok_or_else(ApiProblem::not_found)?;
    Ok(Json(DisposalWithLines {
        disposal: view(&looked.disposal),
        proposed: looked.count(LineState::Proposed),
        lines: looked.lines.iter().map(line).collect(),
        proof: looked.proof,
    }))
}

/// The report of a disposal that was carried out, byte for byte what the log keeps the digest of
#[utoipa::path(get, path = "/disposals/{disposal}/report", tag = "retention", params(("disposal" = String, Path)),
    responses((status = 200, content_type = "application/json"), (status = 404)))]
pub(in crate::api) async fn show_disposal_report(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
) -> Result<Response, ApiProblem> {
    let report = retention::report_json(&cx, &actor, number(&n)?).await?;
    report.map(as_json).ok_or_else(ApiProblem::not_found)
}

/// What a disposal is to be about.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AskingDisposal {
    /// `all`, `unit:` or `account:` with an identity.
    scope: String,
}

/// The number of a disposal.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AskedDisposal {
    disposal: i64,
}

/// Asks for a list of what may be disposed of
#[utoipa::path(post, path = "/disposals", tag = "retention", request_body = AskingDisposal, responses(
    (status = 200, body = AskedDisposal), (status = 403), (status = 422)))]
pub(in crate::api) async fn ask_disposal(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<AskingDisposal>,
) -> Result<Json<AskedDisposal>, ApiProblem> {
    let scope = match it.scope.split_once(':') {
        None if it.scope == "all" => Some(DisposalScope::All),
        Some(("unit", id)) => id.parse().ok().map(DisposalScope::Unit),
        Some(("account", id)) => id.parse().ok().map(DisposalScope::Account),
        None | Some(_) => None,
    };
    let scope = scope.ok_or(retention::Refused::Unfit("scope"))?;
    Ok(Json(AskedDisposal { disposal: retention::ask_disposal(&cx, &actor, scope).await? }))
}

/// Why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct DisposalReason {
    reason: String,
}

/// Takes a record out of the list of a disposal
#[utoipa::path(post, path = "/disposals/{disposal}/items/{item}/taking-out", tag = "retention",
    params(("disposal" = String, Path), ("item" = String, Path)), request_body = DisposalReason,
    responses((status = 204), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn take_out(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((n, item)): Path<(String, String)>,
    Sent(it): Sent<DisposalReason>,
) -> Result<StatusCode, ApiProblem> {
    retention::take_out(&cx, &actor, &n, &item, &it.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What the second person saw.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ApprovingDisposal {
    /// How many records are disposed of: `proposed` of the disposal as it was read.
    proposed: i64,
}

/// Approves a disposal, which is then carried out: another person than whoever asked for it
#[utoipa::path(post, path = "/disposals/{disposal}/approval", tag = "retention", params(("disposal" = String, Path)),
    request_body = ApprovingDisposal, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn approve_disposal(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    Sent(it): Sent<ApprovingDisposal>,
) -> Result<StatusCode, ApiProblem> {
    retention::approve_disposal(&cx, &actor, &n, &it.proposed.to_string()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says no to a disposal, or takes it back
#[utoipa::path(post, path = "/disposals/{disposal}/withdrawal", tag = "retention",
    params(("disposal" = String, Path)), request_body = DisposalReason,
    responses((status = 204), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn withdraw_disposal(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    Sent(it): Sent<DisposalReason>,
) -> Result<StatusCode, ApiProblem> {
    retention::withdraw_disposal(&cx, &actor, &n, &it.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
