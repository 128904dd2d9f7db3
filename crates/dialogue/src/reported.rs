//! What people outside report (STO-PER-23): the item comes into the inbox with a moderation decision to be made.

use kernel::{AccountId, Actor, Failed, ItemId, Outcome};
use people::Context;
use store::{Entry, Tx};

use crate::model::{Need, Presence};
use crate::rules;
use crate::sql::item as items;

/// The item that stands at an address on an account.
///
/// # Errors
///
/// [`Failed`] when the database refuses.
pub async fn at_address(tx: &mut Tx, account: AccountId, address: &str) -> Outcome<Option<ItemId>> {
    items::at_address(tx, account, address).await
}

/// Brings a reported item into the inbox, to be decided about within the time of the guideline; one that is taken away
/// stays so.
///
/// # Errors
///
/// [`Failed`] when the item is unknown or the database refuses.
pub async fn report(cx: &Context, tx: &mut Tx, actor: &Actor, id: ItemId) -> Outcome<()> {
    let mut item =
        items::in_tx(tx, id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
    tx.log(Entry::new(actor, "item-reported", "item", id).under(&cx.guideline.version));
    if item.presence != Presence::Present || (item.open && item.need == Need::Moderate) {
        return Ok(());
    }
    let now = tx.now();
    (item.open, item.need, item.due_from) = (true, Need::Moderate, Some(now));
    item.due_at = Some(rules::moderate_deadline(&cx.guideline, now).at);
    items::update(tx, &item).await
}
