use kernel::{Actor, ItemId, Permission, PersonId, UnitId};
use people::Context;
use store::{Entry, Tx};

use super::model::{Mark, MarkKind, Target};
use super::{Refused, sql};
use crate::sql::item as items;
use crate::{Item, restricted};

/// The most characters of an address.
const MOST: usize = 500;

/// An item to be marked.
#[derive(Clone, Debug)]
pub struct MarkItem {
    /// The item.
    pub item: ItemId,
    /// What it says, by its word.
    pub kind: String,
    /// The page or the channel on which information is missing.
    pub place: String,
    /// The unit that could do something better, by its identity.
    pub unit: String,
}

/// Marks an item; the number of the mark. Ordered twice, it is the same mark.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn mark_item(cx: &Context, actor: &Actor, order: MarkItem) -> Result<i64, Refused> {
    let target = target(cx, &order).await?;
    let mut tx = cx.store.begin().await?;
    let (item, by) = markable(&mut tx, actor, order.item).await?;
    let all = sql::of_item_in(&mut tx, item.id).await?;
    let same = |it: &&Mark| it.ended_at.is_none() && it.target.as_ref() == Some(&target);
    if let Some(earlier) = all.iter().find(same) {
        return Ok(earlier.n);
    }
    let mark = Mark {
        item: item.id,
        n: i64::try_from(all.len()).unwrap_or(i64::MAX) + 1,
        account: item.account,
        target: Some(target.clone()),
        by,
        at: tx.now(),
        guideline: cx.guideline.version.to_string(),
        ended_at: None,
    };
    sql::insert(&mut tx, &mark, &target).await?;
    tx.log(Entry::new(actor, "item-marked", "item", item.id).under(&mark.guideline).about(item.content));
    tx.commit().await?;
    Ok(mark.n)
}

/// Takes a mark away: it is counted no more.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn end_mark(cx: &Context, actor: &Actor, item: ItemId, n: i64) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let (item, by) = markable(&mut tx, actor, item).await?;
    let all = sql::of_item_in(&mut tx, item.id).await?;
    let found = all.iter().find(|it| it.n == n).ok_or(Refused::Unknown)?;
    if found.ended_at.is_some() {
        return Err(Refused::Over);
    }
    sql::end(&mut tx, found, by).await?;
    tx.log(Entry::new(actor, "mark-ended", "item", item.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// What the order points at. What belongs to the other kind is not kept, but must be readable.
async fn target(cx: &Context, order: &MarkItem) -> Result<Target, Refused> {
    let kind = order.kind.parse().map_err(|_| Refused::KindUnfit)?;
    let (place, unit) = (order.place.trim(), order.unit.trim());
    if place.chars().count() > MOST {
        return Err(Refused::PlaceTooLong(MOST));
    }
    let unit: Option<UnitId> = match unit {
        "" => None,
        id => Some(id.parse().map_err(|_| Refused::UnitUnknown)?),
    };
    match kind {
        MarkKind::InformationMissing if place.is_empty() => Err(Refused::PlaceMissing),
        MarkKind::InformationMissing => Ok(Target::Place(place.to_owned())),
        MarkKind::Improvement => {
            let units = people::units(&cx.store.reader()).await?;
            let known = unit.filter(|id| units.iter().any(|it| it.id == *id));
            known.map(Target::Unit).ok_or(Refused::UnitUnknown)
        }
    }
}

/// The item and the person, if they may mark it: those who answer on its account and read its words.
async fn markable(tx: &mut Tx, actor: &Actor, id: ItemId) -> Result<(Item, PersonId), Refused> {
    let item = items::in_tx(tx, id).await?.ok_or(Refused::Unknown)?;
    let may = actor.may_on(Permission::Answer, item.account);
    let by = actor.id().filter(|_| may).ok_or(Refused::Unknown)?;
    if restricted::may_read(tx, actor, &item).await? { Ok((item, by)) } else { Err(Refused::Restricted) }
}
