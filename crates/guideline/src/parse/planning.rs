use kernel::calendar::Label;

use crate::read::Section;
use crate::{
    AudienceGroup, Cadence, Effect, Extent, ListRules, Metric, PlanningRules, PostRules, PublishingRules,
    Purpose, ReportingRules, Strength,
};

pub(super) fn planning(whole: &Section<'_>) -> PlanningRules {
    let section = whole.section("planning");
    PlanningRules {
        purposes: section.list("purpose", "planning.purpose").iter().map(purpose).collect(),
        audiences: section.list("audience", "planning.audience").iter().map(audience).collect(),
        purpose_tied_to_plan: section.flag("purpose_tied_to_plan"),
        goals_at_least: section.count("goals_at_least", 0..=100),
        goals_measured: section.choice("goals_measured", Cadence::HalfYearly),
        audiences_at_least: section.count("audiences_at_least", 0..=100),
        audiences_reviewed: section.choice("audiences_reviewed", Cadence::Yearly),
        editorial_plan: section.flag("editorial_plan"),
        resources_estimated: section.flag("resources_estimated"),
        metrics: section.list("metric", "planning.metric").iter().map(metric).collect(),
    }
}

fn purpose(section: &Section<'_>) -> Purpose {
    Purpose {
        key: section.name("purpose"),
        label: section.label("label"),
        metric: section.maybe_label("metric"),
        sources: section.given().sources.clone(),
    }
}

fn audience(section: &Section<'_>) -> AudienceGroup {
    AudienceGroup {
        key: section.name("audience"),
        label: section.label("label"),
        sources: section.given().sources.clone(),
    }
}

fn metric(section: &Section<'_>) -> Metric {
    Metric {
        key: section.name("metric"),
        label: section.label("label"),
        strength: section.choice("strength", Strength::May),
        sources: section.given().sources.clone(),
    }
}

pub(super) fn publishing(whole: &Section<'_>) -> PublishingRules {
    let section = whole.section("publishing");
    PublishingRules {
        posts_per_week: section.count_or_none("posts_per_week", 1..=100),
        posts_strength: section.choice("posts_strength", Strength::May),
        pauses_allowed: section.flag("pauses_allowed"),
        pauses_announced: section.choice("pauses_announced", Strength::Should),
        main_channel_first: section.choice("main_channel_first", Strength::May),
        main_channels: section.labels("main_channels"),
        web_page_first: section.flag("web_page_first"),
        channels_agree: section.flag("channels_agree"),
        authors: section.roles("authors"),
        confirmed_before: section.flag("confirmed_before"),
        language: section.labels("language"),
        post: post(&section.section("post")),
    }
}

fn post(section: &Section<'_>) -> PostRules {
    PostRules {
        basis_required: section.flag("basis_required"),
        basis_assessed: section.choice("basis_assessed", Effect::Block),
        other_basis: section.choice("other_basis", Effect::Block),
        audience: section.choice("audience", Effect::Block),
        licence: section.choice("licence", Effect::Block),
        account_confirmed: section.flag("account_confirmed"),
        approved_by_second: section.flag("approved_by_second"),
        hashtags_at_most: section.count("hashtags_at_most", 0..=30),
    }
}

pub(super) fn list(whole: &Section<'_>) -> ListRules {
    let section = whole.section("list");
    ListRules {
        extent: section.choice("extent", Extent::All),
        places: section.choices("places"),
        addresses: section.texts("addresses"),
        fields: section.choices("fields"),
        staff_names: section.flag("staff_names"),
        keeper: section.label("keeper"),
        mailbox: section.maybe_text("mailbox"),
        keeper_roles: section.maybe_roles("keeper_roles").unwrap_or_default(),
        events: section.choices("events"),
        updated: section.choice("updated", Cadence::Continuous),
    }
}

pub(super) fn reporting(whole: &Section<'_>) -> ReportingRules {
    let section = whole.section("reporting");
    ReportingRules {
        months: section.months("months", month),
        strength: section.choice("strength", Strength::Must),
        fields: section.choices("fields"),
        collector: section.label("collector"),
        signed_off_by: section.roles("signed_off_by"),
        deviations_followed_up: section.flag("deviations_followed_up"),
        sources: section.page().given("reporting.months").sources,
    }
}

const MONTHS: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("mars", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augusti", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

/// The month with this number, from 1, in words.
fn month(number: u8) -> Label {
    let at = usize::from(number).wrapping_sub(1);
    MONTHS.get(at).map_or_else(|| Label::same(number.to_string()), |it| Label::new(it.0, it.1))
}
