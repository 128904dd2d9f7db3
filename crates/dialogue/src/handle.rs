//! Leaving an item unanswered: a decision too, with who and why (MOT-SVA-02, NYK-06.1-01).

use guideline::SilenceGround;
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
    /// The guideline lists the grounds on which somebody is left without an answer, and none of them is chosen (STO-DIA-03).
    #[error("none of the listed grounds is chosen")]
    GroundMissing,
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
    leave_on(cx, actor, order, "").await
}

/// The same on one of the grounds that the guideline lists, by its key; empty where it lists none. What needs an answer is
/// left on no other ground, so that the tone of whoever asked never is one (STO-DIA-03).
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn leave_on(cx: &Context, actor: &Actor, order: LeaveOrder, ground: &str) -> Result<(), Refused> {
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
    let ground = listed(cx, item.need, ground)?;
    let note = match (ground, note) {
        (Some(ground), Some(note)) => Some(format!("{}: {note}", ground.label.sv)),
        (Some(ground), None) => Some(ground.label.sv.clone()),
        (None, note) => note.map(str::to_owned),
    };
    item.open = false;
    item.known_at = item.known_at.or(Some(tx.now()));
    sql::update(&mut tx, &item).await?;
    let version = cx.guideline.version.to_string();
    sql::handled(&mut tx, item.id, How::LeftUnanswered, actor.id(), &version, note.as_deref()).await?;
    tx.log(Entry::new(actor, "item-left-unanswered", "item", item.id).under(&version).about(item.content));
    tx.commit().await?;
    Ok(())
}

/// The ground of the guideline's list; needed where there is a list and the item needs an answer.
fn listed<'a>(cx: &'a Context, need: Need, key: &str) -> Result<Option<&'a SilenceGround>, Refused> {
    let grounds = &cx.guideline.answer.silence;
    let found = grounds.iter().find(|it| it.key == key);
    let is_chosen_otherwise = found.is_none() && !key.is_empty();
    let is_needed = found.is_none() && need == Need::Answer && !grounds.is_empty();
    if is_chosen_otherwise || is_needed { Err(Refused::GroundMissing) } else { Ok(found) }
}
