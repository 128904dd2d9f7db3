use kernel::{Digest, Failed, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use super::model::{Decision, Stage, Version, VersionLine, VersionStep};

fn line(row: &Row) -> Outcome<VersionLine> {
    let day: Option<String> = row.get("in_force_on")?;
    let revision: Option<i64> = row.get("revision")?;
    Ok(VersionLine {
        n: row.get("n")?,
        digest: row.parse("digest")?,
        written_from: row.get("written_from")?,
        in_force_on: day
            .map(|it| it.parse())
            .transpose()
            .map_err(|it| Failed::for_good("reading the day of a version").because(it))?,
        revision: revision.and_then(|it| u32::try_from(it).ok()),
        stage: row.parse("stage")?,
    })
}

fn step(row: &Row) -> Outcome<VersionStep> {
    Ok(VersionStep {
        kind: row.parse("step")?,
        note: row.get("note")?,
        by: row.get("done_by")?,
        at: row.get("done_at")?,
    })
}

fn whole(row: &Row, steps: &[Row]) -> Outcome<Version> {
    Ok(Version {
        line: line(row)?,
        name: row.get("name")?,
        content: row.get("content")?,
        steps: steps.iter().map(step).collect::<Outcome<_>>()?,
        decision: decision(row)?,
    })
}

fn decision(row: &Row) -> Outcome<Option<Decision>> {
    let Some(body) = row.get::<Option<String>>("body")? else { return Ok(None) };
    Ok(Some(Decision { body, day: row.parse("decided_on")?, reference: row.get("reference")? }))
}

const WHOLE: &str =
    "select v.n, v.name, v.content, v.digest, v.written_from, v.in_force_on, v.revision, v.stage,
       d.body, d.decided_on, d.reference
     from guideline_version v
     left join guideline_decision d on d.version = v.n
     where v.n = $1";

const STEPS: &str = "select step, note, done_by, done_at
     from guideline_step
     where version = $1
     order by n";

/// A version with its text and its steps.
pub(super) async fn version(reader: &Reader, n: i64) -> Outcome<Option<Version>> {
    let Some(row) = reader.row(WHOLE, params![n]).await? else { return Ok(None) };
    whole(&row, &reader.rows(STEPS, params![n]).await?).map(Some)
}

/// The same as it stands in this transaction.
pub(super) async fn version_now(tx: &mut Tx, n: i64) -> Outcome<Option<Version>> {
    let Some(row) = tx.row(WHOLE, params![n]).await? else { return Ok(None) };
    whole(&row, &tx.rows(STEPS, params![n]).await?).map(Some)
}

/// Every version of this guideline, the latest first.
pub(super) async fn versions(reader: &Reader, name: &str) -> Outcome<Vec<VersionLine>> {
    let sql = "select n, digest, written_from, in_force_on, revision, stage
         from guideline_version
         where name = $1
         order by n desc";
    reader.rows(sql, params![name]).await?.iter().map(line).collect()
}

/// Those of the guideline that are approved and whose day has come, the one that holds first.
pub(super) async fn in_force(reader: &Reader, name: &str, today: &str) -> Outcome<Option<VersionLine>> {
    let sql = "select n, digest, written_from, in_force_on, revision, stage
         from guideline_version
         where name = $1 and stage = $2 and in_force_on <= $3
         order by in_force_on desc, n desc
         limit 1";
    let row = reader.row(sql, params![name, Stage::Approved.word(), today]).await?;
    row.as_ref().map(line).transpose()
}

/// The latest reading of a day that was put forward; 0 where there is none.
pub(super) async fn revision_of(tx: &mut Tx, name: &str, day: &str) -> Outcome<u32> {
    let sql = "select coalesce(max(revision), 0) as revision
         from guideline_version
         where name = $1 and in_force_on = $2";
    let row = tx.row(sql, params![name, day]).await?;
    let n: i64 = row.map_or(Ok(0), |it| it.get("revision"))?;
    Ok(u32::try_from(n).unwrap_or(u32::MAX))
}

/// The number that the next version gets.
pub(super) async fn next(tx: &mut Tx) -> Outcome<i64> {
    let row = tx.row("select coalesce(max(n), 0) + 1 as n from guideline_version", params![]).await?;
    row.map_or(Ok(1), |it| it.get("n"))
}

pub(super) async fn add(tx: &mut Tx, it: &Version) -> Outcome<()> {
    tx.execute_one(
        "insert into guideline_version (n, name, content, digest, written_from, in_force_on, revision, stage)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            it.line.n,
            &it.name,
            &it.content,
            it.line.digest.to_string(),
            &it.line.written_from,
            it.line.in_force_on.map(|it| it.to_string()),
            it.line.revision.map(i64::from),
            it.line.stage.word(),
        ],
    )
    .await
}

pub(super) async fn change(tx: &mut Tx, it: &Version) -> Outcome<()> {
    let (digest, day) = (Digest::of(it.content.as_bytes()), it.line.in_force_on.map(|it| it.to_string()));
    let revision = it.line.revision.map(i64::from);
    tx.execute_one(
        "update guideline_version
         set content = $2, digest = $3, in_force_on = $4, revision = $5, stage = $6
         where n = $1",
        params![it.line.n, &it.content, digest.to_string(), day, revision, it.line.stage.word()],
    )
    .await
}

/// Keeps the decision that a version rests on.
pub(super) async fn decide(
    tx: &mut Tx,
    version: i64,
    it: &Decision,
    by: PersonId,
    under: &str,
) -> Outcome<()> {
    let (day, now) = (it.day.to_string(), tx.now());
    tx.execute_one(
        "insert into guideline_decision
           (version, body, decided_on, reference, recorded_by, recorded_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![version, &it.body, day, &it.reference, by, now, under],
    )
    .await
}

pub(super) async fn add_step(
    tx: &mut Tx,
    version: i64,
    n: usize,
    it: &VersionStep,
    under: &str,
) -> Outcome<()> {
    tx.execute_one(
        "insert into guideline_step (version, n, step, note, done_by, done_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![version, i64::try_from(n).unwrap_or(i64::MAX), it.kind.word(), &it.note, it.by, it.at, under],
    )
    .await
}
