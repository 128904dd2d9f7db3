use kernel::{Actor, ItemId, Outcome};
use people::Context;

use super::decide::{AssessOrder, assess_in, taken_up};
use super::model::{self, suggest};
use super::{Refused, Suggestion};

/// How many items may be assessed at once: what a person can look through.
pub(super) const MOST: usize = 200;

/// An item as it was shown to whoever assesses several at once, with what was proposed for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The item.
    pub item: ItemId,
    /// The number of the wording that was shown.
    pub seen: i64,
    /// How many assessments there were then.
    pub assessments: i64,
    /// What was proposed.
    pub assessed: model::Assessed,
    /// On which ground.
    pub ground: Option<String>,
}

/// What became of items that were assessed at once.
#[derive(Debug, Default)]
pub struct AssessedBatch {
    /// How many were assessed as it was shown.
    pub done: usize,
    /// Those that were left as they are, and why.
    pub left: Vec<(ItemId, Refused)>,
}

/// Assesses every one of these as it was shown, in one transaction. What was edited, assessed or is proposed otherwise
/// since then is left as it is, and told.
///
/// # Errors
///
/// [`kernel::Failed`] when the database refuses; then nothing has changed.
pub async fn assess_shown(cx: &Context, actor: &Actor, shown: &[Shown]) -> Outcome<AssessedBatch> {
    let mut all = AssessedBatch::default();
    let mut tx = cx.store.begin().await?;
    for one in shown.iter().take(MOST) {
        match assess_one(cx, &mut tx, actor, one).await {
            Ok(()) => all.done += 1,
            Err(Refused::Failed(failed)) => return Err(failed),
            Err(refused) => all.left.push((one.item, refused)),
        }
    }
    if all.done > 0 {
        tx.commit().await?;
    }
    Ok(all)
}

async fn assess_one(cx: &Context, tx: &mut store::Tx, actor: &Actor, one: &Shown) -> Result<(), Refused> {
    let desk = taken_up(cx, tx, actor, one.item).await?;
    if desk.item.versions != one.seen {
        return Err(Refused::Stale);
    }
    let now: Suggestion = suggest(&cx.guideline.registration, &desk.facts);
    if now.assessed != one.assessed || now.ground != one.ground {
        return Err(Refused::Changed);
    }
    let (seen, assessments) = (one.seen, one.assessments);
    let order = AssessOrder { item: one.item, seen, assessments, choice: now.taken() };
    assess_in(cx, tx, actor, &desk, &order).await
}
