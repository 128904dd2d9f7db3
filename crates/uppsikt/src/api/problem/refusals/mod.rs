//! The status and the stable name of every refusal. A name that was published is never changed, whatever the variant
//! is called; what is permitted to be known and what is not is decided by the use-case.

mod house;
mod items;
mod moderating;
mod oversight;
mod posts;
mod tending;

use ::oversight::crisis::Refused as Crisis;
use ::oversight::incidents::Refused as Incident;
use accounts::attesting::Refused as Attest;
use accounts::changing::Refused as Changing;
use accounts::closing::Refused as Closing;
use accounts::listing::Refused as Listing;
use accounts::planning::Refused as Plan;
use accounts::platforms::Refused as Platforms;
use accounts::profile::Refused as Profile;
use accounts::reporting::Refused as Report;
use accounts::{OpeningRefused as Opening, Refused as Account};
use axum::http::StatusCode;
use dialogue::assess::Refused as Assess;
use dialogue::hand::Refused as ByHand;
use dialogue::help::Refused as Help;
use dialogue::mark::Refused as Mark;
use dialogue::pace::Refused as Pace;
use dialogue::query::Refused as Query;
use dialogue::route::Refused as Route;
use dialogue::snapshot::Refused as Snapshot;
use dialogue::validity::Refused as Validity;
use dialogue::{AgainRefused as AnswerAgain, AnswerRefused, HandleRefused, RoundRefused, TryRefused};
use guidance::consultation::Refused as Consultation;
use guidance::guide::Refused as Guide;
use guidance::review::Refused as Review;
use guidance::version::Refused as Guidance;
use moderation::batch::Refused as Batch;
use moderation::block::Refused as Block;
use moderation::by_hand::Refused as Done;
use moderation::complaint::Refused as Complaining;
use moderation::transfer::{Refused as Transfer, ToldRefused};
use moderation::{
    AgainRefused as CaseAgain, CloseRefused, ConfirmRefused, OpenRefused, PoliceRefused, ReportRefused,
    RestoreRefused, ViewingRefused,
};
use people::{AccessRefused, CareRefused, Refused as People};
use publishing::Refused as Post;
use publishing::consents::ConsentRefused;
use records::Refused as Record;
use records::disclosure::Refused as Disclosure;
use records::handing::Refused as Hand;
use records::retention::Refused as Retention;
use webkit::Text;

use super::ApiProblem;
use house::{access, account, care, consultation, guidance, guide, opening, people, review};
use items::{
    answer, answer_again, assess, by_hand, case_again, confirm, disclosure, done, hand, handle, help, mark,
    open, pace, police, query, record, restore, retention, round, route, snapshot, tried, validity,
};
use moderating::{batch, block, close, complaint, report as police_report, told, transfer, viewing};
use oversight::{crisis, incident};
use posts::{consent, post};
use tending::{attesting, changing, closing, listing, plan, platforms, profile, report};

const FORBIDDEN: StatusCode = StatusCode::FORBIDDEN;
const ABSENT: StatusCode = StatusCode::NOT_FOUND;
/// The thing is no longer, or not yet, in the state that the order supposes.
const CONFLICT: StatusCode = StatusCode::CONFLICT;
/// What was ordered cannot be so.
const UNFIT: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

/// Something outside did not work; nothing is wrong with the order.
const FAILED: Told = (StatusCode::SERVICE_UNAVAILABLE, "failed", "");
/// What somebody decided about has changed since they read it.
const STALE: &str = "stale";

/// The status, the name, and the field that it is about.
type Told = (StatusCode, &'static str, &'static str);

macro_rules! refusals {
    ($($refused:ty => $told:ident),+ $(,)?) => {$(
        impl From<$refused> for ApiProblem {
            fn from(it: $refused) -> Self {
                let (status, code, field) = $told(&it);
                if status == FAILED.0 {
                    tracing::error!(refused = ?it, "a program's request failed");
                }
                // Nothing that was written is kept for a program, as it is on a page.
                let text = if code == STALE { Text::key("uppsikt-api-stale") } else { it.text() };
                Self::new(status, code, text).about(field)
            }
        }
    )+};
}

refusals!(
    People => people,
    AccessRefused => access,
    CareRefused => care,
    Account => account,
    Opening => opening,
    Attest => attesting,
    Changing => changing,
    Closing => closing,
    Listing => listing,
    Profile => profile,
    Plan => plan,
    Platforms => platforms,
    Report => report,
    Guidance => guidance,
    Consultation => consultation,
    Review => review,
    Guide => guide,
    Post => post,
    ConsentRefused => consent,
    Pace => pace,
    Assess => assess,
    AnswerRefused => answer,
    AnswerAgain => answer_again,
    Help => help,
    ByHand => by_hand,
    Done => done,
    Mark => mark,
    Route => route,
    Query => query,
    Validity => validity,
    Snapshot => snapshot,
    CaseAgain => case_again,
    Batch => batch,
    CloseRefused => close,
    ReportRefused => police_report,
    ViewingRefused => viewing,
    Block => block,
    Complaining => complaint,
    Transfer => transfer,
    ToldRefused => told,
    HandleRefused => handle,
    RoundRefused => round,
    TryRefused => tried,
    OpenRefused => open,
    ConfirmRefused => confirm,
    RestoreRefused => restore,
    PoliceRefused => police,
    Record => record,
    Hand => hand,
    Retention => retention,
    Disclosure => disclosure,
    Incident => incident,
    Crisis => crisis,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_told_by_its_name_its_status_and_its_field() {
        let told = |it: ApiProblem| (it.status.as_u16(), it.code, it.field.map(String::from));
        let mail = Some("mail".to_owned());
        assert_eq!(told(People::MailUnfit.into()), (422, "mail-unfit", mail));
        assert_eq!(told(People::UnknownPerson.into()), (404, "unknown-person", None));
        let deputy = Some("deputy".to_owned());
        let unknown = Account::UnknownPerson(accounts::Duty::Deputy);
        assert_eq!(told(unknown.into()), (422, "unknown-person", deputy));
        assert_eq!(
            told(OpenRefused::UnknownGround("x".into()).into()),
            (422, "unknown-ground", Some("ground".to_owned()))
        );
        assert_eq!(told(Record::Stale.into()), (409, "stale", Some("expected_change".to_owned())));
        assert_eq!(told(AnswerRefused::Failed(kernel::Failed::new("x")).into()), (503, "failed", None));
    }
}
