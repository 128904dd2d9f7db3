use kernel::Failed;
use webkit::{Problem, Text};

use super::model::DeviationStage;

/// Why nothing was signed, and why nothing was done about a deviation.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It is somebody else's to do.
    #[error("it is somebody else's to do")]
    NotPermitted,
    /// No such report, or one that the actor may not know of.
    #[error("there is no such report")]
    UnknownReport,
    /// No such account, or one that the actor may not know of.
    #[error("there is no such account")]
    UnknownAccount,
    /// No such deviation.
    #[error("there is no such deviation")]
    UnknownDeviation,
    /// No such rule, or one that is not asked of the account.
    #[error("there is no such rule")]
    UnknownRule,
    /// What was shown is named by its digest.
    #[error("what was shown is not named")]
    ShownUnfit,
    /// The report is no longer what was shown.
    #[error("the report is no longer what was shown")]
    Stale,
    /// Somebody has signed it, and nothing has changed since.
    #[error("the report is signed and nothing has changed since")]
    AlreadySigned,
    /// So many accounts lack something that the report must say.
    #[error("{0} accounts lack something that the report must say")]
    Incomplete(usize),
    /// The account is closed.
    #[error("the account is closed")]
    Closed,
    /// It is not said what is wrong.
    #[error("it is not said what is wrong")]
    WhatMissing,
    /// It is not said what is to be done.
    #[error("it is not said what is to be done")]
    ActionMissing,
    /// The owner is not there, or has left.
    #[error("the owner is not there, or has left")]
    OwnerUnfit,
    /// A day from today on was expected.
    #[error("this is no day from today on")]
    DayUnfit,
    /// It is not said what was done or found.
    #[error("it is not said what was done or found")]
    NoteMissing,
    /// It is not said what the check found.
    #[error("it is not said whether it was put right")]
    OutcomeMissing,
    /// The deviation has not come so far, or further.
    #[error("the deviation is {0}")]
    OutOfOrder(DeviationStage),
    /// Whoever put it right, or owned it, does not follow it up.
    #[error("somebody else follows it up")]
    OwnCheck,
    /// The rule is met, so nothing departs from it.
    #[error("nothing departs from this rule")]
    NotRed,
    /// The company that the account is of has not adopted the guideline.
    #[error("{0} has not adopted the guideline")]
    NotAdopted(String),
    /// A field says more than there is room for.
    #[error("{field} is longer than {most} characters")]
    TooLong {
        /// The field.
        field: &'static str,
        /// The most characters it takes.
        most: i64,
    },
    /// A text looks like a password or a token.
    #[error("a text looks like a password")]
    LooksSecret(&'static str),
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotPermitted => Text::key("accounts-report-refused-not-permitted"),
            Self::UnknownReport => Text::key("accounts-report-refused-unknown"),
            Self::UnknownAccount => Text::key("accounts-refused-unknown-account"),
            Self::UnknownDeviation => Text::key("accounts-deviation-refused-unknown"),
            Self::UnknownRule => Text::key("accounts-compliance-refused-unknown"),
            Self::ShownUnfit => Text::key("accounts-report-refused-shown"),
            Self::Stale => Text::key("accounts-report-refused-stale"),
            Self::AlreadySigned => Text::key("accounts-report-refused-signed"),
            Self::Incomplete(n) => Text::key("accounts-report-refused-incomplete").with("n", *n),
            Self::Closed => Text::key("accounts-refused-closed"),
            Self::WhatMissing => Text::key("accounts-deviation-refused-what"),
            Self::ActionMissing => Text::key("accounts-deviation-refused-action"),
            Self::OwnerUnfit => Text::key("accounts-deviation-refused-owner"),
            Self::DayUnfit => Text::key("accounts-deviation-refused-day"),
            Self::NoteMissing => Text::key("accounts-deviation-refused-note"),
            Self::OutcomeMissing => Text::key("accounts-deviation-refused-outcome"),
            Self::OutOfOrder(DeviationStage::Open) => Text::key("accounts-deviation-refused-not-fixed"),
            Self::OutOfOrder(DeviationStage::Fixed) => Text::key("accounts-deviation-refused-fixed"),
            Self::OutOfOrder(DeviationStage::Closed) => Text::key("accounts-deviation-refused-closed"),
            Self::OwnCheck => Text::key("accounts-deviation-refused-own"),
            Self::NotRed => Text::key("accounts-compliance-refused-not-red"),
            Self::NotAdopted(company) => {
                Text::key("accounts-compliance-refused-not-adopted").with("company", company.as_str())
            }
            Self::TooLong { most, .. } => Text::key("accounts-refused-too-long").with("most", *most),
            Self::LooksSecret(_) => Text::key("accounts-opening-refused-looks-secret"),
            Self::Failed(_) => Text::key("accounts-refused-failed"),
        }
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::ShownUnfit => "shown",
            Self::WhatMissing => "what",
            Self::ActionMissing => "action",
            Self::OwnerUnfit => "owner",
            Self::DayUnfit => "due_day",
            Self::NoteMissing => "note",
            Self::OutcomeMissing => "outcome",
            Self::TooLong { field, .. } | Self::LooksSecret(field) => field,
            Self::NotPermitted
            | Self::UnknownReport
            | Self::UnknownAccount
            | Self::UnknownDeviation
            | Self::UnknownRule
            | Self::Stale
            | Self::AlreadySigned
            | Self::Incomplete(_)
            | Self::Closed
            | Self::OutOfOrder(_)
            | Self::OwnCheck
            | Self::NotRed
            | Self::NotAdopted(_)
            | Self::Failed(_) => "",
        }
    }

    /// Whether the person may correct what they sent; otherwise it is a page of its own.
    pub(super) fn is_of_a_form(&self) -> bool {
        !self.field().is_empty()
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotPermitted => Self::NotPermitted,
            Refused::UnknownReport
            | Refused::UnknownAccount
            | Refused::UnknownDeviation
            | Refused::UnknownRule => Self::NotFound,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}
