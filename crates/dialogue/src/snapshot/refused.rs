use axum::http::StatusCode;
use kernel::Failed;
use kernel::calendar::Date;
use webkit::{Problem, Refusal, Text};

use crate::handle::LONGEST_NOTE;

/// Why nothing was done about a snapshot.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No such snapshot or account for this person.
    #[error("there is no such snapshot or account")]
    Unknown,
    /// One of the account is being made.
    #[error("snapshot {0} of the account is being made")]
    UnderWay(i64),
    /// It is not made yet, or the archive has it.
    #[error("the snapshot is not waiting to be handed over")]
    OutOfOrder,
    /// There is no package: it is not made yet, or the archive has it.
    #[error("the snapshot has no package now")]
    NoPackage,
    /// The package holds words that this person does not read.
    #[error("the package holds words that only named people read")]
    Restricted,
    /// A field that is needed says nothing.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// A field says more than anybody reads.
    #[error("{0} is longer than {LONGEST_NOTE} characters")]
    TooLong(&'static str),
    /// A day from the one on which it was made until today was expected.
    #[error("a day from {0} until today was expected")]
    DayUnfit(Date),
    /// So many a year cannot be made, or are fewer than the guideline says.
    #[error("between {0} and 52 snapshots a year were expected")]
    PaceUnfit(u32),
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Unknown => Text::key("dialogue-snapshot-refused-unknown"),
            Self::UnderWay(n) => Text::key("dialogue-snapshot-refused-under-way").with("n", *n),
            Self::OutOfOrder => Text::key("dialogue-snapshot-refused-out-of-order"),
            Self::NoPackage => Text::key("dialogue-snapshot-refused-no-package"),
            Self::Restricted => Text::key("dialogue-snapshot-refused-restricted"),
            Self::Missing("reference") => Text::key("dialogue-snapshot-refused-reference"),
            Self::Missing("reason") => Text::key("dialogue-snapshot-refused-reason"),
            Self::Missing(_) => Text::key("dialogue-snapshot-refused-recipient"),
            Self::TooLong(_) => Text::key("dialogue-refused-note-too-long").with("most", LONGEST_NOTE),
            Self::DayUnfit(from) => Text::key("dialogue-snapshot-refused-day").with("from", from.to_string()),
            Self::PaceUnfit(least) => {
                Text::key("dialogue-snapshot-refused-pace").with("least", i64::from(*least))
            }
            Self::Failed(_) => Text::key("dialogue-refused-failed"),
        }
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::Missing(field) | Self::TooLong(field) => field,
            Self::DayUnfit(_) => "day",
            Self::PaceUnfit(_) => "per_year",
            Self::Unknown
            | Self::UnderWay(_)
            | Self::OutOfOrder
            | Self::NoPackage
            | Self::Restricted
            | Self::Failed(_) => "",
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Unknown => Self::NotFound,
            Refused::Failed(failed) => failed.into(),
            Refused::Restricted => Refusal::new(StatusCode::FORBIDDEN, refused.text()).into(),
            other => Self::conflict(other.text()),
        }
    }
}

/// What a field says, which has to say something.
pub(super) fn said(field: &'static str, text: &str) -> Result<String, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refused::Missing(field));
    }
    if text.chars().count() > LONGEST_NOTE {
        return Err(Refused::TooLong(field));
    }
    Ok(text.to_owned())
}
