//! What the two do with a draft in turn: take it, word it anew, give it back, take it back.

use kernel::{Actor, AnswerId, Digest, ItemId, Outcome, Permission, PersonId};
use people::Context;
use store::{Entry, Tx};

use super::ask::roles_of;
use super::model::{AnswerDraft, DraftAct, DraftStage, DraftStep, Part, wording};
use super::{Refused, sql};
use crate::answer::{Place, sendable};
use crate::handle::LONGEST_NOTE;
use crate::manner::Manner;
use crate::restricted;
use crate::sql::item as items;
use crate::{AnswerRefused, Item};

/// Which draft, and how much of it the person saw.
#[derive(Clone, Copy, Debug)]
pub struct DraftOrder {
    /// What it answers.
    pub item: ItemId,
    /// Its number at the item.
    pub draft: i64,
    /// The number of the last step that the person saw; none where that does not matter.
    pub step: Option<i64>,
}

/// Takes a draft to read it, so that nobody else does.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn take_draft(cx: &Context, actor: &Actor, order: DraftOrder) -> Result<(), Refused> {
    turn(cx, actor, order, Move::of(DraftAct::Take)).await
}

/// Other words for a draft.
#[derive(Clone, Debug)]
pub struct RewordDraft {
    /// Which.
    pub draft: DraftOrder,
    /// The whole answer, without its signature.
    pub text: String,
}

/// Words a draft anew; the words before stay, each with its author.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn reword_draft(cx: &Context, actor: &Actor, order: RewordDraft) -> Result<(), Refused> {
    let text = sendable(cx, &order.text, Manner::ORDINARY)?.to_owned();
    turn(cx, actor, order.draft, Move { text: Some(text), ..Move::of(DraftAct::Reword) }).await
}

/// Gives a draft back to whoever wrote it, with what should be otherwise.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn give_back(cx: &Context, actor: &Actor, order: DraftOrder, said: &str) -> Result<(), Refused> {
    let note = note(Some(said))?.ok_or(Refused::NoteMissing)?;
    turn(cx, actor, order, Move { note: Some(note), ..Move::of(DraftAct::Return) }).await
}

/// Takes back what one has written: nobody reads it any longer.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn withdraw_draft(cx: &Context, actor: &Actor, order: DraftOrder) -> Result<(), Refused> {
    turn(cx, actor, order, Move::of(DraftAct::Withdraw)).await
}

/// What is said to the other, in no more than can be read.
pub(super) fn note(said: Option<&str>) -> Result<Option<String>, Refused> {
    let said = said.map(str::trim).filter(|it| !it.is_empty());
    match said {
        Some(it) if it.chars().count() > LONGEST_NOTE => Err(Refused::NoteTooLong),
        other => Ok(other.map(str::to_owned)),
    }
}

/// What is done with a draft.
pub(super) struct Move {
    pub(super) act: DraftAct,
    pub(super) text: Option<String>,
    pub(super) note: Option<String>,
    /// What it became.
    pub(super) answer: Option<AnswerId>,
}

impl Move {
    pub(super) fn of(act: DraftAct) -> Self {
        Self { act, text: None, note: None, answer: None }
    }
}

async fn turn(cx: &Context, actor: &Actor, order: DraftOrder, what: Move) -> Result<(), Refused> {
    let place = Place::of(cx, order.item).await?;
    let roles = roles_of(cx, actor, place.account.id).await?;
    let mut tx = cx.store.begin().await?;
    let desk = taken_up(&mut tx, actor, &Held { order, roles }, what.act).await?;
    step(cx, &mut tx, actor, &desk, what).await?;
    tx.commit().await?;
    Ok(())
}

/// What was looked up before the transaction.
pub(super) struct Held {
    pub(super) order: DraftOrder,
    pub(super) roles: Vec<String>,
}

/// A draft in the hands of somebody who may do this with it.
pub(super) struct Desk {
    pub(super) item: Item,
    pub(super) draft: AnswerDraft,
    pub(super) text: String,
    by: PersonId,
    part: Part,
    to: DraftStage,
}

/// Takes a draft up as it stands in this transaction.
pub(super) async fn taken_up(
    tx: &mut Tx,
    actor: &Actor,
    held: &Held,
    act: DraftAct,
) -> Result<Desk, Refused> {
    let by = actor.id().ok_or(AnswerRefused::NotFound)?;
    let item = items::in_tx(tx, held.order.item).await?.ok_or(AnswerRefused::NotFound)?;
    if !actor.may_on(Permission::Answer, item.account) {
        return Err(AnswerRefused::NotFound.into());
    }
    if !restricted::may_read(tx, actor, &item).await? {
        return Err(AnswerRefused::Restricted.into());
    }
    let drafts = sql::of_item_in(tx, item.id).await?;
    let draft = drafts.into_iter().find(|it| it.n == held.order.draft).ok_or(AnswerRefused::NotFound)?;
    let part = draft.part(actor, &held.roles).ok_or(Refused::NotTheirs)?;
    if !draft.stage.is_open() {
        return Err(Refused::Over);
    }
    if part == Part::Reader && draft.is_with_another(actor) {
        return Err(Refused::Taken);
    }
    if held.order.step.is_some_and(|it| it != draft.steps) {
        return Err(Refused::Overtaken);
    }
    let to = draft.stage.after(act, part).ok_or(Refused::NotTheirs)?;
    let text = wording(&sql::steps_in(tx, &draft).await?).to_owned();
    Ok(Desk { item, draft, text, by, part, to })
}

/// Writes down a step, moves the draft on and logs it.
pub(super) async fn step(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    desk: &Desk,
    what: Move,
) -> Outcome<AnswerDraft> {
    let to = AnswerDraft {
        stage: desk.to,
        taken_by: if desk.part == Part::Reader { Some(desk.by) } else { desk.draft.taken_by },
        steps: desk.draft.steps + 1,
        answer: what.answer,
        ..desk.draft.clone()
    };
    sql::advance(tx, &desk.draft, &to).await?;
    let words = what.text.clone().unwrap_or_else(|| desk.text.clone());
    let step = DraftStep {
        n: to.steps,
        act: what.act,
        text: what.text,
        note: what.note,
        by: desk.by,
        at: tx.now(),
        guideline: cx.guideline.version.to_string(),
    };
    sql::insert_step(tx, &to, &step).await?;
    let entry = Entry::new(actor, verb(what.act), "item", to.item).under(&step.guideline);
    tx.log(entry.about(Digest::of(words.as_bytes())));
    Ok(to)
}

/// What the log says.
pub(crate) fn verb(act: DraftAct) -> &'static str {
    match act {
        DraftAct::Ask => "draft-ask",
        DraftAct::Take => "draft-take",
        DraftAct::Reword => "draft-reword",
        DraftAct::Return => "draft-return",
        DraftAct::Approve => "draft-approve",
        DraftAct::Withdraw => "draft-withdraw",
    }
}
