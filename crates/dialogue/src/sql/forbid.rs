use std::collections::BTreeSet;

use kernel::item::ExternalId;
use kernel::{AccountId, Digest, ItemId, Outcome};
use store::{Reader, Tx, params};

use super::sweep::{KeptPayload, kept};
use crate::assess::sql as assess;

pub(crate) async fn forbid(
    tx: &mut Tx,
    account: AccountId,
    external: &ExternalId,
    id: ItemId,
) -> Outcome<()> {
    let now = tx.now();
    tx.execute(
        "insert into no_copy (account_id, external_id, item_id, since)
         values ($1, $2, $3, $4)
         on conflict (account_id, external_id) do nothing",
        params![account, external.0.as_str(), id, now],
    )
    .await?;
    tx.execute("update item_version set text = '' where item_id = $1", params![id]).await?;
    tx.execute("delete from finding where item_id = $1", params![id]).await?;
    assess::no_longer_waits(tx, id).await
}

pub(crate) async fn of_account(reader: &Reader, account: AccountId) -> Outcome<BTreeSet<ExternalId>> {
    let rows = reader.rows("select external_id from no_copy where account_id = $1", params![account]).await?;
    rows.iter().map(|it| Ok(ExternalId(it.get("external_id")?))).collect()
}

pub(crate) async fn of_account_in(tx: &mut Tx, account: AccountId) -> Outcome<BTreeSet<ExternalId>> {
    let rows = tx.rows("select external_id from no_copy where account_id = $1", params![account]).await?;
    rows.iter().map(|it| Ok(ExternalId(it.get("external_id")?))).collect()
}

/// Whether no copy of the item may be made.
pub(crate) async fn is_forbidden(reader: &Reader, id: ItemId) -> Outcome<bool> {
    let row = reader.row("select 1 as one from no_copy where item_id = $1", params![id]).await?;
    Ok(row.is_some())
}

/// Where an item stands in its thread.
pub(crate) struct Place {
    pub(crate) id: ItemId,
    pub(crate) external: ExternalId,
    pub(crate) parent: Option<ExternalId>,
    pub(crate) root: Option<ExternalId>,
}

/// Where everything of a thread stands.
pub(crate) async fn places(tx: &mut Tx, account: AccountId, root: &ExternalId) -> Outcome<Vec<Place>> {
    let sql = "select id, external_id, parent, root from item where account_id = $1 and root = $2";
    let place = |row: &store::Row| {
        Ok(Place {
            id: row.get("id")?,
            external: ExternalId(row.get("external_id")?),
            parent: row.get::<Option<String>>("parent")?.map(ExternalId),
            root: row.get::<Option<String>>("root")?.map(ExternalId),
        })
    };
    tx.rows(sql, params![account, root.0.as_str()]).await?.iter().map(place).collect()
}

/// All payloads kept of an account.
pub(crate) async fn payloads(reader: &Reader, account: AccountId) -> Outcome<Vec<KeptPayload>> {
    let rows = reader
        .rows(
            "select id, method, url, status, headers, body, received_at from payload where account_id = $1",
            params![account],
        )
        .await?;
    rows.iter().map(kept).collect()
}

/// Puts other bytes in the place of a payload's; whether it still had those it was read with.
pub(crate) async fn replace_body(tx: &mut Tx, old: &KeptPayload, new: Digest) -> Outcome<bool> {
    let sql = "update payload set body = $3 where id = $1 and body = $2";
    Ok(tx.execute(sql, params![old.id.as_str(), old.body, new]).await? == 1)
}

/// Whether a payload needs this blob.
pub(crate) async fn is_referred_to(tx: &mut Tx, blob: Digest) -> Outcome<bool> {
    let row = tx.row("select 1 as one from payload where body = $1 limit 1", params![blob]).await?;
    Ok(row.is_some())
}
