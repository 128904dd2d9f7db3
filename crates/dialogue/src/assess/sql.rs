use std::collections::HashMap;

use kernel::{AccountId, Instant, ItemId, Outcome, Scope};
use store::{Reader, Row, Tx, Value, params};

use super::model::{Assessed, Assessment, Choice};
use super::show::DoneByItem;
use crate::model::{How, Item};
use crate::sql::inbox::within;
use crate::sql::item::{Worded, columns_of, worded};

const ASSESSMENT: &str = "
    select n, wording, outcome, ground, reason, number, secrecy, proposed, by_person, by_name, at, guideline
    from item_assessment
    where item_id = $1
    order by n";

/// Notes that nobody has assessed the present wordings of these items.
pub(crate) async fn wait(tx: &mut Tx, items: &[&Item]) -> Outcome<()> {
    let row = |it: &&Item| params![it.id, it.account].to_vec();
    tx.execute_each(
        "insert into item_unassessed (item_id, account_id)
         values ($1, $2)
         on conflict (item_id) do nothing",
        items.iter().map(row).collect(),
    )
    .await
}

/// Notes that somebody has assessed it, or that nobody shall.
pub(crate) async fn no_longer_waits(tx: &mut Tx, id: ItemId) -> Outcome<()> {
    tx.execute("delete from item_unassessed where item_id = $1", params![id]).await.map(|_| ())
}

pub(super) async fn insert(tx: &mut Tx, item: ItemId, it: &Assessment) -> Outcome<()> {
    tx.execute_one(
        "insert into item_assessment
           (item_id, n, wording, outcome, ground, reason, number, secrecy, proposed, by_person, by_name, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        params![
            item,
            it.n,
            it.wording,
            it.choice.assessed.word(),
            it.choice.ground.clone(),
            it.choice.reason.clone(),
            it.choice.number.as_ref().map(ToString::to_string),
            it.choice.secrecy,
            it.proposed.word(),
            it.by,
            &it.name,
            it.at,
            &it.guideline
        ],
    )
    .await
}

pub(super) async fn of_item(reader: &Reader, item: ItemId) -> Outcome<Vec<Assessment>> {
    reader.rows(ASSESSMENT, params![item]).await?.iter().map(assessment).collect()
}

pub(super) async fn of_item_in(tx: &mut Tx, item: ItemId) -> Outcome<Vec<Assessment>> {
    tx.rows(ASSESSMENT.trim_start(), params![item]).await?.iter().map(assessment).collect()
}

fn assessment(row: &Row) -> Outcome<Assessment> {
    let number: Option<String> = row.get("number")?;
    let choice = Choice {
        assessed: row.parse("outcome")?,
        ground: row.get("ground")?,
        reason: row.get("reason")?,
        number: number.and_then(|it| it.parse().ok()),
        number_unknown: false,
        secrecy: row.get("secrecy")?,
    };
    Ok(Assessment {
        n: row.get("n")?,
        wording: row.get("wording")?,
        choice,
        proposed: row.parse("proposed")?,
        by: row.get("by_person")?,
        name: row.get("by_name")?,
        at: row.get::<Instant>("at")?,
        guideline: row.get("guideline")?,
    })
}

fn places(n: usize) -> String {
    (1..=n).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

fn done_question(n: usize) -> String {
    format!(
        "select item_id, how from handling
         where item_id in ({}) and how in ('answered', 'moderated')",
        places(n)
    )
}

fn gathered(rows: &[Row]) -> Outcome<DoneByItem> {
    let mut done = DoneByItem::new();
    for row in rows {
        let it = done.entry(row.get("item_id")?).or_default();
        let how: How = row.parse("how")?;
        it.0 |= how == How::Answered;
        it.1 |= how == How::Moderated;
    }
    Ok(done)
}

pub(super) async fn done(reader: &Reader, ids: &[ItemId]) -> Outcome<DoneByItem> {
    if ids.is_empty() {
        return Ok(DoneByItem::new());
    }
    let values: Vec<Value> = ids.iter().map(|it| Value::from(*it)).collect();
    gathered(&reader.rows(&done_question(ids.len()), &values).await?)
}

pub(super) async fn done_in(tx: &mut Tx, id: ItemId) -> Outcome<(bool, bool)> {
    let mut done = gathered(&tx.rows(&done_question(1), params![id]).await?)?;
    Ok(done.remove(&id).unwrap_or_default())
}

/// How many assessments there are of each.
pub(super) async fn counts(reader: &Reader, ids: &[ItemId]) -> Outcome<HashMap<ItemId, i64>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!(
        "select item_id, count(*) as made from item_assessment
         where item_id in ({})
         group by item_id",
        places(ids.len())
    );
    let values: Vec<Value> = ids.iter().map(|it| Value::from(*it)).collect();
    let rows = reader.rows(&sql, &values).await?;
    rows.iter().map(|row| Ok((row.get("item_id")?, row.get("made")?))).collect()
}

/// The last assessment of each: of which wording, and what it says.
pub(super) async fn latest(reader: &Reader, ids: &[ItemId]) -> Outcome<HashMap<ItemId, (i64, Assessed)>> {
    let mut found = HashMap::new();
    for some in ids.chunks(500) {
        let sql = format!(
            "select item_id, wording, outcome from item_assessment where item_id in ({}) order by item_id, n",
            places(some.len())
        );
        let values: Vec<Value> = some.iter().map(|it| Value::from(*it)).collect();
        for row in reader.rows(&sql, &values).await? {
            found.insert(row.get("item_id")?, (row.get("wording")?, row.parse("outcome")?));
        }
    }
    Ok(found)
}

/// What nobody has assessed, the oldest first.
pub(super) async fn waiting(
    reader: &Reader,
    scope: &Scope,
    account: Option<AccountId>,
    limit: usize,
) -> Outcome<Vec<Worded>> {
    let mut values = vec![Value::from(i64::try_from(limit).unwrap_or(i64::MAX))];
    let (mut condition, more) = within(scope, 2);
    values.extend(more);
    if let Some(account) = account {
        values.push(account.into());
        condition = format!("{condition} and i.account_id = ${}", values.len());
    }
    let sql = format!(
        "select {}, v.text from item_unassessed u
         join item i on i.id = u.item_id
         join item_version v on v.item_id = i.id and v.n = i.versions
         where {condition}
         order by u.item_id
         limit $1",
        columns_of("i")
    );
    reader.rows(&sql, &values).await?.iter().map(worded).collect()
}

/// How many nobody has assessed, account by account.
pub(super) async fn counts_by_account(reader: &Reader) -> Outcome<HashMap<AccountId, i64>> {
    let sql = "select account_id, count(*) as n from item_unassessed group by account_id";
    let rows = reader.rows(sql, params![]).await?;
    rows.iter().map(|row| Ok((row.get("account_id")?, row.get("n")?))).collect()
}

pub(super) async fn waiting_count(reader: &Reader, scope: &Scope, most: i64) -> Outcome<i64> {
    let (condition, more) = within(scope, 2);
    let values: Vec<Value> = std::iter::once(Value::from(most)).chain(more).collect();
    let sql = format!(
        "select count(*) as n from (
           select i.item_id from item_unassessed i where {condition} limit $1) found"
    );
    reader.row(&sql, &values).await?.map_or(Ok(0), |row| row.get("n"))
}
