use kernel::calendar::{Date, date_of};
use kernel::{Outcome, PersonId};
use store::Reader;

use super::model::{DayCover, Facts, Gap, every_day, plan};
use crate::structure::{Bond, bond};
use crate::withheld::Credentials;
use crate::{Absence, Context, Person, mandate, roster, sql, structure, training};

/// Everything that is known of everybody from a day on.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub(crate) async fn facts(cx: &Context, reader: &Reader, from: Date) -> Outcome<Facts> {
    let mut facts = Facts { absences: sql::absences_from(reader, from).await?, ..Facts::default() };
    let units = sql::units(reader).await?;
    let adoptions = structure::adoptions(cx, reader).await?;
    let present: Vec<Person> =
        roster::people(reader).await?.into_iter().filter(|it| it.left_at.is_none()).collect();
    for it in sql::every_assignment(reader).await? {
        facts.assignments.entry(it.person).or_default().push(it);
    }
    for person in &present {
        let of = |unit| bond(&cx.guideline.document, &units, &adoptions, unit);
        if person.unit.is_some_and(|it| of(it) != Bond::Bound) {
            facts.unbarred.insert(person.id);
        }
    }
    for it in training::attestations(reader).await? {
        credentials(&mut facts, it.person).attestations.push(it);
    }
    let owner =
        |facts: &Facts, id| facts.assignments.values().flatten().find(|it| it.id == id).map(|it| it.person);
    for it in mandate::mandates(reader).await? {
        if let Some(person) = owner(&facts, it.assignment) {
            credentials(&mut facts, person).mandates.push(it);
        }
    }
    // A deputy who has left stands in for nobody.
    for absence in &mut facts.absences {
        absence.deputy = absence.deputy.filter(|it| present.iter().any(|one| one.id == *it));
    }
    Ok(facts)
}

fn credentials(facts: &mut Facts, person: PersonId) -> &mut Credentials {
    facts.credentials.entry(person).or_default()
}

/// Days of an absence in a row with the same cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverLine {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// Who covers, or why nobody does.
    pub by: Result<PersonId, Gap>,
}

/// Who covers on the days of an absence that are left, as things stand now.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn cover_of(cx: &Context, absences: &[Absence]) -> Outcome<Vec<Vec<CoverLine>>> {
    let reader = cx.store.reader();
    let today = date_of(reader.now());
    let facts = facts(cx, &reader, today).await?;
    let lines = |it: &Absence| {
        let last = it.days.last.unwrap_or(it.days.first);
        let mut others = facts.clone();
        let deputy = others.absences.iter().find(|one| one.id == it.id).and_then(|it| it.deputy);
        others.absences.retain(|one| one.id != it.id);
        let days = every_day(it.days.first.max(today), last);
        in_rows(plan(&cx.guideline, &others, (it.person, deputy), days, true))
    };
    Ok(absences.iter().map(lines).collect())
}

fn in_rows(plan: Vec<DayCover>) -> Vec<CoverLine> {
    let mut rows: Vec<CoverLine> = Vec::new();
    for DayCover { day, by } in plan {
        match rows.last_mut() {
            Some(row) if row.by == by && row.last.tomorrow().is_ok_and(|it| it == day) => row.last = day,
            Some(_) | None => rows.push(CoverLine { first: day, last: day, by }),
        }
    }
    rows
}
