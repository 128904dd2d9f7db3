use kernel::calendar::Date;
use kernel::{AccountId, Failed, Instant, Outcome};
use store::{Reader, Row, Tx, params};

use super::{by, maybe_by};
use crate::disclosure::model::{By, Ended, Request, Scope};

const COLUMNS: &str =
    "n, description, accounts, words, from_day, to_day, single, wanted, requester, taken_by, taken_name,
    taken_at, guideline, due_at, hold_n, gathered_at, told_by, told_name, told_at, ending, ended_why, ended_by,
    ended_name, ended_at";

fn request(row: &Row) -> Outcome<Request> {
    let ended = match maybe_by(row, ["ended_by", "ended_name", "ended_at"])? {
        Some(by) => Some(Ended { ending: row.parse("ending")?, why: row.get("ended_why")?, by }),
        None => None,
    };
    let unread = |it| Failed::for_good("reading what a request asks for").because(it);
    let accounts: String = row.get("accounts")?;
    let accounts = accounts.split_whitespace().map(str::parse::<AccountId>).collect::<Result<_, _>>();
    let single: String = row.get("single")?;
    Ok(Request {
        n: row.get("n")?,
        description: row.get("description")?,
        scope: Scope {
            accounts: accounts.map_err(unread)?,
            words: row.get("words")?,
            from: day(row, "from_day")?,
            to: day(row, "to_day")?,
            single: single.split_whitespace().map(str::to_owned).collect(),
        },
        wanted: row.parse("wanted")?,
        requester: row.get("requester")?,
        taken: by(row, ["taken_by", "taken_name", "taken_at"])?,
        guideline: row.get("guideline")?,
        due_at: row.get("due_at")?,
        hold: row.get("hold_n")?,
        gathered_at: row.get("gathered_at")?,
        told: maybe_by(row, ["told_by", "told_name", "told_at"])?,
        ended,
    })
}

fn day(row: &Row, column: &str) -> Outcome<Option<Date>> {
    let text: Option<String> = row.get(column)?;
    let read = |text: String| text.parse().map_err(|it| Failed::for_good("reading a day").because(it));
    text.map(read).transpose()
}

/// Every request, those that are open and due first first.
pub(in crate::disclosure) async fn all(reader: &Reader) -> Outcome<Vec<Request>> {
    let sql = format!(
        "select {COLUMNS} from disclosure
         order by case when ended_at is null then 0 else 1 end, due_at, n desc"
    );
    reader.rows(&sql, params![]).await?.iter().map(request).collect()
}

pub(in crate::disclosure) async fn one(reader: &Reader, n: i64) -> Outcome<Option<Request>> {
    let sql = format!("select {COLUMNS} from disclosure where n = $1");
    reader.row(&sql, params![n]).await?.as_ref().map(request).transpose()
}

pub(in crate::disclosure) async fn one_now(tx: &mut Tx, n: i64) -> Outcome<Option<Request>> {
    let sql = format!("select {COLUMNS} from disclosure where n = $1");
    tx.row(&sql, params![n]).await?.as_ref().map(request).transpose()
}

/// The open request that a hold belongs to.
pub(in crate::disclosure) async fn open_with_hold(tx: &mut Tx, hold: i64) -> Outcome<Option<i64>> {
    let sql = "select n from disclosure where hold_n = $1 and ended_at is null";
    tx.row(sql, params![hold]).await?.map(|it| it.get("n")).transpose()
}

pub(in crate::disclosure) async fn next(tx: &mut Tx) -> Outcome<i64> {
    let found = tx.row("select coalesce(max(n), 0) + 1 as n from disclosure", params![]).await?;
    found.map_or(Ok(1), |it| it.get("n"))
}

pub(in crate::disclosure) async fn add(tx: &mut Tx, it: &Request) -> Outcome<()> {
    let accounts: Vec<String> = it.scope.accounts.iter().map(ToString::to_string).collect();
    tx.execute_one(
        "insert into disclosure (n, description, accounts, words, from_day, to_day, single, wanted, requester,
           taken_by, taken_name, taken_at, guideline, due_at, hold_n, gathered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        params![
            it.n,
            &it.description,
            accounts.join(" "),
            &it.scope.words,
            it.scope.from.map(|it| it.to_string()),
            it.scope.to.map(|it| it.to_string()),
            it.scope.single.join(" "),
            it.wanted.word(),
            &it.requester,
            it.taken.person,
            &it.taken.name,
            it.taken.at,
            &it.guideline,
            it.due_at,
            it.hold,
            it.gathered_at,
        ],
    )
    .await
}

/// Notes that it was looked for what is asked for, and by which hold that is kept.
pub(in crate::disclosure) async fn gathered(
    tx: &mut Tx,
    n: i64,
    hold: Option<i64>,
    at: Instant,
) -> Outcome<()> {
    tx.execute_one(
        "update disclosure set gathered_at = $2, hold_n = $3 where n = $1 and ended_at is null",
        params![n, at, hold],
    )
    .await
}

pub(in crate::disclosure) async fn told(tx: &mut Tx, n: i64, by: &By) -> Outcome<()> {
    tx.execute_one(
        "update disclosure set told_by = $2, told_name = $3, told_at = $4 where n = $1 and ended_at is null",
        params![n, by.person, &by.name, by.at],
    )
    .await
}

pub(in crate::disclosure) async fn end(tx: &mut Tx, n: i64, it: &Ended) -> Outcome<()> {
    tx.execute_one(
        "update disclosure set ending = $2, ended_why = $3, ended_by = $4, ended_name = $5, ended_at = $6
         where n = $1 and ended_at is null",
        params![n, it.ending.word(), &it.why, it.by.person, &it.by.name, it.by.at],
    )
    .await
}
