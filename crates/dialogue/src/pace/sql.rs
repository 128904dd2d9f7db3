use std::num::NonZeroU8;

use kernel::{AccountId, Failed, Instant, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use super::Pace;

const OF: &str = "select account_id, n, cause, rounds, reason, last_day, set_by, set_at, ended_by, ended_at
     from pace
     where account_id = $1
     order by n desc";

fn pace(row: &Row) -> Outcome<Pace> {
    let rounds: i64 = row.get("rounds")?;
    let day: Option<String> = row.get("last_day")?;
    let unreadable = || Failed::for_good("reading how closely an account is watched");
    Ok(Pace {
        account: row.get("account_id")?,
        n: row.get("n")?,
        cause: row.parse("cause")?,
        rounds: u8::try_from(rounds).ok().and_then(NonZeroU8::new).ok_or_else(unreadable)?,
        reason: row.get("reason")?,
        last_day: day.map(|it| it.parse()).transpose().map_err(|it| unreadable().because(it))?,
        set_by: row.get("set_by")?,
        set_at: row.get("set_at")?,
        ended_by: row.get("ended_by")?,
        ended_at: row.get("ended_at")?,
    })
}

/// Everything that was decided for the account, the latest first.
pub(super) async fn of(reader: &Reader, account: AccountId) -> Outcome<Vec<Pace>> {
    reader.rows(OF, params![account]).await?.iter().map(pace).collect()
}

/// The same as it stands in this transaction.
pub(super) async fn of_now(tx: &mut Tx, account: AccountId) -> Outcome<Vec<Pace>> {
    tx.rows(OF, params![account]).await?.iter().map(pace).collect()
}

pub(super) async fn add(tx: &mut Tx, it: &Pace, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into pace (account_id, n, cause, rounds, reason, last_day, set_by, set_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            it.account,
            it.n,
            it.cause.word(),
            i64::from(it.rounds.get()),
            &it.reason,
            it.last_day.map(|it| it.to_string()),
            it.set_by,
            it.set_at,
            guideline,
        ],
    )
    .await
}

pub(super) async fn end(tx: &mut Tx, it: &Pace, by: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update pace
         set ended_by = $3, ended_at = $4
         where account_id = $1 and n = $2 and ended_at is null",
        params![it.account, it.n, by, now],
    )
    .await
}

/// The accounts on which others have written at least so much since a moment.
pub(super) async fn busy_since(
    reader: &Reader,
    since: Instant,
    at_least: i64,
) -> Outcome<Vec<(AccountId, i64)>> {
    let sql = "select account_id, count(*) as n
         from item
         where direction = 'incoming' and first_seen_at > $1
         group by account_id
         having count(*) >= $2";
    let rows = reader.rows(sql, params![since, at_least]).await?;
    rows.iter().map(|it| Ok((it.get("account_id")?, it.get("n")?))).collect()
}
