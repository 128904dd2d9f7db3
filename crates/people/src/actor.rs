use std::collections::BTreeSet;

use kernel::calendar::date_of;
use kernel::{AccountId, Actor, Instant, Outcome, PersonId, Scope};
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
        let nothing = Scope::Accounts(BTreeSet::new());
        return Ok(Some(Actor::person(person.id, person.name, BTreeSet::new(), nothing)));
    }
    let own = active(&reader, person.id, cx.now()).await?;
    let permissions = roles::permissions(&cx.guideline, &own);
    let mut scope = scope_of(&own);
    for away in sql::standing(&reader, cx.now()).await?.stood_in_for_by(person.id) {
        scope = united(scope, scope_of(&active(&reader, away, cx.now()).await?));
    }
    Ok(Some(Actor::person(person.id, person.name, permissions, scope)))
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

fn scope_of(assignments: &[Assignment]) -> Scope {
    let nothing = Scope::Accounts(BTreeSet::new());
    assignments.iter().fold(nothing, |scope, it| united(scope, it.scope.clone()))
}

fn united(one: Scope, other: Scope) -> Scope {
    match (one, other) {
        (Scope::Accounts(mut one), Scope::Accounts(other)) => {
            one.extend(other);
            Scope::Accounts(one)
        }
        (Scope::All, Scope::All | Scope::Accounts(_)) | (Scope::Accounts(_), Scope::All) => Scope::All,
    }
}
