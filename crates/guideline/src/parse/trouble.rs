use crate::read::Section;
use crate::{CrisisRules, IncidentKind, IncidentRules, Property, Strength};

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
    }
}

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
    }
}

fn kind(section: &Section<'_>) -> IncidentKind {
    IncidentKind {
        key: section.name("kind of incident"),
        label: section.label("label"),
        harms: section.choice("harms", Property::Confidentiality),
        sources: section.given().sources.clone(),
    }
}
