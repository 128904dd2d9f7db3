use guideline::Guideline;
use kernel::{Actor, EntryId};
use people::Context;
use store::{Entry as LogEntry, Tx};

use crate::binding::binding;
use crate::desk::{decided, taken_up};
use crate::entry::Entry;
use crate::model::Verdict;
use crate::wording::reason;
use crate::{Refused, sql};

/// What a registrar says when leaving a record out of the register (MOT-DIA-02, MOT-DIA-03).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclineOrder {
    /// Why it is not registered.
    pub reason: String,
    /// The change number of the entry when the form was shown.
    pub expected_change: i64,
}

/// Leaves a record out of the register, where law and guideline allow that (OSL 5:1).
///
/// # Errors
///
/// [`Refused`], in words for the registrar.
pub async fn decline(cx: &Context, actor: &Actor, id: EntryId, order: DeclineOrder) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    decline_in(&mut tx, &cx.guideline, actor, id, order).await?;
    tx.commit().await?;
    Ok(())
}

pub(crate) async fn decline_in(
    tx: &mut Tx,
    guideline: &Guideline,
    actor: &Actor,
    id: EntryId,
    order: DeclineOrder,
) -> Result<(), Refused> {
    let before = taken_up(tx, actor, id).await?;
    let reason = reason(&order.reason)?;
    let decided = decided(actor, tx.now(), guideline)?;
    let stage = before.stage.advance(Verdict::Decline(reason.clone()), decided.clone())?;
    if before.change != order.expected_change {
        return Err(Refused::Stale);
    }
    if let Some(binding) = binding(guideline, &before) {
        return Err(Refused::MustBeRegistered(binding));
    }
    let now = Entry { stage, change: before.change + 1, ..before.clone() };
    sql::save(tx, &before, &now, None).await?;
    sql::save_decision(tx, &now, Some(&reason), &decided).await?;
    tx.log(LogEntry::new(actor, "registration-declined", "entry", id).under(&guideline.version));
    Ok(())
}
