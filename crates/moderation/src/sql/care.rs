use kernel::{CaseId, Instant, Outcome, PersonId, Scope};
use store::{Reader, Row, Tx, params};

use crate::clock::Clock;
use crate::model::Case;
use crate::report::Filing;

/// Notes a report to the police; whether none was noted before.
pub(crate) async fn file_report(tx: &mut Tx, case: CaseId, guideline: &str, it: &Filing) -> Outcome<bool> {
    let rows = tx
        .execute(
            "insert into police_filing (case_id, filed_on, number, filed_by, noted_by, noted_at, guideline)
             values ($1, $2, $3, $4, $5, $6, $7)
             on conflict (case_id) do nothing",
            params![
                case,
                it.filed_on.to_string(),
                it.number.as_str(),
                it.filed_by.as_str(),
                it.noted_by,
                it.noted_at,
                guideline,
            ],
        )
        .await?;
    Ok(rows == 1)
}

pub(crate) async fn filing_of(reader: &Reader, case: CaseId) -> Outcome<Option<Filing>> {
    let row = reader
        .row(
            "select filed_on, number, filed_by, noted_by, noted_at from police_filing where case_id = $1",
            params![case],
        )
        .await?;
    row.as_ref()
        .map(|row| {
            Ok(Filing {
                filed_on: row.parse("filed_on")?,
                number: row.get("number")?,
                filed_by: row.get("filed_by")?,
                noted_by: row.get("noted_by")?,
                noted_at: row.get("noted_at")?,
            })
        })
        .transpose()
}

/// The cases on these accounts that are to be reported to the police and are not noted as reported.
pub(crate) async fn unreported(reader: &Reader, scope: &Scope) -> Outcome<Vec<Case>> {
    let sql = format!(
        "select {} from moderation_case
         where id in (select p.case_id from police_report p where p.decision = 'report')
           and id not in (select f.case_id from police_filing f)
         order by decided_at, id",
        super::COLUMNS
    );
    let cases: Outcome<Vec<Case>> = reader.rows(&sql, params![]).await?.iter().map(super::case).collect();
    Ok(cases?.into_iter().filter(|it| scope.covers(it.account)).collect())
}

/// Closes a case; whether it was open.
pub(crate) async fn close(tx: &mut Tx, case: CaseId, by: PersonId, guideline: &str) -> Outcome<bool> {
    let now = tx.now();
    let rows = tx
        .execute(
            "insert into case_closing (case_id, closed_by, closed_at, guideline) values ($1, $2, $3, $4)
             on conflict (case_id) do nothing",
            params![case, by, now, guideline],
        )
        .await?;
    Ok(rows == 1)
}

/// Who closed a case, and when.
pub(crate) async fn closing_of(reader: &Reader, case: CaseId) -> Outcome<Option<(PersonId, Instant)>> {
    let row =
        reader.row("select closed_by, closed_at from case_closing where case_id = $1", params![case]).await?;
    row.map(|row| Ok((row.get("closed_by")?, row.get("closed_at")?))).transpose()
}

pub(crate) async fn start_clock(tx: &mut Tx, case: CaseId, it: Clock) -> Outcome<()> {
    tx.execute_one(
        "insert into removal_clock (case_id, from_at, due_at) values ($1, $2, $3)",
        params![case, it.from, it.due],
    )
    .await
}

fn clock(row: &Row) -> Outcome<Clock> {
    Ok(Clock { from: row.get("from_at")?, due: row.get("due_at")? })
}

pub(crate) async fn clock_of(reader: &Reader, case: CaseId) -> Outcome<Option<Clock>> {
    let row =
        reader.row("select from_at, due_at from removal_clock where case_id = $1", params![case]).await?;
    row.as_ref().map(clock).transpose()
}

/// The clocks of cases that have not acted, what is due first first.
pub(crate) async fn clocks(reader: &Reader) -> Outcome<Vec<(CaseId, Clock)>> {
    let rows = reader
        .rows(
            "select c.case_id, c.from_at, c.due_at
             from removal_clock c
             join moderation_case m on m.id = c.case_id
             where m.stage in ('awaiting-second', 'decided', 'sealed')
             order by c.due_at, c.case_id",
            params![],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("case_id")?, clock(row)?))).collect()
}
