//! What fetching tells about an account, and what a closing asks of it.

use kernel::{AccountId, Instant, Outcome};
use people::Context;
use store::Tx;

use super::desk::around;
use super::model::{Fetched, Stage};
use super::sql::{self, Look};

/// Notes what a complete fetch of the account told; called by whoever fetches, in the change that completes it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn note_fetched(tx: &mut Tx, account: AccountId, it: &Fetched) -> Outcome<()> {
    sql::note_fetched(tx, account, it).await
}

/// Since when everything that stands on the account must be looked at once more, however old: its closing waits for
/// that. Whoever fetches asks before each fetch.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn wants_full_fetch(cx: &Context, account: AccountId) -> Outcome<Option<Instant>> {
    let dossier = sql::latest(&mut Look::Beside(&cx.store.reader()), account).await?;
    let Some(dossier) = dossier.filter(|it| it.closing.stage == Stage::Decided) else { return Ok(None) };
    let around = around(cx, &dossier).await?;
    Ok(dossier.capture_from(&cx.guideline, &around))
}
