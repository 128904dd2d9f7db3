use kernel::Failed;
use webkit::{Problem, Text};

use crate::profile;

/// Why nothing was planned or measured.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The actor neither manages accounts nor answers for this one.
    #[error("only whoever answers for the account or manages accounts may do this")]
    NotPermitted,
    /// No such account, or one that the actor may not know of.
    #[error("there is no such account")]
    UnknownAccount,
    /// The account is closed.
    #[error("the account is closed")]
    Closed,
    /// None of the questions of planning was chosen.
    #[error("this is no question of planning")]
    FactUnfit,
    /// What was said has too many characters.
    #[error("the text has more than 1000 characters")]
    TooLong,
    /// A goal says what is to be reached.
    #[error("the goal says nothing")]
    WhatMissing,
    /// A goal is measured by something (MOT-NYT-10).
    #[error("a goal without a metric cannot be measured")]
    MetricMissing,
    /// A number from 0 up was expected.
    #[error("this is no number from 0 up")]
    NumberUnfit,
    /// A day was expected.
    #[error("this is no day")]
    DayUnfit,
    /// There is no such goal, or it is not followed any longer.
    #[error("there is no such goal")]
    UnknownGoal,
    /// A decision has a reason.
    #[error("a reason is missing")]
    ReasonMissing,
    /// The guideline permits no pauses.
    #[error("the guideline permits no pauses")]
    PausesForbidden,
    /// An address on the web was expected.
    #[error("an address begins with https://")]
    LinkUnfit,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Who may plan is who may tend the profile.
impl From<profile::Refused> for Refused {
    fn from(refused: profile::Refused) -> Self {
        match refused {
            profile::Refused::UnknownAccount => Self::UnknownAccount,
            profile::Refused::Closed => Self::Closed,
            profile::Refused::Failed(failed) => Self::Failed(failed),
            profile::Refused::LinkUnfit | profile::Refused::OutsideDomain(_) => Self::LinkUnfit,
            profile::Refused::TooLong => Self::TooLong,
            profile::Refused::NotForStating => Self::FactUnfit,
            profile::Refused::NotPermitted
            | profile::Refused::OwnSymbolForbidden
            | profile::Refused::ReasonMissing
            | profile::Refused::NotJudged(_)
            | profile::Refused::NoteMissing => Self::NotPermitted,
        }
    }
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotPermitted => Text::key("accounts-profile-refused-not-permitted"),
            Self::UnknownAccount => Text::key("accounts-refused-unknown-account"),
            Self::Closed => Text::key("accounts-refused-closed"),
            Self::FactUnfit => Text::key("accounts-profile-choose-fact"),
            Self::TooLong => Text::key("accounts-profile-refused-too-long"),
            Self::WhatMissing => Text::key("accounts-plan-refused-what"),
            Self::MetricMissing => Text::key("accounts-plan-refused-metric"),
            Self::NumberUnfit => Text::key("accounts-plan-refused-number"),
            Self::DayUnfit => Text::key("accounts-plan-refused-day"),
            Self::UnknownGoal => Text::key("accounts-plan-refused-goal"),
            Self::ReasonMissing => Text::key("accounts-profile-refused-reason"),
            Self::PausesForbidden => Text::key("accounts-plan-refused-pauses"),
            Self::LinkUnfit => Text::key("accounts-refused-url-unfit"),
            Self::Failed(_) => Text::key("accounts-refused-failed"),
        }
    }

    /// The field of the form that it concerns.
    pub(crate) fn field(&self) -> &'static str {
        match self {
            Self::FactUnfit => "fact",
            Self::TooLong => "said",
            Self::WhatMissing => "what",
            Self::MetricMissing => "metric",
            Self::NumberUnfit => "number",
            Self::DayUnfit => "day",
            Self::UnknownGoal => "goal",
            Self::ReasonMissing => "reason",
            Self::LinkUnfit => "announced_in",
            Self::NotPermitted
            | Self::UnknownAccount
            | Self::Closed
            | Self::PausesForbidden
            | Self::Failed(_) => "",
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotPermitted => Self::NotPermitted,
            Refused::UnknownAccount => Self::NotFound,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}
