use std::collections::BTreeSet;

use guideline::Receivers;
use kernel::{Actor, Outcome, Permission, PersonId};
use people::Context;

use super::model::{By, Request};
use super::{Refused, sql};

/// What somebody has to do with requests for records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether they take requests down.
    pub receives: bool,
    /// Whether they judge and hand out.
    pub reviews: bool,
    /// The role in which they decide in writing that something is not handed out, by its key.
    pub refuses_as: Option<String>,
}

/// What this person has to do with requests by their roles of today, and those of whom they stand in for. Who does not
/// read what stands on the accounts judges nothing of it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn standing(cx: &Context, actor: &Actor) -> Outcome<Standing> {
    let Some(me) = actor.id() else { return Ok(Standing::default()) };
    let reader = cx.store.reader();
    let rules = &cx.guideline.disclosure;
    let reads = actor.may(Permission::ReadItems);
    let receives = match rules.received_by {
        Receivers::Everybody => true,
        Receivers::AccountPeople => reads,
    };
    let receives = receives && people::is_free_to_act(&reader, me).await?;
    if !reads {
        return Ok(Standing { receives, ..Standing::default() });
    }
    let mine: BTreeSet<PersonId> = actor.acts_for().collect();
    let mut held = BTreeSet::new();
    for (person, assignments) in people::assignments_today(&reader).await? {
        if mine.contains(&person) {
            held.extend(assignments.into_iter().map(|it| it.role));
        }
    }
    Ok(Standing {
        receives,
        reviews: rules.reviewed_by.iter().any(|it| held.contains(it)),
        refuses_as: rules.refused_by.iter().find(|it| held.contains(*it)).cloned(),
    })
}

/// Whether this person may know of the request: who took it down, judges, decides, or was asked about it.
pub(super) async fn sees(
    cx: &Context,
    actor: &Actor,
    standing: &Standing,
    request: &Request,
) -> Outcome<bool> {
    let mine: Vec<PersonId> = actor.acts_for().collect();
    if standing.reviews || standing.refuses_as.is_some() || mine.contains(&request.taken.person) {
        return Ok(true);
    }
    sql::lines::ever_asked(&cx.store.reader(), request.n, &mine).await
}

/// The open request of this number with what the person has to do with it.
pub(super) async fn taken_up(cx: &Context, actor: &Actor, n: i64) -> Result<(Request, Standing), Refused> {
    let request = sql::requests::one(&cx.store.reader(), n).await?.ok_or(Refused::Unknown)?;
    let standing = standing(cx, actor).await?;
    if !sees(cx, actor, &standing, &request).await? {
        return Err(Refused::Unknown);
    }
    if request.ended.is_some() {
        return Err(Refused::Over);
    }
    Ok((request, standing))
}

/// Whether the person took the request down.
pub(super) fn took(actor: &Actor, request: &Request) -> bool {
    actor.acts_for().any(|it| it == request.taken.person)
}

/// Who does something now.
pub(super) fn by(actor: &Actor, at: kernel::Instant) -> Result<By, Refused> {
    let person = actor.id().ok_or(Refused::NotPermitted)?;
    Ok(By { person, name: actor.name().to_owned(), at })
}
