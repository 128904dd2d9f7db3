//! Entries of the register as records that are asked for.

use kernel::calendar::midnight;
use kernel::{EntryId, Instant, Outcome};
use store::Reader;
use text::search_terms;

use super::model::{Found, Reason, Scope, Subject};
use crate::entry::Entry;
use crate::model::Stage;

/// An entry of the register with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRecord {
    /// What the record is called in the register.
    pub number: String,
    /// When it was received or drawn up.
    pub dated: Instant,
    /// Who sent it, where there is a sender.
    pub sender: Option<String>,
    /// What it concerns.
    pub matter: String,
}

/// The registered entries that are asked for, and those that a request has already.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn entries_in(reader: &Reader, scope: &Scope, known: &[String]) -> Outcome<Vec<Found>> {
    let until = scope.to.and_then(|it| it.tomorrow().ok()).map(midnight);
    let terms = search_terms(&scope.words);
    let mut found = Vec::new();
    for entry in crate::sql::all_registered(reader).await? {
        let id = entry.id.to_string();
        let is_named = scope.single.contains(&id) || known.contains(&id);
        let in_time = scope.from.map(midnight).is_none_or(|it| entry.dated >= it)
            && until.is_none_or(|it| entry.dated < it);
        let asked = !scope.is_single() && scope.covers(entry.account) && in_time && says(&entry, &terms);
        if is_named || asked {
            found.push(record(&entry, id));
        }
    }
    Ok(found)
}

fn says(entry: &Entry, terms: &[String]) -> bool {
    let said = search_terms(&format!("{} {}", entry.matter, entry.sender.as_deref().unwrap_or_default()));
    terms.iter().all(|it| said.contains(it))
}

fn record(entry: &Entry, id: String) -> Found {
    let restricted = entry.openness.restricted();
    Found {
        subject: Subject::Entry,
        id,
        account: entry.account,
        dated: entry.dated,
        wordings: entry.change,
        content: entry.bundle,
        reasons: if restricted { vec![Reason::Marked] } else { Vec::new() },
        marks: 0,
    }
}

/// An entry of the register with its words; `None` when there is none that is registered.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn entry_record(reader: &Reader, id: EntryId) -> Outcome<Option<EntryRecord>> {
    let Some((entry, _)) = crate::sql::entry(reader, id).await? else { return Ok(None) };
    let Stage::Registered { designation, .. } = &entry.stage else { return Ok(None) };
    Ok(Some(EntryRecord {
        number: designation.to_string(),
        dated: entry.dated,
        sender: entry.sender.clone(),
        matter: entry.matter.clone(),
    }))
}
