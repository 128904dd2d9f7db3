use kernel::{AccountId, AnswerId, Digest, ItemId, Outcome};
use store::{Reader, Row, params};

use crate::model::Item;
use crate::sql::item::{COLUMNS, item};
use crate::sql::sweep::{KeptPayload, kept};
use crate::whole::Cut;

pub(crate) async fn payloads(
    reader: &Reader,
    account: AccountId,
    after: &str,
    limit: i64,
) -> Outcome<Vec<KeptPayload>> {
    let rows = reader
        .rows(
            "select id, method, url, status, headers, body, received_at from payload
             where account_id = $1 and id > $2 and understood_at is not null
             order by id
             limit $3",
            params![account, after, limit],
        )
        .await?;
    rows.iter().map(kept).collect()
}

pub(crate) async fn wordings_in(reader: &Reader, payload: &str) -> Outcome<Vec<Cut>> {
    let rows = reader
        .rows(
            "select id, observed_at, byte_from, byte_to from item_version
             where payload_id = $1
             order by byte_from, id",
            params![payload],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let from = usize::try_from(row.get::<i64>("byte_from")?).unwrap_or(0);
            let to = usize::try_from(row.get::<i64>("byte_to")?).unwrap_or(0);
            Ok(Cut { wording: row.get("id")?, observed_at: row.get("observed_at")?, bytes: from..to })
        })
        .collect()
}

pub(crate) async fn items(
    reader: &Reader,
    account: AccountId,
    after: Option<ItemId>,
    limit: i64,
) -> Outcome<Vec<Item>> {
    let after = after.map(|it| it.to_string()).unwrap_or_default();
    let sql = format!(
        "select {COLUMNS} from item
         where account_id = $1 and id > $2
         order by id
         limit $3"
    );
    reader.rows(&sql, params![account, after, limit]).await?.iter().map(item).collect()
}

pub(crate) async fn bodies(reader: &Reader, after: &str, limit: i64) -> Outcome<Vec<Digest>> {
    let rows = reader
        .rows(
            "select distinct body from payload
             where body > $1 and understood_at is not null
             order by body
             limit $2",
            params![after, limit],
        )
        .await?;
    rows.iter().map(|row| row.get("body")).collect()
}

pub(crate) async fn refers_to(reader: &Reader, body: Digest) -> Outcome<bool> {
    let sql = "select 1 as one from payload where body = $1 and understood_at is not null limit 1";
    Ok(reader.row(sql, params![body]).await?.is_some())
}

/// An answer in the words in which it is kept.
pub(crate) struct AnswerWords {
    pub(crate) id: AnswerId,
    pub(crate) item: ItemId,
    /// The item that it is on the platform, when it was seen there.
    pub(crate) posted: Option<ItemId>,
    pub(crate) text: String,
}

pub(crate) async fn answers(reader: &Reader, after: &str, limit: i64) -> Outcome<Vec<AnswerWords>> {
    let rows = reader
        .rows(
            "select a.id, a.item_id, a.text, i.id as posted
             from answer a
             left join item i on i.account_id = a.account_id and i.external_id = a.external_id
             where a.id > $1
             order by a.id
             limit $2",
            params![after, limit],
        )
        .await?;
    let words = |row: &Row| {
        Ok(AnswerWords {
            id: row.get("id")?,
            item: row.get("item_id")?,
            posted: row.get("posted")?,
            text: row.get("text")?,
        })
    };
    rows.iter().map(words).collect()
}
