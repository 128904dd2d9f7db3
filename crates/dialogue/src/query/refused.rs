use kernel::Failed;
use webkit::{Problem, Text};

use crate::handle::LONGEST_NOTE;

/// Why a question was not put on, or not replied to.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No such item, question or unit for this person.
    #[error("there is no such item or question")]
    Unknown,
    /// Its words are restricted, and this person does not read them.
    #[error("the words of the item are restricted")]
    Restricted,
    /// It is not said whom it is put on to.
    #[error("it is not said who is asked")]
    KindUnfit,
    /// No such person, or they have left.
    #[error("there is no such person")]
    PersonUnknown,
    /// No such unit.
    #[error("there is no such unit")]
    UnitUnknown,
    /// No such unit, or nobody answers for it.
    #[error("the unit has no contact for answers")]
    NoContact,
    /// Nothing is asked.
    #[error("nothing is asked")]
    QuestionMissing,
    /// Nothing is replied.
    #[error("nothing is replied")]
    ReplyMissing,
    /// It is longer than anybody reads.
    #[error("longer than {LONGEST_NOTE} characters")]
    TooLong,
    /// It was replied to, or taken back.
    #[error("the question is over")]
    Over,
    /// This person may not say who answers for a unit.
    #[error("not permitted to name contacts")]
    NotPermitted,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        Text::key(match self {
            Self::Unknown => "dialogue-query-refused-unknown",
            Self::Restricted => "dialogue-refused-restricted",
            Self::KindUnfit => "dialogue-query-refused-kind",
            Self::PersonUnknown => "dialogue-query-refused-person",
            Self::UnitUnknown => "dialogue-query-refused-unit",
            Self::NoContact => "dialogue-query-refused-contact",
            Self::QuestionMissing => "dialogue-query-refused-question",
            Self::ReplyMissing => "dialogue-query-refused-reply",
            Self::TooLong => return Text::key("dialogue-route-refused-long").with("most", LONGEST_NOTE),
            Self::Over => "dialogue-query-refused-over",
            Self::NotPermitted => "dialogue-query-refused-permission",
            Self::Failed(_) => "dialogue-refused-failed",
        })
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::KindUnfit => "to",
            Self::PersonUnknown => "person",
            Self::UnitUnknown => "unit",
            Self::NoContact => "asked_unit",
            Self::QuestionMissing => "question",
            Self::ReplyMissing => "reply",
            Self::Unknown
            | Self::Restricted
            | Self::TooLong
            | Self::Over
            | Self::NotPermitted
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
