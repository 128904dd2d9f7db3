use std::collections::BTreeMap;

use kernel::{Digest, Instant, Outcome, PersonId};
use store::{Reader, Tx, params};

/// Which guidance of a version the person has acknowledged, and when.
pub(super) async fn read_by(
    reader: &Reader,
    person: PersonId,
    version: &str,
) -> Outcome<BTreeMap<String, Instant>> {
    let sql = "select guide, read_at
         from guideline_guide_read
         where person = $1 and guideline = $2";
    let rows = reader.rows(sql, params![person, version]).await?;
    rows.iter().map(|it| Ok((it.get("guide")?, it.get("read_at")?))).collect()
}

/// Notes that the person has acknowledged it; whether they had not before.
pub(super) async fn acknowledge(
    tx: &mut Tx,
    person: PersonId,
    version: &str,
    guide: &str,
    digest: Digest,
) -> Outcome<bool> {
    let now = tx.now();
    let n = tx
        .execute(
            "insert into guideline_guide_read (person, guideline, guide, digest, read_at)
             values ($1, $2, $3, $4, $5)
             on conflict (person, guideline, guide) do nothing",
            params![person, version, guide, digest, now],
        )
        .await?;
    Ok(n > 0)
}
