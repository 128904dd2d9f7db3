use std::collections::HashMap;

use kernel::{AccountId, Actor, Outcome, Permission, PersonId, UnitId};
use people::Context;

use super::model::shown_to;
use super::{Listed, ShownTo, rules, sql};
use crate::detail::{brought_in, detail};
use crate::{Account, Origin};

/// The accounts as the list has them, by name, for whoever works here (MOT-NYT-19): every one where the guideline has the
/// list on the intranet (KBA-ROL-06, STO-RAP-01), otherwise those that the actor may know of.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn listed(cx: &Context, actor: &Actor) -> Outcome<Vec<Listed>> {
    let mut all = every(cx).await?;
    let everybody = rules::is_for_staff(&cx.guideline) && actor.id().is_some();
    all.retain(|it| everybody || actor.sees(it.id));
    Ok(all)
}

/// The accounts that everybody may know of, by name; none where the guideline has no list for the public.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn public_list(cx: &Context) -> Outcome<Vec<Listed>> {
    if !rules::is_public(&cx.guideline) {
        return Ok(Vec::new());
    }
    let mut all = every(cx).await?;
    all.retain(|it| it.shown_to == ShownTo::Public);
    Ok(all)
}

/// Whether everybody may know of the account.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn is_public(cx: &Context, account: AccountId) -> Outcome<bool> {
    let reader = cx.store.reader();
    let decisions = sql::decisions(&reader, account).await?;
    let origin = detail(&reader, account).await?.map(|it| it.origin);
    let shown_to = shown_to(&cx.guideline, origin == Some(Origin::BroughtIn), decisions.first());
    Ok(rules::is_public(&cx.guideline) && shown_to == ShownTo::Public)
}

/// The accounts that were brought in and that the public is not told of before this person, or somebody else who
/// manages accounts, has decided on it; none where the guideline keeps none back.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn undecided(cx: &Context, actor: &Actor) -> Outcome<Vec<Listed>> {
    if !actor.may(Permission::ManageAccounts) || !rules::keeps_back(&cx.guideline) {
        return Ok(Vec::new());
    }
    let mut all = every(cx).await?;
    all.retain(|it| it.awaits_decision() && actor.may_on(Permission::ManageAccounts, it.id));
    Ok(all)
}

/// Whether the account was brought in and nobody has decided yet that the public is told of it.
pub(crate) async fn is_kept_back(cx: &Context, account: &Account) -> Outcome<bool> {
    let kept_back = rules::keeps_back(&cx.guideline) && account.is_open();
    let found = if kept_back { detail(&cx.store.reader(), account.id).await? } else { None };
    let brought_in = found.is_some_and(|it| it.origin == Origin::BroughtIn);
    Ok(brought_in && sql::decisions(&cx.store.reader(), account.id).await?.is_empty())
}

/// Five queries however many accounts there are.
pub(super) async fn every(cx: &Context) -> Outcome<Vec<Listed>> {
    let reader = cx.store.reader();
    let accounts = crate::every_account(&reader).await?;
    let units = people::units(&reader).await?;
    let people = people::people(&reader).await?;
    let mut decisions = sql::latest_decisions(&reader).await?;
    let found = brought_in(&reader).await?;
    let units: HashMap<UnitId, String> = units.into_iter().map(|it| (it.id, it.name)).collect();
    let people: HashMap<PersonId, String> = people.into_iter().map(|it| (it.id, it.name)).collect();
    let named = |id: PersonId| people.get(&id).cloned().unwrap_or_default();
    let line = |it: Account| {
        let decision = decisions.remove(&it.id);
        Listed {
            unit_name: units.get(&it.unit).cloned().unwrap_or_default(),
            responsible: named(it.responsible),
            deputy: named(it.deputy),
            brought_in: found.contains(&it.id),
            shown_to: shown_to(&cx.guideline, found.contains(&it.id), decision.as_ref()),
            decision,
            id: it.id,
            key: it.key,
            name: it.name,
            platform: it.platform,
            url: it.url,
            unit: it.unit,
            purpose: it.purpose,
            opened_at: it.opened_at,
            closed_at: it.closed_at,
        }
    };
    Ok(accounts.into_iter().map(line).collect())
}
