use kernel::Failed;
use webkit::{Problem, Text};

/// The most characters of a text about a consent.
pub(crate) const LONGEST: usize = 500;

/// Why nothing was noted about a consent.
#[derive(Debug, thiserror::Error)]
pub enum ConsentRefused {
    /// There is no such consent for this person.
    #[error("there is no such consent")]
    Unknown,
    /// The person publishes on no account of the unit.
    #[error("only whoever may answer on an account of the unit keeps its register of consents")]
    NotPermitted,
    /// No unit was chosen, or one that is none of theirs.
    #[error("there is no such unit")]
    UnitUnfit,
    /// Nobody is named.
    #[error("it is not said whose consent it is")]
    SubjectMissing,
    /// A personal identity number would stand in the register, where a name or a reference is enough.
    #[error("the register of consents holds no personal identity numbers")]
    PersonalNumber,
    /// It is not said for which channels.
    #[error("it is not said for which channels it is")]
    ScopeMissing,
    /// A day up to today was expected.
    #[error("a day up to today was expected")]
    GivenUnfit,
    /// The last day is no day, or lies before the first.
    #[error("the last day lies before the first")]
    UntilUnfit,
    /// It is not said on which form it was given.
    #[error("it is not said on which form it was given")]
    FormMissing,
    /// It is not said where the paper lies.
    #[error("it is not said where the paper lies")]
    KeptMissing,
    /// A day that has been was expected.
    #[error("a day up to today was expected in {0}")]
    DayUnfit(&'static str),
    /// There are as many guardians as nobody has.
    #[error("from one to four guardians were expected")]
    GuardiansUnfit,
    /// What was found on the person's capacity is none of the words there are.
    #[error("it is not said whether the person understands")]
    CapacityUnfit,
    /// It is withdrawn without a word.
    #[error("it is not said why the consent is withdrawn")]
    ReasonMissing,
    /// A text is longer than anybody reads.
    #[error("{0} is longer than {LONGEST} characters")]
    TooLong(&'static str),
    /// It was withdrawn before.
    #[error("the consent was withdrawn before")]
    Over,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl ConsentRefused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Unknown => Text::key("publishing-consent-refused-unknown"),
            Self::NotPermitted => Text::key("publishing-consent-refused-not-permitted"),
            Self::UnitUnfit => Text::key("publishing-consent-refused-unit"),
            Self::SubjectMissing => Text::key("publishing-consent-refused-subject"),
            Self::PersonalNumber => Text::key("publishing-consent-refused-number"),
            Self::ScopeMissing => Text::key("publishing-consent-refused-scope"),
            Self::GivenUnfit => Text::key("publishing-consent-refused-given"),
            Self::UntilUnfit => Text::key("publishing-consent-refused-until"),
            Self::FormMissing => Text::key("publishing-consent-refused-form"),
            Self::KeptMissing => Text::key("publishing-consent-refused-kept"),
            Self::DayUnfit(_) => Text::key("publishing-consent-refused-day"),
            Self::GuardiansUnfit => Text::key("publishing-consent-refused-guardians"),
            Self::CapacityUnfit => Text::key("publishing-consent-refused-capacity"),
            Self::ReasonMissing => Text::key("publishing-consent-refused-reason"),
            Self::TooLong(_) => Text::key("publishing-refused-too-long").with("most", LONGEST),
            Self::Over => Text::key("publishing-consent-refused-over"),
            Self::Failed(_) => Text::key("publishing-refused-failed"),
        }
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::UnitUnfit => "unit",
            Self::SubjectMissing | Self::PersonalNumber => "subject",
            Self::ScopeMissing => "scope",
            Self::GivenUnfit => "given_on",
            Self::UntilUnfit => "valid_until",
            Self::FormMissing => "form",
            Self::KeptMissing => "kept",
            Self::GuardiansUnfit => "guardians",
            Self::CapacityUnfit => "capacity",
            Self::ReasonMissing => "reason",
            Self::TooLong(field) | Self::DayUnfit(field) => field,
            Self::Unknown | Self::NotPermitted | Self::Over | Self::Failed(_) => "",
        }
    }
}

impl From<ConsentRefused> for Problem {
    fn from(refused: ConsentRefused) -> Self {
        match refused {
            ConsentRefused::Unknown => Self::NotFound,
            ConsentRefused::NotPermitted => Self::NotPermitted,
            ConsentRefused::Failed(failed) => failed.into(),
            other => Self::conflict(other.text()),
        }
    }
}
