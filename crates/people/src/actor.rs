use std::collections::BTreeSet;

use kernel::calendar::date_of;
use kernel::{AccountId, Actor, Grant, Instant, Outcome, PersonId};
use store::Reader;

use crate::{Assignment, Context, Person, roles, sql};

/// Who the person is when they act today: what the guideline lets their roles do, on the accounts of their roles
/// and of everybody they stand in for. `None` when there is no such person, or they have left.
///
/// Whoever signs in with a password that somebody else knows may do nothing until they have changed it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn actor(cx: &Context, person: PersonId) -> Outcome<Option<Actor>> {
    let reader = cx.store.reader();
    let Some(person) = sql::person(&reader, person).await?.filter(|it| it.left_at.is_none()) else {
        return Ok(None);
    };
    if sql::password_is_one_time(&reader, person.id).await? {
        return Ok(Some(Actor::person(person.id, person.name, Vec::new())));
    }
    let own = active(&reader, person.id, cx.now()).await?;
    let permissions = roles::permissions(&cx.guideline, &own);
    let mut grants: Vec<Grant> = own.iter().map(|it| grant(cx, it)).collect();
    for away in sql::standing(&reader, cx.now()).await?.stood_in_for_by(person.id) {
        for assignment in active(&reader, away, cx.now()).await? {
            let theirs = grant(cx, &assignment);
            let both = theirs.permissions.intersection(&permissions).copied().collect();
            grants.push(Grant { permissions: both, scope: theirs.scope });
        }
    }
    Ok(Some(Actor::person(person.id, person.name, grants)))
}

/// Whether the person may do what asks for no permission: they are there, and nobody else knows their password.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn is_free_to_act(reader: &Reader, person: PersonId) -> Outcome<bool> {
    let there = sql::person(reader, person).await?.is_some_and(|it| it.left_at.is_none());
    Ok(there && !sql::password_is_one_time(reader, person).await?)
}

fn grant(cx: &Context, assignment: &Assignment) -> Grant {
    Grant {
        permissions: roles::permissions(&cx.guideline, std::slice::from_ref(assignment)),
        scope: assignment.scope.clone(),
    }
}

/// Who stands in for the person at this time (sv. *ersättare*); `None` when the person is not away, or nobody is left.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn deputy_of(reader: &Reader, person: PersonId, at: Instant) -> Outcome<Option<Person>> {
    match sql::standing(reader, at).await?.deputy_of(person) {
        Some(deputy) => sql::person(reader, deputy).await,
        None => Ok(None),
    }
}

/// Everybody who has the role for the account at this time, by name; people who are away as well.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn people_with_role(
    reader: &Reader,
    role: &str,
    account: AccountId,
    at: Instant,
) -> Outcome<Vec<Person>> {
    let assignments = sql::assignments_of_role(reader, role, at).await?;
    let having: BTreeSet<PersonId> =
        assignments.iter().filter(|it| it.scope.covers(account)).map(|it| it.person).collect();
    let mut people = sql::people(reader).await?;
    people.retain(|it| having.contains(&it.id));
    Ok(people)
}

async fn active(reader: &Reader, person: PersonId, now: Instant) -> Outcome<Vec<Assignment>> {
    let mut assignments = sql::assignments_not_ended(reader, person).await?;
    assignments.retain(|it| it.days.cover(date_of(now)));
    Ok(assignments)
}
