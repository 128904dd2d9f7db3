use crate::read::Section;
use crate::{
    AccountKind, AccountRules, Attestation, Cadence, ConductRule, Course, Cover, Guide, KindRule,
    MandateRules, Ownership, PeopleRules, Strength, StrongSignIn,
};

pub(super) fn account(whole: &Section<'_>) -> AccountRules {
    let section = whole.section("account");
    AccountRules {
        ownership: section.choice("ownership", Ownership::Unit),
        owner: section.label("owner"),
        overseer: section.role("overseer"),
        kinds: kinds(&section.section("kind")),
        responsible_at_least: section.count("responsible_at_least", 1..=100),
        responsible_at_most: section.count_or_none("responsible_at_most", 1..=100),
        responsible_duties: section.labels("responsible_duties"),
        deputy_required: section.flag("deputy_required"),
        custodians_at_least: section.count("custodians_at_least", 1..=100),
        official_custodians: section.parties_of("official_custodians"),
        mailboxes: section.choices("mailboxes"),
        mailbox_from: section.maybe_label("mailbox_from"),
        strong_sign_in: section.choice("strong_sign_in", StrongSignIn::Always),
        password_instruction: section.maybe_label("password_instruction"),
        publishers_limited: section.flag("publishers_limited"),
        publishers_at_most: section.count_or_none("publishers_at_most", 1..=1_000),
        access_matrix: section.flag("access_matrix"),
        platform_terms_read: section.flag("platform_terms_read"),
        applies_to_existing: section.flag("applies_to_existing"),
        days_for_existing: section.count("days_for_existing", 0..=3_650),
        attested: section.choice("attested", Cadence::Yearly),
        attestations: section.list("attestation", "account.attestation").iter().map(attestation).collect(),
    }
}

fn kinds(section: &Section<'_>) -> Vec<(AccountKind, KindRule)> {
    let rule = |it: &AccountKind| (*it, section.choice(it.word(), KindRule::Forbidden));
    AccountKind::ALL.iter().map(rule).collect()
}

fn attestation(section: &Section<'_>) -> Attestation {
    Attestation {
        key: section.name("attestation"),
        label: section.label("label"),
        by: section.party("by"),
        rests_on: section.maybe_choice("rests_on"),
        sources: section.given().sources.clone(),
    }
}

pub(super) fn people(whole: &Section<'_>) -> PeopleRules {
    let section = whole.section("people");
    let mandate = section.section("mandate");
    PeopleRules {
        mandate: MandateRules {
            required: mandate.flag("required"),
            given_by: mandate.roles("given_by"),
            editors_appointed_by: mandate.roles("editors_appointed_by"),
        },
        courses: section.list("course", "people.course").iter().map(course).collect(),
        conduct: section.list("conduct", "people.conduct").iter().map(conduct).collect(),
        guides: section.list("guide", "people.guide").iter().map(guide).collect(),
        conduct_acknowledged: section.flag("conduct_acknowledged"),
        absence_cover: section.choice("absence_cover", Cover::Always),
        cover_named_before: section.flag("cover_named_before"),
    }
}

fn course(section: &Section<'_>) -> Course {
    Course {
        key: section.name("course"),
        label: section.label("label"),
        modules: section.labels("modules"),
        trainers: section.roles("trainers"),
        for_roles: section.roles("for_roles"),
        valid_months: section.count_or_none("valid_months", 1..=240),
        blocks: section.choices("blocks"),
        sources: section.given().sources.clone(),
    }
}

fn guide(section: &Section<'_>) -> Guide {
    Guide {
        key: section.name("guide"),
        label: section.label("label"),
        points: section.labels("points"),
        for_roles: section.roles("for_roles"),
        blocks: section.choices("blocks"),
        sources: section.given().sources.clone(),
    }
}

fn conduct(section: &Section<'_>) -> ConductRule {
    ConductRule {
        key: section.name("conduct rule"),
        label: section.label("label"),
        text: section.label("text"),
        for_roles: section.roles("for_roles"),
        strength: section.choice("strength", Strength::Must),
        sources: section.given().sources.clone(),
    }
}
