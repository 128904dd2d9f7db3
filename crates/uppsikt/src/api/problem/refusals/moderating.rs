use moderation::batch::Refused as Batch;
use moderation::block::Refused as Block;
use moderation::complaint::{Lacks, Refused as Complaining};
use moderation::ending::Lacking;
use moderation::transfer::{Refused as Transfer, ToldRefused};
use moderation::{CloseRefused, ReportRefused, ViewingRefused};

use super::items::open;
use super::{ABSENT, CONFLICT, FAILED, FORBIDDEN, Told, UNFIT};

pub(super) fn batch(it: &Batch) -> Told {
    match it {
        Batch::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Batch::NothingMarked => (UNFIT, "nothing-marked", "items"),
        Batch::TooMany => (UNFIT, "too-many", "items"),
        Batch::OneByOne => (UNFIT, "one-by-one", "ground"),
        Batch::All(it) => open(it),
    }
}

pub(super) fn close(it: &CloseRefused) -> Told {
    match it {
        CloseRefused::NotFound => (ABSENT, "not-found", ""),
        CloseRefused::Lacks(Lacking::Work) => (CONFLICT, "not-carried-out", ""),
        CloseRefused::Lacks(Lacking::PoliceDecision) => (CONFLICT, "police-undecided", ""),
        CloseRefused::Lacks(Lacking::PoliceReport) => (CONFLICT, "police-not-told", ""),
        CloseRefused::Lacks(Lacking::Registration) => (CONFLICT, "not-registered", ""),
        CloseRefused::Lacks(Lacking::Assessment) => (CONFLICT, "not-assessed", ""),
        CloseRefused::Closed => (CONFLICT, "closed", ""),
        CloseRefused::Failed(_) => FAILED,
    }
}

pub(super) fn report(it: &ReportRefused) -> Told {
    match it {
        ReportRefused::NotFound => (ABSENT, "not-found", ""),
        ReportRefused::NotDecided => (CONFLICT, "not-decided", ""),
        ReportRefused::DayUnfit => (UNFIT, "day-unfit", "day"),
        ReportRefused::NumberMissing => (UNFIT, "number-missing", "number"),
        ReportRefused::ByMissing => (UNFIT, "by-missing", "by"),
        ReportRefused::TooLong => (UNFIT, "too-long", "number"),
        ReportRefused::Noted => (CONFLICT, "noted", ""),
        ReportRefused::Failed(_) => FAILED,
    }
}

pub(super) fn viewing(it: &ViewingRefused) -> Told {
    match it {
        ViewingRefused::NotFound => (ABSENT, "not-found", ""),
        ViewingRefused::NothingHidden => (CONFLICT, "nothing-hidden", ""),
        ViewingRefused::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        ViewingRefused::NeedsReason => (UNFIT, "needs-reason", "why"),
        ViewingRefused::ReasonTooLong => (UNFIT, "reason-too-long", "why"),
        ViewingRefused::Failed(_) => FAILED,
    }
}

pub(super) fn transfer(it: &Transfer) -> Told {
    match it {
        Transfer::NotTransferable => (CONFLICT, "not-transferable", "ground"),
        Transfer::RecipientMissing => (UNFIT, "recipient-missing", "recipient"),
        Transfer::RecipientUnfit => (UNFIT, "recipient-unfit", "recipient"),
        Transfer::NoticeTooLong => (UNFIT, "notice-too-long", "notice"),
        Transfer::Open(it) => open(it),
    }
}

pub(super) fn told(it: &ToldRefused) -> Told {
    match it {
        ToldRefused::NotFound => (ABSENT, "not-found", ""),
        ToldRefused::NothingToTell => (CONFLICT, "nothing-to-tell", ""),
        ToldRefused::Failed(_) => FAILED,
    }
}

pub(super) fn block(it: &Block) -> Told {
    match it {
        Block::NotFound => (ABSENT, "not-found", ""),
        Block::NotAllowed => (CONFLICT, "not-allowed", ""),
        Block::NoAuthor => (CONFLICT, "no-author", ""),
        Block::TooFew { .. } => (CONFLICT, "too-few-breaches", ""),
        Block::NeedsReason => (UNFIT, "needs-reason", "reason"),
        Block::ReasonTooLong => (UNFIT, "reason-too-long", "reason"),
        Block::DayUnfit { .. } => (UNFIT, "day-unfit", "last_day"),
        Block::Blocked => (CONFLICT, "blocked", ""),
        Block::NothingToDo => (CONFLICT, "nothing-to-do", ""),
        Block::Failed(_) => FAILED,
    }
}

pub(super) fn complaint(it: &Complaining) -> Told {
    match it {
        Complaining::NotFound => (ABSENT, "not-found", ""),
        Complaining::OutcomeMissing => (UNFIT, "outcome-missing", "outcome"),
        Complaining::WordsMissing => (UNFIT, "words-missing", ""),
        Complaining::TooLong => (UNFIT, "too-long", ""),
        Complaining::Done => (CONFLICT, "done", ""),
        Complaining::Lacks(Lacks::Decision) => (CONFLICT, "undecided", ""),
        Complaining::Lacks(Lacks::Reply) => (CONFLICT, "unanswered", ""),
        Complaining::Failed(_) => FAILED,
    }
}
