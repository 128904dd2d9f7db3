use kernel::{Actor, PostId};
use people::Context;

use crate::desk::Desk;
use crate::model::{Post, PostAct};
use crate::release::{enqueue, is_done, is_trained, nothing_blocks};
use crate::write::{Taken, as_seen, step};
use crate::{Refused, sql};

/// An order to approve a post that somebody else has submitted.
#[derive(Clone, Copy, Debug)]
pub struct ApprovePost {
    /// Which.
    pub post: PostId,
    /// The number of the last step that the person saw.
    pub step: i64,
}

/// Approves a post (sv. *godkänna*), so that it is published as whoever submitted it wanted. Approved twice by the same
/// person, it is one approval.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn approve_post(cx: &Context, actor: &Actor, order: ApprovePost) -> Result<(), Refused> {
    let (desk, by) = Desk::taken_up(cx, actor, order.post).await?;
    if is_done(cx, &desk.post, PostAct::Approve, by, order.step).await? {
        return Ok(());
    }
    is_trained(cx, by).await?;
    let steps = sql::post::steps(&cx.store.reader(), order.post).await?;
    let submitted = steps.iter().rev().find(|it| it.act == PostAct::Submit);
    let mut tx = cx.store.begin().await?;
    let from = as_seen(&mut tx, &desk.post, order.step).await?;
    let stage = from.stage.after(PostAct::Approve).ok_or(Refused::OutOfOrder)?;
    if desk.wording.by == by || submitted.is_none_or(|it| it.by == by) {
        return Err(Refused::SamePerson);
    }
    nothing_blocks(&desk.findings(cx))?;
    let to = Post { stage, steps: from.steps + 1, ..from.clone() };
    step(cx, &mut tx, actor, (&from, &to), Taken::of(PostAct::Approve, by, &desk.wording.content)).await?;
    enqueue(&mut tx, &desk, &to).await?;
    tx.commit().await?;
    Ok(())
}
