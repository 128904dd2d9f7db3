use std::collections::HashMap;

use kernel::calendar::Date;
use kernel::{AccountId, Failed, Instant, Outcome};
use store::{Reader, Row, Tx, params};

use super::model::{By, Delivery, Made, Pace, Snapshot, Stage};

const COLUMNS: &str = "n, account_id, cause, asked_at, asked_by, asked_name, guideline, due_day, stage, file, digest, bytes,
    seal, payloads, copies, made_at, recipient, reference, delivered_day, delivered_by, delivered_name, delivered_at";

fn snapshot(row: &Row) -> Outcome<Snapshot> {
    let asked_by = match row.get("asked_by")? {
        Some(person) => Some((person, row.get("asked_name")?)),
        None => None,
    };
    Ok(Snapshot {
        n: row.get("n")?,
        account: row.get("account_id")?,
        cause: row.parse("cause")?,
        asked_at: row.get("asked_at")?,
        asked_by,
        guideline: row.get("guideline")?,
        due: day(&row.get::<String>("due_day")?)?,
        stage: stage(row)?,
    })
}

fn stage(row: &Row) -> Outcome<Stage> {
    let stage: String = row.get("stage")?;
    match stage.as_str() {
        "ordered" => Ok(Stage::Ordered),
        "made" => Ok(Stage::Made(made(row)?)),
        "delivered" => Ok(Stage::Delivered(made(row)?, delivery(row)?)),
        other => Err(Failed::for_good(format!("reading a snapshot: there is no stage \"{other}\""))),
    }
}

fn made(row: &Row) -> Outcome<Made> {
    Ok(Made {
        file: row.get("file")?,
        digest: row.parse("digest")?,
        bytes: row.get("bytes")?,
        seal: row.parse("seal")?,
        payloads: row.get("payloads")?,
        copies: row.get("copies")?,
        at: row.get("made_at")?,
    })
}

fn delivery(row: &Row) -> Outcome<Delivery> {
    let at: Instant = row.get("delivered_at")?;
    let by = match row.get("delivered_by")? {
        Some(person) => Some(By { person, name: row.get("delivered_name")?, at }),
        None => None,
    };
    Ok(Delivery {
        recipient: row.get("recipient")?,
        reference: row.get("reference")?,
        day: day(&row.get::<String>("delivered_day")?)?,
        by,
        at,
    })
}

fn day(text: &str) -> Outcome<Date> {
    text.parse().map_err(|it| Failed::for_good("reading a day").because(it))
}

/// Every snapshot, the newest first.
pub(super) async fn all(reader: &Reader) -> Outcome<Vec<Snapshot>> {
    let sql = format!("select {COLUMNS} from snapshot order by n desc");
    reader.rows(&sql, params![]).await?.iter().map(snapshot).collect()
}

pub(super) async fn one(reader: &Reader, n: i64) -> Outcome<Option<Snapshot>> {
    let sql = format!("select {COLUMNS} from snapshot where n = $1");
    reader.row(&sql, params![n]).await?.as_ref().map(snapshot).transpose()
}

/// Those of an account as they stand in this transaction.
pub(super) async fn of_account_in(tx: &mut Tx, account: AccountId) -> Outcome<Vec<Snapshot>> {
    let sql = format!("select {COLUMNS} from snapshot where account_id = $1 order by n desc");
    tx.rows(&sql, params![account]).await?.iter().map(snapshot).collect()
}

pub(super) async fn next(tx: &mut Tx) -> Outcome<i64> {
    let found = tx.row("select coalesce(max(n), 0) + 1 as n from snapshot", params![]).await?;
    found.map_or(Ok(1), |it| it.get("n"))
}

/// Adds one that is ordered.
pub(super) async fn order(tx: &mut Tx, it: &Snapshot) -> Outcome<()> {
    let by = it.asked_by.as_ref();
    tx.execute_one(
        "insert into snapshot (n, account_id, cause, asked_at, asked_by, asked_name, guideline, due_day, stage)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'ordered')",
        params![
            it.n,
            it.account,
            it.cause.word(),
            it.asked_at,
            by.map(|it| it.0),
            by.map(|it| it.1.clone()),
            &it.guideline,
            it.due.to_string(),
        ],
    )
    .await
}

/// Notes the package; whether it was still to be made.
pub(super) async fn note_made(tx: &mut Tx, n: i64, it: &Made) -> Outcome<bool> {
    let rows = tx
        .execute(
            "update snapshot
             set stage = 'made', file = $2, digest = $3, bytes = $4, seal = $5, payloads = $6, copies = $7, made_at = $8
             where n = $1 and stage = 'ordered'",
            params![
                n,
                &it.file,
                it.digest.to_string(),
                it.bytes,
                it.seal.to_string(),
                it.payloads,
                it.copies,
                it.at,
            ],
        )
        .await?;
    Ok(rows == 1)
}

/// Notes that the archive has it; whether that was still to be done.
pub(super) async fn note_delivered(tx: &mut Tx, n: i64, it: &Delivery) -> Outcome<bool> {
    let by = it.by.as_ref();
    let rows = tx
        .execute(
            "update snapshot
             set stage = 'delivered', recipient = $2, reference = $3, delivered_day = $4, delivered_by = $5,
                 delivered_name = $6, delivered_at = $7
             where n = $1 and stage = 'made'",
            params![
                n,
                &it.recipient,
                &it.reference,
                it.day.to_string(),
                by.map(|it| it.person),
                by.map(|it| it.name.clone()),
                it.at,
            ],
        )
        .await?;
    Ok(rows == 1)
}

/// Notes that somebody is told; whether nobody was yet.
pub(super) async fn note_told(tx: &mut Tx, n: i64, notice: &str) -> Outcome<bool> {
    let sql = "insert into snapshot_reminder (snapshot_n, notice) values ($1, $2) on conflict do nothing";
    Ok(tx.note(sql, params![n, notice]).await? == 1)
}

/// What was last decided about how often, for each account that has something of its own.
pub(super) async fn paces(reader: &Reader) -> Outcome<HashMap<AccountId, Pace>> {
    let sql = "select account_id, per_year, reason, by_person, by_name, at from snapshot_pace order by account_id, n";
    let pace = |row: &Row| {
        let per_year: i64 = row.get("per_year")?;
        let by = By { person: row.get("by_person")?, name: row.get("by_name")?, at: row.get("at")? };
        let per_year =
            u32::try_from(per_year).map_err(|it| Failed::for_good("reading how often").because(it))?;
        Ok((row.get("account_id")?, Pace { per_year, reason: row.get("reason")?, by }))
    };
    reader.rows(sql, params![]).await?.iter().map(pace).collect()
}

pub(super) async fn set_pace(tx: &mut Tx, account: AccountId, it: &Pace, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into snapshot_pace (account_id, n, per_year, reason, by_person, by_name, at, guideline)
         values ($1, (select coalesce(max(n), 0) + 1 from snapshot_pace where account_id = $1), $2, $3, $4, $5, $6, $7)",
        params![account, i64::from(it.per_year), &it.reason, it.by.person, &it.by.name, it.by.at, guideline],
    )
    .await
}

/// How many items each account has got since its last snapshot, or since this time where it has none.
pub(super) async fn written(reader: &Reader, since: Instant) -> Outcome<HashMap<AccountId, i64>> {
    let sql = "select i.account_id, count(*) as n
         from item i
         left join (select account_id, max(made_at) as at from snapshot group by account_id) s
           on s.account_id = i.account_id
         where i.first_seen_at > coalesce(s.at, $1)
         group by i.account_id";
    let rows = reader.rows(sql, params![since]).await?;
    rows.iter().map(|row| Ok((row.get("account_id")?, row.get("n")?))).collect()
}
