use std::collections::{BTreeMap, HashMap};

use kernel::{AccountId, Failed, Instant, ItemId, Outcome, PersonId};
use store::{Reader, Row, Tx, Value, params};

use super::{day, places};
use crate::retention::disposal::{HeldBy, Line};
use crate::retention::model::LineState;

const COLUMNS: &str =
    "item_id, account_id, account_name, kind, received_at, content, wordings, row_n, event_on, due_on,
    state, held_by, reason, by_person, at";

fn line(row: &Row) -> Outcome<Line> {
    let held: Option<String> = row.get("held_by")?;
    let taken_out = match (row.get("reason")?, row.get("by_person")?) {
        (Some(reason), Some(by)) => Some((reason, by)),
        (_, _) => None,
    };
    Ok(Line {
        item: row.get("item_id")?,
        account: (row.get("account_id")?, row.get("account_name")?),
        kind: row.parse("kind")?,
        received_at: row.get("received_at")?,
        content: row.get("content")?,
        wordings: row.get("wordings")?,
        row: row.get("row_n")?,
        event: day(row, "event_on")?,
        due: day(row, "due_on")?,
        state: row.parse("state")?,
        held: held.as_deref().map(held_by).transpose()?,
        taken_out,
        at: row.get("at")?,
    })
}

fn held_by(text: &str) -> Outcome<HeldBy> {
    let unreadable = || Failed::for_good("reading what holds a record");
    let (what, which) = text.split_once(':').ok_or_else(unreadable)?;
    match what {
        "own" => which.parse().map(HeldBy::Own).map_err(|it| unreadable().because(it)),
        _ => which.parse().map(HeldBy::Hold).map_err(|it| unreadable().because(it)),
    }
}

fn held_text(it: HeldBy) -> String {
    match it {
        HeldBy::Own(own) => format!("own:{own}"),
        HeldBy::Hold(n) => format!("hold:{n}"),
    }
}

/// Adds lines to a list that is being made; one that stands there already stands as it did.
pub(in crate::retention) async fn add(tx: &mut Tx, disposal: i64, lines: &[Line]) -> Outcome<()> {
    for it in lines {
        let row = params![
            disposal,
            it.item,
            it.account.0,
            it.account.1.as_str(),
            it.kind.word(),
            it.received_at,
            it.content,
            it.wordings,
            it.row,
            it.event.to_string(),
            it.due.to_string(),
            it.state.word(),
            it.held.map(held_text),
        ];
        tx.note(
            "insert into disposal_line (disposal_n, item_id, account_id, account_name, kind, received_at, content,
               wordings, row_n, event_on, due_on, state, held_by)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
             on conflict (disposal_n, item_id) do nothing",
            row,
        )
        .await?;
    }
    Ok(())
}

/// Takes a line out; whether it was still to be disposed of, or held.
pub(in crate::retention) async fn take_out(
    tx: &mut Tx,
    disposal: i64,
    item: ItemId,
    by: PersonId,
    reason: &str,
) -> Outcome<bool> {
    let now = tx.now();
    let sql = "update disposal_line
         set state = 'taken-out', reason = $3, by_person = $4, at = $5
         where disposal_n = $1 and item_id = $2 and state in ('proposed', 'held')";
    Ok(tx.execute(sql, params![disposal, item, reason, by, now]).await? == 1)
}

/// Settles a line whose turn has come.
pub(in crate::retention) async fn settle(
    tx: &mut Tx,
    disposal: i64,
    item: ItemId,
    state: LineState,
    held: Option<HeldBy>,
) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update disposal_line
         set state = $3, held_by = $4, at = $5
         where disposal_n = $1 and item_id = $2 and state = 'proposed'",
        params![disposal, item, state.word(), held.map(held_text), now],
    )
    .await
}

/// The accounts that a list is about.
pub(in crate::retention) async fn accounts(reader: &Reader, disposal: i64) -> Outcome<Vec<AccountId>> {
    let rows = reader.rows(ACCOUNTS, params![disposal]).await?;
    rows.iter().map(|it| it.get("account_id")).collect()
}

const ACCOUNTS: &str =
    "select distinct account_id from disposal_line where disposal_n = $1 order by account_id";

pub(in crate::retention) async fn accounts_now(tx: &mut Tx, disposal: i64) -> Outcome<Vec<AccountId>> {
    tx.rows(ACCOUNTS, params![disposal]).await?.iter().map(|it| it.get("account_id")).collect()
}

/// How many lines are to be disposed of.
pub(in crate::retention) async fn proposed_now(tx: &mut Tx, disposal: i64) -> Outcome<i64> {
    let sql = "select count(*) as n from disposal_line where disposal_n = $1 and state = 'proposed'";
    tx.row(sql, params![disposal]).await?.map_or(Ok(0), |it| it.get("n"))
}

/// How many lines stand how.
pub(in crate::retention) async fn counts(
    reader: &Reader,
    disposal: i64,
) -> Outcome<BTreeMap<LineState, i64>> {
    let sql = "select state, count(*) as n from disposal_line where disposal_n = $1 group by state";
    let rows = reader.rows(sql, params![disposal]).await?;
    rows.iter().map(|it| Ok((it.parse("state")?, it.get("n")?))).collect()
}

/// The lines after the one named, in the order of the records.
pub(in crate::retention) async fn after(
    reader: &Reader,
    disposal: i64,
    after: Option<ItemId>,
    limit: i64,
) -> Outcome<Vec<Line>> {
    let after = after.map(|it| it.to_string()).unwrap_or_default();
    let sql = format!(
        "select {COLUMNS} from disposal_line
         where disposal_n = $1 and item_id > $2
         order by item_id
         limit $3"
    );
    reader.rows(&sql, params![disposal, after, limit]).await?.iter().map(line).collect()
}

/// The next lines to be disposed of.
pub(in crate::retention) async fn next(tx: &mut Tx, disposal: i64, limit: i64) -> Outcome<Vec<Line>> {
    let sql = format!(
        "select {COLUMNS} from disposal_line
         where disposal_n = $1 and state = 'proposed'
         order by item_id
         limit $2"
    );
    tx.rows(&sql, params![disposal, limit]).await?.iter().map(line).collect()
}

/// What was disposed of among these records: how many wordings, by which disposal, when.
pub(in crate::retention) async fn disposed(tx: &mut Tx, ids: &[ItemId]) -> Outcome<HashMap<ItemId, i64>> {
    let mut found = HashMap::new();
    for some in ids.chunks(200) {
        let sql = format!(
            "select item_id, max(wordings) as n from disposal_line
             where state = 'disposed' and item_id in ({})
             group by item_id",
            places(1, some.len())
        );
        let ids: Vec<Value> = some.iter().map(|it| Value::from(*it)).collect();
        for row in tx.rows(&sql, &ids).await? {
            found.insert(row.get("item_id")?, row.get("n")?);
        }
    }
    Ok(found)
}

/// Whether anything of the account was disposed of.
pub(in crate::retention) async fn any_of(tx: &mut Tx, account: AccountId) -> Outcome<bool> {
    let sql = "select 1 as one from disposal_line where account_id = $1 and state = 'disposed' limit 1";
    Ok(tx.row(sql, params![account]).await?.is_some())
}

/// The latest disposal of each of these records.
pub(in crate::retention) async fn of_items(
    reader: &Reader,
    ids: &[ItemId],
) -> Outcome<HashMap<ItemId, (i64, i64, i64, Instant)>> {
    let mut found = HashMap::new();
    for some in ids.chunks(200) {
        let sql = format!(
            "select item_id, disposal_n, wordings, row_n, at from disposal_line
             where state = 'disposed' and item_id in ({})
             order by disposal_n",
            places(1, some.len())
        );
        let ids: Vec<Value> = some.iter().map(|it| Value::from(*it)).collect();
        for row in reader.rows(&sql, &ids).await? {
            let it = (row.get("disposal_n")?, row.get("wordings")?, row.get("row_n")?, row.get("at")?);
            found.insert(row.get("item_id")?, it);
        }
    }
    Ok(found)
}

/// What a disposal disposed of on an account.
pub(in crate::retention) async fn disposed_on(
    reader: &Reader,
    disposal: i64,
    account: AccountId,
) -> Outcome<Vec<(ItemId, i64)>> {
    let sql = "select item_id, wordings from disposal_line
         where disposal_n = $1 and account_id = $2 and state = 'disposed'
         order by item_id";
    let rows = reader.rows(sql, params![disposal, account]).await?;
    rows.iter().map(|it| Ok((it.get("item_id")?, it.get("wordings")?))).collect()
}
