use kernel::Failed;
use webkit::{Problem, Text};

use crate::handle::LONGEST_NOTE;

/// Why nothing was said about until when a post is right.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No such post for this person.
    #[error("there is no such post")]
    Unknown,
    /// Others wrote it, or it is no post.
    #[error("only what the account itself has posted has a last day")]
    NotOurs,
    /// A day from today on was expected.
    #[error("a day from today on was expected")]
    DayUnfit,
    /// There is no day, and nothing is noted about having seen it over.
    #[error("there is neither a day nor a note")]
    NoteMissing,
    /// The note is longer than anybody reads.
    #[error("the note is longer than {LONGEST_NOTE} characters")]
    NoteTooLong,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Unknown => Text::key("dialogue-refused-no-item"),
            Self::NotOurs => Text::key("dialogue-validity-refused-not-ours"),
            Self::DayUnfit => Text::key("dialogue-validity-refused-day"),
            Self::NoteMissing => Text::key("dialogue-validity-refused-note"),
            Self::NoteTooLong => Text::key("dialogue-refused-note-too-long").with("most", LONGEST_NOTE),
            Self::Failed(_) => Text::key("dialogue-refused-failed"),
        }
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::DayUnfit => "last_day",
            Self::NoteMissing | Self::NoteTooLong => "note",
            Self::Unknown | Self::NotOurs | Self::Failed(_) => "",
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
