use kernel::{Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use super::by;
use crate::disclosure::model::{Files, Output, Refusal};

const COLUMNS: &str = "n, data, document, package, records, held_out, by_person, by_name, at, destroyed_at";

fn output(row: &Row) -> Outcome<Output> {
    Ok(Output {
        n: row.get("n")?,
        files: Files { data: row.get("data")?, document: row.get("document")?, package: row.get("package")? },
        records: row.get("records")?,
        held_out: row.get("held_out")?,
        by: by(row, ["by_person", "by_name", "at"])?,
        destroyed_at: row.get("destroyed_at")?,
    })
}

/// What was handed out, the oldest first.
pub(in crate::disclosure) async fn all(reader: &Reader, disclosure: i64) -> Outcome<Vec<Output>> {
    let sql = format!("select {COLUMNS} from disclosure_output where disclosure_n = $1 order by n");
    reader.rows(&sql, params![disclosure]).await?.iter().map(output).collect()
}

pub(in crate::disclosure) async fn all_now(tx: &mut Tx, disclosure: i64) -> Outcome<Vec<Output>> {
    let sql = format!("select {COLUMNS} from disclosure_output where disclosure_n = $1 order by n");
    tx.rows(&sql, params![disclosure]).await?.iter().map(output).collect()
}

/// The records that were ever handed out.
pub(in crate::disclosure) async fn lines_now(tx: &mut Tx, disclosure: i64) -> Outcome<Vec<i64>> {
    let sql = "select distinct line_n from disclosure_output_line where disclosure_n = $1";
    tx.rows(sql, params![disclosure]).await?.iter().map(|it| it.get("line_n")).collect()
}

/// The same, for who looks.
pub(in crate::disclosure) async fn lines(reader: &Reader, disclosure: i64) -> Outcome<Vec<i64>> {
    let sql = "select distinct line_n from disclosure_output_line where disclosure_n = $1";
    reader.rows(sql, params![disclosure]).await?.iter().map(|it| it.get("line_n")).collect()
}

pub(in crate::disclosure) async fn add(
    tx: &mut Tx,
    disclosure: i64,
    it: &Output,
    lines: &[i64],
    guideline: &str,
) -> Outcome<()> {
    tx.execute_one(
        "insert into disclosure_output
           (disclosure_n, n, data, document, package, records, held_out, by_person, by_name, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        params![
            disclosure,
            it.n,
            it.files.data,
            it.files.document,
            it.files.package,
            it.records,
            it.held_out,
            it.by.person,
            &it.by.name,
            it.by.at,
            guideline,
        ],
    )
    .await?;
    tx.execute_each(
        "insert into disclosure_output_line (disclosure_n, output_n, line_n) values ($1, $2, $3)",
        lines.iter().map(|line| params![disclosure, it.n, *line].to_vec()).collect(),
    )
    .await
}

/// What was handed out that holds this record and is still there, by request.
pub(in crate::disclosure) async fn holding(
    reader: &Reader,
    subject: &str,
    id: &str,
) -> Outcome<Vec<(i64, Output)>> {
    let sql = "select o.disclosure_n, o.n, o.data, o.document, o.package, o.records, o.held_out, o.by_person,
           o.by_name, o.at, o.destroyed_at
         from disclosure_output o
         join disclosure_output_line ol on ol.disclosure_n = o.disclosure_n and ol.output_n = o.n
         join disclosure_line l on l.disclosure_n = ol.disclosure_n and l.n = ol.line_n
         where l.subject = $1 and l.subject_id = $2 and o.destroyed_at is null";
    let rows = reader.rows(sql, params![subject, id]).await?;
    rows.iter().map(|row| Ok((row.get("disclosure_n")?, output(row)?))).collect()
}

pub(in crate::disclosure) async fn destroyed(tx: &mut Tx, disclosure: i64, n: i64) -> Outcome<()> {
    let now = tx.now();
    tx.execute(
        "update disclosure_output set destroyed_at = $3
         where disclosure_n = $1 and n = $2 and destroyed_at is null",
        params![disclosure, n, now],
    )
    .await
    .map(|_| ())
}

fn refusal(row: &Row) -> Outcome<Refusal> {
    Ok(Refusal {
        n: row.get("n")?,
        role: row.get("role")?,
        provision: row.get("provision")?,
        reason: row.get("reason")?,
        by: by(row, ["by_person", "by_name", "at"])?,
        guideline: row.get("guideline")?,
    })
}

/// The written decisions not to hand something out, the oldest first.
pub(in crate::disclosure) async fn refusals(reader: &Reader, disclosure: i64) -> Outcome<Vec<Refusal>> {
    let sql = "select n, role, provision, reason, by_person, by_name, at, guideline from disclosure_refusal
         where disclosure_n = $1
         order by n";
    reader.rows(sql, params![disclosure]).await?.iter().map(refusal).collect()
}

/// A decision as it is written.
pub(in crate::disclosure) struct NewRefusal<'a> {
    pub(in crate::disclosure) role: &'a str,
    pub(in crate::disclosure) provision: &'a str,
    pub(in crate::disclosure) reason: &'a str,
    pub(in crate::disclosure) by: (PersonId, &'a str),
    pub(in crate::disclosure) guideline: &'a str,
}

/// Adds a decision; its number.
pub(in crate::disclosure) async fn refuse(tx: &mut Tx, disclosure: i64, it: &NewRefusal<'_>) -> Outcome<i64> {
    let now = tx.now();
    let sql = "select coalesce(max(n), 0) + 1 as n from disclosure_refusal where disclosure_n = $1";
    let n: i64 = tx.row(sql, params![disclosure]).await?.map_or(Ok(1), |it| it.get("n"))?;
    tx.execute_one(
        "insert into disclosure_refusal (disclosure_n, n, role, provision, reason, by_person, by_name, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![disclosure, n, it.role, it.provision, it.reason, it.by.0, it.by.1, now, it.guideline],
    )
    .await?;
    Ok(n)
}
