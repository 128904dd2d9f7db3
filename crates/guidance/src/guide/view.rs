use guideline::{Guide, GuideGate};
use kernel::{Actor, Instant, Outcome, PersonId};
use people::Context;

use super::sql;
use crate::roles::roles_of;

/// A guidance, and how somebody stands with it.
#[derive(Clone, Debug)]
pub struct GuideStanding {
    /// What it says.
    pub guide: Guide,
    /// Whether it is for one of their roles.
    pub is_mine: bool,
    /// When they acknowledged it in the version in force.
    pub read_at: Option<Instant>,
}

/// All guidance, in the order of the guideline, and how the actor stands with it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn guides(cx: &Context, actor: &Actor) -> Outcome<Vec<GuideStanding>> {
    let all = &cx.guideline.people.guides;
    let Some(me) = actor.id().filter(|_| !all.is_empty()) else { return Ok(Vec::new()) };
    let mine = roles_of(cx, actor).await?;
    let read = sql::read_by(&cx.store.reader(), me, &cx.guideline.version.to_string()).await?;
    let standing = |it: &Guide| GuideStanding {
        is_mine: mine.iter().any(|role| it.is_for(role)),
        read_at: read.get(&it.key).copied(),
        guide: it.clone(),
    };
    Ok(all.iter().map(standing).collect())
}

/// What this person has to read and has not.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn waiting(cx: &Context, actor: &Actor) -> Outcome<Vec<Guide>> {
    let unread = guides(cx, actor).await?.into_iter().filter(|it| it.is_mine && it.read_at.is_none());
    Ok(unread.map(|it| it.guide).collect())
}

/// The first guidance that somebody who acts in one of these roles has to acknowledge before they do this, and has not.
/// A guideline that does not bind bars nobody.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn unread_before(
    cx: &Context,
    person: PersonId,
    gate: GuideGate,
    roles: &[String],
) -> Outcome<Option<Guide>> {
    let asking = &cx.guideline.people;
    let asked: Vec<&Guide> = roles.iter().flat_map(|it| asking.guides_before(gate, it)).collect();
    if asked.is_empty() || !cx.guideline.is_binding() {
        return Ok(None);
    }
    let read = sql::read_by(&cx.store.reader(), person, &cx.guideline.version.to_string()).await?;
    Ok(asked.into_iter().find(|it| !read.contains_key(&it.key)).cloned())
}
