use kernel::{Actor, AnswerId, Permission};
use people::Context;

use super::ask::roles_of;
use super::model::{AnswerDraft, DraftAct, DraftStage};
use super::turn::{DraftOrder, Held, Move, step, taken_up};
use super::{Refused, sql};
use crate::answer::{Place, Ready, Writer, give, sendable};
use crate::{AnswerOrder, AnswerRefused};

/// An order to approve a draft, so that it is sent.
#[derive(Clone, Copy, Debug)]
pub struct ApproveDraft {
    /// Which, as it was seen.
    pub draft: DraftOrder,
    /// How many decisions about the item the person saw.
    pub decisions: i64,
}

/// Approves a draft: it becomes an answer, signed by whoever wrote it, and is sent as every answer is. Approved twice by
/// the same person, it is the same answer.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn approve_draft(cx: &Context, actor: &Actor, order: ApproveDraft) -> Result<AnswerId, Refused> {
    let item = order.draft.item;
    let place = Place::of(cx, item).await?;
    let drafts = sql::of_item(&cx.store.reader(), item).await?;
    let draft = drafts.into_iter().find(|it| it.n == order.draft.draft).ok_or(AnswerRefused::NotFound)?;
    if let Some(answer) = approved_before(actor, &draft) {
        return Ok(answer);
    }
    let roles = roles_of(cx, actor, place.account.id).await?;
    let writer = people::actor(cx, draft.by).await?;
    let writer = writer.filter(|it| it.may_on(Permission::Answer, place.account.id));
    let mut tx = cx.store.begin().await?;
    let held = Held { order: order.draft, roles };
    let desk = taken_up(&mut tx, actor, &held, DraftAct::Approve).await?;
    if desk.draft.seen != desk.item.versions {
        return Err(Refused::Outdated);
    }
    let writer = writer.ok_or(Refused::WriterGone)?;
    let writer = Writer { id: desk.draft.by, name: writer.name() };
    let text = sendable(cx, &desk.text, desk.draft.manner())?;
    let ready = Ready { text, place: &place, writer, manner: desk.draft.manner() };
    let (seen, decisions) = (desk.draft.seen, order.decisions);
    let answer = AnswerOrder { item, seen, decisions, text: desk.text.clone() };
    let id = give(cx, &mut tx, actor, &answer, ready).await?;
    step(cx, &mut tx, actor, &desk, Move { answer: Some(id), ..Move::of(DraftAct::Approve) }).await?;
    tx.commit().await?;
    Ok(id)
}

/// What it became, if this person has approved it.
fn approved_before(actor: &Actor, draft: &AnswerDraft) -> Option<AnswerId> {
    let by_them = draft.stage == DraftStage::Sent && draft.taken_by == actor.id();
    draft.answer.filter(|_| by_them && actor.may_on(Permission::Answer, draft.account))
}
