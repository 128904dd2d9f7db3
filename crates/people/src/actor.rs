use std::collections::{BTreeMap, BTreeSet};

use guideline::{Course, Gate};
use kernel::calendar::date_of;
use kernel::{AccountId, Actor, Grant, Instant, Outcome, PersonId};
use store::Reader;

use crate::mandate::{mandated, needs_mandate};
use crate::roles::{inherited, permissions};
use crate::withheld::{Credentials, Withheld, grants, withheld};
use crate::{Assignment, Context, Person, mandate, sql, structure, training};

/// Who the person is when they act today: what the guideline lets their roles do, on the accounts of their roles
/// and of everybody they stand in for. `None` when there is no such person, or they have left.
///
/// With a duty that cannot wait a deputy takes over the reading that it needs ([`inherited`]): whoever registers or
/// decides for somebody reads what they had to read, named by the absence and logged at each reading.
///
/// What waits for a course or a mandate is left out ([`withheld_from`] tells it). Whoever signs in with a password that
/// somebody else knows may do nothing until they have changed it.
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
    let bars = bars(cx, &reader, &person).await?;
    let mut grants = granted(cx, &reader, &own, person.id, bars).await?;
    let permissions: BTreeSet<_> = grants.iter().flat_map(|it| it.permissions.iter().copied()).collect();
    let away = sql::standing(&reader, cx.now()).await?.stood_in_for_by(person.id);
    for away in &away {
        let theirs = active(&reader, *away, cx.now()).await?;
        for theirs in granted_without_courses(cx, &reader, &theirs, *away, bars).await? {
            let permissions = inherited(&theirs.permissions, &permissions);
            grants.push(Grant { permissions, scope: theirs.scope });
        }
    }
    Ok(Some(Actor::person(person.id, person.name, grants).standing_in_for(away)))
}

/// What the person's roles of today would permit and do not yet, and whether that bars them: a guideline that is not
/// decided, or that the person's company has not adopted, notes it and bars nobody.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn withheld_from(cx: &Context, person: PersonId) -> Outcome<(Vec<Withheld>, bool)> {
    let reader = cx.store.reader();
    let Some(person) = sql::person(&reader, person).await?.filter(|it| it.left_at.is_none()) else {
        return Ok((Vec::new(), false));
    };
    let credentials = credentials(&reader, person.id).await?;
    let today = date_of(reader.now());
    let own = active(&reader, person.id, reader.now()).await?;
    let waits = own.iter().flat_map(|it| withheld(&cx.guideline, it, &credentials, today)).collect();
    Ok((waits, bars(cx, &reader, &person).await?))
}

/// The courses that the person has yet to complete before they publish (MOT-RIS-09): those of their roles, and of the roles
/// in which they stand in for somebody. None where the guideline bars nobody.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn courses_before_publishing(cx: &Context, person: PersonId) -> Outcome<Vec<Course>> {
    let reader = cx.store.reader();
    let Some(person) = sql::person(&reader, person).await? else { return Ok(Vec::new()) };
    if !bars(cx, &reader, &person).await? {
        return Ok(Vec::new());
    }
    let mut roles = active(&reader, person.id, reader.now()).await?;
    for away in sql::standing(&reader, reader.now()).await?.stood_in_for_by(person.id) {
        roles.extend(active(&reader, away, reader.now()).await?);
    }
    let roles = roles.iter().map(|it| it.role.as_str()).collect();
    let mut lacking = training::courses_lacking(cx, person.id, &roles).await?;
    lacking.retain(|it| it.blocks.contains(&Gate::Publish));
    Ok(lacking)
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

/// Whether the person has to choose a password of their own before anything else, because somebody else knows theirs.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn must_choose_password(reader: &Reader, person: PersonId) -> Outcome<bool> {
    sql::password_is_one_time(reader, person).await
}

/// Whether the guideline bars the person from anything.
async fn bars(cx: &Context, reader: &Reader, person: &Person) -> Outcome<bool> {
    match person.unit {
        Some(unit) if cx.guideline.is_binding() => {
            Ok(structure::bond_of(cx, reader, unit).await? == structure::Bond::Bound)
        }
        Some(_) | None => Ok(cx.guideline.is_binding()),
    }
}

async fn credentials(reader: &Reader, person: PersonId) -> Outcome<Credentials> {
    Ok(Credentials {
        attestations: training::attestations_of(reader, person).await?,
        mandates: mandate::mandates_of(reader, person).await?,
    })
}

async fn granted(
    cx: &Context,
    reader: &Reader,
    roles: &[Assignment],
    person: PersonId,
    bars: bool,
) -> Outcome<Vec<Grant>> {
    let credentials = credentials(reader, person).await?;
    let today = date_of(reader.now());
    Ok(roles.iter().flat_map(|it| grants(&cx.guideline, it, &credentials, today, bars)).collect())
}

/// What the roles of somebody who is away let a deputy do: the courses that count are the deputy's own.
async fn granted_without_courses(
    cx: &Context,
    reader: &Reader,
    roles: &[Assignment],
    away: PersonId,
    bars: bool,
) -> Outcome<Vec<Grant>> {
    let mandates = mandate::mandates_of(reader, away).await?;
    let standing = |it: &Assignment| {
        let waits = bars && needs_mandate(&cx.guideline, &it.role);
        let scope = if waits { mandated(it, &mandates) } else { Some(it.scope.clone()) };
        scope.map(|scope| Grant { permissions: permissions(&cx.guideline, std::slice::from_ref(it)), scope })
    };
    Ok(roles.iter().filter_map(standing).collect())
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

/// Who stands in today for each who is away; nobody where nobody is left.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn deputies_today(reader: &Reader) -> Outcome<BTreeMap<PersonId, PersonId>> {
    Ok(sql::standing(reader, reader.now()).await?.deputies())
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
