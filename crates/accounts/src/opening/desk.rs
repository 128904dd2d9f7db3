use kernel::{Actor, ApplicationId, Outcome, Permission, PersonId, Scope};
use people::Context;
use store::Tx;

use super::dossier::Dossier;
use super::refused::OpeningRefused;
use super::secret_words::looks_secret;
use super::sql::{self, Look};
use super::town::Town;
use super::wording::{MOST_LINE, MOST_TEXT, length};

/// What lies before whoever does something with an application, within one change.
pub(super) struct Desk {
    pub(super) by: PersonId,
    pub(super) town: Town,
    pub(super) dossier: Dossier,
    pub(super) tx: Tx,
}

/// Whoever acts: somebody who is there and whose password nobody else knows.
pub(super) async fn somebody(cx: &Context, actor: &Actor) -> Result<PersonId, OpeningRefused> {
    let by = actor.id().ok_or(OpeningRefused::NotPermitted)?;
    if people::is_free_to_act(&cx.store.reader(), by).await? {
        Ok(by)
    } else {
        Err(OpeningRefused::NotPermitted)
    }
}

/// Takes out the application as it is now, if the actor may know of it.
pub(super) async fn at_desk(cx: &Context, actor: &Actor, id: ApplicationId) -> Result<Desk, OpeningRefused> {
    let by = somebody(cx, actor).await?;
    let town = Town::look(cx).await?;
    let mut tx = cx.store.begin().await?;
    let dossier = sql::dossier(&mut Look::Within(&mut tx), id).await?.ok_or(OpeningRefused::NotFound)?;
    if !may_know(cx, actor, &dossier, &town) {
        return Err(OpeningRefused::NotFound);
    }
    Ok(Desk { by, town, dossier, tx })
}

/// Whether the actor may know of the application: it concerns them, or they oversee all accounts.
pub(super) fn may_know(cx: &Context, actor: &Actor, dossier: &Dossier, town: &Town) -> bool {
    oversees(actor) || actor.id().is_some_and(|it| dossier.concerns(&cx.guideline, it, town))
}

/// Whether the actor oversees the accounts of the whole organisation.
pub(super) fn oversees(actor: &Actor) -> bool {
    actor.may(Permission::ManageAccounts) || actor.scope_of(Permission::ReadAccounts) == Scope::All
}

impl Desk {
    /// Goes on only when the application is still worded as it was seen.
    pub(super) fn as_seen(&self, seen: i64) -> Result<(), OpeningRefused> {
        if self.dossier.application.version == seen { Ok(()) } else { Err(OpeningRefused::Stale) }
    }
}

/// A text, and the most characters it takes.
pub(super) type Room = (&'static str, i64);
/// Why.
pub(super) const REASON: Room = ("reason", MOST_TEXT);
/// What is noted beside what was done.
pub(super) const NOTE: Room = ("note", MOST_TEXT);
/// What a consulted role says.
pub(super) const SAID: Room = ("said", MOST_TEXT);
/// The number of a delegation.
pub(super) const DELEGATION: Room = ("delegation", MOST_LINE);
/// Where a meeting is held.
pub(super) const PLACE: Room = ("place", MOST_LINE);
/// Which version of the terms.
pub(super) const TERMS: Room = ("terms", MOST_LINE);

/// A text as it may be kept: not too long, without blanks around it and without what looks like a password.
pub(super) fn kept((field, most): Room, text: &str) -> Result<String, OpeningRefused> {
    let text = text.trim();
    if length(text) > most {
        return Err(OpeningRefused::TooLong { field, most });
    }
    if looks_secret(text) { Err(OpeningRefused::LooksSecret(None)) } else { Ok(text.to_owned()) }
}

/// Every application that the actor may know of, the newest first, with who is there.
pub(super) async fn known(cx: &Context, actor: &Actor) -> Outcome<(Vec<Dossier>, Town)> {
    let town = Town::look(cx).await?;
    let mut all = sql::dossiers(&mut Look::Beside(&cx.store.reader()), None).await?;
    all.retain(|it| may_know(cx, actor, it, &town));
    Ok((all, town))
}
