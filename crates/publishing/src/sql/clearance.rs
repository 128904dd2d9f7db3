//! What was let through as no number of a person.

use kernel::{Digest, Outcome, PostId};
use store::{Reader, Row, Tx, params};

use crate::model::Clearance;

fn clearance(row: &Row) -> Outcome<Clearance> {
    Ok(Clearance {
        words: row.get("words")?,
        reason: row.get("reason")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
        guideline: row.get("guideline")?,
    })
}

const COLUMNS: &str = "select words, reason, by_person, at, guideline from post_override";

/// Everything of a post that was let through, the oldest first.
pub(crate) async fn of_post(reader: &Reader, id: PostId) -> Outcome<Vec<Clearance>> {
    let sql = format!("{COLUMNS} where post_id = $1 order by at");
    reader.rows(&sql, params![id]).await?.iter().map(clearance).collect()
}

/// That of these very words.
pub(crate) async fn of_words(tx: &mut Tx, id: PostId, words: Digest) -> Outcome<Option<Clearance>> {
    let sql = format!("{COLUMNS} where post_id = $1 and words = $2");
    tx.row(&sql, params![id, words]).await?.as_ref().map(clearance).transpose()
}

pub(crate) async fn insert(tx: &mut Tx, id: PostId, it: &Clearance) -> Outcome<()> {
    tx.execute_one(
        "insert into post_override (post_id, words, reason, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6)",
        params![id, it.words, &it.reason, it.by, it.at, &it.guideline],
    )
    .await
}
