//! Undoing a decision (sv. *återställa*): asked by one person, and confirmed by another where the guideline
//! says so.

use kernel::{Actor, CaseId, Failed, Outcome, Permission};
use people::Context;
use platform::Look;
use store::{Entry, Job, Tx};

use crate::jobs;
use crate::model::{Case, Restoration, RestorationStage, Stage};
use crate::open::LONGEST_REASON;
use crate::sql;

/// Why an item is not restored.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such case for this person.
    #[error("there is no such case")]
    NotFound,
    /// It needs a reason.
    #[error("a restoration needs a reason")]
    NeedsReason,
    /// The reason is too long.
    #[error("the reason is longer than {LONGEST_REASON} characters")]
    ReasonTooLong,
    /// The item has not been taken away, or not by this case.
    #[error("there is nothing to restore")]
    NothingToRestore,
    /// The message must stop spreading by law; restoring it would be a crime.
    #[error("the law forbids that the item is shown again")]
    Forbidden,
    /// A later decision about the item holds; that is the one to undo.
    #[error("a later decision about the item holds")]
    LaterDecision,
    /// A restoration was asked for already.
    #[error("a restoration was asked for already")]
    AlreadyAsked,
    /// The person asked themselves; the second person must be another.
    #[error("the second person must be another than the first")]
    SamePerson,
    /// The words of the item are restricted, and this person, who would decide alone, does not read them.
    #[error("the words of the item are restricted")]
    Restricted,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Asks for a case's item to be restored.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn ask_restoration(cx: &Context, actor: &Actor, id: CaseId, reason: &str) -> Result<(), Refused> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Refused::NeedsReason);
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(Refused::ReasonTooLong);
    }
    let mut tx = cx.store.begin().await?;
    let case = sql::in_tx(&mut tx, id).await?.ok_or(Refused::NotFound)?;
    let by =
        actor.id().filter(|_| actor.may_on(Permission::Moderate, case.account)).ok_or(Refused::NotFound)?;
    restorable(&case)?;
    standing(&mut tx, &case).await?;
    if sql::restoration_in(&mut tx, id).await?.is_some() {
        return Err(Refused::AlreadyAsked);
    }
    let second = cx.guideline.ground(&case.ground).is_none_or(|it| it.second_person_to_restore);
    if !second && !reads(&mut tx, actor, &case).await? {
        return Err(Refused::Restricted);
    }
    let restoration = Restoration {
        case: id,
        asked_by: by,
        asked_at: tx.now(),
        reason: reason.to_owned(),
        guideline: cx.guideline.version.to_string(),
        stage: if second { RestorationStage::AwaitingSecond } else { RestorationStage::Decided },
        confirmed_by: None,
        acted_at: None,
    };
    sql::ask_restoration(&mut tx, &restoration).await?;
    tx.log(Entry::new(actor, "restoration-asked", "item", case.item).under(&restoration.guideline));
    let words = crate::words::of_restoration(&restoration.reason);
    tx.log(Entry::new(actor, "restoration-asked", "case", id).under(&restoration.guideline).about(words));
    match restoration.stage {
        RestorationStage::AwaitingSecond => dialogue::await_second(&mut tx, case.item, id, by).await?,
        RestorationStage::Decided => {
            let job = Job::now(&tx, jobs::RESTORE, id);
            tx.enqueue(job).await?;
        }
        RestorationStage::Restored | RestorationStage::Overtaken => {}
    }
    tx.commit().await?;
    Ok(())
}

/// Whether the person reads the words that would be shown again: one alone must, of two the second does.
async fn reads(tx: &mut Tx, actor: &Actor, case: &Case) -> Outcome<bool> {
    match dialogue::item::in_tx(tx, case.item).await? {
        Some(item) => dialogue::may_read(tx, actor, &item).await,
        None => Ok(false),
    }
}

/// Confirms, as another person, that the item is restored.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn confirm_restoration(cx: &Context, actor: &Actor, id: CaseId) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let case = sql::in_tx(&mut tx, id).await?.ok_or(Refused::NotFound)?;
    if !actor.may_on(Permission::Confirm, case.account) {
        return Err(Refused::NotFound);
    }
    let mut restoration = sql::restoration_in(&mut tx, id)
        .await?
        .filter(|it| it.stage == RestorationStage::AwaitingSecond)
        .ok_or(Refused::NothingToRestore)?;
    if actor.id() == Some(restoration.asked_by) {
        return Err(Refused::SamePerson);
    }
    restoration.stage = RestorationStage::Decided;
    restoration.confirmed_by = actor.id();
    sql::save_restoration(&mut tx, &restoration, RestorationStage::AwaitingSecond).await?;
    tx.log(Entry::new(actor, "restoration-confirmed", "case", id).under(&restoration.guideline));
    dialogue::second_came(&mut tx, id).await?;
    dialogue::take_part(&mut tx, case.item, actor.id()).await?;
    let job = Job::now(&tx, jobs::RESTORE, id);
    tx.enqueue(job).await?;
    tx.commit().await?;
    Ok(())
}

/// Only the decision that holds is undone: what a later one took away does not come back by an earlier one.
async fn standing(tx: &mut Tx, case: &Case) -> Result<(), Refused> {
    match sql::live(tx, case.item).await? {
        Some(live) if live.id == case.id => Ok(()),
        Some(live) if live.form == crate::Form::Description => Err(Refused::Forbidden),
        Some(_) => Err(Refused::LaterDecision),
        None => Err(Refused::NothingToRestore),
    }
}

fn restorable(case: &Case) -> Result<(), Refused> {
    match (&case.stage, case.form) {
        (_, crate::Form::Description) => Err(Refused::Forbidden),
        (Stage::Verified(_) | Stage::Registered(..) | Stage::Closed(_), _) if case.acted_at.is_some() => {
            Ok(())
        }
        (_, crate::Form::Copy | crate::Form::Restricted) => Err(Refused::NothingToRestore),
    }
}

/// Shows the item again on the platform, looks, and records it. Safe to repeat.
///
/// # Errors
///
/// [`Failed`] when the platform or the database does not answer; the job is tried again.
pub(crate) async fn carry_out(cx: &Context, id: CaseId) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(restoration) = sql::restoration_of(&reader, id).await? else { return Ok(()) };
    if restoration.stage != RestorationStage::Decided {
        return Ok(());
    }
    let Some(case) = sql::one(&reader, id).await? else { return Ok(()) };
    let target = crate::step::target(cx, &case).await?;
    if target.by_hand {
        return Ok(()); // A person shows it again there, and says so.
    }
    let doing = |it: platform::Trouble| it.while_doing(format!("restoring item {}", case.item));
    target.connector.restore(&target.external).await.map_err(doing)?;
    match target.connector.look(&target.external).await.map_err(doing)? {
        Look::Present { payload, item } => {
            dialogue::observe_directly(cx, case.item, &payload, Some(*item)).await?;
        }
        Look::Gone { .. } => {
            return Err(Failed::for_good(format!(
                "restoring item {}: the platform has it no longer",
                case.item
            )));
        }
    }
    let mut tx = cx.store.begin().await?;
    restored(&mut tx, &case, restoration).await?;
    tx.commit().await
}

pub(crate) async fn restored(tx: &mut Tx, case: &Case, mut restoration: Restoration) -> Outcome<()> {
    restoration.stage = RestorationStage::Restored;
    restoration.acted_at = Some(tx.now());
    if sql::save_restoration(tx, &restoration, RestorationStage::Decided).await? {
        let system = Actor::system("moderation");
        tx.log(Entry::new(&system, "item-restored", "item", case.item).under(&restoration.guideline));
        tx.log(Entry::new(&system, "item-restored", "case", case.id).under(&restoration.guideline));
        dialogue::lift(tx, &system, case.item, case.id).await?;
        return dialogue::reopen(tx, &system, case.item, &restoration.guideline).await;
    }
    tx.log(Entry::new(&Actor::system("moderation"), "restoration-repeated", "case", case.id));
    Ok(())
}
