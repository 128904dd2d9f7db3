use kernel::{AccountId, Digest, Failed, Instant, Outcome};
use platform::{Payload, Request};
use store::{Reader, Row, Tx, params};

use crate::model::{Coverage, Covered, Purpose};

/// Where a sweep of an account stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SweepState {
    pub(crate) started_at: Instant,
    pub(crate) since: Option<Instant>,
    pub(crate) cursor: Option<String>,
    /// Whether something on one of its pages could not be understood.
    pub(crate) garbled: bool,
    pub(crate) finished_at: Option<Instant>,
    /// When the last sweep that looked at everything began.
    pub(crate) full_at: Option<Instant>,
}

pub(crate) async fn state(reader: &Reader, account: AccountId) -> Outcome<Option<SweepState>> {
    let row = reader
        .row(
            "select started_at, since, cursor, garbled, finished_at, full_at from sweep where account_id = $1",
            params![account],
        )
        .await?;
    row.as_ref()
        .map(|row| {
            Ok(SweepState {
                started_at: row.get("started_at")?,
                since: row.get("since")?,
                cursor: row.get("cursor")?,
                garbled: row.get("garbled")?,
                finished_at: row.get("finished_at")?,
                full_at: row.get("full_at")?,
            })
        })
        .transpose()
}

pub(crate) async fn save(tx: &mut Tx, account: AccountId, it: &SweepState) -> Outcome<()> {
    tx.note(
        "insert into sweep (account_id, started_at, since, cursor, garbled, finished_at, full_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (account_id) do update set
           started_at = excluded.started_at, since = excluded.since, cursor = excluded.cursor,
           garbled = excluded.garbled,
           finished_at = excluded.finished_at, full_at = excluded.full_at",
        params![
            account,
            it.started_at,
            it.since,
            it.cursor.as_deref(),
            it.garbled,
            it.finished_at,
            it.full_at
        ],
    )
    .await?;
    Ok(())
}

/// A payload as it is kept; its bytes are the blob `body`.
#[derive(Clone, Debug)]
pub(crate) struct KeptPayload {
    pub(crate) id: String,
    pub(crate) method: String,
    pub(crate) url: String,
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Digest,
    pub(crate) received_at: Instant,
}

impl KeptPayload {
    /// The payload as it arrived.
    pub(crate) fn with_body(&self, body: Vec<u8>) -> Payload {
        Payload {
            request: Request { method: self.method.clone(), url: self.url.clone() },
            status: self.status,
            headers: self.headers.clone(),
            body,
            received_at: self.received_at,
        }
    }
}

pub(crate) async fn keep(tx: &mut Tx, account: AccountId, purpose: Purpose, it: &KeptPayload) -> Outcome<()> {
    let headers = serde_json::to_string(&it.headers)
        .map_err(|error| Failed::for_good("writing the headers of a payload").because(error))?;
    tx.note(
        "insert into payload (id, account_id, purpose, method, url, status, headers, body, received_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (id) do nothing",
        params![
            it.id.as_str(),
            account,
            purpose.word(),
            it.method.as_str(),
            it.url.as_str(),
            i64::from(it.status),
            headers,
            it.body,
            it.received_at,
        ],
    )
    .await?;
    Ok(())
}

/// Notes that a payload has been understood. One that was forgotten meanwhile has been understood by nobody: what
/// was read from it would point at bytes that nobody keeps.
pub(crate) async fn understood(tx: &mut Tx, id: &str, problem: Option<&str>) -> Outcome<()> {
    let now = tx.now();
    let sql = "update payload set understood_at = $2, problem = $3 where id = $1";
    match tx.note(sql, params![id, now, problem]).await? {
        1 => Ok(()),
        _ => Err(Failed::new(format!("taking in payload {id}: it was forgotten meanwhile"))),
    }
}

/// Pages of sweeps that said nothing new: understood, no problem, and no wording was read from them.
pub(crate) async fn superfluous(reader: &Reader, account: AccountId) -> Outcome<Vec<KeptPayload>> {
    let rows = reader
        .rows(
            "select id, method, url, status, headers, body, received_at from payload p
             where account_id = $1 and purpose = 'sweep' and understood_at is not null and problem is null
               and not exists (select 1 from item_version v where v.payload_id = p.id)
             order by received_at
             limit 500",
            params![account],
        )
        .await?;
    rows.iter().map(kept).collect()
}

pub(crate) async fn forget(tx: &mut Tx, it: &KeptPayload) -> Outcome<()> {
    tx.note("delete from payload where id = $1", params![it.id.as_str()]).await?;
    Ok(())
}

/// Payloads that were kept but never understood, because the program was interrupted in between.
pub(crate) async fn not_understood(reader: &Reader, account: AccountId) -> Outcome<Vec<KeptPayload>> {
    let rows = reader
        .rows(
            "select id, method, url, status, headers, body, received_at from payload
             where account_id = $1 and understood_at is null
             order by received_at, id",
            params![account],
        )
        .await?;
    rows.iter().map(kept).collect()
}

pub(crate) fn kept(row: &Row) -> Outcome<KeptPayload> {
    let headers: String = row.get("headers")?;
    Ok(KeptPayload {
        id: row.get("id")?,
        method: row.get("method")?,
        url: row.get("url")?,
        status: u16::try_from(row.get::<i64>("status")?).unwrap_or(0),
        headers: serde_json::from_str(&headers)
            .map_err(|it| Failed::for_good("reading the headers of a payload").because(it))?,
        body: row.get("body")?,
        received_at: row.get("received_at")?,
    })
}

/// The payload that an item's wording was read from, and where its bytes stand in it.
pub(crate) async fn of_wordings(
    reader: &Reader,
    item: kernel::ItemId,
) -> Outcome<Vec<(i64, KeptPayload, std::ops::Range<usize>)>> {
    let rows = reader
        .rows(
            "select v.n, v.byte_from, v.byte_to, p.id, p.method, p.url, p.status, p.headers, p.body, p.received_at
             from item_version v
             join payload p on p.id = v.payload_id
             where v.item_id = $1
             order by v.n",
            params![item],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let from = usize::try_from(row.get::<i64>("byte_from")?).unwrap_or(0);
            let to = usize::try_from(row.get::<i64>("byte_to")?).unwrap_or(0);
            Ok((row.get("n")?, kept(row)?, from..to))
        })
        .collect()
}

/// The end of the last stretch of the ledger.
pub(crate) async fn last_coverage(
    tx: &mut Tx,
    account: AccountId,
) -> Outcome<Option<(Instant, Instant, Covered)>> {
    let row = tx
        .row(
            "select from_at, to_at, how from coverage where account_id = $1 order by to_at desc, from_at desc, how desc limit 1",
            params![account],
        )
        .await?;
    row.map(|row| Ok((row.get("from_at")?, row.get("to_at")?, row.parse("how")?))).transpose()
}

pub(crate) async fn cover(tx: &mut Tx, account: AccountId, it: &Coverage) -> Outcome<()> {
    tx.note(
        "insert into coverage (account_id, from_at, to_at, how, reason)
         values ($1, $2, $3, $4, $5)
         on conflict (account_id, from_at, how) do update set to_at = excluded.to_at",
        params![account, it.from, it.to, it.how.word(), it.reason.as_deref()],
    )
    .await?;
    Ok(())
}

/// The ledger of an account, oldest first.
pub(crate) async fn ledger(reader: &Reader, account: AccountId) -> Outcome<Vec<Coverage>> {
    let rows = reader
        .rows(
            "select from_at, to_at, how, reason from coverage where account_id = $1 order by from_at, to_at",
            params![account],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Coverage {
                from: row.get("from_at")?,
                to: row.get("to_at")?,
                how: row.parse("how")?,
                reason: row.get("reason")?,
            })
        })
        .collect()
}
