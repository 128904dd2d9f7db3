//! A number that a machine took for somebody's and that is none: a second person looks and lets the words through.

use kernel::{Actor, Digest, PostId};
use people::Context;
use store::Entry;

use crate::checks::Point;
use crate::desk::Desk;
use crate::model::{Clearance, PostStage};
use crate::write::{LONGEST, within};
use crate::{Refused, sql};

/// An order to let the words of a post through in which there is no number of a person.
#[derive(Clone, Debug)]
pub struct ClearNumber {
    /// Which.
    pub post: PostId,
    /// The number of the last step that the person saw.
    pub step: i64,
    /// What the number is.
    pub reason: String,
}

/// Lets words through in which a machine saw the number of a person (sv. *godkänna som falsklarm*; NYK-10.2-01). Only
/// somebody else than whoever wrote them may; the words are no number of a person, or they are changed: nobody may publish
/// one. The manager of each account is told of it (MOT-ANS-13). Ordered twice, it is one order.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn clear_number(cx: &Context, actor: &Actor, order: ClearNumber) -> Result<(), Refused> {
    let reason = within("reason", &order.reason, LONGEST)?;
    if reason.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    let (desk, by) = Desk::taken_up(cx, actor, order.post).await?;
    let words = Digest::of(desk.wording.content.words().as_bytes());
    let mut tx = cx.store.begin().await?;
    if sql::clearance::of_words(&mut tx, order.post, words).await?.is_some_and(|it| it.by == by) {
        return Ok(());
    }
    if desk.post.steps != order.step {
        return Err(Refused::Overtaken);
    }
    let is_open = matches!(desk.post.stage, PostStage::Draft | PostStage::Waiting);
    if !is_open || !desk.findings(cx).iter().any(|it| it.point == Point::PersonalNumber) {
        return Err(Refused::NothingToClear);
    }
    if desk.wording.by == by {
        return Err(Refused::OwnWords);
    }
    let guideline = cx.guideline.version.to_string();
    let clearance = Clearance { words, reason, by, at: tx.now(), guideline };
    sql::clearance::insert(&mut tx, order.post, &clearance).await?;
    let entry = Entry::new(actor, "post-number-cleared", "post", order.post).under(&clearance.guideline);
    tx.log(entry.about(Digest::of(clearance.reason.as_bytes())));
    for account in &desk.accounts {
        let what = format!("Undantag för falsklarm om personnummer: {}", clearance.reason);
        let action = format!("Kontrollera inlägget /posts/{} och skälet till undantaget.", order.post);
        accounts::reporting::report_to_manager(cx, &mut tx, actor, account, what, action).await?;
    }
    tx.commit().await?;
    Ok(())
}
