use super::service::limit;
use crate::read::Section;
use crate::{
    ArchiveRules, DisclosureRules, PlanHolder, Receivers, Retention, RetentionRules, SecrecyRules, Strength,
};

pub(super) fn secrecy(whole: &Section<'_>) -> SecrecyRules {
    let section = whole.section("secrecy");
    SecrecyRules {
        replied_to: section.flag("replied_to"),
        broken_off: section.flag("broken_off"),
        removed_within: limit(&section, "removed_within"),
        author_contacted: section.choice("author_contacted", Strength::May),
        refer_to: section.labels("refer_to"),
    }
}

pub(super) fn disclosure(whole: &Section<'_>) -> DisclosureRules {
    let section = whole.section("disclosure");
    DisclosureRules {
        received_by: section.choice("received_by", Receivers::Everybody),
        reviewed_by: some(&section, "reviewed_by"),
        refused_by: some(&section, "refused_by"),
        within: limit(&section, "within"),
    }
}

/// Roles, of which there must be one: without it nobody could do what the guideline asks of them.
pub(super) fn some(section: &Section<'_>, key: &'static str) -> Vec<String> {
    let roles = section.roles(key);
    if roles.is_empty() {
        section.problem(
            section.at(),
            format!("{key} behöver minst en roll: någon måste göra det"),
            format!("{key} needs at least one role: somebody has to do it"),
        );
    }
    roles
}

pub(super) fn retention(whole: &Section<'_>) -> RetentionRules {
    let section = whole.section("retention");
    RetentionRules {
        usual: section.choice("usual", Retention::Preserve),
        plan_of: section.choice("plan_of", PlanHolder::Board),
        personal_data_plan_of: section.choice("personal_data_plan_of", PlanHolder::Board),
        authority: section.label("authority"),
        decision_required: section.flag("decision_required"),
        minor_for_days: section.count("minor_for_days", 0..=36_500),
        on_platform_months: section.count_or_none("on_platform_months", 1..=1_200),
        reviews_per_year: section.count("reviews_per_year", 0..=366),
        reviews_strength: section.choice("reviews_strength", Strength::May),
        responsible: section.party("responsible"),
    }
}

pub(super) fn archive(whole: &Section<'_>) -> ArchiveRules {
    let section = whole.section("archive");
    ArchiveRules {
        snapshots_per_year: section.count("snapshots_per_year", 0..=366),
        more_with_traffic: section.flag("more_with_traffic"),
        traffic_items: section.section("traffic").count("items", 1..=1_000_000),
        at_closing: section.flag("at_closing"),
        forms: section.labels("forms"),
        recipient: section.label("recipient"),
    }
}
