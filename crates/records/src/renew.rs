use guideline::{Guideline, GuidelineVersion};
use kernel::{Actor, EntryId, Failed, Outcome};
use store::{Entry as LogEntry, Tx};

use crate::desk::decided;
use crate::entry::Entry;
use crate::model::{Cause, Stage, Verdict};
use crate::wording::reason;
use crate::{Proposal, Refused, sql};

/// Puts what is proposed now in the place of what was, unless that is registered; whether it did.
pub(crate) async fn renew(
    tx: &mut Tx,
    id: EntryId,
    guideline: &GuidelineVersion,
    proposal: &Proposal,
) -> Outcome<bool> {
    let before = sql::entry_in(tx, id).await?;
    let before = before.ok_or_else(|| Failed::for_good(format!("finding register entry {id}")))?;
    match before.stage {
        Stage::Registered { .. } => Ok(false),
        Stage::Proposed | Stage::Declined { .. } => {
            sql::renew(tx, &before, guideline, proposal).await?;
            Ok(true)
        }
    }
}

/// Takes back what an assessment proposed, because the wording was assessed anew and is not to be registered. Nothing
/// happens where it does not wait any longer.
///
/// # Errors
///
/// [`Refused::Registered`] when it stands in the register, and what makes a reason unfit.
pub async fn withdraw(
    tx: &mut Tx,
    guideline: &Guideline,
    actor: &Actor,
    cause: &Cause,
    why: &str,
) -> Result<(), Refused> {
    let Some(id) = sql::id_of_cause(tx, cause).await? else { return Ok(()) };
    let Some(before) = sql::entry_in(tx, id).await? else { return Ok(()) };
    match &before.stage {
        Stage::Registered { designation, .. } => return Err(Refused::Registered(designation.clone())),
        Stage::Declined { .. } => return Ok(()),
        Stage::Proposed => {}
    }
    let (reason, decided) = (reason(why)?, decided(actor, tx.now(), guideline)?);
    let stage = before.stage.advance(Verdict::Decline(reason.clone()), decided.clone())?;
    let now = Entry { stage, change: before.change + 1, ..before.clone() };
    sql::save(tx, &before, &now, None).await?;
    sql::save_decision(tx, &now, Some(&reason), &decided).await?;
    tx.log(LogEntry::new(actor, "registration-withdrawn", "entry", id).under(&guideline.version));
    Ok(())
}
