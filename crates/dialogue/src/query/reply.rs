use kernel::{Actor, Digest, ItemId};
use people::Context;
use store::Entry;

use super::ask::words;
use super::model::QueryStage;
use super::view::head;
use super::{Refused, sql};

/// A reply to a question.
#[derive(Clone, Debug)]
pub struct ReplyQuery {
    /// The item.
    pub item: ItemId,
    /// The number of the question at the item.
    pub query: i64,
    /// What is replied.
    pub reply: String,
}

/// Replies to a question, for whoever is asked; whoever answers posts it. Replied twice in the same words, it is one reply.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn reply(cx: &Context, actor: &Actor, order: ReplyQuery) -> Result<(), Refused> {
    let said = words(&order.reply)?;
    let by = actor.id().ok_or(Refused::Unknown)?;
    let found = sql::of_item(&cx.store.reader(), order.item).await?;
    let found = found.into_iter().find(|it| it.n == order.query).ok_or(Refused::Unknown)?;
    if !found.is_asked(actor, head(cx, &found).await?) {
        return Err(Refused::Unknown);
    }
    let said = said.ok_or(Refused::ReplyMissing)?;
    let mut tx = cx.store.begin().await?;
    let all = sql::of_item_in(&mut tx, order.item).await?;
    let query = all.iter().find(|it| it.n == order.query).ok_or(Refused::Unknown)?;
    if query.stage == QueryStage::Replied
        && query.replied_by == Some(by)
        && query.reply.as_ref() == Some(&said)
    {
        return Ok(());
    }
    if query.stage != QueryStage::Asked {
        return Err(Refused::Over);
    }
    sql::end(&mut tx, query, QueryStage::Replied, Some((&said, by))).await?;
    let entry = Entry::new(actor, "query-replied", "item", query.item).under(&cx.guideline.version);
    tx.log(entry.about(Digest::of(said.as_bytes())));
    tx.commit().await?;
    Ok(())
}
