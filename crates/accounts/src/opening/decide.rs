use guideline::{GuideGate, Guideline, OpeningAct};
use kernel::calendar::Label;
use kernel::{Actor, ApplicationId, Permission};
use people::Context;
use store::Entry;

use super::desk::{DELEGATION, Desk, REASON, SAID, at_desk, kept};
use super::dossier::{Dossier, StepState};
use super::model::{Event, Stage, Verdict, View, Voice};
use super::refused::OpeningRefused;
use super::sql;

/// What somebody says about an application.
#[derive(Clone, Debug)]
pub struct Decide {
    /// Which application.
    pub application: ApplicationId,
    /// The number of the wording that was read.
    pub seen: i64,
    /// Yes or no.
    pub verdict: Verdict,
    /// Why; a no needs a reason (FL 32 §).
    pub reason: String,
    /// The number of the delegation, where it is said by delegation.
    pub delegation: String,
    /// In which role, by its key, for whoever has several.
    pub role: Option<String>,
}

/// Says yes or no to an application (sv. *besluta*). It is decided when all whom the guideline names have said yes to
/// the same wording; the first no decides it too. Whoever comes second is told.
///
/// # Errors
///
/// [`OpeningRefused`], with the reason.
pub async fn decide(cx: &Context, actor: &Actor, order: Decide) -> Result<Stage, OpeningRefused> {
    let mut desk = at_desk(cx, actor, order.application).await?;
    let application = desk.dossier.application.clone();
    let said = desk.dossier.voices.iter().find(|it| it.person == desk.by && it.version == order.seen);
    if said.is_some_and(|it| it.verdict == order.verdict) && application.version == order.seen {
        return Ok(application.stage);
    }
    still_open(application.stage)?;
    desk.as_seen(order.seen)?;
    if said.is_some() {
        return Err(OpeningRefused::OutOfOrder(application.stage));
    }
    let voice = voice(cx, actor, &desk, &order)?;
    guide_read(cx, &desk, &voice).await?;
    if order.verdict == Verdict::Approve {
        its_turn(&cx.guideline, &desk.dossier)?;
    }
    sql::say(&mut desk.tx, order.application, &voice).await?;
    let (verb, to) = outcome(&cx.guideline, &desk.dossier, &voice);
    desk.tx.log(Entry::new(actor, verb, "application", order.application).under(&cx.guideline.version));
    if let Some(to) = to.and_then(|it| application.stage.after(it)) {
        sql::advance(&mut desk.tx, &application, to, desk.by, &voice.reason).await?;
        desk.tx.commit().await?;
        return Ok(to);
    }
    desk.tx.commit().await?;
    Ok(application.stage)
}

fn still_open(stage: Stage) -> Result<(), OpeningRefused> {
    match stage {
        Stage::Submitted => Ok(()),
        Stage::Decided | Stage::Refused | Stage::Opened => Err(OpeningRefused::AlreadyDecided(stage)),
        Stage::Draft | Stage::Withdrawn => Err(OpeningRefused::OutOfOrder(stage)),
    }
}

/// What the log says, and what happens to the application: a no ends it, a yes may be one of several.
fn outcome(guideline: &Guideline, dossier: &Dossier, voice: &Voice) -> (&'static str, Option<Event>) {
    if voice.verdict == Verdict::Refuse {
        return ("application-refused", Some(Event::Refused));
    }
    let mut yes = dossier.yes();
    yes.push(voice);
    let alone = !guideline.is_binding();
    if alone || Dossier::is_decided_by(guideline, &yes) {
        ("application-decided", Some(Event::Approved))
    } else {
        ("application-approved", None)
    }
}

/// The voice, if this person has one: in a role that decides and that nobody spoke in yet, or by delegation.
fn voice(cx: &Context, actor: &Actor, desk: &Desk, order: &Decide) -> Result<Voice, OpeningRefused> {
    let deciders = &cx.guideline.opening.deciders;
    if desk.dossier.application.applicant == desk.by && !deciders.applicant_may_decide {
        return Err(OpeningRefused::OwnApplication);
    }
    let (reason, delegation) = (kept(REASON, &order.reason)?, kept(DELEGATION, &order.delegation)?);
    let delegation = (!delegation.is_empty()).then_some(delegation);
    let roles = speaks_as(&cx.guideline, desk);
    let role = match &order.role {
        Some(role) => roles.iter().find(|it| *it == role),
        None => roles.first(),
    };
    if role.is_none() && cx.guideline.is_binding() {
        if !deciders.may_be_delegated() || !actor.may(Permission::ReadAccounts) {
            return Err(OpeningRefused::NotPermitted);
        }
        if !delegation.as_ref().is_some_and(|it| it.chars().any(|it| it.is_ascii_digit())) {
            return Err(OpeningRefused::DelegationMissing);
        }
    }
    if role.is_none() && !cx.guideline.is_binding() && !actor.may(Permission::ManageAccounts) {
        return Err(OpeningRefused::NotPermitted);
    }
    if order.verdict == Verdict::Refuse && reason.is_empty() {
        return Err(OpeningRefused::ReasonMissing);
    }
    Ok(Voice {
        version: order.seen,
        person: desk.by,
        role: role.cloned(),
        delegation,
        verdict: order.verdict,
        reason,
        at: desk.tx.now(),
        guideline: cx.guideline.version.to_string(),
    })
}

/// Whoever decides in a role has acknowledged the guidance for it, once for each version (KBA-SYF-02).
async fn guide_read(cx: &Context, desk: &Desk, voice: &Voice) -> Result<(), OpeningRefused> {
    let role = voice.role.as_slice();
    match guidance::guide::unread_before(cx, desk.by, GuideGate::Decide, role).await? {
        Some(guide) => Err(OpeningRefused::GuideUnread(guide.label)),
        None => Ok(()),
    }
}

/// The deciding roles of this person in which nobody has said yes to the present wording.
fn speaks_as(guideline: &Guideline, desk: &Desk) -> Vec<String> {
    let mine = desk.town.roles(desk.by, &desk.dossier.wording);
    let taken: Vec<_> = desk.dossier.yes().into_iter().filter_map(|it| it.role.clone()).collect();
    let deciding = guideline.opening.deciders.roles.iter();
    deciding.filter(|it| mine.contains(it.as_str()) && !taken.contains(it)).cloned().collect()
}

/// Nothing bars the decision, and who is to be heard was.
fn its_turn(guideline: &Guideline, dossier: &Dossier) -> Result<(), OpeningRefused> {
    if !guideline.is_binding() {
        return Ok(());
    }
    let way = dossier.way(guideline);
    let state = way.iter().find(|it| it.0.act == OpeningAct::Decision).map(|it| &it.1);
    if let Some(StepState::Waiting(key)) = state {
        let before = guideline.opening.step(key);
        return Err(OpeningRefused::Barred(before.map(|it| it.label.clone()).unwrap_or_default()));
    }
    match dossier.not_heard(guideline).first() {
        Some(role) => Err(OpeningRefused::NotHeard(role_label(guideline, role))),
        None => Ok(()),
    }
}

/// What a role is called; its key, where the guideline in force has it no longer.
pub(crate) fn role_label(guideline: &Guideline, role: &str) -> Label {
    guideline.role(role).map_or_else(|| Label::same(role), |it| it.label.clone())
}

/// Notes what a consulted role says (sv. *samråd*): somebody in that role, or a decider who has heard it.
///
/// # Errors
///
/// [`OpeningRefused`], with the reason.
pub async fn hear(
    cx: &Context,
    actor: &Actor,
    id: ApplicationId,
    seen: i64,
    role: &str,
    said: &str,
) -> Result<(), OpeningRefused> {
    let mut desk = at_desk(cx, actor, id).await?;
    let deciders = &cx.guideline.opening.deciders;
    if !deciders.consulted.iter().any(|it| it == role) {
        return Err(OpeningRefused::UnknownStep);
    }
    let mine = desk.town.roles(desk.by, &desk.dossier.wording);
    let may_note = deciders.roles.iter().any(|it| mine.contains(it.as_str()));
    if !mine.contains(role) && !may_note {
        return Err(OpeningRefused::NotPermitted);
    }
    still_open(desk.dossier.application.stage)?;
    desk.as_seen(seen)?;
    let said = kept(SAID, said)?;
    if said.is_empty() {
        return Err(OpeningRefused::ReasonMissing);
    }
    let view = View { version: seen, role: role.to_owned(), said, by: desk.by, at: desk.tx.now() };
    let same =
        |it: &View| it.version == seen && it.role == view.role && it.said == view.said && it.by == view.by;
    if desk.dossier.views.iter().any(same) {
        return Ok(());
    }
    sql::hear(&mut desk.tx, id, &view, &cx.guideline.version.to_string()).await?;
    desk.tx.log(Entry::new(actor, "consulted-role-heard", "application", id).under(&cx.guideline.version));
    desk.tx.commit().await?;
    Ok(())
}
