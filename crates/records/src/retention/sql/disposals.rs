use kernel::{Failed, Outcome};
use store::{Reader, Row, Tx, params};

use super::day;
use crate::retention::disposal::{Disposal, DisposalScope, Stepped};
use crate::retention::model::DisposalStage;

const COLUMNS: &str =
    "n, scope, scope_id, day, stage, asked_by, asked_at, guideline, approved_by, approved_at, ended_at";

fn disposal(row: &Row) -> Outcome<Disposal> {
    let approved = match (row.get("approved_by")?, row.get("approved_at")?) {
        (Some(by), Some(at)) => Some((by, at)),
        (_, _) => None,
    };
    Ok(Disposal {
        n: row.get("n")?,
        scope: scope(row)?,
        day: day(row, "day")?,
        stage: row.parse("stage")?,
        asked: (row.get("asked_by")?, row.get("asked_at")?),
        guideline: row.get("guideline")?,
        approved,
        ended_at: row.get("ended_at")?,
    })
}

fn scope(row: &Row) -> Outcome<DisposalScope> {
    match row.get::<String>("scope")?.as_str() {
        "all" => Ok(DisposalScope::All),
        "unit" => Ok(DisposalScope::Unit(row.get("scope_id")?)),
        "account" => Ok(DisposalScope::Account(row.get("scope_id")?)),
        other => Err(Failed::for_good(format!("reading a disposal: there is no scope {other}"))),
    }
}

/// Every disposal, the latest first.
pub(in crate::retention) async fn all(reader: &Reader) -> Outcome<Vec<Disposal>> {
    let sql = format!("select {COLUMNS} from disposal order by n desc");
    reader.rows(&sql, params![]).await?.iter().map(disposal).collect()
}

/// The disposals that wait for approval.
pub(in crate::retention) async fn proposed(reader: &Reader) -> Outcome<Vec<Disposal>> {
    let sql = format!("select {COLUMNS} from disposal where stage = 'proposed' order by n");
    reader.rows(&sql, params![]).await?.iter().map(disposal).collect()
}

pub(in crate::retention) async fn one(reader: &Reader, n: i64) -> Outcome<Option<Disposal>> {
    let sql = format!("select {COLUMNS} from disposal where n = $1");
    reader.row(&sql, params![n]).await?.as_ref().map(disposal).transpose()
}

pub(in crate::retention) async fn one_now(tx: &mut Tx, n: i64) -> Outcome<Option<Disposal>> {
    let sql = format!("select {COLUMNS} from disposal where n = $1");
    tx.row(&sql, params![n]).await?.as_ref().map(disposal).transpose()
}

pub(in crate::retention) async fn next(tx: &mut Tx) -> Outcome<i64> {
    let found = tx.row("select coalesce(max(n), 0) + 1 as n from disposal", params![]).await?;
    found.map_or(Ok(1), |it| it.get("n"))
}

pub(in crate::retention) async fn add(tx: &mut Tx, it: &Disposal) -> Outcome<()> {
    let (scope, id) = match it.scope {
        DisposalScope::All => ("all", None),
        DisposalScope::Unit(unit) => ("unit", Some(unit.to_string())),
        DisposalScope::Account(account) => ("account", Some(account.to_string())),
    };
    tx.execute_one(
        "insert into disposal (n, scope, scope_id, day, stage, asked_by, asked_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            it.n,
            scope,
            id,
            it.day.to_string(),
            it.stage.word(),
            it.asked.0,
            it.asked.1,
            it.guideline.as_str()
        ],
    )
    .await
}

/// Writes what may change about a disposal that was in this stage.
pub(in crate::retention) async fn save(tx: &mut Tx, it: &Disposal, was: DisposalStage) -> Outcome<()> {
    tx.execute_one(
        "update disposal
         set stage = $3, approved_by = $4, approved_at = $5, ended_at = $6
         where n = $1 and stage = $2",
        params![
            it.n,
            was.word(),
            it.stage.word(),
            it.approved.map(|it| it.0),
            it.approved.map(|it| it.1),
            it.ended_at
        ],
    )
    .await
}

pub(in crate::retention) async fn add_step(
    tx: &mut Tx,
    disposal: i64,
    it: &Stepped,
    guideline: &str,
) -> Outcome<()> {
    tx.execute_one(
        "insert into disposal_step (disposal_n, n, step, reason, by_person, at, guideline)
         select cast($1 as bigint), coalesce(max(n), 0) + 1, $2, $3, $4, $5, $6
         from disposal_step
         where disposal_n = $1",
        params![disposal, it.step.word(), it.reason.as_str(), it.by, it.at, guideline],
    )
    .await
}

/// What was done with a disposal, in order.
pub(in crate::retention) async fn steps(reader: &Reader, disposal: i64) -> Outcome<Vec<Stepped>> {
    let sql = "select step, reason, by_person, at from disposal_step where disposal_n = $1 order by n";
    let step = |row: &Row| {
        Ok(Stepped {
            step: row.parse("step")?,
            reason: row.get("reason")?,
            by: row.get("by_person")?,
            at: row.get("at")?,
        })
    };
    reader.rows(sql, params![disposal]).await?.iter().map(step).collect()
}
