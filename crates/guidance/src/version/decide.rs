use guideline::{dated, diff};
use kernel::Actor;
use kernel::calendar::{Date, date_of};
use people::Context;

use super::model::{Decision, Stage, StepKind, Version, VersionStep};
use super::write::{editor, note, now};
use super::{Refused, sql};
use crate::consultation;

/// The most characters of what is said with a step.
const MOST: usize = 2_000;
/// The same of a line.
const LINE: usize = 200;

/// A version to be approved.
#[derive(Clone, Debug)]
pub struct ProposeVersion {
    /// Which, by its number.
    pub version: String,
    /// Why it is changed.
    pub reason: String,
    /// The day from which it is to hold, such as `2027-01-01`.
    pub in_force_on: String,
    /// The digest of the text that is put forward.
    pub seen: String,
}

/// Puts a draft forward for somebody else's approval. Its text gets the day of force and is fixed from here on.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn propose_version(cx: &Context, actor: &Actor, order: ProposeVersion) -> Result<(), Refused> {
    let by = editor(actor)?;
    let reason = said("reason", &order.reason, Refused::ReasonMissing)?;
    let day = from_today(&order.in_force_on, date_of(cx.now()))?;
    let mut tx = cx.store.begin().await?;
    let mut version = now(cx, &mut tx, &order.version).await?;
    at(&version, Stage::Draft, &order.seen)?;
    sound(cx, &version)?;
    let revision = reading(cx, sql::revision_of(&mut tx, &version.name, &day.to_string()).await?, day);
    version.content = dated(&version.content, day, revision)?;
    version.line.in_force_on = Some(day);
    version.line.revision = Some(revision);
    version.line.stage = Stage::Proposed;
    sound(cx, &version)?;
    sql::change(&mut tx, &version).await?;
    let step = VersionStep { kind: StepKind::Proposed, note: reason, by, at: tx.now() };
    note(cx, tx, actor, &version, step, "guideline-proposed").await
}

/// Which reading of a day the next one is: two versions are never called the same.
fn reading(cx: &Context, before: u32, day: Date) -> u32 {
    let in_force = &cx.guideline.version;
    let same_day = if in_force.valid_from() == day { in_force.revision() } else { 0 };
    before.max(same_day).saturating_add(1)
}

/// A text that can be read whole, of the same guideline, that says something else than the one in force.
fn sound(cx: &Context, version: &Version) -> Result<(), Refused> {
    let read = version.read().map_err(|_| Refused::Unsound)?;
    if read.name != cx.guideline.name {
        return Err(Refused::OtherName(cx.guideline.name.clone()));
    }
    let changed = diff(&cx.guideline, &read).into_iter().any(|it| !it.key.starts_with("guideline."));
    if changed { Ok(()) } else { Err(Refused::Unchanged) }
}

/// An approval.
#[derive(Clone, Debug)]
pub struct ApproveVersion {
    /// Which version, by its number.
    pub version: String,
    /// The body that decided: the one that the document names (NYK-01-04).
    pub decided_by: String,
    /// The day of the decision, such as `2026-11-20`.
    pub decided_on: String,
    /// Its registry number or paragraph, such as `KS 2026/00123` or `§ 45`.
    pub reference: String,
    /// Whether the choices that the document does not state, and what the law changes, were read.
    pub silences_read: bool,
    /// The digest of the text that was shown.
    pub seen: String,
}

/// Approves what somebody else wrote, on the decision of the body that the guideline in force names: it comes into
/// force on its day.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn approve_version(cx: &Context, actor: &Actor, order: ApproveVersion) -> Result<(), Refused> {
    let by = editor(actor)?;
    let decision = decision(cx, &order)?;
    all_heard(cx, &order.version).await?;
    let mut tx = cx.store.begin().await?;
    let mut version = now(cx, &mut tx, &order.version).await?;
    at(&version, Stage::Proposed, &order.seen)?;
    if version.was_the_work_of(by) {
        return Err(Refused::OwnWork);
    }
    if !order.silences_read {
        return Err(Refused::SilencesUnread);
    }
    sound(cx, &version)?;
    if version.line.in_force_on.is_none_or(|it| it < date_of(cx.now())) {
        return Err(Refused::DayPassed);
    }
    version.line.stage = Stage::Approved;
    sql::change(&mut tx, &version).await?;
    sql::decide(&mut tx, version.line.n, &decision, by, &cx.guideline.version.to_string()).await?;
    let step = VersionStep { kind: StepKind::Approved, note: decision.to_string(), by, at: tx.now() };
    note(cx, tx, actor, &version, step, "guideline-approved").await
}

/// The decision as it is kept, if the body is the one that decides on the document and the day has been.
fn decision(cx: &Context, order: &ApproveVersion) -> Result<Decision, Refused> {
    let body = within(LINE, "decided_by", &order.decided_by, Refused::DecisionMissing)?;
    let document = &cx.guideline.document;
    if let Some(named) = document.decider().filter(|_| !document.is_decided_by(&body)) {
        return Err(Refused::OtherDecider(named.to_owned()));
    }
    let day = order.decided_on.trim().parse().ok();
    let day = day.filter(|it: &Date| *it <= date_of(cx.now()) && it.year() >= 1900);
    let reference = within(LINE, "reference", &order.reference, Refused::ReferenceUnfit)?;
    if !reference.chars().any(|it| it.is_ascii_digit()) {
        return Err(Refused::ReferenceUnfit);
    }
    Ok(Decision { body, day: day.ok_or(Refused::DecisionDayUnfit)?, reference })
}

/// Goes on when every role that the guideline demands has said something, or let its time pass (NYK-03-02).
async fn all_heard(cx: &Context, n: &str) -> Result<(), Refused> {
    if !cx.guideline.is_binding() {
        return Ok(());
    }
    let missing = consultation::not_heard(cx, n).await?;
    if missing.is_empty() { Ok(()) } else { Err(Refused::NotHeard(missing)) }
}

/// Gives a version back to be written on; whoever put it forward may take it back.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn return_version(cx: &Context, actor: &Actor, n: &str, reason: &str) -> Result<(), Refused> {
    let by = editor(actor)?;
    let reason = said("reason", reason, Refused::ReasonMissing)?;
    let mut tx = cx.store.begin().await?;
    let mut version = now(cx, &mut tx, n).await?;
    if version.line.stage != Stage::Proposed {
        return Err(Refused::NotProposed(version.line.stage));
    }
    version.line.stage = Stage::Draft;
    version.line.in_force_on = None;
    version.line.revision = None;
    sql::change(&mut tx, &version).await?;
    let step = VersionStep { kind: StepKind::Returned, note: reason, by, at: tx.now() };
    note(cx, tx, actor, &version, step, "guideline-returned").await
}

/// Gives a version up. One that is approved can be given up until its day has come.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn withdraw_version(cx: &Context, actor: &Actor, n: &str, reason: &str) -> Result<(), Refused> {
    let by = editor(actor)?;
    let reason = said("reason", reason, Refused::ReasonMissing)?;
    let mut tx = cx.store.begin().await?;
    let mut version = now(cx, &mut tx, n).await?;
    let has_come = version.line.in_force_on.is_some_and(|it| it <= date_of(cx.now()));
    match version.line.stage {
        Stage::Draft | Stage::Proposed => {}
        Stage::Approved if !has_come => {}
        Stage::Approved => return Err(Refused::InForce),
        Stage::Withdrawn => return Err(Refused::NotADraft(Stage::Withdrawn)),
    }
    version.line.stage = Stage::Withdrawn;
    sql::change(&mut tx, &version).await?;
    let step = VersionStep { kind: StepKind::Withdrawn, note: reason, by, at: tx.now() };
    note(cx, tx, actor, &version, step, "guideline-withdrawn").await
}

fn at(version: &Version, stage: Stage, seen: &str) -> Result<(), Refused> {
    match (version.line.stage, stage) {
        (is, asked) if is == asked => {}
        (is, Stage::Draft) => return Err(Refused::NotADraft(is)),
        (is, _) => return Err(Refused::NotProposed(is)),
    }
    if version.line.digest.to_string() == seen { Ok(()) } else { Err(Refused::Stale) }
}

fn said(field: &'static str, text: &str, or: Refused) -> Result<String, Refused> {
    within(MOST, field, text, or)
}

fn within(most: usize, field: &'static str, text: &str, or: Refused) -> Result<String, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Err(or);
    }
    if text.chars().count() > most { Err(Refused::TooLong { field, most }) } else { Ok(text.to_owned()) }
}

fn from_today(text: &str, today: Date) -> Result<Date, Refused> {
    text.trim().parse().ok().filter(|it: &Date| *it >= today && it.year() < 2200).ok_or(Refused::DayUnfit)
}
