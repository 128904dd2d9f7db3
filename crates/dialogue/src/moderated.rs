//! What moderation tells the dialogue: an item is in a case, stands differently now, or comes back.

use kernel::{Actor, Failed, ItemId, Outcome};
use people::Context;
use platform::{Observed, Payload};
use store::Tx;

use crate::ingest;
use crate::keep::keep;
use crate::model::{How, Need, Purpose};
use crate::sql::item as sql;
use crate::sql::sweep;

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

/// Takes in what a direct look showed, before or after one of our own acts. Who took an item away is not told
/// by a look: that is [`crate::observe_removed`].
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
    let reader = cx.store.reader();
    let missing = |what: &str| Failed::for_good(format!("finding {what} {id}"));
    let item = sql::one(&reader, id).await?.ok_or_else(|| missing("item"))?;
    let account =
        accounts::account(&reader, item.account).await?.ok_or_else(|| missing("the account of item"))?;
    let connector = accounts::connector(cx, &account).await?;
    let kept = keep(cx, &account, &*connector, Purpose::Look, payload).await?;
    let mut tx = cx.store.begin().await?;
    if let Some(observed) = observed {
        ingest::take_in(cx, &mut tx, &account, &kept.id, payload.received_at, &[observed]).await?;
    }
    sweep::understood(&mut tx, &kept.id, None).await?;
    tx.commit().await
}

/// Brings an item back into the inbox with what it needed before, or at least for a look.
///
/// # Errors
///
/// [`Failed`] when the item is unknown or the database refuses.
pub async fn reopen(tx: &mut Tx, actor: &Actor, id: ItemId, guideline: &str) -> Outcome<()> {
    let mut item = sql::in_tx(tx, id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
    if item.open {
        return Ok(());
    }
    item.open = true;
    if item.need == Need::Nothing {
        item.need = Need::Look;
    }
    item.due_from = item.due_from.or(Some(tx.now()));
    item.due_at = item.due_at.or(Some(tx.now()));
    sql::update(tx, &item).await?;
    sql::handled(tx, id, How::Reopened, actor.id(), guideline, None).await
}
