use kernel::{CaseId, Instant, ItemId, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use crate::viewing::Viewing;

/// Keeps the pictures of an item from view by a case; whether they were in view before.
pub(crate) async fn blur(tx: &mut Tx, item: ItemId, case: CaseId) -> Outcome<bool> {
    let now = tx.now();
    let rows = tx
        .execute(
            "insert into item_blur (item_id, case_id, since) values ($1, $2, $3)
             on conflict (item_id) do nothing",
            params![item, case, now],
        )
        .await?;
    Ok(rows == 1)
}

pub(crate) async fn is_blurred(reader: &Reader, item: ItemId) -> Outcome<bool> {
    Ok(reader.row("select item_id from item_blur where item_id = $1", params![item]).await?.is_some())
}

pub(crate) async fn view(tx: &mut Tx, id: &str, it: &Viewing, item: ItemId) -> Outcome<()> {
    tx.execute_one(
        "insert into item_viewing (id, item_id, person_id, reason, viewed_at) values ($1, $2, $3, $4, $5)",
        params![id, item, it.person, it.reason.as_str(), it.at],
    )
    .await
}

pub(crate) async fn has_viewed(
    reader: &Reader,
    item: ItemId,
    person: PersonId,
    since: Instant,
) -> Outcome<bool> {
    let row = reader
        .row(
            "select id from item_viewing where item_id = $1 and person_id = $2 and viewed_at >= $3 limit 1",
            params![item, person, since],
        )
        .await?;
    Ok(row.is_some())
}

pub(crate) async fn viewings(reader: &Reader, item: ItemId) -> Outcome<Vec<Viewing>> {
    let rows = reader
        .rows(
            "select person_id, reason, viewed_at from item_viewing where item_id = $1 order by viewed_at, id",
            params![item],
        )
        .await?;
    rows.iter().map(viewing).collect()
}

fn viewing(row: &Row) -> Outcome<Viewing> {
    Ok(Viewing { person: row.get("person_id")?, reason: row.get("reason")?, at: row.get("viewed_at")? })
}
