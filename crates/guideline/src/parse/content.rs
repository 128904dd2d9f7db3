use crate::read::Section;
use crate::{AccessibilityRule, AccessibilityRules, CheckedBy, CompetitionRules, CompetitionTerms, Strength};

pub(super) fn accessibility(whole: &Section<'_>) -> AccessibilityRules {
    let section = whole.section("accessibility");
    AccessibilityRules {
        rules: section.list("rule", "accessibility.rule").iter().map(rule).collect(),
        live_captions: section.flag("live_captions"),
        recording_days: section.count("recording_days", 0..=366),
    }
}

fn rule(section: &Section<'_>) -> AccessibilityRule {
    AccessibilityRule {
        key: section.name("rule on accessibility"),
        label: section.label("label"),
        checked_by: section.choice("checked_by", CheckedBy::Person),
        strength: section.choice("strength", Strength::Must),
        sources: section.given().sources.clone(),
    }
}

pub(super) fn competition(whole: &Section<'_>) -> CompetitionRules {
    let section = whole.section("competition");
    let held = section.flag("held");
    let terms = if held { Some(section.section("terms")) } else { section.maybe_section("terms") };
    CompetitionRules { held, terms: terms.map(|it| competition_terms(&it)).filter(|_| held) }
}

fn competition_terms(section: &Section<'_>) -> CompetitionTerms {
    CompetitionTerms {
        written: section.flag("written"),
        age_at_least: section.count("age_at_least", 0..=100),
        stake_allowed: section.flag("stake_allowed"),
        cash_allowed: section.flag("cash_allowed"),
        prize_percent: section.count("prize_percent", 0..=100),
        prize_strength: section.choice("prize_strength", Strength::Should),
        tax_told: section.flag("tax_told"),
        methods: section.choices("methods"),
        tagging_avoided: section.choice("tagging_avoided", Strength::May),
        like_and_share: section.flag("like_and_share"),
        disclaimer: section.flag("disclaimer"),
        platform_rules_checked: section.flag("platform_rules_checked"),
    }
}
