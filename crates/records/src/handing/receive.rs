use guideline::Guideline;
use kernel::{Actor, EntryId, Failed, Outcome};
use people::Context;
use store::{Entry as LogEntry, Tx};

use super::model::{HandOver, Handing};
use super::order::ask_later;
use super::{Refused, sql};
use crate::RegistryNumber;
use crate::desk::{decided, taken_up};
use crate::entry::Entry;
use crate::model::{Decided, Stage};
use crate::register::registered_elsewhere;

/// Notes the number that came back, typed in by a registrar. What was only proposed here is registered by that.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn type_receipt(
    cx: &Context,
    actor: &Actor,
    id: EntryId,
    number: RegistryNumber,
) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let entry = taken_up(&mut tx, actor, id).await?;
    let decided = decided(actor, tx.now(), &cx.guideline)?;
    let waits = sql::of_entry_in(&mut tx, id).await?.pop().ok_or(Refused::NothingHanded)?;
    let by = Some(actor.name().to_owned());
    let received = waits.handing.received(number, decided.at, by).ok_or(Refused::NothingHanded)?;
    receive(&mut tx, &cx.guideline, actor, (&entry, &waits), received, decided).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes the number that the program read in the diary's receipt; without one it is looked for again later. Whoever
/// ordered the hand-over decided that it is registered.
///
/// # Errors
///
/// [`Failed`] when the database refuses, or the receipt holds no registry number.
pub async fn note_receipt(cx: &Context, waits: &HandOver, written: Option<&str>) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    let now = sql::of_entry_in(&mut tx, waits.entry).await?.pop().filter(|it| it.n == waits.n);
    let Some(now) = now.filter(HandOver::is_open) else { return Ok(()) };
    let Some(written) = written else {
        ask_later(&mut tx, now.entry).await?;
        return tx.commit().await;
    };
    let unread = |it| Failed::for_good(format!("reading the receipt of {}", now.package())).because(it);
    let number: RegistryNumber = written.parse().map_err(unread)?;
    let Some(received) = now.handing.received(number, tx.now(), None) else { return Ok(()) };
    let missing = || Failed::for_good(format!("finding register entry {}", now.entry));
    let entry = crate::sql::entry_in(&mut tx, now.entry).await?.ok_or_else(missing)?;
    let guideline = cx.guideline.version.clone();
    let decided = Decided { by: now.by, name: now.name.clone(), at: tx.now(), guideline };
    let program = Actor::system("records");
    receive(&mut tx, &cx.guideline, &program, (&entry, &now), received, decided).await?;
    tx.commit().await
}

async fn receive(
    tx: &mut Tx,
    guideline: &Guideline,
    actor: &Actor,
    (entry, waits): (&Entry, &HandOver),
    received: Handing,
    decided: Decided,
) -> Outcome<()> {
    sql::save(tx, waits, &received).await?;
    let done = LogEntry::new(actor, "receipt-received", "entry", entry.id);
    tx.log(done.under(&guideline.version).about(entry.bundle));
    let Handing::Received { number, .. } = received else { return Ok(()) };
    match &entry.stage {
        Stage::Proposed | Stage::Declined { .. } => {
            registered_elsewhere(tx, actor, entry, number, decided).await
        }
        // It keeps the number that it has here; the diary's stands beside it.
        Stage::Registered { .. } => Ok(()),
    }
}
