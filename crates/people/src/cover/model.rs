//! Each day of an absence: who looks after what cannot wait, or why nobody does. Pure.

use std::collections::{BTreeMap, BTreeSet};

use guideline::{Cover, Guideline};
use kernel::calendar::{Date, Label, day_words};
use kernel::{Grant, Permission, PersonId, Scope};

use crate::roles::{self, CANNOT_WAIT};
use crate::standing::Standing;
use crate::withheld::{Credentials, Lack, grants, withheld};
use crate::{Absence, Assignment};

/// What is known of everybody.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// The roles that nobody ended, of those who have not left.
    pub(crate) assignments: BTreeMap<PersonId, Vec<Assignment>>,
    /// Courses and mandates.
    pub(crate) credentials: BTreeMap<PersonId, Credentials>,
    /// The absences that nobody ended.
    pub(crate) absences: Vec<Absence>,
    /// Those whom the guideline does not bar from anything.
    pub(crate) unbarred: BTreeSet<PersonId>,
}

/// Why nobody covers for somebody on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nobody stands in.
    Nobody,
    /// Whoever stands in is away too.
    Away,
    /// Whoever stands in may not do what this role asks for.
    Role(Label),
    /// Whoever stands in has not completed this course.
    Course(Label),
    /// Whoever stands in has no mandate.
    Mandate,
}

/// One day of an absence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayCover {
    /// The day.
    pub day: Date,
    /// Who covers, or why nobody does.
    pub by: Result<PersonId, Gap>,
}

/// The days in a row; an absence has so many that they can be counted.
pub(crate) fn every_day(first: Date, last: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(first), |it| it.tomorrow().ok()).take_while(move |it| *it <= last)
}

/// The days on which something of the person's cannot wait, and who covers on each: the deputy that is named, or whoever
/// that one hands on to. Where the guideline asks for cover only when one person is alone, a colleague is enough.
pub(crate) fn plan(
    guideline: &Guideline,
    facts: &Facts,
    (person, deputy): (PersonId, Option<PersonId>),
    days: impl Iterator<Item = Date>,
    hands_on: bool,
) -> Vec<DayCover> {
    let mut plan = Vec::new();
    for day in days {
        let standing = facts.standing(day);
        let needed = facts.needed(guideline, person, &standing, day);
        if needed.is_empty() {
            continue;
        }
        let acting = match deputy {
            Some(it) if facts.is_away(it, day) && hands_on => standing.deputy_of(it).ok_or(Gap::Away),
            Some(it) if facts.is_away(it, day) => Err(Gap::Away),
            Some(it) => Ok(it),
            None => Err(Gap::Nobody),
        };
        let by = acting.and_then(|it| facts.fit(guideline, it, &needed, day).map_or(Ok(it), Err));
        let by = by.or_else(|gap| match guideline.people.absence_cover {
            Cover::Always => Err(gap),
            Cover::WhenAlone => facts.colleague(guideline, person, &needed, day).ok_or(gap),
        });
        plan.push(DayCover { day, by });
    }
    plan
}

impl Facts {
    fn is_away(&self, person: PersonId, day: Date) -> bool {
        self.absences.iter().any(|it| it.person == person && it.days.cover(day))
    }

    fn standing(&self, day: Date) -> Standing {
        let away = self.absences.iter().filter(|it| it.days.cover(day));
        Standing::new(away.filter_map(|it| Some((it.person, it.deputy?))))
    }

    /// The roles of the person and of those they stand in for, on the day, as far as something of them cannot wait.
    fn needed(
        &self,
        guideline: &Guideline,
        person: PersonId,
        standing: &Standing,
        day: Date,
    ) -> Vec<Assignment> {
        let mut people = standing.stood_in_for_by(person);
        people.insert(person);
        let theirs = people.iter().filter_map(|it| self.assignments.get(it)).flatten();
        let cannot_wait = |it: &&Assignment| it.days.cover(day) && !urgent(guideline, &it.role).is_empty();
        theirs.filter(cannot_wait).cloned().collect()
    }

    fn grants(&self, guideline: &Guideline, person: PersonId, day: Date) -> Vec<Grant> {
        let none = Credentials::default();
        let credentials = self.credentials.get(&person).unwrap_or(&none);
        let bars = guideline.is_binding() && !self.unbarred.contains(&person);
        let roles = self.assignments.get(&person).into_iter().flatten().filter(|it| it.days.cover(day));
        roles.flat_map(|it| grants(guideline, it, credentials, day, bars)).collect()
    }

    /// Why somebody cannot stand in for these roles on the day; nothing when they can.
    fn fit(&self, guideline: &Guideline, deputy: PersonId, needed: &[Assignment], day: Date) -> Option<Gap> {
        let may: BTreeSet<Permission> =
            self.grants(guideline, deputy, day).into_iter().flat_map(|it| it.permissions).collect();
        let lacks = |it: &&Assignment| !urgent(guideline, &it.role).is_subset(&may);
        let lacking = needed.iter().find(lacks)?;
        let none = Credentials::default();
        let credentials = self.credentials.get(&deputy).unwrap_or(&none);
        let own = self.assignments.get(&deputy).into_iter().flatten().filter(|it| it.days.cover(day));
        let waits: BTreeSet<Permission> =
            urgent(guideline, &lacking.role).difference(&may).copied().collect();
        let held_back = own.flat_map(|it| withheld(guideline, it, credentials, day));
        let why = held_back.into_iter().find(|it| !it.permissions.is_disjoint(&waits));
        Some(match why.map(|it| it.lack) {
            Some(Lack::Course { label, .. }) => Gap::Course(label),
            Some(Lack::Mandate { .. }) => Gap::Mandate,
            None => Gap::Role(roles::label(guideline, &lacking.role)),
        })
    }

    /// Somebody else who is there and may do what cannot wait on the very accounts.
    fn colleague(
        &self,
        guideline: &Guideline,
        person: PersonId,
        needed: &[Assignment],
        day: Date,
    ) -> Option<PersonId> {
        let there = self.assignments.keys().filter(|it| **it != person && !self.is_away(**it, day));
        let can = |it: &&PersonId| {
            let may = self.grants(guideline, **it, day);
            needed
                .iter()
                .all(|it| urgent(guideline, &it.role).iter().all(|one| reaches(&may, *one, &it.scope)))
        };
        there.copied().find(|it| can(&it))
    }
}

/// What of a role cannot wait while somebody is away.
fn urgent(guideline: &Guideline, role: &str) -> BTreeSet<Permission> {
    let may = guideline.permissions([role]);
    CANNOT_WAIT.into_iter().filter(|it| may.contains(it)).collect()
}

fn reaches(grants: &[Grant], permission: Permission, scope: &Scope) -> bool {
    let mut giving = grants.iter().filter(|it| it.permissions.contains(&permission));
    giving.any(|it| crate::mandate::holds(&it.scope, scope))
}

/// Days as people write them, those in a row together: `24 nov 2026–26 nov 2026, 30 nov 2026`.
pub(crate) fn in_words(days: &[Date]) -> Label {
    let mut rows: Vec<(Date, Date)> = Vec::new();
    for day in days {
        match rows.last_mut() {
            Some(row) if row.1.tomorrow().is_ok_and(|it| it == *day) => row.1 = *day,
            Some(_) | None => rows.push((*day, *day)),
        }
    }
    let row = |(first, last): &(Date, Date), lang: &str| {
        let day = |it: Date| day_words(it).get(lang).to_owned();
        if first == last { day(*first) } else { format!("{}–{}", day(*first), day(*last)) }
    };
    let all = |lang| rows.iter().map(|it| row(it, lang)).collect::<Vec<_>>().join(", ");
    Label::new(all("sv"), all("en"))
}
