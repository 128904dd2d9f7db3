//! Where an organisation's facts are kept: database, log, queue, full-text search, files of evidence.
//!
//! **Invariants.** This is the only crate with a database driver. SQL is written once, for SQLite and
//! PostgreSQL alike; what must differ stands in `dialect.rs`. A change that was not logged cannot be
//! committed ([`Tx::commit`]). One organisation has one database and **one writer at a time** on both
//! engines, so that a rule proven on one holds on the other. The log holds no content and forms a chain
//! ([`log`]). A blob is stored under its digest and read back before anybody may rely on it ([`Vault`]).
//!
//! Slices call [`Store::begin`] to change something and [`Store::reader`] to look. Parameters are `$1`,
//! `$2` …; identities and enumerations are `text`, times are microseconds in `bigint`.

pub mod attested;
mod blobs;
mod dialect;
mod entry;
mod jobs;
mod lease;
pub mod log;
mod migrations;
mod postgres;
mod search;
mod secured;
mod sqlite;
mod tx;
mod value;
mod vault;

use std::path::PathBuf;
use std::sync::Arc;

use kernel::{Clock, Entropy, Failed, Faults, Instant, Outcome};

pub use blobs::Blobs;
pub use entry::Entry;
pub use jobs::{Anew, Failing, Job, Parked, QueueState};
pub use lease::Claimed;
pub use search::{Findable, Hit};
pub use tx::{Coming, Reader, Tx};
pub use value::{FromValue, Row, Value};
pub use vault::Vault;

/// Where the database of one organisation is.
#[derive(Clone, Debug)]
pub enum Location {
    /// A SQLite file, made when it is not there.
    Sqlite(PathBuf),
    /// A schema in a PostgreSQL database, made when it is not there.
    Postgres {
        /// `postgres://user@host:port/database`
        url: String,
        /// The schema of this organisation: lower-case letters, digits and `_`.
        schema: String,
    },
}

#[cfg(any(test, feature = "testing"))]
impl Location {
    /// Takes away the schema of a test that has ended, with everything in it; a SQLite file goes with its folder.
    /// It waits, so that it can be the last act of a value that is dropped.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database is out of reach, or somebody still works in it.
    #[expect(clippy::disallowed_methods, reason = "a drop cannot wait for a task, only for a thread")]
    pub fn destroy(&self) -> Outcome<()> {
        let Self::Postgres { url, schema } = self.clone() else { return Ok(()) };
        let failed = || Failed::for_good("taking away the schema of a test");
        let work = move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.map_err(|it| failed().because(it))?.block_on(postgres::Postgres::destroy(&url, &schema))
        };
        std::thread::spawn(work).join().map_err(|_| failed())?
    }
}

/// Time, chance and planned failures: what the store takes from outside.
#[derive(Clone)]
pub struct Surroundings {
    /// The present time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub entropy: Arc<dyn Entropy>,
    /// Planned failures; [`Faults::none`] outside tests.
    pub faults: Faults,
}

/// The database of one organisation.
#[derive(Clone)]
pub struct Store {
    engine: Engine,
    surroundings: Surroundings,
    wake: Arc<tokio::sync::Notify>,
}

#[derive(Clone)]
pub(crate) enum Engine {
    Sqlite(Arc<sqlite::Sqlite>),
    Postgres(Arc<postgres::Postgres>),
}

/// Which engine a store runs on, for reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineKind {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

impl Store {
    /// Opens the database and brings its tables up to date.
    ///
    /// # Errors
    ///
    /// [`Failed`] when it cannot be opened, or was written by a newer program.
    pub async fn open(location: &Location, surroundings: Surroundings) -> Outcome<Self> {
        let engine = match location {
            Location::Sqlite(path) => Engine::Sqlite(Arc::new(sqlite::Sqlite::open(path)?)),
            Location::Postgres { url, schema } => {
                Engine::Postgres(Arc::new(postgres::Postgres::open(url, schema).await?))
            }
        };
        let store = Self { engine, surroundings, wake: Arc::new(tokio::sync::Notify::new()) };
        migrations::apply(&store).await?;
        Ok(store)
    }

    /// Begins a change. Dropped without [`Tx::commit`], nothing has happened.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database is out of reach.
    #[must_use = "nothing is asked before it is awaited"]
    pub fn begin(&self) -> Coming<'_, Tx> {
        Box::pin(async move {
            self.surroundings.faults.point("begin")?;
            let raw = match &self.engine {
                Engine::Sqlite(sqlite) => tx::Raw::Sqlite(sqlite.begin().await?),
                Engine::Postgres(postgres) => tx::Raw::Postgres(Box::new(postgres.begin().await?)),
            };
            Ok(Tx::new(raw, self.clone()))
        })
    }

    /// Looks without changing anything.
    #[must_use]
    pub fn reader(&self) -> Reader {
        Reader::new(self.clone())
    }

    /// The present time of this installation.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.surroundings.clock.now()
    }

    /// Where this installation's chance comes from.
    #[must_use]
    pub fn entropy(&self) -> &dyn Entropy {
        &*self.surroundings.entropy
    }

    /// The planned failures (none outside tests).
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.surroundings.faults
    }

    /// Which engine this is.
    #[must_use]
    pub fn engine(&self) -> EngineKind {
        match &self.engine {
            Engine::Sqlite(_) => EngineKind::Sqlite,
            Engine::Postgres(_) => EngineKind::Postgres,
        }
    }

    /// Waits until somebody in this process enqueued a job. The table remembers; this only wakes.
    pub async fn job_enqueued(&self) {
        self.wake.notified().await;
    }

    /// Leaves no byte of deleted rows in the database's own files: on SQLite in the whole file, on PostgreSQL in the
    /// search index and in these tables, which nobody can read meanwhile. Without it the bytes of what was purged
    /// (sv. *gallrat*) lie about until chance overwrites them. No change may be open in the caller; to be called
    /// after the purge was committed, and again when it failed.
    ///
    /// # Errors
    ///
    /// [`Failed`] when somebody is reading for long, or the database is out of reach.
    pub async fn forget_deleted(&self, tables: &[&'static str]) -> Outcome<()> {
        self.surroundings.faults.point("forget deleted")?;
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.forget_deleted().await,
            Engine::Postgres(postgres) => {
                let all = [&["search", "search_key"], tables].concat();
                postgres.forget_deleted(&all).await
            }
        }
    }

    /// Writes a consistent copy of a SQLite database to `path`, where nothing may be yet.
    ///
    /// # Errors
    ///
    /// [`Failed`] when there is something, it cannot be written, or the engine is PostgreSQL, which has its own tools.
    pub async fn copy_to(&self, path: PathBuf) -> Outcome<()> {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.copy_to(path).await,
            Engine::Postgres(_) => Err(Failed::for_good("copying a PostgreSQL database: use pg_dump")),
        }
    }

    pub(crate) fn wake_workers(&self) {
        self.wake.notify_waiters();
        self.wake.notify_one();
    }

    pub(crate) fn raw_engine(&self) -> &Engine {
        &self.engine
    }
}

#[cfg(test)]
mod tests;
