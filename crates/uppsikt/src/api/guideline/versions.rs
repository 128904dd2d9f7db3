use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use guidance::version::{
    self, ApproveVersion, Decision, ProposeVersion, Stage, StepKind, Version, VersionLine, WriteSetting,
    WriteVersion,
};
use guideline::{Label, SettingChange, diff};
use kernel::Outcome;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Said, said};
use crate::api::{ApiProblem, Bearer, Nothing, Sent, words};

/// A version of the guideline that was begun here, without its text.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct VersionLineView {
    /// Its number, from 1.
    number: i64,
    /// Of the text as it stands; named again when something is written or decided.
    digest: String,
    written_from: String,
    in_force_on: Option<String>,
    #[schema(schema_with = words::schema::<Stage>)]
    stage: &'static str,
}

/// A version with its text and what was done with it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct VersionView {
    #[serde(flatten)]
    line: VersionLineView,
    content: String,
    /// What differs from the guideline in force.
    changes: Vec<Said>,
    /// What is wrong with the text; while anything is, it cannot be put forward.
    problems: Vec<ProblemView>,
    steps: Vec<StepView>,
    /// The decision that it rests on; none until it is approved.
    decision: Option<VersionDecisionView>,
}

/// The decision that a version rests on.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct VersionDecisionView {
    decided_by: String,
    decided_on: String,
    reference: String,
}

/// Something that is wrong with the text.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ProblemView {
    /// From 1.
    line: usize,
    /// From 1.
    column: usize,
    words: Said,
}

/// What somebody did with a version.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct StepView {
    #[schema(schema_with = words::schema::<StepKind>)]
    step: &'static str,
    note: String,
    done_by: String,
    done_at: String,
}

fn line(it: &VersionLine) -> VersionLineView {
    VersionLineView {
        number: it.n,
        digest: it.digest.to_string(),
        written_from: it.written_from.clone(),
        in_force_on: it.in_force_on.map(|it| it.to_string()),
        stage: it.stage.word(),
    }
}

fn decision(it: Decision) -> VersionDecisionView {
    VersionDecisionView { decided_by: it.body, decided_on: it.day.to_string(), reference: it.reference }
}

async fn view(cx: &Context, it: Version) -> Outcome<VersionView> {
    let (read, before) = (it.read(), version::compared_with(cx, &it).await?);
    let changes = read.as_ref().map(|it| diff(&before, it)).unwrap_or_default();
    let problem =
        |it: &guideline::Problem| ProblemView { line: it.line, column: it.column, words: said(&it.words) };
    let step = |it: &version::VersionStep| StepView {
        step: it.kind.word(),
        note: it.note.clone(),
        done_by: it.by.to_string(),
        done_at: it.at.to_string(),
    };
    Ok(VersionView {
        line: line(&it.line),
        changes: changes.iter().map(|it| said(&it.words)).collect(),
        problems: read.err().map(|it| it.list().iter().map(problem).collect()).unwrap_or_default(),
        steps: it.steps.iter().map(step).collect(),
        decision: it.decision.map(decision),
        content: it.content,
    })
}

/// Lists the versions that were begun here, the latest first
#[utoipa::path(get, path = "/guideline/versions", tag = "guideline", responses((status = 200, body = [VersionLineView])))]
pub(in crate::api) async fn list_versions(
    State(cx): State<Context>,
    _: Bearer,
) -> Result<Json<Vec<VersionLineView>>, ApiProblem> {
    Ok(Json(version::versions(&cx).await?.iter().map(line).collect()))
}

/// Shows a version with its text
#[utoipa::path(get, path = "/guideline/versions/{version}", tag = "guideline", params(("version" = String, Path)),
    responses((status = 200, body = VersionView), (status = 404)))]
pub(in crate::api) async fn show_version(
    State(cx): State<Context>,
    _: Bearer,
    Path(n): Path<String>,
) -> Result<Json<VersionView>, ApiProblem> {
    let found = version::version(&cx, &n).await?;
    Ok(Json(view(&cx, found).await?))
}

/// The number of a version.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct BegunVersion {
    number: i64,
}

/// Begins the next version from the text in force
#[utoipa::path(post, path = "/guideline/versions", tag = "guideline", responses((status = 200, body = BegunVersion),
    (status = 403)))]
pub(in crate::api) async fn begin_version(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    _: Nothing,
) -> Result<Json<BegunVersion>, ApiProblem> {
    Ok(Json(BegunVersion { number: version::begin_version(&cx, &actor).await? }))
}

/// The whole text anew.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct WritingVersion {
    content: String,
    /// The digest of the text that it was written from.
    seen: String,
}

/// Keeps the text of a draft, right or wrong
#[utoipa::path(post, path = "/guideline/versions/{version}/text", tag = "guideline",
    params(("version" = String, Path)), request_body = WritingVersion, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn write_version(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(version): Path<String>,
    Sent(it): Sent<WritingVersion>,
) -> Result<StatusCode, ApiProblem> {
    let order = WriteVersion { version, content: it.content, seen: it.seen };
    version::write_version(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// One setting anew.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct WritingSetting {
    /// As it stands in the text: `7`, `"half-yearly"`, `["page", "group"]`.
    value: String,
    /// Requirements, laws or decisions; at least one.
    sources: Vec<String>,
    /// Why, in Swedish, where the document does not state it.
    why_sv: Option<String>,
    /// The same in English.
    why_en: Option<String>,
    /// The digest of the text that it was written from.
    seen: String,
}

/// Puts one setting of a draft anew
#[utoipa::path(post, path = "/guideline/versions/{version}/setting/{key}", tag = "guideline",
    params(("version" = String, Path), ("key" = String, Path)), request_body = WritingSetting, responses(
    (status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn write_setting(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((version, key)): Path<(String, String)>,
    Sent(it): Sent<WritingSetting>,
) -> Result<StatusCode, ApiProblem> {
    let why = it.why_sv.map(|sv| Label::new(sv.clone(), it.why_en.unwrap_or(sv)));
    let change = SettingChange { value: it.value, sources: it.sources, why };
    version::write_setting(&cx, &actor, WriteSetting { version, key, change, seen: it.seen }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A version to be approved.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ProposingVersion {
    /// Why the guideline is changed.
    reason: String,
    /// A day from today on, such as `2027-01-01`.
    in_force_on: String,
    /// The digest of the text that is put forward.
    seen: String,
}

/// Puts a draft forward for somebody else's approval
#[utoipa::path(post, path = "/guideline/versions/{version}/proposal", tag = "guideline",
    params(("version" = String, Path)), request_body = ProposingVersion, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn propose_version(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(version): Path<String>,
    Sent(it): Sent<ProposingVersion>,
) -> Result<StatusCode, ApiProblem> {
    let order = ProposeVersion { version, reason: it.reason, in_force_on: it.in_force_on, seen: it.seen };
    version::propose_version(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// An approval.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ApprovingVersion {
    /// The body that decided: the one that the document names.
    decided_by: String,
    /// The day of the decision, such as `2026-11-20`.
    decided_on: String,
    /// Its registry number or paragraph, such as `KS 2026/00123`.
    reference: String,
    /// That what the document leaves open, and what the law changes, was read.
    silences_read: bool,
    /// The digest of the text that was shown.
    seen: String,
}

/// Approves what somebody else wrote: it comes into force on its day
#[utoipa::path(post, path = "/guideline/versions/{version}/approval", tag = "guideline",
    params(("version" = String, Path)), request_body = ApprovingVersion, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn approve_version(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(version): Path<String>,
    Sent(it): Sent<ApprovingVersion>,
) -> Result<StatusCode, ApiProblem> {
    let order = ApproveVersion {
        version,
        decided_by: it.decided_by,
        decided_on: it.decided_on,
        reference: it.reference,
        silences_read: it.silences_read,
        seen: it.seen,
    };
    version::approve_version(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Why a version is given back or given up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ReturningVersion {
    reason: String,
}

/// Gives a version back to be written on; whoever put it forward may take it back
#[utoipa::path(post, path = "/guideline/versions/{version}/return", tag = "guideline",
    params(("version" = String, Path)), request_body = ReturningVersion, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn return_version(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    Sent(it): Sent<ReturningVersion>,
) -> Result<StatusCode, ApiProblem> {
    version::return_version(&cx, &actor, &n, &it.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Gives a version up; one that is approved can be given up until its day has come
#[utoipa::path(post, path = "/guideline/versions/{version}/withdrawal", tag = "guideline",
    params(("version" = String, Path)), request_body = ReturningVersion, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn withdraw_version(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    Sent(it): Sent<ReturningVersion>,
) -> Result<StatusCode, ApiProblem> {
    version::withdraw_version(&cx, &actor, &n, &it.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
