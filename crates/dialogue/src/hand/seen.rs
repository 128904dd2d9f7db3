//! What moderation asks of what was written down: the bytes that are its evidence, and that a person did on the platform
//! what was decided.

use kernel::item::Visibility;
use kernel::{Actor, Failed, ItemId, Outcome};
use people::Context;
use platform::Payload;
use store::{Entry, Tx};

use crate::model::{How, Presence};
use crate::sql::item as items;
use crate::sql::sweep;

/// The payload in which an item was written down; none of one that was fetched.
///
/// # Errors
///
/// [`Failed`] when the files or the database do not answer.
pub async fn written_payload(cx: &Context, item: ItemId) -> Outcome<Option<Payload>> {
    let Some((_, kept, _)) = sweep::of_wordings(&cx.store.reader(), item).await?.pop() else {
        return Ok(None);
    };
    if kept.method != platform::hand::METHOD {
        return Ok(None);
    }
    let body = cx.blobs.get(kept.body).await?;
    Ok(Some(kept.with_body(body)))
}

/// Notes in a change that a person did on the platform what was decided: who can see the item from then on, and what the
/// person says about it.
///
/// # Errors
///
/// [`Failed`] when the item is unknown or the database refuses.
pub async fn note_done(
    tx: &mut Tx,
    actor: &Actor,
    id: ItemId,
    (visibility, note): (Visibility, Option<&str>),
    guideline: &str,
) -> Outcome<()> {
    let mut item =
        items::in_tx(tx, id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
    item.visibility = visibility;
    item.presence = match visibility {
        Visibility::Removed => Presence::RemovedByUs,
        Visibility::Public | Visibility::Hidden | Visibility::Spam | Visibility::Private => Presence::Present,
    };
    item.confirmed_at = tx.now();
    items::update(tx, &item).await?;
    items::handled(tx, id, How::DoneByHand, actor.id(), guideline, note).await?;
    tx.log(Entry::new(actor, "item-done-by-hand", "item", id).under(&guideline));
    Ok(())
}
