//! What must never be copied (child-abuse images, BrB 16:10 a): fetched copies are purged, and what the
//! platform shows again later never reaches the disk.

use std::collections::BTreeSet;

use kernel::item::ExternalId;
use kernel::{AccountId, Actor, Digest, Failed, ItemId, Outcome};
use people::Context;
use store::{Entry, Job, Reader, Tx};

use crate::jobs;
use crate::keep::{Withheld, bytes_of, let_go, without};
use crate::model::Presence;
use crate::sql::forbid as sql;
use crate::sql::item as items;
use crate::sql::sweep::KeptPayload;

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

/// The identities of the account's items of which no copy may be made.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn forbidden(reader: &Reader, account: AccountId) -> Outcome<BTreeSet<ExternalId>> {
    sql::of_account(reader, account).await
}

/// The same inside a change: whether somebody has forbidden one since.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn forbidden_in(tx: &mut Tx, account: AccountId) -> Outcome<BTreeSet<ExternalId>> {
    sql::of_account_in(tx, account).await
}

/// The items that stand below an item, however deep: evidence of them shows what they answer.
///
/// # Errors
///
/// [`Failed`] when the item is unknown or the database does not answer.
pub async fn below(tx: &mut Tx, id: ItemId) -> Outcome<Vec<ItemId>> {
    let item = items::in_tx(tx, id).await?.ok_or_else(|| Failed::for_good(format!("finding item {id}")))?;
    let thread = sql::places(tx, item.account, item.root.as_ref().unwrap_or(&item.external)).await?;
    let mut above = BTreeSet::from([item.external.clone()]);
    let mut below = Vec::new();
    loop {
        let stands_below = |it: &&sql::Place| {
            let under = it.parent.as_ref().or(it.root.as_ref());
            let root = it.root.as_ref() == Some(&item.external);
            !above.contains(&it.external) && (root || under.is_some_and(|it| above.contains(it)))
        };
        let found: Vec<&sql::Place> = thread.iter().filter(stands_below).collect();
        if found.is_empty() {
            return Ok(below);
        }
        below.extend(found.iter().map(|it| it.id));
        above.extend(found.iter().map(|it| it.external.clone()));
    }
}

/// Notes that we removed an item on the platform, which is not asked for its content again.
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

/// Blanks out everything that was kept of a forbidden item. Safe to repeat, and to run beside a sweep.
///
/// # Errors
///
/// [`Failed`] when the files or the database do not answer; the job is tried again.
pub async fn purge(cx: &Context, id: ItemId) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(item) = items::one(&reader, id).await? else { return Ok(()) };
    let Some(account) = accounts::account(&reader, item.account).await? else { return Ok(()) };
    let connector = accounts::connector(cx, &account).await?;
    let withheld =
        Withheld { forbidden: sql::of_account(&reader, item.account).await?, ..Withheld::default() };
    for kept in sql::payloads(&reader, item.account).await? {
        let Some(body) = bytes_of(cx, &kept).await? else { continue };
        let clean = without(&*connector, &kept.with_body(body.clone()), &withheld);
        if clean != body {
            let entry = Entry::new(&Actor::system("moderation"), "payload-blanked", "item", id);
            blank(cx, entry, &kept, clean).await?;
        }
    }
    records::disclosure::destroy_outputs(cx, id).await?;
    cx.store.forget_deleted(&["item_version", "finding", "payload"]).await
}

/// Puts the blanked bytes in the place of a payload's. They are stored inside the change: nobody can take them for
/// superfluous before it says that the payload needs them.
pub(crate) async fn blank(cx: &Context, entry: Entry, kept: &KeptPayload, clean: Vec<u8>) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    let blanked = cx.blobs.put(clean).await?;
    if !sql::replace_body(&mut tx, kept, blanked).await? {
        let_go(cx, &mut tx, blanked).await?;
        return Ok(()); // The payload was forgotten or blanked meanwhile.
    }
    tx.log(entry.about(blanked));
    let job = Job::now(&tx, jobs::FORGET_BLOB, kept.body);
    tx.enqueue(job).await?;
    tx.commit().await?;
    forget_blob(cx, kept.body).await
}

/// Removes a blob that no payload refers to any longer.
///
/// # Errors
///
/// [`Failed`] when the files or the database do not answer; the job is tried again.
pub(crate) async fn forget_blob(cx: &Context, blob: Digest) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    let_go(cx, &mut tx, blob).await
}
