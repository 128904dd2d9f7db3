use axum::http::StatusCode;
use kernel::Failed;
use webkit::{Problem, Refusal, Text};

use crate::training::LONGEST_PROOF;

/// Why something about courses, mandates, conduct rules or what a leaver left behind was refused.
#[derive(Debug, thiserror::Error)]
pub enum CareRefused {
    /// The actor's roles do not reach so far.
    #[error("only somebody whose duty it is may do this")]
    NotPermitted,
    /// No such person.
    #[error("there is no such person")]
    UnknownPerson,
    /// The person has left.
    #[error("the person has left")]
    HasLeft,
    /// The guideline in force has no such course.
    #[error("the guideline has no such course")]
    UnknownCourse,
    /// The course has no such part.
    #[error("the course has no such part")]
    UnknownPart,
    /// The course is attested by whoever holds it (NYK-03-05).
    #[error("only somebody who holds the course may attest it")]
    NotTheTrainer,
    /// Who holds a course does not attest their own.
    #[error("nobody attests a course for themselves that somebody holds")]
    OwnCourse,
    /// A course on the web needs something that shows it.
    #[error("what shows that the course is completed is missing")]
    ProofMissing,
    /// A text is longer than there is room for.
    #[error("the text is longer than {LONGEST_PROOF} characters")]
    TooLong,
    /// The day has not come yet.
    #[error("this day has not come yet")]
    DayToCome,
    /// No such role, or it has ended.
    #[error("there is no such role, or it has ended")]
    UnknownAssignment,
    /// The role needs no mandate.
    #[error("the role needs no mandate")]
    NoMandateNeeded,
    /// The mandate is given by somebody else (MOT-PRI-05).
    #[error("the mandate is given by another role, or for other accounts")]
    NotTheGiver,
    /// Nobody gives themselves a mandate.
    #[error("nobody gives a mandate to themselves")]
    OwnMandate,
    /// A reason is needed.
    #[error("a reason is missing")]
    ReasonMissing,
    /// The rules of another version were read.
    #[error("the guideline has got another version meanwhile")]
    OtherVersion,
    /// No such task.
    #[error("there is no such task")]
    UnknownTask,
    /// Somebody has done it already.
    #[error("somebody has done this already")]
    DoneAlready,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl CareRefused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        Text::key(match self {
            Self::NotPermitted => "people-care-not-permitted",
            Self::UnknownPerson => "people-refused-unknown-person",
            Self::HasLeft => "people-refused-has-left",
            Self::UnknownCourse => "people-care-unknown-course",
            Self::UnknownPart => "people-care-unknown-part",
            Self::NotTheTrainer => "people-care-not-the-trainer",
            Self::OwnCourse => "people-care-own-course",
            Self::ProofMissing => "people-care-proof-missing",
            Self::TooLong => return Text::key("people-care-too-long").with("most", LONGEST_PROOF),
            Self::DayToCome => "people-care-day-to-come",
            Self::UnknownAssignment => "people-refused-unknown-assignment",
            Self::NoMandateNeeded => "people-care-no-mandate-needed",
            Self::NotTheGiver => "people-care-not-the-giver",
            Self::OwnMandate => "people-care-own-mandate",
            Self::ReasonMissing => "people-care-reason-missing",
            Self::OtherVersion => "people-care-other-version",
            Self::UnknownTask => "people-care-unknown-task",
            Self::DoneAlready => "people-care-done-already",
            Self::Failed(_) => "people-refused-failed",
        })
    }

    /// The field that it is about; nothing for the order as a whole.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::UnknownCourse => "course",
            Self::UnknownPart => "parts",
            Self::ProofMissing => "proof",
            Self::DayToCome => "completed",
            Self::ReasonMissing => "reason",
            Self::OtherVersion => "version",
            Self::NotPermitted
            | Self::UnknownPerson
            | Self::HasLeft
            | Self::NotTheTrainer
            | Self::OwnCourse
            | Self::TooLong
            | Self::UnknownAssignment
            | Self::NoMandateNeeded
            | Self::NotTheGiver
            | Self::OwnMandate
            | Self::UnknownTask
            | Self::DoneAlready
            | Self::Failed(_) => "",
        }
    }
}

/// What [`crate::add_person::present`] says no to.
impl From<crate::Refused> for CareRefused {
    fn from(refused: crate::Refused) -> Self {
        match refused {
            crate::Refused::UnknownPerson => Self::UnknownPerson,
            crate::Refused::HasLeft => Self::HasLeft,
            crate::Refused::Failed(failed) => Self::Failed(failed),
            other => Self::Failed(Failed::for_good(other.to_string())),
        }
    }
}

/// What stands beside the field of a form, or else is a page of its own.
impl From<CareRefused> for Problem {
    fn from(refused: CareRefused) -> Self {
        match refused {
            CareRefused::NotPermitted => Self::NotPermitted,
            CareRefused::UnknownPerson | CareRefused::UnknownAssignment | CareRefused::UnknownTask => {
                Self::NotFound
            }
            CareRefused::NotTheTrainer | CareRefused::NotTheGiver => {
                Refusal::new(StatusCode::FORBIDDEN, refused.text()).into()
            }
            CareRefused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}
