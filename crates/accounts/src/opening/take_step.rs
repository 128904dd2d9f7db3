use std::collections::{BTreeMap, BTreeSet};

use guideline::{CheckItem, OpeningAct, Step, Strength};
use kernel::calendar::{Date, date_of};
use kernel::{Actor, ApplicationId, Outcome, PersonId};
use people::Context;
use store::{Entry, Tx};

use super::desk::{Desk, NOTE, TERMS, at_desk, kept};
use super::dossier::{LineState, StepState};
use super::examine::{Missing, custodians_lack};
use super::meeting::was_called;
use super::model::{LineTicked, Stage, StepOutcome, StepTaken};
use super::refused::OpeningRefused;
use super::sql::{self, Look};
use super::trained::untrained;
use super::wording::Field;
use crate::profile::profile;

/// A step that somebody takes, or leaves out.
#[derive(Clone, Debug)]
pub struct TakeStep {
    /// Of which application.
    pub application: ApplicationId,
    /// Which step, by its key.
    pub step: String,
    /// Whether it is done or left out.
    pub outcome: StepOutcome,
    /// With whom, where, what was said; or the reason for leaving it out.
    pub note: String,
    /// The day it was done, `2026-11-23`; today when nothing is said.
    pub day: String,
    /// Which version of the platform's terms was read, where the step is that.
    pub terms: String,
    /// Who read them.
    pub reader: Option<PersonId>,
}

/// Takes a step (sv. *steg*), or leaves out one that is recommended with a reason. Each step is its party's alone, and
/// none that bars the way is jumped over. That people are trained is not taken on trust: their courses are looked up.
///
/// # Errors
///
/// [`OpeningRefused`], with the reason.
pub async fn take_step(cx: &Context, actor: &Actor, order: TakeStep) -> Result<(), OpeningRefused> {
    let mut desk = at_desk(cx, actor, order.application).await?;
    let step = cx.guideline.opening.step(&order.step).filter(|it| is_taken_by_hand(it.act));
    let step = step.ok_or(OpeningRefused::UnknownStep)?;
    its_turn(cx, &desk, step)?;
    let taken = taken(cx, &desk, step, &order)?;
    if order.outcome == StepOutcome::Done {
        may_be_done(cx, &desk, step, &taken).await?;
    }
    let same = |it: &StepTaken| StepTaken { by: taken.by, at: taken.at, ..it.clone() } == taken;
    if desk.dossier.steps.iter().any(same) {
        return Ok(());
    }
    sql::take_step(&mut desk.tx, &desk.dossier.application, &taken, &cx.guideline.version.to_string())
        .await?;
    let verb = match order.outcome {
        StepOutcome::Done => "opening-step-taken",
        StepOutcome::LeftOut => "opening-step-left-out",
    };
    let subject = format!("{}/{}", order.application, step.key);
    desk.tx.log(Entry::new(actor, verb, "application", subject).under(&cx.guideline.version));
    desk.tx.commit().await?;
    Ok(())
}

/// What somebody says is done is not taken on trust where it can be looked up.
async fn may_be_done(
    cx: &Context,
    desk: &Desk,
    step: &Step<OpeningAct>,
    taken: &StepTaken,
) -> Result<(), OpeningRefused> {
    match step.act {
        OpeningAct::Training => everybody_trained(cx, desk).await,
        OpeningAct::Profile => profile_is_right(cx, desk).await,
        OpeningAct::Meeting => was_called(cx, &desk.dossier, step),
        OpeningAct::Support if taken.note.is_empty() => Err(OpeningRefused::ResultMissing),
        OpeningAct::Support
        | OpeningAct::Advice
        | OpeningAct::Application
        | OpeningAct::Checklist
        | OpeningAct::Terms
        | OpeningAct::Decision
        | OpeningAct::Mailbox
        | OpeningAct::Creation
        | OpeningAct::Access
        | OpeningAct::WebPage
        | OpeningAct::Listing => Ok(()),
    }
}

/// The profile is not right while the account is not there, what it must say is not known, or the comparison with what
/// the platform shows finds something amiss (ORE-CHK-11, ORE-CHK-16).
async fn profile_is_right(cx: &Context, desk: &Desk) -> Result<(), OpeningRefused> {
    if !cx.guideline.is_binding() {
        return Ok(());
    }
    let Some(id) = desk.dossier.application.account else { return Err(OpeningRefused::NoAccountYet) };
    let Some(account) = crate::account(&cx.store.reader(), id).await? else { return Ok(()) };
    match profile(cx, &account).await?.faults() {
        faults if faults.is_empty() => Ok(()),
        faults => Err(OpeningRefused::ProfileAmiss(faults)),
    }
}

/// Notes a step that followed from something else, unless it is taken.
pub(crate) async fn note_step(
    cx: &Context,
    tx: &mut Tx,
    id: ApplicationId,
    taken: &StepTaken,
) -> Outcome<()> {
    let dossier = sql::dossier(&mut Look::Within(tx), id).await?;
    let Some(dossier) = dossier.filter(|it| it.steps.iter().all(|it| it.step != taken.step)) else {
        return Ok(());
    };
    sql::take_step(tx, &dossier.application, taken, &cx.guideline.version.to_string()).await?;
    let subject = format!("{id}/{}", taken.step);
    let entry = Entry::new(&Actor::system("list"), "opening-step-taken", "application", subject);
    tx.log(entry.under(&cx.guideline.version));
    Ok(())
}

/// Whether somebody says that it is done; the others are done by handing in, ticking or deciding.
pub(super) fn is_taken_by_hand(act: OpeningAct) -> bool {
    match act {
        OpeningAct::Application | OpeningAct::Checklist | OpeningAct::Decision => false,
        OpeningAct::Advice
        | OpeningAct::Meeting
        | OpeningAct::Terms
        | OpeningAct::Training
        | OpeningAct::Support
        | OpeningAct::Mailbox
        | OpeningAct::Creation
        | OpeningAct::Access
        | OpeningAct::WebPage
        | OpeningAct::Profile
        | OpeningAct::Listing => true,
    }
}

/// The step is this person's, the application is under way or opened, and nothing bars it.
pub(super) fn its_turn(cx: &Context, desk: &Desk, step: &Step<OpeningAct>) -> Result<(), OpeningRefused> {
    let stage = desk.dossier.application.stage;
    if !stage.is_under_way() && stage != Stage::Opened {
        return Err(OpeningRefused::OutOfOrder(stage));
    }
    if cx.guideline.is_binding() && !desk.dossier.fits(&step.done_by, desk.by, &desk.town) {
        return Err(OpeningRefused::NotYourStep(step.done_by.clone()));
    }
    let way = desk.dossier.way(&cx.guideline);
    match way.into_iter().find(|it| it.0.key == step.key).map(|it| it.1) {
        Some(StepState::Waiting(key)) => {
            let before = cx.guideline.opening.step(&key);
            Err(OpeningRefused::Barred(before.map(|it| it.label.clone()).unwrap_or_default()))
        }
        Some(StepState::NotNeeded) => Err(OpeningRefused::NotNeeded),
        Some(StepState::Done | StepState::LeftOut | StepState::Ready) | None => Ok(()),
    }
}

/// Whoever is responsible and whoever stands in has the courses that the guideline asks of them.
async fn everybody_trained(cx: &Context, desk: &Desk) -> Result<(), OpeningRefused> {
    let it = &desk.dossier.wording;
    let named: Vec<PersonId> = it.responsible.iter().copied().chain(it.deputy).collect();
    match untrained(cx, &desk.town, &named).await? {
        lacking if lacking.is_empty() || !cx.guideline.is_binding() => Ok(()),
        lacking => Err(OpeningRefused::Untrained(lacking)),
    }
}

/// The step as it is kept, if enough was said.
fn taken(
    cx: &Context,
    desk: &Desk,
    step: &Step<OpeningAct>,
    order: &TakeStep,
) -> Result<StepTaken, OpeningRefused> {
    let note = kept(NOTE, &order.note)?;
    let left_out = order.outcome == StepOutcome::LeftOut;
    if left_out && step.bars() && cx.guideline.is_binding() {
        return Err(OpeningRefused::Demanded);
    }
    if left_out && step.strength == Strength::Should && note.is_empty() {
        return Err(OpeningRefused::ReasonMissing);
    }
    let terms = kept(TERMS, &order.terms)?;
    if step.act == OpeningAct::Terms && !left_out {
        let read_by = order.reader.filter(|it| desk.town.has(*it));
        if terms.is_empty() || read_by.is_none() {
            return Err(OpeningRefused::TermsMissing);
        }
    }
    if step.act == OpeningAct::Access && !left_out && cx.guideline.is_binding() {
        let lack = custodians_lack(&cx.guideline, &desk.dossier.wording, &desk.town);
        let lack: Vec<_> = lack.into_iter().map(|why| Missing { field: Field::Custodians, why }).collect();
        if !lack.is_empty() {
            return Err(OpeningRefused::Incomplete(lack));
        }
    }
    Ok(StepTaken {
        step: step.key.clone(),
        outcome: order.outcome,
        note,
        reader: order.reader.filter(|_| step.act == OpeningAct::Terms),
        terms,
        day: day(cx, &order.day)?,
        by: desk.by,
        at: desk.tx.now(),
    })
}

/// The day as it was said, today when nothing was; a day to come has not been.
fn day(cx: &Context, said: &str) -> Result<String, OpeningRefused> {
    let today = date_of(cx.now());
    if said.trim().is_empty() {
        return Ok(today.to_string());
    }
    let day: Date = said.trim().parse().map_err(|_| OpeningRefused::DayUnfit)?;
    if day > today { Err(OpeningRefused::DayUnfit) } else { Ok(day.to_string()) }
}

/// What was ticked in the checklist: by the key of the line, what came of it and the note.
pub type Ticks = BTreeMap<String, (StepOutcome, String)>;

/// Goes through the checklist (sv. *checklista*). What the application answers ticks itself; the rest is ticked, or
/// left out with a reason where it is only recommended. What is not among `ticks` is open again.
///
/// # Errors
///
/// [`OpeningRefused`], with the reason.
pub async fn tick_checklist(
    cx: &Context,
    actor: &Actor,
    id: ApplicationId,
    ticks: &Ticks,
) -> Result<(), OpeningRefused> {
    let mut desk = at_desk(cx, actor, id).await?;
    let step = cx.guideline.opening.steps.iter().find(|it| it.act == OpeningAct::Checklist);
    its_turn(cx, &desk, step.ok_or(OpeningRefused::UnknownStep)?)?;
    let mut lines = Vec::new();
    for line in &cx.guideline.opening.checklist {
        if line.ticked_by.is_some() || desk.dossier.line(&cx.guideline, line) == LineState::Answered {
            continue;
        }
        lines.extend(ticked(&desk, line, ticks)?);
    }
    let told = |it: &LineTicked| (it.line.clone(), it.outcome, it.note.clone());
    let all = |lines: &[LineTicked]| lines.iter().map(told).collect::<BTreeSet<_>>();
    if all(&desk.dossier.lines) == all(&lines) {
        return Ok(());
    }
    sql::tick(&mut desk.tx, id, &lines, &cx.guideline.version.to_string()).await?;
    let entry = Entry::new(actor, "checklist-ticked", "application", id);
    desk.tx.log(entry.under(&cx.guideline.version));
    desk.tx.commit().await?;
    Ok(())
}

/// The line as it was ticked; one that is as it was keeps who ticked it and when.
fn ticked(desk: &Desk, line: &CheckItem, ticks: &Ticks) -> Result<Option<LineTicked>, OpeningRefused> {
    let Some((outcome, note)) = ticks.get(&line.key) else { return Ok(None) };
    let note = kept(NOTE, note)?;
    if *outcome == StepOutcome::LeftOut {
        if line.strength == Strength::Must {
            return Err(OpeningRefused::Demanded);
        }
        if note.is_empty() && line.strength == Strength::Should {
            return Err(OpeningRefused::ReasonMissing);
        }
    }
    let before = desk.dossier.lines.iter().find(|it| it.line == line.key);
    if let Some(before) = before.filter(|it| it.outcome == *outcome && it.note == note) {
        return Ok(Some(before.clone()));
    }
    Ok(Some(LineTicked { line: line.key.clone(), outcome: *outcome, note, by: desk.by, at: desk.tx.now() }))
}
