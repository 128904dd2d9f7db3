use std::collections::HashMap;

use kernel::{Actor, CaseId, ClosingId, EntryId, ItemId, Outcome, Permission};
use store::{Entry as LogEntry, Reader, Store, Tx};
use text::search_terms;

use crate::change::{Change, PublicChange};
use crate::entry::{Entry, PublicEntry};
use crate::model::{Cause, Designation, Stage};
use crate::{Refused, index, sql};

/// An entry with its history, as far as the reader may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// All of it.
    Whole {
        /// The entry.
        entry: Box<Entry>,
        /// What was corrected, oldest first.
        changes: Vec<Change>,
    },
    /// What everybody may read.
    Public {
        /// The public form.
        entry: PublicEntry,
        /// That something was corrected, and when, oldest first.
        changes: Vec<PublicChange>,
    },
}

/// The entries that wait for this registrar: where secrecy is suspected first, then the oldest.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn waiting(reader: &Reader, actor: &Actor) -> Outcome<Vec<Entry>> {
    if !actor.may(Permission::Register) {
        return Ok(Vec::new());
    }
    sql::waiting(reader, &actor.scope_of(Permission::Register)).await
}

/// What became of the entry that a case proposed; the unit that proposed it sees that (NYK-03.1-01).
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn stage_of_case(
    reader: &Reader,
    actor: &Actor,
    case: CaseId,
) -> Outcome<Option<(EntryId, Stage)>> {
    let entry = sql::entry_of_cause(reader, case.to_string()).await?;
    Ok(entry.filter(|it| actor.sees(it.account)).map(|it| (it.id, it.stage)))
}

/// What became of the entry that the closing of an account proposed; whoever may know of the closing is told.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn stage_of_closing(reader: &Reader, closing: ClosingId) -> Outcome<Option<(EntryId, Stage)>> {
    let entry = sql::entry_of_cause(reader, closing.to_string()).await?;
    Ok(entry.map(|it| (it.id, it.stage)))
}

/// What became of what was proposed about an item, by cases and by assessments, oldest first; the unit that proposed it
/// sees that (NYK-03.1-01).
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn stages_of_item(reader: &Reader, item: ItemId) -> Outcome<Vec<(EntryId, Cause, Stage)>> {
    let entries = sql::of_item(reader, item).await?;
    Ok(entries.into_iter().map(|it| (it.id, it.cause, it.stage)).collect())
}

/// What these items are called in the register, where they stand there: whoever sees an item sees that (NYK-03.1-01).
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn designations_of_items(
    reader: &Reader,
    ids: &[ItemId],
) -> Outcome<HashMap<ItemId, Vec<Designation>>> {
    sql::designations_of_items(reader, ids).await
}

/// The same, in a transaction that decides about the item.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn stages_of_item_in(tx: &mut Tx, item: ItemId) -> Outcome<Vec<(EntryId, Cause, Stage)>> {
    let entries = sql::of_item_in(tx, item).await?;
    Ok(entries.into_iter().map(|it| (it.id, it.cause, it.stage)).collect())
}

/// Shows an entry. That somebody read restricted fields is logged.
///
/// # Errors
///
/// [`Refused::NotFound`] when there is none that the reader may know of.
pub async fn look(store: &Store, actor: &Actor, id: EntryId) -> Result<Sight, Refused> {
    let reader = store.reader();
    let (entry, changed_at) = sql::entry(&reader, id).await?.ok_or(Refused::NotFound)?;
    let changes = sql::changes(&reader, id).await?;
    if may_read_whole(actor, &entry) {
        if entry.openness.restricted() {
            let mut tx = store.begin().await?;
            tx.log(LogEntry::new(actor, "restricted-entry-read", "entry", id));
            tx.commit().await?;
        }
        return Ok(Sight::Whole { entry: Box::new(entry), changes });
    }
    let public = entry.public(changed_at).filter(|_| may_read(actor));
    let changes = changes.iter().map(|it| PublicChange { field: it.field, at: it.decided.at }).collect();
    Ok(Sight::Public { entry: public.ok_or(Refused::NotFound)?, changes })
}

fn may_read_whole(actor: &Actor, entry: &Entry) -> bool {
    actor.may_on(Permission::Register, entry.account)
        || entry.stage.designation().is_some() && actor.may_on(Permission::ReadRestricted, entry.account)
}

/// The years that the register has entries of, newest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn register_years(reader: &Reader, actor: &Actor) -> Outcome<Vec<i16>> {
    if !may_read(actor) {
        return Ok(Vec::new());
    }
    sql::years(reader).await
}

/// A page of the register of a year (sv. *diarielista*) in its public form, newest first, after the entry
/// named.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn register_of_year(
    reader: &Reader,
    actor: &Actor,
    year: i16,
    after: Option<EntryId>,
    limit: usize,
) -> Outcome<Vec<PublicEntry>> {
    if !may_read(actor) {
        return Ok(Vec::new());
    }
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    sql::of_year(reader, year, after, limit).await
}

/// The entries that hold all the words, newest first, at most 200.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn search_register(reader: &Reader, actor: &Actor, words: &str) -> Outcome<Vec<PublicEntry>> {
    let terms = search_terms(words);
    if !may_read(actor) || terms.is_empty() {
        return Ok(Vec::new());
    }
    let hits = reader.search(&terms, Some(&index::scopes(actor)), 200).await?;
    let by_open_words: Vec<&str> = hits.iter().filter_map(|it| it.subject.strip_prefix("entry:")).collect();
    let restricted = hits.iter().filter_map(|it| it.subject.strip_prefix("restricted-entry:"));
    let ids: Vec<String> = by_open_words.iter().copied().chain(restricted).map(str::to_owned).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let entries = sql::registered(reader, &ids).await?;
    let visible = entries.into_iter().filter(|(account, entry)| {
        actor.sees(*account) || by_open_words.contains(&entry.id.to_string().as_str())
    });
    Ok(visible.map(|(_, entry)| entry).collect())
}

/// Who may read the register: whoever keeps it, too.
fn may_read(actor: &Actor) -> bool {
    actor.may(Permission::ReadRegister) || actor.may(Permission::Register)
}
