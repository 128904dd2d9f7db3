use guideline::ReviewRules;
use kernel::calendar::date_of;
use kernel::{Actor, Outcome, Permission};
use people::Context;

use super::model::{Due, Review, due};
use super::sql;
use crate::roles::roles_of;

/// Every review of the guideline, the latest first. Whoever works here may read them.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn reviews(cx: &Context) -> Outcome<Vec<Review>> {
    sql::reviews(&cx.store.reader(), &cx.guideline.name).await
}

/// When the document is reviewed next; `None` where the guideline names nobody who does.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn next_review(cx: &Context) -> Outcome<Option<Due>> {
    let Some(rules) = &cx.guideline.upkeep.review else { return Ok(None) };
    let last = reviews(cx).await?.first().map(|it| it.on);
    Ok(Some(due(rules, cx.guideline.version.valid_from(), last)))
}

/// Whether this person notes reviews: whoever has the role that owns the document.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn may_review(cx: &Context, actor: &Actor) -> Outcome<bool> {
    match &cx.guideline.upkeep.review {
        Some(rules) => owns(cx, actor, rules).await,
        None => Ok(false),
    }
}

/// Where nobody has the role that owns the document, whoever may write it does.
pub(super) async fn owns(cx: &Context, actor: &Actor, rules: &ReviewRules) -> Outcome<bool> {
    if roles_of(cx, actor).await?.contains(&rules.owner) {
        return Ok(true);
    }
    if !actor.may(Permission::EditGuideline) {
        return Ok(false);
    }
    let held = people::assignments_today(&cx.store.reader()).await?;
    Ok(held.values().flatten().all(|it| it.role != rules.owner))
}

/// The review that waits for this person: it is due, or will be within the guideline's days of warning.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn waiting(cx: &Context, actor: &Actor) -> Outcome<Option<Due>> {
    let Some(next) = next_review(cx).await?.filter(|it| it.is_told(date_of(cx.now()))) else {
        return Ok(None);
    };
    Ok(may_review(cx, actor).await?.then_some(next))
}
