use kernel::{Failed, Outcome, PersonId};
use store::{Reader, Row as SqlRow, Tx, params};

use super::{day, day_or_none};
use crate::retention::model::{Authority, Period, Row, RowFate};

const ALL: &str =
    "select n, unit_id, kind, fate, days, months, trigger_word, body, decided_on, reference, valid_from,
       added_by, added_at, ended_at
     from retention_row
     order by n";

fn row(it: &SqlRow) -> Outcome<Row> {
    let authority = match (it.get("body")?, day_or_none(it, "decided_on")?, it.get("reference")?) {
        (Some(body), Some(day), Some(reference)) => Some(Authority { body, day, reference }),
        (_, _, _) => None,
    };
    Ok(Row {
        n: it.get("n")?,
        unit: it.get("unit_id")?,
        kind: it.parse("kind")?,
        fate: fate(it)?,
        authority,
        from: day(it, "valid_from")?,
        added: (it.get("added_by")?, it.get("added_at")?),
        ended_at: it.get("ended_at")?,
    })
}

fn fate(it: &SqlRow) -> Outcome<RowFate> {
    let count = |n: i64| u32::try_from(n).map_err(|it| Failed::for_good("reading a period").because(it));
    let days: Option<i64> = it.get("days")?;
    let months: Option<i64> = it.get("months")?;
    Ok(match (days, months) {
        (Some(n), _) => RowFate::Dispose(Period::Days(count(n)?), it.parse("trigger_word")?),
        (None, Some(n)) => RowFate::Dispose(Period::Months(count(n)?), it.parse("trigger_word")?),
        (None, None) => RowFate::Preserve,
    })
}

/// Every row, also those that have ended.
pub(in crate::retention) async fn all(reader: &Reader) -> Outcome<Vec<Row>> {
    reader.rows(ALL, params![]).await?.iter().map(row).collect()
}

/// The same as it stands in this transaction.
pub(in crate::retention) async fn all_now(tx: &mut Tx) -> Outcome<Vec<Row>> {
    tx.rows(ALL, params![]).await?.iter().map(row).collect()
}

pub(in crate::retention) async fn next(tx: &mut Tx) -> Outcome<i64> {
    let found = tx.row("select coalesce(max(n), 0) + 1 as n from retention_row", params![]).await?;
    found.map_or(Ok(1), |it| it.get("n"))
}

pub(in crate::retention) async fn add(tx: &mut Tx, it: &Row, guideline: &str) -> Outcome<()> {
    let (word, days, months, trigger) = match it.fate {
        RowFate::Preserve => ("preserve", None, None, None),
        RowFate::Dispose(Period::Days(n), trigger) => {
            ("dispose", Some(i64::from(n)), None, Some(trigger.word()))
        }
        RowFate::Dispose(Period::Months(n), trigger) => {
            ("dispose", None, Some(i64::from(n)), Some(trigger.word()))
        }
    };
    let authority = it.authority.as_ref();
    tx.execute_one(
        "insert into retention_row (n, unit_id, kind, fate, days, months, trigger_word, body, decided_on, reference,
           valid_from, added_by, added_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        params![
            it.n,
            it.unit,
            it.kind.word(),
            word,
            days,
            months,
            trigger,
            authority.map(|it| it.body.as_str()),
            authority.map(|it| it.day.to_string()),
            authority.map(|it| it.reference.as_str()),
            it.from.to_string(),
            it.added.0,
            it.added.1,
            guideline,
        ],
    )
    .await
}

pub(in crate::retention) async fn end(tx: &mut Tx, n: i64, by: PersonId) -> Outcome<()> {
    let now = tx.now();
    let sql = "update retention_row set ended_by = $2, ended_at = $3 where n = $1 and ended_at is null";
    tx.execute_one(sql, params![n, by, now]).await
}
