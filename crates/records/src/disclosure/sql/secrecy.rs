use std::collections::HashMap;

use kernel::{AccountId, ItemId, Outcome};
use store::{Reader, Row, Tx, Value, params};

use super::{by, places};
use crate::Secrecy;
use crate::disclosure::model::Mark;

const COLUMNS: &str = "item_id, n, provision, authority, by_person, by_name, at, guideline";

fn mark(row: &Row) -> Outcome<Mark> {
    let secrecy = match row.get::<Option<String>>("provision")? {
        Some(provision) => Some(Secrecy { provision, authority: row.get("authority")? }),
        None => None,
    };
    Ok(Mark {
        n: row.get("n")?,
        secrecy,
        by: by(row, ["by_person", "by_name", "at"])?,
        guideline: row.get("guideline")?,
    })
}

/// The marks of an item, the oldest first.
pub(in crate::disclosure) async fn of_item(reader: &Reader, item: ItemId) -> Outcome<Vec<Mark>> {
    let sql = format!("select {COLUMNS} from item_secrecy where item_id = $1 order by n");
    reader.rows(&sql, params![item]).await?.iter().map(mark).collect()
}

pub(in crate::disclosure) async fn of_item_now(tx: &mut Tx, item: ItemId) -> Outcome<Vec<Mark>> {
    let sql = format!("select {COLUMNS} from item_secrecy where item_id = $1 order by n");
    tx.rows(&sql, params![item]).await?.iter().map(mark).collect()
}

/// The marks of these items, the oldest first.
pub(in crate::disclosure) async fn of_items(
    reader: &Reader,
    ids: &[ItemId],
) -> Outcome<HashMap<ItemId, Vec<Mark>>> {
    let mut found: HashMap<ItemId, Vec<Mark>> = HashMap::new();
    for some in ids.chunks(500) {
        let sql = format!(
            "select {COLUMNS} from item_secrecy where item_id in ({}) order by item_id, n",
            places(1, some.len())
        );
        let ids: Vec<Value> = some.iter().map(|it| Value::from(*it)).collect();
        for row in reader.rows(&sql, &ids).await? {
            found.entry(row.get("item_id")?).or_default().push(mark(&row)?);
        }
    }
    Ok(found)
}

pub(in crate::disclosure) async fn add(
    tx: &mut Tx,
    item: ItemId,
    account: AccountId,
    it: &Mark,
) -> Outcome<()> {
    tx.execute_one(
        "insert into item_secrecy (item_id, n, account_id, provision, authority, by_person, by_name, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            item,
            it.n,
            account,
            it.secrecy.as_ref().map(|it| it.provision.as_str()),
            it.secrecy.as_ref().map(|it| it.authority.as_str()),
            it.by.person,
            &it.by.name,
            it.by.at,
            &it.guideline,
        ],
    )
    .await
}
