use std::fs::File;
use std::path::Path;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, mpsc};

use kernel::{Failed, Outcome};
use rusqlite::{Connection, OpenFlags};
use tokio::sync::oneshot;

use self::statement::query;
pub(crate) use self::tx::SqliteTx;
use crate::{Row, Value, dialect};

mod statement;
mod tx;

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
        SqliteTx::begin(self.writer.clone(), turn).await
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
        self.send(Box::new(move |it| drop(answer.send(work(it)))))?;
        answered.await.map_err(|_| gone())?.map_err(|it| Failed::new("asking the database").because(it))
    }

    fn send(&self, work: Work) -> Outcome<()> {
        self.0.send(work).map_err(|_| gone())
    }
}

fn gone() -> Failed {
    Failed::for_good("speaking to the database thread: it has ended")
}

fn next(receiver: &Mutex<mpsc::Receiver<Work>>) -> Option<Work> {
    receiver.lock().ok()?.recv().ok()
}
