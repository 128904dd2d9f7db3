use std::fs::File;
use std::path::Path;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, mpsc};

use kernel::{Failed, Outcome};
use rusqlite::{Connection, OpenFlags};
use tokio::sync::{OwnedMutexGuard, oneshot};

use crate::value::storable;
use crate::{Row, Value, dialect};

type Work = Box<dyn FnOnce(&mut Connection) + Send>;

/// One writer thread and a few readers over one file.
pub(crate) struct Sqlite {
    writer: Lane,
    readers: Lane,
    turn: Arc<tokio::sync::Mutex<()>>,
}

/// A queue of work in front of one or more threads that own a connection each.
#[derive(Clone)]
struct Lane(mpsc::Sender<Work>);

const READERS: usize = 3;

impl Sqlite {
    pub(crate) fn open(path: &Path) -> Outcome<Self> {
        let failed = |what: &str| Failed::for_good(format!("{what} {}", path.display()));
        let writer = Connection::open(path).map_err(|it| failed("opening").because(it))?;
        writer
            .execute_batch(
                "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;
                 pragma busy_timeout = 15000; pragma temp_store = memory; pragma cache_size = -64000;
                 pragma wal_autocheckpoint = 8000;",
            )
            .map_err(|it| failed("preparing").because(it))?;
        writer.set_prepared_statement_cache_capacity(256);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let readers = (0..READERS)
            .map(|_| {
                let reader = Connection::open_with_flags(path, flags)?;
                reader.execute_batch("pragma busy_timeout = 15000; pragma cache_size = -8000;")?;
                reader.set_prepared_statement_cache_capacity(128);
                Ok(reader)
            })
            .collect::<rusqlite::Result<Vec<_>>>()
            .map_err(|it| failed("opening for reading").because(it))?;
        Ok(Self { writer: Lane::new(vec![writer])?, readers: Lane::new(readers)?, turn: Arc::default() })
    }

    pub(crate) async fn begin(&self) -> Outcome<SqliteTx> {
        let turn = self.turn.clone().lock_owned().await;
        let tx = SqliteTx { lane: self.writer.clone(), turn: Some(turn) };
        tx.lane.run(|it| it.execute_batch("begin immediate")).await?;
        Ok(tx)
    }

    pub(crate) async fn read(&self, sql: &str, params: &[Value]) -> Outcome<Vec<Row>> {
        let (sql, params) = (sql.to_owned(), params.to_vec());
        self.readers.run(move |it| query(it, &sql, &params)).await
    }

    /// Copies what is there now, however much is written meanwhile.
    #[expect(
        clippy::disallowed_methods,
        reason = "SQLite leaves it to us to see the copy safely on the disk"
    )]
    pub(crate) async fn copy_to(&self, path: PathBuf) -> Outcome<()> {
        let failed = |what: &str| Failed::for_good(format!("{what} the copy {}", path.display()));
        let target = path.to_str().ok_or_else(|| failed("naming"))?.to_owned();
        self.readers.run(move |it| it.execute("vacuum into ?1", [target])).await?;
        let synced = File::open(&path).and_then(|it| it.sync_all());
        synced.map_err(|it| failed("finishing").because(it))
    }

    /// Leaves no byte of what was deleted: neither in the index, whose rows are only marked, nor in the write-ahead log.
    pub(crate) async fn forget_deleted(&self) -> Outcome<()> {
        let tx = self.begin().await?;
        tx.batch(dialect::REWRITE_INDEX).await?;
        tx.commit().await?;
        let _turn = self.turn.clone().lock_owned().await;
        let busy: i64 = self
            .writer
            .run(|it| it.query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0)))
            .await?;
        if busy != 0 {
            return Err(Failed::new("emptying the write-ahead log: somebody is reading for long"));
        }
        Ok(())
    }
}

impl Lane {
    #[expect(clippy::disallowed_methods, reason = "the database's own threads")]
    fn new(connections: Vec<Connection>) -> Outcome<Self> {
        let (sender, receiver) = mpsc::channel::<Work>();
        let receiver = Arc::new(Mutex::new(receiver));
        for mut connection in connections {
            let receiver = receiver.clone();
            std::thread::Builder::new()
                .name("sqlite".to_owned())
                .spawn(move || {
                    while let Some(work) = next(&receiver) {
                        work(&mut connection);
                    }
                })
                .map_err(|it| Failed::for_good("starting a database thread").because(it))?;
        }
        Ok(Self(sender))
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Outcome<T> {
        let (answer, answered) = oneshot::channel();
        let work: Work = Box::new(move |it| drop(answer.send(work(it))));
        let gone = || Failed::for_good("speaking to the database thread: it has ended");
        self.0.send(work).map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?.map_err(|it| Failed::new("asking the database").because(it))
    }
}

fn next(receiver: &Mutex<mpsc::Receiver<Work>>) -> Option<Work> {
    receiver.lock().ok()?.recv().ok()
}

/// A transaction on the writer thread; it keeps its turn until it ends.
pub(crate) struct SqliteTx {
    lane: Lane,
    turn: Option<OwnedMutexGuard<()>>,
}

impl SqliteTx {
    pub(crate) async fn execute(&self, sql: &str, params: &[Value]) -> Outcome<u64> {
        let (sql, params) = (sql.to_owned(), params.to_vec());
        self.lane
            .run(move |it| {
                let mut statement = it.prepare_cached(&sql)?;
                let places = places(&statement)?;
                bind(&mut statement, &places, &params)?;
                statement.raw_execute().map(|rows| rows as u64)
            })
            .await
    }

    /// Executes the statement once for each set of parameters, in one visit to the writer thread.
    pub(crate) async fn execute_each(&self, sql: &str, sets: Vec<Vec<Value>>) -> Outcome<u64> {
        let sql = sql.to_owned();
        self.lane
            .run(move |it| {
                let mut statement = it.prepare_cached(&sql)?;
                let places = places(&statement)?;
                let mut rows = 0;
                for params in &sets {
                    bind(&mut statement, &places, params)?;
                    rows += statement.raw_execute()? as u64;
                }
                Ok(rows)
            })
            .await
    }

    pub(crate) async fn rows(&self, sql: &str, params: &[Value]) -> Outcome<Vec<Row>> {
        let (sql, params) = (sql.to_owned(), params.to_vec());
        self.lane.run(move |it| query(it, &sql, &params)).await
    }

    pub(crate) async fn batch(&self, sql: &'static str) -> Outcome<()> {
        self.lane.run(move |it| it.execute_batch(sql)).await
    }

    pub(crate) async fn commit(mut self) -> Outcome<()> {
        let turn = self.turn.take();
        let committed = self.lane.run(|it| it.execute_batch("commit")).await;
        if committed.is_err() {
            self.turn = turn; // Dropping rolls back and ends the turn.
        }
        committed
    }
}

impl Drop for SqliteTx {
    fn drop(&mut self) {
        if let Some(turn) = self.turn.take() {
            let work: Work = Box::new(move |it| {
                // Without an open transaction there is nothing to roll back, and the error says just that.
                let _ = it.execute_batch("rollback");
                drop(turn);
            });
            drop(self.lane.0.send(work));
        }
    }
}

fn query(connection: &mut Connection, sql: &str, params: &[Value]) -> rusqlite::Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(sql)?;
    let places = places(&statement)?;
    bind(&mut statement, &places, params)?;
    let columns: Arc<[String]> = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let values = (0..columns.len()).map(|it| row.get_ref(it).map(value)).collect::<Result<_, _>>()?;
        found.push(Row::new(columns.clone(), values));
    }
    Ok(found)
}

/// Which of our parameters each of SQLite's is: it knows `$1` as a name and numbers by first appearance.
fn places(statement: &rusqlite::Statement<'_>) -> rusqlite::Result<Vec<usize>> {
    let number = |place| {
        let name = statement.parameter_name(place)?.strip_prefix('$')?;
        name.parse::<usize>().ok()?.checked_sub(1)
    };
    let placed = |place| number(place).ok_or(rusqlite::Error::InvalidParameterCount(0, place));
    (1..=statement.parameter_count()).map(placed).collect()
}

fn bind(statement: &mut rusqlite::Statement<'_>, places: &[usize], params: &[Value]) -> rusqlite::Result<()> {
    for (place, number) in (1..).zip(places) {
        let missing = || rusqlite::Error::InvalidParameterCount(params.len(), place);
        match params.get(*number).ok_or_else(missing)? {
            Value::Null => statement.raw_bind_parameter(place, rusqlite::types::Null)?,
            Value::Int(it) => statement.raw_bind_parameter(place, it)?,
            Value::Text(it) => statement.raw_bind_parameter(place, storable(it))?,
            Value::Bytes(it) => statement.raw_bind_parameter(place, it)?,
        }
    }
    Ok(())
}

fn value(raw: rusqlite::types::ValueRef<'_>) -> Value {
    use rusqlite::types::ValueRef;
    match raw {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(it) => Value::Int(it),
        // No column is a floating number; one can only come from an average, which callers round.
        #[expect(clippy::cast_possible_truncation, reason = "rounded on purpose")]
        ValueRef::Real(it) => Value::Int(it.round() as i64),
        ValueRef::Text(it) => Value::Text(String::from_utf8_lossy(it).into_owned()),
        ValueRef::Blob(it) => Value::Bytes(it.to_vec()),
    }
}
