use kernel::Failed;
use webkit::{Problem, Text};

/// The most characters of a text about a crisis.
pub(crate) const LONGEST: usize = 2_000;

/// Why nothing was done about a crisis.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such crisis or account for this person.
    #[error("there is no such crisis or account")]
    Unknown,
    /// Whoever leads does that.
    #[error("whoever leads in a crisis does that")]
    NotPermitted,
    /// There is a crisis already.
    #[error("there is a crisis already")]
    AlreadyOn,
    /// It is over.
    #[error("the crisis is over")]
    Over,
    /// It has no name.
    #[error("it is not said what the crisis is called")]
    NameMissing,
    /// It is not said by which words what people write is grouped.
    #[error("it is not said by which words what people write is grouped")]
    ThemesMissing,
    /// It is not said whether the account is used.
    #[error("it is not said whether the account is used")]
    UsedMissing,
    /// It is not said why.
    #[error("it is not said why")]
    ReasonMissing,
    /// It is not said what stands there.
    #[error("it is not said what stands there")]
    NoticeMissing,
    /// One of the base channels does not stand in it.
    #[error("one of the base channels does not stand in it")]
    ChannelMissing(String),
    /// The account is used: it refers to nothing else.
    #[error("the account is used")]
    IsUsed,
    /// There is no such person.
    #[error("there is no such person")]
    PersonUnfit(&'static str),
    /// Whoever stands in is somebody else.
    #[error("whoever stands in is somebody else")]
    SamePerson,
    /// It ends after it begins, within a week.
    #[error("it ends after it begins, within a week")]
    TimeUnfit(&'static str),
    /// A text is longer than anybody reads.
    #[error("{0} is longer than {LONGEST} characters")]
    TooLong(&'static str),
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        Text::key(match self {
            Self::Unknown => "oversight-crisis-refused-unknown",
            Self::NotPermitted => "oversight-crisis-refused-not-permitted",
            Self::AlreadyOn => "oversight-crisis-refused-already-on",
            Self::Over => "oversight-crisis-refused-over",
            Self::NameMissing => "oversight-crisis-refused-name",
            Self::ThemesMissing => "oversight-crisis-refused-themes",
            Self::UsedMissing => "oversight-crisis-refused-used",
            Self::ReasonMissing => "oversight-refused-text",
            Self::NoticeMissing => "oversight-crisis-refused-notice",
            Self::ChannelMissing(channel) => {
                return Text::key("oversight-crisis-refused-channel").with("channel", channel.as_str());
            }
            Self::IsUsed => "oversight-crisis-refused-is-used",
            Self::PersonUnfit(_) => "oversight-crisis-refused-person",
            Self::SamePerson => "oversight-crisis-refused-same-person",
            Self::TimeUnfit(_) => "oversight-crisis-refused-time",
            Self::TooLong(_) => return Text::key("oversight-refused-too-long").with("most", LONGEST),
            Self::Failed(_) => "oversight-refused-failed",
        })
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::NameMissing => "name",
            Self::ThemesMissing => "themes",
            Self::UsedMissing => "used",
            Self::ReasonMissing => "reason",
            Self::NoticeMissing | Self::ChannelMissing(_) => "text",
            Self::SamePerson => "deputy",
            Self::PersonUnfit(field) | Self::TimeUnfit(field) | Self::TooLong(field) => field,
            Self::Unknown
            | Self::NotPermitted
            | Self::AlreadyOn
            | Self::Over
            | Self::IsUsed
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
