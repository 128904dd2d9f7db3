use kernel::{Outcome, PersonId, UnitId};
use store::{Reader, Row, Tx, params};

use crate::Unit;

const UNITS: &str = "select id, parent, name, kind
     from unit
     order by name, id";

fn unit(row: &Row) -> Outcome<Unit> {
    Ok(Unit {
        id: row.get("id")?,
        parent: row.get("parent")?,
        name: row.get("name")?,
        kind: row.parse("kind")?,
    })
}

pub(crate) async fn units(reader: &Reader) -> Outcome<Vec<Unit>> {
    reader.rows(UNITS, params![]).await?.iter().map(unit).collect()
}

pub(crate) async fn units_now(tx: &mut Tx) -> Outcome<Vec<Unit>> {
    tx.rows(UNITS, params![]).await?.iter().map(unit).collect()
}

pub(crate) async fn add_unit(tx: &mut Tx, unit: &Unit, by: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into unit (id, parent, name, kind, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6)",
        params![unit.id, unit.parent, &unit.name, unit.kind.word(), by, now],
    )
    .await
}

/// The unit of this identity exists.
pub(crate) async fn unit_is_there(tx: &mut Tx, id: UnitId) -> Outcome<bool> {
    Ok(tx.row("select id from unit where id = $1", params![id]).await?.is_some())
}
