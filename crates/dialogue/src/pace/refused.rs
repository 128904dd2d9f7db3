use kernel::Failed;
use webkit::{Problem, Text};

/// Why it was not decided how closely an account is watched.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No such account or decision.
    #[error("there is no such account or decision")]
    Unknown,
    /// Somebody else watches the account.
    #[error("only whoever watches, answers for or manages the account decides this")]
    NotPermitted,
    /// The account is closed.
    #[error("the account is closed")]
    Closed,
    /// The guideline does not watch more closely for that.
    #[error("the guideline does not watch more closely for that")]
    CauseUnfit,
    /// The guideline's number holds for every account.
    #[error("the guideline does not let the number of rounds follow the traffic")]
    NotByTraffic,
    /// The number of rounds cannot be so.
    #[error("a day has 1 to {0} rounds")]
    RoundsUnfit(u8),
    /// A day from today on was expected, not too far ahead.
    #[error("the last day is from today to {0} days ahead")]
    DayUnfit(i64),
    /// It is not said why.
    #[error("the reason is missing")]
    ReasonMissing,
    /// The reason has too many characters.
    #[error("the reason is longer than {0} characters")]
    TooLong(usize),
    /// It has ended already.
    #[error("it has ended already")]
    Over,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Unknown => Text::key("dialogue-pace-refused-unknown"),
            Self::NotPermitted => Text::key("dialogue-pace-refused-not-permitted"),
            Self::Closed => Text::key("dialogue-pace-refused-closed"),
            Self::CauseUnfit => Text::key("dialogue-pace-refused-cause"),
            Self::NotByTraffic => Text::key("dialogue-pace-refused-traffic"),
            Self::RoundsUnfit(most) => {
                Text::key("dialogue-pace-refused-rounds").with("most", i64::from(*most))
            }
            Self::DayUnfit(most) => Text::key("dialogue-pace-refused-day").with("most", *most),
            Self::ReasonMissing => Text::key("dialogue-pace-refused-reason"),
            Self::TooLong(most) => Text::key("dialogue-pace-refused-too-long").with("most", *most),
            Self::Over => Text::key("dialogue-pace-refused-over"),
            Self::Failed(_) => Text::key("dialogue-pace-refused-failed"),
        }
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::CauseUnfit => "cause",
            Self::RoundsUnfit(_) => "rounds",
            Self::DayUnfit(_) => "last_day",
            Self::ReasonMissing | Self::TooLong(_) => "reason",
            Self::Unknown
            | Self::NotPermitted
            | Self::Closed
            | Self::NotByTraffic
            | Self::Over
            | Self::Failed(_) => "",
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Unknown => Self::NotFound,
            Refused::NotPermitted => Self::NotPermitted,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}
