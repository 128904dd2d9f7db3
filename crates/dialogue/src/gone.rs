//! What disappears on a platform stays here. Absence from a list never means deleted: only a direct look does.

use kernel::{AccountId, Failed, ItemId, Outcome};
use people::Context;
use platform::Look;
use store::{Entry, Job, Tx};

use crate::fetch::fetcher;
use crate::ingest;
use crate::jobs;
use crate::keep::{keep, settle};
use crate::model::{Presence, Purpose};
use crate::sql::forbid;
use crate::sql::item as sql;
use crate::sql::sweep::{self, SweepState};

/// Marks what a complete sweep should have shown and did not, and asks for a direct look at each.
pub(crate) async fn suspect(tx: &mut Tx, account: AccountId, sweep: &SweepState) -> Outcome<()> {
    for mut item in sql::unseen(tx, account, sweep.started_at, sweep.since).await? {
        item.presence = Presence::GoneUnconfirmed;
        sql::update(tx, &item).await?;
        tx.log(Entry::new(&fetcher(), "item-missing", "item", item.id).under(&item.guideline));
        let job = Job::now(tx, jobs::CONFIRM_GONE, item.id);
        tx.enqueue(job).await?;
    }
    Ok(())
}

/// Looks directly at an item that was missing from a sweep.
///
/// # Errors
///
/// [`Failed`] when the platform, the files or the database do not answer.
pub(crate) async fn confirm(cx: &Context, id: ItemId) -> Outcome<()> {
    let Some(item) = sql::one(&cx.store.reader(), id).await? else { return Ok(()) };
    if item.presence != Presence::GoneUnconfirmed || forbid::is_forbidden(&cx.store.reader(), id).await? {
        return Ok(());
    }
    let Some(account) = accounts::account(&cx.store.reader(), item.account).await? else { return Ok(()) };
    let connector = accounts::connector(cx, &account).await?;
    let look = connector
        .look(&item.external)
        .await
        .map_err(|it| it.while_doing(format!("looking whether item {id} is gone")))?;
    match look {
        Look::Present { payload, item: observed } => {
            let kept = keep(cx, &account, &*connector, Purpose::Look, &payload).await?;
            let mut tx = cx.store.begin().await?;
            ingest::take_in(cx, &mut tx, &account, &kept.id, payload.received_at, &[*observed]).await?;
            sweep::understood(&mut tx, &kept.id, None).await?;
            tx.commit().await
        }
        Look::Gone { payload } => {
            let kept = keep(cx, &account, &*connector, Purpose::Look, &payload).await?;
            settle(cx, &kept, None).await?;
            is_gone(cx, id).await
        }
    }
}

async fn is_gone(cx: &Context, id: ItemId) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    let mut item =
        sql::in_tx(&mut tx, id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
    if item.presence != Presence::GoneUnconfirmed {
        return Ok(());
    }
    item.presence = Presence::Gone;
    sql::update(&mut tx, &item).await?;
    tx.log(Entry::new(&fetcher(), "item-gone", "item", id).under(&item.guideline));
    tx.commit().await
}
