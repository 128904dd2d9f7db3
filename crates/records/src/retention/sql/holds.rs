use std::collections::HashMap;

use kernel::{AccountId, ItemId, Outcome, PersonId};
use store::{Reader, Row, Tx, Value, params};

use super::{day_or_none, places};
use crate::retention::holds::{Hold, HoldQuery};

const COLUMNS: &str =
    "n, kind, scope, account_id, words, from_day, to_day, hits, reason, set_by, set_at, lifted_by,
    lifted_at, lifted_why";

fn hold(row: &Row) -> Outcome<Hold> {
    let lifted = match (row.get("lifted_by")?, row.get("lifted_at")?, row.get("lifted_why")?) {
        (Some(by), Some(at), Some(why)) => Some((by, at, why)),
        (_, _, _) => None,
    };
    Ok(Hold {
        n: row.get("n")?,
        kind: row.parse("kind")?,
        scope: row.get("scope")?,
        query: HoldQuery {
            account: row.get("account_id")?,
            words: row.get("words")?,
            from: day_or_none(row, "from_day")?,
            to: day_or_none(row, "to_day")?,
        },
        hits: row.get("hits")?,
        reason: row.get("reason")?,
        set: (row.get("set_by")?, row.get("set_at")?),
        lifted,
    })
}

/// Every hold, the latest first.
pub(in crate::retention) async fn all(reader: &Reader) -> Outcome<Vec<Hold>> {
    let sql = format!("select {COLUMNS} from hold order by n desc");
    reader.rows(&sql, params![]).await?.iter().map(hold).collect()
}

pub(in crate::retention) async fn one_now(tx: &mut Tx, n: i64) -> Outcome<Option<Hold>> {
    let sql = format!("select {COLUMNS} from hold where n = $1");
    tx.row(&sql, params![n]).await?.as_ref().map(hold).transpose()
}

pub(in crate::retention) async fn next(tx: &mut Tx) -> Outcome<i64> {
    let found = tx.row("select coalesce(max(n), 0) + 1 as n from hold", params![]).await?;
    found.map_or(Ok(1), |it| it.get("n"))
}

pub(in crate::retention) async fn add(
    tx: &mut Tx,
    it: &Hold,
    items: &[ItemId],
    guideline: &str,
) -> Outcome<()> {
    tx.execute_one(
        "insert into hold (n, kind, scope, account_id, words, from_day, to_day, hits, reason, set_by, set_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        params![
            it.n,
            it.kind.word(),
            it.scope.as_str(),
            it.query.account,
            it.query.words.as_str(),
            it.query.from.map(|it| it.to_string()),
            it.query.to.map(|it| it.to_string()),
            it.hits,
            it.reason.as_str(),
            it.set.0,
            it.set.1,
            guideline,
        ],
    )
    .await?;
    add_items(tx, it.n, items).await
}

/// Holds these items as well.
pub(in crate::retention) async fn add_items(tx: &mut Tx, hold: i64, items: &[ItemId]) -> Outcome<()> {
    let rows = items.iter().map(|item| params![hold, *item].to_vec()).collect();
    tx.execute_each(
        "insert into hold_item (hold_n, item_id) values ($1, $2) on conflict (hold_n, item_id) do nothing",
        rows,
    )
    .await
}

pub(in crate::retention) async fn lift(tx: &mut Tx, n: i64, by: PersonId, why: &str) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update hold
         set lifted_by = $2, lifted_at = $3, lifted_why = $4
         where n = $1 and lifted_at is null",
        params![n, by, now, why],
    )
    .await
}

/// The holds that name the record and are not lifted.
pub(in crate::retention) async fn of_item(reader: &Reader, item: ItemId) -> Outcome<Vec<i64>> {
    let sql = "select h.n from hold_item i
         join hold h on h.n = i.hold_n
         where i.item_id = $1 and h.lifted_at is null";
    reader.rows(sql, params![item]).await?.iter().map(|it| it.get("n")).collect()
}

/// Which of these records holds name that are not lifted.
pub(in crate::retention) async fn of_items(tx: &mut Tx, ids: &[ItemId]) -> Outcome<HashMap<ItemId, i64>> {
    let mut found = HashMap::new();
    for some in ids.chunks(200) {
        let sql = format!(
            "select i.item_id, min(h.n) as n from hold_item i
             join hold h on h.n = i.hold_n
             where h.lifted_at is null and i.item_id in ({})
             group by i.item_id",
            places(1, some.len())
        );
        let ids: Vec<Value> = some.iter().map(|it| Value::from(*it)).collect();
        for row in tx.rows(&sql, &ids).await? {
            found.insert(row.get("item_id")?, row.get("n")?);
        }
    }
    Ok(found)
}

/// The accounts that are held whole.
pub(in crate::retention) async fn of_accounts(tx: &mut Tx) -> Outcome<HashMap<AccountId, i64>> {
    let sql = "select account_id, min(n) as n
         from hold
         where scope = 'account' and lifted_at is null
         group by account_id";
    let rows = tx.rows(sql, params![]).await?;
    rows.iter().map(|it| Ok((it.get("account_id")?, it.get("n")?))).collect()
}
