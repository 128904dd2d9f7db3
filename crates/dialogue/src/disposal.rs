//! What the dialogue does in a disposal (sv. *gallring*): it says which items there are and what holds them, and takes
//! their content away. Who decides what, and when, is the business of `records::retention`.
//!
//! What was disposed of may still stand on the platform (ORE-DIA-06). It is looked after there as before, and it is not
//! taken in again: the bytes of its wording are blanked in each answer. When its author edits it, that is a new record.

use std::collections::{BTreeMap, BTreeSet};

use accounts::Account;
use kernel::item::{Direction, ExternalId, Kind};
use kernel::{AccountId, Actor, Digest, ItemId, Outcome, UnitId};
use people::{Context, Unit};
use platform::Observed;
use records::retention::{self, Candidate, RecordKind};
use store::{Entry, Tx};

use crate::forbid::blank;
use crate::keep::{Withheld, bytes_of, without};
use crate::sql::{disposal as sql, forbid, item as items};

/// The items of an account after the one named, as the retention schedule sees them, in the order of their identities.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn candidates(
    tx: &mut Tx,
    account: &Account,
    units: &[Unit],
    after: Option<ItemId>,
    limit: i64,
) -> Outcome<Vec<Candidate>> {
    let found = sql::of_account(tx, account.id, after, limit).await?;
    Ok(found.iter().map(|it| it.candidate(account, units)).collect())
}

/// The same for these items, as they stand in this transaction.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn candidates_of(
    tx: &mut Tx,
    accounts: &BTreeMap<AccountId, Account>,
    units: &[Unit],
    ids: &[ItemId],
) -> Outcome<Vec<Candidate>> {
    let found = sql::of_items(tx, ids).await?;
    let known = |it: &sql::Facts| Some(it.candidate(accounts.get(&it.account)?, units));
    Ok(found.iter().filter_map(known).collect())
}

/// The unit and those above it, from the nearest on.
#[must_use]
pub fn units_above(units: &[Unit], unit: UnitId) -> Vec<UnitId> {
    let mut line = vec![unit];
    while let Some(above) =
        line.last().and_then(|id| units.iter().find(|it| it.id == *id)).and_then(|it| it.parent)
        && !line.contains(&above)
    {
        line.push(above);
    }
    line
}

/// What kind of record an item is, as far as the dialogue knows.
pub(crate) fn kind(kind: Kind, direction: Direction, is_answered: bool) -> RecordKind {
    match (kind, direction) {
        (Kind::Message, _) => RecordKind::Message,
        (Kind::Post, Direction::Outgoing) => RecordKind::Post,
        (Kind::Comment, Direction::Outgoing) => RecordKind::Reply,
        (Kind::Post | Kind::Comment, Direction::Incoming) if is_answered => RecordKind::Question,
        (Kind::Post | Kind::Comment, Direction::Incoming) => RecordKind::Comment,
    }
}

/// Takes the content of an item away, in the transaction that settled its disposal: its words, what was found in them,
/// who wrote them, what people wrote about them, and by which words it is found. The bytes that they were read from
/// are blanked by [`purge`].
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn remove(tx: &mut Tx, id: ItemId, wordings: i64) -> Outcome<()> {
    let Some(item) = items::in_tx(tx, id).await? else { return Ok(()) };
    sql::remove(tx, &item, wordings).await?;
    tx.index(&format!("item:{id}"), &item.account.to_string(), &[]).await
}

/// Blanks what a disposal took from an account in every answer of the platform that is kept. Safe to repeat, and to run
/// beside a sweep.
///
/// # Errors
///
/// [`kernel::Failed`] when the files or the database do not answer; the job is tried again.
pub async fn purge(cx: &Context, disposal: i64, account: AccountId) -> Outcome<()> {
    let reader = cx.store.reader();
    let disposed = retention::disposed_on(&reader, disposal, account).await?;
    let Some(account) = accounts::account(&reader, account).await?.filter(|_| !disposed.is_empty()) else {
        return Ok(());
    };
    let withheld = Withheld { gone: sql::wordings(&reader, &disposed).await?, ..Withheld::default() };
    let connector = accounts::reading_connector(cx, &account).await?;
    for kept in forbid::payloads(&reader, account.id).await? {
        let Some(body) = bytes_of(cx, &kept).await? else { continue };
        let clean = without(&*connector, &kept.with_body(body.clone()), &withheld);
        if clean != body {
            let entry = Entry::new(&Actor::system("disposal"), "payload-blanked", "disposal", disposal);
            blank(cx, entry, &kept, clean).await?;
        }
    }
    Ok(())
}

/// Leaves no byte of what was disposed of in the database's own files.
///
/// # Errors
///
/// [`kernel::Failed`] when somebody is reading for long, or the database is out of reach.
pub async fn forget(cx: &Context) -> Outcome<()> {
    const TABLES: [&str; 9] = [
        "item",
        "item_version",
        "finding",
        "handling",
        "answer",
        "answer_draft_step",
        "item_mark",
        "item_validity",
        "payload",
    ];
    cx.store.forget_deleted(&TABLES).await
}

/// Which of the items that are shown stand there as they were disposed of.
pub(crate) async fn gone_among(
    tx: &mut Tx,
    account: AccountId,
    shown: &[Observed],
) -> Outcome<BTreeSet<(ExternalId, Digest)>> {
    if shown.is_empty() || !retention::any_disposed_of(tx, account).await? {
        return Ok(BTreeSet::new());
    }
    let ids: Vec<&ExternalId> = shown.iter().map(|it| &it.id).collect();
    let known = items::by_external(tx, account, &ids).await?;
    let known_ids: Vec<ItemId> = known.iter().map(|it| it.id).collect();
    let disposed = retention::wordings_disposed_of(tx, &known_ids).await?;
    let is_gone = |it: &&crate::Item| disposed.get(&it.id).is_some_and(|n| *n >= it.versions);
    Ok(known.iter().filter(is_gone).map(|it| (it.external.clone(), it.content)).collect())
}
