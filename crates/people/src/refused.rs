use kernel::calendar::{Date, Label};
use kernel::{Failed, Instant};
use webkit::{Problem, Text};

use crate::cover::in_words;
use crate::model::LONGEST_NAME;
use crate::password::{self, Unfit};
use crate::register_absence::LONGEST_ABSENCE_DAYS;
use crate::tokens::LONGEST_DAYS;

/// Why a change of people, units, roles or absence was refused.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The actor's roles do not reach so far.
    #[error("only somebody who manages people may do this")]
    NotPermitted,
    /// There is somebody already: the first administrator is made once.
    #[error("the organisation has people already; they manage who else is let in")]
    AlreadyFounded,
    /// No such person.
    #[error("there is no such person")]
    UnknownPerson,
    /// The person has left and can be given nothing.
    #[error("the person has left")]
    HasLeft,
    /// A name is needed.
    #[error("a name is missing")]
    NameMissing,
    /// The name is longer than anything that is called by it has room for.
    #[error("the name is longer than {LONGEST_NAME} characters")]
    NameTooLong,
    /// The login has characters that logins do not have.
    #[error("a login has 2 to 100 of the characters a-z, 0-9, '.', '_', '-' and '@'")]
    LoginUnfit,
    /// Somebody else signs in with this.
    #[error("somebody else has this login")]
    LoginTaken,
    /// This cannot be a mail address.
    #[error("this is not a mail address")]
    MailUnfit,
    /// No such unit.
    #[error("there is no such unit")]
    UnknownUnit,
    /// The unit that is to be changed is not there.
    #[error("the unit is not there")]
    NoSuchUnit,
    /// A unit cannot belong to itself, or to what belongs to it.
    #[error("a unit cannot belong to itself or to what belongs to it")]
    UnitBelowItself,
    /// Only a company decides for itself whether the guideline binds it (STO-REM-02).
    #[error("only a company adopts the guideline")]
    NotACompany,
    /// It is not said who decided, or in too many words.
    #[error("who decided is missing, or is too long")]
    BodyUnfit,
    /// The registry number of the decision is missing, or too long.
    #[error("the registry number is missing, or is too long")]
    NumberUnfit,
    /// The decision would have been made on a day to come.
    #[error("the day of the decision has not come yet")]
    DecidedLater,
    /// The guideline in force has no such role.
    #[error("the guideline has no role \"{0}\"")]
    UnknownRole(String),
    /// The role does not let anybody manage people.
    #[error("the role \"{0}\" does not let anybody manage people")]
    RoleTooWeak(String),
    /// Neither all accounts nor any account was chosen.
    #[error("no account was chosen")]
    NoAccount,
    /// The last day comes before the first.
    #[error("the last day comes before the first")]
    DaysBackwards,
    /// No such role assignment.
    #[error("there is no such role assignment")]
    UnknownAssignment,
    /// Nobody would be left who may manage people.
    #[error("nobody would be left who may manage people")]
    LastAdministrator,
    /// An absence needs somebody who stands in (MOT-BEV-05).
    #[error("an absence needs a deputy")]
    DeputyMissing,
    /// Nobody stands in for themselves.
    #[error("nobody is their own deputy")]
    DeputyIsThePerson,
    /// The deputy may not do what the absent person's role asks for, on some of the days.
    #[error("the deputy may not do what the role \"{}\" asks for on some of these days", role.en)]
    DeputyLacks {
        /// The role of the absent person, as people call it.
        role: Label,
        /// The days that are not covered.
        days: Vec<Date>,
    },
    /// The deputy has not completed a course that the work needs, on some of the days.
    #[error("the deputy has not completed the course \"{}\"", course.en)]
    DeputyUntrained {
        /// The course, as people call it.
        course: Label,
        /// The days that are not covered.
        days: Vec<Date>,
    },
    /// Nobody has given the deputy a mandate for the work.
    #[error("nobody has given the deputy a mandate")]
    DeputyUnmandated {
        /// The days that are not covered.
        days: Vec<Date>,
    },
    /// On some of the days the person is alone with the work, and nobody stands in.
    #[error("on some of these days nobody else may do the work")]
    Alone {
        /// The days that are not covered.
        days: Vec<Date>,
    },
    /// The deputy is not there, or has left.
    #[error("the deputy is not there, or has left")]
    DeputyIsGone,
    /// The deputy is away on some of the days.
    #[error("the deputy is away on some of these days")]
    DeputyIsAway {
        /// The days that are not covered.
        days: Vec<Date>,
    },
    /// The days are over.
    #[error("these days are over")]
    DaysAreOver,
    /// An absence has so many days that each can be covered.
    #[error("an absence has at most {LONGEST_ABSENCE_DAYS} days")]
    DaysTooMany,
    /// The person is registered as away on some of the days already.
    #[error("an absence is registered on some of these days already")]
    AbsentAlready,
    /// No such absence.
    #[error("there is no such absence")]
    UnknownAbsence,
    /// The password is not accepted.
    #[error(transparent)]
    PasswordUnfit(#[from] Unfit),
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Why somebody was not let in, or could not change what they are let in with.
#[derive(Debug, thiserror::Error)]
pub enum AccessRefused {
    /// The login, the password or both are wrong; which is not said.
    #[error("the login or the password is wrong")]
    Wrong,
    /// Too many failures with this login; no password is looked at before this time.
    #[error("too many failures with this login; wait until {until}")]
    Wait {
        /// From when on another try counts.
        until: Instant,
    },
    /// The new password is not accepted.
    #[error(transparent)]
    PasswordUnfit(#[from] Unfit),
    /// The system signs in nowhere.
    #[error("only people have passwords and tokens")]
    NotAPerson,
    /// A token needs a name by which its owner knows it again.
    #[error("the token has no name")]
    TokenNameMissing,
    /// A token lives for a day at least and a year at most.
    #[error("a token is valid for 1 to {} days", crate::tokens::LONGEST_DAYS)]
    TokenDays,
    /// No such token.
    #[error("there is no such token")]
    UnknownToken,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotPermitted => Text::key("people-refused-not-permitted"),
            Self::AlreadyFounded => Text::key("people-refused-already-founded"),
            Self::UnknownPerson => Text::key("people-refused-unknown-person"),
            Self::HasLeft => Text::key("people-refused-has-left"),
            Self::NameMissing => Text::key("people-refused-name-missing"),
            Self::NameTooLong => Text::key("people-refused-name-too-long").with("most", LONGEST_NAME),
            Self::LoginUnfit => Text::key("people-refused-login-unfit"),
            Self::LoginTaken => Text::key("people-refused-login-taken"),
            Self::MailUnfit => Text::key("people-refused-mail-unfit"),
            Self::UnknownUnit | Self::NoSuchUnit => Text::key("people-refused-unknown-unit"),
            Self::UnitBelowItself => Text::key("people-refused-unit-below-itself"),
            Self::NotACompany => Text::key("people-refused-not-a-company"),
            Self::BodyUnfit => Text::key("people-refused-body-unfit").with("most", LONGEST_NAME),
            Self::NumberUnfit => Text::key("people-refused-number-unfit").with("most", LONGEST_NAME),
            Self::DecidedLater => Text::key("people-refused-decided-later"),
            Self::UnknownRole(role) => Text::key("people-refused-unknown-role").with("role", role),
            Self::RoleTooWeak(role) => Text::key("people-refused-role-too-weak").with("role", role),
            Self::NoAccount => Text::key("people-refused-no-account"),
            Self::DaysBackwards => Text::key("people-refused-days-backwards"),
            Self::UnknownAssignment => Text::key("people-refused-unknown-assignment"),
            Self::LastAdministrator => Text::key("people-refused-last-administrator"),
            Self::DeputyMissing => Text::key("people-refused-deputy-missing"),
            Self::DeputyIsThePerson => Text::key("people-refused-deputy-is-the-person"),
            Self::DeputyLacks { role, days } => {
                uncovered("people-refused-deputy-lacks", days).with("role", Text::both(&role.sv, &role.en))
            }
            Self::DeputyUntrained { course, days } => uncovered("people-refused-deputy-untrained", days)
                .with("course", Text::both(&course.sv, &course.en)),
            Self::DeputyUnmandated { days } => uncovered("people-refused-deputy-unmandated", days),
            Self::Alone { days } => uncovered("people-refused-alone", days),
            Self::DeputyIsGone => Text::key("people-refused-deputy-is-gone"),
            Self::DeputyIsAway { days } => uncovered("people-refused-deputy-is-away", days),
            Self::DaysAreOver => Text::key("people-refused-days-are-over"),
            Self::DaysTooMany => Text::key("people-refused-days-too-many").with("most", LONGEST_ABSENCE_DAYS),
            Self::AbsentAlready => Text::key("people-refused-absent-already"),
            Self::UnknownAbsence => Text::key("people-refused-unknown-absence"),
            Self::PasswordUnfit(unfit) => unfit.text(),
            Self::Failed(_) => Text::key("people-refused-failed"),
        }
    }

    /// The field that it is about; nothing for the order as a whole.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::NameMissing | Self::NameTooLong => "name",
            Self::LoginUnfit | Self::LoginTaken => "login",
            Self::MailUnfit => "mail",
            Self::UnknownUnit => "unit",
            Self::UnitBelowItself => "parent",
            Self::BodyUnfit => "body",
            Self::NumberUnfit => "number",
            Self::DecidedLater => "decided",
            Self::UnknownRole(_) | Self::RoleTooWeak(_) => "role",
            Self::NoAccount => "accounts",
            Self::DaysBackwards | Self::DaysAreOver | Self::DaysTooMany => "last",
            Self::DeputyMissing
            | Self::DeputyIsThePerson
            | Self::DeputyLacks { .. }
            | Self::DeputyUntrained { .. }
            | Self::DeputyUnmandated { .. }
            | Self::Alone { .. }
            | Self::DeputyIsGone
            | Self::DeputyIsAway { .. } => "deputy",
            Self::AbsentAlready => "first",
            Self::PasswordUnfit(_) => "new",
            Self::NotPermitted
            | Self::AlreadyFounded
            | Self::UnknownPerson
            | Self::HasLeft
            | Self::NoSuchUnit
            | Self::NotACompany
            | Self::UnknownAssignment
            | Self::LastAdministrator
            | Self::UnknownAbsence
            | Self::Failed(_) => "",
        }
    }
}

/// What is refused because days are not covered, with the days.
fn uncovered(key: &'static str, days: &[Date]) -> Text {
    let days = in_words(days);
    Text::key(key).with("days", Text::both(days.sv, days.en))
}

/// What stands beside the field of a form, or else is a page of its own.
impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotPermitted => Self::NotPermitted,
            Refused::UnknownPerson
            | Refused::NoSuchUnit
            | Refused::UnknownAssignment
            | Refused::UnknownAbsence => Self::NotFound,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}

impl AccessRefused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Wrong => Text::key("people-refused-wrong"),
            Self::Wait { until } => Text::key("people-refused-wait").with("until", *until),
            Self::PasswordUnfit(unfit) => unfit.text(),
            Self::NotAPerson => Text::key("people-refused-not-a-person"),
            Self::TokenNameMissing => Text::key("people-refused-token-name-missing"),
            Self::TokenDays => Text::key("people-refused-token-days").with("most", LONGEST_DAYS),
            Self::UnknownToken => Text::key("people-refused-unknown-token"),
            Self::Failed(_) => Text::key("people-refused-failed"),
        }
    }
}

impl Unfit {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::TooShort => {
                Text::key("people-refused-password-too-short").with("least", password::MIN_CHARS)
            }
            Self::TooLong => Text::key("people-refused-password-too-long").with("most", password::MAX_CHARS),
            Self::IsTheName => Text::key("people-refused-password-is-the-name"),
            Self::Common => Text::key("people-refused-password-common"),
            Self::Unchanged => Text::key("people-refused-password-unchanged"),
        }
    }
}
