//! The recording of what was sent live: it goes out without captions, and has them within the guideline's days or goes
//! (MOT-TIL-11, DOS-lagen 9 §).

use kernel::{Actor, Instant, Outcome, PostId};
use people::Context;

use crate::desk::Desk;
use crate::model::{Captioned, Content, Delivery, DeliveryStage, Post, PostAct};
use crate::release::is_done;
use crate::write::{LONGEST, Taken, as_seen, step, within};
use crate::{PostLine, Refused, sql};

/// An order to note what became of the recording of what was sent live.
#[derive(Clone, Debug)]
pub struct SettleRecording {
    /// Of which post.
    pub post: PostId,
    /// The number of the last step that the person saw.
    pub step: i64,
    /// What was done: captioned, and where, or taken down.
    pub note: String,
}

/// Notes what became of the recording of what was sent live (sv. *texta inspelningen*). Ordered twice, it is one order.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn settle_recording(cx: &Context, actor: &Actor, order: SettleRecording) -> Result<(), Refused> {
    let note = within("note", &order.note, LONGEST)?;
    if note.is_empty() {
        return Err(Refused::NoteMissing);
    }
    let (desk, by) = Desk::taken_up(cx, actor, order.post).await?;
    if is_done(cx, &desk.post, PostAct::Settle, by, order.step).await? {
        return Ok(());
    }
    let settled = sql::post::settled(&cx.store.reader()).await?;
    if remains_since(&desk.wording.content, &desk.deliveries).is_none() || settled.contains(&order.post) {
        return Err(Refused::OutOfOrder);
    }
    let mut tx = cx.store.begin().await?;
    let from = as_seen(&mut tx, &desk.post, order.step).await?;
    let stage = from.stage.after(PostAct::Settle).ok_or(Refused::OutOfOrder)?;
    let to = Post { stage, steps: from.steps + 1, ..from.clone() };
    let taken = Taken { watched: note, ..Taken::of(PostAct::Settle, by, &desk.wording.content) };
    step(cx, &mut tx, actor, (&from, &to), taken).await?;
    tx.commit().await?;
    Ok(())
}

/// Since when a recording without captions stands there; none where nothing was sent live or it has captions.
pub(crate) fn remains_since(content: &Content, deliveries: &[Delivery]) -> Option<Instant> {
    let film = &content.film;
    let is_bare = film.live && film.speech && film.captions == Captioned::Not && !film.address.is_empty();
    let there = deliveries.iter().filter(|it| it.stage == DeliveryStage::Confirmed);
    there.filter_map(|it| it.at).min().filter(|_| is_bare)
}

/// The posts of this person whose recording has stood there without captions for longer than the guideline's days.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn recordings_to_caption(cx: &Context, actor: &Actor) -> Outcome<Vec<PostLine>> {
    let days = i64::from(cx.guideline.accessibility.recording_days);
    let settled = sql::post::settled(&cx.store.reader()).await?;
    let mut found = crate::posts(cx, actor).await?;
    found.retain(|it| {
        let is_over = |since: Instant| since.plus_seconds(days * 24 * 3_600) <= cx.now();
        it.recording_since.is_some_and(is_over) && !settled.contains(&it.post.id)
    });
    Ok(found)
}
