use guideline::{EditError, Problems};
use kernel::Failed;
use kernel::calendar::Label;
use webkit::{Lang, Problem, Text};

use super::model::Stage;

/// Why nothing was done with a version of the guideline.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The actor's roles do not reach so far.
    #[error("only somebody who may edit the guideline may do this")]
    NotPermitted,
    /// No such version.
    #[error("there is no such version")]
    Unknown,
    /// It is no longer being written.
    #[error("the version is {0} and cannot be written in")]
    NotADraft(Stage),
    /// It does not wait for approval.
    #[error("the version is {0} and does not wait for approval")]
    NotProposed(Stage),
    /// Somebody has written in it since it was shown.
    #[error("the text is no longer what was shown")]
    Stale,
    /// There is no text.
    #[error("the text is missing")]
    ContentMissing,
    /// Every setting says where it comes from.
    #[error("it is not said where the value comes from")]
    SourceMissing,
    /// Where the document is silent, the reason is said.
    #[error("it is not said why this value was chosen")]
    WhyMissing,
    /// What was written is no value.
    #[error("this is no value: {0}")]
    NoValue(String),
    /// The setting does not stand by itself in the text.
    #[error("the setting is changed in the whole text")]
    NoSuchSetting,
    /// The text cannot be read whole.
    #[error("the text cannot be read whole: {0}")]
    Unfit(Problems),
    /// The text cannot be read whole; the page of the version tells where.
    #[error("the text cannot be read whole")]
    Unsound,
    /// A version is of the same guideline.
    #[error("the guideline is called {0}")]
    OtherName(String),
    /// It says what the one in force says.
    #[error("it says the same as the version in force")]
    Unchanged,
    /// It is not said why.
    #[error("the reason is missing")]
    ReasonMissing,
    /// It is not said who decided.
    #[error("it is not said who decided")]
    DecisionMissing,
    /// Another body decided than the one that the document names.
    #[error("the document is decided by {0}")]
    OtherDecider(String),
    /// The day of the decision is no day, or has not come yet.
    #[error("the day of the decision is none that has been")]
    DecisionDayUnfit,
    /// The decision has no registry number or paragraph.
    #[error("the registry number or paragraph of the decision is missing")]
    ReferenceUnfit,
    /// A role that the guideline names has neither said something nor let its time pass.
    #[error("{} roles are to be heard first", .0.len())]
    NotHeard(Vec<Label>),
    /// What the document leaves open was not read.
    #[error("the choices that the document does not state were not read")]
    SilencesUnread,
    /// A day from today on was expected.
    #[error("this is no day from today on")]
    DayUnfit,
    /// Its day passed before anybody approved it.
    #[error("the day of force has passed")]
    DayPassed,
    /// Nobody approves their own work.
    #[error("somebody else approves it")]
    OwnWork,
    /// It is in force, or was; it is replaced, not given up.
    #[error("it is in force")]
    InForce,
    /// A field says more than there is room for.
    #[error("{field} is longer than {most}")]
    TooLong {
        /// The field.
        field: &'static str,
        /// The most it takes: characters, of the whole text KiB.
        most: usize,
    },
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl From<EditError> for Refused {
    fn from(error: EditError) -> Self {
        match error {
            EditError::Value(why) => Self::NoValue(why),
            EditError::NoSuchPlace(_) | EditError::Text(_) => Self::NoSuchSetting,
        }
    }
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotPermitted => Text::key("guidance-refused-not-permitted"),
            Self::Unknown => Text::key("guidance-refused-unknown"),
            Self::NotADraft(_) => Text::key("guidance-refused-not-a-draft"),
            Self::NotProposed(_) => Text::key("guidance-refused-not-proposed"),
            Self::Stale => Text::key("guidance-refused-stale"),
            Self::ContentMissing => Text::key("guidance-refused-content"),
            Self::SourceMissing => Text::key("guidance-refused-source"),
            Self::WhyMissing => Text::key("guidance-refused-why"),
            Self::NoValue(why) => Text::key("guidance-refused-no-value").with("why", why.as_str()),
            Self::NoSuchSetting => Text::key("guidance-refused-no-setting"),
            Self::Unfit(problems) => unfit(problems),
            Self::Unsound => Text::key("guidance-refused-unsound"),
            Self::OtherName(name) => Text::key("guidance-refused-name").with("name", name.as_str()),
            Self::Unchanged => Text::key("guidance-refused-unchanged"),
            Self::ReasonMissing => Text::key("guidance-refused-reason"),
            Self::DecisionMissing => Text::key("guidance-refused-decision"),
            Self::OtherDecider(named) => Text::key("guidance-refused-decider").with("named", named.as_str()),
            Self::DecisionDayUnfit => Text::key("guidance-refused-decision-day"),
            Self::ReferenceUnfit => Text::key("guidance-refused-reference"),
            Self::NotHeard(roles) => Text::key("guidance-refused-not-heard").with("roles", listed(roles)),
            Self::SilencesUnread => Text::key("guidance-refused-silences"),
            Self::DayUnfit => Text::key("guidance-refused-day"),
            Self::DayPassed => Text::key("guidance-refused-day-passed"),
            Self::OwnWork => Text::key("guidance-refused-own-work"),
            Self::InForce => Text::key("guidance-refused-in-force"),
            Self::TooLong { field: "content", most } => {
                Text::key("guidance-refused-too-large").with("most", *most)
            }
            Self::TooLong { most, .. } => Text::key("guidance-refused-too-long").with("most", *most),
            Self::Failed(_) => Text::key("guidance-refused-failed"),
        }
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::ContentMissing => "content",
            Self::SourceMissing => "source",
            Self::WhyMissing => "why_sv",
            Self::NoValue(_) | Self::Unfit(_) => "value",
            Self::ReasonMissing => "reason",
            Self::DecisionMissing | Self::OtherDecider(_) => "decided_by",
            Self::DecisionDayUnfit => "decided_on",
            Self::ReferenceUnfit => "reference",
            Self::SilencesUnread => "silences_read",
            // The form on which a version is put forward has these; what is wrong is said beside its day.
            Self::DayUnfit | Self::Unsound | Self::OtherName(_) | Self::Unchanged => "in_force_on",
            Self::TooLong { field, .. } => field,
            _ => "",
        }
    }

    /// Whether the person may correct what they sent; otherwise it is a page of its own.
    pub(crate) fn is_of_a_form(&self) -> bool {
        !self.field().is_empty()
    }
}

/// Names with commas between.
fn listed(names: &[Label]) -> Text {
    let all = |name: fn(&Label) -> &str| names.iter().map(name).collect::<Vec<_>>().join(", ");
    Text::both(all(|it| &it.sv), all(|it| &it.en))
}

/// The first thing that is wrong, where in the text, and how many more there are.
fn unfit(problems: &Problems) -> Text {
    let Some(first) = problems.list().first() else { return Text::key("guidance-refused-failed") };
    let at = |lang: Lang| {
        let (line, more) = (first.line, problems.list().len() - 1);
        let (words, rest) = match lang {
            Lang::Sv => (&first.words.sv, format!("rad {line}")),
            Lang::En => (&first.words.en, format!("line {line}")),
        };
        let more = if more > 0 { format!(" (+{more})") } else { String::new() };
        format!("{rest}: {words}{more}")
    };
    Text::both(at(Lang::Sv), at(Lang::En))
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotPermitted => Self::NotPermitted,
            Refused::Unknown => Self::NotFound,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}
