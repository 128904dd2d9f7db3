use std::collections::BTreeSet;

use guideline::{ClosingAct, ListEvent, Step, Strength};
use kernel::{Actor, Permission, PersonId};
use people::Context;
use records::{Cause, Origin, Proposal};
use store::Entry;

use super::desk::{Desk, at_desk};
use super::dossier::{StepState, may_be_left_out};
use super::model::{Event, Preserved, StepTaken};
use super::refused::Refused;
use super::{ask, sql};
use crate::detail::{self, Share};
use crate::listing::tell_keeper;
use crate::{StepOutcome, connection, state};

/// A step that somebody takes, or leaves out.
#[derive(Clone, Debug)]
pub struct TakeStep {
    /// Which step, by its key.
    pub step: String,
    /// Whether it is done or left out.
    pub outcome: StepOutcome,
    /// What is noted; or the reason for leaving it out.
    pub note: String,
    /// The day it was done, `2026-11-23`; today when nothing is said.
    pub day: String,
    /// The notice as it was published, where the step is that.
    pub text: String,
    /// What the notice says about where else to turn.
    pub other_ways: String,
    /// Where the notice stands, or the reference of the archive.
    pub address: String,
    /// What is kept, where the step decides that.
    pub preserved: Option<Preserved>,
    /// The SHA-256 of the package, in 64 hexadecimal characters, where the step makes one.
    pub digest: String,
    /// Whose sign-ins were withdrawn, where the step is that.
    pub people: Vec<PersonId>,
}

/// Takes the step of a closing whose turn it is (sv. *steg*), or leaves out one that is recommended with a reason. Each
/// is its party's alone, none is taken before the one before it, and what it builds on is looked at: the notice has stood
/// long enough, everything was fetched since, nothing waits for an answer.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn take_closing_step(
    cx: &Context,
    actor: &Actor,
    key: &str,
    order: &TakeStep,
) -> Result<(), Refused> {
    let mut desk = at_desk(cx, actor, key).await?;
    let step = cx.guideline.closing.step(&order.step).filter(|it| it.act != ClosingAct::Decision);
    let step = step.ok_or(Refused::UnknownStep)?;
    if !may_take(cx, actor, &desk, step) {
        return Err(Refused::NotYourStep(step.done_by.clone()));
    }
    let turn = its_turn(cx, &desk, step);
    if !matches!(turn, Ok(()) | Err(Refused::Taken)) {
        return turn;
    }
    let taken = ask::taken(cx, &desk, step, order)?;
    let same = |it: &StepTaken| StepTaken { by: taken.by, at: taken.at, ..it.clone() } == taken;
    if desk.dossier.taken(&step.key).is_some_and(same) {
        return Ok(()); // Pressed twice, or our reply to the first press was lost.
    }
    turn?;
    if taken.outcome == StepOutcome::LeftOut {
        may_leave_out(cx, step, &taken)?;
    } else {
        ready(cx, &mut desk, step, order).await?;
        carry_out(cx, actor, &mut desk, step, &taken).await?;
    }
    sql::take_step(&mut desk.tx, desk.dossier.closing.id, &taken, &cx.guideline.version.to_string()).await?;
    let verb = match order.outcome {
        StepOutcome::Done => "closing-step-taken",
        StepOutcome::LeftOut => "closing-step-left-out",
    };
    let subject = format!("{}/{}", desk.account.id, step.key);
    desk.tx.log(Entry::new(actor, verb, "account", subject).under(&cx.guideline.version));
    desk.tx.commit().await?;
    Ok(())
}

/// Whether the step is this person's; where the guideline binds nobody also whoever manages accounts.
fn may_take(cx: &Context, actor: &Actor, desk: &Desk, step: &Step<ClosingAct>) -> bool {
    let theirs = desk.dossier.fits(&step.done_by, desk.by, &desk.account, &desk.town);
    theirs || !cx.guideline.is_binding() && actor.may_on(Permission::ManageAccounts, desk.account.id)
}

/// The closing is decided and every step before is over; one that was taken can be mended until the next is.
fn its_turn(cx: &Context, desk: &Desk, step: &Step<ClosingAct>) -> Result<(), Refused> {
    let closing = &desk.dossier.closing;
    let way = desk.dossier.way(&cx.guideline, &desk.around);
    let at = way.iter().position(|it| it.0.key == step.key).ok_or(Refused::UnknownStep)?;
    let ended = !closing.stage.is_under_way() && !closing.stage.is_decided();
    if ended {
        return Err(Refused::OutOfOrder(closing.stage));
    }
    match &way[at].1 {
        StepState::Waiting(key) => {
            let before = cx.guideline.closing.step(key);
            Err(Refused::Barred(before.map(|it| it.label.clone()).unwrap_or_default()))
        }
        StepState::AtRegistrar | StepState::NotRegistered(_) => Err(Refused::AtRegistrar),
        StepState::Done | StepState::LeftOut => {
            let later = way[at + 1..].iter().any(|it| desk.dossier.taken(&it.0.key).is_some());
            if can_be_mended(step.act) && !later { Ok(()) } else { Err(Refused::Taken) }
        }
        StepState::Ready | StepState::Standing(_) => Ok(()),
    }
}

/// What is only noted can be noted anew; what changed something cannot.
fn can_be_mended(act: ClosingAct) -> bool {
    match act {
        ClosingAct::Preservation | ClosingAct::Notice | ClosingAct::Archive | ClosingAct::Listing => true,
        ClosingAct::Decision
        | ClosingAct::Wait
        | ClosingAct::Capture
        | ClosingAct::Registration
        | ClosingAct::Removal
        | ClosingAct::Revocation => false,
    }
}

fn may_leave_out(cx: &Context, step: &Step<ClosingAct>, taken: &StepTaken) -> Result<(), Refused> {
    if !may_be_left_out(&cx.guideline, step) {
        return Err(Refused::Demanded);
    }
    if taken.note.is_empty() && step.strength != Strength::May {
        return Err(Refused::ReasonMissing);
    }
    Ok(())
}

/// What the step builds on is there.
async fn ready(
    cx: &Context,
    desk: &mut Desk,
    step: &Step<ClosingAct>,
    order: &TakeStep,
) -> Result<(), Refused> {
    match step.act {
        ClosingAct::Wait => match desk.dossier.stands_until(&cx.guideline) {
            Some(until) => Err(Refused::StillStanding(until)),
            None => Ok(()),
        },
        ClosingAct::Capture => everything_fetched(cx, desk).await,
        ClosingAct::Removal => nothing_waits(cx, desk).await,
        ClosingAct::Revocation => everybody_named(cx, desk, order).await,
        ClosingAct::Decision
        | ClosingAct::Preservation
        | ClosingAct::Notice
        | ClosingAct::Registration
        | ClosingAct::Archive
        | ClosingAct::Listing => Ok(()),
    }
}

/// Everything on the account was looked at since the notice had stood, and nothing is wrong with fetching. An account
/// that nobody connected is captured by hand, and the note says how.
async fn everything_fetched(cx: &Context, desk: &mut Desk) -> Result<(), Refused> {
    let Some(from) = desk.dossier.capture_from(&cx.guideline, &desk.around) else { return Ok(()) };
    let reader = cx.store.reader();
    if connection(&reader, desk.account.id).await?.is_none() {
        return Ok(());
    }
    let fetched = sql::fetched(&mut sql::Look::Within(&mut desk.tx), desk.account.id).await?;
    let whole = fetched.and_then(|it| it.full_from).is_some_and(|it| it >= from);
    let troubled = state(&reader, desk.account.id).await?.is_some_and(|it| it.trouble.is_some());
    if whole && !troubled { Ok(()) } else { Err(Refused::NotCaptured(from)) }
}

/// At the last complete fetch nothing waited for a person.
async fn nothing_waits(cx: &Context, desk: &mut Desk) -> Result<(), Refused> {
    if connection(&cx.store.reader(), desk.account.id).await?.is_none() {
        return Ok(());
    }
    let fetched = sql::fetched(&mut sql::Look::Within(&mut desk.tx), desk.account.id).await?;
    match fetched.map_or(0, |it| it.unsettled) {
        0 => Ok(()),
        n => Err(Refused::Unsettled(n)),
    }
}

/// Everybody who could sign in is named.
async fn everybody_named(cx: &Context, desk: &Desk, order: &TakeStep) -> Result<(), Refused> {
    let shares = detail::shares(&cx.store.reader(), desk.account.id).await?;
    let custodians: BTreeSet<_> =
        shares.into_iter().filter(|it| it.1 == Share::Custodian).map(|it| it.0).collect();
    let named: BTreeSet<_> = order.people.iter().copied().collect();
    if custodians == named { Ok(()) } else { Err(Refused::SignInsLeft) }
}

/// What the step does beside being noted, in the same change.
async fn carry_out(
    cx: &Context,
    actor: &Actor,
    desk: &mut Desk,
    step: &Step<ClosingAct>,
    taken: &StepTaken,
) -> Result<(), Refused> {
    let id = desk.account.id;
    match step.act {
        ClosingAct::Capture if has_registration(cx) => hand_to_registrar(cx, desk, taken).await,
        ClosingAct::Registration => {
            let captured = desk.dossier.done(ClosingAct::Capture).cloned();
            hand_to_registrar(cx, desk, &captured.ok_or(Refused::DigestUnfit)?).await
        }
        ClosingAct::Removal => {
            sql::close_account(&mut desk.tx, id).await?;
            sql::destroy_secret(&mut desk.tx, id).await?;
            let closing = desk.dossier.closing.clone();
            let to = closing.stage.after(Event::Closed).ok_or(Refused::OutOfOrder(closing.stage))?;
            sql::advance(&mut desk.tx, &closing, to, desk.by, "").await?;
            tell_keeper::order(cx, &mut desk.tx, ListEvent::Closed, id).await?;
            desk.tx.log(Entry::new(actor, "account-closed", "account", id).under(&cx.guideline.version));
            Ok(())
        }
        ClosingAct::Revocation => {
            sql::destroy_secret(&mut desk.tx, id).await?;
            let shares = detail::shares(&cx.store.reader(), id).await?;
            let custodians = shares.into_iter().filter(|it| it.1 == Share::Custodian).map(|it| it.0);
            let custodians: Vec<_> = custodians.collect();
            sql::withdraw(&mut desk.tx, desk.dossier.closing.id, &custodians, desk.by).await?;
            detail::set_custodians(&mut desk.tx, id, &[], desk.by).await?;
            Ok(())
        }
        ClosingAct::Decision
        | ClosingAct::Preservation
        | ClosingAct::Notice
        | ClosingAct::Wait
        | ClosingAct::Capture
        | ClosingAct::Archive
        | ClosingAct::Listing => Ok(()),
    }
}

fn has_registration(cx: &Context) -> bool {
    cx.guideline.closing.steps.iter().any(|it| it.act == ClosingAct::Registration)
}

/// Proposes to the registrar that the closed account is registered with what was captured of it (NYK-08-02, MOT-AVS-07).
async fn hand_to_registrar(cx: &Context, desk: &mut Desk, captured: &StepTaken) -> Result<(), Refused> {
    let proposal = Proposal {
        cause: Cause::Closing(desk.dossier.closing.id),
        account: desk.account.id,
        origin: Origin::Created,
        dated: desk.tx.now(),
        sender: None,
        matter: format!("Kontot {} avslutas: det som hämtats av kontot", desk.account.name),
        restricted: false,
        bundle: captured.digest.ok_or(Refused::DigestUnfit)?,
        ground: "closing".to_owned(),
        asked_matter: None,
    };
    records::propose(&mut desk.tx, &cx.guideline.version, proposal).await?;
    Ok(())
}
