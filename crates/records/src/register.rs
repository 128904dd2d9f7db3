use guideline::Guideline;
use kernel::calendar::date_of;
use kernel::{Actor, EntryId, Instant, Outcome};
use people::Context;
use store::{Entry as LogEntry, Tx};

use crate::desk::{decided, taken_up};
use crate::entry::{Entry, Marking, Openness, Secrecy};
use crate::index::index;
use crate::model::{Decided, Designation, Stage, Verdict};
use crate::number::{Place, place, written};
use crate::wording::Wording;
use crate::{Refused, RegistryNumber, sql, words};

/// What a registrar says when registering (sv. *diarieföra*, OSL 5:1–2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterOrder {
    /// What the record concerns, briefly.
    pub matter: String,
    /// Who sent it; empty where there is no sender.
    pub sender: String,
    /// The provision on secrecy, when sender and matter are to be kept out of the public form.
    pub restricted: Option<Secrecy>,
    /// The matter it belongs to, when it is registered already: the record gets the same number (MOT-DIA-07).
    pub existing_matter: Option<RegistryNumber>,
    /// The change number of the entry when the form was shown.
    pub expected_change: i64,
}

/// Registers an entry (sv. *diarieföra*).
///
/// # Errors
///
/// [`Refused`], in words for the registrar.
pub async fn register(
    cx: &Context,
    actor: &Actor,
    id: EntryId,
    order: RegisterOrder,
) -> Result<Designation, Refused> {
    wording(&order)?.check(&cx.analyser)?;
    let mut tx = cx.store.begin().await?;
    let designation = register_in(&mut tx, &cx.guideline, actor, id, order).await?;
    tx.commit().await?;
    Ok(designation)
}

pub(crate) async fn register_in(
    tx: &mut Tx,
    guideline: &Guideline,
    actor: &Actor,
    id: EntryId,
    order: RegisterOrder,
) -> Result<Designation, Refused> {
    let before = taken_up(tx, actor, id).await?;
    if let Stage::Registered { designation, .. } = &before.stage {
        return Err(Refused::Registered(designation.clone()));
    }
    if before.change != order.expected_change {
        return Err(Refused::Stale);
    }
    let wording = wording(&order)?;
    let decided = decided(actor, tx.now(), guideline)?;
    let designation = match order.existing_matter {
        Some(number) => existing(tx, guideline, number).await?,
        None => opened(tx, guideline, decided.at).await?,
    };
    let now = registered(&before, wording, designation.clone(), decided.clone())?;
    sql::save(tx, &before, &now, Some(year(decided.at))).await?;
    sql::save_decision(tx, &now, None, &decided).await?;
    if let Openness::Marked(marking) = &now.openness {
        sql::save_marking(tx, &now, Some(&marking.secrecy), &decided).await?;
    }
    index(tx, &now).await?;
    words::note(tx, actor, &now);
    tx.log(
        LogEntry::new(actor, "record-registered", "entry", id).under(&guideline.version).about(now.bundle),
    );
    Ok(designation)
}

/// Registers an entry under the number that another diary gave it (sv. *kvitto*). Whoever ordered that it was handed
/// over, or typed the number in, decided it; what may be secret stays so.
pub(crate) async fn registered_elsewhere(
    tx: &mut Tx,
    actor: &Actor,
    before: &Entry,
    number: RegistryNumber,
    decided: Decided,
) -> Outcome<()> {
    let designation = Designation { number, document: None };
    let Ok(stage) = before.stage.advance(Verdict::Register(designation), decided.clone()) else {
        return Ok(());
    };
    let now = Entry { stage, change: before.change + 1, ..before.clone() };
    sql::save(tx, before, &now, Some(year(decided.at))).await?;
    sql::save_decision(tx, &now, None, &decided).await?;
    index(tx, &now).await?;
    let done = LogEntry::new(actor, "record-registered-elsewhere", "entry", now.id);
    words::note(tx, actor, &now);
    tx.log(done.under(&decided.guideline).about(now.bundle));
    Ok(())
}

fn wording(order: &RegisterOrder) -> Result<Wording, Refused> {
    Wording::new(&order.sender, &order.matter, order.restricted.as_ref())
}

fn registered(
    before: &Entry,
    wording: Wording,
    designation: Designation,
    decided: Decided,
) -> Result<Entry, Refused> {
    let openness = match wording.restricted {
        None => Openness::Public,
        Some(secrecy) => Openness::Marked(Marking { secrecy, decided: decided.clone() }),
    };
    Ok(Entry {
        stage: before.stage.advance(Verdict::Register(designation), decided)?,
        sender: wording.sender,
        matter: wording.matter,
        openness,
        change: before.change + 1,
        ..before.clone()
    })
}

/// The first record of a matter of its own. The year is the one in which it is registered: last year's
/// series is closed, also for what was written then.
async fn opened(tx: &mut Tx, guideline: &Guideline, at: Instant) -> Outcome<Designation> {
    let year = year(at);
    let format = &guideline.registration.number;
    let number = sql::next_number(tx, &format.series, year).await?;
    let number = written(format, Place { year, number });
    let document = Some(sql::next_document(tx, &number).await?);
    Ok(Designation { number, document })
}

/// The next record of a matter that has its number: here, or in another register.
pub(crate) async fn existing(
    tx: &mut Tx,
    guideline: &Guideline,
    number: RegistryNumber,
) -> Result<Designation, Refused> {
    let format = &guideline.registration.number;
    let Some(place) = place(format, &number) else {
        return Ok(Designation { number, document: None });
    };
    let number = written(format, place);
    if place.number > sql::last_number(tx, &format.series, place.year).await? {
        return Err(Refused::UnknownMatter(number));
    }
    let document = Some(sql::next_document(tx, &number).await?);
    Ok(Designation { number, document })
}

fn year(at: Instant) -> i16 {
    date_of(at).year()
}
