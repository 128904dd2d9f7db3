use std::collections::BTreeMap;

use accounts::{
    ApplicationView, Decide, DelegatedDecision, Dossier, Fields, OpeningRefused, StepOutcome, StepState,
    TakeStep, Ticks, Town, Verdict, Wording,
};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::{Actor, ApplicationId};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{Tongue, Visit};

use super::problem::Problem;
use super::{ApiProblem, Bearer, Sent};

/// An application: where it is, what it says, what it lacks, and the way to the account.
#[derive(Serialize, ToSchema)]
pub(super) struct Applied {
    id: String,
    name: String,
    unit: String,
    applicant: String,
    stage: &'static str,
    /// The number of the present wording; what is decided or handed in says which it has seen.
    version: i64,
    reason: String,
    /// The fields as the form has them: `name`, `q-goals`, `responsible-1` …
    fields: BTreeMap<String, String>,
    missing: Vec<Lacking>,
    steps: Vec<StepView>,
    voices: Vec<VoiceView>,
    guideline: String,
}

/// A field that is missing or wrong, and what to do about it.
#[derive(Serialize, ToSchema)]
pub(super) struct Lacking {
    field: String,
    text: String,
}

/// A step of the way.
#[derive(Serialize, ToSchema)]
pub(super) struct StepView {
    key: String,
    label: String,
    /// `done`, `left-out`, `ready` or `waiting`.
    state: &'static str,
    done_by: String,
}

/// The yes or no of a decider; one about an earlier wording no longer counts.
#[derive(Serialize, ToSchema)]
pub(super) struct VoiceView {
    person: String,
    role: Option<String>,
    delegation: Option<String>,
    verdict: &'static str,
    reason: String,
    version: i64,
    at: String,
    guideline: String,
}

fn id(text: &str) -> Result<ApplicationId, ApiProblem> {
    text.parse().map_err(|_| ApiProblem::not_found())
}

fn applied(cx: &Context, tongue: &Tongue, seen: &ApplicationView) -> Applied {
    let it = &seen.dossier;
    let lacking = seen
        .missing
        .iter()
        .map(|it| Lacking { field: it.field.name(), text: tongue.say(&it.text(&cx.guideline)) });
    let voice = |it: &accounts::Voice| VoiceView {
        person: seen.town.person_name(it.person),
        role: it.role.clone(),
        delegation: it.delegation.clone(),
        verdict: it.verdict.word(),
        reason: it.reason.clone(),
        version: it.version,
        at: it.at.to_string(),
        guideline: it.guideline.clone(),
    };
    Applied {
        id: it.application.id.to_string(),
        name: it.wording.name.clone(),
        unit: seen.town.unit_name(it.wording.unit),
        applicant: seen.town.person_name(it.application.applicant),
        stage: it.application.stage.word(),
        version: it.application.version,
        reason: it.application.reason.clone(),
        fields: it.wording.fields().0.into_iter().filter(|it| !it.1.is_empty()).collect(),
        missing: lacking.collect(),
        steps: steps(cx, tongue, it),
        voices: it.voices.iter().map(voice).collect(),
        guideline: cx.guideline.version.to_string(),
    }
}

fn steps(cx: &Context, tongue: &Tongue, dossier: &Dossier) -> Vec<StepView> {
    let step = |(step, state): (&guideline::Step<guideline::OpeningAct>, StepState)| StepView {
        key: step.key.clone(),
        label: tongue.say(&webkit::Text::both(&step.label.sv, &step.label.en)),
        state: match state {
            StepState::Done => "done",
            StepState::LeftOut => "left-out",
            StepState::Ready => "ready",
            StepState::Waiting(_) => "waiting",
        },
        done_by: match &step.done_by {
            guideline::Party::Applicant => "applicant".to_owned(),
            guideline::Party::Responsible => "responsible".to_owned(),
            guideline::Party::Role(key) => key.clone(),
        },
    };
    dossier.way(&cx.guideline).into_iter().map(step).collect()
}

async fn shown(
    cx: &Context,
    actor: &Actor,
    visit: &Visit,
    id: ApplicationId,
) -> Result<Json<Applied>, ApiProblem> {
    let seen = accounts::application(cx, actor, id).await?;
    Ok(Json(applied(cx, visit.tongue(), &seen)))
}

/// An application in a list.
#[derive(Serialize, ToSchema)]
pub(super) struct ApplicationLine {
    id: String,
    name: String,
    applicant: String,
    stage: &'static str,
    version: i64,
    moved_at: String,
}

/// Lists the applications one may know of, the newest first
#[utoipa::path(get, path = "/applications", tag = "applications", responses(
    (status = 200, body = [ApplicationLine]), (status = 401, body = Problem)))]
pub(super) async fn list(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<ApplicationLine>>, ApiProblem> {
    let (all, town) = accounts::applications(&cx, &actor).await?;
    let line = |it: &Dossier| ApplicationLine {
        id: it.application.id.to_string(),
        name: it.wording.name.clone(),
        applicant: town.person_name(it.application.applicant),
        stage: it.application.stage.word(),
        version: it.application.version,
        moved_at: it.application.moved_at.to_string(),
    };
    Ok(Json(all.iter().map(line).collect()))
}

/// What an application says, field by field as the form has them.
#[derive(Deserialize, ToSchema)]
pub(super) struct Draft {
    fields: BTreeMap<String, String>,
}

/// Begins an application as a draft
#[utoipa::path(post, path = "/applications", tag = "applications", request_body = Draft, responses(
    (status = 201, body = Applied), (status = 401, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn begin(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Sent(draft): Sent<Draft>,
) -> Result<(StatusCode, Json<Applied>), ApiProblem> {
    let wording = Wording::read(&cx.guideline, &Fields(draft.fields.into_iter().collect()));
    let id = accounts::begin_application(&cx, &actor, &wording).await?;
    Ok((StatusCode::CREATED, shown(&cx, &actor, &visit, id).await?))
}

/// Shows an application
#[utoipa::path(get, path = "/applications/{application}", tag = "applications", params(("application" = String, Path)),
    responses((status = 200, body = Applied), (status = 401, body = Problem), (status = 404, body = Problem)))]
pub(super) async fn one(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
) -> Result<Json<Applied>, ApiProblem> {
    shown(&cx, &actor, &visit, id(&application)?).await
}

/// A new wording, and the number of the one that was seen.
#[derive(Deserialize, ToSchema)]
pub(super) struct Rewording {
    seen: i64,
    fields: BTreeMap<String, String>,
}

/// Words an application anew
#[utoipa::path(post, path = "/applications/{application}/wordings", tag = "applications",
    params(("application" = String, Path)), request_body = Rewording, responses((status = 200, body = Applied),
    (status = 401, body = Problem), (status = 404, body = Problem), (status = 409, body = Problem)))]
pub(super) async fn rewrite(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
    Sent(it): Sent<Rewording>,
) -> Result<Json<Applied>, ApiProblem> {
    let id = id(&application)?;
    let wording = Wording::read(&cx.guideline, &Fields(it.fields.into_iter().collect()));
    accounts::rewrite_application(&cx, &actor, id, it.seen, &wording).await?;
    shown(&cx, &actor, &visit, id).await
}

/// The number of the wording that was seen.
#[derive(Deserialize, ToSchema)]
pub(super) struct Seen {
    seen: i64,
}

/// Hands in an application
#[utoipa::path(post, path = "/applications/{application}/submission", tag = "applications",
    params(("application" = String, Path)), request_body = Seen, responses((status = 204), (status = 401, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn submit(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
    Sent(it): Sent<Seen>,
) -> Result<StatusCode, ApiProblem> {
    accounts::submit_application(&cx, &actor, id(&application)?, it.seen).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Why.
#[derive(Deserialize, ToSchema)]
pub(super) struct Reason {
    #[serde(default)]
    reason: String,
}

/// Takes an application back
#[utoipa::path(post, path = "/applications/{application}/withdrawal", tag = "applications",
    params(("application" = String, Path)), request_body = Reason, responses((status = 204), (status = 401, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem)))]
pub(super) async fn withdraw(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
    Sent(it): Sent<Reason>,
) -> Result<StatusCode, ApiProblem> {
    accounts::withdraw_application(&cx, &actor, id(&application)?, &it.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What came of a step: `done`, or `left-out` with the reason as the note.
#[derive(Deserialize, ToSchema)]
pub(super) struct Taking {
    outcome: String,
    #[serde(default)]
    note: String,
    /// Today when there is none.
    #[serde(default)]
    day: String,
    /// Which version of the terms was read.
    #[serde(default)]
    terms: String,
    /// Who read them.
    reader: Option<String>,
}

/// Takes a step, or leaves it out
#[utoipa::path(post, path = "/applications/{application}/steps/{step}", tag = "applications",
    params(("application" = String, Path), ("step" = String, Path)), request_body = Taking,
    responses((status = 204), (status = 401, body = Problem), (status = 403, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn take(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((application, step)): Path<(String, String)>,
    Sent(it): Sent<Taking>,
) -> Result<StatusCode, ApiProblem> {
    let outcome = it.outcome.parse().map_err(|_| ApiProblem::unreadable())?;
    let reader = it.reader.map(|it| it.parse()).transpose().map_err(|_| ApiProblem::unreadable())?;
    let application = id(&application)?;
    let order = TakeStep { application, step, outcome, note: it.note, day: it.day, terms: it.terms, reader };
    accounts::take_step(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What was ticked, by the key of the line.
#[derive(Deserialize, ToSchema)]
pub(super) struct Ticking {
    lines: BTreeMap<String, Line>,
}

/// `done`, or `left-out` with the reason as the note.
#[derive(Deserialize, ToSchema)]
pub(super) struct Line {
    outcome: String,
    #[serde(default)]
    note: String,
}

/// Goes through the checklist; lines that are left away are open
#[utoipa::path(post, path = "/applications/{application}/checklist", tag = "applications",
    params(("application" = String, Path)), request_body = Ticking, responses((status = 204), (status = 401, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn tick(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
    Sent(it): Sent<Ticking>,
) -> Result<StatusCode, ApiProblem> {
    let mut ticks = Ticks::new();
    for (key, line) in it.lines {
        let outcome: StepOutcome = line.outcome.parse().map_err(|_| ApiProblem::unreadable())?;
        ticks.insert(key, (outcome, line.note));
    }
    accounts::tick_checklist(&cx, &actor, id(&application)?, &ticks).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a consulted role says about a wording.
#[derive(Deserialize, ToSchema)]
pub(super) struct Hearing {
    seen: i64,
    said: String,
}

/// Notes what a consulted role says
#[utoipa::path(post, path = "/applications/{application}/views/{role}", tag = "applications",
    params(("application" = String, Path), ("role" = String, Path)), request_body = Hearing,
    responses((status = 204), (status = 401, body = Problem), (status = 403, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem)))]
pub(super) async fn hear(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((application, role)): Path<(String, String)>,
    Sent(it): Sent<Hearing>,
) -> Result<StatusCode, ApiProblem> {
    accounts::hear(&cx, &actor, id(&application)?, it.seen, &role, &it.said).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `approve` or `refuse`, about the wording that was seen.
#[derive(Deserialize, ToSchema)]
pub(super) struct Deciding {
    seen: i64,
    verdict: String,
    #[serde(default)]
    reason: String,
    /// The number of the delegation, where it is decided by delegation.
    #[serde(default)]
    delegation: String,
    /// In which role, for whoever has several.
    role: Option<String>,
}

/// The stage that the application has now.
#[derive(Serialize, ToSchema)]
pub(super) struct Decided {
    stage: &'static str,
}

/// Says yes or no to an application
#[utoipa::path(post, path = "/applications/{application}/decision", tag = "applications",
    params(("application" = String, Path)), request_body = Deciding, responses((status = 200, body = Decided),
    (status = 401, body = Problem), (status = 403, body = Problem), (status = 404, body = Problem),
    (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn decide(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
    Sent(it): Sent<Deciding>,
) -> Result<Json<Decided>, ApiProblem> {
    let verdict: Verdict = it.verdict.parse().map_err(|_| ApiProblem::unreadable())?;
    let (application, seen) = (id(&application)?, it.seen);
    let (reason, delegation, role) = (it.reason, it.delegation, it.role);
    let order = Decide { application, seen, verdict, reason, delegation, role };
    let stage = accounts::decide(&cx, &actor, order).await?;
    Ok(Json(Decided { stage: stage.word() }))
}

/// The key and the address of the account that comes into being.
#[derive(Deserialize, ToSchema)]
pub(super) struct Opening {
    key: String,
    url: String,
}

/// Opens the account that was decided on
#[utoipa::path(post, path = "/applications/{application}/opening", tag = "applications",
    params(("application" = String, Path)), request_body = Opening, responses((status = 204), (status = 401, body = Problem),
    (status = 403, body = Problem), (status = 404, body = Problem), (status = 409, body = Problem),
    (status = 422, body = Problem)))]
pub(super) async fn open(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
    Sent(it): Sent<Opening>,
) -> Result<StatusCode, ApiProblem> {
    accounts::open_applied(&cx, &actor, id(&application)?, &it.key, &it.url).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A decision made by delegation, to be reported to the committee.
#[derive(Serialize, ToSchema)]
pub(super) struct DelegatedView {
    application: String,
    account: String,
    unit: String,
    delegation: String,
    decided_by: String,
    role: Option<String>,
    verdict: &'static str,
    decided_at: String,
    version: i64,
    guideline: String,
}

fn delegated_view(it: &DelegatedDecision, town: &Town) -> DelegatedView {
    DelegatedView {
        application: it.application.to_string(),
        account: it.name.clone(),
        unit: town.unit_name(it.unit),
        delegation: it.delegation.clone(),
        decided_by: town.person_name(it.person),
        role: it.role.clone(),
        verdict: it.verdict.word(),
        decided_at: it.at.to_string(),
        version: it.version,
        guideline: it.guideline.clone(),
    }
}

/// Lists the decisions made by delegation, the oldest first
#[utoipa::path(get, path = "/delegated-decisions", tag = "applications", responses(
    (status = 200, body = [DelegatedView]), (status = 401, body = Problem), (status = 404, body = Problem)))]
pub(super) async fn delegated(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<DelegatedView>>, ApiProblem> {
    let (all, town) = accounts::delegated_decisions(&cx, &actor).await?;
    Ok(Json(all.iter().map(|it| delegated_view(it, &town)).collect()))
}

/// What an account was refused for has its own code.
impl From<OpeningRefused> for ApiProblem {
    fn from(refused: OpeningRefused) -> Self {
        match refused {
            OpeningRefused::Account(inner) => inner.into(),
            OpeningRefused::Failed(failed) => failed.into(),
            other => Self::refused(&other, other.text()),
        }
    }
}
