use super::service::limit;
use crate::read::Section;
use crate::{ConsentRules, Criterion, DataResponsibility, Forbidden, PrivacyRules, Strength};

pub(super) fn privacy(whole: &Section<'_>) -> PrivacyRules {
    let section = whole.section("privacy");
    PrivacyRules {
        criteria: section.list("criterion", "privacy.criterion").iter().map(criterion).collect(),
        forbidden: section.list("forbidden", "privacy.forbidden").iter().map(forbidden).collect(),
        bases: section.choices("bases"),
        barred_below_age: section.count_or_none("barred_below_age", 1..=18),
        protected_barred: section.flag("protected_barred"),
        third_country_told: section.flag("third_country_told"),
        group_pictures_without_consent: section.flag("group_pictures_without_consent"),
        responsibility: section.choice("responsibility", DataResponsibility::OwnAndOthers),
        platforms: section.list("platform", "privacy.platform").iter().map(platform).collect(),
        consent: consent(&section.section("consent")),
    }
}

fn criterion(section: &Section<'_>) -> Criterion {
    Criterion {
        key: section.name("criterion"),
        label: section.label("label"),
        help: section.label("help"),
        sources: section.given().sources.clone(),
    }
}

fn forbidden(section: &Section<'_>) -> Forbidden {
    Forbidden {
        key: section.name("forbidden information"),
        label: section.label("label"),
        sources: section.given().sources.clone(),
    }
}

fn platform(section: &Section<'_>) -> (String, DataResponsibility) {
    let responsibility = section.choice("responsibility", DataResponsibility::OwnAndOthers);
    (section.name("platform with its own responsibility"), responsibility)
}

fn consent(section: &Section<'_>) -> ConsentRules {
    ConsentRules {
        strength: section.choice("strength", Strength::Should),
        form: section.label("form"),
        kept: section.label("kept"),
        capacity_judged: section.flag("capacity_judged"),
        guardians_below_age: section.count("guardians_below_age", 1..=18),
        guardians: section.count("guardians", 1..=2),
        valid_months: section.count_or_none("valid_months", 1..=240),
        withdrawn_within: limit(section, "withdrawn_within"),
    }
}
