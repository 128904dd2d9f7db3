use std::ops::Range;

use kernel::item::ExternalId;
use kernel::{AccountId, AnswerId, Digest, ItemId, Outcome};
use store::{Reader, Row, params};

use crate::help::DraftAct;
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

/// A wording, with what must follow from the bytes that it was read from.
pub(crate) struct Worded {
    pub(crate) item: ItemId,
    pub(crate) external: ExternalId,
    pub(crate) text: String,
    pub(crate) author: Option<String>,
    /// The author that the item has.
    pub(crate) author_now: Option<String>,
    pub(crate) content: Digest,
    pub(crate) bytes: Range<usize>,
    /// Whether it is the item's latest.
    pub(crate) is_present: bool,
}

pub(crate) async fn worded_in(reader: &Reader, payload: &str) -> Outcome<Vec<Worded>> {
    let rows = reader
        .rows(
            "select v.item_id, i.external_id, v.text, v.author_name, i.author_name as author_now, v.content,
               v.byte_from, v.byte_to, v.n, i.versions
             from item_version v
             join item i on i.id = v.item_id
             where v.payload_id = $1
             order by v.byte_from, v.id",
            params![payload],
        )
        .await?;
    let worded = |row: &Row| {
        let from = usize::try_from(row.get::<i64>("byte_from")?).unwrap_or(0);
        let to = usize::try_from(row.get::<i64>("byte_to")?).unwrap_or(0);
        Ok(Worded {
            item: row.get("item_id")?,
            external: ExternalId(row.get("external_id")?),
            text: row.get("text")?,
            author: row.get("author_name")?,
            author_now: row.get("author_now")?,
            content: row.get("content")?,
            bytes: from..to,
            is_present: row.get::<i64>("n")? == row.get::<i64>("versions")?,
        })
    };
    rows.iter().map(worded).collect()
}

/// The account's items that have fewer wordings than were taken in.
pub(crate) async fn with_fewer_wordings(reader: &Reader, account: AccountId) -> Outcome<Vec<ItemId>> {
    let sql = "select i.id from item i
         where i.account_id = $1
           and (select count(*) from item_version v where v.item_id = i.id) < i.versions
         order by i.id";
    let rows = reader.rows(sql, params![account]).await?;
    rows.iter().map(|it| it.get("id")).collect()
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

/// A wording of a draft, as it is kept.
pub(crate) struct DraftWords {
    pub(crate) item: ItemId,
    pub(crate) draft: i64,
    pub(crate) n: i64,
    pub(crate) act: DraftAct,
    pub(crate) text: Option<String>,
}

/// The steps of drafts that gave them a wording, after this one.
pub(crate) async fn drafts(
    reader: &Reader,
    (item, draft, n): (&str, i64, i64),
    limit: i64,
) -> Outcome<Vec<DraftWords>> {
    let rows = reader
        .rows(
            "select item_id, draft, n, act, text
             from answer_draft_step
             where act in ('ask', 'reword') and (item_id, draft, n) > ($1, $2, $3)
             order by item_id, draft, n
             limit $4",
            params![item, draft, n, limit],
        )
        .await?;
    let words = |row: &Row| {
        Ok(DraftWords {
            item: row.get("item_id")?,
            draft: row.get("draft")?,
            n: row.get("n")?,
            act: row.parse("act")?,
            text: row.get("text")?,
        })
    };
    rows.iter().map(words).collect()
}
