use ::oversight::crisis::Refused as Crisis;
use ::oversight::incidents::Refused as Incident;

use super::{ABSENT, CONFLICT, FAILED, FORBIDDEN, Told, UNFIT};

pub(super) fn incident(it: &Incident) -> Told {
    match it {
        Incident::Unknown => (ABSENT, "not-found", ""),
        Incident::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Incident::KindUnfit => (UNFIT, "unknown-kind", "kind"),
        Incident::ExtentMissing => (UNFIT, "extent-missing", "extent"),
        Incident::AccountUnfit => (UNFIT, "unknown-account", "account"),
        Incident::AboutUnfit(field) => (UNFIT, "unknown-subject", field),
        Incident::WhatMissing => (UNFIT, "what-missing", "what"),
        Incident::DiscoveredUnfit => (UNFIT, "time-unfit", "discovered_at"),
        Incident::BreachMissing => (UNFIT, "breach-missing", "breach"),
        Incident::ActUnfit => (UNFIT, "unknown-act", "act"),
        Incident::TextMissing => (UNFIT, "text-missing", "text"),
        Incident::ReferenceMissing => (UNFIT, "reference-missing", "reference"),
        Incident::DescriptionMissing(_) => (UNFIT, "description-missing", "description"),
        Incident::AnswerMissing => (UNFIT, "answer-missing", "answer"),
        Incident::TooLong(field) => (UNFIT, "too-long", field),
        Incident::Overtaken => (CONFLICT, "overtaken", "step"),
        Incident::OutOfOrder => (CONFLICT, "out-of-order", ""),
        Incident::JudgeFirst => (CONFLICT, "judge-first", ""),
        Incident::AuthorityFirst => (CONFLICT, "authority-first", ""),
        Incident::PoliceFirst => (CONFLICT, "police-first", ""),
        Incident::Failed(_) => FAILED,
    }
}

pub(super) fn crisis(it: &Crisis) -> Told {
    match it {
        Crisis::Unknown => (ABSENT, "not-found", ""),
        Crisis::NotPermitted => (FORBIDDEN, "not-permitted", ""),
        Crisis::AlreadyOn => (CONFLICT, "already-on", ""),
        Crisis::Over => (CONFLICT, "over", ""),
        Crisis::NameMissing => (UNFIT, "name-missing", "name"),
        Crisis::ThemesMissing => (UNFIT, "themes-missing", "themes"),
        Crisis::UsedMissing => (UNFIT, "used-missing", "used"),
        Crisis::ReasonMissing => (UNFIT, "reason-missing", "reason"),
        Crisis::NoticeMissing => (UNFIT, "notice-missing", "text"),
        Crisis::ChannelMissing(_) => (UNFIT, "channel-missing", "text"),
        Crisis::IsUsed => (CONFLICT, "is-used", ""),
        Crisis::PersonUnfit(field) => (UNFIT, "unknown-person", field),
        Crisis::SamePerson => (UNFIT, "same-person", "deputy"),
        Crisis::TimeUnfit(field) => (UNFIT, "time-unfit", field),
        Crisis::TooLong(field) => (UNFIT, "too-long", field),
        Crisis::Failed(_) => FAILED,
    }
}
