use std::collections::HashMap;

use kernel::{AccountId, CaseId, ItemId, Outcome, PersonId};
use store::{Reader, Row, Tx, Value, params};

use crate::model::{Item, Restriction, Standing};

/// What a restriction says, and what the person asking has to do with it.
pub(crate) type Restricted = (Restriction, Standing);

/// The restrictions that hold on some of these items, the latest of each, with how `who` stands to it: the person asking,
/// and after them those whom they stand in for.
pub(crate) async fn of_items(
    reader: &Reader,
    who: &[PersonId],
    ids: &[ItemId],
) -> Outcome<HashMap<ItemId, Restricted>> {
    let mut found = HashMap::new();
    for some in ids.chunks(500) {
        let rows = reader.rows(&question(who.len(), some.len()), &values(who, some)).await?;
        gather(&rows, &mut found)?;
    }
    Ok(found)
}

/// The items of an account whose words only named people read.
pub(crate) async fn on_account(reader: &Reader, account: AccountId) -> Outcome<Vec<ItemId>> {
    let sql = "select distinct item_id from restriction where account_id = $1 and lifted_at is null order by item_id";
    reader.rows(sql, params![account]).await?.iter().map(|it| it.get("item_id")).collect()
}

/// The same for one item, inside a change.
pub(crate) async fn of_item_in(tx: &mut Tx, who: &[PersonId], id: ItemId) -> Outcome<Option<Restricted>> {
    let mut found = HashMap::new();
    gather(&tx.rows(&question(who.len(), 1), &values(who, &[id])).await?, &mut found)?;
    Ok(found.remove(&id))
}

/// The first parameter is the person asking, or nobody.
fn question(people: usize, items: usize) -> String {
    let people = people.max(1);
    let places =
        |from: usize, n: usize| (from..from + n).map(|it| format!("${it}")).collect::<Vec<_>>().join(", ");
    format!(
        "select r.item_id, r.ground, r.since,
           (select count(*) from item_reader p where p.item_id = r.item_id and p.person_id in ({})) as takes_part,
           (select count(*) from item_second s where s.item_id = r.item_id and s.first_person <> $1)
             as awaits_second
         from restriction r
         where r.lifted_at is null and r.item_id in ({})
         order by r.since, r.case_id",
        places(1, people),
        places(people + 1, items)
    )
}

fn values(who: &[PersonId], ids: &[ItemId]) -> Vec<Value> {
    let nobody = who.is_empty().then(|| Value::from(String::new()));
    let people = who.iter().map(|it| Value::from(*it));
    nobody.into_iter().chain(people).chain(ids.iter().map(|it| Value::from(*it))).collect()
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
