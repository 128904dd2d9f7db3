use kernel::Actor;
use people::Context;
use store::Entry;

use super::desk::{Desk, REASON, at_desk, decides, kept};
use super::model::{Event, Stage};
use super::refused::Refused;
use super::sql;

/// Calls a closing off (sv. *avbryta avslutet*), with a reason, before access is ended: whoever proposed it while nobody
/// has decided, and whoever decides.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn cancel_closing(cx: &Context, actor: &Actor, key: &str, reason: &str) -> Result<(), Refused> {
    let mut desk = at_desk(cx, actor, key).await?;
    let closing = desk.dossier.closing.clone();
    if !may_cancel(cx, &desk) {
        return Err(Refused::NotPermitted);
    }
    let reason = kept(REASON, reason)?;
    if reason.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    if closing.stage == Stage::Cancelled && closing.end_reason == reason {
        return Ok(());
    }
    let to = closing.stage.after(Event::Cancelled).filter(|_| !desk.dossier.access_is_ended());
    let to = to.ok_or(Refused::OutOfOrder(closing.stage))?;
    sql::advance(&mut desk.tx, &closing, to, desk.by, &reason).await?;
    let entry = Entry::new(actor, "closing-cancelled", "account", desk.account.id);
    desk.tx.log(entry.under(&cx.guideline.version));
    desk.tx.commit().await?;
    Ok(())
}

fn may_cancel(cx: &Context, desk: &Desk) -> bool {
    let closing = &desk.dossier.closing;
    let proposer = closing.proposed_by == Some(desk.by);
    let spoke = desk.dossier.voices.iter().any(|it| it.person == desk.by);
    proposer && closing.stage != Stage::Decided || spoke || decides(cx, desk.by, &desk.account, &desk.town)
}
