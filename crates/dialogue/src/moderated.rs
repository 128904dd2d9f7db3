//! What moderation tells the dialogue: an item is in a case, stands differently now, or comes back.

use kernel::item::Visibility;
use kernel::{Actor, Failed, ItemId, Outcome};
use people::Context;
use platform::{Observed, Payload};
use store::{Entry, Tx};

use crate::fetch::keep;
use crate::ingest;
use crate::model::{How, Need, Presence};
use crate::sql::item as sql;

/// Notes in the transaction of a moderation decision that the item has been dealt with.
///
/// # Errors
///
/// [`Failed`] when the item is unknown or the database refuses.
pub async fn mark_moderated(tx: &mut Tx, actor: &Actor, id: ItemId, guideline: &str) -> Outcome<()> {
    let mut item = sql::in_tx(tx, id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
    item.open = false;
    item.known_at = item.known_at.or(Some(tx.now()));
    sql::update(tx, &item).await?;
    sql::handled(tx, id, How::Moderated, actor.id(), guideline, None).await
}

/// Takes in what a read-back showed after one of our own acts, in the transaction that records the act.
///
/// # Errors
///
/// [`Failed`] when the item is unknown or the database or files do not answer.
pub async fn observe_directly(
    cx: &Context,
    id: ItemId,
    payload: &Payload,
    observed: Option<Observed>,
) -> Outcome<()> {
    let item = sql::one(&cx.store.reader(), id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
    let account = accounts::account(&cx.store.reader(), item.account)
        .await?
        .ok_or_else(|| Failed::for_good(format!("finding the account of item {id}")))?;
    let kept = keep(cx, item.account, payload).await?;
    let mut tx = cx.store.begin().await?;
    if let Some(observed) = observed {
        ingest::take_in(cx, &mut tx, &account, &kept.id, &[observed]).await?;
    }
    let mut item = sql::in_tx(&mut tx, id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
    if item.visibility == Visibility::Removed && item.presence != Presence::RemovedByUs {
        item.presence = Presence::RemovedByUs;
        sql::update(&mut tx, &item).await?;
        tx.log(Entry::new(&Actor::system("moderation"), "item-removed-by-us", "item", id));
    }
    tx.commit().await
}

/// Brings an item back into the inbox, as one that needs a look.
///
/// # Errors
///
/// [`Failed`] when the item is unknown or the database refuses.
pub async fn reopen(tx: &mut Tx, actor: &Actor, id: ItemId, guideline: &str) -> Outcome<()> {
    let mut item = sql::in_tx(tx, id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
    item.open = true;
    item.need = Need::Look;
    item.due_from = Some(tx.now());
    item.due_at = item.due_at.or(Some(tx.now()));
    sql::update(tx, &item).await?;
    sql::handled(tx, id, How::Reopened, actor.id(), guideline, None).await
}
