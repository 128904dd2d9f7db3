use std::collections::HashMap;

use kernel::{AccountId, Actor, Outcome, PersonId, UnitId};
use people::Context;

use super::model::shown_to;
use super::{Listed, ShownTo, rules, sql};
use crate::Account;

/// Every account that the actor may know of, as the list has it, by name: for the intranet (MOT-NYT-19).
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn listed(cx: &Context, actor: &Actor) -> Outcome<Vec<Listed>> {
    let mut all = every(cx).await?;
    all.retain(|it| actor.sees(it.id));
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
    let decisions = sql::decisions(&cx.store.reader(), account).await?;
    let shown_to = shown_to(cx.guideline.list.extent, decisions.first());
    Ok(rules::is_public(&cx.guideline) && shown_to == ShownTo::Public)
}

/// Four queries however many accounts there are.
pub(super) async fn every(cx: &Context) -> Outcome<Vec<Listed>> {
    let reader = cx.store.reader();
    let accounts = crate::every_account(&reader).await?;
    let units = people::units(&reader).await?;
    let people = people::people(&reader).await?;
    let mut decisions = sql::latest_decisions(&reader).await?;
    let units: HashMap<UnitId, String> = units.into_iter().map(|it| (it.id, it.name)).collect();
    let people: HashMap<PersonId, String> = people.into_iter().map(|it| (it.id, it.name)).collect();
    let named = |id: PersonId| people.get(&id).cloned().unwrap_or_default();
    let line = |it: Account| {
        let decision = decisions.remove(&it.id);
        Listed {
            unit_name: units.get(&it.unit).cloned().unwrap_or_default(),
            responsible: named(it.responsible),
            deputy: named(it.deputy),
            shown_to: shown_to(cx.guideline.list.extent, decision.as_ref()),
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
