use super::records::some;
use crate::read::Section;
use crate::{CrisisMode, CrisisRules, IncidentHandling, IncidentKind, IncidentRules, Property, Strength};

pub(super) fn crisis(whole: &Section<'_>) -> CrisisRules {
    let section = whole.section("crisis");
    CrisisRules {
        base_channels: section.labels("base_channels"),
        everyday_accounts: section.flag("everyday_accounts"),
        decided_per_account: section.flag("decided_per_account"),
        referral_notice: section.choice("referral_notice", Strength::May),
        roster: section.choice("roster", Strength::May),
        digest: section.choice("digest", Strength::May),
        digest_to: section.label("digest_to"),
        follows: section.label("follows"),
        mode: mode(&section.section("mode")),
    }
}

fn mode(section: &Section<'_>) -> CrisisMode {
    CrisisMode {
        led_by: some(section, "led_by"),
        referral_hours: section.count("referral_hours", 1..=WEEK),
        regular_days: section.count("regular_days", 1..=366),
        digest_hours: section.count("digest_hours", 1..=WEEK),
    }
}

/// The hours of a week.
const WEEK: u32 = 7 * 24;

pub(super) fn incident(whole: &Section<'_>) -> IncidentRules {
    const YEAR: u32 = 366 * 24;
    let section = whole.section("incident");
    IncidentRules {
        kinds: section.list("kind", "incident.kind").iter().map(kind).collect(),
        reported_by: section.party("reported_by"),
        reported_to: section.label("reported_to"),
        authority: section.label("authority"),
        personal_data_hours: section.count("personal_data_hours", 1..=YEAR),
        warning_hours: section.count("warning_hours", 1..=YEAR),
        notification_hours: section.count("notification_hours", 1..=YEAR),
        police: section.choice("police", Strength::May),
        asked_on: section.maybe_texts("asked_on").unwrap_or_default(),
        handling: handling(&section.section("handling")),
    }
}

fn handling(section: &Section<'_>) -> IncidentHandling {
    IncidentHandling {
        received_by: some(section, "received_by"),
        receipt_hours: section.count("receipt_hours", 1..=WEEK),
        draft_hours: section.count("draft_hours", 1..=WEEK),
        warn_hours: section.count("warn_hours", 1..=WEEK),
        failed_sign_ins: section.count("failed_sign_ins", 1..=1_000),
    }
}

fn kind(section: &Section<'_>) -> IncidentKind {
    IncidentKind {
        key: section.name("kind of incident"),
        label: section.label("label"),
        harms: section.choice("harms", Property::Confidentiality),
        card: section.maybe_labels("card").unwrap_or_default(),
        police_decided: section.maybe_flag("police_decided").unwrap_or(false),
        sources: section.given().sources.clone(),
    }
}
