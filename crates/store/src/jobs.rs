use std::fmt::Display;

use kernel::{Actor, Failed, Instant, JobId, Outcome};

use crate::lease::ATTEMPTS;
use crate::{Entry, Reader, Row, Store, Tx, params};

/// Work to be done outside a transaction: one step, which may be repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// What kind of work.
    pub kind: &'static str,
    /// On which thing; one job of a kind waits for a thing at a time.
    pub subject: String,
    /// Not before this time.
    pub run_at: Instant,
}

impl Job {
    /// A job that is due at once.
    pub fn now(tx: &Tx, kind: &'static str, subject: impl Display) -> Self {
        Self { kind, subject: subject.to_string(), run_at: tx.now() }
    }

    /// A job that is due later.
    pub fn at(kind: &'static str, subject: impl Display, run_at: Instant) -> Self {
        Self { kind, subject: subject.to_string(), run_at }
    }
}

/// A job that waits for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parked {
    /// Identity.
    pub id: JobId,
    /// What kind of work.
    pub kind: String,
    /// On which thing.
    pub subject: String,
    /// Since when.
    pub since: Instant,
    /// The last failure.
    pub error: String,
}

/// A job that did not succeed when it was last tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failing {
    /// Identity.
    pub id: JobId,
    /// What kind of work.
    pub kind: String,
    /// On which thing.
    pub subject: String,
    /// How often it was tried.
    pub attempts: i64,
    /// Since when it waits for a person; otherwise it is tried again by itself.
    pub parked_at: Option<Instant>,
    /// When it is tried next, unless it is parked.
    pub next_at: Instant,
    /// The last failure.
    pub error: String,
}

impl Failing {
    /// Whether those who wait for it are told: it is parked, or more than the first tries have failed.
    #[must_use]
    pub fn concerns_people(&self) -> bool {
        self.parked_at.is_some() || self.attempts >= FIRST_TRIES
    }

    /// Whether somebody has to do something: it is parked, or it has been tried so often that it does not pass by
    /// itself.
    #[must_use]
    pub fn is_stuck(&self) -> bool {
        self.parked_at.is_some() || self.attempts >= ATTEMPTS - 1
    }
}

/// What came of trying jobs again at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anew {
    /// None of them fails.
    NothingFails,
    /// They are being tried already.
    UnderWay,
    /// They are tried now instead of later, or of never.
    Now,
}

/// What fails no oftener passes by itself within half a minute.
const FIRST_TRIES: i64 = 3;

/// How much work waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueState {
    /// Jobs that are due now.
    pub due: i64,
    /// When the longest waiting of these became due.
    pub oldest_due: Option<Instant>,
    /// Jobs that are not due yet.
    pub later: i64,
    /// Jobs that wait for a person.
    pub parked: i64,
}

/// What was asked for anew is tried anew, except a job of which nobody said how it went: its worker may have died of it.
pub(crate) async fn enqueue(tx: &mut Tx, job: Job) -> Outcome<()> {
    let id = JobId::new(tx.now(), tx.entropy());
    let now = tx.now();
    tx.note_each(
        "insert into job (id, kind, subject, run_at, generation, attempts, lease, leased_until, created_at)
         values ($1, $2, $3, $4, 1, 0, 0, 0, $5)
         on conflict (kind, subject) do update set
           run_at = case when job.leased_until > $5 or job.run_at > excluded.run_at
                    then excluded.run_at else job.run_at end,
           generation = job.generation + 1,
           attempts = case when job.leased_until > 0 then job.attempts else 0 end,
           parked_at = null",
        vec![params![id, job.kind, job.subject, job.run_at, now].to_vec()],
    )
    .await
}

/// Gives the job of this kind about this subject another chance at once, where it is parked or waits after a failure.
/// A worker that is at it goes on; what the job has done already is known to its subject, not to the job.
pub(crate) async fn try_again(tx: &mut Tx, kind: &str, subject: &str) -> Outcome<Anew> {
    let now = tx.now();
    let rows = tx
        .execute(
            "update job set parked_at = null, attempts = 0, run_at = $3
             where kind = $1 and subject = $2 and error is not null
               and (parked_at is not null or run_at > $3)",
            params![kind, subject, now],
        )
        .await?;
    if rows > 0 {
        tx.enqueued();
        return Ok(Anew::Now);
    }
    let sql = "select id from job where kind = $1 and subject = $2 and error is not null";
    let found = tx.row(sql, params![kind, subject]).await?;
    Ok(if found.is_some() { Anew::UnderWay } else { Anew::NothingFails })
}

impl Store {
    /// Gives a job that is parked or that fails another chance at once.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database is out of reach.
    pub async fn unpark(&self, actor: &Actor, id: JobId) -> Outcome<bool> {
        let mut tx = self.begin().await?;
        let rows = tx
            .execute(
                "update job set parked_at = null, attempts = 0, run_at = $2
                 where id = $1 and (parked_at is not null or error is not null)",
                params![id, tx.now()],
            )
            .await?;
        tx.log(Entry::new(actor, "job-unparked", "job", id));
        tx.enqueued();
        tx.commit().await?;
        Ok(rows == 1)
    }

    /// When the next waiting job becomes due.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database is out of reach.
    pub async fn next_due(&self) -> Outcome<Option<Instant>> {
        let row = self
            .reader()
            .row(
                "select min(case when leased_until > run_at then leased_until else run_at end) as at
                 from job where parked_at is null",
                params![],
            )
            .await?;
        row.map_or(Ok(None), |it| it.get("at"))
    }
}

impl Reader {
    /// How much work waits.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database is out of reach.
    pub async fn queue_state(&self) -> Outcome<QueueState> {
        let row = self
            .row(
                "select
                   count(case when parked_at is null and run_at <= $1 then 1 end) as due,
                   min(case when parked_at is null and run_at <= $1 then run_at end) as oldest_due,
                   count(case when parked_at is null and run_at > $1 then 1 end) as later,
                   count(parked_at) as parked
                 from job",
                params![self.now()],
            )
            .await?
            .ok_or_else(|| Failed::new("counting jobs"))?;
        Ok(QueueState {
            due: row.get("due")?,
            oldest_due: row.get("oldest_due")?,
            later: row.get("later")?,
            parked: row.get("parked")?,
        })
    }

    /// The jobs that did not succeed when they were last tried, in the order in which they were enqueued.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database is out of reach.
    pub async fn failing(&self) -> Outcome<Vec<Failing>> {
        let sql = "select id, kind, subject, attempts, parked_at, run_at, error from job
             where error is not null
             order by created_at, id";
        self.rows(sql, params![]).await?.iter().map(failing).collect()
    }

    /// The jobs that wait for a person, longest waiting first.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database is out of reach.
    pub async fn parked(&self) -> Outcome<Vec<Parked>> {
        let rows = self
            .rows(
                "select id, kind, subject, parked_at, error from job
                 where parked_at is not null
                 order by parked_at, id",
                params![],
            )
            .await?;
        rows.iter()
            .map(|row| {
                Ok(Parked {
                    id: row.get("id")?,
                    kind: row.get("kind")?,
                    subject: row.get("subject")?,
                    since: row.get("parked_at")?,
                    error: row.get::<Option<String>>("error")?.unwrap_or_default(),
                })
            })
            .collect()
    }
}

fn failing(row: &Row) -> Outcome<Failing> {
    Ok(Failing {
        id: row.get("id")?,
        kind: row.get("kind")?,
        subject: row.get("subject")?,
        attempts: row.get("attempts")?,
        parked_at: row.get("parked_at")?,
        next_at: row.get("run_at")?,
        error: row.get("error")?,
    })
}
