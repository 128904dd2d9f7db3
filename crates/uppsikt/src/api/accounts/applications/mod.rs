//! Applications for accounts: what they ask, what they say, the way to the account, who said yes or no.

pub(in crate::api) mod asking;
pub(in crate::api) mod deciding;
pub(in crate::api) mod delegated;
pub(in crate::api) mod showing;
pub(in crate::api) mod steps;
pub(in crate::api) mod wording;
pub(in crate::api) mod writing;

use accounts::{Field, OpeningRefused};
use kernel::ApplicationId;

use crate::api::ApiProblem;

fn parsed(text: &str) -> Result<ApplicationId, ApiProblem> {
    text.parse().map_err(|_| ApiProblem::not_found())
}

/// A refusal of a wording, about the field that it is about; of several the first.
fn about_wording(refused: OpeningRefused, within: &str) -> ApiProblem {
    let field = match &refused {
        OpeningRefused::AnswerTooLong { field, .. } | OpeningRefused::LooksSecret(Some(field)) => Some(field),
        OpeningRefused::Incomplete(missing) => missing.first().map(|it| &it.field),
        OpeningRefused::NotFound
        | OpeningRefused::NotPermitted
        | OpeningRefused::NotYourStep(_)
        | OpeningRefused::Stale
        | OpeningRefused::OutOfOrder(_)
        | OpeningRefused::AlreadyDecided(_)
        | OpeningRefused::LooksSecret(None)
        | OpeningRefused::TooLong { .. }
        | OpeningRefused::ReasonMissing
        | OpeningRefused::Barred(_)
        | OpeningRefused::UnknownStep
        | OpeningRefused::Demanded
        | OpeningRefused::TermsMissing
        | OpeningRefused::Untrained(_)
        | OpeningRefused::DayUnfit
        | OpeningRefused::TimeUnfit
        | OpeningRefused::MinutesUnfit(_)
        | OpeningRefused::UnknownParticipant
        | OpeningRefused::ParticipantMissing(_)
        | OpeningRefused::NotCalled
        | OpeningRefused::NotNeeded
        | OpeningRefused::ResultMissing
        | OpeningRefused::NoAccountYet
        | OpeningRefused::ProfileAmiss(_)
        | OpeningRefused::NoPublisher
        | OpeningRefused::OwnApplication
        | OpeningRefused::NotHeard(_)
        | OpeningRefused::GuideUnread(_)
        | OpeningRefused::DelegationMissing
        | OpeningRefused::Account(_)
        | OpeningRefused::Failed(_) => None,
    };
    match field.map(called) {
        Some(field) => ApiProblem::from(refused).about(format!("{within}{field}")),
        None => refused.into(),
    }
}

/// A refusal of an order in which the reason stands in this field.
fn with_its_reason_in(field: &'static str) -> impl Fn(OpeningRefused) -> ApiProblem {
    move |refused| match refused {
        OpeningRefused::ReasonMissing => ApiProblem::from(refused).about(field),
        other => other.into(),
    }
}

/// What a field of the form is called in a wording.
fn called(field: &Field) -> String {
    match field {
        Field::Responsible => "responsible".to_owned(),
        Field::Custodians => "custodians".to_owned(),
        Field::Question(key) => format!("answers.{key}.text"),
        Field::Reason(key) => format!("answers.{key}.reason"),
        Field::Name
        | Field::Unit
        | Field::Platform
        | Field::Kind
        | Field::KindReason
        | Field::Eligible
        | Field::EligibleReason
        | Field::SharedReason
        | Field::Deputy
        | Field::Manager
        | Field::Mailbox
        | Field::MailboxAddress
        | Field::SignIn => field.name(),
    }
}
