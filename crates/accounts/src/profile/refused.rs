use kernel::Failed;
use webkit::{Problem, Text};

/// Why nothing was stated, decided or confirmed about a profile.
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
    /// This fact follows from what is known and is not stated.
    #[error("this fact follows from what is known")]
    NotForStating,
    /// The text is longer than a profile can hold.
    #[error("the text has more than 1000 characters")]
    TooLong,
    /// An address on the web was expected.
    #[error("an address begins with https://")]
    LinkUnfit,
    /// The address is on another domain than the guideline says.
    #[error("the address is not on {0}")]
    OutsideDomain(String),
    /// The guideline permits no symbol of one's own.
    #[error("the guideline permits the organisation's logotype only")]
    OwnSymbolForbidden,
    /// A decision has a reason.
    #[error("a reason is missing")]
    ReasonMissing,
    /// An item was not judged.
    #[error("item {0} was not judged")]
    NotJudged(String),
    /// What departs from the guideline needs a word on what is done about it.
    #[error("a deviation needs a note")]
    NoteMissing,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotPermitted => Text::key("accounts-profile-refused-not-permitted"),
            Self::UnknownAccount => Text::key("accounts-refused-unknown-account"),
            Self::Closed => Text::key("accounts-refused-closed"),
            Self::NotForStating => Text::key("accounts-profile-refused-not-for-stating"),
            Self::TooLong => Text::key("accounts-profile-refused-too-long"),
            Self::OutsideDomain(domain) => {
                Text::key("accounts-profile-refused-outside-domain").with("domain", domain.as_str())
            }
            Self::LinkUnfit => Text::key("accounts-refused-url-unfit"),
            Self::OwnSymbolForbidden => Text::key("accounts-profile-refused-own-symbol"),
            Self::ReasonMissing => Text::key("accounts-profile-refused-reason"),
            Self::NotJudged(_) => Text::key("accounts-profile-refused-not-judged"),
            Self::NoteMissing => Text::key("accounts-profile-refused-note"),
            Self::Failed(_) => Text::key("accounts-refused-failed"),
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
