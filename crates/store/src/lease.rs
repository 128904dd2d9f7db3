use kernel::{Actor, Failed, JobId, Outcome, Retry};

use crate::{Engine, Entry, Row, Store, Tx, Value, dialect, params, tx};

/// A job that a worker has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Identity.
    pub id: JobId,
    /// What kind of work.
    pub kind: String,
    /// On which thing.
    pub subject: String,
    /// Which try this is, from 1.
    pub attempt: i64,
    generation: i64,
    /// The how-manieth lease of the job this is. Whoever holds an earlier one has nothing more to say about it.
    lease: i64,
}

/// A worker that falls silent for so long has lost its job to another; see [`Store::renew`].
const LEASE_SECONDS: i64 = 120;
/// After so many tries without an answer something is wrong that does not pass by itself: people are told.
pub(crate) const ATTEMPTS: i64 = 12;
const PAUSES_SECONDS: [i64; 8] = [2, 5, 15, 60, 180, 600, 1800, 3600];

impl Store {
    /// Takes the next due job, or nothing. The lease lets another worker take it if this one dies.
    /// A job whose workers have died again and again is parked for a person instead.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database is out of reach.
    pub async fn claim(&self, worker: &str) -> Outcome<Option<Claimed>> {
        loop {
            let now = self.now();
            let params = params![worker, now.plus_seconds(LEASE_SECONDS), now];
            let rows = self.out_of_turn(dialect::claim_job(self.engine()), params).await?;
            match rows.first().map(claimed).transpose()? {
                Some(job) if job.attempt > ATTEMPTS => self.park_deadly(&job).await?,
                found => return Ok(found),
            }
        }
    }

    /// Says that the worker is still doing the job, so that its lease begins anew; whether it still had it.
    /// A worker says so every half a minute.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database is out of reach; the lease then runs on as before.
    pub async fn renew(&self, job: &Claimed) -> Outcome<bool> {
        let until = self.now().plus_seconds(LEASE_SECONDS);
        let renewed = self
            .out_of_turn(
                "update job set leased_until = $3
                 where id = $1 and lease = $2 and leased_until > 0
                 returning id",
                params![job.id, job.lease, until],
            )
            .await?;
        Ok(!renewed.is_empty())
    }

    /// The job is done. If it was enqueued again meanwhile, it stays and becomes due again.
    /// If another worker has taken it over, nothing changes: that one will say how it went.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database is out of reach; the job will then be repeated.
    pub async fn done(&self, job: &Claimed) -> Outcome<()> {
        let mut tx = self.begin().await?;
        let done = tx
            .note(
                "delete from job where id = $1 and lease = $2 and generation = $3",
                params![job.id, job.lease, job.generation],
            )
            .await?;
        if done == 0 {
            give_back(&mut tx, job).await?;
        }
        tx.commit().await
    }

    /// The job failed: it is tried again after a growing pause, in the end once an hour for as long as it takes, or
    /// parked for a person when trying again is hopeless. Waiting for as long as the other side said counts as no try. If another worker has taken the job over, nothing changes.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database is out of reach; the lease then runs out by itself.
    pub async fn failed(&self, job: &Claimed, failure: &Failed) -> Outcome<()> {
        let mut tx = self.begin().await?;
        let (run_at, attempts, parked_at) = match failure.when_to_retry() {
            Retry::Never => (tx.now(), job.attempt, Some(tx.now())),
            // Never beyond the last try: beyond it are only jobs of which nobody said how they went.
            Retry::Soon => (tx.now().plus_seconds(pause(job.attempt)), job.attempt.min(ATTEMPTS - 1), None),
            Retry::NotBefore(at) => (at.max(tx.now().plus_seconds(1)), job.attempt - 1, None),
        };
        let params = params![job.id, job.lease, job.generation, run_at, attempts, parked_at, failure.chain()];
        let recorded = tx
            .note(
                "update job set leased_until = 0, run_at = $4, attempts = $5, parked_at = $6, error = $7
                 where id = $1 and lease = $2 and generation = $3",
                params,
            )
            .await?;
        if recorded == 0 {
            give_back(&mut tx, job).await?;
        } else if parked_at.is_some() {
            tx.log(parked(job.id));
        }
        tx.commit().await
    }

    /// Parks a job that was taken so often and of which nobody ever said how it went: it may end the process.
    async fn park_deadly(&self, job: &Claimed) -> Outcome<()> {
        let mut tx = self.begin().await?;
        let error = format!("doing the job {}: {ATTEMPTS} times its worker fell silent", job.kind);
        let rows = tx
            .note(
                "update job set leased_until = 0, parked_at = $3, error = $4
                 where id = $1 and lease = $2",
                params![job.id, job.lease, tx.now(), error],
            )
            .await?;
        if rows == 1 {
            tx.log(parked(job.id));
        }
        tx.commit().await
    }

    /// One statement on technical state that waits for no turn and is at no point that a plan of failures knows.
    async fn out_of_turn(&self, sql: &str, params: &[Value]) -> Outcome<Vec<Row>> {
        match self.raw_engine() {
            Engine::Sqlite(it) => {
                let mut tx = Tx::new(tx::Raw::Sqlite(it.begin().await?), self.clone());
                let rows = tx.rows_quietly(sql, params).await?;
                tx.commit_quietly().await?;
                Ok(rows)
            }
            Engine::Postgres(it) => it.alone(sql, params).await,
        }
    }
}

/// Ends the lease of a job that was enqueued again while it ran.
async fn give_back(tx: &mut Tx, job: &Claimed) -> Outcome<()> {
    let rows = tx
        .note(
            "update job set leased_until = 0, attempts = 0, error = null where id = $1 and lease = $2",
            params![job.id, job.lease],
        )
        .await?;
    if rows == 0 {
        tracing::warn!(job = %job.id, kind = job.kind, "a job is no longer this worker's, whose report is passed over");
    }
    Ok(())
}

fn parked(id: JobId) -> Entry {
    Entry::new(&Actor::system("queue"), "job-parked", "job", id)
}

fn claimed(row: &Row) -> Outcome<Claimed> {
    Ok(Claimed {
        id: row.get("id")?,
        kind: row.get("kind")?,
        subject: row.get("subject")?,
        attempt: row.get("attempts")?,
        generation: row.get("generation")?,
        lease: row.get("lease")?,
    })
}

fn pause(attempt: i64) -> i64 {
    let place = usize::try_from(attempt.max(1) - 1).unwrap_or(0);
    PAUSES_SECONDS.get(place).or(PAUSES_SECONDS.last()).copied().unwrap_or(60)
}
