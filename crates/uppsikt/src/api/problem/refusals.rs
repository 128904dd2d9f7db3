//! The status and the stable name of every refusal. A name that was published is never changed, whatever the variant
//! is called; what is permitted to be known and what is not is decided by the use-case.

use accounts::Refused as Account;
use axum::http::StatusCode;
use dialogue::{AnswerRefused, HandleRefused, RoundRefused};
use moderation::{ConfirmRefused, OpenRefused, PoliceRefused, RestoreRefused};
use people::{AccessRefused, Refused as People};
use records::Refused as Record;

use super::ApiProblem;

const FORBIDDEN: StatusCode = StatusCode::FORBIDDEN;
const ABSENT: StatusCode = StatusCode::NOT_FOUND;
/// The thing is no longer, or not yet, in the state that the order supposes.
const CONFLICT: StatusCode = StatusCode::CONFLICT;
/// What was ordered cannot be so.
const UNFIT: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

/// Something outside did not work; nothing is wrong with the order.
const FAILED: Told = (StatusCode::SERVICE_UNAVAILABLE, "failed");

type Told = (StatusCode, &'static str);

macro_rules! refusals {
    ($($refused:ty => $told:ident, $field:expr;)+) => {$(
        impl From<$refused> for ApiProblem {
            fn from(it: $refused) -> Self {
                let (status, code) = $told(&it);
                if status == FAILED.0 {
                    tracing::error!(refused = ?it, "a program's request failed");
                }
                let field: fn(&$refused) -> &'static str = $field;
                Self::new(status, code, it.text()).about(field(&it))
            }
        }
    )+};
}

refusals! {
    People => people, People::field;
    AccessRefused => access, access_field;
    Account => account, Account::field;
    AnswerRefused => answer, |_| "";
    HandleRefused => handle, |_| "";
    RoundRefused => round, |_| "";
    OpenRefused => open, |_| "";
    ConfirmRefused => confirm, |_| "";
    RestoreRefused => restore, |_| "";
    PoliceRefused => police, |_| "";
    Record => record, |_| "";
}

fn people(it: &People) -> Told {
    match it {
        People::NotPermitted => (FORBIDDEN, "not-permitted"),
        People::AlreadyFounded => (CONFLICT, "already-founded"),
        People::UnknownPerson => (ABSENT, "unknown-person"),
        People::HasLeft => (CONFLICT, "has-left"),
        People::NameMissing => (UNFIT, "name-missing"),
        People::NameTooLong => (UNFIT, "name-too-long"),
        People::LoginUnfit => (UNFIT, "login-unfit"),
        People::LoginTaken => (CONFLICT, "login-taken"),
        People::MailUnfit => (UNFIT, "mail-unfit"),
        People::UnknownUnit => (UNFIT, "unknown-unit"),
        People::UnknownRole(_) => (UNFIT, "unknown-role"),
        People::RoleTooWeak(_) => (UNFIT, "role-too-weak"),
        People::NoAccount => (UNFIT, "no-account"),
        People::DaysBackwards => (UNFIT, "days-backwards"),
        People::UnknownAssignment => (ABSENT, "unknown-assignment"),
        People::LastAdministrator => (CONFLICT, "last-administrator"),
        People::DeputyMissing => (UNFIT, "deputy-missing"),
        People::DeputyIsThePerson => (UNFIT, "deputy-is-the-person"),
        People::DeputyLacks { .. } => (UNFIT, "deputy-lacks"),
        People::DeputyIsGone => (UNFIT, "deputy-is-gone"),
        People::DeputyIsAway => (UNFIT, "deputy-is-away"),
        People::DaysAreOver => (UNFIT, "days-are-over"),
        People::AbsentAlready => (CONFLICT, "absent-already"),
        People::UnknownAbsence => (ABSENT, "unknown-absence"),
        People::PasswordUnfit(_) => (UNFIT, "password-unfit"),
        People::Failed(_) => FAILED,
    }
}

fn access(it: &AccessRefused) -> Told {
    match it {
        AccessRefused::Wrong => (UNFIT, "wrong-password"),
        AccessRefused::Wait { .. } => (StatusCode::TOO_MANY_REQUESTS, "too-many-attempts"),
        AccessRefused::PasswordUnfit(_) => (UNFIT, "password-unfit"),
        AccessRefused::NotAPerson => (FORBIDDEN, "not-a-person"),
        AccessRefused::TokenNameMissing => (UNFIT, "token-name-missing"),
        AccessRefused::TokenDays => (UNFIT, "token-days"),
        AccessRefused::UnknownToken => (ABSENT, "unknown-token"),
        AccessRefused::Failed(_) => FAILED,
    }
}

fn access_field(it: &AccessRefused) -> &'static str {
    match it {
        AccessRefused::Wrong => "old",
        AccessRefused::PasswordUnfit(_) => "new",
        AccessRefused::Wait { .. }
        | AccessRefused::NotAPerson
        | AccessRefused::TokenNameMissing
        | AccessRefused::TokenDays
        | AccessRefused::UnknownToken
        | AccessRefused::Failed(_) => "",
    }
}

fn account(it: &Account) -> Told {
    match it {
        Account::NotPermitted => (FORBIDDEN, "not-permitted"),
        Account::UnknownAccount => (ABSENT, "unknown-account"),
        Account::KeyUnfit => (UNFIT, "key-unfit"),
        Account::KeyTaken => (CONFLICT, "key-taken"),
        Account::NameMissing => (UNFIT, "name-missing"),
        Account::PlatformMissing => (UNFIT, "platform-missing"),
        Account::PurposeMissing => (UNFIT, "purpose-missing"),
        Account::TooLong { .. } => (UNFIT, "too-long"),
        Account::UrlUnfit => (UNFIT, "url-unfit"),
        Account::UnknownUnit => (UNFIT, "unknown-unit"),
        Account::UnknownPerson(_) => (UNFIT, "unknown-person"),
        Account::DeputyMissing => (UNFIT, "deputy-missing"),
        Account::DeputyIsResponsible => (UNFIT, "deputy-is-responsible"),
        Account::Closed => (CONFLICT, "closed"),
        Account::LoginMissing => (UNFIT, "login-missing"),
        Account::SecretMissing => (UNFIT, "secret-missing"),
        Account::Platform(_) => (UNFIT, "platform"),
        Account::Failed(_) => FAILED,
    }
}

fn answer(it: &AnswerRefused) -> Told {
    match it {
        AnswerRefused::NotFound => (ABSENT, "not-found"),
        AnswerRefused::Empty => (UNFIT, "empty"),
        AnswerRefused::TooLong => (UNFIT, "too-long"),
        AnswerRefused::PersonalNumber => (UNFIT, "personal-number"),
        AnswerRefused::Stale => (CONFLICT, "stale"),
        AnswerRefused::NotAnswerable => (CONFLICT, "not-answerable"),
        AnswerRefused::Failed(_) => FAILED,
    }
}

fn handle(it: &HandleRefused) -> Told {
    match it {
        HandleRefused::NotFound => (ABSENT, "not-found"),
        HandleRefused::Stale => (CONFLICT, "stale"),
        HandleRefused::Closed => (CONFLICT, "closed"),
        HandleRefused::NeedsReason => (UNFIT, "needs-reason"),
        HandleRefused::NoteTooLong => (UNFIT, "note-too-long"),
        HandleRefused::Failed(_) => FAILED,
    }
}

fn round(it: &RoundRefused) -> Told {
    match it {
        RoundRefused::NotFound => (ABSENT, "not-found"),
        RoundRefused::NothingToSign(_) => (CONFLICT, "nothing-to-sign"),
        RoundRefused::OtherAccount => (UNFIT, "other-account"),
        RoundRefused::Failed(_) => FAILED,
    }
}

fn open(it: &OpenRefused) -> Told {
    match it {
        OpenRefused::NotFound => (ABSENT, "not-found"),
        OpenRefused::UnknownGround(_) => (UNFIT, "unknown-ground"),
        OpenRefused::ActNotAllowed => (UNFIT, "act-not-allowed"),
        OpenRefused::NeedsReason => (UNFIT, "needs-reason"),
        OpenRefused::ReasonTooLong => (UNFIT, "reason-too-long"),
        OpenRefused::NotPlainWords => (UNFIT, "not-plain-words"),
        OpenRefused::NeedsFact => (UNFIT, "needs-fact"),
        OpenRefused::Stale => (CONFLICT, "stale"),
        OpenRefused::AlreadyOpen(_) => (CONFLICT, "already-open"),
        OpenRefused::OwnItem => (UNFIT, "own-item"),
        OpenRefused::Failed(_) => FAILED,
    }
}

fn confirm(it: &ConfirmRefused) -> Told {
    match it {
        ConfirmRefused::NotFound => (ABSENT, "not-found"),
        ConfirmRefused::SamePerson => (UNFIT, "same-person"),
        ConfirmRefused::NotWaiting => (CONFLICT, "not-waiting"),
        ConfirmRefused::Failed(_) => FAILED,
    }
}

fn restore(it: &RestoreRefused) -> Told {
    match it {
        RestoreRefused::NotFound => (ABSENT, "not-found"),
        RestoreRefused::NeedsReason => (UNFIT, "needs-reason"),
        RestoreRefused::ReasonTooLong => (UNFIT, "reason-too-long"),
        RestoreRefused::NothingToRestore => (CONFLICT, "nothing-to-restore"),
        RestoreRefused::Forbidden => (UNFIT, "forbidden"),
        RestoreRefused::AlreadyAsked => (CONFLICT, "already-asked"),
        RestoreRefused::SamePerson => (UNFIT, "same-person"),
        RestoreRefused::Failed(_) => FAILED,
    }
}

fn police(it: &PoliceRefused) -> Told {
    match it {
        PoliceRefused::NotFound => (ABSENT, "not-found"),
        PoliceRefused::NeedsReason => (UNFIT, "needs-reason"),
        PoliceRefused::ReasonTooLong => (UNFIT, "reason-too-long"),
        PoliceRefused::ReferenceTooLong => (UNFIT, "reference-too-long"),
        PoliceRefused::Decided => (CONFLICT, "decided"),
        PoliceRefused::Failed(_) => FAILED,
    }
}

fn record(it: &Record) -> Told {
    match it {
        Record::NotFound => (ABSENT, "not-found"),
        Record::NotPermitted => (FORBIDDEN, "not-permitted"),
        Record::Stale => (CONFLICT, "stale"),
        Record::Registered(_) => (CONFLICT, "registered"),
        Record::Declined => (CONFLICT, "declined"),
        Record::NotRegistered => (CONFLICT, "not-registered"),
        Record::MustBeRegistered(_) => (UNFIT, "must-be-registered"),
        Record::Empty(_) => (UNFIT, "empty"),
        Record::TooLong { .. } => (UNFIT, "too-long"),
        Record::IdentityNumber(_) => (UNFIT, "identity-number"),
        Record::ReasonMissing => (UNFIT, "reason-missing"),
        Record::ReasonTooLong => (UNFIT, "reason-too-long"),
        Record::NotANumber(_) => (UNFIT, "not-a-number"),
        Record::UnknownMatter(_) => (UNFIT, "unknown-matter"),
        Record::Unchanged => (UNFIT, "unchanged"),
        Record::Failed(_) => FAILED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_told_by_its_name_its_status_and_its_field() {
        let told = |it: ApiProblem| (it.status.as_u16(), it.code, it.field);
        let mail = Some("mail".to_owned());
        assert_eq!(told(People::MailUnfit.into()), (422, "mail-unfit", mail));
        assert_eq!(told(People::UnknownPerson.into()), (404, "unknown-person", None));
        let deputy = Some("deputy".to_owned());
        let unknown = Account::UnknownPerson(accounts::Duty::Deputy);
        assert_eq!(told(unknown.into()), (422, "unknown-person", deputy));
        assert_eq!(told(OpenRefused::UnknownGround("x".into()).into()), (422, "unknown-ground", None));
        assert_eq!(told(Record::Stale.into()), (409, "stale", None));
        assert_eq!(told(AnswerRefused::Failed(kernel::Failed::new("x")).into()), (503, "failed", None));
    }
}
