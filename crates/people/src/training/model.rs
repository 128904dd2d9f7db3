//! What a course asks of somebody, and how far they have come. Pure.

use guideline::Course;
use kernel::calendar::{Date, Label};
use kernel::{Instant, PersonId};

use crate::AttestationId;

/// Somebody vouches that a person completed a course, or a part of it (sv. *intyg*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attestation {
    /// Identity.
    pub id: AttestationId,
    /// Who completed it.
    pub person: PersonId,
    /// The course, by its key in the guideline.
    pub course: String,
    /// The part, by its Swedish name; empty where the course has none.
    pub part: String,
    /// On which day it was completed.
    pub completed: Date,
    /// What shows it: a certificate, a register.
    pub proof: String,
    /// Who vouches for it.
    pub attested_by: PersonId,
    /// As what: the key of the trainer's role, or `self`.
    pub attested_as: String,
    /// When.
    pub attested_at: Instant,
    /// Under which version of the guideline.
    pub guideline: String,
}

/// What stands as the role where somebody vouches for their own course on the web.
pub(crate) const ITSELF: &str = "self";

/// How far somebody has come with a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CourseState {
    /// Not completed; these of its parts are missing, and none where it has no parts.
    Missing(Vec<Label>),
    /// Completed and valid.
    Valid {
        /// The day on which the last part was completed.
        since: Date,
        /// The last day on which it is valid; none where it never ends.
        until: Option<Date>,
    },
    /// It was valid until this day.
    Expired(Date),
}

impl CourseState {
    /// Whether nothing that waits for the course is withheld.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        match self {
            Self::Valid { .. } => true,
            Self::Missing(_) | Self::Expired(_) => false,
        }
    }
}

/// How far somebody with these attestations has come with the course on this day (NYK-04.2-01, MOT-RIS-09).
///
/// Every part has to be completed. A course that expires is valid until its oldest part is too old.
#[must_use]
pub fn course_state(course: &Course, attestations: &[Attestation], on: Date) -> CourseState {
    let latest = |part: Option<&Label>| {
        let of_this = attestations.iter().filter(|it| it.course == course.key && it.completed <= on);
        of_this.filter(|it| part.is_none_or(|part| it.part == part.sv)).map(|it| it.completed).max()
    };
    let parts: Vec<Option<&Label>> =
        if course.modules.is_empty() { vec![None] } else { course.modules.iter().map(Some).collect() };
    let completed: Vec<Option<Date>> = parts.iter().map(|it| latest(*it)).collect();
    if completed.iter().any(Option::is_none) {
        let missing = parts.iter().zip(&completed).filter(|it| it.1.is_none());
        return CourseState::Missing(missing.filter_map(|it| it.0.cloned()).collect());
    }
    let days = completed.into_iter().flatten();
    let (oldest, newest) = (days.clone().min().unwrap_or(on), days.max().unwrap_or(on));
    let until = course.valid_months.and_then(|months| months_after(oldest, months));
    match until {
        Some(until) if until < on => CourseState::Expired(until),
        Some(_) | None => CourseState::Valid { since: newest, until },
    }
}

/// The same day so many months later, or the last of that month.
fn months_after(day: Date, months: u32) -> Option<Date> {
    let month = i64::from(day.year()) * 12 + i64::from(day.month()) - 1 + i64::from(months);
    let (year, month) = (month.div_euclid(12), month.rem_euclid(12) + 1);
    let first = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, 1).ok()?;
    Date::new(first.year(), first.month(), day.day().min(first.days_in_month())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> String {
        format!("01900000-0000-7000-8000-0000000000{n:02}")
    }

    fn attested(part: &str, completed: &str) -> Attestation {
        Attestation {
            id: id(1).parse().unwrap(),
            person: id(2).parse().unwrap(),
            course: "editor".into(),
            part: part.into(),
            completed: completed.parse().unwrap(),
            proof: String::new(),
            attested_by: id(3).parse().unwrap(),
            attested_as: "media-lead".into(),
            attested_at: Instant::from_micros(0),
            guideline: "nykoping@2020-01-01".into(),
        }
    }

    fn course(modules: &[&str], valid_months: Option<u32>) -> Course {
        Course {
            key: "editor".into(),
            label: Label::same("Redaktör"),
            modules: modules.iter().map(|it| Label::same(*it)).collect(),
            trainers: Vec::new(),
            for_roles: Vec::new(),
            valid_months,
            blocks: Vec::new(),
            sources: Vec::new(),
        }
    }

    /// The parts, for how long it is valid, what was attested, on which day; and how far one has come then.
    type Row<'a> = (&'a [&'a str], Option<u32>, &'a [Attestation], &'a str, CourseState);

    #[test]
    fn a_course_is_completed_when_every_part_is_and_until_the_oldest_is_too_old() {
        let date = |it: &str| it.parse::<Date>().unwrap();
        let missing =
            |parts: &[&str]| CourseState::Missing(parts.iter().map(|it| Label::same(*it)).collect());
        let valid =
            |since, until: Option<&str>| CourseState::Valid { since: date(since), until: until.map(date) };
        let (one, two) = (attested("Ett", "2026-01-31"), attested("Två", "2026-03-01"));
        let both = [one.clone(), two.clone()];
        let table: [Row<'_>; 8] = [
            (&[], None, &[], "2026-02-01", missing(&[])),
            (&[], None, &[attested("", "2026-01-31")], "2026-01-30", missing(&[])),
            (&[], None, &[attested("", "2026-01-31")], "2126-01-31", valid("2026-01-31", None)),
            (&["Ett", "Två"], None, std::slice::from_ref(&one), "2026-02-01", missing(&["Två"])),
            (&["Ett", "Två"], None, &both, "2026-03-01", valid("2026-03-01", None)),
            (&["Ett", "Två"], Some(1), &both, "2026-03-01", CourseState::Expired(date("2026-02-28"))),
            (&["Två"], Some(12), &both, "2027-03-01", valid("2026-03-01", Some("2027-03-01"))),
            (&["Två"], Some(12), &both, "2027-03-02", CourseState::Expired(date("2027-03-01"))),
        ];
        for (parts, months, attestations, on, expected) in table {
            assert_eq!(
                course_state(&course(parts, months), attestations, date(on)),
                expected,
                "{parts:?} {on}"
            );
        }
    }
}
