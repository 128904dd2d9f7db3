use std::collections::HashMap;

use kernel::{AccountId, Instant, Outcome};
use store::{Reader, Row, Tx, params};

use super::{Change, Decision};

fn decision_of(row: &Row) -> Outcome<Decision> {
    Ok(Decision {
        n: row.get("n")?,
        shown_to: row.parse("place")?,
        reason: row.get("reason")?,
        decided_by: row.get("decided_by")?,
        decided_at: row.get("decided_at")?,
    })
}

/// The latest decision on each account.
pub(crate) async fn latest_decisions(reader: &Reader) -> Outcome<HashMap<AccountId, Decision>> {
    let sql = "select account, n, place, reason, decided_by, decided_at
         from account_listing
         order by account, n";
    let rows = reader.rows(sql, params![]).await?;
    rows.iter().map(|row| Ok((row.get("account")?, decision_of(row)?))).collect()
}

/// Every decision on an account, the latest first.
pub(crate) async fn decisions(reader: &Reader, account: AccountId) -> Outcome<Vec<Decision>> {
    let sql = "select n, place, reason, decided_by, decided_at
         from account_listing
         where account = $1
         order by n desc";
    reader.rows(sql, params![account]).await?.iter().map(decision_of).collect()
}

pub(crate) async fn latest_now(tx: &mut Tx, account: AccountId) -> Outcome<Option<Decision>> {
    let sql = "select n, place, reason, decided_by, decided_at
         from account_listing
         where account = $1
         order by n desc
         limit 1";
    tx.row(sql, params![account]).await?.as_ref().map(decision_of).transpose()
}

pub(crate) async fn add(tx: &mut Tx, account: AccountId, it: &Decision, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into account_listing (account, n, place, reason, decided_by, decided_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![account, it.n, it.shown_to.word(), &it.reason, it.decided_by, it.decided_at, guideline],
    )
    .await
}

// What changed

/// What the list said of every account when it was last compared.
pub(crate) async fn said(reader: &Reader) -> Outcome<HashMap<AccountId, String>> {
    let rows = reader.rows("select account, said from account_listed order by account", params![]).await?;
    rows.iter().map(|row| Ok((row.get("account")?, row.get("said")?))).collect()
}

pub(crate) async fn note_said(tx: &mut Tx, account: AccountId, said: &str) -> Outcome<()> {
    tx.note(
        "insert into account_listed (account, said, noted_at)
         values ($1, $2, $3)
         on conflict (account) do update
         set said = excluded.said, noted_at = excluded.noted_at",
        params![account, said, tx.now()],
    )
    .await?;
    Ok(())
}

pub(crate) async fn add_change(tx: &mut Tx, it: &Change) -> Outcome<()> {
    tx.execute_one(
        "insert into account_list_change (account, field, before, after, at)
         values ($1, $2, $3, $4, $5)",
        params![it.account, it.field.word(), &it.before, &it.after, it.at],
    )
    .await
}

/// The changes since a moment, the latest first.
pub(crate) async fn changes_since(reader: &Reader, since: Instant) -> Outcome<Vec<Change>> {
    let sql = "select account, field, before, after, at
         from account_list_change
         where at >= $1
         order by at desc, account, field";
    let change = |row: &Row| {
        Ok(Change {
            account: row.get("account")?,
            field: row.parse("field")?,
            before: row.get("before")?,
            after: row.get("after")?,
            at: row.get("at")?,
        })
    };
    reader.rows(sql, params![since]).await?.iter().map(change).collect()
}
