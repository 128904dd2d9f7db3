use kernel::Outcome;
use store::{Reader, Row, Tx, params};

use super::model::Review;

fn review(row: &Row) -> Outcome<Review> {
    Ok(Review {
        n: row.get("n")?,
        on: row.parse("reviewed_on")?,
        outcome: row.parse("outcome")?,
        note: row.get("note")?,
        by: row.get("noted_by")?,
        at: row.get("noted_at")?,
        guideline: row.get("guideline")?,
    })
}

const REVIEWS: &str = "select n, reviewed_on, outcome, note, noted_by, noted_at, guideline
     from guideline_review
     where name = $1
     order by n desc";

/// Every review of this guideline, the latest first.
pub(super) async fn reviews(reader: &Reader, name: &str) -> Outcome<Vec<Review>> {
    reader.rows(REVIEWS, params![name]).await?.iter().map(review).collect()
}

/// The same as it stands in this transaction.
pub(super) async fn reviews_now(tx: &mut Tx, name: &str) -> Outcome<Vec<Review>> {
    tx.rows(REVIEWS, params![name]).await?.iter().map(review).collect()
}

pub(super) async fn add(tx: &mut Tx, name: &str, it: &Review) -> Outcome<()> {
    let (day, outcome) = (it.on.to_string(), it.outcome.word());
    tx.execute_one(
        "insert into guideline_review
           (name, n, reviewed_on, outcome, note, noted_by, noted_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![name, it.n, day, outcome, &it.note, it.by, it.at, &it.guideline],
    )
    .await
}
