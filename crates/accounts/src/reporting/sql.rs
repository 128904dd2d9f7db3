use std::collections::BTreeMap;

use kernel::{AccountId, Digest, Failed, Instant, Outcome, PersonId, UnitId};
use store::{Reader, Row, Tx, params};

use super::model::{Deviation, DeviationStep, Report, ReportRound};

/// A report as it was signed (sv. *underskriven rapport*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Which version it is, from 1.
    pub n: i64,
    /// What it said.
    pub report: Report,
    /// What was shown to whoever signed.
    pub shown: Digest,
    /// Up to when it tells of accounts.
    pub covered_to: Instant,
    /// Who signed.
    pub by: PersonId,
    /// In which role, where the guideline names one.
    pub role: Option<String>,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
}

fn signed_of(row: &Row) -> Outcome<Signed> {
    let content: String = row.get("content")?;
    Ok(Signed {
        n: row.get("n")?,
        report: serde_json::from_str(&content)
            .map_err(|it| Failed::for_good("reading a signed report").because(it))?,
        shown: row.parse("shown")?,
        covered_to: row.get("covered_to")?,
        by: row.get("signed_by")?,
        role: row.get("signed_as")?,
        at: row.get("signed_at")?,
        guideline: row.get("guideline")?,
    })
}

/// How a report is kept, and what its digest is taken of.
pub(super) fn written(report: &Report) -> Outcome<String> {
    serde_json::to_string(report).map_err(|it| Failed::for_good("writing a report").because(it))
}

/// Every version of every report that was signed in the round, the latest of each unit first.
pub(super) async fn signed(reader: &Reader, round: ReportRound) -> Outcome<Vec<Signed>> {
    let sql = "select n, content, shown, covered_to, signed_by, signed_as, signed_at, guideline
         from report_signed
         where round = $1
         order by unit, n desc";
    reader.rows(sql, params![round.to_string()]).await?.iter().map(signed_of).collect()
}

/// The version of each unit that counts.
pub(super) fn latest(all: Vec<Signed>) -> Vec<Signed> {
    let mut latest: Vec<Signed> = Vec::new();
    for it in all {
        if latest.iter().all(|one| one.report.unit != it.report.unit) {
            latest.push(it);
        }
    }
    latest
}

/// The rounds in which somebody signed something, the latest first.
pub(super) async fn rounds(reader: &Reader) -> Outcome<Vec<ReportRound>> {
    let sql = "select distinct round
         from report_signed
         order by round desc";
    reader.rows(sql, params![]).await?.iter().map(|it| it.parse("round")).collect()
}

/// The latest version: its number, what was shown, and who signed.
pub(super) async fn latest_now(
    tx: &mut Tx,
    round: ReportRound,
    unit: UnitId,
) -> Outcome<Option<(i64, Digest, PersonId)>> {
    let sql = "select n, shown, signed_by
         from report_signed
         where round = $1 and unit = $2
         order by n desc
         limit 1";
    let row = tx.row(sql, params![round.to_string(), unit]).await?;
    row.map(|it| Ok((it.get("n")?, it.parse("shown")?, it.get("signed_by")?))).transpose()
}

pub(super) async fn add_signed(tx: &mut Tx, it: &Signed) -> Outcome<()> {
    tx.execute_one(
        "insert into report_signed
           (round, unit, n, content, shown, covered_to, signed_by, signed_as, signed_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![
            it.report.round.to_string(),
            it.report.unit,
            it.n,
            written(&it.report)?,
            it.shown.to_string(),
            it.covered_to,
            it.by,
            it.role.as_ref(),
            it.at,
            &it.guideline,
        ],
    )
    .await
}

/// Notes that a notice was given; whether it had not been before.
pub(super) async fn note_notice(
    tx: &mut Tx,
    round: ReportRound,
    unit: UnitId,
    notice: &str,
) -> Outcome<bool> {
    let sql = "insert into report_notice (round, unit, notice, told_at)
         values ($1, $2, $3, $4)
         on conflict (round, unit, notice) do nothing";
    Ok(tx.note(sql, params![round.to_string(), unit, notice, tx.now()]).await? == 1)
}

// Deviations

fn deviation_of(row: &Row) -> Outcome<Deviation> {
    Ok(Deviation {
        account: row.get("account")?,
        n: row.get("n")?,
        rule: row.get("rule")?,
        what: row.get("what")?,
        action: row.get("action")?,
        owner: row.get("owner")?,
        due: row.parse("due_day")?,
        raised_by: row.get("raised_by")?,
        raised_at: row.get("raised_at")?,
        steps: Vec::new(),
    })
}

fn step_of(row: &Row) -> Outcome<((AccountId, i64), DeviationStep)> {
    let step = DeviationStep {
        kind: row.parse("step")?,
        note: row.get("note")?,
        by: row.get("done_by")?,
        at: row.get("done_at")?,
    };
    Ok(((row.get("account")?, row.get("deviation")?), step))
}

fn joined(rows: &[Row], steps: &[Row]) -> Outcome<Vec<Deviation>> {
    let mut by_deviation: BTreeMap<(AccountId, i64), Vec<DeviationStep>> = BTreeMap::new();
    for row in steps {
        let (of, step) = step_of(row)?;
        by_deviation.entry(of).or_default().push(step);
    }
    let deviations: Outcome<Vec<_>> = rows.iter().map(deviation_of).collect();
    let mut deviations = deviations?;
    for it in &mut deviations {
        it.steps = by_deviation.remove(&(it.account, it.n)).unwrap_or_default();
    }
    Ok(deviations)
}

macro_rules! deviations {
    ($($condition:literal)?) => {
        concat!(
            "select account, n, rule, what, action, owner, due_day, raised_by, raised_at
             from deviation",
            $(" where ", $condition,)?
            " order by due_day, account, n"
        )
    };
}

macro_rules! steps {
    ($($condition:literal)?) => {
        concat!(
            "select account, deviation, step, note, done_by, done_at
             from deviation_step",
            $(" where ", $condition,)?
            " order by account, deviation, n"
        )
    };
}

/// The open deviations of every account, the one that is due first at the front. What was followed up is closed for
/// good.
pub(super) async fn open_deviations(reader: &Reader) -> Outcome<Vec<Deviation>> {
    let open = deviations!(
        "not exists (
               select 1 from deviation_step
               where deviation_step.account = deviation.account
                 and deviation_step.deviation = deviation.n and deviation_step.step = 'passed'
             )"
    );
    let rows = reader.rows(open, params![]).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    joined(&rows, &reader.rows(steps!(), params![]).await?)
}

/// The deviations of an account.
pub(super) async fn deviations_of(reader: &Reader, account: AccountId) -> Outcome<Vec<Deviation>> {
    let rows = reader.rows(deviations!("account = $1"), params![account]).await?;
    joined(&rows, &reader.rows(steps!("account = $1"), params![account]).await?)
}

pub(super) async fn deviations_now(tx: &mut Tx, account: AccountId) -> Outcome<Vec<Deviation>> {
    let rows = tx.rows(deviations!("account = $1"), params![account]).await?;
    let steps = tx.rows(steps!("account = $1"), params![account]).await?;
    joined(&rows, &steps)
}

pub(super) async fn add_deviation(tx: &mut Tx, it: &Deviation, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into deviation (account, n, rule, what, action, owner, due_day, raised_by, raised_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![
            it.account,
            it.n,
            it.rule.as_ref(),
            &it.what,
            &it.action,
            it.owner,
            it.due.to_string(),
            it.raised_by,
            it.raised_at,
            guideline,
        ],
    )
    .await
}

pub(super) async fn add_step(
    tx: &mut Tx,
    of: &Deviation,
    it: &DeviationStep,
    guideline: &str,
) -> Outcome<()> {
    let n = i64::try_from(of.steps.len()).unwrap_or(i64::MAX).saturating_add(1);
    tx.execute_one(
        "insert into deviation_step (account, deviation, n, step, note, done_by, done_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![of.account, of.n, n, it.kind.word(), &it.note, it.by, it.at, guideline],
    )
    .await
}
