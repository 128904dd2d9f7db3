use publishing::Refused as Post;
use publishing::consents::ConsentRefused;

use super::{ABSENT, CONFLICT, FAILED, FORBIDDEN, Told, UNFIT};

pub(super) fn post(it: &Post) -> Told {
    match it {
        Post::Unknown => (ABSENT, "not-found", ""),
        Post::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Post::AccountUnfit => (UNFIT, "unknown-account", "accounts"),
        Post::Empty => (UNFIT, "empty", "text"),
        Post::TooLong { field, .. } => (UNFIT, "too-long", field),
        Post::LinkUnfit(field) => (UNFIT, "link-unfit", field),
        Post::ConsentUnfit => (UNFIT, "unknown-consent", "consents"),
        Post::Overtaken => (CONFLICT, "overtaken", "step"),
        Post::OutOfOrder => (CONFLICT, "out-of-order", ""),
        Post::Blocked(_) => (UNFIT, "blocked", ""),
        Post::NotConfirmed(_) => (UNFIT, "not-confirmed", "confirmed"),
        Post::WatchMissing => (UNFIT, "watch-missing", "watched"),
        Post::PlannedUnfit => (UNFIT, "planned-unfit", "planned_for"),
        Post::NotConnected(_) => (CONFLICT, "not-connected", ""),
        Post::CourseMissing(_) => (CONFLICT, "course-missing", ""),
        Post::SamePerson => (CONFLICT, "same-person", ""),
        Post::NothingToClear => (CONFLICT, "nothing-to-clear", ""),
        Post::NothingToExempt => (CONFLICT, "nothing-to-exempt", ""),
        Post::NoteMissing => (UNFIT, "note-missing", "note"),
        Post::OwnWords => (CONFLICT, "own-words", ""),
        Post::ExemptionReason | Post::ReasonMissing => (UNFIT, "reason-missing", "reason"),
        Post::DayUnfit => (UNFIT, "day-unfit", "informed_on"),
        Post::PersonsUnfit => (UNFIT, "persons-unfit", "persons"),
        Post::NothingFails => (CONFLICT, "nothing-fails", ""),
        Post::Failed(_) => FAILED,
    }
}

pub(super) fn consent(it: &ConsentRefused) -> Told {
    match it {
        ConsentRefused::Unknown => (ABSENT, "not-found", ""),
        ConsentRefused::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        ConsentRefused::UnitUnfit => (UNFIT, "unknown-unit", "unit"),
        ConsentRefused::SubjectMissing => (UNFIT, "subject-missing", "subject"),
        ConsentRefused::PersonalNumber => (UNFIT, "personal-number", "subject"),
        ConsentRefused::ScopeMissing => (UNFIT, "scope-missing", "scope"),
        ConsentRefused::GivenUnfit => (UNFIT, "day-unfit", "given_on"),
        ConsentRefused::UntilUnfit => (UNFIT, "day-unfit", "valid_until"),
        ConsentRefused::FormMissing => (UNFIT, "form-missing", "form"),
        ConsentRefused::KeptMissing => (UNFIT, "kept-missing", "kept"),
        ConsentRefused::DayUnfit(field) => (UNFIT, "day-unfit", field),
        ConsentRefused::GuardiansUnfit => (UNFIT, "guardians-unfit", "guardians"),
        ConsentRefused::CapacityUnfit => (UNFIT, "unknown-capacity", "capacity"),
        ConsentRefused::ReasonMissing => (UNFIT, "reason-missing", "reason"),
        ConsentRefused::TooLong(field) => (UNFIT, "too-long", field),
        ConsentRefused::Over => (CONFLICT, "over", ""),
        ConsentRefused::Failed(_) => FAILED,
    }
}
