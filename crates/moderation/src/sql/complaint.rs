use kernel::{AccountId, Instant, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use crate::complaint::{Complaint, Outcome as Decided};

const SELECT: &str =
    "select n, account_id, kind, link, item_id, words, answer_to, received_at, outcome, decision,
    decided_by, decided_at, reply, replied_by, replied_at, closed_by, closed_at
    from complaint";

fn complaint(row: &Row) -> Outcome<Complaint> {
    let outcome: Option<String> = row.get("outcome")?;
    let outcome: Option<Decided> = if outcome.is_some() { Some(row.parse("outcome")?) } else { None };
    let (why, by, at): (Option<String>, Option<PersonId>, Option<Instant>) =
        (row.get("decision")?, row.get("decided_by")?, row.get("decided_at")?);
    let (text, replied_by, replied_at): (Option<String>, Option<PersonId>, Option<Instant>) =
        (row.get("reply")?, row.get("replied_by")?, row.get("replied_at")?);
    let (closed_by, closed_at): (Option<PersonId>, Option<Instant>) =
        (row.get("closed_by")?, row.get("closed_at")?);
    Ok(Complaint {
        n: row.get("n")?,
        account: row.get("account_id")?,
        kind: row.parse("kind")?,
        link: row.get("link")?,
        item: row.get("item_id")?,
        words: row.get("words")?,
        answer_to: row.get("answer_to")?,
        received_at: row.get("received_at")?,
        decision: outcome.zip(why).zip(by.zip(at)).map(|((it, why), (by, at))| (it, why, by, at)),
        reply: text.zip(replied_by.zip(replied_at)).map(|(it, (by, at))| (it, by, at)),
        closed: closed_by.zip(closed_at),
    })
}

/// How many were received about an account since a time.
pub(crate) async fn since(tx: &mut Tx, account: AccountId, at: Instant) -> Outcome<i64> {
    let sql = "select count(*) as n from complaint where account_id = $1 and received_at > $2";
    tx.row(sql, params![account, at]).await?.map_or(Ok(0), |row| row.get("n"))
}

/// The next number.
pub(crate) async fn next(tx: &mut Tx) -> Outcome<i64> {
    let row = tx.row("select coalesce(max(n), 0) + 1 as n from complaint", params![]).await?;
    row.map_or(Ok(1), |row| row.get("n"))
}

pub(crate) async fn insert(tx: &mut Tx, it: &Complaint, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into complaint (n, account_id, kind, link, item_id, words, answer_to, received_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            it.n,
            it.account,
            it.kind.word(),
            it.link.as_str(),
            it.item,
            it.words.as_str(),
            it.answer_to.as_deref(),
            it.received_at,
            guideline,
        ],
    )
    .await
}

pub(crate) async fn in_tx(tx: &mut Tx, n: i64) -> Outcome<Option<Complaint>> {
    tx.row(&format!("{SELECT} where n = $1"), params![n]).await?.as_ref().map(complaint).transpose()
}

pub(crate) async fn one(reader: &Reader, n: i64) -> Outcome<Option<Complaint>> {
    reader.row(&format!("{SELECT} where n = $1"), params![n]).await?.as_ref().map(complaint).transpose()
}

/// Every one, the open ones first, the latest first.
pub(crate) async fn all(reader: &Reader) -> Outcome<Vec<Complaint>> {
    let sql = format!("{SELECT} order by case when closed_at is null then 0 else 1 end, n desc");
    reader.rows(&sql, params![]).await?.iter().map(complaint).collect()
}

/// Notes a decision; whether there was none.
pub(crate) async fn decide(tx: &mut Tx, n: i64, outcome: Decided, why: &str, by: PersonId) -> Outcome<bool> {
    let now = tx.now();
    let sql = "update complaint set outcome = $2, decision = $3, decided_by = $4, decided_at = $5
         where n = $1 and decided_at is null";
    Ok(tx.execute(sql, params![n, outcome.word(), why, by, now]).await? == 1)
}

/// Notes an answer; whether there was none.
pub(crate) async fn reply(tx: &mut Tx, n: i64, text: &str, by: PersonId) -> Outcome<bool> {
    let now = tx.now();
    let sql = "update complaint set reply = $2, replied_by = $3, replied_at = $4
         where n = $1 and decided_at is not null and replied_at is null";
    Ok(tx.execute(sql, params![n, text, by, now]).await? == 1)
}

/// Closes it and forgets where the answer went; whether it was open.
pub(crate) async fn close(tx: &mut Tx, n: i64, by: PersonId) -> Outcome<bool> {
    let now = tx.now();
    let sql = "update complaint set closed_by = $2, closed_at = $3, answer_to = null
         where n = $1 and replied_at is not null and closed_at is null";
    Ok(tx.execute(sql, params![n, by, now]).await? == 1)
}
