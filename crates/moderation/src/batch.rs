//! Several items at once (sv. *flera på en gång*; MOT-DOL-11, KBA-TAN-30, NYK-06.2-13): one ground and one reason for what
//! a person marked, and of each its own decision, its own case and its own evidence. What one of them lacks stops none of
//! the others.

use kernel::{Actor, CaseId, ItemId, Permission};
use people::Context;

use crate::model::Act;
use crate::open::{OpenCase, Refused as OpenRefused, open_case};

/// How many may be decided about at once: what a person can look through.
pub const MOST: usize = 50;

/// An order to hide or remove several items on one ground.
#[derive(Clone, Debug)]
pub struct Batch {
    /// The items, with the number of the wording that the person saw of each.
    pub items: Vec<(ItemId, i64)>,
    /// The ground's key in the guideline.
    pub ground: String,
    /// What is to be done with each.
    pub act: Act,
    /// Why, in the person's words.
    pub reason: String,
    /// The fact that the ground asks for, where it asks for one.
    pub stated: Option<String>,
}

/// What became of items that were decided about at once.
#[derive(Debug, Default)]
pub struct Decided {
    /// The case of each that was decided about.
    pub cases: Vec<(ItemId, CaseId)>,
    /// Those that were left as they are, and why.
    pub left: Vec<(ItemId, OpenRefused)>,
}

/// Why nothing was decided about any of them.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The person moderates nothing.
    #[error("this person does not moderate")]
    NotPermitted,
    /// Nothing was marked.
    #[error("nothing was marked")]
    NothingMarked,
    /// More were marked than a person can look through.
    #[error("more than {MOST} items were marked")]
    TooMany,
    /// On this ground every item is decided about by itself.
    #[error("the ground is decided about one by one")]
    OneByOne,
    /// What holds for all of them is wrong: the ground, the act, the reason.
    #[error(transparent)]
    All(OpenRefused),
}

/// Decides about each of these: a case of its own, evidence of its own. Ordered twice, it is the same cases.
///
/// # Errors
///
/// [`Refused`] where none of them could be decided about; then nothing has changed.
pub async fn open_cases(cx: &Context, actor: &Actor, batch: Batch) -> Result<Decided, Refused> {
    if !actor.may(Permission::Moderate) {
        return Err(Refused::NotPermitted);
    }
    if batch.items.is_empty() {
        return Err(Refused::NothingMarked);
    }
    if batch.items.len() > MOST {
        return Err(Refused::TooMany);
    }
    let ground = cx.guideline.ground(&batch.ground);
    if ground.is_some_and(|it| !it.bulk) {
        return Err(Refused::OneByOne);
    }
    let mut decided = Decided::default();
    for (item, seen) in batch.items {
        let order = OpenCase {
            item,
            seen,
            ground: batch.ground.clone(),
            act: batch.act,
            reason: batch.reason.clone(),
            stated: batch.stated.clone(),
        };
        match open_case(cx, actor, order).await {
            Ok(case) => decided.cases.push((item, case)),
            Err(refused) if concerns_all(&refused) => return Err(Refused::All(refused)),
            Err(refused) => decided.left.push((item, refused)),
        }
    }
    Ok(decided)
}

/// Whether an order is wrong in what is the same for every item, so that the first says it.
fn concerns_all(refused: &OpenRefused) -> bool {
    match refused {
        OpenRefused::UnknownGround(_)
        | OpenRefused::ActNotAllowed
        | OpenRefused::NeedsReason
        | OpenRefused::ReasonTooLong
        | OpenRefused::NotPlainWords
        | OpenRefused::NeedsFact => true,
        OpenRefused::NotFound
        | OpenRefused::Stale
        | OpenRefused::AlreadyOpen(_)
        | OpenRefused::AccountClosed
        | OpenRefused::OwnItem
        | OpenRefused::Restricted
        | OpenRefused::Failed(_) => false,
    }
}
