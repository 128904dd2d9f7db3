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
use moderation::by_hand::Refused as Done;
use moderation::{AgainRefused as CaseAgain, ConfirmRefused, OpenRefused, PoliceRefused, RestoreRefused};
use records::disclosure::{NotYet, Refused as Disclosure};
use records::handing::Refused as Hand;
use records::retention::Refused as Retention;
use records::{Field, Refused as Record};

use super::{ABSENT, CONFLICT, FAILED, FORBIDDEN, STALE, Told, UNFIT};

pub(super) fn answer(it: &AnswerRefused) -> Told {
    match it {
        AnswerRefused::NotFound => (ABSENT, "not-found", ""),
        AnswerRefused::Overtaken => (CONFLICT, "overtaken", "decisions"),
        AnswerRefused::Restricted => (FORBIDDEN, "restricted", ""),
        AnswerRefused::Empty => (UNFIT, "empty", "text"),
        AnswerRefused::TooLong => (UNFIT, "too-long", "text"),
        AnswerRefused::PersonalNumber(_) => (UNFIT, "personal-number", "text"),
        AnswerRefused::NotReminded => (UNFIT, "not-reminded", "reminded"),
        AnswerRefused::Stale => (CONFLICT, STALE, "seen"),
        AnswerRefused::NotAnswerable => (CONFLICT, "not-answerable", ""),
        AnswerRefused::Secret => (CONFLICT, "secret", ""),
        AnswerRefused::OnlyReferral(_) => (UNFIT, "only-referral", "text"),
        AnswerRefused::NotConsulted(_) => (CONFLICT, "not-consulted", ""),
        AnswerRefused::Failed(_) => FAILED,
    }
}

pub(super) fn answer_again(it: &AnswerAgain) -> Told {
    match it {
        AnswerAgain::NotFound => (ABSENT, "not-found", ""),
        AnswerAgain::NothingFails => (CONFLICT, "nothing-fails", ""),
        AnswerAgain::Failed(_) => FAILED,
    }
}

pub(super) fn help(it: &Help) -> Told {
    match it {
        Help::Answer(it) => answer(it),
        Help::NobodyAsked => (UNFIT, "nobody-asked", "asked"),
        Help::CannotHelp => (CONFLICT, "cannot-help", "asked"),
        Help::NoteMissing => (UNFIT, "note-missing", "note"),
        Help::NoteTooLong => (UNFIT, "note-too-long", "note"),
        Help::NotTheirs => (FORBIDDEN, "not-permitted", ""),
        Help::Taken => (CONFLICT, "taken", ""),
        Help::Overtaken => (CONFLICT, "overtaken", "step"),
        Help::Over => (CONFLICT, "over", ""),
        Help::Outdated => (CONFLICT, "outdated", ""),
        Help::WriterGone => (CONFLICT, "writer-gone", ""),
        Help::Failed(_) => FAILED,
    }
}

pub(super) fn by_hand(it: &ByHand) -> Told {
    let (status, code) = match it {
        ByHand::NotFound => (ABSENT, "not-found"),
        ByHand::Closed => (CONFLICT, "closed"),
        ByHand::Fetched => (CONFLICT, "fetched"),
        ByHand::KindMissing => (UNFIT, "kind-missing"),
        ByHand::Empty => (UNFIT, "empty"),
        ByHand::TooLong | ByHand::AuthorTooLong => (UNFIT, "too-long"),
        ByHand::DayUnfit => (UNFIT, "day-unfit"),
        ByHand::TimeUnfit => (UNFIT, "time-unfit"),
        ByHand::UnderUnknown => (UNFIT, "under-unknown"),
        ByHand::AddressUnfit => (UNFIT, "address-unfit"),
        ByHand::FileTooLarge => (UNFIT, "file-too-large"),
        ByHand::FileUnfit => (UNFIT, "file-unfit"),
        ByHand::NotCarried => (UNFIT, "not-carried"),
        ByHand::NotWaiting => (CONFLICT, "not-waiting"),
        ByHand::TakenAway => (CONFLICT, "taken-away"),
        ByHand::Failed(_) => return FAILED,
    };
    (status, code, it.field())
}

pub(super) fn done(it: &Done) -> Told {
    match it {
        Done::NotFound => (ABSENT, "not-found", ""),
        Done::NothingToDo => (CONFLICT, "nothing-to-do", ""),
        Done::NoteTooLong => (UNFIT, "note-too-long", "note"),
        Done::Failed(_) => FAILED,
    }
}

pub(super) fn mark(it: &Mark) -> Told {
    match it {
        Mark::Unknown => (ABSENT, "not-found", ""),
        Mark::KindUnfit => (UNFIT, "kind-unfit", "kind"),
        Mark::Restricted => (FORBIDDEN, "restricted", ""),
        Mark::PlaceMissing => (UNFIT, "place-missing", "place"),
        Mark::PlaceTooLong(_) => (UNFIT, "too-long", "place"),
        Mark::UnitUnknown => (UNFIT, "unknown-unit", "unit"),
        Mark::Over => (CONFLICT, "over", ""),
        Mark::Failed(_) => FAILED,
    }
}

pub(super) fn query(it: &Query) -> Told {
    match it {
        Query::Unknown => (ABSENT, "not-found", ""),
        Query::Restricted => (FORBIDDEN, "restricted", ""),
        Query::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Query::KindUnfit => (UNFIT, "to-unfit", "to"),
        Query::PersonUnknown => (UNFIT, "unknown-person", "person"),
        Query::UnitUnknown => (UNFIT, "unknown-unit", "unit"),
        Query::NoContact => (UNFIT, "no-contact", "unit"),
        Query::QuestionMissing => (UNFIT, "question-missing", "question"),
        Query::ReplyMissing => (UNFIT, "reply-missing", "reply"),
        Query::TooLong => (UNFIT, "too-long", ""),
        Query::Over => (CONFLICT, "over", ""),
        Query::Failed(_) => FAILED,
    }
}

pub(super) fn route(it: &Route) -> Told {
    let (status, code) = match it {
        Route::Unknown => (ABSENT, "not-found"),
        Route::Restricted => (FORBIDDEN, "restricted"),
        Route::Stale => return (CONFLICT, STALE, "seen"),
        Route::Ours => (CONFLICT, "ours"),
        Route::ClassUnfit => (UNFIT, "class-unfit"),
        Route::NumberMissing => (UNFIT, "number-missing"),
        Route::NumberUnfit => (UNFIT, "number-unfit"),
        Route::NotAsked => (UNFIT, "not-asked"),
        Route::SaidMissing => (UNFIT, "said-missing"),
        Route::NoComplaint => (CONFLICT, "no-complaint"),
        Route::EndUnfit => (UNFIT, "outcome-unfit"),
        Route::RecipientMissing => (UNFIT, "recipient-missing"),
        Route::TooLong => (UNFIT, "too-long"),
        Route::PathUnfit => (UNFIT, "path-unfit"),
        Route::Over => (CONFLICT, "over"),
        Route::Failed(_) => return FAILED,
    };
    (status, code, it.field())
}

pub(super) fn validity(it: &Validity) -> Told {
    match it {
        Validity::Unknown => (ABSENT, "not-found", ""),
        Validity::NotOurs => (CONFLICT, "not-ours", ""),
        Validity::DayUnfit => (UNFIT, "day-unfit", "last_day"),
        Validity::NoteMissing => (UNFIT, "note-missing", "note"),
        Validity::NoteTooLong => (UNFIT, "note-too-long", "note"),
        Validity::Failed(_) => FAILED,
    }
}

pub(super) fn snapshot(it: &Snapshot) -> Told {
    match it {
        Snapshot::Unknown => (ABSENT, "not-found", ""),
        Snapshot::UnderWay(_) => (CONFLICT, "under-way", ""),
        Snapshot::OutOfOrder => (CONFLICT, "out-of-order", ""),
        Snapshot::NoPackage => (CONFLICT, "no-package", ""),
        Snapshot::Restricted => (FORBIDDEN, "restricted", ""),
        Snapshot::Missing(field) => (UNFIT, "missing", field),
        Snapshot::TooLong(field) => (UNFIT, "too-long", field),
        Snapshot::DayUnfit(_) => (UNFIT, "day-unfit", "day"),
        Snapshot::PaceUnfit(_) => (UNFIT, "pace-unfit", "per_year"),
        Snapshot::Failed(_) => FAILED,
    }
}

pub(super) fn case_again(it: &CaseAgain) -> Told {
    match it {
        CaseAgain::NotFound => (ABSENT, "not-found", ""),
        CaseAgain::NothingFails => (CONFLICT, "nothing-fails", ""),
        CaseAgain::Failed(_) => FAILED,
    }
}

pub(super) fn handle(it: &HandleRefused) -> Told {
    match it {
        HandleRefused::NotFound => (ABSENT, "not-found", ""),
        HandleRefused::Restricted => (FORBIDDEN, "restricted", ""),
        HandleRefused::Stale => (CONFLICT, STALE, "seen"),
        HandleRefused::Closed => (CONFLICT, "closed", ""),
        HandleRefused::NeedsReason | HandleRefused::NeedsReasonForSilence => (UNFIT, "needs-reason", "note"),
        HandleRefused::GroundMissing => (UNFIT, "ground-missing", "ground"),
        HandleRefused::NotConsulted(_) => (CONFLICT, "not-consulted", ""),
        HandleRefused::NoteTooLong => (UNFIT, "note-too-long", "note"),
        HandleRefused::Failed(_) => FAILED,
    }
}

pub(super) fn tried(it: &TryRefused) -> Told {
    match it {
        TryRefused::Empty => (UNFIT, "empty", "text"),
        TryRefused::TooLong => (UNFIT, "too-long", "text"),
    }
}

pub(super) fn assess(it: &Assess) -> Told {
    match it {
        Assess::NotFound => (ABSENT, "not-found", ""),
        Assess::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Assess::Restricted => (FORBIDDEN, "restricted", ""),
        Assess::Stale => (CONFLICT, STALE, "seen"),
        Assess::Overtaken => (CONFLICT, "overtaken", "assessments"),
        Assess::Changed => (CONFLICT, "changed", ""),
        Assess::Registered(_) => (CONFLICT, "registered", ""),
        Assess::Secrecy => (UNFIT, "secrecy", "assessed"),
        Assess::MustBeRegistered { .. } => (UNFIT, "must-be-registered", "assessed"),
        Assess::UnknownGround => (UNFIT, "unknown-ground", "ground"),
        Assess::GroundDoesNotFit => (UNFIT, "ground-does-not-fit", "ground"),
        Assess::ReasonMissing => (UNFIT, "reason-missing", "reason"),
        Assess::ReasonTooLong => (UNFIT, "reason-too-long", "reason"),
        Assess::NumberMissing => (UNFIT, "number-missing", "number"),
        Assess::NotANumber(_) => (UNFIT, "not-a-number", "number"),
        Assess::Failed(_) => FAILED,
    }
}

pub(super) fn pace(it: &Pace) -> Told {
    match it {
        Pace::Unknown => (ABSENT, "unknown", ""),
        Pace::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Pace::Closed => (CONFLICT, "closed", ""),
        Pace::CauseUnfit => (UNFIT, "cause-unfit", "cause"),
        Pace::NotByTraffic => (CONFLICT, "not-by-traffic", ""),
        Pace::RoundsUnfit(_) => (UNFIT, "rounds-unfit", "rounds"),
        Pace::DayUnfit(_) => (UNFIT, "day-unfit", "last_day"),
        Pace::ReasonMissing => (UNFIT, "reason-missing", "reason"),
        Pace::TooLong(_) => (UNFIT, "too-long", "reason"),
        Pace::Over => (CONFLICT, "over", ""),
        Pace::Failed(_) => FAILED,
    }
}

pub(super) fn round(it: &RoundRefused) -> Told {
    match it {
        RoundRefused::NotFound => (ABSENT, "not-found", ""),
        RoundRefused::NothingToSign(_) => (CONFLICT, "nothing-to-sign", ""),
        RoundRefused::NeedsThrough => (UNFIT, "needs-through", "through"),
        RoundRefused::GoneThroughBefore => (CONFLICT, "gone-through-before", "through"),
        RoundRefused::OtherAccount => (UNFIT, "other-account", "through"),
        RoundRefused::Failed(_) => FAILED,
    }
}

pub(super) fn open(it: &OpenRefused) -> Told {
    match it {
        OpenRefused::NotFound => (ABSENT, "not-found", ""),
        OpenRefused::Restricted => (FORBIDDEN, "restricted", ""),
        OpenRefused::UnknownGround(_) => (UNFIT, "unknown-ground", "ground"),
        OpenRefused::ActNotAllowed => (UNFIT, "act-not-allowed", "act"),
        OpenRefused::NeedsReason => (UNFIT, "needs-reason", "reason"),
        OpenRefused::ReasonTooLong => (UNFIT, "reason-too-long", "reason"),
        OpenRefused::NotPlainWords => (UNFIT, "not-plain-words", "reason"),
        OpenRefused::NeedsFact => (UNFIT, "needs-fact", "stated"),
        OpenRefused::Stale => (CONFLICT, STALE, "seen"),
        OpenRefused::AlreadyOpen(_) => (CONFLICT, "already-open", ""),
        OpenRefused::OwnItem => (UNFIT, "own-item", ""),
        OpenRefused::AccountClosed => (CONFLICT, "account-closed", ""),
        OpenRefused::Failed(_) => FAILED,
    }
}

pub(super) fn confirm(it: &ConfirmRefused) -> Told {
    match it {
        ConfirmRefused::NotFound => (ABSENT, "not-found", ""),
        ConfirmRefused::SamePerson => (UNFIT, "same-person", ""),
        ConfirmRefused::NotWaiting => (CONFLICT, "not-waiting", ""),
        ConfirmRefused::Failed(_) => FAILED,
    }
}

pub(super) fn restore(it: &RestoreRefused) -> Told {
    match it {
        RestoreRefused::NotFound => (ABSENT, "not-found", ""),
        RestoreRefused::LaterDecision => (CONFLICT, "later-decision", ""),
        RestoreRefused::Restricted => (FORBIDDEN, "restricted", ""),
        RestoreRefused::NeedsReason => (UNFIT, "needs-reason", "reason"),
        RestoreRefused::ReasonTooLong => (UNFIT, "reason-too-long", "reason"),
        RestoreRefused::NothingToRestore => (CONFLICT, "nothing-to-restore", ""),
        RestoreRefused::Forbidden => (UNFIT, "forbidden", ""),
        RestoreRefused::AlreadyAsked => (CONFLICT, "already-asked", ""),
        RestoreRefused::SamePerson => (UNFIT, "same-person", ""),
        RestoreRefused::Failed(_) => FAILED,
    }
}

pub(super) fn police(it: &PoliceRefused) -> Told {
    match it {
        PoliceRefused::NotFound => (ABSENT, "not-found", ""),
        PoliceRefused::NeedsReason => (UNFIT, "needs-reason", "reason"),
        PoliceRefused::ReasonTooLong => (UNFIT, "reason-too-long", "reason"),
        PoliceRefused::ReferenceTooLong => (UNFIT, "reference-too-long", "reference"),
        PoliceRefused::Demanded => (UNFIT, "report-demanded", "decision"),
        PoliceRefused::Decided => (CONFLICT, "decided", ""),
        PoliceRefused::Failed(_) => FAILED,
    }
}

pub(super) fn hand(it: &Hand) -> Told {
    match it {
        Hand::Register(it) => record(it),
        Hand::NoDiary => (CONFLICT, "no-diary", ""),
        Hand::OnItsWay => (CONFLICT, "on-its-way", ""),
        Hand::Received => (CONFLICT, "received", ""),
        Hand::Declined => (CONFLICT, "declined", ""),
        Hand::NothingHanded => (CONFLICT, "nothing-handed", ""),
        Hand::Failed(_) => FAILED,
    }
}

/// What the field is called in an order.
fn field_of(field: Field) -> &'static str {
    match field {
        Field::Sender | Field::Matter | Field::Number => field.key(),
        Field::Secrecy => "restricted",
    }
}

pub(super) fn retention(it: &Retention) -> Told {
    match it {
        Retention::Unknown => (ABSENT, "unknown", ""),
        Retention::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Retention::Missing(field) => (UNFIT, "missing", field),
        Retention::Unfit(field) => (UNFIT, "unfit", field),
        Retention::TooLong { field, .. } => (UNFIT, "too-long", field),
        Retention::AuthorityMissing(field) => (UNFIT, "decision-missing", field),
        Retention::NeverDisposedOf => (UNFIT, "never-disposed-of", "fate"),
        Retention::Over => (CONFLICT, "over", ""),
        Retention::AskedFor(_) => (CONFLICT, "asked-for", ""),
        Retention::NothingFound => (UNFIT, "nothing-found", "words"),
        Retention::OutOfOrder(_) => (CONFLICT, "out-of-order", ""),
        Retention::SamePerson => (CONFLICT, "same-person", ""),
        Retention::Stale => (CONFLICT, STALE, "proposed"),
        Retention::NothingLeft => (CONFLICT, "nothing-left", ""),
        Retention::Failed(_) => FAILED,
    }
}

pub(super) fn record(it: &Record) -> Told {
    match it {
        Record::NotFound => (ABSENT, "not-found", ""),
        Record::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Record::Stale => (CONFLICT, STALE, "expected_change"),
        Record::Registered(_) => (CONFLICT, "registered", ""),
        Record::Declined => (CONFLICT, "declined", ""),
        Record::NotRegistered => (CONFLICT, "not-registered", ""),
        Record::MustBeRegistered(_) => (UNFIT, "must-be-registered", ""),
        Record::Empty(field) => (UNFIT, "empty", field_of(*field)),
        Record::TooLong { field, .. } => (UNFIT, "too-long", field_of(*field)),
        Record::IdentityNumber(field) => (UNFIT, "identity-number", field_of(*field)),
        Record::ReasonMissing => (UNFIT, "reason-missing", "reason"),
        Record::ReasonTooLong => (UNFIT, "reason-too-long", "reason"),
        Record::NotANumber(_) => (UNFIT, "not-a-number", ""),
        Record::UnknownMatter(_) => (UNFIT, "unknown-matter", ""),
        Record::Unchanged => (UNFIT, "unchanged", ""),
        Record::Failed(_) => FAILED,
    }
}

pub(super) fn disclosure(it: &Disclosure) -> Told {
    match it {
        Disclosure::Unknown => (ABSENT, "not-found", ""),
        Disclosure::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Disclosure::Restricted => (FORBIDDEN, "restricted", ""),
        Disclosure::Missing(field) => (UNFIT, "missing", field),
        Disclosure::Unfit(field) => (UNFIT, "unfit", field),
        Disclosure::TooLong { field, .. } => (UNFIT, "too-long", field),
        Disclosure::TooWide => (UNFIT, "too-wide", ""),
        Disclosure::Over => (CONFLICT, "over", ""),
        Disclosure::Stale => (CONFLICT, STALE, "seen"),
        Disclosure::NotThere(_) => (UNFIT, "not-there", "masks"),
        Disclosure::StillThere(_) => (CONFLICT, "still-there", ""),
        Disclosure::NothingToHandOut => (CONFLICT, "nothing-to-hand-out", ""),
        Disclosure::Asked => (CONFLICT, "asked", ""),
        Disclosure::OwnManager => (CONFLICT, "own-manager", ""),
        Disclosure::NothingKeptBack => (CONFLICT, "nothing-kept-back", ""),
        Disclosure::NotYet(NotYet::Unjudged) => (CONFLICT, "unjudged", ""),
        Disclosure::NotYet(NotYet::NotHandedOut) => (CONFLICT, "not-handed-out", ""),
        Disclosure::NotYet(NotYet::NotTold) => (CONFLICT, "not-told", ""),
        Disclosure::Failed(_) => FAILED,
    }
}
