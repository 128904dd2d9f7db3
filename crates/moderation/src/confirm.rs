//! The second person: confirms somebody else's decision, or stops it (MOT-DOL-10, MOT-DOL-12).

use kernel::{Actor, CaseId, Failed, Permission};
use people::Context;
use store::{Entry, Job};

use crate::jobs;
use crate::model::{Case, Outcome, Stage};
use crate::sql;

/// Why a case was not confirmed or stopped.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such case for this person.
    #[error("there is no such case")]
    NotFound,
    /// The person decided it themselves; the second person must be another.
    #[error("the second person must be another than the first")]
    SamePerson,
    /// It waits for nobody.
    #[error("the case waits for nobody")]
    NotWaiting,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Confirms a case that waits for a second person; from here on the jobs carry it out.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn confirm_case(cx: &Context, actor: &Actor, id: CaseId) -> Result<(), Refused> {
    settle(cx, actor, id, Outcome::Confirmed, "case-confirmed").await
}

/// Stops a case that waits for a second person; the item comes back into the inbox.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn decline_case(cx: &Context, actor: &Actor, id: CaseId) -> Result<(), Refused> {
    settle(cx, actor, id, Outcome::Stopped("declined".to_owned()), "case-declined").await
}

async fn settle(
    cx: &Context,
    actor: &Actor,
    id: CaseId,
    outcome: Outcome,
    verb: &'static str,
) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let case = sql::in_tx(&mut tx, id).await?.ok_or(Refused::NotFound)?;
    if !actor.may_on(Permission::Confirm, case.account) {
        return Err(Refused::NotFound);
    }
    if case.stage != Stage::AwaitingSecond {
        return Err(Refused::NotWaiting);
    }
    if actor.id() == Some(case.decided_by) {
        return Err(Refused::SamePerson);
    }
    let was = case.stage.word();
    let now = tx.now();
    let mut case: Case = case.advance(outcome, now).map_err(|_| Refused::NotWaiting)?;
    case.second_by = actor.id();
    sql::save(&mut tx, &case, was).await?;
    tx.log(Entry::new(actor, verb, "case", id).under(&case.guideline));
    tx.log(Entry::new(actor, verb, "item", case.item).under(&case.guideline));
    dialogue::second_came(&mut tx, id).await?;
    if case.next().is_some() {
        dialogue::take_part(&mut tx, case.item, actor.id()).await?;
        let job = Job::now(&tx, jobs::ADVANCE, id);
        tx.enqueue(job).await?;
    } else {
        dialogue::lift(&mut tx, actor, case.item, id).await?;
        dialogue::reopen(&mut tx, actor, case.item, &case.guideline.to_string()).await?;
    }
    tx.commit().await?;
    Ok(())
}
