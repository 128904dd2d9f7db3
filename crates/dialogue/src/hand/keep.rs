use accounts::Account;
use kernel::item::ExternalId;
use kernel::{Failed, Outcome};
use people::Context;
use platform::Platform as _;
use platform::hand::{ByHand, Written};
use store::Tx;

use crate::ingest;
use crate::keep::keep;
use crate::model::{Item, Purpose};
use crate::sql::item as items;
use crate::sql::sweep;

/// What was written down, kept byte for byte and ready to be taken in.
pub(super) struct Ready {
    payload: String,
    seen_at: kernel::Instant,
    observed: platform::Observed,
}

impl Ready {
    /// The identity that it has from what it says.
    pub(super) fn external(&self) -> &ExternalId {
        &self.observed.id
    }
}

/// What it would be called: the same for the same words, whenever they are written down.
pub(super) fn identity(account: &Account, written: &Written, at: kernel::Instant) -> Outcome<ExternalId> {
    let payload = written.payload(account.url.as_str(), at);
    observed(&payload).map(|it| it.id)
}

fn observed(payload: &platform::Payload) -> Outcome<platform::Observed> {
    let unread = || Failed::for_good("reading what was just written down");
    let page = ByHand.understand(payload).map_err(|it| unread().because(it))?;
    page.items.into_iter().next().ok_or_else(unread)
}

/// Keeps what was written down as a payload.
pub(super) async fn kept(cx: &Context, account: &Account, written: &Written) -> Outcome<Ready> {
    let payload = written.payload(account.url.as_str(), cx.now());
    let observed = observed(&payload)?;
    let kept = keep(cx, account, &ByHand, Purpose::Look, &payload).await?;
    Ok(Ready { payload: kept.id, seen_at: payload.received_at, observed })
}

/// Takes it in as an item, in a change that says who wrote it down.
pub(super) async fn take_in(cx: &Context, tx: &mut Tx, account: &Account, it: &Ready) -> Outcome<Item> {
    let observed = std::slice::from_ref(&it.observed);
    ingest::take_in(cx, tx, account, &it.payload, it.seen_at, observed).await?;
    sweep::understood(tx, &it.payload, None).await?;
    let found = items::by_external(tx, account.id, &[&it.observed.id]).await?.pop();
    found.ok_or_else(|| Failed::for_good("finding what was just written down"))
}
