use kernel::{ImportId, Instant, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

/// A file that was sent in (sv. *inläsning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Identity.
    pub id: ImportId,
    /// What the file was called.
    pub name: String,
    /// Its bytes as they came.
    pub content: Vec<u8>,
    /// Who sent it.
    pub sent_by: PersonId,
    /// When.
    pub sent_at: Instant,
    /// When somebody confirmed it.
    pub confirmed_at: Option<Instant>,
    /// How many accounts came in then.
    pub brought_in: Option<i64>,
}

const IMPORT: &str = "select id, name, content, sent_by, sent_at, confirmed_at, brought_in
     from account_import
     where id = $1";

fn import_of(row: &Row) -> Outcome<Import> {
    Ok(Import {
        id: row.get("id")?,
        name: row.get("name")?,
        content: row.get("content")?,
        sent_by: row.get("sent_by")?,
        sent_at: row.get("sent_at")?,
        confirmed_at: row.get("confirmed_at")?,
        brought_in: row.get("brought_in")?,
    })
}

pub(super) async fn import(reader: &Reader, id: ImportId) -> Outcome<Option<Import>> {
    reader.row(IMPORT, params![id]).await?.as_ref().map(import_of).transpose()
}

pub(super) async fn import_now(tx: &mut Tx, id: ImportId) -> Outcome<Option<Import>> {
    tx.row(IMPORT, params![id]).await?.as_ref().map(import_of).transpose()
}

pub(super) async fn send(tx: &mut Tx, it: &Import) -> Outcome<()> {
    tx.execute_one(
        "insert into account_import (id, name, content, sent_by, sent_at)
         values ($1, $2, $3, $4, $5)",
        params![it.id, &it.name, it.content.clone(), it.sent_by, it.sent_at],
    )
    .await
}

/// Confirms the file; its bytes are let go, for the accounts are in and the log has their digest.
pub(super) async fn confirm(tx: &mut Tx, id: ImportId, by: PersonId, brought_in: i64) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update account_import
         set confirmed_by = $1, confirmed_at = $2, brought_in = $3, content = $4
         where id = $5 and confirmed_at is null",
        params![by, now, brought_in, Vec::<u8>::new(), id],
    )
    .await
}
