//! What must never be copied (child-abuse images, BrB 16:10 a): fetched copies are purged, and what the
//! platform shows again later is blanked out before it is kept.

use std::collections::BTreeSet;

use kernel::item::ExternalId;
use kernel::{AccountId, Actor, Failed, ItemId, Outcome};
use people::Context;
use platform::{Payload, Platform};
use store::{Entry, Job, Tx};

use crate::jobs;
use crate::model::Presence;
use crate::sql::forbid as sql;
use crate::sql::item as items;

/// Forbids every copy of the item, in the transaction of the decision: its words, findings and search terms
/// are gone when it commits; a job then blanks out the payloads it was in.
///
/// # Errors
///
/// [`Failed`] when the item is unknown or the database refuses.
pub async fn forbid_copies(tx: &mut Tx, actor: &Actor, id: ItemId) -> Outcome<()> {
    let item = items::in_tx(tx, id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
    sql::forbid(tx, item.account, &item.external, id).await?;
    tx.index(&format!("item:{id}"), &item.account.to_string(), &[]).await?;
    tx.log(Entry::new(actor, "copies-forbidden", "item", id));
    let job = Job::now(tx, jobs::PURGE, id);
    tx.enqueue(job).await
}

/// Notes that a forbidden item was removed on the platform, which is not asked for it again.
///
/// # Errors
///
/// [`Failed`] when the item is unknown or the database refuses.
pub async fn observe_removed(cx: &Context, id: ItemId) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    let mut item =
        items::in_tx(&mut tx, id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
    if item.presence != Presence::RemovedByUs {
        item.presence = Presence::RemovedByUs;
        item.visibility = kernel::item::Visibility::Removed;
        items::update(&mut tx, &item).await?;
        tx.log(Entry::new(&Actor::system("moderation"), "item-removed-by-us", "item", id));
    }
    tx.commit().await
}

/// Blanks a payload's bytes of forbidden items, before it is kept. Every other byte keeps its place.
pub(crate) async fn blank_out(
    cx: &Context,
    account: AccountId,
    connector: &dyn Platform,
    payload: &mut Payload,
) -> Outcome<bool> {
    let forbidden: BTreeSet<ExternalId> = sql::of_account(&cx.store.reader(), account).await?;
    if forbidden.is_empty() {
        return Ok(false);
    }
    let Ok(page) = connector.understand(payload) else {
        // Bytes that cannot be understood cannot be sorted either: none of them may be kept.
        payload.body.fill(b' ');
        return Ok(true);
    };
    let mut blanked = false;
    for item in page.items.iter().filter(|it| forbidden.contains(&it.id)) {
        if let Some(bytes) = payload.body.get_mut(item.bytes.clone()) {
            blanked |= bytes.iter().any(|it| *it != b' ');
            bytes.fill(b' ');
            // A list must still be a list: the place holds an empty object.
            if let Some(start) = bytes.get_mut(..2) {
                start.copy_from_slice(b"{}");
            }
        }
    }
    Ok(blanked)
}

/// Blanks out everything that was kept of a forbidden item.
///
/// # Errors
///
/// [`Failed`] when the files or the database do not answer; the job is tried again.
pub(crate) async fn purge(cx: &Context, id: ItemId) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(item) = items::one(&reader, id).await? else { return Ok(()) };
    let Some(account) = accounts::account(&reader, item.account).await? else { return Ok(()) };
    let connector = accounts::connector(cx, &account).await?;
    for kept in sql::payloads(&reader, item.account).await? {
        let mut payload = kept.with_body(cx.blobs.get(kept.body).await?);
        if blank_out(cx, item.account, &*connector, &mut payload).await? {
            let blanked = cx.blobs.put(payload.body).await?;
            let mut tx = cx.store.begin().await?;
            let superfluous = sql::replace_body(&mut tx, &kept, blanked).await?;
            tx.log(Entry::new(&Actor::system("moderation"), "payload-blanked", "item", id).about(blanked));
            tx.commit().await?;
            if superfluous {
                cx.blobs.remove(kept.body).await?;
            }
        }
    }
    Ok(())
}
