use kernel::{AccountId, Actor};
use people::Context;
use store::Entry;

use super::{Refused, sql};
use crate::profile::{answering, is_too_long};

/// Notes that somebody looked again at whom the account is for and what they need (STO-NYT-03, MOT-VAR-02).
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn review_audience(
    cx: &Context,
    actor: &Actor,
    account: AccountId,
    found: &str,
) -> Result<(), Refused> {
    let (by, account) = answering(cx, actor, account).await?;
    let found = found.trim();
    if found.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    if is_too_long(found) {
        return Err(Refused::TooLong);
    }
    let mut tx = cx.store.begin().await?;
    let latest = sql::latest_review(&mut tx, account.id).await?;
    if latest.as_ref().is_some_and(|it| it.1 == found && it.2 == tx.now()) {
        return Ok(());
    }
    let n = latest.map_or(1, |it| it.0 + 1);
    sql::add_review(&mut tx, account.id, n, found, by).await?;
    tx.log(Entry::new(actor, "audience-reviewed", "account", account.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}
