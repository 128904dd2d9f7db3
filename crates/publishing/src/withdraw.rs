use kernel::{Actor, PostId};
use people::Context;

use crate::desk::Desk;
use crate::model::{Post, PostAct, PostStage};
use crate::write::{Taken, step};
use crate::{Refused, sql};

/// Takes a post back (sv. *ta tillbaka*) as long as nothing of it has reached a platform.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn withdraw_post(cx: &Context, actor: &Actor, id: PostId) -> Result<(), Refused> {
    let (desk, by) = Desk::taken_up(cx, actor, id).await?;
    let mut tx = cx.store.begin().await?;
    let from = sql::post::in_tx(&mut tx, id).await?.ok_or(Refused::Unknown)?;
    if from.stage == PostStage::Withdrawn {
        return Ok(());
    }
    let stage = from.stage.after(PostAct::Withdraw).ok_or(Refused::OutOfOrder)?;
    if !from.is_ours_alone(&desk.deliveries, tx.now()) {
        return Err(Refused::OutOfOrder);
    }
    let to = Post { stage, steps: from.steps + 1, ..from.clone() };
    step(cx, &mut tx, actor, (&from, &to), Taken::of(PostAct::Withdraw, by, &desk.wording.content)).await?;
    tx.commit().await?;
    Ok(())
}
