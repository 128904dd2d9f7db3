//! What was let out although not everybody can take part of it.

use kernel::{Outcome, PostId};
use store::{Reader, Row, Tx, params};

use crate::model::Exemption;

fn exemption(row: &Row) -> Outcome<Exemption> {
    let rules: String = row.get("rules")?;
    Ok(Exemption {
        post: row.get("post_id")?,
        wording: row.get("wording")?,
        rules: rules.lines().map(str::to_owned).collect(),
        reason: row.get("reason")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
        guideline: row.get("guideline")?,
    })
}

const COLUMNS: &str = "select post_id, wording, rules, reason, by_person, at, guideline from post_exemption";

/// The latest of one wording of a post.
pub(crate) async fn of_wording(reader: &Reader, id: PostId, n: i64) -> Outcome<Option<Exemption>> {
    let sql = format!("{COLUMNS} where post_id = $1 and wording = $2 order by at desc limit 1");
    reader.row(&sql, params![id, n]).await?.as_ref().map(exemption).transpose()
}

/// Every exemption, the latest first.
pub(crate) async fn all(reader: &Reader) -> Outcome<Vec<Exemption>> {
    let sql = format!("{COLUMNS} order by at desc, post_id");
    reader.rows(&sql, params![]).await?.iter().map(exemption).collect()
}

pub(crate) async fn insert(tx: &mut Tx, it: &Exemption) -> Outcome<()> {
    tx.execute_one(
        "insert into post_exemption (post_id, wording, rules, reason, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![it.post, it.wording, it.rules.join("\n"), &it.reason, it.by, it.at, &it.guideline],
    )
    .await
}
