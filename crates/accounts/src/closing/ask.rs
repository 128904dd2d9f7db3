//! What each step asks to be told, before it is kept.

use guideline::{ClosingAct, Step, Strength};
use kernel::Digest;
use kernel::calendar::{Date, date_of};
use people::Context;

use super::desk::{ADDRESS, Desk, NOTE, OTHER_WAYS, TEXT, kept};
use super::model::{Preserved, StepTaken};
use super::refused::Refused;
use super::says::{says_that_it_ends, says_why};
use super::take_step::TakeStep;
use crate::{StepOutcome, WebAddress};

/// The step as it is kept, if enough was said. What a step does not ask for is not kept.
pub(super) fn taken(
    cx: &Context,
    desk: &Desk,
    step: &Step<ClosingAct>,
    order: &TakeStep,
) -> Result<StepTaken, Refused> {
    let mut taken = StepTaken {
        step: step.key.clone(),
        act: step.act,
        outcome: order.outcome,
        note: kept(NOTE, &order.note)?,
        day: day(desk, &order.day)?,
        text: kept(TEXT, &order.text)?,
        other_ways: kept(OTHER_WAYS, &order.other_ways)?,
        address: kept(ADDRESS, &order.address)?,
        preserved: order.preserved,
        digest: None,
        by: desk.by,
        at: desk.tx.now(),
    };
    let left_out = order.outcome == StepOutcome::LeftOut;
    match step.act {
        ClosingAct::Notice if !left_out => notice(cx, &desk.dossier.closing.reason, &taken)?,
        ClosingAct::Preservation if !left_out => preserved(&taken)?,
        ClosingAct::Capture if !left_out => taken.digest = Some(digest(&order.digest)?),
        ClosingAct::Archive if !left_out => reference(&taken)?,
        ClosingAct::Decision
        | ClosingAct::Preservation
        | ClosingAct::Notice
        | ClosingAct::Wait
        | ClosingAct::Capture
        | ClosingAct::Registration
        | ClosingAct::Archive
        | ClosingAct::Removal
        | ClosingAct::Listing
        | ClosingAct::Revocation => {}
    }
    if step.act != ClosingAct::Notice || left_out {
        (taken.text, taken.other_ways) = (String::new(), String::new());
    }
    if ![ClosingAct::Notice, ClosingAct::Archive].contains(&step.act) || left_out {
        taken.address = String::new();
    }
    if step.act != ClosingAct::Preservation || left_out {
        taken.preserved = None;
    }
    Ok(taken)
}

/// The notice says that the account ends and why, stands somewhere, and points to other ways as strongly as the guideline asks.
fn notice(cx: &Context, decided: &str, it: &StepTaken) -> Result<(), Refused> {
    if it.text.is_empty() {
        return Err(Refused::NoticeMissing);
    }
    it.address.parse::<WebAddress>().map_err(|_| Refused::AddressUnfit)?;
    told(cx, decided, it)?;
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
    let says_so = !it.other_ways.is_empty() && words(&it.text).contains(&words(&it.other_ways));
    let excused = it.other_ways.is_empty() && !it.note.is_empty();
    let enough = match cx.guideline.closing.notice.other_ways {
        Strength::Must => says_so || !cx.guideline.is_binding() && excused,
        Strength::Should => says_so || excused,
        Strength::May => says_so || it.other_ways.is_empty(),
    };
    if enough { Ok(()) } else { Err(Refused::OtherWaysMissing) }
}

/// The notice says that the account ends, and why where that is asked for; what is said in words that are not known here
/// is vouched for in the note.
fn told(cx: &Context, decided: &str, it: &StepTaken) -> Result<(), Refused> {
    let rules = &cx.guideline.closing.notice;
    if rules.strength != Strength::Must || !cx.guideline.is_binding() || !it.note.is_empty() {
        return Ok(());
    }
    if !says_that_it_ends(&it.text) {
        return Err(Refused::NoticeWithoutEnd);
    }
    if rules.reason && !says_why(&it.text, decided) {
        return Err(Refused::NoticeWithoutReason);
    }
    Ok(())
}

/// What is kept is said, and why where it is not all.
fn preserved(it: &StepTaken) -> Result<(), Refused> {
    match it.preserved {
        None => Err(Refused::PreservedMissing),
        Some(Preserved::Parts | Preserved::Nothing) if it.note.is_empty() => Err(Refused::ReasonMissing),
        Some(Preserved::All | Preserved::Parts | Preserved::Nothing) => Ok(()),
    }
}

fn digest(text: &str) -> Result<Digest, Refused> {
    text.trim().to_ascii_lowercase().parse().map_err(|_| Refused::DigestUnfit)
}

fn reference(it: &StepTaken) -> Result<(), Refused> {
    if it.address.is_empty() { Err(Refused::ReferenceMissing) } else { Ok(()) }
}

/// The day as it was said, today when nothing was: not one to come, and none before the closing was decided.
fn day(desk: &Desk, said: &str) -> Result<String, Refused> {
    let today = date_of(desk.around.now);
    if said.trim().is_empty() {
        return Ok(today.to_string());
    }
    let day: Date = said.trim().parse().map_err(|_| Refused::DayUnfit)?;
    let decided = desk.dossier.yes().into_iter().map(|it| date_of(it.at)).max();
    if day > today || decided.is_some_and(|it| day < it) {
        return Err(Refused::DayUnfit);
    }
    Ok(day.to_string())
}
