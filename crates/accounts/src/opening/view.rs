use kernel::{Actor, ApplicationId, Instant, PersonId};
use people::Context;

use super::desk::{known, may_know};
use super::dossier::Dossier;
use super::examine::{Missing, missing};
use super::refused::OpeningRefused;
use super::sql::{self, Look};
use super::town::Town;

/// An application as somebody looks at it.
#[derive(Clone, Debug)]
pub struct ApplicationView {
    /// It, with all that has happened to it.
    pub dossier: Dossier,
    /// Who is there.
    pub town: Town,
    /// What it lacks now.
    pub missing: Vec<Missing>,
    /// Its wordings, the newest first: number, by whom, when.
    pub wordings: Vec<(i64, PersonId, Instant)>,
}

/// The application, if the actor may know of it.
///
/// # Errors
///
/// [`OpeningRefused::NotFound`] when not; [`kernel::Failed`] when the database is out of reach.
pub async fn application(
    cx: &Context,
    actor: &Actor,
    id: ApplicationId,
) -> Result<ApplicationView, OpeningRefused> {
    let reader = cx.store.reader();
    let town = Town::look(cx).await?;
    let dossier = sql::dossier(&mut Look::Beside(&reader), id).await?.ok_or(OpeningRefused::NotFound)?;
    if !may_know(cx, actor, &dossier, &town) {
        return Err(OpeningRefused::NotFound);
    }
    let missing = missing(&cx.guideline, &dossier.wording, &town);
    let wordings = sql::wordings(&reader, id).await?;
    Ok(ApplicationView { dossier, town, missing, wordings })
}

/// The applications that the actor may know of, the newest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn applications(cx: &Context, actor: &Actor) -> kernel::Outcome<(Vec<Dossier>, Town)> {
    known(cx, actor).await
}
