//! Keeping what a platform answered, byte for byte, before anybody relies on it – except what must not be copied.

use std::collections::BTreeSet;
use std::ops::Range;

use accounts::Account;
use kernel::item::ExternalId;
use kernel::{AccountId, Digest, Failed, Outcome, Retry, VersionId};
use people::Context;
use platform::{Observed, Page, Payload, Platform};
use store::Tx;

use crate::model::Purpose;
use crate::sql::forbid;
use crate::sql::sweep::{self as sql, KeptPayload};

/// What stands in the place of an item that must not be copied: an element, so that a list stays a list.
const BLANK: &[u8] = b"{}";

/// Whoever kept a payload so long ago and has not stored its bytes has died: its lease ran out long before.
pub(crate) const UNDER_WAY_SECONDS: i64 = 10 * 60;

/// What may not reach the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Withheld {
    /// Items of which no copy may be made, whatever they say.
    pub(crate) forbidden: BTreeSet<ExternalId>,
    /// Wordings that were disposed of (sv. *gallrade*).
    pub(crate) gone: BTreeSet<(ExternalId, Digest)>,
}

/// Keeps a payload. Its row is written before its bytes, so that no bytes can lie about that nothing refers to;
/// the bytes of forbidden items never reach the disk, also when they become forbidden at this very moment, and those
/// of wordings that were disposed of do not come back.
pub(crate) async fn keep(
    cx: &Context,
    account: &Account,
    connector: &dyn Platform,
    purpose: Purpose,
    payload: &Payload,
) -> Outcome<KeptPayload> {
    let page = connector.understand(payload).ok();
    let (kept, bytes) = note(cx, account, purpose, payload, page.as_ref()).await?;
    cx.blobs.put(bytes).await?;
    Ok(kept)
}

/// Writes the row of a payload and gives the bytes that are still to be stored: nothing that points into them may be
/// committed before they are.
pub(crate) async fn note(
    cx: &Context,
    account: &Account,
    purpose: Purpose,
    payload: &Payload,
    page: Option<&Page>,
) -> Outcome<(KeptPayload, Vec<u8>)> {
    let id = VersionId::new(payload.received_at, cx.store.entropy()).to_string();
    let mut tx = cx.store.begin().await?;
    let shown = page.map(|it| it.items.as_slice()).unwrap_or_default();
    let withheld = Withheld {
        forbidden: forbid::of_account_in(&mut tx, account.id).await?,
        gone: crate::disposal::gone_among(&mut tx, account.id, shown).await?,
    };
    let body = blanked(page, payload, &withheld);
    let kept = KeptPayload {
        id,
        method: payload.request.method.clone(),
        url: payload.request.url.clone(),
        status: payload.status,
        headers: payload.headers.clone(),
        body: Digest::of(&body),
        received_at: payload.received_at,
    };
    sql::keep(&mut tx, account.id, purpose, &kept).await?;
    tx.commit().await?;
    Ok((kept, body))
}

/// The bytes of a payload, to be looked through for what must go. Bytes that are not there hold nothing, and bytes that
/// were changed cannot be relied on and stay for `verify`. What somebody is just storing is waited for.
pub(crate) async fn bytes_of(cx: &Context, kept: &KeptPayload) -> Outcome<Option<Vec<u8>>> {
    match cx.blobs.find(kept.body).await {
        Ok(None) if cx.now().seconds_since(kept.received_at) < UNDER_WAY_SECONDS => {
            Err(Failed::new(format!("looking through payload {}: its bytes are being stored", kept.id)))
        }
        Err(failed) if failed.when_to_retry() == Retry::Never => Ok(None),
        found => found,
    }
}

/// Forgets the pages of sweeps that said nothing new. A row is gone after its bytes, so that none are left behind.
pub(crate) async fn tidy_up(cx: &Context, account: AccountId) -> Outcome<()> {
    for kept in sql::superfluous(&cx.store.reader(), account).await? {
        let mut tx = cx.store.begin().await?;
        sql::forget(&mut tx, &kept).await?;
        let_go(cx, &mut tx, kept.body).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Removes a blob unless a payload refers to it, before the change is committed: the only file that is touched
/// inside a change. There is one writer, and a payload's row is committed before its bytes are stored. So whoever
/// stores the same bytes has either told so by now, or stores them when they are gone
/// ([ADR 0004](../../../docs/adr/0004-payloads-as-blobs.md)).
pub(crate) async fn let_go(cx: &Context, tx: &mut Tx, blob: Digest) -> Outcome<()> {
    if forbid::is_referred_to(tx, blob).await? {
        return Ok(());
    }
    cx.blobs.remove(blob).await
}

/// Forgets a payload whose bytes are not there.
pub(crate) async fn forget(cx: &Context, kept: &KeptPayload) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    sql::forget(&mut tx, kept).await?;
    tx.commit().await
}

/// Notes that a payload has been understood, or cannot be.
pub(crate) async fn settle(cx: &Context, kept: &KeptPayload, problem: Option<&str>) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    sql::understood(&mut tx, &kept.id, problem).await?;
    tx.commit().await
}

/// The payload's bytes without those that may not be kept. Every other byte keeps its place.
pub(crate) fn without(connector: &dyn Platform, payload: &Payload, withheld: &Withheld) -> Vec<u8> {
    blanked(connector.understand(payload).ok().as_ref(), payload, withheld)
}

fn blanked(page: Option<&Page>, payload: &Payload, withheld: &Withheld) -> Vec<u8> {
    let mut body = payload.body.clone();
    if *withheld == Withheld::default() || !(200..300).contains(&payload.status) {
        return body;
    }
    match page {
        Some(page) => {
            for place in places(page, &payload.body, withheld) {
                blank(&mut body, place);
            }
        }
        // Bytes that cannot be understood cannot be sorted either: where something is forbidden, none may be kept.
        None if !withheld.forbidden.is_empty() => body.fill(b' '),
        None => {}
    }
    body
}

/// Where that stands; what is forbidden also where it could not be understood.
fn places(page: &Page, body: &[u8], withheld: &Withheld) -> Vec<Range<usize>> {
    let forbidden = &withheld.forbidden;
    let named = |place: &Range<usize>| {
        let text = body.get(place.clone()).map(String::from_utf8_lossy).unwrap_or_default();
        forbidden.iter().any(|it| it.0.rsplit('-').next().is_some_and(|number| text.contains(number)))
    };
    let goes =
        |it: &&Observed| forbidden.contains(&it.id) || withheld.gone.contains(&(it.id.clone(), it.content));
    let items = page.items.iter().filter(goes).map(|it| it.bytes.clone());
    let garbled = page.garbled.iter().map(|it| it.0.clone()).filter(named);
    items.chain(garbled).collect()
}

fn blank(body: &mut [u8], place: Range<usize>) {
    if let Some(bytes) = body.get_mut(place) {
        bytes.fill(b' ');
        if let Some(start) = bytes.get_mut(..BLANK.len()) {
            start.copy_from_slice(BLANK);
        }
    }
}

/// Whether what could not be understood is only the blank that we left there ourselves.
pub(crate) fn is_blank(body: &[u8], place: &Range<usize>) -> bool {
    body.get(place.clone()).is_some_and(|it| it.trim_ascii() == BLANK)
}
