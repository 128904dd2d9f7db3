use std::fmt;
use std::str::FromStr;

use kernel::calendar::Date;
use kernel::{Instant, PersonId, Scope, UnitId};

use crate::{AbsenceId, AssignmentId, TokenId};

/// The longest name of a person or a unit, in characters.
pub(crate) const LONGEST_NAME: usize = 200;

/// A part of the organisation (sv. *nämnd, förvaltning, bolag, verksamhet*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Identity.
    pub id: UnitId,
    /// The unit it belongs to.
    pub parent: Option<UnitId>,
    /// The name shown.
    pub name: String,
    /// What kind of part it is.
    pub kind: UnitKind,
}

kernel::words! {
    /// What kind of part of the organisation a unit is.
    UnitKind {
        /// A committee, an authority of its own (sv. *nämnd*).
        Committee = "committee",
        /// The staff of a committee (sv. *förvaltning*).
        Department = "department",
        /// A company of the organisation, controller of what it handles itself (sv. *bolag*).
        Company = "company",
        /// A school, a library, a museum … (sv. *verksamhet*).
        Activity = "activity",
    }
}

impl UnitKind {
    fn is_controller(self) -> bool {
        match self {
            Self::Committee | Self::Company => true,
            Self::Department | Self::Activity => false,
        }
    }
}

/// The unit that is controller of the personal data (sv. *personuppgiftsansvarig*) that `unit` handles: itself
/// or the nearest above it that is a committee or a company.
#[must_use]
pub fn controller(units: &[Unit], unit: UnitId) -> Option<&Unit> {
    let mut at = units.iter().find(|it| it.id == unit)?;
    // A tree of n units is climbed in n steps; more would be a ring.
    for _ in units {
        if at.kind.is_controller() {
            return Some(at);
        }
        let above = at.parent?;
        at = units.iter().find(|it| it.id == above)?;
    }
    None
}

/// What a person types to say who they are: lower-case letters, digits and `.`, `_`, `-`, `@`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login(String);

/// A text that should have been a login but is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a login has 2 to 100 of the characters a-z, 0-9, '.', '_', '-' and '@'")]
pub struct LoginError;

impl Login {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Login {
    type Err = LoginError;
    fn from_str(text: &str) -> Result<Self, LoginError> {
        let text = text.trim().to_lowercase();
        let fits = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || "._-@".contains(it);
        if (2..=100).contains(&text.len()) && text.chars().all(fits) {
            Ok(Self(text))
        } else {
            Err(LoginError)
        }
    }
}

impl fmt::Display for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A person (sv. *person, medarbetare*) who works with the accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// What the person signs in as.
    pub login: String,
    /// The name shown beside what the person does.
    pub name: String,
    /// Where reminders are sent.
    pub mail: String,
    /// Where the person works.
    pub unit: Option<UnitId>,
    /// When the person left; nothing is permitted from then on.
    pub left_at: Option<Instant>,
}

/// Days in a row, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub first: Date,
    /// The last day; until further notice when there is none.
    pub last: Option<Date>,
}

impl Days {
    /// From this day until further notice (sv. *tills vidare*).
    #[must_use]
    pub fn from(first: Date) -> Self {
        Self { first, last: None }
    }

    /// Whether the day is one of them.
    #[must_use]
    pub fn cover(self, day: Date) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }

    /// Whether every day of `other` is one of them.
    #[must_use]
    pub fn cover_all(self, other: Self) -> bool {
        self.first <= other.first && self.last.is_none_or(|last| other.last.is_some_and(|it| it <= last))
    }

    /// Whether they have a day in common.
    #[must_use]
    pub fn meet(self, other: Self) -> bool {
        self.last.is_none_or(|last| other.first <= last) && other.last.is_none_or(|last| self.first <= last)
    }

    /// Whether the last day comes before the first.
    #[must_use]
    pub fn are_backwards(self) -> bool {
        self.last.is_some_and(|last| last < self.first)
    }
}

/// Who ended something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// When.
    pub at: Instant,
    /// Who, as the log knows them.
    pub by: String,
}

/// A role that a person was given (sv. *rolltilldelning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Identity.
    pub id: AssignmentId,
    /// Whose role.
    pub person: PersonId,
    /// The role, by its key in the guideline.
    pub role: String,
    /// For which accounts.
    pub scope: Scope,
    /// On which days.
    pub days: Days,
    /// Who decided it.
    pub decided_by: PersonId,
    /// When it was decided.
    pub decided_at: Instant,
    /// Its end before its last day, if somebody decided that.
    pub ended: Option<Ended>,
}

/// Days that a person is away, and who stands in (sv. *frånvaro, ersättare*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Identity.
    pub id: AbsenceId,
    /// Who is away.
    pub person: PersonId,
    /// Who stands in, where the guideline lets an absence be without.
    pub deputy: Option<PersonId>,
    /// The days; an absence always has a last one.
    pub days: Days,
    /// Its end before its last day, if the person came back.
    pub ended: Option<Ended>,
}

/// A token (sv. *nyckel för program*) that a program signs in with on behalf of a person.
/// The secret itself is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiToken {
    /// Identity.
    pub id: TokenId,
    /// What the owner calls it.
    pub name: String,
    /// When it was made.
    pub made_at: Instant,
    /// From when on it no longer works.
    pub expires_at: Instant,
    /// When it was last used, to the minute.
    pub used_at: Option<Instant>,
    /// When it was ended before that.
    pub ended_at: Option<Instant>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(first: &str, last: Option<&str>) -> Days {
        Days { first: first.parse().unwrap(), last: last.map(|it| it.parse().unwrap()) }
    }

    #[test]
    fn days_meet_and_cover_with_both_ends_included() {
        let week = days("2026-07-06", Some("2026-07-10"));
        let ever = days("2026-07-01", None);
        assert!(week.cover("2026-07-06".parse().unwrap()) && week.cover("2026-07-10".parse().unwrap()));
        assert!(!week.cover("2026-07-11".parse().unwrap()));
        assert!(ever.cover_all(week) && !week.cover_all(ever) && week.cover_all(week));
        assert!(week.meet(days("2026-07-10", Some("2026-07-12"))) && ever.meet(week) && week.meet(ever));
        assert!(!week.meet(days("2026-07-11", None)));
        assert!(days("2026-07-02", Some("2026-07-01")).are_backwards());
    }

    #[test]
    fn a_login_is_lower_case_and_has_no_blanks() {
        assert_eq!("  Ek.Redaktör".parse::<Login>(), Err(LoginError));
        assert_eq!("Ek.Redaktor@Example.se ".parse::<Login>().unwrap().as_str(), "ek.redaktor@example.se");
        assert!("a".parse::<Login>().is_err() && "a b".parse::<Login>().is_err());
    }

    #[test]
    fn the_controller_is_the_nearest_authority_above() {
        let id = |n: u8| format!("01900000-0000-7000-8000-0000000000{n:02}").parse::<UnitId>().unwrap();
        let unit = |n, parent: Option<u8>, kind| Unit {
            id: id(n),
            parent: parent.map(id),
            name: String::new(),
            kind,
        };
        let units = [
            unit(1, None, UnitKind::Committee),
            unit(2, Some(1), UnitKind::Department),
            unit(3, Some(2), UnitKind::Activity),
            unit(4, Some(1), UnitKind::Company),
            unit(5, None, UnitKind::Activity),
            unit(6, Some(6), UnitKind::Activity),
        ];
        let found = |n| controller(&units, id(n)).map(|it| it.id);
        assert_eq!([found(3), found(1), found(4)], [Some(id(1)), Some(id(1)), Some(id(4))]);
        assert_eq!([found(5), found(6), found(9)], [None, None, None]);
    }
}
