use std::fmt::Display;

use futures_util::future::BoxFuture;
use kernel::{Failed, Instant, Outcome};

use crate::{Anew, Engine, Entry, Findable, Job, Row, Store, Value, jobs, log, search};

/// What the database will answer. Boxed: however deep the engines' own futures are, nothing above the store is
/// made of them, neither its size nor the time that compiling it takes.
pub type Coming<'a, T> = BoxFuture<'a, Outcome<T>>;

pub(crate) enum Raw {
    Sqlite(crate::sqlite::SqliteTx),
    Postgres(Box<crate::postgres::PostgresTx>),
}

/// A change of the organisation's facts: everything in it happens, or nothing.
///
/// It remembers whether it changed something and whether that was logged, and refuses to commit
/// a change that was not.
pub struct Tx {
    raw: Raw,
    store: Store,
    now: Instant,
    changed: bool,
    entries: Vec<Entry>,
    enqueued: bool,
}

impl Tx {
    pub(crate) fn new(raw: Raw, store: Store) -> Self {
        let now = store.now();
        Self { raw, store, now, changed: false, entries: Vec::new(), enqueued: false }
    }

    /// The time of this change.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.now
    }

    /// Where chance comes from.
    #[must_use]
    pub fn entropy(&self) -> &dyn kernel::Entropy {
        &*self.store.surroundings.entropy
    }

    /// Executes a statement that changes something; the number of rows it changed.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database refuses.
    pub fn execute<'a>(&'a mut self, sql: &'a str, params: &'a [Value]) -> Coming<'a, u64> {
        Box::pin(async move {
            self.changed = true;
            self.note(sql, params).await
        })
    }

    /// Executes a statement that must change exactly one row.
    ///
    /// # Errors
    ///
    /// [`Failed`] when it changed none or several: the row was not in the state that was expected.
    pub fn execute_one<'a>(&'a mut self, sql: &'a str, params: &'a [Value]) -> Coming<'a, ()> {
        Box::pin(async move {
            match self.execute(sql, params).await? {
                1 => Ok(()),
                rows => Err(Failed::new(format!("changing one row: {rows} were in the expected state"))),
            }
        })
    }

    /// Executes the statement once for each set of parameters, or has it executed while the caller goes on.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database refuses one of them. That may be told only by the next statement, at the latest
    /// by [`Tx::commit`]; nothing is committed then.
    pub fn execute_each<'a>(&'a mut self, sql: &'a str, sets: Vec<Vec<Value>>) -> Coming<'a, ()> {
        Box::pin(async move {
            self.changed = true;
            self.note_each(sql, sets).await
        })
    }

    /// Executes a statement on technical state that is nobody's decision (sessions, positions, leases).
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database refuses.
    pub fn note<'a>(&'a mut self, sql: &'a str, params: &'a [Value]) -> Coming<'a, u64> {
        Box::pin(async move {
            match &self.raw {
                Raw::Sqlite(it) => it.execute(sql, params).await,
                Raw::Postgres(it) => it.execute(sql, params).await,
            }
        })
    }

    pub(crate) async fn note_each(&mut self, sql: &str, sets: Vec<Vec<Value>>) -> Outcome<()> {
        match &self.raw {
            Raw::Sqlite(it) => it.post_each(sql, sets),
            Raw::Postgres(it) => it.execute_each(sql, sets).await,
        }
    }

    /// The rows of a query, seen with this transaction's own changes, or of a change that returns some.
    /// Only what begins with `select` is a look: what begins with `with` may end as a change.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database refuses.
    pub fn rows<'a>(&'a mut self, sql: &'a str, params: &'a [Value]) -> Coming<'a, Vec<Row>> {
        Box::pin(async move {
            self.changed |= !sql.trim_start().starts_with("select");
            self.rows_quietly(sql, params).await
        })
    }

    /// The rows of a change of technical state.
    pub(crate) async fn rows_quietly(&mut self, sql: &str, params: &[Value]) -> Outcome<Vec<Row>> {
        match &self.raw {
            Raw::Sqlite(it) => it.rows(sql, params).await,
            Raw::Postgres(it) => it.rows(sql, params).await,
        }
    }

    /// The first row of a query, if there is one.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database refuses.
    pub fn row<'a>(&'a mut self, sql: &'a str, params: &'a [Value]) -> Coming<'a, Option<Row>> {
        Box::pin(async move { Ok(self.rows(sql, params).await?.into_iter().next()) })
    }

    /// Logs what was done. The chain is closed when the change is committed.
    pub fn log(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Enqueues a job that exists only if the change is committed. A job with the same kind and subject
    /// that waits already is moved to the earlier time.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database refuses.
    pub fn enqueue(&mut self, job: Job) -> Coming<'_, ()> {
        Box::pin(async move {
            self.enqueued = true;
            jobs::enqueue(self, job).await
        })
    }

    /// Tries the jobs of these kinds about a subject again at once, where they are parked or wait after a failure.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database refuses.
    pub async fn try_again(&mut self, kinds: &[&str], subject: impl Display) -> Outcome<Anew> {
        let subject = subject.to_string();
        let mut found = Anew::NothingFails;
        for kind in kinds {
            found = found.max(jobs::try_again(self, kind, &subject).await?);
        }
        Ok(found)
    }

    /// Makes a subject findable by these terms, or by nothing when there are none.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database refuses.
    pub async fn index(&mut self, subject: &str, scope: &str, terms: &[String]) -> Outcome<()> {
        let it = Findable { subject: subject.to_owned(), scope: scope.to_owned(), terms: terms.to_vec() };
        search::index(self, vec![it]).await
    }

    /// Does the same for many subjects in as many visits to the database as for one.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database refuses.
    pub fn index_each(&mut self, subjects: Vec<Findable>) -> Coming<'_, ()> {
        Box::pin(async move { search::index(self, subjects).await })
    }

    /// Commits the change with its log entries.
    ///
    /// # Errors
    ///
    /// [`Failed`] when something changed and nothing was logged (then nothing is committed), or when the
    /// database refuses or does not answer (then the change may have been made).
    #[must_use = "nothing is asked before it is awaited"]
    pub fn commit(mut self) -> Coming<'static, ()> {
        Box::pin(async move {
            if self.changed && self.entries.is_empty() {
                return Err(Failed::for_good("committing a change that was not logged"));
            }
            let entries = std::mem::take(&mut self.entries);
            log::append(&mut self, entries).await?;
            let faults = self.store.surroundings.faults.clone();
            faults.point("before commit")?;
            match self.raw {
                Raw::Sqlite(it) => it.commit().await?,
                Raw::Postgres(it) => it.commit().await?,
            }
            if self.enqueued {
                self.store.wake_workers();
            }
            faults.point("after commit")
        })
    }

    /// Commits technical state at a point that no plan of failures knows.
    pub(crate) async fn commit_quietly(self) -> Outcome<()> {
        match self.raw {
            Raw::Sqlite(it) => it.commit().await,
            Raw::Postgres(it) => it.commit().await,
        }
    }

    pub(crate) fn enqueued(&mut self) {
        self.enqueued = true;
    }

    pub(crate) async fn batch(&mut self, sql: &'static str) -> Outcome<()> {
        match &self.raw {
            Raw::Sqlite(it) => it.batch(sql).await,
            Raw::Postgres(it) => it.batch(sql).await,
        }
    }

    pub(crate) fn kind(&self) -> crate::EngineKind {
        self.store.engine()
    }
}

/// Looks at the organisation's facts without changing them.
#[derive(Clone)]
pub struct Reader {
    store: Store,
}

impl Reader {
    pub(crate) fn new(store: Store) -> Self {
        Self { store }
    }

    /// The present time of this installation.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.store.now()
    }

    /// The rows of a query.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database refuses or is out of reach.
    #[must_use = "nothing is asked before it is awaited"]
    pub fn rows<'a>(&'a self, sql: &'a str, params: &'a [Value]) -> Coming<'a, Vec<Row>> {
        Box::pin(async move {
            self.store.surroundings.faults.point("read")?;
            match self.store.raw_engine() {
                Engine::Sqlite(it) => it.read(sql, params).await,
                Engine::Postgres(it) => it.read(sql, params).await,
            }
        })
    }

    /// The first row of a query, if there is one.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database refuses or is out of reach.
    #[must_use = "nothing is asked before it is awaited"]
    pub fn row<'a>(&'a self, sql: &'a str, params: &'a [Value]) -> Coming<'a, Option<Row>> {
        Box::pin(async move { Ok(self.rows(sql, params).await?.into_iter().next()) })
    }

    /// The subjects that hold all the terms, newest first, within the scopes (`None`: everywhere).
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database refuses or is out of reach.
    pub async fn search(
        &self,
        terms: &[String],
        scopes: Option<&[String]>,
        limit: i64,
    ) -> Outcome<Vec<search::Hit>> {
        search::find(self, self.store.engine(), terms, scopes, limit).await
    }
}
