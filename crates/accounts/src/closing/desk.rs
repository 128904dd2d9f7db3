use kernel::{Actor, Outcome, Permission, PersonId};
use people::Context;
use store::Tx;

use super::dossier::{Around, Dossier};
use super::refused::Refused;
use super::rules;
use super::sql::{self, Look};
use crate::opening::Town;
use crate::opening::secret_words::looks_secret;
use crate::{Account, AccountKey};

/// What lies before whoever does something with the closing of an account, within one change.
pub(super) struct Desk {
    pub(super) by: PersonId,
    pub(super) account: Account,
    pub(super) town: Town,
    pub(super) dossier: Dossier,
    pub(super) around: Around,
    pub(super) tx: Tx,
}

/// Whoever acts: somebody who is there and whose password nobody else knows.
pub(super) async fn somebody(cx: &Context, actor: &Actor) -> Result<PersonId, Refused> {
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    if people::is_free_to_act(&cx.store.reader(), by).await? { Ok(by) } else { Err(Refused::NotPermitted) }
}

/// The account of this key with who is there, if the actor may know of its closing.
pub(super) async fn known(cx: &Context, actor: &Actor, key: &str) -> Result<(Account, Town), Refused> {
    let key = key.parse::<AccountKey>().map_err(|_| Refused::NotFound)?;
    let account = crate::sql::by_key(&cx.store.reader(), &key).await?.ok_or(Refused::NotFound)?;
    let town = Town::look(cx).await?;
    if may_know(cx, actor, &account, &town) { Ok((account, town)) } else { Err(Refused::NotFound) }
}

/// Whoever sees the account, answers for it, or has a role that decides, is heard or has a step to take.
pub(super) fn may_know(cx: &Context, actor: &Actor, account: &Account, town: &Town) -> bool {
    let concerns = |person: PersonId| {
        let roles = town.roles_on(person, account);
        answers_for(person, account) || rules::roles(&cx.guideline).any(|it| roles.contains(it))
    };
    actor.sees(account.id) || actor.id().is_some_and(concerns)
}

/// Whether the person is responsible for the account, stands in, or is the manager.
pub(super) fn answers_for(person: PersonId, account: &Account) -> bool {
    [account.responsible, account.deputy, account.manager].contains(&person)
}

/// Whether the person decides on closing: in a role of the guideline.
pub(super) fn decides(cx: &Context, person: PersonId, account: &Account, town: &Town) -> bool {
    let roles = town.roles_on(person, account);
    cx.guideline.closing.deciders.roles.iter().any(|it| roles.contains(it.as_str()))
}

/// Whether the person may propose that the account is closed: whoever answers for it, decides, or manages accounts.
pub(super) fn may_propose(cx: &Context, actor: &Actor, account: &Account, town: &Town) -> bool {
    let theirs = |it: PersonId| answers_for(it, account) || decides(cx, it, account, town);
    actor.may_on(Permission::ManageAccounts, account.id) || actor.id().is_some_and(theirs)
}

/// Takes out the latest closing of the account as it is now.
pub(super) async fn at_desk(cx: &Context, actor: &Actor, key: &str) -> Result<Desk, Refused> {
    let by = somebody(cx, actor).await?;
    let (account, town) = known(cx, actor, key).await?;
    let mut tx = cx.store.begin().await?;
    let dossier = sql::latest(&mut Look::Within(&mut tx), account.id).await?.ok_or(Refused::NoClosing)?;
    let around = around(cx, &dossier).await?;
    Ok(Desk { by, account, town, dossier, around, tx })
}

/// What follows from other things than the closing itself.
pub(super) async fn around(cx: &Context, dossier: &Dossier) -> Outcome<Around> {
    let entry = records::stage_of_closing(&cx.store.reader(), dossier.closing.id).await?;
    Ok(Around { now: cx.now(), registered: entry.map(|it| it.1) })
}

/// A text, and the most characters it takes.
pub(super) type Room = (&'static str, i64);
pub(super) const REASON: Room = ("reason", 2_000);
pub(super) const NOTE: Room = ("note", 2_000);
pub(super) const SAID: Room = ("said", 2_000);
pub(super) const TEXT: Room = ("text", 2_000);
pub(super) const OTHER_WAYS: Room = ("other_ways", 500);
pub(super) const ADDRESS: Room = ("address", 500);
pub(super) const DELEGATION: Room = ("delegation", 200);

/// A text as it may be kept: not too long, without blanks around it and without what looks like a password.
pub(super) fn kept((field, most): Room, text: &str) -> Result<String, Refused> {
    let text = text.trim();
    if i64::try_from(text.chars().count()).unwrap_or(i64::MAX) > most {
        return Err(Refused::TooLong { field, most });
    }
    if looks_secret(text) { Err(Refused::LooksSecret) } else { Ok(text.to_owned()) }
}
