use kernel::Failed;
use kernel::calendar::{Date, day_words};
use webkit::{Problem, Text};

use crate::version::Stage;

/// Why a version was not sent out, or a statement not taken.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The actor's roles do not reach so far.
    #[error("this is not for this person to do")]
    NotPermitted,
    /// No such version, or nobody with this number was asked about it.
    #[error("there is no such version, or nobody with this number was asked")]
    Unknown,
    /// It does not wait for approval.
    #[error("the version is {0} and does not wait for approval")]
    NotProposed(Stage),
    /// What has been decided is not commented on.
    #[error("the version is {0}")]
    Closed(Stage),
    /// Somebody has written in it since it was shown.
    #[error("the text is no longer what was shown")]
    Stale,
    /// There is not enough time to answer.
    #[error("the last day is {0} at the earliest")]
    LastDayUnfit(Date),
    /// The guideline has no such role.
    #[error("the guideline has no role {0}")]
    UnknownRole(String),
    /// Nobody would be asked.
    #[error("nobody is asked")]
    NobodyAsked,
    /// More are named than can be.
    #[error("more than {0} are named")]
    TooMany(usize),
    /// Nothing was said.
    #[error("nothing is said")]
    NothingSaid,
    /// The answer of a body has a number.
    #[error("the registry number of the answer is missing")]
    NumberMissing,
    /// A field says more than there is room for.
    #[error("{field} is longer than {most} characters")]
    TooLong {
        /// The field.
        field: &'static str,
        /// The most characters it takes.
        most: usize,
    },
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl From<crate::version::Refused> for Refused {
    fn from(refused: crate::version::Refused) -> Self {
        use crate::version::Refused as Version;
        match refused {
            Version::NotPermitted => Self::NotPermitted,
            Version::Unknown => Self::Unknown,
            Version::Failed(failed) => Self::Failed(failed),
            other => Self::Failed(Failed::for_good(other.to_string())),
        }
    }
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotPermitted => Text::key("guidance-consult-refused-not-permitted"),
            Self::Unknown => Text::key("guidance-consult-refused-unknown"),
            Self::NotProposed(_) => Text::key("guidance-consult-refused-not-proposed"),
            Self::Closed(stage) => Text::key("guidance-consult-refused-closed").with("stage", stage.text()),
            Self::Stale => Text::key("guidance-consult-refused-stale"),
            Self::LastDayUnfit(first) => {
                let day = day_words(*first);
                Text::key("guidance-consult-refused-last-day").with("day", Text::both(day.sv, day.en))
            }
            Self::UnknownRole(role) => Text::key("guidance-consult-refused-role").with("role", role.as_str()),
            Self::NobodyAsked => Text::key("guidance-consult-refused-nobody"),
            Self::TooMany(most) => Text::key("guidance-consult-refused-too-many").with("most", *most),
            Self::NothingSaid => Text::key("guidance-consult-refused-nothing-said"),
            Self::NumberMissing => Text::key("guidance-consult-refused-number"),
            Self::TooLong { most, .. } => Text::key("guidance-refused-too-long").with("most", *most),
            Self::Failed(_) => Text::key("guidance-refused-failed"),
        }
    }

    /// The field of the form that it concerns; nothing for what is a page of its own.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::LastDayUnfit(_) => "last_day",
            Self::UnknownRole(_) | Self::NobodyAsked => "roles",
            Self::TooMany(_) => "bodies",
            Self::NothingSaid => "said",
            Self::NumberMissing => "number",
            Self::TooLong { field, .. } => field,
            Self::NotPermitted
            | Self::Unknown
            | Self::NotProposed(_)
            | Self::Closed(_)
            | Self::Stale
            | Self::Failed(_) => "",
        }
    }
}

/// What stands beside no field is a page of its own.
impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotPermitted => Self::NotPermitted,
            Refused::Unknown => Self::NotFound,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}
