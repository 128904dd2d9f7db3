use kernel::{AccountId, Instant, ItemId, Outcome, PersonId, Scope};
use store::{Reader, Row, Tx, Value, params};

use super::model::{Classed, Consultation, ItemClass};
use super::view::Harder;
use crate::model::How;
use crate::sql::inbox::within;

const CLASSES: &str = "select item_id, n, class, case_number, by_person, at, guideline from item_class
     where item_id = $1
     order by n";

/// The item and everything it stands below, but for a post of our own.
const UPWARD: &str = "with recursive upward (id, account_id, parent, height) as (
       select id, account_id, parent, 0 from item where id = $1
       union all
       select p.id, p.account_id, p.parent, u.height + 1
       from upward u
       join item p on p.account_id = u.account_id and p.external_id = u.parent
       where u.height < 50 and not (p.kind = 'post' and p.direction = 'outgoing')
     )";

fn classed(row: &Row) -> Outcome<Classed> {
    Ok(Classed {
        item: row.get("item_id")?,
        n: row.get("n")?,
        class: row.parse("class")?,
        number: row.get::<Option<String>>("case_number")?.and_then(|it| it.parse().ok()),
        by: row.get("by_person")?,
        at: row.get("at")?,
        guideline: row.get("guideline")?,
    })
}

/// Everything that was said of what an item is about, the oldest first.
pub(super) async fn of_item(reader: &Reader, item: ItemId) -> Outcome<Vec<Classed>> {
    reader.rows(CLASSES, params![item]).await?.iter().map(classed).collect()
}

/// What was said last, as it stands in this transaction.
pub(crate) async fn latest_in(tx: &mut Tx, item: ItemId) -> Outcome<Option<Classed>> {
    let all: Vec<Classed> =
        tx.rows(CLASSES, params![item]).await?.iter().map(classed).collect::<Outcome<_>>()?;
    Ok(all.into_iter().next_back())
}

/// What was said last of these items.
pub(crate) async fn latest(reader: &Reader, ids: &[ItemId]) -> Outcome<Vec<Classed>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=ids.len()).map(|n| format!("${n}")).collect();
    let sql = format!(
        "select c.item_id, c.n, c.class, c.case_number, c.by_person, c.at, c.guideline
         from item_class c
         where c.item_id in ({})
           and not exists (select 1 from item_class d where d.item_id = c.item_id and d.n > c.n)",
        places.join(", ")
    );
    let values: Vec<Value> = ids.iter().map(|it| Value::from(*it)).collect();
    reader.rows(&sql, &values).await?.iter().map(classed).collect()
}

pub(super) async fn insert(tx: &mut Tx, it: &Classed) -> Outcome<()> {
    let number = it.number.as_ref().map(ToString::to_string);
    tx.execute_one(
        "insert into item_class (item_id, n, class, case_number, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![it.item, it.n, it.class.word(), number, it.by, it.at, &it.guideline],
    )
    .await
}

/// Why the conversation of an item is broken off, if it is.
pub(super) async fn broken(reader: &Reader, item: ItemId) -> Outcome<Option<ItemClass>> {
    let rows = reader.rows(&broken_sql(), params![item]).await?;
    rows.first().map(|it| it.parse("class")).transpose()
}

/// The same as it stands in this transaction.
pub(super) async fn broken_in(tx: &mut Tx, item: ItemId) -> Outcome<Option<ItemClass>> {
    tx.row(&broken_sql(), params![item]).await?.map(|it| it.parse("class")).transpose()
}

fn broken_sql() -> String {
    format!(
        "{UPWARD}
         select b.class from upward u
         join thread_break b on b.top_id = u.id and b.ended_at is null
         order by u.height desc
         limit 1"
    )
}

/// Breaks off the conversation that an item stands in, unless the item has done so before.
pub(super) async fn break_off(tx: &mut Tx, it: &Classed) -> Outcome<()> {
    let sql = format!("{UPWARD} select id from upward order by height desc limit 1");
    let top: ItemId = tx.row(&sql, params![it.item]).await?.map_or(Ok(it.item), |row| row.get("id"))?;
    tx.execute_one(
        "insert into thread_break (item_id, n, top_id, class, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![it.item, it.n, top, it.class.word(), it.by, it.at, &it.guideline],
    )
    .await
}

/// Ends what an item has broken off.
pub(super) async fn take_up_again(tx: &mut Tx, item: ItemId, by: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.execute(
        "update thread_break set ended_by = $2, ended_at = $3 where item_id = $1 and ended_at is null",
        params![item, by, now],
    )
    .await?;
    Ok(())
}

const CONSULTATIONS: &str = "select n, role, said, by_person, at from item_consultation
     where item_id = $1
     order by n";

fn consultation(row: &Row) -> Outcome<Consultation> {
    Ok(Consultation {
        n: row.get("n")?,
        role: row.get("role")?,
        said: row.get("said")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
    })
}

/// Who was asked about an item, the oldest first.
pub(super) async fn consultations(reader: &Reader, item: ItemId) -> Outcome<Vec<Consultation>> {
    reader.rows(CONSULTATIONS, params![item]).await?.iter().map(consultation).collect()
}

/// The same as it stands in this transaction.
pub(super) async fn consultations_in(tx: &mut Tx, item: ItemId) -> Outcome<Vec<Consultation>> {
    tx.rows(CONSULTATIONS, params![item]).await?.iter().map(consultation).collect()
}

pub(super) async fn insert_consultation(
    tx: &mut Tx,
    item: ItemId,
    it: &Consultation,
    guideline: &str,
) -> Outcome<()> {
    tx.execute_one(
        "insert into item_consultation (item_id, n, role, said, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![item, it.n, it.role.as_str(), it.said.as_str(), it.by, it.at, guideline],
    )
    .await
}

/// The complaints on these accounts that were dealt with in this way and that nobody has closed, the oldest first.
pub(super) async fn handled_as(
    reader: &Reader,
    scope: &Scope,
    how: How,
) -> Outcome<Vec<(ItemId, AccountId, Instant)>> {
    let (within, more) = within(scope, 2);
    let sql = format!(
        "select h.item_id, i.account_id, h.at
         from handling h
         join item i on i.id = h.item_id
         where h.how = $1 and {within}
           and not exists (select 1 from handling e where e.item_id = h.item_id
                           and e.how in ('complaint-handled', 'complaint-forwarded'))
         order by h.at, h.item_id"
    );
    let values: Vec<Value> = std::iter::once(Value::from(how.word())).chain(more).collect();
    let rows = reader.rows(&sql, &values).await?;
    rows.iter().map(|it| Ok((it.get("item_id")?, it.get("account_id")?, it.get("at")?))).collect()
}

/// Whether it was said what became of a complaint.
pub(super) async fn is_closed(tx: &mut Tx, item: ItemId) -> Outcome<bool> {
    let sql = "select 1 as n from handling
         where item_id = $1 and how in ('complaint-handled', 'complaint-forwarded')
         limit 1";
    Ok(tx.row(sql, params![item]).await?.is_some())
}

/// Whether an item has broken its conversation off.
pub(super) async fn has_broken(tx: &mut Tx, item: ItemId) -> Outcome<bool> {
    let sql = "select 1 as n from thread_break where item_id = $1 and ended_at is null limit 1";
    Ok(tx.row(sql, params![item]).await?.is_some())
}

/// The open items on these accounts of which it was said last that they are of this class, what is due first first.
pub(super) async fn open_of_class(reader: &Reader, scope: &Scope, class: ItemClass) -> Outcome<Vec<Harder>> {
    let (within, more) = within(scope, 2);
    let sql = format!(
        "select i.id, i.account_id, i.due_at
         from item i
         join item_class c on c.item_id = i.id and c.class = $1
         where i.open = 1 and {within}
           and not exists (select 1 from item_class d where d.item_id = c.item_id and d.n > c.n)
         order by i.due_at, i.id"
    );
    let values: Vec<Value> = std::iter::once(Value::from(class.word())).chain(more).collect();
    let found = |it: &Row| {
        Ok(Harder { item: it.get("id")?, account: it.get("account_id")?, due_at: it.get("due_at")? })
    };
    reader.rows(&sql, &values).await?.iter().map(found).collect()
}

const PATHS: &str = "select path from item_flow where item_id = $1 order by n";

/// The paths through the flow that were walked for an item, the oldest first.
pub(super) async fn paths(reader: &Reader, item: ItemId) -> Outcome<Vec<String>> {
    reader.rows(PATHS, params![item]).await?.iter().map(|it| it.get("path")).collect()
}

/// The same as they stand in this transaction.
pub(super) async fn paths_in(tx: &mut Tx, item: ItemId) -> Outcome<Vec<String>> {
    tx.rows(PATHS, params![item]).await?.iter().map(|it| it.get("path")).collect()
}

pub(super) async fn insert_path(
    tx: &mut Tx,
    item: ItemId,
    (n, path, class): (i64, &str, ItemClass),
    by: PersonId,
    guideline: &str,
) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into item_flow (item_id, n, path, class, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![item, n, path, class.word(), by, now, guideline],
    )
    .await
}
