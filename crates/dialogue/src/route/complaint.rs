use kernel::{Actor, ItemId};
use people::Context;
use store::Entry;

use super::class::taken_up;
use super::consult::words;
use super::model::{ComplaintEnd, ItemClass};
use super::{Refused, sql};
use crate::model::{How, Need};
use crate::sql::item as items;

/// What became of a complaint.
#[derive(Clone, Debug)]
pub struct CloseComplaint {
    /// The item.
    pub item: ItemId,
    /// The number of the wording that the person saw.
    pub seen: i64,
    /// What became of it, by its word.
    pub outcome: String,
    /// Who took it: the unit, the system for complaints.
    pub recipient: String,
}

/// Closes a complaint with what became of it and who took it (ORE-OVG-04). It waits for its assessment as a public record
/// as every item does, and what is proposed there knows that it is a complaint.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn close_complaint(cx: &Context, actor: &Actor, order: CloseComplaint) -> Result<(), Refused> {
    let outcome: ComplaintEnd = order.outcome.parse().map_err(|_| Refused::EndUnfit)?;
    let recipient = words(&order.recipient)?.ok_or(Refused::RecipientMissing)?;
    let mut tx = cx.store.begin().await?;
    let (mut item, by) = taken_up(&mut tx, actor, order.item).await?;
    if item.versions != order.seen {
        return Err(Refused::Stale);
    }
    let classed = sql::latest_in(&mut tx, item.id).await?;
    if classed.is_none_or(|it| it.class != ItemClass::Complaint) {
        return Err(Refused::NoComplaint);
    }
    if sql::is_closed(&mut tx, item.id).await? {
        return Err(Refused::Over);
    }
    // Whether it may stay is another question.
    item.open = item.open && item.need == Need::Moderate;
    item.known_at = item.known_at.or(Some(tx.now()));
    items::update(&mut tx, &item).await?;
    let (how, guideline) = (how(outcome), cx.guideline.version.to_string());
    items::handled(&mut tx, item.id, how, Some(by), &guideline, Some(&recipient)).await?;
    tx.log(Entry::new(actor, "complaint-closed", "item", item.id).under(&guideline).about(item.content));
    tx.commit().await?;
    Ok(())
}

fn how(outcome: ComplaintEnd) -> How {
    match outcome {
        ComplaintEnd::Handled => How::ComplaintHandled,
        ComplaintEnd::Forwarded => How::ComplaintForwarded,
    }
}
