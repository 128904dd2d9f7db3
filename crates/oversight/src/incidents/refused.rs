use kernel::Failed;
use webkit::{Problem, Text};

use super::model::Stop;

/// The most characters of a text about an incident.
pub(crate) const LONGEST: usize = 4_000;

/// Why nothing was done about an incident.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such incident, case, item or post for this person.
    #[error("there is no such thing")]
    Unknown,
    /// The step is somebody else's.
    #[error("the step is somebody else's")]
    NotPermitted,
    /// The guideline has no such kind.
    #[error("there is no such kind of incident")]
    KindUnfit,
    /// It is not said whether something was harmed.
    #[error("it is not said whether something was harmed")]
    ExtentMissing,
    /// There is no such account for this person.
    #[error("there is no such account")]
    AccountUnfit,
    /// There is no such item or post for this person.
    #[error("there is no such item or post")]
    AboutUnfit(&'static str),
    /// It is not said what has happened.
    #[error("it is not said what has happened")]
    WhatMissing,
    /// A time up to now was expected.
    #[error("a time up to now was expected")]
    DiscoveredUnfit,
    /// It is not said whether personal data are concerned.
    #[error("it is not said whether personal data are concerned")]
    BreachMissing,
    /// There is no such step.
    #[error("there is no such step")]
    ActUnfit,
    /// The step is nothing without words.
    #[error("it is not said why")]
    TextMissing,
    /// The number of the case is missing.
    #[error("the number of the case is missing")]
    ReferenceMissing,
    /// What the authority asks for is not said.
    #[error("what the authority asks for is not said")]
    DescriptionMissing(&'static str),
    /// It is not said whether an incident is to be assessed.
    #[error("it is not said whether an incident is to be assessed")]
    AnswerMissing,
    /// A text is longer than anybody reads.
    #[error("{0} is longer than {LONGEST} characters")]
    TooLong(&'static str),
    /// Somebody took another step meanwhile.
    #[error("somebody took another step meanwhile")]
    Overtaken,
    /// The step does not follow on what was done.
    #[error("the step does not follow on what was done")]
    OutOfOrder,
    /// First it has to be judged whether personal data are concerned.
    #[error("first it has to be judged whether personal data are concerned")]
    JudgeFirst,
    /// First the authority has to be notified, or it has to be said why not.
    #[error("first the authority has to be notified, or it has to be said why not")]
    AuthorityFirst,
    /// First somebody has to decide about the police.
    #[error("first somebody has to decide about the police")]
    PoliceFirst,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl From<Stop> for Refused {
    fn from(it: Stop) -> Self {
        match it {
            Stop::NotTheirs => Self::NotPermitted,
            Stop::OutOfOrder => Self::OutOfOrder,
            Stop::JudgeFirst => Self::JudgeFirst,
            Stop::AuthorityFirst => Self::AuthorityFirst,
            Stop::PoliceFirst => Self::PoliceFirst,
        }
    }
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        Text::key(match self {
            Self::Unknown => "oversight-refused-unknown",
            Self::NotPermitted => "oversight-refused-not-permitted",
            Self::KindUnfit => "oversight-refused-kind",
            Self::ExtentMissing => "oversight-refused-extent",
            Self::AccountUnfit => "oversight-refused-account",
            Self::AboutUnfit(_) => "oversight-refused-about",
            Self::WhatMissing => "oversight-refused-what",
            Self::DiscoveredUnfit => "oversight-refused-discovered",
            Self::BreachMissing => "oversight-refused-breach",
            Self::ActUnfit => "oversight-refused-act",
            Self::TextMissing => "oversight-refused-text",
            Self::ReferenceMissing => "oversight-refused-reference",
            Self::DescriptionMissing(_) => "oversight-refused-description",
            Self::AnswerMissing => "oversight-refused-answer",
            Self::TooLong(_) => return Text::key("oversight-refused-too-long").with("most", LONGEST),
            Self::Overtaken => "oversight-refused-overtaken",
            Self::OutOfOrder => "oversight-refused-out-of-order",
            Self::JudgeFirst => "oversight-refused-judge-first",
            Self::AuthorityFirst => "oversight-refused-authority-first",
            Self::PoliceFirst => "oversight-refused-police-first",
            Self::Failed(_) => "oversight-refused-failed",
        })
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::KindUnfit => "kind",
            Self::ExtentMissing => "extent",
            Self::AccountUnfit => "account",
            Self::WhatMissing => "what",
            Self::DiscoveredUnfit => "discovered_at",
            Self::BreachMissing => "breach",
            Self::ActUnfit => "act",
            Self::TextMissing => "text",
            Self::ReferenceMissing => "reference",
            Self::AnswerMissing => "answer",
            Self::DescriptionMissing(field) | Self::TooLong(field) => field,
            Self::Unknown
            | Self::AboutUnfit(_)
            | Self::NotPermitted
            | Self::Overtaken
            | Self::OutOfOrder
            | Self::JudgeFirst
            | Self::AuthorityFirst
            | Self::PoliceFirst
            | Self::Failed(_) => "",
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Unknown => Self::NotFound,
            Refused::NotPermitted => Self::NotPermitted,
            Refused::Failed(failed) => failed.into(),
            other => Self::conflict(other.text()),
        }
    }
}
