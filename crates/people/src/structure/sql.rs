use kernel::{Outcome, UnitId};
use store::{Reader, Row, Tx, params};

use super::{Adoption, UnitChange};
use crate::Unit;
use crate::sql::day;

fn adoption_of(row: &Row) -> Outcome<Adoption> {
    Ok(Adoption {
        id: row.get("id")?,
        unit: row.get("unit")?,
        body: row.get("body")?,
        decided: row.parse("decided_day")?,
        registry_number: row.get("registry_number")?,
        guideline: row.get("guideline")?,
        recorded_at: row.get("recorded_at")?,
    })
}

const ADOPTIONS: &str = "select id, unit, body, decided_day, registry_number, guideline, recorded_at
     from unit_adoption
     order by decided_day, id";

/// The decisions to be bound by this document, whichever version of it.
pub(crate) async fn adoptions(reader: &Reader, document: &str) -> Outcome<Vec<Adoption>> {
    of_document(&reader.rows(ADOPTIONS, params![]).await?, document)
}

/// The same, within a change.
pub(crate) async fn adoptions_now(tx: &mut Tx, document: &str) -> Outcome<Vec<Adoption>> {
    of_document(&tx.rows(ADOPTIONS, params![]).await?, document)
}

fn of_document(rows: &[Row], document: &str) -> Outcome<Vec<Adoption>> {
    let mut all: Vec<Adoption> = rows.iter().map(adoption_of).collect::<Outcome<_>>()?;
    all.retain(|it| it.guideline.split('@').next() == Some(document));
    Ok(all)
}

pub(crate) async fn adopt(tx: &mut Tx, it: &Adoption, by: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into unit_adoption
           (id, unit, body, decided_day, registry_number, guideline, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            it.id.into(),
            it.unit.into(),
            (&it.body).into(),
            day(it.decided),
            (&it.registry_number).into(),
            (&it.guideline).into(),
            by.into(),
            it.recorded_at.into(),
        ],
    )
    .await
}

/// Writes down what the unit was and is, and makes it so.
pub(crate) async fn change(tx: &mut Tx, before: &Unit, after: &Unit, by: &str) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into unit_change
           (unit, n, name_before, name_after, parent_before, parent_after, changed_by, changed_at)
         select $1, coalesce(max(n), 0) + 1, $2, $3, $4, $5, $6, $7
         from unit_change
         where unit = $1",
        params![before.id, &before.name, &after.name, before.parent, after.parent, by, now],
    )
    .await?;
    tx.execute_one(
        "update unit
         set name = $1, parent = $2
         where id = $3 and name = $4",
        params![&after.name, after.parent, after.id, &before.name],
    )
    .await
}

/// What the unit was called and where it belonged, the oldest change first.
pub(crate) async fn changes(reader: &Reader, unit: UnitId) -> Outcome<Vec<UnitChange>> {
    let sql = "select name_before, name_after, parent_before, parent_after, changed_at
         from unit_change
         where unit = $1
         order by n";
    let change = |row: &Row| {
        Ok(UnitChange {
            name: (row.get("name_before")?, row.get("name_after")?),
            parent: (row.get("parent_before")?, row.get("parent_after")?),
            at: row.get("changed_at")?,
        })
    };
    reader.rows(sql, params![unit]).await?.iter().map(change).collect()
}
