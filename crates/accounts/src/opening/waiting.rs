use guideline::{Guideline, OpeningAct};
use kernel::{Actor, ApplicationId, Outcome, Permission, PersonId};
use people::Context;
use webkit::Text;

use super::decide::role_label;
use super::desk::known;
use super::dossier::{Dossier, StepState};
use super::model::Stage;
use super::town::Town;

/// Something that an application waits for from a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Which application.
    pub application: ApplicationId,
    /// What the account is to be called.
    pub name: String,
    /// What is to be done.
    pub what: Text,
    /// Whether it was said yes to before, in an earlier wording.
    pub anew: bool,
}

/// What applications wait for from this person now, the newest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn waiting(cx: &Context, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let Some(me) = actor.id() else { return Ok(Vec::new()) };
    let (all, town) = known(cx, actor).await?;
    Ok(all.iter().flat_map(|it| waits_for(&cx.guideline, actor, me, it, &town)).collect())
}

/// What this application waits for from the person: a step, a view, a decision, the opening.
pub(super) fn waits_for(
    guideline: &Guideline,
    actor: &Actor,
    me: PersonId,
    it: &Dossier,
    town: &Town,
) -> Vec<Waiting> {
    let anew = it.void().iter().any(|voice| voice.person == me);
    let entry =
        |what: Text| Waiting { application: it.application.id, name: it.wording.name.clone(), what, anew };
    let stage = it.application.stage;
    let mut found = Vec::new();
    if !stage.is_under_way() && stage != Stage::Opened {
        return found;
    }
    let roles = town.roles(me, &it.wording);
    for (step, state) in it.way(guideline) {
        if state != StepState::Ready || step.act == OpeningAct::Decision {
            continue;
        }
        // A recommended step that comes later than what is decided bars nobody; it is shown on the page.
        if it.fits(&step.done_by, me, town) && (step.bars() || stage != Stage::Opened) {
            found.push(entry(Text::both(&step.label.sv, &step.label.en)));
        }
    }
    if stage == Stage::Submitted {
        for role in it.not_heard(guideline).into_iter().filter(|role| roles.contains(role)) {
            let label = role_label(guideline, role);
            found.push(entry(
                Text::key("accounts-opening-waiting-view").with("role", Text::both(label.sv, label.en)),
            ));
        }
        if decides_now(guideline, me, it, town) {
            found.push(entry(Text::key("accounts-opening-waiting-decision")));
        }
    }
    let creates = guideline.opening.steps.iter().find(|step| step.act == OpeningAct::Creation);
    let creates = creates.is_some_and(|step| it.fits(&step.done_by, me, town));
    if it.may_be_opened(guideline) && (creates || actor.may(Permission::ManageAccounts)) {
        found.push(entry(Text::key("accounts-opening-waiting-opening")));
    }
    found
}

/// Whether the person has a deciding role in which nobody spoke yet, is not the applicant, and nothing bars.
pub(super) fn decides_now(guideline: &Guideline, me: PersonId, it: &Dossier, town: &Town) -> bool {
    let deciders = &guideline.opening.deciders;
    let own = it.application.applicant == me && !deciders.applicant_may_decide;
    let said = it.yes().iter().any(|voice| voice.person == me);
    let spoken: Vec<_> = it.yes().into_iter().filter_map(|voice| voice.role.as_deref()).collect();
    let roles = town.roles(me, &it.wording);
    let has =
        deciders.roles.iter().any(|role| roles.contains(role.as_str()) && !spoken.contains(&role.as_str()));
    let way = it.way(guideline);
    let ready =
        way.iter().any(|(step, state)| step.act == OpeningAct::Decision && *state == StepState::Ready);
    let heard = it.not_heard(guideline).is_empty() || !guideline.is_binding();
    has && !own && !said && ready && heard
}
