use kernel::{Instant, ItemId, Outcome, PersonId, Scope, UnitId};
use store::{Reader, Row, Tx, Value, params};

use super::model::{Mark, MarkKind, Target};
use crate::sql::inbox::within;

const COLUMNS: &str =
    "i.item_id, i.n, i.account_id, i.kind, i.place, i.unit_id, i.by_person, i.at, i.guideline, i.ended_at";

fn mark(row: &Row) -> Outcome<Mark> {
    let target = match row.parse::<MarkKind>("kind")? {
        MarkKind::InformationMissing => row.get::<Option<String>>("place")?.map(Target::Place),
        MarkKind::Improvement => row.get::<Option<UnitId>>("unit_id")?.map(Target::Unit),
    };
    Ok(Mark {
        item: row.get("item_id")?,
        n: row.get("n")?,
        account: row.get("account_id")?,
        target,
        by: row.get("by_person")?,
        at: row.get("at")?,
        guideline: row.get("guideline")?,
        ended_at: row.get("ended_at")?,
    })
}

/// The marks of an item, the oldest first.
pub(super) async fn of_item(reader: &Reader, item: ItemId) -> Outcome<Vec<Mark>> {
    let sql = format!("select {COLUMNS} from item_mark i where i.item_id = $1 order by i.n");
    reader.rows(&sql, params![item]).await?.iter().map(mark).collect()
}

/// The same as they stand in this transaction.
pub(super) async fn of_item_in(tx: &mut Tx, item: ItemId) -> Outcome<Vec<Mark>> {
    let sql = format!("select {COLUMNS} from item_mark i where i.item_id = $1 order by i.n");
    tx.rows(&sql, params![item]).await?.iter().map(mark).collect()
}

/// The marks that were made within a time on these accounts and that nobody took away, the oldest first.
pub(super) async fn between(
    reader: &Reader,
    scope: &Scope,
    (from, until): (Instant, Instant),
) -> Outcome<Vec<Mark>> {
    let (within, more) = within(scope, 3);
    let sql = format!(
        "select {COLUMNS} from item_mark i
         where i.at >= $1 and i.at < $2 and i.ended_at is null and {within}
         order by i.at, i.item_id, i.n"
    );
    let values: Vec<Value> = [Value::from(from), Value::from(until)].into_iter().chain(more).collect();
    reader.rows(&sql, &values).await?.iter().map(mark).collect()
}

pub(super) async fn insert(tx: &mut Tx, it: &Mark, target: &Target) -> Outcome<()> {
    let (place, unit) = match target {
        Target::Place(place) => (Some(place.clone()), None),
        Target::Unit(unit) => (None, Some(*unit)),
    };
    tx.execute_one(
        "insert into item_mark (item_id, n, account_id, kind, place, unit_id, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![it.item, it.n, it.account, target.kind().word(), place, unit, it.by, it.at, &it.guideline,],
    )
    .await
}

pub(super) async fn end(tx: &mut Tx, it: &Mark, by: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update item_mark set ended_by = $3, ended_at = $4
         where item_id = $1 and n = $2 and ended_at is null",
        params![it.item, it.n, by, now],
    )
    .await
}
