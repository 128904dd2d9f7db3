use guideline::ClosingAct;
use kernel::{Actor, Outcome, PersonId};
use people::Context;
use webkit::Text;

use super::desk::{around, decides, may_know};
use super::dossier::{Around, Dossier, StepState};
use super::model::Stage;
use super::sql;
use crate::Account;
use crate::opening::{Town, role_label};

/// Something that the closing of an account waits for from a person.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Which account.
    pub account: Account,
    /// What is to be done.
    pub what: Text,
}

/// What closings wait for from this person now, the oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn waiting(cx: &Context, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let Some(me) = actor.id() else { return Ok(Vec::new()) };
    let reader = cx.store.reader();
    let alive = sql::alive(&reader).await?;
    if alive.is_empty() {
        return Ok(Vec::new());
    }
    let town = Town::look(cx).await?;
    let mut found = Vec::new();
    for dossier in alive {
        let Some(account) = crate::account(&reader, dossier.closing.account).await? else { continue };
        if may_know(cx, actor, &account, &town) {
            let around = around(cx, &dossier).await?;
            let what = waits_for(cx, me, &dossier, &around, &account, &town);
            found.extend(what.into_iter().map(|what| Waiting { account: account.clone(), what }));
        }
    }
    Ok(found)
}

fn waits_for(
    cx: &Context,
    me: PersonId,
    it: &Dossier,
    around: &Around,
    account: &Account,
    town: &Town,
) -> Vec<Text> {
    let guideline = &cx.guideline;
    let mut found = Vec::new();
    if it.closing.stage == Stage::Proposed {
        let roles = town.roles_on(me, account);
        for role in it.not_heard(guideline).into_iter().filter(|it| roles.contains(it)) {
            let label = role_label(guideline, role);
            let role = Text::both(label.sv, label.en);
            found.push(Text::key("accounts-opening-waiting-view").with("role", role));
        }
        if decides_now(cx, me, it, account, town) {
            found.push(Text::key("accounts-closing-waiting-decision"));
        }
        return found;
    }
    if let Some((step, StepState::Ready)) = it.current(guideline, around)
        && step.act != ClosingAct::Decision
        && it.fits(&step.done_by, me, account, town)
    {
        found.push(Text::both(&step.label.sv, &step.label.en));
    }
    found
}

/// Whether the person has a deciding role in which nobody spoke, and nobody remains to be heard.
fn decides_now(cx: &Context, me: PersonId, it: &Dossier, account: &Account, town: &Town) -> bool {
    let deciders = &cx.guideline.closing.deciders;
    let own = it.closing.proposed_by == Some(me) && !deciders.applicant_may_decide;
    let roles = town.roles_on(me, account);
    let spoken: Vec<_> = it.yes().into_iter().filter_map(|it| it.role.as_deref()).collect();
    let free = |role: &String| roles.contains(role.as_str()) && !spoken.contains(&role.as_str());
    let said = it.voices.iter().any(|it| it.person == me);
    let heard = it.not_heard(&cx.guideline).is_empty() || !cx.guideline.is_binding();
    decides(cx, me, account, town) && deciders.roles.iter().any(free) && !own && !said && heard
}
