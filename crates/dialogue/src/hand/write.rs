use accounts::Account;
use kernel::item::{Direction, ExternalId};
use kernel::{Actor, ItemId, Permission};
use people::Context;
use platform::hand::{Media, Written};
use store::{Entry, Reader};

use super::keep::{identity, kept, take_in};
use super::model::{WriteDown, read};
use super::refused::Refused;
use crate::item::note_known;
use crate::sql::item as items;

/// Writes down what stands on an account that no connector reaches (sv. *föra in för hand*; NYK-02-01). It is an item from
/// then on, and known to the organisation. Written down twice alike, it is one.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn write_down(
    cx: &Context,
    actor: &Actor,
    key: &str,
    order: &WriteDown,
) -> Result<ItemId, Refused> {
    let mut written = read(order, cx.now())?;
    let reader = cx.store.reader();
    let account = accounts::find_by_key(&reader, actor, key).await?;
    let account = account.filter(|it| actor.may_on(Permission::Watch, it.id)).ok_or(Refused::NotFound)?;
    if !account.is_open() {
        return Err(Refused::Closed);
    }
    if !accounts::is_by_hand(cx, &account) {
        return Err(Refused::Fetched);
    }
    is_carried(cx, &account, &written).await?;
    (written.under, written.root) = stands_under(&reader, &account, &order.under).await?;
    let identity = identity(&account, &written, cx.now())?;
    if let Some(there) = items::standing_as(&reader, account.id, &identity).await? {
        return Ok(there.id); // Pressed twice, or two people wrote down the same.
    }
    let ready = kept(cx, &account, &written).await?;
    let mut tx = cx.store.begin().await?;
    let item = take_in(cx, &mut tx, &account, &ready).await?;
    let entry = Entry::new(actor, "item-written-down", "item", item.id);
    tx.log(entry.under(&cx.guideline.version).about(item.content));
    tx.commit().await?;
    if item.direction == Direction::Incoming {
        note_known(cx, actor, item.id).await?;
    }
    Ok(item.id)
}

/// Whether the platform carries a file of this kind, as the list says (KBA-SYF-01).
async fn is_carried(cx: &Context, account: &Account, written: &Written) -> Result<(), Refused> {
    let Some((media, _)) = written.file.as_deref().and_then(Media::of) else { return Ok(()) };
    let carried = accounts::platforms::carries(cx, &account.platform).await?;
    if carried.contains(&media) { Ok(()) } else { Err(Refused::NotCarried) }
}

/// What it stands under, and the post that it belongs to.
async fn stands_under(
    reader: &Reader,
    account: &Account,
    under: &str,
) -> Result<(Option<ExternalId>, Option<ExternalId>), Refused> {
    if under.trim().is_empty() {
        return Ok((None, None));
    }
    let id: ItemId = under.trim().parse().map_err(|_| Refused::UnderUnknown)?;
    let above = items::one(reader, id).await?.filter(|it| it.account == account.id);
    let above = above.ok_or(Refused::UnderUnknown)?;
    let root = above.root.unwrap_or_else(|| above.external.clone());
    Ok((Some(above.external), Some(root)))
}
