use kernel::{Actor, EntryId, Outcome, Permission, Scope};
use store::Reader;

use super::model::{HandOver, Handing};
use super::sql;
use crate::entry::Entry;

/// What a job brings to the diary.
#[derive(Clone, Debug)]
pub struct Handed {
    /// The hand-over.
    pub order: HandOver,
    /// The entry as it stands.
    pub entry: Entry,
}

/// What was ordered for this entry and has not left the house, for the job, which acts for nobody.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn ordered(reader: &Reader, id: EntryId) -> Outcome<Option<Handed>> {
    let last = sql::of_entry(reader, id).await?.pop();
    let Some(order) = last.filter(|it| it.handing == Handing::Ordered) else { return Ok(None) };
    Ok(crate::sql::entry(reader, id).await?.map(|(entry, _)| Handed { order, entry }))
}

/// What was handed over of this entry and has no receipt, for the job.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn to_be_received(reader: &Reader, id: EntryId) -> Outcome<Option<HandOver>> {
    let last = sql::of_entry(reader, id).await?.pop();
    Ok(last.filter(|it| matches!(it.handing, Handing::Handed(_))))
}

/// Every hand-over of an entry, oldest first, for a registrar of its account.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn handovers_of(reader: &Reader, actor: &Actor, entry: &Entry) -> Outcome<Vec<HandOver>> {
    if !actor.may_on(Permission::Register, entry.account) {
        return Ok(Vec::new());
    }
    sql::of_entry(reader, entry.id).await
}

/// What has no receipt, whoever registers it: for the operator, who is told how many there are.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn all_without_receipt(reader: &Reader) -> Outcome<Vec<HandOver>> {
    sql::open(reader, &Scope::All).await
}

/// What this registrar has handed over and no number has come back for, the oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn without_receipt(reader: &Reader, actor: &Actor) -> Outcome<Vec<HandOver>> {
    if !actor.may(Permission::Register) {
        return Ok(Vec::new());
    }
    sql::open(reader, &actor.scope_of(Permission::Register)).await
}
