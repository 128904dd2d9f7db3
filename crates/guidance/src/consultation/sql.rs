use kernel::calendar::Date;
use kernel::{Failed, Outcome};
use store::{Reader, Row, Tx, params};

use super::model::{Asked, Consultation, Consulted, Round, Statement};
use crate::version::Stage;

fn round(row: &Row) -> Outcome<Round> {
    Ok(Round {
        n: row.get("n")?,
        last_day: row.parse("last_day")?,
        digest: row.parse("digest")?,
        by: row.get("sent_by")?,
        at: row.get("sent_at")?,
    })
}

fn asked(row: &Row) -> Outcome<Asked> {
    let kind: String = row.get("kind")?;
    let asked = Asked::read(&kind, row.get("name")?);
    asked.ok_or_else(|| Failed::for_good(format!("reading who was asked: \"{kind}\" is not understood")))
}

fn consulted(row: &Row, statements: &[Row]) -> Outcome<Consulted> {
    let n: i64 = row.get("n")?;
    let mut own = Vec::new();
    for it in statements {
        if it.get::<i64>("consulted")? == n {
            own.push(statement(it)?);
        }
    }
    Ok(Consulted {
        n,
        round: row.get("round")?,
        asked: asked(row)?,
        last_day: row.parse("last_day")?,
        statements: own,
    })
}

fn statement(row: &Row) -> Outcome<Statement> {
    Ok(Statement {
        said: row.get("said")?,
        number: row.get("number")?,
        by: row.get("given_by")?,
        at: row.get("given_at")?,
    })
}

const ROUNDS: &str = "select n, last_day, digest, sent_by, sent_at
     from guideline_consultation
     where version = $1
     order by n";

const CONSULTED: &str = "select c.n, c.round, c.kind, c.name, r.last_day
     from guideline_consulted c
     join guideline_consultation r on r.version = c.version and r.n = c.round
     where c.version = $1
     order by c.n";

const STATEMENTS: &str = "select consulted, said, number, given_by, given_at
     from guideline_statement
     where version = $1
     order by consulted, n";

fn whole(rounds: &[Row], asked: &[Row], statements: &[Row]) -> Outcome<Consultation> {
    Ok(Consultation {
        rounds: rounds.iter().map(round).collect::<Outcome<_>>()?,
        consulted: asked.iter().map(|it| consulted(it, statements)).collect::<Outcome<_>>()?,
    })
}

/// Everybody who was asked about a version.
pub(super) async fn consultation(reader: &Reader, version: i64) -> Outcome<Consultation> {
    let rounds = reader.rows(ROUNDS, params![version]).await?;
    let asked = reader.rows(CONSULTED, params![version]).await?;
    whole(&rounds, &asked, &reader.rows(STATEMENTS, params![version]).await?)
}

/// The same as it stands in this transaction.
pub(super) async fn consultation_now(tx: &mut Tx, version: i64) -> Outcome<Consultation> {
    let rounds = tx.rows(ROUNDS, params![version]).await?;
    let asked = tx.rows(CONSULTED, params![version]).await?;
    whole(&rounds, &asked, &tx.rows(STATEMENTS, params![version]).await?)
}

/// Keeps a round with everybody who is asked in it, numbered after those before.
pub(super) async fn add_round(
    tx: &mut Tx,
    version: i64,
    it: &Round,
    asked: &[Asked],
    before: usize,
    under: &str,
) -> Outcome<()> {
    tx.execute_one(
        "insert into guideline_consultation (version, n, last_day, digest, sent_by, sent_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![version, it.n, it.last_day.to_string(), it.digest, it.by, it.at, under],
    )
    .await?;
    for (n, one) in (before + 1..).zip(asked) {
        tx.execute_one(
            "insert into guideline_consulted (version, n, round, kind, name)
             values ($1, $2, $3, $4, $5)",
            params![version, i64::try_from(n).unwrap_or(i64::MAX), it.n, one.kind(), one.name()],
        )
        .await?;
    }
    Ok(())
}

pub(super) async fn add_statement(
    tx: &mut Tx,
    version: i64,
    to: &Consulted,
    it: &Statement,
    under: &str,
) -> Outcome<()> {
    let n = i64::try_from(to.statements.len() + 1).unwrap_or(i64::MAX);
    tx.execute_one(
        "insert into guideline_statement (version, consulted, n, said, number, given_by, given_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![version, to.n, n, &it.said, &it.number, it.by, it.at, under],
    )
    .await
}

/// The roles that are asked about a version that is not decided and may still answer in time: version, role, last day.
pub(super) async fn open_roles(
    reader: &Reader,
    name: &str,
    today: Date,
) -> Outcome<Vec<(i64, String, Date)>> {
    let sql = "select c.version, c.name, r.last_day
         from guideline_consulted c
         join guideline_consultation r on r.version = c.version and r.n = c.round
         join guideline_version v on v.n = c.version
         where v.name = $1 and v.stage in ($2, $3) and c.kind = $4 and r.last_day >= $5
           and not exists (select 1 from guideline_statement s where s.version = c.version and s.consulted = c.n)
         order by r.last_day, c.version, c.n";
    let (draft, proposed) = (Stage::Draft.word(), Stage::Proposed.word());
    let rows = reader.rows(sql, params![name, draft, proposed, "role", today.to_string()]).await?;
    rows.iter().map(|it| Ok((it.get("version")?, it.get("name")?, it.parse("last_day")?))).collect()
}
