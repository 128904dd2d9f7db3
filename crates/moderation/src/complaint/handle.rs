use kernel::{Actor, Failed, Permission, PersonId};
use people::Context;
use store::attested::words;
use store::{Entry, Job, Tx};

use super::model::{Complaint, Lacks, Outcome};
use crate::jobs;
use crate::open::{LONGEST_REASON, SHORTEST_REASON};
use crate::sql::complaint as sql;

/// Why nothing came of an order about a complaint.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such complaint for this person.
    #[error("there is no such complaint")]
    NotFound,
    /// It is not said what is decided.
    #[error("it is not said what is decided")]
    OutcomeMissing,
    /// It needs words.
    #[error("it needs words")]
    WordsMissing,
    /// There are too many.
    #[error("it is longer than {LONGEST_REASON} characters")]
    TooLong,
    /// It was decided about, or answered, or closed.
    #[error("it was done before")]
    Done,
    /// It cannot be closed yet.
    #[error("the complaint lacks {0:?}")]
    Lacks(Lacks),
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Decides about a complaint, with a reason.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn decide(cx: &Context, actor: &Actor, n: i64, outcome: &str, why: &str) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let (by, _) = taken_up(&mut tx, actor, n).await?;
    let outcome: Outcome = outcome.parse().map_err(|_| Refused::OutcomeMissing)?;
    let why = said(why)?;
    if !sql::decide(&mut tx, n, outcome, &why, by).await? {
        return Err(Refused::Done);
    }
    let digest = words(&["complaint-decision", outcome.word(), &why]);
    tx.log(Entry::new(actor, "complaint-decided", "complaint", n).under(&cx.guideline.version).about(digest));
    tx.commit().await?;
    Ok(())
}

/// Answers whoever wrote; by mail, where they said where to.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn reply(cx: &Context, actor: &Actor, n: i64, text: &str) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let (by, complaint) = taken_up(&mut tx, actor, n).await?;
    let text = said(text)?;
    if complaint.decision.is_none() {
        return Err(Refused::Lacks(Lacks::Decision));
    }
    if !sql::reply(&mut tx, n, &text, by).await? {
        return Err(Refused::Done);
    }
    let digest = words(&["complaint-reply", &text]);
    tx.log(Entry::new(actor, "complaint-replied", "complaint", n).under(&cx.guideline.version).about(digest));
    if complaint.answer_to.is_some() {
        let job = Job::now(&tx, jobs::TELL_REPLY, n);
        tx.enqueue(job).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Closes a complaint that was decided about and answered; the address that the answer went to is forgotten.
///
/// # Errors
///
/// [`Refused`] with what it lacks; then nothing has changed.
pub async fn close(cx: &Context, actor: &Actor, n: i64) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let (by, complaint) = taken_up(&mut tx, actor, n).await?;
    if let Some(it) = complaint.lacks() {
        return Err(Refused::Lacks(it));
    }
    if !sql::close(&mut tx, n, by).await? {
        return Err(Refused::Done);
    }
    tx.log(Entry::new(actor, "complaint-closed", "complaint", n).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

async fn taken_up(tx: &mut Tx, actor: &Actor, n: i64) -> Result<(PersonId, Complaint), Refused> {
    let it = sql::in_tx(tx, n).await?.ok_or(Refused::NotFound)?;
    let by = actor.id().filter(|_| actor.may_on(Permission::Moderate, it.account));
    Ok((by.ok_or(Refused::NotFound)?, it))
}

fn said(written: &str) -> Result<String, Refused> {
    let it = written.trim();
    if it.chars().filter(|it| !kernel::is_invisible(*it)).count() < SHORTEST_REASON {
        return Err(Refused::WordsMissing);
    }
    if it.chars().count() > LONGEST_REASON {
        return Err(Refused::TooLong);
    }
    Ok(it.to_owned())
}
