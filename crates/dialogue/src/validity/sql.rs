use kernel::calendar::Date;
use kernel::{Failed, ItemId, Outcome, Scope};
use store::{Reader, Row, Tx, Value, params};

use super::Validity;
use crate::sql::inbox::within;

const COLUMNS: &str = "i.item_id, i.n, i.account_id, i.last_day, i.note, i.by_person, i.at, i.guideline";

fn validity(row: &Row) -> Outcome<Validity> {
    let day: Option<String> = row.get("last_day")?;
    let unreadable = |error| Failed::for_good("reading until when a post is right").because(error);
    Ok(Validity {
        item: row.get("item_id")?,
        n: row.get("n")?,
        account: row.get("account_id")?,
        last_day: day.map(|it| it.parse()).transpose().map_err(unreadable)?,
        note: row.get("note")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
        guideline: row.get("guideline")?,
    })
}

/// What was last said about a post.
pub(super) async fn latest(reader: &Reader, item: ItemId) -> Outcome<Option<Validity>> {
    let sql = format!("select {COLUMNS} from item_validity i where i.item_id = $1 order by i.n desc limit 1");
    reader.row(&sql, params![item]).await?.as_ref().map(validity).transpose()
}

/// The same as it stands in this transaction.
pub(super) async fn latest_in(tx: &mut Tx, item: ItemId) -> Outcome<Option<Validity>> {
    let sql = format!("select {COLUMNS} from item_validity i where i.item_id = $1 order by i.n desc limit 1");
    tx.row(&sql, params![item]).await?.as_ref().map(validity).transpose()
}

pub(super) async fn insert(tx: &mut Tx, it: &Validity) -> Outcome<()> {
    tx.execute_one(
        "insert into item_validity (item_id, n, account_id, last_day, note, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            it.item,
            it.n,
            it.account,
            it.last_day.map(|it| it.to_string()),
            it.note.clone(),
            it.by,
            it.at,
            &it.guideline,
        ],
    )
    .await
}

/// The posts on these accounts that stand there and whose last day was before this one, the oldest day first.
pub(super) async fn past(reader: &Reader, scope: &Scope, today: Date) -> Outcome<Vec<Validity>> {
    let (within, more) = within(scope, 2);
    let sql = format!(
        "select {COLUMNS} from item_validity i
         join item t on t.id = i.item_id and t.presence = 'present'
         where i.last_day < $1 and {within}
           and i.n = (select max(l.n) from item_validity l where l.item_id = i.item_id)
         order by i.last_day, i.item_id"
    );
    let values: Vec<Value> = std::iter::once(Value::from(today.to_string())).chain(more).collect();
    reader.rows(&sql, &values).await?.iter().map(validity).collect()
}
