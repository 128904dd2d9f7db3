use kernel::Failed;
use webkit::{Problem, Text};

use super::model::NotYet;

/// Why something about a request for records was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No such request, record, question or file for this person.
    #[error("there is no such request, record, question or file")]
    Unknown,
    /// Others do this.
    #[error("others do this")]
    NotPermitted,
    /// Only named people read the words, and this person is none of them.
    #[error("only named people read the words of the record")]
    Restricted,
    /// A field that must say something is empty.
    #[error("the field {0} is empty")]
    Missing(&'static str),
    /// A field holds what cannot be.
    #[error("the field {0} holds what cannot be")]
    Unfit(&'static str),
    /// A field has too many characters.
    #[error("the field {field} is longer than {most} characters")]
    TooLong {
        /// Which.
        field: &'static str,
        /// The most.
        most: usize,
    },
    /// It is not said what is asked for.
    #[error("it is not said what is asked for")]
    TooWide,
    /// The request has ended.
    #[error("the request has ended")]
    Over,
    /// The record was changed since it was shown.
    #[error("the record was changed since it was shown")]
    Stale,
    /// The words that are to be masked stand nowhere in the record.
    #[error("the words to be masked are not in the record")]
    NotThere(String),
    /// What is masked is still there, in these records.
    #[error("what is masked stands in the records {0}")]
    StillThere(String),
    /// There is nothing to hand out.
    #[error("there is nothing to hand out")]
    NothingToHandOut,
    /// A question about the record waits for its answer.
    #[error("a question about the record waits for its answer")]
    Asked,
    /// Whoever asks would ask themselves.
    #[error("there is no manager to ask but oneself")]
    OwnManager,
    /// Nothing was kept back, so that there is nothing to decide.
    #[error("nothing was kept back")]
    NothingKeptBack,
    /// The request does not end yet.
    #[error("the request does not end yet: {0:?}")]
    NotYet(NotYet),
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Unknown => Text::key("records-disclosure-refused-unknown"),
            Self::NotPermitted => Text::key("records-disclosure-refused-not-permitted"),
            Self::Restricted => Text::key("records-disclosure-refused-restricted"),
            Self::Missing("masks") => Text::key("records-disclosure-refused-masks"),
            Self::Missing("provision") => Text::key("records-disclosure-refused-provision"),
            Self::Missing(_) => Text::key("records-disclosure-refused-missing"),
            Self::Unfit(_) => Text::key("records-disclosure-refused-unfit"),
            Self::TooLong { most, .. } => {
                Text::key("records-disclosure-refused-too-long").with("most", *most)
            }
            Self::TooWide => Text::key("records-disclosure-refused-too-wide"),
            Self::Over => Text::key("records-disclosure-refused-over"),
            Self::Stale => Text::key("records-disclosure-refused-stale"),
            Self::NotThere(words) => {
                Text::key("records-disclosure-refused-not-there").with("words", words.as_str())
            }
            Self::StillThere(lines) => {
                Text::key("records-disclosure-refused-still-there").with("lines", lines.as_str())
            }
            Self::NothingToHandOut => Text::key("records-disclosure-refused-nothing"),
            Self::Asked => Text::key("records-disclosure-refused-asked"),
            Self::OwnManager => Text::key("records-disclosure-refused-own-manager"),
            Self::NothingKeptBack => Text::key("records-disclosure-refused-nothing-kept"),
            Self::NotYet(NotYet::Unjudged) => Text::key("records-disclosure-refused-unjudged"),
            Self::NotYet(NotYet::NotHandedOut) => Text::key("records-disclosure-refused-not-handed-out"),
            Self::NotYet(NotYet::NotTold) => Text::key("records-disclosure-refused-not-told"),
            Self::Failed(_) => Text::key("records-disclosure-refused-failed"),
        }
    }

    /// The field of the form that it concerns; none for what no field can mend.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Missing(field) | Self::Unfit(field) | Self::TooLong { field, .. } => Some(field),
            Self::TooWide => Some("words"),
            Self::NotThere(_) => Some("masks"),
            Self::Unknown
            | Self::NotPermitted
            | Self::Restricted
            | Self::Over
            | Self::Stale
            | Self::StillThere(_)
            | Self::NothingToHandOut
            | Self::Asked
            | Self::OwnManager
            | Self::NothingKeptBack
            | Self::NotYet(_)
            | Self::Failed(_) => None,
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
