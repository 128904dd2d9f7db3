use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Object, Pool, RecyclingMethod};
use kernel::{Digest, Failed, Outcome};
use tokio_postgres::error::DbError;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{NoTls, Statement};

use crate::secured::{Address, Way, connector};
use crate::value::storable;
use crate::{Row, Value, dialect};

/// A pool of connections to one schema.
pub(crate) struct Postgres {
    pool: Pool,
    /// The key of the lock that gives each organisation one writer at a time.
    writer_key: i64,
}

const CONNECTIONS: usize = 8;
/// How often, and at what distance, is looked whether older transactions have ended.
const LOOKS: usize = 300;
const LOOK_AGAIN: Duration = Duration::from_millis(50);

impl Postgres {
    pub(crate) async fn open(url: &str, schema: &str) -> Outcome<Self> {
        if !is_plain(schema) {
            return Err(Failed::for_good(format!(
                "opening schema \"{schema}\": a schema name has only lower-case letters, digits and _"
            )));
        }
        let Address { config, way } = Address::read(url)?;
        let recycled = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let manager = match &way {
            Way::Plain => Manager::from_config(config, NoTls, recycled),
            Way::Encrypted { roots } => Manager::from_config(config, connector(roots.as_deref())?, recycled),
        };
        let enter = format!("set search_path to {schema}; set statement_timeout to '60s'");
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .post_create(Hook::async_fn(move |client, _| {
                let enter = enter.clone();
                Box::pin(async move { client.batch_execute(&enter).await.map_err(HookError::Backend) })
            }))
            .build()
            .map_err(|it| Failed::for_good("preparing the connections").because(it))?;
        let digest = Digest::of(schema.as_bytes());
        let key: [u8; 8] = digest.as_bytes()[..8].try_into().unwrap_or_default();
        let postgres = Self { pool, writer_key: i64::from_be_bytes(key) };
        let create = format!("create schema if not exists {schema}");
        let client = postgres.client().await?;
        // Two processes may create it at once; the loser's error is no error.
        if let Err(error) = client.batch_execute(&create).await
            && !exists(&client, schema).await?
        {
            return Err(Failed::for_good(format!("creating schema {schema}")).because(asking(error)));
        }
        Ok(postgres)
    }

    async fn client(&self) -> Outcome<Object> {
        self.pool.get().await.map_err(|it| Failed::new("connecting to the database").because(it))
    }

    pub(crate) async fn begin(&self) -> Outcome<PostgresTx> {
        // From here on the connection belongs to the transaction: a caller that stops waiting drops it,
        // and dropping rolls back.
        let tx = PostgresTx { client: Some(self.client().await?) };
        let lock = format!("begin; select pg_advisory_xact_lock({})", self.writer_key);
        tx.client()?.batch_execute(&lock).await.map_err(asking)?;
        Ok(tx)
    }

    pub(crate) async fn read(&self, sql: &str, params: &[Value]) -> Outcome<Vec<Row>> {
        rows(&self.client().await?, sql, params).await
    }

    /// Writes the tables anew, without what was deleted from them.
    pub(crate) async fn forget_deleted(&self, tables: &[&str]) -> Outcome<()> {
        let client = self.client().await?;
        nobody_sees_deleted(&client).await?;
        for table in tables {
            if !is_plain(table) {
                return Err(Failed::for_good(format!(
                    "rewriting table \"{table}\": that is no name of a table"
                )));
            }
            client.batch_execute(&dialect::rewrite_table(table)).await.map_err(asking)?;
        }
        Ok(())
    }

    /// Takes the schema away with everything in it.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) async fn destroy(url: &str, schema: &str) -> Outcome<()> {
        let postgres = Self::open(url, schema).await?;
        let drop = format!("set lock_timeout to '3s'; drop schema {schema} cascade");
        postgres.client().await?.batch_execute(&drop).await.map_err(asking)
    }

    /// One statement that is a transaction of its own and needs no turn.
    pub(crate) async fn alone(&self, sql: &str, params: &[Value]) -> Outcome<Vec<Row>> {
        rows(&self.client().await?, sql, params).await
    }
}

/// Waits until no transaction is left that began before now: what it can still see, PostgreSQL would carry over.
async fn nobody_sees_deleted(client: &Object) -> Outcome<()> {
    let now: String = client.query_one(dialect::MARK, &[]).await.map_err(asking)?.get(0);
    for _ in 0..LOOKS {
        let older: i64 = client.query_one(dialect::OLDER_THAN_MARK, &[&now]).await.map_err(asking)?.get(0);
        if older == 0 {
            return Ok(());
        }
        tokio::time::sleep(LOOK_AGAIN).await;
    }
    Err(Failed::new("rewriting tables: somebody is reading for long"))
}

/// Whether the name means the same with and without quotes.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_')
}

async fn exists(client: &Object, schema: &str) -> Outcome<bool> {
    let found = client
        .query("select 1 from information_schema.schemata where schema_name = $1", &[&schema])
        .await
        .map_err(asking)?;
    Ok(!found.is_empty())
}

fn asking(error: tokio_postgres::Error) -> Failed {
    let failed = Failed::new("asking the database");
    match error.as_db_error() {
        Some(refusal) => failed.because(told(refusal)),
        None => failed.because(error),
    }
}

/// What PostgreSQL refused, without detail, hint and context: these quote the values of rows.
fn told(refusal: &DbError) -> String {
    let mut text = refusal.code().code().to_owned();
    // Complaints about the data themselves quote them already in the message.
    if !text.starts_with(DATA_EXCEPTION) {
        text = format!("{text}: {}", refusal.message());
    }
    match refusal.constraint() {
        Some(constraint) if !text.contains(constraint) => format!("{text} (constraint {constraint})"),
        Some(_) | None => text,
    }
}

/// The class of the codes that speak of data.
const DATA_EXCEPTION: &str = "22";

async fn prepare(client: &Object, sql: &str) -> Outcome<Statement> {
    client.prepare_cached(sql).await.map_err(asking)
}

fn as_params(params: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    params.iter().map(|it| it as &(dyn ToSql + Sync)).collect()
}

async fn rows(client: &Object, sql: &str, params: &[Value]) -> Outcome<Vec<Row>> {
    let statement = prepare(client, sql).await?;
    let columns: Arc<[String]> = statement.columns().iter().map(|it| it.name().to_owned()).collect();
    let found = client.query(&statement, &as_params(params)).await.map_err(asking)?;
    found
        .iter()
        .map(|row| {
            let values = (0..columns.len())
                .map(|it| row.try_get::<_, Value>(it).map_err(asking))
                .collect::<Outcome<Vec<_>>>()?;
            Ok(Row::new(columns.clone(), values))
        })
        .collect()
}

/// A transaction on one connection; dropped uncommitted, it rolls back before the connection is used again.
pub(crate) struct PostgresTx {
    client: Option<Object>,
}

impl PostgresTx {
    fn client(&self) -> Outcome<&Object> {
        self.client.as_ref().ok_or_else(|| Failed::for_good("using a transaction that has ended"))
    }

    pub(crate) async fn execute(&self, sql: &str, params: &[Value]) -> Outcome<u64> {
        let client = self.client()?;
        let statement = prepare(client, sql).await?;
        client.execute(&statement, &as_params(params)).await.map_err(asking)
    }

    /// Executes the statement once for each set of parameters; the connection pipelines them.
    pub(crate) async fn execute_each(&self, sql: &str, sets: Vec<Vec<Value>>) -> Outcome<()> {
        let client = self.client()?;
        let statement = prepare(client, sql).await?;
        let each = sets.iter().map(|params| {
            let statement = &statement;
            async move { client.execute(statement, &as_params(params)).await.map_err(asking) }
        });
        futures_util::future::try_join_all(each).await.map(drop)
    }

    pub(crate) async fn rows(&self, sql: &str, params: &[Value]) -> Outcome<Vec<Row>> {
        rows(self.client()?, sql, params).await
    }

    pub(crate) async fn batch(&self, sql: &str) -> Outcome<()> {
        self.client()?.batch_execute(sql).await.map_err(asking)
    }

    pub(crate) async fn commit(mut self) -> Outcome<()> {
        self.client()?.batch_execute("commit").await.map_err(asking)?;
        self.client = None;
        Ok(())
    }
}

impl Drop for PostgresTx {
    // A drop cannot wait; the task it leaves behind ends with the rollback.
    fn drop(&mut self) {
        let Some(client) = self.client.take() else { return };
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn(async move {
                if client.batch_execute("rollback").await.is_err() {
                    drop(Object::take(client)); // A broken connection does not go back to the pool.
                }
            })),
            Err(_) => drop(Object::take(client)),
        }
    }
}

impl ToSql for Value {
    fn to_sql(&self, ty: &Type, out: &mut bytes::BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(it) if *ty == Type::INT4 => i32::try_from(*it)?.to_sql(ty, out),
            Self::Int(it) => it.to_sql(ty, out),
            Self::Text(it) => storable(it).as_ref().to_sql(ty, out),
            Self::Bytes(it) => it.to_sql(ty, out),
        }
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::INT4 | Type::TEXT | Type::VARCHAR | Type::BYTEA | Type::UNKNOWN)
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(match *ty {
            Type::INT4 => Self::Int(i64::from(i32::from_sql(ty, raw)?)),
            Type::BOOL => Self::Int(i64::from(bool::from_sql(ty, raw)?)),
            Type::INT8 => Self::Int(i64::from_sql(ty, raw)?),
            Type::BYTEA => Self::Bytes(Vec::from_sql(ty, raw)?),
            _ => Self::Text(String::from_sql(ty, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(ty: &Type) -> bool {
        matches!(
            *ty,
            Type::INT8 | Type::INT4 | Type::BOOL | Type::TEXT | Type::VARCHAR | Type::NAME | Type::BYTEA
        )
    }
}
