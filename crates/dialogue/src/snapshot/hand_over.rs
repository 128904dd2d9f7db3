use kernel::calendar::date_of;
use kernel::{Actor, Outcome};
use people::Context;
use store::{Entry, Job};

use super::FORGET;
use super::model::{Delivery, Stage};
use super::sql;

/// Puts the package of a snapshot into the archive's folder.
pub(crate) const HAND_OVER: &str = "hand-over-snapshot";

/// Hands the package over and reads it back; only then the archive has it (ORE-ARK-04).
///
/// # Errors
///
/// [`kernel::Failed`] when the folder does not take it, or holds something else under its name.
pub(crate) async fn hand_over(cx: &Context, n: i64) -> Outcome<()> {
    let Some(snapshot) = sql::one(&cx.store.reader(), n).await? else { return Ok(()) };
    let Stage::Made(made) = &snapshot.stage else { return Ok(()) };
    let reference = cx.packer()?.hand_over(&made.file, made.digest, cx.now()).await?;
    let mut tx = cx.store.begin().await?;
    let delivery = Delivery {
        recipient: cx.guideline.archive.recipient.sv.clone(),
        reference,
        day: date_of(tx.now()),
        by: None,
        at: tx.now(),
    };
    if !sql::note_delivered(&mut tx, n, &delivery).await? {
        return Ok(());
    }
    let system = Actor::system("snapshots");
    let job = Job::now(&tx, FORGET, n.to_string());
    tx.enqueue(job).await?;
    let entry = Entry::new(&system, "snapshot-delivered", "snapshot", n).about(made.digest);
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await
}
