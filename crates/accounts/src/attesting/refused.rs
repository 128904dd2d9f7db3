use kernel::Failed;
use webkit::{Problem, Text};

/// Why nothing was vouched for.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such account, or nothing of that name is vouched for.
    #[error("there is no such account, or nothing of that name is vouched for")]
    NotFound,
    /// The guideline has somebody else vouch for it.
    #[error("somebody else vouches for this")]
    NotPermitted,
    /// The account is closed.
    #[error("the account is closed")]
    Closed,
    /// More publish than the guideline has room for, and nobody said why.
    #[error("more publish than the guideline has room for, without a reason")]
    ReasonMissing,
    /// What was said has more characters than there is room for.
    #[error("{0} has more than 1000 characters")]
    TooLong(&'static str),
    /// A text looks like a password or a token.
    #[error("{0} looks like a password")]
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
            Self::NotFound => Text::key("accounts-refused-unknown-account"),
            Self::NotPermitted => Text::key("accounts-attest-refused-not-permitted"),
            Self::Closed => Text::key("accounts-refused-closed"),
            Self::ReasonMissing => Text::key("accounts-attest-refused-reason-missing"),
            Self::TooLong(_) => Text::key("accounts-profile-refused-too-long"),
            Self::LooksSecret(_) => Text::key("accounts-opening-refused-looks-secret"),
            Self::Failed(_) => Text::key("accounts-refused-failed"),
        }
    }

    /// The field of the form that it is about; nothing for the form as a whole.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::TooLong(field) | Self::LooksSecret(field) => field,
            Self::ReasonMissing => "note",
            Self::NotFound | Self::NotPermitted | Self::Closed | Self::Failed(_) => "",
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Self::NotFound,
            Refused::NotPermitted => Self::NotPermitted,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}
