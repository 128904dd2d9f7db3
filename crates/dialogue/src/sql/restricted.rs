use std::collections::HashMap;

use kernel::{CaseId, ItemId, Outcome, PersonId};
use store::{Reader, Row, Tx, Value, params};

use crate::model::{Item, Restriction, Standing};

/// What a restriction says, and what the person asking has to do with it.
pub(crate) type Restricted = (Restriction, Standing);

/// The restrictions that hold on some of these items, the latest of each, with how `me` stands to it.
pub(crate) async fn of_items(
    reader: &Reader,
    me: Option<PersonId>,
    ids: &[ItemId],
) -> Outcome<HashMap<ItemId, Restricted>> {
    let mut found = HashMap::new();
    for some in ids.chunks(500) {
        let rows = reader.rows(&question(some.len()), &values(me, some)).await?;
        gather(&rows, &mut found)?;
    }
    Ok(found)
}

/// The same for one item, inside a change.
pub(crate) async fn of_item_in(tx: &mut Tx, me: Option<PersonId>, id: ItemId) -> Outcome<Option<Restricted>> {
    let mut found = HashMap::new();
    gather(&tx.rows(&question(1), &values(me, &[id])).await?, &mut found)?;
    Ok(found.remove(&id))
}

fn question(items: usize) -> String {
    let places: Vec<String> = (2..items + 2).map(|n| format!("${n}")).collect();
    format!(
        "select r.item_id, r.ground, r.since,
           (select count(*) from item_reader p where p.item_id = r.item_id and p.person_id = $1) as takes_part,
           (select count(*) from item_second s where s.item_id = r.item_id and s.first_person <> $1)
             as awaits_second
         from restriction r
         where r.lifted_at is null and r.item_id in ({})
         order by r.since, r.case_id",
        places.join(", ")
    )
}

fn values(me: Option<PersonId>, ids: &[ItemId]) -> Vec<Value> {
    let me = me.map(|it| it.to_string()).unwrap_or_default();
    std::iter::once(Value::from(me)).chain(ids.iter().map(|it| Value::from(*it))).collect()
}

fn gather(rows: &[Row], found: &mut HashMap<ItemId, Restricted>) -> Outcome<()> {
    for row in rows {
        let restriction = Restriction { ground: row.get("ground")?, since: row.get("since")? };
        let standing = Standing {
            takes_part: row.get::<i64>("takes_part")? > 0,
            awaits_second: row.get::<i64>("awaits_second")? > 0,
        };
        found.insert(row.get("item_id")?, (restriction, standing));
    }
    Ok(())
}

/// Restricts the words of an item by a case; whether it did not before.
pub(crate) async fn restrict(
    tx: &mut Tx,
    case: CaseId,
    item: &Item,
    ground: &str,
    guideline: &str,
) -> Outcome<bool> {
    let now = tx.now();
    let rows = tx
        .execute(
            "insert into restriction (case_id, item_id, account_id, wording, ground, guideline, since)
             values ($1, $2, $3, $4, $5, $6, $7)
             on conflict (case_id) do nothing",
            params![case, item.id, item.account, item.versions, ground, guideline, now],
        )
        .await?;
    Ok(rows == 1)
}

/// Lifts the restriction of a case and those that were decided about the same wording; how many that were.
pub(crate) async fn lift(tx: &mut Tx, case: CaseId, item: ItemId) -> Outcome<u64> {
    let now = tx.now();
    tx.execute(
        "update restriction set lifted_at = $3
         where item_id = $2 and lifted_at is null
           and wording = (select wording from restriction where case_id = $1)",
        params![case, item, now],
    )
    .await
}

pub(crate) async fn take_part(tx: &mut Tx, item: ItemId, person: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.note(
        "insert into item_reader (item_id, person_id, since) values ($1, $2, $3)
         on conflict (item_id, person_id) do nothing",
        params![item, person, now],
    )
    .await?;
    Ok(())
}

pub(crate) async fn await_second(tx: &mut Tx, case: CaseId, item: ItemId, first: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.note(
        "insert into item_second (case_id, item_id, first_person, since) values ($1, $2, $3, $4)
         on conflict (case_id) do update set first_person = excluded.first_person, since = excluded.since",
        params![case, item, first, now],
    )
    .await?;
    Ok(())
}

pub(crate) async fn second_came(tx: &mut Tx, case: CaseId) -> Outcome<()> {
    tx.note("delete from item_second where case_id = $1", params![case]).await?;
    Ok(())
}

/// The present wording of an item.
pub(crate) async fn present_text(tx: &mut Tx, item: &Item) -> Outcome<String> {
    let sql = "select text from item_version where item_id = $1 and n = $2";
    let row = tx.row(sql, params![item.id, item.versions]).await?;
    row.map_or_else(|| Ok(String::new()), |it| it.get("text"))
}

/// The cases whose items are restricted, lifted or not.
pub(crate) async fn cases(reader: &Reader) -> Outcome<Vec<CaseId>> {
    let rows = reader.rows("select case_id from restriction", params![]).await?;
    rows.iter().map(|it| it.get("case_id")).collect()
}
