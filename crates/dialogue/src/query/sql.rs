use kernel::{ItemId, Outcome, PersonId, UnitId};
use store::{Reader, Row, Tx, params};

use super::contact::Contact;
use super::model::{Query, QueryStage};

const COLUMNS: &str =
    "q.item_id, q.n, q.account_id, q.kind, q.asked, q.unit_id, q.question, q.due_at, q.stage, q.reply,
    q.replied_by, q.replied_at, q.by_person, q.at, q.guideline";

fn query(row: &Row) -> Outcome<Query> {
    Ok(Query {
        item: row.get("item_id")?,
        n: row.get("n")?,
        account: row.get("account_id")?,
        kind: row.parse("kind")?,
        asked: row.get("asked")?,
        unit: row.get("unit_id")?,
        question: row.get("question")?,
        due_at: row.get("due_at")?,
        stage: row.parse("stage")?,
        reply: row.get("reply")?,
        replied_by: row.get("replied_by")?,
        replied_at: row.get("replied_at")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
        guideline: row.get("guideline")?,
    })
}

/// The questions about an item, the oldest first.
pub(super) async fn of_item(reader: &Reader, item: ItemId) -> Outcome<Vec<Query>> {
    let sql = format!("select {COLUMNS} from item_query q where q.item_id = $1 order by q.n");
    reader.rows(&sql, params![item]).await?.iter().map(query).collect()
}

/// The same as they stand in this transaction.
pub(super) async fn of_item_in(tx: &mut Tx, item: ItemId) -> Outcome<Vec<Query>> {
    let sql = format!("select {COLUMNS} from item_query q where q.item_id = $1 order by q.n");
    tx.rows(&sql, params![item]).await?.iter().map(query).collect()
}

/// Every question that nobody has replied to, what is due first first.
pub(super) async fn asked(reader: &Reader) -> Outcome<Vec<Query>> {
    let sql = format!(
        "select {COLUMNS} from item_query q where q.stage = 'asked' order by q.due_at, q.item_id, q.n"
    );
    reader.rows(&sql, params![]).await?.iter().map(query).collect()
}

/// What was replied to about items that still wait, the oldest reply first.
pub(super) async fn replied(reader: &Reader) -> Outcome<Vec<Query>> {
    let sql = format!(
        "select {COLUMNS} from item_query q
         join item i on i.id = q.item_id
         where q.stage = 'replied' and i.open = 1 and q.kind <> 'registrar'
         order by q.replied_at, q.item_id, q.n"
    );
    reader.rows(&sql, params![]).await?.iter().map(query).collect()
}

pub(super) async fn insert(tx: &mut Tx, it: &Query) -> Outcome<()> {
    tx.execute_one(
        "insert into item_query
           (item_id, n, account_id, kind, asked, unit_id, question, due_at, stage, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        params![
            it.item,
            it.n,
            it.account,
            it.kind.word(),
            it.asked,
            it.unit,
            it.question.as_str(),
            it.due_at,
            it.stage.word(),
            it.by,
            it.at,
            &it.guideline,
        ],
    )
    .await
}

/// Ends a question that is open.
pub(super) async fn end(
    tx: &mut Tx,
    it: &Query,
    to: QueryStage,
    reply: Option<(&str, PersonId)>,
) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update item_query set stage = $3, reply = $4, replied_by = $5, replied_at = $6
         where item_id = $1 and n = $2 and stage = 'asked'",
        params![it.item, it.n, to.word(), reply.map(|it| it.0), reply.map(|it| it.1), reply.map(|_| now)],
    )
    .await
}

/// Who answers for each unit now.
pub(super) async fn contacts(reader: &Reader) -> Outcome<Vec<Contact>> {
    let sql = "select c.unit_id, c.n, c.person_id, c.head_id, c.by_person, c.at
         from unit_contact c
         where not exists (select 1 from unit_contact d where d.unit_id = c.unit_id and d.n > c.n)
         order by c.unit_id";
    let contact = |row: &Row| {
        Ok(Contact {
            unit: row.get("unit_id")?,
            n: row.get("n")?,
            person: row.get("person_id")?,
            head: row.get("head_id")?,
            by: row.get("by_person")?,
            at: row.get("at")?,
        })
    };
    reader.rows(sql, params![]).await?.iter().map(contact).collect()
}

/// How many times it was said who answers for a unit.
pub(super) async fn count(tx: &mut Tx, unit: UnitId) -> Outcome<i64> {
    let sql = "select coalesce(max(n), 0) as n from unit_contact where unit_id = $1";
    tx.row(sql, params![unit]).await?.map_or(Ok(0), |it| it.get("n"))
}

pub(super) async fn insert_contact(tx: &mut Tx, it: &Contact) -> Outcome<()> {
    tx.execute_one(
        "insert into unit_contact (unit_id, n, person_id, head_id, by_person, at)
         values ($1, $2, $3, $4, $5, $6)",
        params![it.unit, it.n, it.person, it.head, it.by, it.at],
    )
    .await
}
