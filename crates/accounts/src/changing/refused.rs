use kernel::Failed;
use webkit::{Problem, Text};

use super::model::{ChangeField, Stage};

/// Why an account was not changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such account or change, or the person may not know of it.
    #[error("there is no such account or change")]
    NotFound,
    /// It is somebody else's to do.
    #[error("this is not for this person to do")]
    NotPermitted,
    /// The account is closed.
    #[error("the account is closed")]
    Closed,
    /// Another change waits to be decided.
    #[error("another change waits to be decided")]
    UnderWay,
    /// Everything is as it was.
    #[error("nothing becomes otherwise")]
    NothingChanged,
    /// A reason is missing.
    #[error("a reason is missing")]
    ReasonMissing,
    /// The reason is longer than there is room for.
    #[error("{field} is longer than {most} characters")]
    TooLong {
        /// Which.
        field: &'static str,
        /// The most characters it takes.
        most: i64,
    },
    /// A text looks like a password or a token.
    #[error("a text looks like a password")]
    LooksSecret,
    /// Whoever asked for it may not decide.
    #[error("whoever asked for the change does not decide")]
    OwnProposal,
    /// Whoever decides by delegation states its number.
    #[error("the number of the delegation is missing")]
    DelegationMissing,
    /// At this stage it cannot be done.
    #[error("the change is {0}")]
    OutOfOrder(Stage),
    /// The account would not be a whole one.
    #[error(transparent)]
    Account(#[from] crate::Refused),
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
            Self::NotPermitted => Text::key("accounts-change-refused-not-permitted"),
            Self::Closed => Text::key("accounts-refused-closed"),
            Self::UnderWay => Text::key("accounts-change-refused-under-way"),
            Self::NothingChanged => Text::key("accounts-change-refused-nothing"),
            Self::ReasonMissing => Text::key("accounts-opening-refused-reason-missing"),
            Self::TooLong { most, .. } => Text::key("accounts-refused-too-long").with("most", *most),
            Self::LooksSecret => Text::key("accounts-opening-refused-looks-secret"),
            Self::OwnProposal => Text::key("accounts-change-refused-own"),
            Self::DelegationMissing => Text::key("accounts-opening-refused-delegation-missing"),
            Self::OutOfOrder(stage) => {
                Text::key("accounts-change-refused-out-of-order").with("stage", stage.text())
            }
            Self::Account(it) => it.text(),
            Self::Failed(_) => Text::key("accounts-refused-failed"),
        }
    }

    /// The field of the form that it is about; nothing for the form as a whole.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::ReasonMissing => "reason",
            Self::TooLong { field, .. } => field,
            Self::DelegationMissing => "delegation",
            Self::Account(it) => match it.field() {
                "url" => "address",
                field => field,
            },
            Self::NotFound
            | Self::NotPermitted
            | Self::Closed
            | Self::UnderWay
            | Self::NothingChanged
            | Self::LooksSecret
            | Self::OwnProposal
            | Self::OutOfOrder(_)
            | Self::Failed(_) => "",
        }
    }
}

impl Stage {
    /// What it is called on a page.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Proposed => "accounts-change-stage-proposed",
            Self::Decided => "accounts-change-stage-decided",
            Self::Declined => "accounts-change-stage-declined",
            Self::Withdrawn => "accounts-change-stage-withdrawn",
        })
    }
}

impl ChangeField {
    /// What it is called on a page.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Name => "accounts-name",
            Self::Address => "accounts-url",
            Self::Unit => "accounts-unit",
            Self::Purpose => "accounts-purpose",
            Self::Responsible => "accounts-responsible",
            Self::Deputy => "accounts-deputy",
            Self::Manager => "accounts-manager",
        })
    }
}

/// What stands beside no field is a page of its own.
impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Self::NotFound,
            Refused::NotPermitted => Self::NotPermitted,
            Refused::Failed(failed) => Self::from(failed),
            Refused::Account(refused) => Self::from(refused),
            other => Self::conflict(other.text()),
        }
    }
}
