use kernel::Failed;
use webkit::{Problem, Text};

use super::model::{LARGEST_FILE, LONGEST_TEXT};

/// Why nothing was written down.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such account, item or answer for this person.
    #[error("there is no such thing")]
    NotFound,
    /// The account is closed.
    #[error("the account is closed")]
    Closed,
    /// What stands on the account is fetched.
    #[error("what stands on the account is fetched")]
    Fetched,
    /// It is not said what it is.
    #[error("it is not said what it is")]
    KindMissing,
    /// Neither words nor a file.
    #[error("there are neither words nor a file")]
    Empty,
    /// The text is too long.
    #[error("the text is longer than {LONGEST_TEXT} characters")]
    TooLong,
    /// The name is too long.
    #[error("the name is too long")]
    AuthorTooLong,
    /// This is no day.
    #[error("this is no day")]
    DayUnfit,
    /// This is no time of the day, or it is still to come.
    #[error("this is no time of the day, or it is still to come")]
    TimeUnfit,
    /// What it is said to stand under is none of the account's items.
    #[error("what it stands under is none of the account's items")]
    UnderUnknown,
    /// This is no address on the web.
    #[error("this is no address on the web")]
    AddressUnfit,
    /// The file is too large.
    #[error("the file is larger than is kept")]
    FileTooLarge,
    /// The file is no picture, sound or film.
    #[error("the file is no picture, sound or film")]
    FileUnfit,
    /// The list says that the platform carries nothing of the kind.
    #[error("the list says that the platform carries nothing of the kind")]
    NotCarried,
    /// The answer was published, or stopped, before.
    #[error("the answer waits for nobody")]
    NotWaiting,
    /// What was to be answered was taken away.
    #[error("what was to be answered was taken away")]
    TakenAway,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        Text::key(match self {
            Self::NotFound => "dialogue-refused-no-item",
            Self::Closed => "dialogue-hand-refused-closed",
            Self::Fetched => "dialogue-hand-refused-fetched",
            Self::KindMissing => "dialogue-hand-refused-kind",
            Self::Empty => "dialogue-hand-refused-empty",
            Self::TooLong => return Text::key("dialogue-hand-refused-long").with("most", LONGEST_TEXT),
            Self::AuthorTooLong => "dialogue-hand-refused-author",
            Self::DayUnfit => "dialogue-hand-refused-day",
            Self::TimeUnfit => "dialogue-hand-refused-time",
            Self::UnderUnknown => "dialogue-hand-refused-under",
            Self::AddressUnfit => "dialogue-hand-refused-address",
            Self::FileTooLarge => {
                return Text::key("dialogue-hand-refused-large").with("most", LARGEST_FILE >> 20);
            }
            Self::FileUnfit => "dialogue-hand-refused-file",
            Self::NotCarried => "dialogue-hand-refused-carried",
            Self::NotWaiting => "dialogue-hand-refused-waiting",
            Self::TakenAway => "dialogue-hand-refused-taken",
            Self::Failed(_) => "dialogue-refused-failed",
        })
    }

    /// The field that it is about; nothing for the order as a whole.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::KindMissing => "kind",
            Self::Empty | Self::TooLong => "text",
            Self::AuthorTooLong => "author",
            Self::DayUnfit => "day",
            Self::TimeUnfit => "time",
            Self::UnderUnknown => "under",
            Self::AddressUnfit => "address",
            Self::FileTooLarge | Self::FileUnfit | Self::NotCarried => "file",
            Self::NotFound
            | Self::Closed
            | Self::Fetched
            | Self::NotWaiting
            | Self::TakenAway
            | Self::Failed(_) => "",
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Self::NotFound,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}
