use accounts::reporting::{
    self, Line, Reach, ReportRound, Section, SignReport, Signed, Standing, UnitReport,
};
use axum::Json;
use axum::extract::{Path, State};
use kernel::UnitId;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Sent, words};

/// A round of reports, with the report of each department and company that one may read.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ReportRoundView {
    round: String,
    /// The last day to sign, where the guideline asks for the round.
    due: Option<String>,
    /// The rounds there is something to see of, the latest first.
    rounds: Vec<String>,
    reports: Vec<ReportSummary>,
}

/// How a report stands.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ReportSummary {
    /// The identity of the department or company.
    unit: String,
    name: String,
    #[schema(schema_with = words::schema::<Standing>)]
    standing: &'static str,
    accounts: usize,
    /// How many of the accounts lack nothing.
    whole: usize,
    /// The keys of those that lack something.
    lacking: Vec<String>,
    /// Who signs it off, by their identities.
    signers: Vec<String>,
}

fn summary(it: &UnitReport) -> ReportSummary {
    let report = it.told();
    ReportSummary {
        unit: report.unit.to_string(),
        name: report.unit_name.clone(),
        standing: it.standing.word(),
        accounts: report.lines.len(),
        whole: report.whole(),
        lacking: report.lacking().map(|it| it.key.clone()).collect(),
        signers: it.signers.iter().map(|it| it.id.to_string()).collect(),
    }
}

async fn shown(
    cx: &Context,
    actor: &kernel::Actor,
    round: ReportRound,
) -> Result<Json<ReportRoundView>, ApiProblem> {
    let reports = reporting::overview(cx, actor, round).await?;
    let is_due = round.is_asked_for(&cx.guideline.reporting.months);
    Ok(Json(ReportRoundView {
        round: round.to_string(),
        due: is_due.then(|| round.due().to_string()),
        rounds: reporting::rounds(cx).await?.iter().map(ToString::to_string).collect(),
        reports: reports.iter().map(summary).collect(),
    }))
}

/// Shows the round that is on: who has signed, who has not, what is missing
#[utoipa::path(get, path = "/reports", tag = "reports", responses((status = 200, body = ReportRoundView)))]
pub(in crate::api) async fn show_current_round(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<ReportRoundView>, ApiProblem> {
    shown(&cx, &actor, reporting::current_round(&cx)).await
}

/// Shows a round, such as `2026-09`
#[utoipa::path(get, path = "/reports/{round}", tag = "reports", params(("round" = String, Path)), responses(
    (status = 200, body = ReportRoundView), (status = 404)))]
pub(in crate::api) async fn show_round(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(round): Path<String>,
) -> Result<Json<ReportRoundView>, ApiProblem> {
    let round = round.parse().map_err(|_| ApiProblem::not_found())?;
    shown(&cx, &actor, round).await
}

/// The report of a department or company: what the register says now, and what was signed.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ReportView {
    round: String,
    unit: String,
    name: String,
    #[schema(schema_with = words::schema::<Standing>)]
    standing: &'static str,
    /// Names what the register says now: whoever signs, sends it.
    shown: String,
    /// Whether it can be signed by whoever asks: it is theirs, nothing is missing, nothing was signed as it is.
    can_be_signed: bool,
    /// Since when an account is new or closed.
    since: String,
    now: Vec<ReportLine>,
    /// The versions that were signed, the latest first.
    signed: Vec<SignedView>,
}

/// A version of a report that was signed.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct SignedView {
    version: i64,
    signed_by: String,
    role: Option<String>,
    signed_at: String,
    guideline: String,
    lines: Vec<ReportLine>,
}

/// An account in a report.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ReportLine {
    account: String,
    #[schema(schema_with = words::schema::<Section>)]
    section: &'static str,
    name: String,
    platform: String,
    link: String,
    unit: String,
    purpose: String,
    responsible: String,
    opened: String,
    closed: Option<String>,
    #[schema(schema_with = words::optional::<Reach>)]
    reach: Option<&'static str>,
    unreached_since: Option<String>,
    /// What the report must say of it and cannot.
    lacks: Vec<&'static str>,
}

fn line(it: &Line) -> ReportLine {
    ReportLine {
        account: it.key.clone(),
        section: it.section.word(),
        name: it.name.clone(),
        platform: it.platform.clone(),
        link: it.link.clone(),
        unit: it.unit.clone(),
        purpose: it.purpose.clone(),
        responsible: it.responsible.clone(),
        opened: it.opened.to_string(),
        closed: it.closed.map(|it| it.to_string()),
        reach: it.reach.map(Reach::word),
        unreached_since: it.unreached_since.map(|it| it.to_string()),
        lacks: it.lacks.iter().map(|it| it.word()).collect(),
    }
}

fn signed(it: &Signed) -> SignedView {
    SignedView {
        version: it.n,
        signed_by: it.by.to_string(),
        role: it.role.clone(),
        signed_at: it.at.to_string(),
        guideline: it.guideline.clone(),
        lines: it.report.lines.iter().map(line).collect(),
    }
}

fn place(round: &str, unit: &str) -> Result<(ReportRound, UnitId), ApiProblem> {
    let round = round.parse().map_err(|_| ApiProblem::not_found())?;
    Ok((round, unit.parse().map_err(|_| ApiProblem::not_found())?))
}

/// Shows the report of a department or company
#[utoipa::path(get, path = "/reports/{round}/{unit}", tag = "reports",
    params(("round" = String, Path), ("unit" = String, Path)), responses((status = 200, body = ReportView),
    (status = 404)))]
pub(in crate::api) async fn show_report(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((round, unit)): Path<(String, String)>,
) -> Result<Json<ReportView>, ApiProblem> {
    let (round, unit) = place(&round, &unit)?;
    let it = reporting::report(&cx, &actor, round, unit).await?;
    Ok(Json(ReportView {
        round: round.to_string(),
        unit: unit.to_string(),
        name: it.now.unit_name.clone(),
        standing: it.standing.word(),
        shown: it.shown.to_string(),
        can_be_signed: it.can_be_signed(),
        since: it.now.since.to_string(),
        now: it.now.lines.iter().map(line).collect(),
        signed: it.signed.iter().map(signed).collect(),
    }))
}

/// What is signed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct SigningReport {
    /// What the report was named by when it was shown.
    shown: String,
}

/// The number of a version that was signed.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct SignedVersion {
    version: i64,
}

/// Signs off a report and keeps it as it was shown; whoever the guideline names does
#[utoipa::path(post, path = "/reports/{round}/{unit}/signature", tag = "reports",
    params(("round" = String, Path), ("unit" = String, Path)), request_body = SigningReport, responses(
    (status = 200, body = SignedVersion), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn sign_report(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((round, unit)): Path<(String, String)>,
    Sent(it): Sent<SigningReport>,
) -> Result<Json<SignedVersion>, ApiProblem> {
    let (round, unit) = place(&round, &unit)?;
    let version = reporting::sign_report(&cx, &actor, SignReport { round, unit, shown: it.shown }).await?;
    Ok(Json(SignedVersion { version }))
}
