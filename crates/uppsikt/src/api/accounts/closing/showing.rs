use accounts::closing::{ClosingView, Dossier, Preserved, Stage, StepState, StepTaken, closing_of};
use accounts::{StepOutcome, Verdict};
use axum::Json;
use axum::extract::{Path, State};
use guideline::{ClosingAct, Step, Strength};
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;
use webkit::Visit;

use super::super::applications::asking::party;
use crate::api::guideline::{Said, said};
use crate::api::{ApiProblem, Bearer, words};

/// The closing of an account: what gives cause, and the latest closing with its steps.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AccountClosing {
    causes: Vec<ClosingCause>,
    /// None while nobody has proposed one.
    closing: Option<ClosingShown>,
    /// The first wording of the notice, in Swedish, while the notice is to come.
    draft: Option<String>,
    /// Who can sign in to the platform; the last step names them all.
    custodians: Vec<String>,
    /// Whether this person may propose that the account is closed.
    may_propose: bool,
}

/// Something that gives cause to close.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ClosingCause {
    key: String,
    label: String,
}

/// A closing with all that has happened to it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ClosingShown {
    id: String,
    #[schema(schema_with = words::schema::<Stage>)]
    stage: &'static str,
    cause: String,
    reason: String,
    /// None where the program proposed it, because the account was not used.
    proposed_by: Option<String>,
    proposed_at: String,
    moved_by: Option<String>,
    moved_at: String,
    /// Why it was declined or called off.
    end_reason: String,
    voices: Vec<ClosingVoice>,
    views: Vec<ClosingHeard>,
    steps: Vec<ClosingStepView>,
    /// The entry that was proposed to the registrar.
    entry: Option<String>,
}

/// The yes or no of a decider.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ClosingVoice {
    person: String,
    role: Option<String>,
    delegation: Option<String>,
    #[schema(schema_with = words::schema::<Verdict>)]
    verdict: &'static str,
    reason: String,
    at: String,
}

/// What a consulted role said.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ClosingHeard {
    role: String,
    said: String,
    by: String,
    at: String,
}

/// A step of the way out of use.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ClosingStepView {
    key: String,
    label: Said,
    act: &'static str,
    #[schema(schema_with = words::schema::<Strength>)]
    strength: &'static str,
    /// `applicant` for whoever proposed it, `responsible`, or the key of the role that does it.
    done_by: String,
    /// `done`, `left-out`, `ready`, `standing`, `at-registrar`, `not-registered` or `waiting`.
    state: &'static str,
    /// Whether this person may take it now.
    yours: bool,
    /// What was noted; none while it is not taken.
    taken: Option<ClosingStepTaken>,
}

/// What was noted of a step.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ClosingStepTaken {
    #[schema(schema_with = words::schema::<StepOutcome>)]
    outcome: &'static str,
    note: String,
    day: String,
    text: String,
    other_ways: String,
    address: String,
    #[schema(schema_with = words::optional::<Preserved>)]
    preserved: Option<&'static str>,
    digest: Option<String>,
    by: String,
    at: String,
}

/// Shows the closing of an account, and what it waits for
#[utoipa::path(get, path = "/accounts/{key}/closing", tag = "accounts", params(("key" = String, Path)), responses(
    (status = 200, body = AccountClosing), (status = 404)))]
pub(in crate::api) async fn show_closing(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<AccountClosing>, ApiProblem> {
    let seen = closing_of(&cx, &actor, &key).await?;
    let tongue = visit.tongue();
    let causes = seen.causes.iter();
    let causes = causes.map(|it| ClosingCause { key: it.0.clone(), label: tongue.say(&it.1) });
    Ok(Json(AccountClosing {
        causes: causes.collect(),
        closing: seen.dossier.as_ref().map(|it| shown(&cx, &seen, it)),
        draft: seen.draft.as_ref().map(|it| it.0.clone()),
        custodians: seen.custodians.iter().map(ToString::to_string).collect(),
        may_propose: seen.may.propose,
    }))
}

fn shown(cx: &Context, seen: &ClosingView, dossier: &Dossier) -> ClosingShown {
    let it = &dossier.closing;
    ClosingShown {
        id: it.id.to_string(),
        stage: it.stage.word(),
        cause: it.cause.clone(),
        reason: it.reason.clone(),
        proposed_by: it.proposed_by.map(|it| it.to_string()),
        proposed_at: it.proposed_at.to_string(),
        moved_by: it.moved_by.map(|it| it.to_string()),
        moved_at: it.moved_at.to_string(),
        end_reason: it.end_reason.clone(),
        voices: dossier.voices.iter().map(voice).collect(),
        views: dossier.views.iter().map(view).collect(),
        steps: seen.way(cx).into_iter().map(|it| step(seen, dossier, it.0, &it.1)).collect(),
        entry: seen.entry.map(|it| it.to_string()),
    }
}

fn voice(it: &accounts::closing::Voice) -> ClosingVoice {
    ClosingVoice {
        person: it.person.to_string(),
        role: it.role.clone(),
        delegation: it.delegation.clone(),
        verdict: it.verdict.word(),
        reason: it.reason.clone(),
        at: it.at.to_string(),
    }
}

fn view(it: &accounts::closing::View) -> ClosingHeard {
    ClosingHeard {
        role: it.role.clone(),
        said: it.said.clone(),
        by: it.by.to_string(),
        at: it.at.to_string(),
    }
}

fn step(
    seen: &ClosingView,
    dossier: &Dossier,
    step: &Step<ClosingAct>,
    state: &StepState,
) -> ClosingStepView {
    ClosingStepView {
        key: step.key.clone(),
        label: said(&step.label),
        act: step.act.word(),
        strength: step.strength.word(),
        done_by: party(&step.done_by),
        state: match state {
            StepState::Done => "done",
            StepState::LeftOut => "left-out",
            StepState::Ready => "ready",
            StepState::Standing(_) => "standing",
            StepState::AtRegistrar => "at-registrar",
            StepState::NotRegistered(_) => "not-registered",
            StepState::Waiting(_) => "waiting",
        },
        yours: seen.may.steps.contains(&step.key),
        taken: dossier.taken(&step.key).map(taken),
    }
}

fn taken(it: &StepTaken) -> ClosingStepTaken {
    ClosingStepTaken {
        outcome: it.outcome.word(),
        note: it.note.clone(),
        day: it.day.clone(),
        text: it.text.clone(),
        other_ways: it.other_ways.clone(),
        address: it.address.clone(),
        preserved: it.preserved.map(Preserved::word),
        digest: it.digest.map(|it| it.to_string()),
        by: it.by.to_string(),
        at: it.at.to_string(),
    }
}
