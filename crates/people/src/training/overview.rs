//! Who has completed what, and who lacks what.

use std::collections::{BTreeMap, BTreeSet};

use guideline::{Course, Guideline};
use kernel::calendar::date_of;
use kernel::{Actor, Outcome, Permission, PersonId};
use store::Reader;

use super::{Attestation, CourseState, course_state, sql};
use crate::mandate::{holds, united};
use crate::{Assignment, Context, Person, roster};

/// A course that somebody needs for a role they have.
#[derive(Clone, Debug)]
pub struct CourseLine {
    /// The course.
    pub course: Course,
    /// The key of the role that needs it.
    pub role: String,
    /// How far they have come.
    pub state: CourseState,
}

/// Somebody and the courses that their roles of today need.
#[derive(Clone, Debug)]
pub struct Learner {
    /// Who.
    pub person: Person,
    /// The courses, each once.
    pub courses: Vec<CourseLine>,
}

/// The courses that one's own roles of today need.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn own_courses(cx: &Context, person: PersonId) -> Outcome<Vec<CourseLine>> {
    let reader = cx.store.reader();
    let roles = roster::assignments_today(&reader).await?.remove(&person).unwrap_or_default();
    let attestations = sql::attestations_of(&reader, person).await?;
    Ok(lines(&cx.guideline, &roles, &attestations, &reader))
}

/// The courses that somebody lacks today who has one of these roles, or is to have it, in the guideline's order.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn courses_lacking(cx: &Context, person: PersonId, roles: &BTreeSet<&str>) -> Outcome<Vec<Course>> {
    let reader = cx.store.reader();
    let attestations = sql::attestations_of(&reader, person).await?;
    let today = date_of(reader.now());
    let needed = |it: &&Course| it.for_roles.iter().any(|role| roles.contains(role.as_str()));
    let lacking = |it: &&Course| !course_state(it, &attestations, today).is_valid();
    Ok(cx.guideline.people.courses.iter().filter(needed).filter(lacking).cloned().collect())
}

/// Everybody whose roles of today need a course and whom the actor may see: who manages people and who oversees the
/// accounts sees all, a trainer those of their courses, a manager those whose accounts are all their own.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn learners(cx: &Context, actor: &Actor) -> Outcome<Vec<Learner>> {
    let Some(me) = actor.id() else { return Ok(Vec::new()) };
    let reader = cx.store.reader();
    let roles = roster::assignments_today(&reader).await?;
    let sees = Sees::of(cx, actor, roles.get(&me).map(Vec::as_slice).unwrap_or_default());
    let mut all: BTreeMap<PersonId, Vec<Attestation>> = BTreeMap::new();
    for it in sql::attestations(&reader).await? {
        all.entry(it.person).or_default().push(it);
    }
    let mut found = Vec::new();
    for person in roster::people(&reader).await?.into_iter().filter(|it| it.left_at.is_none()) {
        let theirs = roles.get(&person.id).map(Vec::as_slice).unwrap_or_default();
        let attested = all.get(&person.id).map(Vec::as_slice).unwrap_or_default();
        let mut courses = lines(&cx.guideline, theirs, attested, &reader);
        courses.retain(|it| sees.may_see(&it.course, theirs));
        if !courses.is_empty() {
            found.push(Learner { person, courses });
        }
    }
    Ok(found)
}

/// Whom somebody sees in the overview.
struct Sees<'a> {
    everybody: bool,
    trains: Vec<&'a str>,
    leads: Option<kernel::Scope>,
}

impl<'a> Sees<'a> {
    fn of(cx: &'a Context, actor: &Actor, roles: &[Assignment]) -> Self {
        let has = |key: &String| roles.iter().any(|it| it.role == *key);
        let asked = &cx.guideline.people;
        let trains = asked.courses.iter().filter(|it| it.trainers.iter().any(has)).map(|it| it.key.as_str());
        let gives = |it: &&Assignment| {
            asked.mandate.given_by.contains(&it.role) || asked.mandate.editors_appointed_by.contains(&it.role)
        };
        Self {
            everybody: actor.may(Permission::ManagePeople) || has(&cx.guideline.account.overseer),
            trains: trains.collect(),
            leads: united(roles.iter().filter(gives).map(|it| it.scope.clone())),
        }
    }

    fn may_see(&self, course: &Course, theirs: &[Assignment]) -> bool {
        let led = |scope: &kernel::Scope| theirs.iter().all(|it| holds(scope, &it.scope));
        self.everybody || self.trains.contains(&course.key.as_str()) || self.leads.as_ref().is_some_and(led)
    }
}

fn lines(
    guideline: &Guideline,
    roles: &[Assignment],
    attested: &[Attestation],
    reader: &Reader,
) -> Vec<CourseLine> {
    let today = date_of(reader.now());
    let mut lines: Vec<CourseLine> = Vec::new();
    for role in roles {
        for course in guideline.people.courses_for(&role.role) {
            if lines.iter().all(|it| it.course.key != course.key) {
                let state = course_state(course, attested, today);
                lines.push(CourseLine { course: course.clone(), role: role.role.clone(), state });
            }
        }
    }
    lines
}

/// What each person lacks today, of everybody; for reminders.
pub(crate) async fn lacking_of(cx: &Context) -> Outcome<Vec<Learner>> {
    let reader = cx.store.reader();
    let roles = roster::assignments_today(&reader).await?;
    let attested = sql::attestations(&reader).await?;
    let mut found = Vec::new();
    for person in roster::people(&reader).await?.into_iter().filter(|it| it.left_at.is_none()) {
        let theirs = roles.get(&person.id).map(Vec::as_slice).unwrap_or_default();
        let own: Vec<Attestation> = attested.iter().filter(|it| it.person == person.id).cloned().collect();
        let courses = lines(&cx.guideline, theirs, &own, &reader);
        found.push(Learner { person, courses });
    }
    Ok(found)
}
