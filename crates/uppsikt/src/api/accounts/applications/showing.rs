use accounts::{ApplicationView, Dossier, LineState, Meeting, Stage, StepState, Verdict, View, Voice};
use axum::Json;
use axum::extract::{Path, State};
use guideline::{Guideline, OpeningAct, Step};
use kernel::{Actor, ApplicationId};
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;
use webkit::{Tongue, Visit};

use super::asking::party;
use super::wording::ApplicationWording;
use super::{called, parsed};
use crate::api::{ApiProblem, Bearer, words};

/// An application: where it is, what it says, what it lacks, and the way to the account.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WholeApplication {
    id: String,
    /// The identity of whoever applies.
    applicant: String,
    #[schema(schema_with = words::schema::<Stage>)]
    stage: &'static str,
    /// The number of the present wording: what an order says that it has `seen`.
    version: i64,
    wording: ApplicationWording,
    /// Why it was refused or withdrawn.
    reason: String,
    submitted_at: Option<String>,
    /// Who brought it to this stage.
    moved_by: String,
    moved_at: String,
    /// The key of the account that came of it, where one may know of it.
    account: Option<String>,
    /// What it lacks now under the guideline.
    missing: Vec<Lacking>,
    /// The way to the account, in order.
    steps: Vec<ApplicationStep>,
    checklist: Vec<ChecklistLine>,
    /// What the consulted roles said.
    views: Vec<ConsultedView>,
    /// The yes or no of the deciders; one about an earlier wording counts no longer.
    voices: Vec<VoiceView>,
    /// Its wordings, the newest first.
    wordings: Vec<WordingLine>,
    /// The guideline in force.
    guideline: String,
}

/// A field that is missing or wrong, and what to do about it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Lacking {
    /// The field of the wording.
    field: String,
    text: String,
}

/// A step of the way.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ApplicationStep {
    key: String,
    label: String,
    /// `done`, `left-out`, `not-needed`, `ready` or `waiting`.
    state: &'static str,
    /// The step that it waits for.
    waits_for: Option<String>,
    /// `applicant`, `responsible`, or the key of the role that does it.
    done_by: String,
    taken: Option<StepTakenView>,
    /// The meeting that was called for it, where it is one.
    meeting: Option<MeetingView>,
}

/// A meeting that was called.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct MeetingView {
    starts_at: String,
    minutes: i64,
    place: String,
    /// The identities of those who take part.
    participants: Vec<String>,
    called_by: String,
    called_at: String,
}

/// How a step was taken.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct StepTakenView {
    day: String,
    note: String,
    /// The version of the platform's terms that was read, where the step is that.
    terms: String,
    /// Who read them.
    reader: Option<String>,
    by: String,
    at: String,
}

/// A line of the checklist.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ChecklistLine {
    key: String,
    label: String,
    /// `answered` (by the application), `ticked`, `left-out` or `open`.
    state: &'static str,
    /// Why it was left out.
    note: String,
}

/// What a consulted role said.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ConsultedView {
    role: String,
    said: String,
    /// About which wording.
    version: i64,
    by: String,
    at: String,
}

/// The yes or no of a decider.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct VoiceView {
    person: String,
    role: Option<String>,
    delegation: Option<String>,
    #[schema(schema_with = words::schema::<Verdict>)]
    verdict: &'static str,
    reason: String,
    /// About which wording.
    version: i64,
    at: String,
    guideline: String,
}

/// That it was worded anew.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WordingLine {
    version: i64,
    by: String,
    at: String,
}

fn step(tongue: &Tongue, it: &Dossier, (step, state): (&Step<OpeningAct>, StepState)) -> ApplicationStep {
    let taken = it.steps.iter().find(|it| it.step == step.key).map(|it| StepTakenView {
        day: it.day.clone(),
        note: it.note.clone(),
        terms: it.terms.clone(),
        reader: it.reader.map(|it| it.to_string()),
        by: it.by.to_string(),
        at: it.at.to_string(),
    });
    let (state, waits_for) = match state {
        StepState::Done => ("done", None),
        StepState::LeftOut => ("left-out", None),
        StepState::NotNeeded => ("not-needed", None),
        StepState::Ready => ("ready", None),
        StepState::Waiting(key) => ("waiting", Some(key)),
    };
    let label = tongue.say(&webkit::Text::both(&step.label.sv, &step.label.en));
    let meeting = it.meeting(&step.key).map(meeting);
    let (key, done_by) = (step.key.clone(), party(&step.done_by));
    ApplicationStep { key, label, state, waits_for, done_by, taken, meeting }
}

fn meeting(it: &Meeting) -> MeetingView {
    MeetingView {
        starts_at: it.starts_at.to_string(),
        minutes: it.minutes,
        place: it.place.clone(),
        participants: it.participants.iter().map(ToString::to_string).collect(),
        called_by: it.by.to_string(),
        called_at: it.at.to_string(),
    }
}

fn checklist(guideline: &Guideline, tongue: &Tongue, dossier: &Dossier) -> Vec<ChecklistLine> {
    let line = |it: &guideline::CheckItem| ChecklistLine {
        key: it.key.clone(),
        label: tongue.say(&webkit::Text::both(&it.label.sv, &it.label.en)),
        state: match dossier.line(guideline, it) {
            LineState::Answered => "answered",
            LineState::Ticked => "ticked",
            LineState::LeftOut => "left-out",
            LineState::Noted => "noted",
            LineState::Later => "later",
            LineState::Open => "open",
        },
        note: dossier
            .lines
            .iter()
            .find(|line| line.line == it.key)
            .map_or(String::new(), |it| it.note.clone()),
    };
    guideline.opening.checklist.iter().map(line).collect()
}

fn consulted(it: &View) -> ConsultedView {
    ConsultedView {
        role: it.role.clone(),
        said: it.said.clone(),
        version: it.version,
        by: it.by.to_string(),
        at: it.at.to_string(),
    }
}

fn voice(it: &Voice) -> VoiceView {
    VoiceView {
        person: it.person.to_string(),
        role: it.role.clone(),
        delegation: it.delegation.clone(),
        verdict: it.verdict.word(),
        reason: it.reason.clone(),
        version: it.version,
        at: it.at.to_string(),
        guideline: it.guideline.clone(),
    }
}

fn whole(
    guideline: &Guideline,
    tongue: &Tongue,
    seen: &ApplicationView,
    key: Option<String>,
) -> WholeApplication {
    let (it, dossier) = (&seen.dossier.application, &seen.dossier);
    let lacking =
        |it: &accounts::Missing| Lacking { field: called(&it.field), text: tongue.say(&it.text(guideline)) };
    let wording = |it: &(i64, kernel::PersonId, kernel::Instant)| WordingLine {
        version: it.0,
        by: it.1.to_string(),
        at: it.2.to_string(),
    };
    WholeApplication {
        id: it.id.to_string(),
        applicant: it.applicant.to_string(),
        stage: it.stage.word(),
        version: it.version,
        wording: ApplicationWording::of(&dossier.wording),
        reason: it.reason.clone(),
        submitted_at: it.submitted_at.map(|at| at.to_string()),
        moved_by: it.moved_by.to_string(),
        moved_at: it.moved_at.to_string(),
        account: key,
        missing: seen.missing.iter().map(lacking).collect(),
        steps: dossier.way(guideline).into_iter().map(|it| step(tongue, dossier, it)).collect(),
        checklist: checklist(guideline, tongue, dossier),
        views: dossier.views.iter().map(consulted).collect(),
        voices: dossier.voices.iter().map(voice).collect(),
        wordings: seen.wordings.iter().map(wording).collect(),
        guideline: guideline.version.to_string(),
    }
}

pub(super) async fn shown(
    cx: &Context,
    actor: &Actor,
    visit: &Visit,
    id: ApplicationId,
) -> Result<Json<WholeApplication>, ApiProblem> {
    let seen = accounts::application(cx, actor, id).await?;
    let account = match seen.dossier.application.account {
        Some(id) if actor.sees(id) => accounts::account(&cx.store.reader(), id).await?,
        Some(_) | None => None,
    };
    let key = account.map(|it| it.key.to_string());
    Ok(Json(whole(&cx.guideline, visit.tongue(), &seen, key)))
}

/// Shows an application
#[utoipa::path(get, path = "/applications/{application}", tag = "applications", params(("application" = String, Path)),
    responses((status = 200, body = WholeApplication), (status = 404)))]
pub(in crate::api) async fn show_application(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Path(application): Path<String>,
) -> Result<Json<WholeApplication>, ApiProblem> {
    shown(&cx, &actor, &visit, parsed(&application)?).await
}

/// An application in a list.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ApplicationLine {
    id: String,
    name: String,
    unit: Option<String>,
    applicant: String,
    #[schema(schema_with = words::schema::<Stage>)]
    stage: &'static str,
    version: i64,
    moved_at: String,
}

/// Lists the applications one may know of, the newest first
#[utoipa::path(get, path = "/applications", tag = "applications", responses(
    (status = 200, body = [ApplicationLine])))]
pub(in crate::api) async fn list_applications(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<ApplicationLine>>, ApiProblem> {
    let (all, _) = accounts::applications(&cx, &actor).await?;
    let line = |it: &Dossier| ApplicationLine {
        id: it.application.id.to_string(),
        name: it.wording.name.clone(),
        unit: it.wording.unit.map(|it| it.to_string()),
        applicant: it.application.applicant.to_string(),
        stage: it.application.stage.word(),
        version: it.application.version,
        moved_at: it.application.moved_at.to_string(),
    };
    Ok(Json(all.iter().map(line).collect()))
}
