use guideline::Guideline;
use kernel::{Actor, EntryId};
use people::Context;
use store::{Entry as LogEntry, Tx};

use crate::change::{Change, Field};
use crate::desk::{decided, taken_up};
use crate::entry::{Entry, Marking, Openness, Secrecy};
use crate::index::index;
use crate::model::{Decided, Designation, Stage};
use crate::number::place;
use crate::register::existing;
use crate::wording::{Wording, reason};
use crate::{Refused, RegistryNumber, sql, words};

/// What an entry shall say after it is corrected, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectOrder {
    /// What the record concerns, briefly.
    pub matter: String,
    /// Who sent it; empty where there is no sender.
    pub sender: String,
    /// The provision on secrecy, when sender and matter are to be kept out of the public form.
    pub restricted: Option<Secrecy>,
    /// The number of the matter; another than before moves the record to that matter.
    pub number: RegistryNumber,
    /// Why the entry is corrected.
    pub reason: String,
    /// The change number of the entry when the form was shown.
    pub expected_change: i64,
}

/// Corrects a registered entry. What stood there before stays visible, with who changed it and when (OSL 4:1).
///
/// # Errors
///
/// [`Refused`], in words for the registrar.
pub async fn correct(cx: &Context, actor: &Actor, id: EntryId, order: CorrectOrder) -> Result<(), Refused> {
    wording(&order)?.check(&cx.analyser)?;
    let mut tx = cx.store.begin().await?;
    correct_in(&mut tx, &cx.guideline, actor, id, order).await?;
    tx.commit().await?;
    Ok(())
}

pub(crate) async fn correct_in(
    tx: &mut Tx,
    guideline: &Guideline,
    actor: &Actor,
    id: EntryId,
    order: CorrectOrder,
) -> Result<(), Refused> {
    let before = taken_up(tx, actor, id).await?;
    let Stage::Registered { designation, decided: registered } = before.stage.clone() else {
        return Err(Refused::NotRegistered);
    };
    if before.change != order.expected_change {
        return Err(Refused::Stale);
    }
    let (reason, wording) = (reason(&order.reason)?, wording(&order)?);
    let decided = decided(actor, tx.now(), guideline)?;
    let designation = moved(tx, guideline, designation, order.number).await?;
    let now = Entry {
        stage: Stage::Registered { designation, decided: registered },
        sender: wording.sender,
        matter: wording.matter,
        openness: openness(&before, wording.restricted, &decided),
        change: before.change + 1,
        ..before.clone()
    };
    let changes = differences(&before, &now, &reason, &decided);
    if changes.is_empty() {
        return Err(Refused::Unchanged);
    }
    save(tx, &before, &now, &changes, &decided).await?;
    words::note(tx, actor, &now);
    tx.log(LogEntry::new(actor, "register-entry-corrected", "entry", id).under(&guideline.version));
    Ok(())
}

fn wording(order: &CorrectOrder) -> Result<Wording, Refused> {
    Wording::new(&order.sender, &order.matter, order.restricted.as_ref())
}

async fn moved(
    tx: &mut Tx,
    guideline: &Guideline,
    before: Designation,
    number: RegistryNumber,
) -> Result<Designation, Refused> {
    let place = |number| place(&guideline.registration.number, number);
    let same = number == before.number || place(&number).is_some_and(|it| Some(it) == place(&before.number));
    if same { Ok(before) } else { existing(tx, guideline, number).await }
}

fn openness(before: &Entry, restricted: Option<Secrecy>, decided: &Decided) -> Openness {
    match (restricted, &before.openness) {
        (None, _) => Openness::Public,
        (Some(secrecy), Openness::Marked(marking)) if marking.secrecy == secrecy => before.openness.clone(),
        (Some(secrecy), Openness::Public | Openness::Suspected | Openness::Marked(_)) => {
            Openness::Marked(Marking { secrecy, decided: decided.clone() })
        }
    }
}

fn differences(before: &Entry, now: &Entry, reason: &str, decided: &Decided) -> Vec<Change> {
    let values = |it: &Entry| {
        [
            (Field::Sender, it.sender.clone()),
            (Field::Matter, Some(it.matter.clone())),
            (Field::Number, it.stage.designation().map(ToString::to_string)),
            (Field::Secrecy, secrecy(it).map(ToString::to_string)),
        ]
    };
    let pairs = values(before).into_iter().zip(values(now));
    let different = pairs.filter(|((_, old), (_, new))| old != new);
    different
        .map(|((field, old), (_, new))| Change {
            field,
            old,
            new,
            reason: reason.to_owned(),
            decided: decided.clone(),
        })
        .collect()
}

fn secrecy(entry: &Entry) -> Option<&Secrecy> {
    match &entry.openness {
        Openness::Marked(marking) => Some(&marking.secrecy),
        Openness::Public | Openness::Suspected => None,
    }
}

async fn save(
    tx: &mut Tx,
    before: &Entry,
    now: &Entry,
    changes: &[Change],
    decided: &Decided,
) -> Result<(), Refused> {
    sql::save(tx, before, now, None).await?;
    sql::save_changes(tx, now, changes).await?;
    if secrecy(before) != secrecy(now) {
        sql::save_marking(tx, now, secrecy(now), decided).await?;
    }
    index(tx, now).await?;
    Ok(())
}
