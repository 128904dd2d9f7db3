use axum::http::StatusCode;
use guideline::Party;
use kernel::Failed;
use kernel::calendar::Label;
use webkit::{Problem, Refusal, Text};

use super::examine::Missing;
use super::model::{Stage, Verdict};
use super::trained::{Untrained, who_lacks_what};
use super::wording::Field;

/// Why something was not done with an application.
#[derive(Debug, thiserror::Error)]
pub enum OpeningRefused {
    /// There is no such application, or the person may not know of it.
    #[error("there is no such application")]
    NotFound,
    /// It is somebody else's to do.
    #[error("this is not for this person to do")]
    NotPermitted,
    /// The step is another party's.
    #[error("the step is done by {0:?}")]
    NotYourStep(Party),
    /// The application was worded anew since it was looked at.
    #[error("the application was worded anew since")]
    Stale,
    /// At this stage it cannot be done.
    #[error("the application is {0}")]
    OutOfOrder(Stage),
    /// Somebody else decided first.
    #[error("the application is already {0}")]
    AlreadyDecided(Stage),
    /// Something demanded is missing.
    #[error("the application lacks {} things", .0.len())]
    Incomplete(Vec<Missing>),
    /// A text looks like a password or a token.
    #[error("a text looks like a password")]
    LooksSecret(Option<Field>),
    /// What the application says in a field is longer than there is room for.
    #[error("{} is longer than {most} characters", field.name())]
    AnswerTooLong {
        /// The field.
        field: Field,
        /// The most characters it takes.
        most: i64,
    },
    /// A text is longer than there is room for.
    #[error("{field} is longer than {most} characters")]
    TooLong {
        /// Which.
        field: &'static str,
        /// The most characters it takes.
        most: i64,
    },
    /// A reason is missing.
    #[error("a reason is missing")]
    ReasonMissing,
    /// A step before bars the way.
    #[error("a step before is not done")]
    Barred(Label),
    /// The guideline has no such step, or it is done in another way.
    #[error("there is no such step")]
    UnknownStep,
    /// The step is demanded and cannot be left out.
    #[error("the step is demanded")]
    Demanded,
    /// Who read the terms, or which version, is missing.
    #[error("the version or the reader of the terms is missing")]
    TermsMissing,
    /// Somebody who is named lacks a course.
    #[error("{} people lack a course", .0.len())]
    Untrained(Vec<Untrained>),
    /// The day is no day, or has not come yet.
    #[error("the day is no day, or has not come yet")]
    DayUnfit,
    /// The time is no time of the day.
    #[error("the time is no time of the day")]
    TimeUnfit,
    /// The meeting has no length, or lasts longer than so many minutes.
    #[error("a meeting takes 1 to {0} minutes")]
    MinutesUnfit(i64),
    /// Somebody who is to take part is not there.
    #[error("somebody who is to take part is not there")]
    UnknownParticipant,
    /// Nobody with this role takes part, and the guideline says that somebody does.
    #[error("nobody with a role that takes part was named")]
    ParticipantMissing(Label),
    /// The meeting was not called.
    #[error("the meeting was not called")]
    NotCalled,
    /// The application says that the step is not needed.
    #[error("the application says that the step is not needed")]
    NotNeeded,
    /// What came of the step is missing.
    #[error("what came of the step is missing")]
    ResultMissing,
    /// The account is not there yet.
    #[error("the account is not there yet")]
    NoAccountYet,
    /// The profile does not say what it must, or nobody knows what it is to say.
    #[error("{} things are amiss with the profile", .0.len())]
    ProfileAmiss(Vec<Label>),
    /// None of those who are to work with the account publishes in any of their roles.
    #[error("none of those who are to work with the account may publish")]
    NoPublisher,
    /// Nobody decides on their own application.
    #[error("nobody decides on their own application")]
    OwnApplication,
    /// A role is to be heard first.
    #[error("a role is to be heard first")]
    NotHeard(Label),
    /// Whoever decides has not acknowledged the guidance for it.
    #[error("the guidance for whoever decides is not acknowledged")]
    GuideUnread(Label),
    /// Whoever decides by delegation states its number.
    #[error("the number of the delegation is missing")]
    DelegationMissing,
    /// The account cannot be opened as it is.
    #[error(transparent)]
    Account(crate::Refused),
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl From<crate::Refused> for OpeningRefused {
    fn from(refused: crate::Refused) -> Self {
        match refused {
            crate::Refused::Failed(failed) => Self::Failed(failed),
            other => Self::Account(other),
        }
    }
}

impl OpeningRefused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        let label = |it: &Label| Text::both(&it.sv, &it.en);
        match self {
            Self::NotFound => Text::key("accounts-opening-refused-not-found"),
            Self::NotPermitted => Text::key("accounts-opening-refused-not-permitted"),
            Self::NotYourStep(_) => Text::key("accounts-opening-refused-not-your-step"),
            Self::Stale => Text::key("accounts-opening-refused-stale"),
            Self::OutOfOrder(stage) => {
                Text::key("accounts-opening-refused-out-of-order").with("stage", stage.text())
            }
            Self::AlreadyDecided(stage) => {
                Text::key("accounts-opening-refused-already-decided").with("stage", stage.text())
            }
            Self::Incomplete(missing) => {
                Text::key("accounts-opening-refused-incomplete").with("n", missing.len())
            }
            Self::LooksSecret(_) => Text::key("accounts-opening-refused-looks-secret"),
            Self::AnswerTooLong { most, .. } | Self::TooLong { most, .. } => {
                Text::key("accounts-refused-too-long").with("most", *most)
            }
            Self::ReasonMissing => Text::key("accounts-opening-refused-reason-missing"),
            Self::Barred(step) => Text::key("accounts-opening-refused-barred").with("step", label(step)),
            Self::UnknownStep => Text::key("accounts-opening-refused-unknown-step"),
            Self::Demanded => Text::key("accounts-opening-refused-demanded"),
            Self::TermsMissing => Text::key("accounts-opening-refused-terms-missing"),
            Self::Untrained(all) => who_lacks_what(all),
            Self::DayUnfit => Text::key("accounts-opening-refused-day-unfit"),
            Self::TimeUnfit => Text::key("accounts-opening-refused-time-unfit"),
            Self::MinutesUnfit(most) => {
                Text::key("accounts-opening-refused-minutes-unfit").with("most", *most)
            }
            Self::UnknownParticipant => Text::key("accounts-opening-refused-unknown-participant"),
            Self::ParticipantMissing(role) => {
                Text::key("accounts-opening-refused-participant-missing").with("role", label(role))
            }
            Self::NotCalled => Text::key("accounts-opening-refused-not-called"),
            Self::NotNeeded => Text::key("accounts-opening-refused-not-needed"),
            Self::ResultMissing => Text::key("accounts-opening-refused-result-missing"),
            Self::NoAccountYet => Text::key("accounts-opening-refused-no-account-yet"),
            Self::ProfileAmiss(lines) => {
                let all = |name: fn(&Label) -> &str| lines.iter().map(name).collect::<Vec<_>>().join(", ");
                let lines = Text::both(all(|it| &it.sv), all(|it| &it.en));
                Text::key("accounts-opening-refused-profile-amiss").with("lines", lines)
            }
            Self::NoPublisher => Text::key("accounts-opening-refused-no-publisher"),
            Self::OwnApplication => Text::key("accounts-opening-refused-own-application"),
            Self::NotHeard(role) => Text::key("accounts-opening-refused-not-heard").with("role", label(role)),
            Self::GuideUnread(guide) => {
                Text::key("accounts-opening-refused-guide-unread").with("guide", label(guide))
            }
            Self::DelegationMissing => Text::key("accounts-opening-refused-delegation-missing"),
            Self::Account(refused) => refused.text(),
            Self::Failed(_) => Text::key("accounts-refused-failed"),
        }
    }

    /// The field of the form that it is about; nothing for the form as a whole.
    #[must_use]
    pub fn field(&self) -> String {
        match self {
            Self::LooksSecret(Some(field)) | Self::AnswerTooLong { field, .. } => field.name(),
            Self::TooLong { field, .. } => (*field).to_owned(),
            Self::ReasonMissing => "reason".to_owned(),
            Self::TermsMissing => "terms".to_owned(),
            Self::DayUnfit => "day".to_owned(),
            Self::TimeUnfit => "time".to_owned(),
            Self::MinutesUnfit(_) => "minutes".to_owned(),
            Self::ResultMissing => "note".to_owned(),
            Self::DelegationMissing => "delegation".to_owned(),
            Self::Account(refused) => refused.field().to_owned(),
            Self::NotFound
            | Self::NotPermitted
            | Self::NotYourStep(_)
            | Self::Stale
            | Self::OutOfOrder(_)
            | Self::AlreadyDecided(_)
            | Self::Incomplete(_)
            | Self::LooksSecret(None)
            | Self::Barred(_)
            | Self::UnknownStep
            | Self::Demanded
            | Self::Untrained(_)
            | Self::UnknownParticipant
            | Self::ParticipantMissing(_)
            | Self::NotCalled
            | Self::NotNeeded
            | Self::NoAccountYet
            | Self::ProfileAmiss(_)
            | Self::NoPublisher
            | Self::OwnApplication
            | Self::NotHeard(_)
            | Self::GuideUnread(_)
            | Self::Failed(_) => String::new(),
        }
    }
}

impl Stage {
    /// What it is called on a page.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Draft => "accounts-opening-stage-draft",
            Self::Submitted => "accounts-opening-stage-submitted",
            Self::Decided => "accounts-opening-stage-decided",
            Self::Refused => "accounts-opening-stage-refused",
            Self::Withdrawn => "accounts-opening-stage-withdrawn",
            Self::Opened => "accounts-opening-stage-opened",
        })
    }
}

impl Verdict {
    /// What it is called on a page.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Approve => "accounts-opening-verdict-approve",
            Self::Refuse => "accounts-opening-verdict-refuse",
        })
    }
}

/// What stands beside no field is a page of its own.
impl From<OpeningRefused> for Problem {
    fn from(refused: OpeningRefused) -> Self {
        match refused {
            OpeningRefused::NotFound => Self::NotFound,
            OpeningRefused::NotPermitted => Self::NotPermitted,
            OpeningRefused::Failed(failed) => Self::from(failed),
            OpeningRefused::GuideUnread(_) => Refusal::new(StatusCode::CONFLICT, refused.text())
                .way_on(Text::key("accounts-opening-read-guide"), "/guideline/guides")
                .into(),
            other => Self::conflict(other.text()),
        }
    }
}
