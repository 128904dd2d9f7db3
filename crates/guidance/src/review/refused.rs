use kernel::Failed;
use kernel::calendar::{Date, day_words};
use webkit::{Problem, Text};

/// Why a review was not noted.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The document is another role's.
    #[error("only whoever owns the document may do this")]
    NotPermitted,
    /// The guideline names nobody who reviews it.
    #[error("the guideline does not say who reviews it")]
    NoReview,
    /// The day is none, has not come yet, or lies before the version or the review before.
    #[error("the day lies from {0} to today")]
    DayUnfit(Date),
    /// Neither word for what came of it.
    #[error("it is not said what came of the review")]
    OutcomeMissing,
    /// What is to be changed has to be said.
    #[error("it is not said what is to be changed")]
    NoteMissing,
    /// The note is longer than there is room for.
    #[error("the note is longer than {0} characters")]
    TooLong(usize),
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotPermitted => Text::key("guidance-review-refused-not-permitted"),
            Self::NoReview => Text::key("guidance-review-refused-none"),
            Self::DayUnfit(first) => {
                let day = day_words(*first);
                Text::key("guidance-review-refused-day").with("first", Text::both(day.sv, day.en))
            }
            Self::OutcomeMissing => Text::key("guidance-review-refused-outcome"),
            Self::NoteMissing => Text::key("guidance-review-refused-note"),
            Self::TooLong(most) => Text::key("guidance-refused-too-long").with("most", *most),
            Self::Failed(_) => Text::key("guidance-refused-failed"),
        }
    }

    /// The field of the form that it concerns; nothing for what is a page of its own.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::DayUnfit(_) => "reviewed_on",
            Self::OutcomeMissing => "outcome",
            Self::NoteMissing | Self::TooLong(_) => "note",
            Self::NotPermitted | Self::NoReview | Self::Failed(_) => "",
        }
    }
}

/// What stands beside no field is a page of its own.
impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotPermitted => Self::NotPermitted,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}
