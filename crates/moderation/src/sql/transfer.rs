use kernel::{CaseId, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use crate::model::Case;
use crate::transfer::Transfer;

pub(crate) async fn insert(tx: &mut Tx, case: CaseId, it: &Transfer) -> Outcome<()> {
    tx.execute_one(
        "insert into case_transfer (case_id, recipient, notice) values ($1, $2, $3)",
        params![case, it.recipient.as_str(), it.notice.as_deref()],
    )
    .await
}

fn transfer(row: &Row) -> Outcome<Transfer> {
    let (by, at): (Option<PersonId>, _) = (row.get("told_by")?, row.get("told_at")?);
    Ok(Transfer {
        recipient: row.get("recipient")?,
        notice: row.get("notice")?,
        handed_at: row.get("handed_at")?,
        told: by.zip(at),
    })
}

pub(crate) async fn of(reader: &Reader, case: CaseId) -> Outcome<Option<Transfer>> {
    let sql = "select recipient, notice, handed_at, told_by, told_at from case_transfer where case_id = $1";
    reader.row(sql, params![case]).await?.as_ref().map(transfer).transpose()
}

/// Notes that it was handed over; whether it was not before.
pub(crate) async fn handed(tx: &mut Tx, case: CaseId) -> Outcome<bool> {
    let now = tx.now();
    let sql = "update case_transfer set handed_at = $2 where case_id = $1 and handed_at is null";
    Ok(tx.execute(sql, params![case, now]).await? == 1)
}

/// Notes who told the author; whether somebody was to and had not.
pub(crate) async fn told(tx: &mut Tx, case: CaseId, by: PersonId) -> Outcome<bool> {
    let now = tx.now();
    let sql = "update case_transfer set told_by = $2, told_at = $3
         where case_id = $1 and notice is not null and told_at is null";
    Ok(tx.execute(sql, params![case, by, now]).await? == 1)
}

/// The cases whose author is to be told and was not.
pub(crate) async fn untold(reader: &Reader) -> Outcome<Vec<Case>> {
    let sql = format!(
        "select {} from moderation_case
         where id in (select t.case_id from case_transfer t where t.notice is not null and t.told_at is null)
         order by decided_at, id",
        super::COLUMNS
    );
    reader.rows(&sql, params![]).await?.iter().map(super::case).collect()
}
