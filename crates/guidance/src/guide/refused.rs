use kernel::Failed;
use webkit::{Problem, Text};

/// Why guidance was not acknowledged.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Only people read.
    #[error("only a person acknowledges")]
    NotPermitted,
    /// The guideline has no such guidance.
    #[error("the guideline has no such guidance")]
    Unknown,
    /// That of another version was read.
    #[error("the guideline has got another version meanwhile")]
    OtherVersion,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotPermitted => Text::key("guidance-refused-not-permitted"),
            Self::Unknown => Text::key("guidance-guide-refused-unknown"),
            Self::OtherVersion => Text::key("guidance-guide-refused-version"),
            Self::Failed(_) => Text::key("guidance-refused-failed"),
        }
    }

    /// The field that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::OtherVersion => "version",
            Self::NotPermitted | Self::Unknown | Self::Failed(_) => "",
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotPermitted => Self::NotPermitted,
            Refused::Unknown => Self::NotFound,
            Refused::Failed(failed) => Self::from(failed),
            other @ Refused::OtherVersion => Self::conflict(other.text()),
        }
    }
}
