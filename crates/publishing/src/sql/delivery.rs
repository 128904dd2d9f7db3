use kernel::item::ExternalId;
use kernel::{AccountId, Failed, Instant, Outcome, PostId};
use store::{Reader, Row, Tx, Value, params};

use crate::model::{Delivery, DeliveryStage, StopReason};

fn delivery(row: &Row) -> Outcome<Delivery> {
    let external: Option<String> = row.get("external")?;
    let why: Option<String> = row.get("why")?;
    let unreadable = |error| Failed::for_good("reading why a post was not posted").because(error);
    Ok(Delivery {
        account: row.get("account_id")?,
        stage: row.parse("stage")?,
        external: external.map(ExternalId),
        permalink: row.get("permalink")?,
        at: row.get("at")?,
        why: why.map(|it| it.parse::<StopReason>()).transpose().map_err(unreadable)?,
    })
}

/// How a post is doing on each of its accounts.
pub(crate) async fn of_post(reader: &Reader, id: PostId) -> Outcome<Vec<Delivery>> {
    let sql = "select account_id, stage, external, permalink, at, why
         from post_delivery
         where post_id = $1
         order by account_id";
    reader.rows(sql, params![id]).await?.iter().map(delivery).collect()
}

/// How every post is doing on each of its accounts.
pub(crate) async fn all(reader: &Reader) -> Outcome<Vec<(PostId, Delivery)>> {
    let sql = "select post_id, account_id, stage, external, permalink, at, why
         from post_delivery
         order by post_id, account_id";
    let rows = reader.rows(sql, params![]).await?;
    rows.iter().map(|row| Ok((row.get("post_id")?, delivery(row)?))).collect()
}

/// These accounts and no others are the post's.
pub(crate) async fn set(tx: &mut Tx, id: PostId, accounts: &[AccountId]) -> Outcome<()> {
    tx.execute("delete from post_delivery where post_id = $1", params![id]).await?;
    let sets: Vec<Vec<Value>> =
        accounts.iter().map(|it| params![id, *it, DeliveryStage::Decided.word()].to_vec()).collect();
    tx.execute_each("insert into post_delivery (post_id, account_id, stage) values ($1, $2, $3)", sets).await
}

/// How a post goes on at an account.
pub(crate) struct Onward<'a> {
    pub(crate) to: DeliveryStage,
    pub(crate) external: Option<&'a ExternalId>,
    pub(crate) permalink: Option<&'a str>,
    pub(crate) at: Instant,
    pub(crate) why: Option<StopReason>,
}

/// Moves it on from the stage that was seen; whether it was there.
pub(crate) async fn advance(tx: &mut Tx, id: PostId, from: &Delivery, on: &Onward<'_>) -> Outcome<bool> {
    let rows = tx
        .execute(
            "update post_delivery
             set stage = $4, external = coalesce(cast($5 as text), external),
                 permalink = coalesce(cast($6 as text), permalink), at = $7, why = $8
             where post_id = $1 and account_id = $2 and stage = $3",
            params![
                id,
                from.account,
                from.stage.word(),
                on.to.word(),
                on.external.map(|it| it.0.clone()),
                on.permalink,
                on.at,
                on.why.map(StopReason::word),
            ],
        )
        .await?;
    Ok(rows == 1)
}
