use kernel::Failed;
use webkit::{Problem, Text};

use crate::handle::LONGEST_NOTE;

/// Why nothing was said of the way of an item.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No such item for this person.
    #[error("there is no such item")]
    Unknown,
    /// Its words are restricted, and this person does not read them.
    #[error("the words of the item are restricted")]
    Restricted,
    /// The item was edited after the person saw it.
    #[error("the item was edited meanwhile")]
    Stale,
    /// The account wrote it itself.
    #[error("the account wrote the item itself")]
    Ours,
    /// It is not said what it is about.
    #[error("it is not said what the item is about")]
    ClassUnfit,
    /// It belongs to a matter under way, and it is not said to which.
    #[error("the number of the matter is missing")]
    NumberMissing,
    /// That is no number of a matter.
    #[error("that is no number of a matter")]
    NumberUnfit,
    /// The guideline does not say that this role is asked.
    #[error("the guideline does not say that this role is asked")]
    NotAsked,
    /// It is not said what whoever was asked said.
    #[error("it is not said what they said")]
    SaidMissing,
    /// The item is no complaint.
    #[error("the item is no complaint")]
    NoComplaint,
    /// It is not said what became of it.
    #[error("it is not said what became of the complaint")]
    EndUnfit,
    /// It is not said who took it.
    #[error("it is not said who took the complaint")]
    RecipientMissing,
    /// What was written is longer than anybody reads.
    #[error("longer than {LONGEST_NOTE} characters")]
    TooLong,
    /// The answers do not lead to an end of the flow.
    #[error("the answers lead to no end of the flow")]
    PathUnfit,
    /// Somebody has closed it already.
    #[error("the complaint was closed already")]
    Over,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        Text::key(match self {
            Self::Unknown => "dialogue-refused-no-item",
            Self::Restricted => "dialogue-refused-restricted",
            Self::Stale => "dialogue-refused-stale",
            Self::Ours => "dialogue-route-refused-ours",
            Self::ClassUnfit => "dialogue-route-refused-class",
            Self::NumberMissing => "dialogue-route-refused-number-missing",
            Self::NumberUnfit => "dialogue-route-refused-number",
            Self::NotAsked => "dialogue-route-refused-role",
            Self::SaidMissing => "dialogue-route-refused-said",
            Self::NoComplaint => "dialogue-route-refused-no-complaint",
            Self::EndUnfit => "dialogue-route-refused-end",
            Self::RecipientMissing => "dialogue-route-refused-recipient",
            Self::TooLong => return Text::key("dialogue-route-refused-long").with("most", LONGEST_NOTE),
            Self::PathUnfit => "dialogue-flow-refused-path",
            Self::Over => "dialogue-route-refused-over",
            Self::Failed(_) => "dialogue-refused-failed",
        })
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::ClassUnfit => "class",
            Self::NumberMissing | Self::NumberUnfit => "case_number",
            Self::NotAsked => "role",
            Self::SaidMissing => "said",
            Self::EndUnfit => "outcome",
            Self::RecipientMissing => "recipient",
            Self::Unknown
            | Self::Restricted
            | Self::Stale
            | Self::Ours
            | Self::NoComplaint
            | Self::TooLong
            | Self::PathUnfit
            | Self::Over
            | Self::Failed(_) => "",
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Unknown => Self::NotFound,
            Refused::Failed(failed) => failed.into(),
            other => Self::conflict(other.text()),
        }
    }
}
