use std::collections::BTreeSet;

use kernel::{ItemId, Outcome};
use store::{Reader, Row, Value};

use super::item::{COLUMNS, item};
use crate::model::Item;

/// The rows of a question about some items, asked for so many at a time; `{}` is where their identities stand.
async fn rows(reader: &Reader, question: &str, ids: &[ItemId]) -> Outcome<Vec<Row>> {
    let mut all = Vec::new();
    for some in ids.chunks(500) {
        let places: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
        let sql = question.replace("{}", &places.join(", "));
        let values: Vec<Value> = some.iter().map(|it| Value::from(*it)).collect();
        all.extend(reader.rows(&sql, &values).await?);
    }
    Ok(all)
}

async fn identities(reader: &Reader, question: &str, ids: &[ItemId]) -> Outcome<BTreeSet<ItemId>> {
    rows(reader, question, ids).await?.iter().map(|it| it.get("item_id")).collect()
}

pub(crate) async fn items(reader: &Reader, ids: &[ItemId]) -> Outcome<Vec<Item>> {
    let question = format!("select {COLUMNS} from item where id in ({{}}) order by id");
    rows(reader, &question, ids).await?.iter().map(item).collect()
}

/// What triage found in any of their wordings.
pub(crate) async fn findings(reader: &Reader, ids: &[ItemId]) -> Outcome<Vec<(ItemId, String)>> {
    let question = "select distinct item_id, code from finding where item_id in ({}) order by item_id, code";
    let found = rows(reader, question, ids).await?;
    found.iter().map(|it| Ok((it.get("item_id")?, it.get("code")?))).collect()
}

/// Those of which somebody has said that secrecy is suspected.
pub(crate) async fn suspected(reader: &Reader, ids: &[ItemId]) -> Outcome<BTreeSet<ItemId>> {
    let question = "select distinct item_id from item_assessment where secrecy = 1 and item_id in ({})";
    identities(reader, question, ids).await
}

/// Those of which no copy may be made.
pub(crate) async fn forbidden(reader: &Reader, ids: &[ItemId]) -> Outcome<BTreeSet<ItemId>> {
    identities(reader, "select item_id from no_copy where item_id in ({})", ids).await
}
