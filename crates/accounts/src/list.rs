use std::collections::BTreeSet;

use kernel::{AccountId, Actor, Outcome};
use store::Reader;

use crate::{Account, AccountKey, Connection, sql};

/// The account, for jobs and for other slices, whoever may see it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn account(reader: &Reader, id: AccountId) -> Outcome<Option<Account>> {
    sql::account(reader, id).await
}

/// The account with this key, if the actor may know of it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn find_by_key(reader: &Reader, actor: &Actor, key: &str) -> Outcome<Option<Account>> {
    let Ok(key) = key.parse::<AccountKey>() else { return Ok(None) };
    Ok(sql::by_key(reader, &key).await?.filter(|it| actor.sees(it.id)))
}

/// The accounts that the actor may know of, by name, also those that are closed.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn list(reader: &Reader, actor: &Actor) -> Outcome<Vec<Account>> {
    sql::list(reader, &actor.scope()).await
}

/// Every account, by name, also those that are closed: for the operator's commands, which act for nobody.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn every_account(reader: &Reader) -> Outcome<Vec<Account>> {
    sql::list(reader, &kernel::Scope::All).await
}

/// Every account that is used, for jobs and reports.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn open_accounts(reader: &Reader) -> Outcome<Vec<Account>> {
    sql::open_accounts(reader).await
}

/// How we sign in to the account, without the secret; `None` when nobody has connected it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn connection(reader: &Reader, account: AccountId) -> Outcome<Option<Connection>> {
    sql::connection(reader, account).await
}

/// The accounts that somebody has connected.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn connected(reader: &Reader) -> Outcome<BTreeSet<AccountId>> {
    Ok(sql::connections(reader).await?.into_iter().map(|it| it.0).collect())
}
