use kernel::item::Author;
use kernel::{AccountId, ItemId, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use crate::block::Block;
use crate::model::Case;

const SELECT: &str =
    "select item_id, account_id, author, author_id, reason, last_day, decided_by, decided_at, done_by,
    done_at, ended_by, ended_at
    from author_block";

fn block(row: &Row) -> Outcome<Block> {
    let (done_by, done_at): (Option<PersonId>, _) = (row.get("done_by")?, row.get("done_at")?);
    let (ended_by, ended_at): (Option<PersonId>, _) = (row.get("ended_by")?, row.get("ended_at")?);
    Ok(Block {
        item: row.get("item_id")?,
        account: row.get("account_id")?,
        author: Author { id: row.get("author_id")?, name: row.get("author")? },
        reason: row.get("reason")?,
        last_day: row.parse("last_day")?,
        decided: (row.get("decided_by")?, row.get("decided_at")?),
        done: done_by.zip(done_at),
        ended: ended_by.zip(ended_at),
    })
}

/// Notes a block; whether none was decided at this item before.
pub(crate) async fn insert(tx: &mut Tx, it: &Block, guideline: &str) -> Outcome<bool> {
    let rows = tx
        .execute(
            "insert into author_block (item_id, account_id, author, author_id, reason, last_day, decided_by,
               decided_at, guideline)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             on conflict (item_id) do nothing",
            params![
                it.item,
                it.account,
                it.author.name.as_str(),
                it.author.id.as_deref(),
                it.reason.as_str(),
                it.last_day.to_string(),
                it.decided.0,
                it.decided.1,
                guideline,
            ],
        )
        .await?;
    Ok(rows == 1)
}

/// The blocks that hold on an account.
pub(crate) async fn standing(tx: &mut Tx, account: AccountId) -> Outcome<Vec<Block>> {
    let sql = format!("{SELECT} where account_id = $1 and ended_at is null order by decided_at, item_id");
    tx.rows(&sql, params![account]).await?.iter().map(block).collect()
}

pub(crate) async fn of_item(reader: &Reader, item: ItemId) -> Outcome<Option<Block>> {
    let sql = format!("{SELECT} where item_id = $1");
    reader.row(&sql, params![item]).await?.as_ref().map(block).transpose()
}

pub(crate) async fn unended(reader: &Reader) -> Outcome<Vec<Block>> {
    let sql = format!("{SELECT} where ended_at is null order by decided_at, item_id");
    reader.rows(&sql, params![]).await?.iter().map(block).collect()
}

/// Notes that it was done on the platform; whether it was to be.
pub(crate) async fn done(tx: &mut Tx, item: ItemId, by: PersonId) -> Outcome<bool> {
    let now = tx.now();
    let sql = "update author_block set done_by = $2, done_at = $3
         where item_id = $1 and done_at is null and ended_at is null";
    Ok(tx.execute(sql, params![item, by, now]).await? == 1)
}

/// Lifts a block; whether it held.
pub(crate) async fn end(tx: &mut Tx, item: ItemId, by: PersonId, why: &str) -> Outcome<bool> {
    let now = tx.now();
    let sql = "update author_block set ended_by = $2, ended_at = $3, ended_why = $4
         where item_id = $1 and ended_at is null";
    Ok(tx.execute(sql, params![item, by, now, why]).await? == 1)
}

/// The cases on an account that were not stopped, oldest first.
pub(crate) async fn cases_on(reader: &Reader, account: AccountId) -> Outcome<Vec<Case>> {
    let sql = format!(
        "select {} from moderation_case where account_id = $1 and stage <> 'stopped' order by decided_at, id",
        super::COLUMNS
    );
    reader.rows(&sql, params![account]).await?.iter().map(super::case).collect()
}
