use kernel::{AccountId, Actor, Outcome};
use store::{Entry, Reader, Tx};

use crate::{AccountState, sql};

/// Notes that what stands on the account did not reach us, and why (lower case, no full stop, nothing secret).
/// The first time is logged; what follows keeps the time when the trouble began.
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn note_trouble(tx: &mut Tx, account: AccountId, why: &str) -> Outcome<()> {
    let before = sql::state_now(tx, account).await?;
    let began = before.as_ref().filter(|it| it.trouble.is_some()).map(|it| it.since);
    let state = AccountState {
        checked_at: tx.now(),
        fetched_at: before.and_then(|it| it.fetched_at),
        since: began.unwrap_or(tx.now()),
        trouble: Some(why.to_owned()),
    };
    if began.is_none() {
        tx.log(Entry::new(&Actor::system("fetch"), "account-troubled", "account", account));
    }
    sql::note_state(tx, account, &state).await
}

/// Notes that what stands on the account reached us. The first time after trouble is logged.
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses.
pub async fn note_recovery(tx: &mut Tx, account: AccountId) -> Outcome<()> {
    let before = sql::state_now(tx, account).await?;
    let troubled = before.as_ref().is_some_and(|it| it.trouble.is_some());
    let well_since = before.filter(|it| it.trouble.is_none()).map_or(tx.now(), |it| it.since);
    let state =
        AccountState { checked_at: tx.now(), fetched_at: Some(tx.now()), since: well_since, trouble: None };
    if troubled {
        tx.log(Entry::new(&Actor::system("fetch"), "account-recovered", "account", account));
    }
    sql::note_state(tx, account, &state).await
}

/// How it went the last time; `None` when nobody has tried yet.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn state(reader: &Reader, account: AccountId) -> Outcome<Option<AccountState>> {
    sql::state(reader, account).await
}

/// How it went the last time on every account that was tried.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn states(reader: &Reader) -> Outcome<Vec<(AccountId, AccountState)>> {
    sql::states(reader).await
}
