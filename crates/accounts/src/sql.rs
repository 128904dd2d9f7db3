use kernel::{AccountId, Failed, Outcome, Scope};
use store::{Reader, Row, Tx, Value, params};

use crate::{Account, AccountKey, AccountState, Connection};

macro_rules! accounts {
    ($($condition:literal)?) => {
        concat!(
            "select id, key, name, platform, url, unit, purpose, responsible, deputy, manager,
                    opened_by, opened_at, guideline, closed_at
             from account",
            $(" where ", $condition,)?
            " order by name, key"
        )
    };
}

fn account_of(row: &Row) -> Outcome<Account> {
    Ok(Account {
        id: row.get("id")?,
        key: row.parse("key")?,
        name: row.get("name")?,
        platform: row.get("platform")?,
        url: row.parse("url")?,
        unit: row.get("unit")?,
        purpose: row.get("purpose")?,
        responsible: row.get("responsible")?,
        deputy: row.get("deputy")?,
        manager: row.get("manager")?,
        opened_by: row.get("opened_by")?,
        opened_at: row.get("opened_at")?,
        guideline: row.get("guideline")?,
        closed_at: row.get("closed_at")?,
    })
}

pub(crate) async fn account(reader: &Reader, id: AccountId) -> Outcome<Option<Account>> {
    reader.row(accounts!("id = $1"), params![id]).await?.as_ref().map(account_of).transpose()
}

pub(crate) async fn by_key(reader: &Reader, key: &AccountKey) -> Outcome<Option<Account>> {
    reader.row(accounts!("key = $1"), params![key.as_str()]).await?.as_ref().map(account_of).transpose()
}

pub(crate) async fn by_key_now(tx: &mut Tx, key: &AccountKey) -> Outcome<Option<Account>> {
    tx.row(accounts!("key = $1"), params![key.as_str()]).await?.as_ref().map(account_of).transpose()
}

pub(crate) async fn account_now(tx: &mut Tx, id: AccountId) -> Outcome<Option<Account>> {
    tx.row(accounts!("id = $1"), params![id]).await?.as_ref().map(account_of).transpose()
}

pub(crate) async fn open_accounts(reader: &Reader) -> Outcome<Vec<Account>> {
    reader.rows(accounts!("closed_at is null"), params![]).await?.iter().map(account_of).collect()
}

pub(crate) async fn list(reader: &Reader, scope: &Scope) -> Outcome<Vec<Account>> {
    let accounts: Outcome<Vec<_>> =
        reader.rows(accounts!(), params![]).await?.iter().map(account_of).collect();
    let mut accounts = accounts?;
    accounts.retain(|it| scope.covers(it.id));
    Ok(accounts)
}

const ADD: &str = "insert into account
       (id, key, name, platform, url, unit, purpose, responsible, deputy, manager,
        opened_by, opened_at, guideline)
     values ";

/// Inserts many rows, several hundred with one statement: thousands come in while somebody waits.
pub(crate) async fn insert_each(tx: &mut Tx, insert: &str, rows: Vec<Vec<Value>>) -> Outcome<()> {
    const AT_ONCE: usize = 400;
    for rows in rows.chunks(AT_ONCE) {
        let mut sql = insert.to_owned();
        let mut n = 0;
        for (place, row) in rows.iter().enumerate() {
            sql.push_str(if place == 0 { "(" } else { ", (" });
            for column in 0..row.len() {
                n += 1;
                sql.push_str(if column == 0 { "$" } else { ", $" });
                sql.push_str(&n.to_string());
            }
            sql.push(')');
        }
        let inserted = tx.execute(&sql, &rows.concat()).await?;
        if inserted != rows.len() as u64 {
            return Err(Failed::new(format!("adding {} rows: {inserted} were added", rows.len())));
        }
    }
    Ok(())
}

fn values_of(it: &Account) -> Vec<Value> {
    params![
        it.id,
        it.key.as_str(),
        &it.name,
        &it.platform,
        it.url.as_str(),
        it.unit,
        &it.purpose,
        it.responsible,
        it.deputy,
        it.manager,
        it.opened_by,
        it.opened_at,
        &it.guideline,
    ]
    .to_vec()
}

pub(crate) async fn add(tx: &mut Tx, it: &Account) -> Outcome<()> {
    insert_each(tx, ADD, vec![values_of(it)]).await
}

pub(crate) async fn add_each(tx: &mut Tx, all: &[Account]) -> Outcome<()> {
    insert_each(tx, ADD, all.iter().map(values_of).collect()).await
}

// Connections

pub(crate) async fn connect(
    tx: &mut Tx,
    account: AccountId,
    it: &Connection,
    sealed: Vec<u8>,
) -> Outcome<()> {
    tx.execute_one(
        "insert into account_connection (account, api_url, login, secret, connected_by, connected_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (account) do update
         set api_url = excluded.api_url, login = excluded.login, secret = excluded.secret,
             connected_by = excluded.connected_by, connected_at = excluded.connected_at",
        params![account, &it.api_url, &it.login, sealed, it.connected_by, it.connected_at],
    )
    .await
}

fn connection_of(row: &Row) -> Outcome<Connection> {
    Ok(Connection {
        api_url: row.get("api_url")?,
        login: row.get("login")?,
        connected_by: row.get("connected_by")?,
        connected_at: row.get("connected_at")?,
    })
}

pub(crate) async fn connection(reader: &Reader, account: AccountId) -> Outcome<Option<Connection>> {
    let sql = "select api_url, login, connected_by, connected_at
         from account_connection
         where account = $1";
    reader.row(sql, params![account]).await?.as_ref().map(connection_of).transpose()
}

pub(crate) async fn connections(reader: &Reader) -> Outcome<Vec<(AccountId, Connection)>> {
    let sql = "select account, api_url, login, connected_by, connected_at
         from account_connection
         order by account";
    let rows = reader.rows(sql, params![]).await?;
    rows.iter().map(|row| Ok((row.get("account")?, connection_of(row)?))).collect()
}

/// The connection with its sealed secret.
pub(crate) async fn sealed(reader: &Reader, account: AccountId) -> Outcome<Option<(Connection, Vec<u8>)>> {
    let sql = "select api_url, login, secret, connected_by, connected_at
         from account_connection
         where account = $1";
    let Some(row) = reader.row(sql, params![account]).await? else { return Ok(None) };
    Ok(Some((connection_of(&row)?, row.get("secret")?)))
}

// How it goes

fn state_of(row: &Row) -> Outcome<AccountState> {
    Ok(AccountState {
        checked_at: row.get("checked_at")?,
        fetched_at: row.get("fetched_at")?,
        since: row.get("since")?,
        trouble: row.get("trouble")?,
    })
}

const STATE: &str = "select account, checked_at, fetched_at, since, trouble
     from account_state
     where account = $1";

pub(crate) async fn state(reader: &Reader, account: AccountId) -> Outcome<Option<AccountState>> {
    reader.row(STATE, params![account]).await?.as_ref().map(state_of).transpose()
}

pub(crate) async fn state_now(tx: &mut Tx, account: AccountId) -> Outcome<Option<AccountState>> {
    tx.row(STATE, params![account]).await?.as_ref().map(state_of).transpose()
}

pub(crate) async fn states(reader: &Reader) -> Outcome<Vec<(AccountId, AccountState)>> {
    let sql = "select account, checked_at, fetched_at, since, trouble
         from account_state
         order by account";
    let rows = reader.rows(sql, params![]).await?;
    rows.iter().map(|row| Ok((row.get("account")?, state_of(row)?))).collect()
}

pub(crate) async fn note_state(tx: &mut Tx, account: AccountId, it: &AccountState) -> Outcome<()> {
    let rows = tx
        .note(
            "insert into account_state (account, checked_at, fetched_at, since, trouble)
             values ($1, $2, $3, $4, $5)
             on conflict (account) do update
             set checked_at = excluded.checked_at, fetched_at = excluded.fetched_at,
                 since = excluded.since, trouble = excluded.trouble",
            params![account, it.checked_at, it.fetched_at, it.since, it.trouble.as_ref()],
        )
        .await?;
    if rows == 1 { Ok(()) } else { Err(Failed::new(format!("noting how account {account} is"))) }
}
