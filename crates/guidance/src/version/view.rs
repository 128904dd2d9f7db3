use kernel::{Actor, Outcome, Permission};
use people::Context;

use super::model::{Stage, Version, VersionLine};
use super::{Refused, sql};

/// Every version of the guideline that was begun here, the latest first. Whoever works here may read them.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn versions(cx: &Context) -> Outcome<Vec<VersionLine>> {
    sql::versions(&cx.store.reader(), &cx.guideline.name).await
}

/// One version with its text and what was done with it.
///
/// # Errors
///
/// [`Refused::Unknown`] when there is none with this number.
pub async fn version(cx: &Context, n: &str) -> Result<Version, Refused> {
    let n: i64 = n.parse().map_err(|_| Refused::Unknown)?;
    let found = sql::version(&cx.store.reader(), n).await?;
    found.filter(|it| it.name == cx.guideline.name).ok_or(Refused::Unknown)
}

/// Those that wait for this person's approval.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn waiting(cx: &Context, actor: &Actor) -> Outcome<Vec<VersionLine>> {
    let Some(me) = actor.id().filter(|_| actor.may(Permission::EditGuideline)) else { return Ok(Vec::new()) };
    let mut waiting = Vec::new();
    for line in versions(cx).await?.into_iter().filter(|it| it.stage == Stage::Proposed) {
        let whole = sql::version(&cx.store.reader(), line.n).await?;
        if whole.is_some_and(|it| !it.was_the_work_of(me)) {
            waiting.push(line);
        }
    }
    Ok(waiting)
}
