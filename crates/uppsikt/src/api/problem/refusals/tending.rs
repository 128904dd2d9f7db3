use accounts::listing::Refused as Listing;
use accounts::planning::Refused as Plan;
use accounts::profile::Refused as Profile;

use super::{ABSENT, CONFLICT, FAILED, FORBIDDEN, Told, UNFIT};

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
        Profile::LinkUnfit => (UNFIT, "link-unfit", "said"),
        Profile::OwnSymbolForbidden => (UNFIT, "own-symbol-forbidden", "symbol"),
        Profile::ReasonMissing => (UNFIT, "reason-missing", "reason"),
        Profile::NotJudged(_) => (UNFIT, "not-judged", "judged"),
        Profile::NoteMissing => (UNFIT, "note-missing", "note"),
        Profile::Failed(_) => FAILED,
    }
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
