use guideline::Guideline;
use kernel::{Actor, Permission, PersonId};
use people::Context;

use super::model::{Change, Stage};
use super::refused::Refused;
use crate::opening::Town;
use crate::opening::secret_words::looks_secret;
use crate::{Account, AccountKey};

/// Whoever acts: somebody who is there and whose password nobody else knows.
pub(super) async fn somebody(cx: &Context, actor: &Actor) -> Result<PersonId, Refused> {
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    if people::is_free_to_act(&cx.store.reader(), by).await? { Ok(by) } else { Err(Refused::NotPermitted) }
}

/// The account of this key with who is there, if the actor may know of its changes.
pub(super) async fn known(cx: &Context, actor: &Actor, key: &str) -> Result<(Account, Town), Refused> {
    let key = key.parse::<AccountKey>().map_err(|_| Refused::NotFound)?;
    let account = crate::sql::by_key(&cx.store.reader(), &key).await?.ok_or(Refused::NotFound)?;
    let town = Town::look(cx).await?;
    let concerns = |it: PersonId| answers_for(it, &account) || decides(&cx.guideline, it, &account, &town);
    if actor.sees(account.id) || actor.id().is_some_and(concerns) {
        Ok((account, town))
    } else {
        Err(Refused::NotFound)
    }
}

fn answers_for(person: PersonId, account: &Account) -> bool {
    [account.responsible, account.deputy, account.manager].contains(&person)
}

/// Whether the person decides on changes, in a role of the guideline.
pub(super) fn decides(guideline: &Guideline, person: PersonId, account: &Account, town: &Town) -> bool {
    let roles = town.roles_on(person, account);
    guideline.change.deciders.roles.iter().any(|it| roles.contains(it.as_str()))
}

/// Whether the person may ask for a change: whoever answers for the account, decides, or manages accounts.
pub(super) fn may_propose(cx: &Context, actor: &Actor, account: &Account, town: &Town) -> bool {
    let theirs = |it: PersonId| answers_for(it, account) || decides(&cx.guideline, it, account, town);
    account.is_open()
        && (actor.may_on(Permission::ManageAccounts, account.id) || actor.id().is_some_and(theirs))
}

/// Whether the person has a voice in this change: in a role, by delegation where that is enough, or because the guideline
/// binds nobody.
pub(super) fn has_a_voice(
    cx: &Context,
    actor: &Actor,
    change: &Change,
    account: &Account,
    town: &Town,
) -> bool {
    let Some(me) = actor.id() else { return false };
    let deciders = &cx.guideline.change.deciders;
    let on = |it| actor.may_on(it, account.id);
    let delegate = deciders.may_be_delegated() && on(Permission::ReadAccounts);
    let instead = !cx.guideline.is_binding() && on(Permission::ManageAccounts);
    let own = change.proposed_by == me && !deciders.applicant_may_decide;
    let spoke = change.voices.iter().any(|it| it.person == me);
    let theirs = decides(&cx.guideline, me, account, town) || delegate || instead;
    change.stage == Stage::Proposed && !own && !spoke && theirs
}

const MOST: i64 = 2_000;

/// A text as it may be kept: not too long, without blanks around it and without what looks like a password.
pub(super) fn kept(field: &'static str, text: &str) -> Result<String, Refused> {
    let text = text.trim();
    if i64::try_from(text.chars().count()).unwrap_or(i64::MAX) > MOST {
        return Err(Refused::TooLong { field, most: MOST });
    }
    if looks_secret(text) { Err(Refused::LooksSecret) } else { Ok(text.to_owned()) }
}
