//! The words that only named people read (sv. *begränsad läsning*; OSL, art. 5 in the GDPR): who does is decided by
//! [`Standing::reads`], and each reading is logged, without content.

use std::collections::HashMap;

use kernel::{Actor, CaseId, Failed, Instant, ItemId, Outcome, PersonId};
use people::Context;
use store::{Entry, Reader, Tx};

use crate::model::{Item, ItemSummary, Restriction, Standing, Waiting};
use crate::sql::item as items;
use crate::sql::restricted as sql;

/// A restriction as it is for one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restricted {
    /// What it says.
    pub restriction: Restriction,
    /// Whether this reader may read the words all the same.
    pub may_read: bool,
}

/// Restricts the words of an item in the transaction of the decision: from here on only those who may find it by its
/// words, and no list shows them.
///
/// # Errors
///
/// [`Failed`] when the item is unknown or the database refuses.
pub async fn restrict(
    tx: &mut Tx,
    actor: &Actor,
    id: ItemId,
    case: CaseId,
    (ground, guideline): (&str, &str),
) -> Outcome<()> {
    let item = known(tx, id).await?;
    if sql::restrict(tx, case, &item, ground, guideline).await? {
        tx.log(Entry::new(actor, "item-restricted", "item", id).under(&guideline).about(item.content));
    }
    index_anew(tx, &item).await
}

/// Lifts what a case restricted, and what others restricted in the same wording: a person decided that there was no
/// reason, or two that the item is shown again.
///
/// # Errors
///
/// [`Failed`] when the item is unknown or the database refuses.
pub async fn lift(tx: &mut Tx, actor: &Actor, id: ItemId, case: CaseId) -> Outcome<()> {
    if sql::lift(tx, case, id).await? > 0 {
        tx.log(Entry::new(actor, "restriction-lifted", "item", id));
    }
    let item = known(tx, id).await?;
    index_anew(tx, &item).await
}

async fn known(tx: &mut Tx, id: ItemId) -> Outcome<Item> {
    items::in_tx(tx, id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))
}

/// Notes that a person takes part in deciding about an item, and so reads its words.
///
/// # Errors
///
/// [`Failed`] when the database refuses.
pub async fn take_part(tx: &mut Tx, id: ItemId, person: Option<PersonId>) -> Outcome<()> {
    match person {
        Some(person) => sql::take_part(tx, id, person).await,
        None => Ok(()),
    }
}

/// Notes that a case of the item waits for a second person, so that whoever may be that reads its words: another
/// than the first.
///
/// # Errors
///
/// [`Failed`] when the database refuses.
pub async fn await_second(tx: &mut Tx, id: ItemId, case: CaseId, first: PersonId) -> Outcome<()> {
    sql::await_second(tx, case, id, first).await
}

/// Notes that the case waits for nobody any longer.
///
/// # Errors
///
/// [`Failed`] when the database refuses.
pub async fn second_came(tx: &mut Tx, case: CaseId) -> Outcome<()> {
    sql::second_came(tx, case).await
}

/// The cases that have restricted an item, also those whose restriction was lifted.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn restricting_cases(reader: &Reader) -> Outcome<Vec<CaseId>> {
    sql::cases(reader).await
}

/// The restriction of an item as it is for this reader.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn restriction(reader: &Reader, actor: &Actor, item: &Item) -> Outcome<Option<Restricted>> {
    let who: Vec<PersonId> = actor.acts_for().collect();
    let found = sql::of_items(reader, &who, &[item.id]).await?.remove(&item.id);
    Ok(found.map(|it| as_read(actor, item, it)))
}

/// Which of these items are restricted, whoever asks.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn restrictions(reader: &Reader, ids: &[ItemId]) -> Outcome<HashMap<ItemId, Restriction>> {
    let found = sql::of_items(reader, &[], ids).await?;
    Ok(found.into_iter().map(|(id, (restriction, _))| (id, restriction)).collect())
}

/// Whether evidence of the item, on a decision of this time, may hold words that are restricted: its own, or those of
/// something that it answers and that was not restricted yet.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn evidence_is_restricted(reader: &Reader, item: &Item, decided_at: Instant) -> Outcome<bool> {
    let line: Vec<ItemId> = items::ancestry(reader, item).await?.iter().map(|it| it.item.id).collect();
    let found = restrictions(reader, &line).await?;
    Ok(found.iter().any(|(id, it)| *id == item.id || it.since >= decided_at))
}

/// Whether the actor reads the words of the item, for decisions about it.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn may_read(tx: &mut Tx, actor: &Actor, item: &Item) -> Outcome<bool> {
    let who: Vec<PersonId> = actor.acts_for().collect();
    let found = sql::of_item_in(tx, &who, item.id).await?;
    Ok(found.is_none_or(|it| as_read(actor, item, it).may_read))
}

/// Whether the words of the item are restricted, whoever asks.
pub(crate) async fn is_restricted(tx: &mut Tx, id: ItemId) -> Outcome<bool> {
    Ok(sql::of_item_in(tx, &[], id).await?.is_some())
}

fn as_read(actor: &Actor, item: &Item, (restriction, standing): (Restriction, Standing)) -> Restricted {
    let may_read = standing.reads(actor, &Waiting { account: item.account, open: item.open });
    Restricted { restriction, may_read }
}

/// Takes the words of restricted items out of a list. Whoever may read them opens the item, which is logged.
pub(crate) async fn withhold(reader: &Reader, lines: &mut [ItemSummary]) -> Outcome<()> {
    let ids: Vec<ItemId> = lines.iter().map(|it| it.id).collect();
    let mut restricted = restrictions(reader, &ids).await?;
    for line in lines {
        line.restriction = restricted.remove(&line.id);
        if line.restriction.is_some() {
            (line.author, line.text) = (None, None);
            line.findings.clear();
        }
    }
    Ok(())
}

/// Logs that somebody read the words of restricted items, or learnt that they hold some.
pub(crate) async fn log_reading(
    cx: &Context,
    actor: &Actor,
    verb: &'static str,
    ids: &[ItemId],
) -> Outcome<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let mut tx = cx.store.begin().await?;
    for id in ids {
        tx.log(Entry::new(actor, verb, "item", id).under(&cx.guideline.version));
    }
    tx.commit().await
}

/// Where an item is found by its words: on its account, or among what only named readers find.
pub(crate) async fn scope(tx: &mut Tx, item: &Item) -> Outcome<String> {
    Ok(if is_restricted(tx, item.id).await? {
        restricted_scope(item.account)
    } else {
        item.account.to_string()
    })
}

/// Where the restricted items of an account are found.
pub(crate) fn restricted_scope(account: kernel::AccountId) -> String {
    format!("restricted:{account}")
}

async fn index_anew(tx: &mut Tx, item: &Item) -> Outcome<()> {
    let terms = text::search_terms(&sql::present_text(tx, item).await?);
    let scope = scope(tx, item).await?;
    tx.index(&format!("item:{}", item.id), &scope, &terms).await
}
