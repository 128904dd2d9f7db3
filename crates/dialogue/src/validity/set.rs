use kernel::calendar::{Date, date_of};
use kernel::item::{Direction, Kind};
use kernel::{Actor, ItemId, Permission, PersonId};
use people::Context;
use store::{Entry, Tx};

use super::{Refused, Validity, sql};
use crate::Item;
use crate::handle::LONGEST_NOTE;
use crate::sql::item as items;

/// What somebody says about until when a post is right.
#[derive(Clone, Debug)]
pub struct WordValidity {
    /// The post.
    pub item: ItemId,
    /// The last day, such as `2026-12-01`; empty where it was seen over and has no end.
    pub last_day: String,
    /// What was seen; needed where there is no day.
    pub note: String,
}

/// Says until when a post is right, or that it was seen over.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn word_validity(cx: &Context, actor: &Actor, order: WordValidity) -> Result<(), Refused> {
    let last_day = last_day(&order.last_day, date_of(cx.now()))?;
    let note = Some(order.note.trim()).filter(|it| !it.is_empty()).map(str::to_owned);
    if note.as_ref().is_some_and(|it| it.chars().count() > LONGEST_NOTE) {
        return Err(Refused::NoteTooLong);
    }
    if last_day.is_none() && note.is_none() {
        return Err(Refused::NoteMissing);
    }
    let mut tx = cx.store.begin().await?;
    let (item, by) = ours(&mut tx, actor, order.item).await?;
    let before = sql::latest_in(&mut tx, item.id).await?;
    let verb = if last_day.is_some() { "validity-set" } else { "validity-reviewed" };
    let word = Validity {
        item: item.id,
        n: before.map_or(1, |it| it.n + 1),
        account: item.account,
        last_day,
        note,
        by,
        at: tx.now(),
        guideline: cx.guideline.version.to_string(),
    };
    sql::insert(&mut tx, &word).await?;
    tx.log(Entry::new(actor, verb, "item", item.id).under(&word.guideline).about(item.content));
    tx.commit().await?;
    Ok(())
}

fn last_day(text: &str, today: Date) -> Result<Option<Date>, Refused> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().ok().filter(|it| *it >= today).map(Some).ok_or(Refused::DayUnfit),
    }
}

/// The post and the person, if they may speak for it: those who answer on its account.
async fn ours(tx: &mut Tx, actor: &Actor, id: ItemId) -> Result<(Item, PersonId), Refused> {
    let item = items::in_tx(tx, id).await?.ok_or(Refused::Unknown)?;
    let may = actor.may_on(Permission::Answer, item.account);
    let by = actor.id().filter(|_| may).ok_or(Refused::Unknown)?;
    let is_post = item.direction == Direction::Outgoing && item.kind == Kind::Post;
    if is_post { Ok((item, by)) } else { Err(Refused::NotOurs) }
}
