//! Leaving an item unanswered: a decision too, with who and why (MOT-SVA-02, NYK-06.1-01).

use kernel::{Actor, Failed, ItemId, Permission};
use people::Context;
use store::Entry;

use crate::model::{How, Need};
use crate::restricted;
use crate::route::{self, ItemClass};
use crate::sql::item as sql;

/// The longest note, in characters.
pub(crate) const LONGEST_NOTE: usize = 4_000;

/// An order to leave an item without an answer.
#[derive(Clone, Debug)]
pub struct LeaveOrder {
    /// The item.
    pub item: ItemId,
    /// The number of the wording that the person saw.
    pub seen: i64,
    /// Why; what needs an answer or a moderation decision is not left without.
    pub note: Option<String>,
}

/// Why an item was not left.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such item for this person.
    #[error("there is no such item")]
    NotFound,
    /// It was edited after the person saw it.
    #[error("the item was edited meanwhile")]
    Stale,
    /// It has been dealt with.
    #[error("the item has been dealt with")]
    Closed,
    /// It waits for a moderation decision, and is not left without a reason.
    #[error("the item waits for a moderation decision")]
    NeedsReason,
    /// It needs an answer, and is not left without a reason (FL 6 §, NYK-06.1-01, STO-BSV-01).
    #[error("the item needs an answer")]
    NeedsReasonForSilence,
    /// The guideline asks that somebody is asked before it is left, who was not (KBA-TAN-22).
    #[error("nobody was asked before the item is left")]
    NotConsulted(ItemClass),
    /// The note is longer than anybody reads.
    #[error("the note is longer than {LONGEST_NOTE} characters")]
    NoteTooLong,
    /// Its words are restricted, and this person does not read them.
    #[error("the words of the item are restricted")]
    Restricted,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Decides that the item needs no answer.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn leave_unanswered(cx: &Context, actor: &Actor, order: LeaveOrder) -> Result<(), Refused> {
    let note = order.note.as_deref().map(str::trim).filter(|it| !it.is_empty());
    if note.is_some_and(|it| it.chars().count() > LONGEST_NOTE) {
        return Err(Refused::NoteTooLong);
    }
    let mut tx = cx.store.begin().await?;
    let mut item = sql::in_tx(&mut tx, order.item).await?.ok_or(Refused::NotFound)?;
    if !actor.may_on(Permission::Answer, item.account) {
        return Err(Refused::NotFound);
    }
    if !restricted::may_read(&mut tx, actor, &item).await? {
        return Err(Refused::Restricted);
    }
    if !item.open {
        return Err(Refused::Closed);
    }
    if item.versions != order.seen {
        return Err(Refused::Stale);
    }
    match item.need {
        Need::Moderate if note.is_none() => return Err(Refused::NeedsReason),
        Need::Answer if note.is_none() => return Err(Refused::NeedsReasonForSilence),
        Need::Moderate | Need::Answer | Need::Look | Need::Nothing => {}
    }
    let standing = route::standing(cx, &mut tx, actor, &item).await?;
    if let Some(class) = standing.lacks_consultation(&cx.guideline) {
        return Err(Refused::NotConsulted(class));
    }
    item.open = false;
    item.known_at = item.known_at.or(Some(tx.now()));
    sql::update(&mut tx, &item).await?;
    let version = cx.guideline.version.to_string();
    sql::handled(&mut tx, item.id, How::LeftUnanswered, actor.id(), &version, note).await?;
    tx.log(Entry::new(actor, "item-left-unanswered", "item", item.id).under(&version).about(item.content));
    tx.commit().await?;
    Ok(())
}
