use kernel::{Actor, EntryId, Outcome};
use people::Context;
use store::{Entry as LogEntry, Job, Tx};

use super::model::{HandOver, Handing};
use super::{ASK_RECEIPT, HAND_OVER, Refused, sql};
use crate::desk::{decided, taken_up};
use crate::model::Stage;

/// How long the diary has before its receipt is looked for, and between one look and the next.
const ASK_SECONDS: i64 = 15 * 60;

/// Orders that an entry is handed over to the authority's own diary (sv. *lämna över*). Nothing leaves the house before
/// the job.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn hand_over(cx: &Context, actor: &Actor, id: EntryId) -> Result<(), Refused> {
    let diary = cx.diary.as_ref().ok_or(Refused::NoDiary)?;
    let mut tx = cx.store.begin().await?;
    let entry = taken_up(&mut tx, actor, id).await?;
    match &entry.stage {
        Stage::Proposed | Stage::Registered { .. } => {}
        Stage::Declined { .. } => return Err(Refused::Declined),
    }
    let before = sql::of_entry_in(&mut tx, id).await?;
    match before.last().map(|it| &it.handing) {
        None => {}
        Some(Handing::Ordered | Handing::Handed(_)) => return Err(Refused::OnItsWay),
        Some(Handing::Received { .. }) => return Err(Refused::Received),
    }
    let decided = decided(actor, tx.now(), &cx.guideline)?;
    let order = HandOver {
        entry: id,
        n: i64::try_from(before.len()).unwrap_or(i64::MAX).saturating_add(1),
        way: diary.way().to_owned(),
        handing: Handing::Ordered,
        by: decided.by,
        name: decided.name,
        ordered_at: decided.at,
    };
    sql::order(&mut tx, &entry, &order, &cx.guideline.version).await?;
    let done = LogEntry::new(actor, "hand-over-ordered", "entry", id);
    tx.log(done.under(&cx.guideline.version).about(entry.bundle));
    let job = Job::now(&tx, HAND_OVER, id);
    tx.enqueue(job).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes that the diary has the package, and has the receipt looked for; whether it was news.
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn note_handed(tx: &mut Tx, order: &HandOver) -> Outcome<bool> {
    let now = sql::of_entry_in(tx, order.entry).await?.pop().filter(|it| it.n == order.n);
    let Some(now) = now else { return Ok(false) };
    let Some(handed) = now.handing.handed(tx.now()) else { return Ok(false) };
    sql::save(tx, &now, &handed).await?;
    tx.log(LogEntry::new(&Actor::system("records"), "handed-over", "entry", order.entry));
    ask_later(tx, order.entry).await?;
    Ok(true)
}

/// Has the receipt looked for in a while.
pub(super) async fn ask_later(tx: &mut Tx, entry: EntryId) -> Outcome<()> {
    let at = tx.now().plus_seconds(ASK_SECONDS);
    tx.enqueue(Job::at(ASK_RECEIPT, entry, at)).await
}
