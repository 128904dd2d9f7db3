use std::sync::{Arc, OnceLock};

use kernel::{Failed, Outcome};
use rusqlite::Connection;
use tokio::sync::OwnedMutexGuard;

use super::statement::{execute, execute_each, query};
use super::{Lane, Work};
use crate::{Row, Value};

/// A transaction on the writer thread; it keeps its turn until it ends.
pub(crate) struct SqliteTx {
    lane: Lane,
    turn: Option<OwnedMutexGuard<()>>,
    /// Why a statement was refused whose answer nobody waited for. Nothing is done after it, and nothing committed.
    refused: Arc<OnceLock<Arc<rusqlite::Error>>>,
}

impl SqliteTx {
    pub(super) async fn begin(lane: Lane, turn: OwnedMutexGuard<()>) -> Outcome<Self> {
        let tx = Self { lane, turn: Some(turn), refused: Arc::default() };
        tx.batch("begin immediate").await?;
        Ok(tx)
    }

    pub(crate) async fn execute(&self, sql: &str, params: &[Value]) -> Outcome<u64> {
        let (sql, params) = (sql.to_owned(), params.to_vec());
        self.run(move |it| execute(it, &sql, &params)).await
    }

    /// Sends the statement to the writer thread, to be executed once for each set of parameters, and goes on at
    /// once: what comes next is prepared while the thread works. A refusal is the answer to the next statement.
    pub(crate) fn post_each(&self, sql: &str, sets: Vec<Vec<Value>>) -> Outcome<()> {
        let (sql, refused) = (sql.to_owned(), self.refused.clone());
        self.lane.send(Box::new(move |it| {
            if refused.get().is_none()
                && let Err(error) = execute_each(it, &sql, &sets)
            {
                refused.get_or_init(|| Arc::new(error));
            }
        }))
    }

    pub(crate) async fn rows(&self, sql: &str, params: &[Value]) -> Outcome<Vec<Row>> {
        let (sql, params) = (sql.to_owned(), params.to_vec());
        self.run(move |it| query(it, &sql, &params)).await
    }

    pub(crate) async fn batch(&self, sql: &'static str) -> Outcome<()> {
        self.run(move |it| it.execute_batch(sql)).await
    }

    pub(crate) async fn commit(mut self) -> Outcome<()> {
        self.batch("commit").await?; // Otherwise dropping rolls back and ends the turn.
        self.turn = None;
        Ok(())
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Outcome<T> {
        let refused = self.refused.clone();
        let done = self.lane.run(move |it| match refused.get() {
            Some(error) => Ok(Err(error.clone())),
            None => work(it).map(Ok),
        });
        done.await?.map_err(|it| Failed::new("asking the database").because(it))
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
            drop(self.lane.send(work));
        }
    }
}
