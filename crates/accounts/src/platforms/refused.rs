use kernel::Failed;
use webkit::{Problem, Text};

/// Why a platform was not put on the list.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The actor's roles do not reach so far.
    #[error("only somebody who manages accounts may do this")]
    NotPermitted,
    /// The stable name is not written as such names are.
    #[error("a key has 1 to 64 small letters a-z, digits and single hyphens between them")]
    KeyUnfit,
    /// It has no name for people.
    #[error("a name is missing")]
    NameMissing,
    /// The name has too many characters.
    #[error("the name has more than 100 characters")]
    NameTooLong,
    /// It is not said what people do there.
    #[error("it is not said what people do there")]
    KindMissing,
    /// It is not said what it carries, or something that there is not.
    #[error("it is not said what it carries")]
    MediaUnfit,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        Text::key(match self {
            Self::NotPermitted => "accounts-refused-not-permitted",
            Self::KeyUnfit => "accounts-refused-key-unfit",
            Self::NameMissing => "accounts-refused-name-missing",
            Self::NameTooLong => "accounts-platforms-refused-name-long",
            Self::KindMissing => "accounts-platforms-refused-kind",
            Self::MediaUnfit => "accounts-platforms-refused-media",
            Self::Failed(_) => "accounts-refused-failed",
        })
    }

    /// The field that it is about; nothing for the order as a whole.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::KeyUnfit => "key",
            Self::NameMissing | Self::NameTooLong => "name",
            Self::KindMissing => "kind",
            Self::MediaUnfit => "media",
            Self::NotPermitted | Self::Failed(_) => "",
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotPermitted => Self::NotPermitted,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}
