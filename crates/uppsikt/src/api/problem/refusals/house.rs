use accounts::{OpeningRefused as Opening, Refused as Account};
use axum::http::StatusCode;
use guidance::consultation::Refused as Consultation;
use guidance::guide::Refused as Guide;
use guidance::review::Refused as Review;
use guidance::version::Refused as Guidance;
use people::{AccessRefused, CareRefused, Refused as People};

use super::{ABSENT, CONFLICT, FAILED, FORBIDDEN, STALE, Told, UNFIT};

pub(super) fn people(it: &People) -> Told {
    let (status, code) = match it {
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
        People::NoSuchUnit => (ABSENT, "no-such-unit"),
        People::UnitBelowItself => (UNFIT, "unit-below-itself"),
        People::NotACompany => (CONFLICT, "not-a-company"),
        People::BodyUnfit => (UNFIT, "body-unfit"),
        People::NumberUnfit => (UNFIT, "number-unfit"),
        People::DecidedLater => (UNFIT, "decided-later"),
        People::UnknownRole(_) => (UNFIT, "unknown-role"),
        People::RoleTooWeak(_) => (UNFIT, "role-too-weak"),
        People::NoAccount => (UNFIT, "no-account"),
        People::DaysBackwards => (UNFIT, "days-backwards"),
        People::UnknownAssignment => (ABSENT, "unknown-assignment"),
        People::LastAdministrator => (CONFLICT, "last-administrator"),
        People::DeputyMissing => (UNFIT, "deputy-missing"),
        People::DeputyIsThePerson => (UNFIT, "deputy-is-the-person"),
        People::DeputyLacks { .. } => (UNFIT, "deputy-lacks"),
        People::DeputyUntrained { .. } => (UNFIT, "deputy-untrained"),
        People::DeputyUnmandated { .. } => (UNFIT, "deputy-unmandated"),
        People::Alone { .. } => (UNFIT, "alone"),
        People::DeputyIsGone => (UNFIT, "deputy-is-gone"),
        People::DeputyIsAway { .. } => (UNFIT, "deputy-is-away"),
        People::DaysAreOver => (UNFIT, "days-are-over"),
        People::DaysTooMany => (UNFIT, "days-too-many"),
        People::AbsentAlready => (CONFLICT, "absent-already"),
        People::UnknownAbsence => (ABSENT, "unknown-absence"),
        People::PasswordUnfit(_) => (UNFIT, "password-unfit"),
        People::Failed(_) => (FAILED.0, FAILED.1),
    };
    (status, code, it.field())
}

pub(super) fn care(it: &CareRefused) -> Told {
    let (status, code) = match it {
        CareRefused::NotPermitted => (FORBIDDEN, "not-permitted"),
        CareRefused::UnknownPerson => (ABSENT, "unknown-person"),
        CareRefused::HasLeft => (CONFLICT, "has-left"),
        CareRefused::UnknownCourse => (UNFIT, "unknown-course"),
        CareRefused::UnknownPart => (UNFIT, "unknown-part"),
        CareRefused::NotTheTrainer => (FORBIDDEN, "not-the-trainer"),
        CareRefused::OwnCourse => (CONFLICT, "own-course"),
        CareRefused::ProofMissing => (UNFIT, "proof-missing"),
        CareRefused::TooLong => (UNFIT, "too-long"),
        CareRefused::DayToCome => (UNFIT, "day-to-come"),
        CareRefused::UnknownAssignment => (ABSENT, "unknown-assignment"),
        CareRefused::NoMandateNeeded => (CONFLICT, "no-mandate-needed"),
        CareRefused::NotTheGiver => (FORBIDDEN, "not-the-giver"),
        CareRefused::OwnMandate => (CONFLICT, "own-mandate"),
        CareRefused::ReasonMissing => (UNFIT, "reason-missing"),
        CareRefused::OtherVersion => (CONFLICT, "other-version"),
        CareRefused::UnknownTask => (ABSENT, "unknown-task"),
        CareRefused::DoneAlready => (CONFLICT, "done-already"),
        CareRefused::Failed(_) => (FAILED.0, FAILED.1),
    };
    (status, code, it.field())
}

pub(super) fn access(it: &AccessRefused) -> Told {
    match it {
        AccessRefused::Wrong => (UNFIT, "wrong-password", "old"),
        AccessRefused::Wait { .. } => (StatusCode::TOO_MANY_REQUESTS, "too-many-attempts", ""),
        AccessRefused::PasswordUnfit(_) => (UNFIT, "password-unfit", "new"),
        AccessRefused::NotAPerson => (FORBIDDEN, "not-a-person", ""),
        AccessRefused::TokenNameMissing => (UNFIT, "token-name-missing", ""),
        AccessRefused::TokenDays => (UNFIT, "token-days", ""),
        AccessRefused::UnknownToken => (ABSENT, "unknown-token", ""),
        AccessRefused::Failed(_) => FAILED,
    }
}

pub(super) fn account(it: &Account) -> Told {
    let (status, code) = match it {
        Account::NotPermitted => (FORBIDDEN, "not-permitted"),
        Account::UnknownAccount => (ABSENT, "unknown-account"),
        Account::KeyUnfit => (UNFIT, "key-unfit"),
        Account::KeyTaken => (CONFLICT, "key-taken"),
        Account::NameMissing => (UNFIT, "name-missing"),
        Account::PlatformMissing => (UNFIT, "platform-missing"),
        Account::PurposeMissing => (UNFIT, "purpose-missing"),
        Account::TooLong { .. } => (UNFIT, "too-long"),
        Account::ByHand(_) => (CONFLICT, "by-hand"),
        Account::UrlUnfit => (UNFIT, "url-unfit"),
        Account::UnknownUnit => (UNFIT, "unknown-unit"),
        Account::UnknownPerson(_) => (UNFIT, "unknown-person"),
        Account::DeputyMissing => (UNFIT, "deputy-missing"),
        Account::DeputyIsResponsible => (UNFIT, "deputy-is-responsible"),
        Account::Closed => (CONFLICT, "closed"),
        Account::LoginMissing => (UNFIT, "login-missing"),
        Account::SecretMissing => (UNFIT, "secret-missing"),
        Account::FileUnreadable(_) => (UNFIT, "file-unreadable"),
        Account::UnknownImport => (ABSENT, "unknown-import"),
        Account::Stale => return (CONFLICT, STALE, "shown"),
        Account::UnknownDuty => (ABSENT, "unknown-duty"),
        Account::NoteMissing => (UNFIT, "note-missing"),
        Account::LooksSecret => (UNFIT, "looks-secret"),
        Account::Custodians(_) => return (UNFIT, "custodians", "people"),
        Account::Untrained(_) => (CONFLICT, "untrained"),
        Account::Platform(_) => (UNFIT, "platform"),
        Account::Failed(_) => (FAILED.0, FAILED.1),
    };
    (status, code, it.field())
}

pub(super) fn opening(it: &Opening) -> Told {
    match it {
        Opening::NotFound => (ABSENT, "not-found", ""),
        Opening::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Opening::NotYourStep(_) => (FORBIDDEN, "not-your-step", ""),
        Opening::Stale => (CONFLICT, STALE, "seen"),
        Opening::OutOfOrder(_) => (CONFLICT, "out-of-order", ""),
        Opening::AlreadyDecided(_) => (CONFLICT, "already-decided", ""),
        Opening::Incomplete(_) => (UNFIT, "incomplete", ""),
        Opening::LooksSecret(_) => (UNFIT, "looks-secret", ""),
        Opening::AnswerTooLong { .. } => (UNFIT, "too-long", ""),
        Opening::TooLong { field, .. } => (UNFIT, "too-long", field),
        Opening::ReasonMissing => (UNFIT, "reason-missing", ""),
        Opening::Barred(_) => (CONFLICT, "barred", ""),
        Opening::UnknownStep => (ABSENT, "unknown-step", ""),
        Opening::Demanded => (UNFIT, "demanded", ""),
        Opening::TermsMissing => (UNFIT, "terms-missing", "terms"),
        Opening::Untrained(_) => (CONFLICT, "untrained", ""),
        Opening::DayUnfit => (UNFIT, "day-unfit", "day"),
        Opening::TimeUnfit => (UNFIT, "time-unfit", "time"),
        Opening::MinutesUnfit(_) => (UNFIT, "minutes-unfit", "minutes"),
        Opening::UnknownParticipant => (UNFIT, "unknown-participant", "participants"),
        Opening::ParticipantMissing(_) => (UNFIT, "participant-missing", "participants"),
        Opening::NotCalled => (CONFLICT, "not-called", ""),
        Opening::NotNeeded => (CONFLICT, "not-needed", ""),
        Opening::ResultMissing => (UNFIT, "result-missing", "note"),
        Opening::NoAccountYet => (CONFLICT, "no-account-yet", ""),
        Opening::ProfileAmiss(_) => (CONFLICT, "profile-amiss", ""),
        Opening::NoPublisher => (CONFLICT, "no-publisher", ""),
        Opening::OwnApplication => (FORBIDDEN, "own-application", ""),
        Opening::NotHeard(_) => (CONFLICT, "not-heard", ""),
        Opening::GuideUnread(_) => (CONFLICT, "guide-unread", ""),
        Opening::DelegationMissing => (UNFIT, "delegation-missing", "delegation"),
        Opening::Account(it) => account(it),
        Opening::Failed(_) => FAILED,
    }
}

pub(super) fn guidance(it: &Guidance) -> Told {
    match it {
        Guidance::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Guidance::Unknown => (ABSENT, "unknown-version", ""),
        Guidance::NotADraft(_) => (CONFLICT, "not-a-draft", ""),
        Guidance::NotProposed(_) => (CONFLICT, "not-proposed", ""),
        Guidance::Stale => (CONFLICT, STALE, "seen"),
        Guidance::ContentMissing => (UNFIT, "content-missing", "content"),
        Guidance::SourceMissing => (UNFIT, "source-missing", "sources"),
        Guidance::WhyMissing => (UNFIT, "why-missing", "why_sv"),
        Guidance::NoValue(_) => (UNFIT, "no-value", "value"),
        Guidance::NoSuchSetting => (UNFIT, "unknown-setting", ""),
        Guidance::Unfit(_) => (UNFIT, "value-unfit", "value"),
        Guidance::Unsound => (CONFLICT, "text-unsound", ""),
        Guidance::OtherName(_) => (CONFLICT, "other-name", ""),
        Guidance::Unchanged => (CONFLICT, "unchanged", ""),
        Guidance::ReasonMissing => (UNFIT, "reason-missing", "reason"),
        Guidance::DecisionMissing => (UNFIT, "decision-missing", "decided_by"),
        Guidance::OtherDecider(_) => (UNFIT, "other-decider", "decided_by"),
        Guidance::DecisionDayUnfit => (UNFIT, "decision-day-unfit", "decided_on"),
        Guidance::ReferenceUnfit => (UNFIT, "reference-unfit", "reference"),
        Guidance::NotHeard(_) => (CONFLICT, "not-heard", ""),
        Guidance::SilencesUnread => (UNFIT, "silences-unread", "silences_read"),
        Guidance::DayUnfit => (UNFIT, "day-unfit", "in_force_on"),
        Guidance::DayPassed => (CONFLICT, "day-passed", ""),
        Guidance::OwnWork => (FORBIDDEN, "own-work", ""),
        Guidance::InForce => (CONFLICT, "in-force", ""),
        Guidance::TooLong { field, .. } => (UNFIT, "too-long", field),
        Guidance::Failed(_) => FAILED,
    }
}

pub(super) fn consultation(it: &Consultation) -> Told {
    match it {
        Consultation::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Consultation::Unknown => (ABSENT, "not-found", ""),
        Consultation::NotProposed(_) => (CONFLICT, "not-proposed", ""),
        Consultation::Closed(_) => (CONFLICT, "closed", ""),
        Consultation::Stale => (CONFLICT, STALE, "seen"),
        Consultation::LastDayUnfit(_) => (UNFIT, "day-unfit", "last_day"),
        Consultation::UnknownRole(_) => (UNFIT, "unknown-role", "roles"),
        Consultation::NobodyAsked => (UNFIT, "nobody-asked", "roles"),
        Consultation::TooMany(_) => (UNFIT, "too-many", "bodies"),
        Consultation::NothingSaid => (UNFIT, "nothing-said", "said"),
        Consultation::NumberMissing => (UNFIT, "number-missing", "number"),
        Consultation::TooLong { field, .. } => (UNFIT, "too-long", field),
        Consultation::Failed(_) => FAILED,
    }
}

pub(super) fn review(it: &Review) -> Told {
    match it {
        Review::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Review::NoReview => (CONFLICT, "no-review", ""),
        Review::DayUnfit(_) => (UNFIT, "day-unfit", "reviewed_on"),
        Review::OutcomeMissing => (UNFIT, "outcome-missing", "outcome"),
        Review::NoteMissing => (UNFIT, "note-missing", "note"),
        Review::TooLong(_) => (UNFIT, "too-long", "note"),
        Review::Failed(_) => FAILED,
    }
}

pub(super) fn guide(it: &Guide) -> Told {
    match it {
        Guide::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Guide::Unknown => (ABSENT, "not-found", ""),
        Guide::OtherVersion => (CONFLICT, "other-version", "version"),
        Guide::Failed(_) => FAILED,
    }
}
