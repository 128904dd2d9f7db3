use guideline::Guideline;
use kernel::{Actor, ClosingId, Permission};
use people::Context;
use store::Entry;

use super::desk::{DELEGATION, Desk, REASON, SAID, at_desk, decides, kept};
use super::dossier::Dossier;
use super::model::{Event, Stage, View, Voice};
use super::refused::Refused;
use super::sql;
use crate::Verdict;
use crate::opening::role_label;

/// What somebody says about a closing.
#[derive(Clone, Debug)]
pub struct Decide {
    /// The closing that was read.
    pub seen: ClosingId,
    /// Yes or no.
    pub verdict: Verdict,
    /// Why; a no needs a reason (FL 32 §).
    pub reason: String,
    /// The number of the delegation, where it is said by delegation.
    pub delegation: String,
    /// In which role, by its key, for whoever has several.
    pub role: Option<String>,
}

/// Says yes or no to a closing (sv. *besluta om avslut*). It is decided when all whom the guideline names have said yes;
/// the first no decides it too. Whoever comes second is told.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn decide_closing(
    cx: &Context,
    actor: &Actor,
    key: &str,
    order: &Decide,
) -> Result<Stage, Refused> {
    let mut desk = at_desk(cx, actor, key).await?;
    let closing = desk.dossier.closing.clone();
    if closing.id != order.seen {
        return Err(Refused::Stale);
    }
    let said = desk.dossier.voices.iter().find(|it| it.person == desk.by);
    if said.is_some_and(|it| it.verdict == order.verdict) {
        return Ok(closing.stage);
    }
    still_open(closing.stage)?;
    if said.is_some() {
        return Err(Refused::OutOfOrder(closing.stage));
    }
    let voice = voice(cx, actor, &desk, order)?;
    if order.verdict == Verdict::Approve && cx.guideline.is_binding() {
        everybody_heard(&cx.guideline, &desk.dossier)?;
    }
    sql::say(&mut desk.tx, closing.id, &voice, &cx.guideline.version.to_string()).await?;
    let (verb, to) = outcome(&cx.guideline, &desk.dossier, &voice);
    desk.tx.log(Entry::new(actor, verb, "account", desk.account.id).under(&cx.guideline.version));
    let to = to.and_then(|it| closing.stage.after(it));
    if let Some(to) = to {
        let end_reason = if to == Stage::Declined { voice.reason.as_str() } else { "" };
        sql::advance(&mut desk.tx, &closing, to, desk.by, end_reason).await?;
    }
    desk.tx.commit().await?;
    Ok(to.unwrap_or(closing.stage))
}

fn still_open(stage: Stage) -> Result<(), Refused> {
    match stage {
        Stage::Proposed => Ok(()),
        Stage::Decided | Stage::Declined | Stage::Closed => Err(Refused::AlreadyDecided(stage)),
        Stage::Cancelled => Err(Refused::OutOfOrder(stage)),
    }
}

/// What the log says, and what happens to the closing: a no ends it, a yes may be one of several.
fn outcome(guideline: &Guideline, dossier: &Dossier, voice: &Voice) -> (&'static str, Option<Event>) {
    if voice.verdict == Verdict::Refuse {
        return ("closing-declined", Some(Event::Declined));
    }
    let mut yes = dossier.yes();
    yes.push(voice);
    if !guideline.is_binding() || Dossier::is_decided_by(guideline, &yes) {
        ("closing-decided", Some(Event::Approved))
    } else {
        ("closing-approved", None)
    }
}

/// The voice, if this person has one: in a role that decides and that nobody spoke in yet, or by delegation.
fn voice(cx: &Context, actor: &Actor, desk: &Desk, order: &Decide) -> Result<Voice, Refused> {
    let deciders = &cx.guideline.closing.deciders;
    if desk.dossier.closing.proposed_by == Some(desk.by) && !deciders.applicant_may_decide {
        return Err(Refused::OwnProposal);
    }
    let (reason, delegation) = (kept(REASON, &order.reason)?, kept(DELEGATION, &order.delegation)?);
    let delegation = (!delegation.is_empty()).then_some(delegation);
    let roles = speaks_as(&cx.guideline, desk);
    let role = match &order.role {
        Some(role) => roles.into_iter().find(|it| it == role),
        None => roles.into_iter().next(),
    };
    if role.is_none() {
        without_role(cx, actor, desk, delegation.as_deref())?;
    }
    if order.verdict == Verdict::Refuse && reason.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    let at = desk.tx.now();
    Ok(Voice { person: desk.by, role, delegation, verdict: order.verdict, reason, at })
}

/// Whoever has no deciding role states the number of a delegation where that is enough, or manages accounts where the
/// guideline binds nobody.
fn without_role(cx: &Context, actor: &Actor, desk: &Desk, delegation: Option<&str>) -> Result<(), Refused> {
    if !cx.guideline.is_binding() && actor.may_on(Permission::ManageAccounts, desk.account.id) {
        return Ok(());
    }
    let may = |it| actor.may_on(it, desk.account.id);
    if !cx.guideline.closing.deciders.may_be_delegated() || !may(Permission::ReadAccounts) {
        return Err(Refused::NotPermitted);
    }
    let numbered = delegation.is_some_and(|it| it.chars().any(|it| it.is_ascii_digit()));
    if numbered { Ok(()) } else { Err(Refused::DelegationMissing) }
}

/// The deciding roles of this person in which nobody has said yes.
fn speaks_as(guideline: &Guideline, desk: &Desk) -> Vec<String> {
    let mine = desk.town.roles_on(desk.by, &desk.account);
    let taken: Vec<_> = desk.dossier.yes().into_iter().filter_map(|it| it.role.clone()).collect();
    let deciding = guideline.closing.deciders.roles.iter();
    deciding.filter(|it| mine.contains(it.as_str()) && !taken.contains(it)).cloned().collect()
}

fn everybody_heard(guideline: &Guideline, dossier: &Dossier) -> Result<(), Refused> {
    match dossier.not_heard(guideline).first() {
        Some(role) => Err(Refused::NotHeard(role_label(guideline, role))),
        None => Ok(()),
    }
}

/// Notes what a consulted role says (sv. *samråd*): somebody in that role, or a decider who has heard it.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn hear_on_closing(
    cx: &Context,
    actor: &Actor,
    key: &str,
    role: &str,
    said: &str,
) -> Result<(), Refused> {
    let mut desk = at_desk(cx, actor, key).await?;
    let said = kept(SAID, said)?;
    if !cx.guideline.closing.deciders.consulted.iter().any(|it| it == role) {
        return Err(Refused::UnknownStep);
    }
    let mine = desk.town.roles_on(desk.by, &desk.account).contains(role);
    if !mine && !decides(cx, desk.by, &desk.account, &desk.town) {
        return Err(Refused::NotPermitted);
    }
    still_open(desk.dossier.closing.stage)?;
    if said.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    let view = View { role: role.to_owned(), said, by: desk.by, at: desk.tx.now() };
    let same = |it: &View| (&it.role, &it.said, it.by) == (&view.role, &view.said, view.by);
    if desk.dossier.views.iter().any(same) {
        return Ok(());
    }
    sql::hear(&mut desk.tx, desk.dossier.closing.id, &view, &cx.guideline.version.to_string()).await?;
    let entry = Entry::new(actor, "closing-role-heard", "account", desk.account.id);
    desk.tx.log(entry.under(&cx.guideline.version));
    desk.tx.commit().await?;
    Ok(())
}
