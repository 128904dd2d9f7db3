use accounts::attesting::Refused as Attest;
use accounts::changing::Refused as Changing;
use accounts::closing::Refused as Closing;
use accounts::listing::Refused as Listing;
use accounts::planning::Refused as Plan;
use accounts::platforms::Refused as Platforms;
use accounts::profile::Refused as Profile;
use accounts::reporting::{DeviationStage, Refused as Report};

use super::house::account;
use super::{ABSENT, CONFLICT, FAILED, FORBIDDEN, STALE, Told, UNFIT};

pub(super) fn attesting(it: &Attest) -> Told {
    let (status, code) = match it {
        Attest::NotFound => (ABSENT, "not-found"),
        Attest::NotPermitted => (FORBIDDEN, "not-permitted"),
        Attest::Closed => (CONFLICT, "closed"),
        Attest::ReasonMissing => (UNFIT, "reason-missing"),
        Attest::TooLong(_) => (UNFIT, "too-long"),
        Attest::LooksSecret(_) => (UNFIT, "looks-secret"),
        Attest::Failed(_) => return FAILED,
    };
    (status, code, it.field())
}

pub(super) fn changing(it: &Changing) -> Told {
    let (status, code) = match it {
        Changing::NotFound => (ABSENT, "not-found"),
        Changing::NotPermitted => (FORBIDDEN, "not-permitted"),
        Changing::Closed => (CONFLICT, "closed"),
        Changing::UnderWay => (CONFLICT, "under-way"),
        Changing::NothingChanged => (UNFIT, "nothing-changed"),
        Changing::ReasonMissing => (UNFIT, "reason-missing"),
        Changing::TooLong { .. } => (UNFIT, "too-long"),
        Changing::LooksSecret => (UNFIT, "looks-secret"),
        Changing::OwnProposal => (FORBIDDEN, "own-proposal"),
        Changing::DelegationMissing => (UNFIT, "delegation-missing"),
        Changing::OutOfOrder(_) => (CONFLICT, "out-of-order"),
        Changing::Account(it) => {
            let (status, code, _) = account(it);
            (status, code)
        }
        Changing::Failed(_) => return FAILED,
    };
    (status, code, it.field())
}

pub(super) fn closing(it: &Closing) -> Told {
    let (status, code) = match it {
        Closing::NotFound => (ABSENT, "not-found"),
        Closing::NotPermitted => (FORBIDDEN, "not-permitted"),
        Closing::NotYourStep(_) => (FORBIDDEN, "not-your-step"),
        Closing::AccountClosed => (CONFLICT, "closed"),
        Closing::UnderWay => (CONFLICT, "under-way"),
        Closing::NoClosing => (ABSENT, "no-closing"),
        Closing::Stale => return (CONFLICT, STALE, "seen"),
        Closing::OutOfOrder(_) => (CONFLICT, "out-of-order"),
        Closing::AlreadyDecided(_) => (CONFLICT, "already-decided"),
        Closing::CauseUnfit => (UNFIT, "cause-unfit"),
        Closing::ReasonMissing => (UNFIT, "reason-missing"),
        Closing::TooLong { .. } => (UNFIT, "too-long"),
        Closing::LooksSecret => (UNFIT, "looks-secret"),
        Closing::OwnProposal => (FORBIDDEN, "own-proposal"),
        Closing::NotHeard(_) => (CONFLICT, "not-heard"),
        Closing::DelegationMissing => (UNFIT, "delegation-missing"),
        Closing::UnknownStep => (ABSENT, "unknown-step"),
        Closing::Barred(_) => (CONFLICT, "barred"),
        Closing::Taken => (CONFLICT, "taken"),
        Closing::Demanded => (UNFIT, "demanded"),
        Closing::DayUnfit => (UNFIT, "day-unfit"),
        Closing::StillStanding(_) => (CONFLICT, "still-standing"),
        Closing::NoticeMissing => (UNFIT, "notice-missing"),
        Closing::NoticeWithoutEnd => (UNFIT, "notice-without-end"),
        Closing::NoticeWithoutReason => (UNFIT, "notice-without-reason"),
        Closing::OtherWaysMissing => (UNFIT, "other-ways-missing"),
        Closing::AddressUnfit => (UNFIT, "address-unfit"),
        Closing::PreservedMissing => (UNFIT, "preserved-missing"),
        Closing::DigestUnfit => (UNFIT, "digest-unfit"),
        Closing::NotCaptured(_) => (CONFLICT, "not-captured"),
        Closing::Unsettled(_) => (CONFLICT, "unsettled"),
        Closing::ReferenceMissing => (UNFIT, "reference-missing"),
        Closing::AtRegistrar => (CONFLICT, "at-registrar"),
        Closing::SignInsLeft => (UNFIT, "sign-ins-left"),
        Closing::Failed(_) => return FAILED,
    };
    (status, code, it.field())
}

pub(super) fn listing(it: &Listing) -> Told {
    match it {
        Listing::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Listing::UnknownAccount => (ABSENT, "unknown-account", ""),
        Listing::AllAreListed => (CONFLICT, "all-are-listed", ""),
        Listing::ReasonMissing => (UNFIT, "reason-missing", "reason"),
        Listing::TooLong => (UNFIT, "too-long", "reason"),
        Listing::Failed(_) => FAILED,
    }
}

pub(super) fn profile(it: &Profile) -> Told {
    match it {
        Profile::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Profile::UnknownAccount => (ABSENT, "unknown-account", ""),
        Profile::Closed => (CONFLICT, "closed", ""),
        Profile::NotForStating => (UNFIT, "not-for-stating", "fact"),
        Profile::TooLong => (UNFIT, "too-long", "said"),
        Profile::OutsideDomain(_) => (UNFIT, "outside-domain", "said"),
        Profile::LinkUnfit => (UNFIT, "link-unfit", "said"),
        Profile::OwnSymbolForbidden => (UNFIT, "own-symbol-forbidden", "symbol"),
        Profile::ReasonMissing => (UNFIT, "reason-missing", "reason"),
        Profile::NotJudged(_) => (UNFIT, "not-judged", "judged"),
        Profile::NoteMissing => (UNFIT, "note-missing", "note"),
        Profile::Failed(_) => FAILED,
    }
}

pub(super) fn platforms(it: &Platforms) -> Told {
    let (status, code) = match it {
        Platforms::NotPermitted => (FORBIDDEN, "not-permitted"),
        Platforms::KeyUnfit => (UNFIT, "key-unfit"),
        Platforms::NameMissing => (UNFIT, "name-missing"),
        Platforms::NameTooLong => (UNFIT, "too-long"),
        Platforms::KindMissing => (UNFIT, "kind-missing"),
        Platforms::MediaUnfit => (UNFIT, "media-unfit"),
        Platforms::Failed(_) => return FAILED,
    };
    (status, code, it.field())
}

pub(super) fn plan(it: &Plan) -> Told {
    match it {
        Plan::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Plan::UnknownAccount => (ABSENT, "unknown-account", ""),
        Plan::Closed => (CONFLICT, "closed", ""),
        Plan::FactUnfit => (UNFIT, "fact-unfit", "fact"),
        Plan::TooLong => (UNFIT, "too-long", ""),
        Plan::WhatMissing => (UNFIT, "what-missing", "what"),
        Plan::MetricMissing => (UNFIT, "metric-missing", "metric"),
        Plan::NumberUnfit => (UNFIT, "number-unfit", ""),
        Plan::DayUnfit => (UNFIT, "day-unfit", ""),
        Plan::UnknownGoal => (UNFIT, "unknown-goal", "goal"),
        Plan::ReasonMissing => (UNFIT, "reason-missing", ""),
        Plan::PausesForbidden => (CONFLICT, "pauses-forbidden", ""),
        Plan::LinkUnfit => (UNFIT, "link-unfit", "announced_in"),
        Plan::Failed(_) => FAILED,
    }
}

pub(super) fn report(it: &Report) -> Told {
    match it {
        Report::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Report::UnknownReport => (ABSENT, "unknown-report", ""),
        Report::UnknownAccount => (ABSENT, "unknown-account", ""),
        Report::UnknownDeviation => (ABSENT, "unknown-deviation", ""),
        Report::UnknownRule => (ABSENT, "unknown-rule", ""),
        Report::ShownUnfit => (UNFIT, "wrong-form", "shown"),
        Report::Stale => (CONFLICT, STALE, "shown"),
        Report::AlreadySigned => (CONFLICT, "already-signed", ""),
        Report::Incomplete(_) => (CONFLICT, "incomplete", ""),
        Report::Closed => (CONFLICT, "closed", ""),
        Report::WhatMissing => (UNFIT, "what-missing", "what"),
        Report::ActionMissing => (UNFIT, "action-missing", "action"),
        Report::OwnerUnfit => (UNFIT, "unknown-person", "owner"),
        Report::DayUnfit => (UNFIT, "day-unfit", "due_day"),
        Report::NoteMissing => (UNFIT, "note-missing", "note"),
        Report::OutcomeMissing => (UNFIT, "outcome-missing", "outcome"),
        Report::OutOfOrder(DeviationStage::Open) => (CONFLICT, "not-fixed", ""),
        Report::OutOfOrder(DeviationStage::Fixed) => (CONFLICT, "already-fixed", ""),
        Report::OutOfOrder(DeviationStage::Closed) => (CONFLICT, "deviation-closed", ""),
        Report::OwnCheck => (FORBIDDEN, "own-check", ""),
        Report::NotRed => (CONFLICT, "not-red", ""),
        Report::NotAdopted(_) => (CONFLICT, "not-adopted", ""),
        Report::TooLong { field, .. } => (UNFIT, "too-long", field),
        Report::LooksSecret(field) => (UNFIT, "looks-secret", field),
        Report::Failed(_) => FAILED,
    }
}
