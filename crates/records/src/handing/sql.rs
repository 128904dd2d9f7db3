use guideline::GuidelineVersion;
use kernel::{EntryId, Failed, Outcome, Scope};
use store::{Reader, Row, Tx, params};

use super::model::{HandOver, Handing};
use crate::entry::Entry;
use crate::sql::accounts;

const COLUMNS: &str =
    "entry_id, n, way, stage, by_person, by_name, ordered_at, handed_at, number, received_at,
    received_by";

pub(super) async fn order(
    tx: &mut Tx,
    entry: &Entry,
    it: &HandOver,
    guideline: &GuidelineVersion,
) -> Outcome<()> {
    tx.execute_one(
        "insert into register_handover
           (entry_id, n, account_id, way, stage, by_person, by_name, ordered_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            it.entry,
            it.n,
            entry.account,
            &it.way,
            it.handing.key(),
            it.by,
            &it.name,
            it.ordered_at,
            guideline.to_string()
        ],
    )
    .await
}

/// Writes how far it has come, over what it was before.
pub(super) async fn save(tx: &mut Tx, before: &HandOver, now: &Handing) -> Outcome<()> {
    let (handed_at, number, received_at, received_by) = match now {
        Handing::Ordered => (None, None, None, None),
        Handing::Handed(at) => (Some(*at), None, None, None),
        Handing::Received { handed_at, number, at, by } => {
            (Some(*handed_at), Some(number.as_str()), Some(*at), by.clone())
        }
    };
    tx.execute_one(
        "update register_handover
         set stage = $1, handed_at = $2, number = $3, received_at = $4, received_by = $5
         where entry_id = $6 and n = $7 and stage = $8",
        params![
            now.key(),
            handed_at,
            number,
            received_at,
            received_by,
            before.entry,
            before.n,
            before.handing.key()
        ],
    )
    .await
}

/// The hand-overs of an entry, oldest first.
pub(super) async fn of_entry(reader: &Reader, entry: EntryId) -> Outcome<Vec<HandOver>> {
    reader.rows(&question(), params![entry]).await?.iter().map(handover).collect()
}

/// The same, seen with the transaction's own changes.
pub(super) async fn of_entry_in(tx: &mut Tx, entry: EntryId) -> Outcome<Vec<HandOver>> {
    tx.rows(&question(), params![entry]).await?.iter().map(handover).collect()
}

fn question() -> String {
    format!("select {COLUMNS} from register_handover where entry_id = $1 order by n")
}

/// Those of the scope that have no receipt, the oldest first.
pub(super) async fn open(reader: &Reader, scope: &Scope) -> Outcome<Vec<HandOver>> {
    let sql = format!(
        "select {COLUMNS} from register_handover
         where received_at is null
           and (cast($1 as text) is null or cast($1 as text) like '%' || account_id || '%')
         order by ordered_at, entry_id
         limit 500"
    );
    reader.rows(&sql, params![accounts(scope)]).await?.iter().map(handover).collect()
}

fn handover(row: &Row) -> Outcome<HandOver> {
    Ok(HandOver {
        entry: row.get("entry_id")?,
        n: row.get("n")?,
        way: row.get("way")?,
        handing: handing(row)?,
        by: row.get("by_person")?,
        name: row.get("by_name")?,
        ordered_at: row.get("ordered_at")?,
    })
}

fn handing(row: &Row) -> Outcome<Handing> {
    match row.get::<String>("stage")?.as_str() {
        "ordered" => Ok(Handing::Ordered),
        "handed" => Ok(Handing::Handed(row.get("handed_at")?)),
        "received" => Ok(Handing::Received {
            handed_at: row.get("handed_at")?,
            number: row.parse("number")?,
            at: row.get("received_at")?,
            by: row.get("received_by")?,
        }),
        other => Err(Failed::for_good(format!("reading a hand-over: there is no stage {other}"))),
    }
}
