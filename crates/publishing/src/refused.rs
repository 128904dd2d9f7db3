use guideline::Effect;
use kernel::Failed;
use kernel::calendar::Label;
use webkit::{Problem, Text};

use crate::checks::Finding;
use crate::model::Confirmation;

/// Why nothing was done with a post.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such post for this person.
    #[error("there is no such post")]
    Unknown,
    /// The person may not answer on every account of the post.
    #[error("only whoever may answer on every account of the post may do this")]
    NotPermitted,
    /// No account was chosen, or one on which the person does not publish.
    #[error("no account was chosen on which the person publishes")]
    AccountUnfit,
    /// There is nothing to publish.
    #[error("the post has no text")]
    Empty,
    /// A text is longer than it may be.
    #[error("{field} is longer than {most} characters")]
    TooLong {
        /// Which field.
        field: &'static str,
        /// How many characters it has at most.
        most: usize,
    },
    /// An address on the web was expected.
    #[error("{0} is no address on the web")]
    LinkUnfit(&'static str),
    /// A consent is named that the person does not keep.
    #[error("there is no such consent")]
    ConsentUnfit,
    /// Something was done with the post after the person saw it.
    #[error("somebody has done something with the post meanwhile")]
    Overtaken,
    /// It is not the time for this.
    #[error("this has no place now")]
    OutOfOrder,
    /// Rules keep the post from being published.
    #[error("{} rules keep the post from being published", .0.iter().filter(|it| it.effect == Effect::Block).count())]
    Blocked(Vec<Finding>),
    /// Whoever publishes has not confirmed what the guideline asks to be confirmed.
    #[error("it is not confirmed: {0}")]
    NotConfirmed(Confirmation),
    /// It is about a larger matter, and it is not said what others write about it (ORE-OMV-01).
    #[error("it is not said what others write about the matter")]
    WatchMissing,
    /// A time to come was expected.
    #[error("a time to come was expected")]
    PlannedUnfit,
    /// Nothing can be posted on an account that is closed or not connected.
    #[error("the account {0} is closed or not connected")]
    NotConnected(String),
    /// Whoever publishes has not completed a course that the guideline asks for first (MOT-RIS-09).
    #[error("the course {} is not completed", .0.en)]
    CourseMissing(Label),
    /// A second person was expected.
    #[error("whoever submitted a post does not approve it")]
    SamePerson,
    /// Nothing in the words looks like the number of a person.
    #[error("nothing in the post is taken for the number of a person")]
    NothingToClear,
    /// Whoever wrote the words does not let them through.
    #[error("whoever wrote the words does not let them through")]
    OwnWords,
    /// No rule on accessibility keeps the post back.
    #[error("no rule on accessibility keeps the post back")]
    NothingToExempt,
    /// It is not said why it goes out although not everybody can take part of it.
    #[error("it is not said why the post is exempted")]
    ExemptionReason,
    /// It is not said what became of the recording.
    #[error("it is not said what became of the recording")]
    NoteMissing,
    /// It is not said what the number is.
    #[error("it is not said what the number is")]
    ReasonMissing,
    /// A day up to today was expected.
    #[error("a day up to today was expected")]
    DayUnfit,
    /// So many people are in no post.
    #[error("a number of people was expected")]
    PersonsUnfit,
    /// Nothing has gone wrong with it.
    #[error("nothing is in the way of the post")]
    NothingFails,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Unknown => Text::key("publishing-refused-unknown"),
            Self::NotPermitted => Text::key("publishing-refused-not-permitted"),
            Self::AccountUnfit => Text::key("publishing-refused-account"),
            Self::Empty => Text::key("publishing-refused-empty"),
            Self::TooLong { most, .. } => Text::key("publishing-refused-too-long").with("most", *most),
            Self::LinkUnfit(_) => Text::key("publishing-refused-link"),
            Self::ConsentUnfit => Text::key("publishing-refused-consent"),
            Self::Overtaken => Text::key("publishing-refused-overtaken"),
            Self::OutOfOrder => Text::key("publishing-refused-out-of-order"),
            Self::Blocked(_) => Text::key("publishing-refused-blocked"),
            Self::NotConfirmed(it) => Text::key(match it {
                Confirmation::Content => "publishing-refused-not-confirmed-content",
                Confirmation::Account => "publishing-refused-not-confirmed-account",
                Confirmation::Warnings => "publishing-refused-not-confirmed-warnings",
                Confirmation::Agreement => "publishing-refused-not-confirmed-agreement",
            }),
            Self::WatchMissing => Text::key("publishing-refused-watch"),
            Self::PlannedUnfit => Text::key("publishing-refused-planned"),
            Self::NotConnected(name) => {
                Text::key("publishing-refused-not-connected").with("account", name.as_str())
            }
            Self::CourseMissing(course) => Text::key("publishing-refused-course")
                .with("course", Text::both(course.sv.as_str(), course.en.as_str())),
            Self::SamePerson => Text::key("publishing-refused-same-person"),
            Self::NothingToClear => Text::key("publishing-refused-nothing-to-clear"),
            Self::OwnWords => Text::key("publishing-refused-own-words"),
            Self::NothingToExempt => Text::key("publishing-refused-nothing-to-exempt"),
            Self::ExemptionReason => Text::key("publishing-refused-exemption-reason"),
            Self::NoteMissing => Text::key("publishing-refused-note"),
            Self::ReasonMissing => Text::key("publishing-refused-clear-reason"),
            Self::DayUnfit => Text::key("publishing-consent-refused-day"),
            Self::PersonsUnfit => Text::key("publishing-refused-persons"),
            Self::NothingFails => Text::key("publishing-refused-nothing-fails"),
            Self::Failed(_) => Text::key("publishing-refused-failed"),
        }
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::AccountUnfit => "accounts",
            Self::Empty => "text",
            Self::TooLong { field, .. } | Self::LinkUnfit(field) => field,
            Self::ConsentUnfit => "consents",
            Self::NotConfirmed(it) => match it {
                Confirmation::Content => "content",
                Confirmation::Account => "account",
                Confirmation::Warnings => "warnings",
                Confirmation::Agreement => "agreement",
            },
            Self::WatchMissing => "watched",
            Self::PlannedUnfit => "planned_for",
            Self::ReasonMissing | Self::ExemptionReason => "reason",
            Self::NoteMissing => "note",
            Self::DayUnfit => "informed_on",
            Self::PersonsUnfit => "persons",
            Self::Unknown
            | Self::NotPermitted
            | Self::Overtaken
            | Self::OutOfOrder
            | Self::Blocked(_)
            | Self::NotConnected(_)
            | Self::CourseMissing(_)
            | Self::SamePerson
            | Self::NothingToClear
            | Self::NothingToExempt
            | Self::OwnWords
            | Self::NothingFails
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
