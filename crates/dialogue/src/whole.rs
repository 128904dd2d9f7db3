//! An account as a whole, for exports, backups and verification: everything that is kept, page by page.

use std::ops::Range;

use kernel::{AccountId, Digest, Instant, ItemId, Outcome, VersionId};
use platform::Payload;
use store::Reader;

use crate::model::{Coverage, Item, Wording};
use crate::sql::{item, sweep, whole as sql};

/// An answer of the platform as it is kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its identity, in the order of arrival.
    pub id: String,
    /// The answer without its body.
    pub head: Payload,
    /// The blob that is its body.
    pub body: Digest,
}

/// Where in a payload's body one wording stands.
#[derive(Clone, Debug)]
pub struct Cut {
    /// The wording.
    pub wording: VersionId,
    /// When it was first seen.
    pub observed_at: Instant,
    /// Its bytes.
    pub bytes: Range<usize>,
}

/// The account's payloads after the one named, in the order of arrival. What is not understood yet may be without
/// its bytes, and is not among them: it is asked for again.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn payloads(reader: &Reader, account: AccountId, after: &str, limit: i64) -> Outcome<Vec<Kept>> {
    let kept = sql::payloads(reader, account, after, limit).await?;
    let whole = |it: sweep::KeptPayload| Kept { head: it.with_body(Vec::new()), id: it.id, body: it.body };
    Ok(kept.into_iter().map(whole).collect())
}

/// The wordings that were read from a payload.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn wordings_in(reader: &Reader, payload: &str) -> Outcome<Vec<Cut>> {
    sql::wordings_in(reader, payload).await
}

/// The account's items after the one named, in the order in which they were first seen.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn items(
    reader: &Reader,
    account: AccountId,
    after: Option<ItemId>,
    limit: i64,
) -> Outcome<Vec<Item>> {
    sql::items(reader, account, after, limit).await
}

/// All wordings of an item, oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn wordings(reader: &Reader, id: ItemId) -> Outcome<Vec<Wording>> {
    item::wordings(reader, id).await
}

/// The item's thread with the present texts.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn thread(reader: &Reader, of: &Item) -> Outcome<Vec<(Item, String)>> {
    Ok(item::thread(reader, of).await?.into_iter().map(|it| (it.item, it.text)).collect())
}

/// For which times it is known what stood on the account, and for which it is not.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn ledger(reader: &Reader, account: AccountId) -> Outcome<Vec<Coverage>> {
    sweep::ledger(reader, account).await
}

/// The blobs that payloads of any account refer to, each once, after the one named; not those that are not
/// understood yet.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn bodies(reader: &Reader, after: &str, limit: i64) -> Outcome<Vec<Digest>> {
    sql::bodies(reader, after, limit).await
}

/// Whether a payload that is understood refers to this blob.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn refers_to(reader: &Reader, body: Digest) -> Outcome<bool> {
    sql::refers_to(reader, body).await
}
