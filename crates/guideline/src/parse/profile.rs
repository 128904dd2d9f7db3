use crate::read::Section;
use crate::{
    Cadence, Entity, Fact, OwnSymbol, ProfileCase, ProfileItem, ProfilePart, ProfileRules, Strength,
};

pub(super) fn profile(whole: &Section<'_>, entities: &[Entity]) -> ProfileRules {
    let section = whole.section("profile");
    ProfileRules {
        items: section.list("item", "profile.item").iter().map(|it| item(it, entities)).collect(),
        own_symbol: section.choice("own_symbol", OwnSymbol::Forbidden),
        drift_check_days: section.count("drift_check_days", 1..=366),
        confirmed: section.choice("confirmed", Cadence::HalfYearly),
    }
}

/// An item that names no kind of organisation is asked of all that the document binds.
fn item(section: &Section<'_>, entities: &[Entity]) -> ProfileItem {
    ProfileItem {
        key: section.name("profile item"),
        label: section.label("label"),
        help: section.label("help"),
        fact: section.choice("fact", Fact::Unit),
        strength: section.choice("strength", Strength::Must),
        phrase: section.maybe_text("phrase"),
        domain: section.maybe_text("domain"),
        within: section.maybe_choice("within").unwrap_or(ProfilePart::Anywhere),
        when: section.maybe_choice("when").unwrap_or(ProfileCase::Always),
        one_of: section.maybe_text("one_of"),
        entities: section.maybe_choices("entities").unwrap_or_else(|| entities.to_vec()),
        not_on: section.maybe_texts("not_on").unwrap_or_default(),
        sources: section.given().sources.clone(),
    }
}
