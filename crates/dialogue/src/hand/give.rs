use accounts::Account;
use kernel::item::{Direction, Kind, Visibility};
use kernel::{Actor, AnswerId, Instant, ItemId, Permission};
use people::Context;
use platform::hand::Written;
use store::Entry;

use super::keep::{kept, take_in};
use super::model::address;
use super::refused::Refused;
use crate::model::{Answer, AnswerStage, Item, Presence};
use crate::sql::answer as sql;
use crate::sql::item as items;

/// An answer that somebody has published on the platform.
#[derive(Clone, Debug)]
pub struct NoteGiven {
    /// What it answers.
    pub item: ItemId,
    /// The answer.
    pub answer: AnswerId,
    /// Where it stands; empty where it has no address of its own.
    pub address: String,
}

/// Notes that an answer was published by hand, as it was signed (NYK-02-01). It stands as an item from then on. Noted
/// twice, it is noted once.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn note_given(cx: &Context, actor: &Actor, order: &NoteGiven) -> Result<(), Refused> {
    let permalink = address(&order.address)?;
    let reader = cx.store.reader();
    let item = items::one(&reader, order.item).await?.ok_or(Refused::NotFound)?;
    let answer = sql::one(&reader, order.answer).await?.filter(|it| it.item == item.id);
    let answer = answer.ok_or(Refused::NotFound)?;
    if !actor.may_on(Permission::Answer, item.account) {
        return Err(Refused::NotFound);
    }
    let account = accounts::account(&reader, item.account).await?.ok_or(Refused::NotFound)?;
    if !accounts::is_by_hand(cx, &account) {
        return Err(Refused::Fetched);
    }
    match (answer.stage, item.presence) {
        (AnswerStage::Posted | AnswerStage::Confirmed, _) => return Ok(()),
        (AnswerStage::Stopped, _) => return Err(Refused::NotWaiting),
        (AnswerStage::Decided, Presence::Gone | Presence::RemovedByUs) => return Err(Refused::TakenAway),
        (AnswerStage::Decided, Presence::Present | Presence::GoneUnconfirmed) => {}
    }
    let ready = kept(cx, &account, &given(&account, &item, &answer, permalink, cx.now())).await?;
    let mut tx = cx.store.begin().await?;
    take_in(cx, &mut tx, &account, &ready).await?;
    let (from, to, at) = (answer.stage, AnswerStage::Confirmed, tx.now());
    if sql::advance(&mut tx, answer.id, from, to, Some(ready.external()), at).await? {
        tx.log(Entry::new(actor, "answer-given-by-hand", "item", item.id).under(&answer.guideline));
        tx.commit().await?;
    }
    Ok(())
}

/// The answer as it stands on the platform.
fn given(
    account: &Account,
    item: &Item,
    answer: &Answer,
    permalink: Option<String>,
    posted_at: Instant,
) -> Written {
    let (kind, visibility) = match item.kind {
        Kind::Message => (Kind::Message, Visibility::Private),
        Kind::Post | Kind::Comment => (Kind::Comment, Visibility::Public),
    };
    Written {
        kind,
        direction: Direction::Outgoing,
        under: Some(item.external.clone()),
        root: item.root.clone().or_else(|| Some(item.external.clone())),
        author: Some(account.name.clone()),
        text: answer.text.clone(),
        posted_at,
        visibility,
        permalink,
        file: None,
    }
}
