use crate::read::Section;
use crate::{ConsultationRules, ReviewRules, Term, UpkeepRules};

/// The longest time to answer, in days.
const LONGEST: u32 = 365;

pub(super) fn upkeep(whole: &Section<'_>) -> UpkeepRules {
    let section = whole.maybe_section("upkeep");
    let within = |key| section.as_ref().and_then(|it| it.maybe_section(key));
    UpkeepRules {
        review: within("review").map(|it| review(&it)),
        consultation: within("consultation").map_or_else(nobody_is_asked, |it| consultation(&it)),
    }
}

fn review(section: &Section<'_>) -> ReviewRules {
    ReviewRules {
        owner: section.role("owner"),
        every_months: section.count("every_months", 1..=120),
        lead_days: section.count("lead_days", 0..=LONGEST),
    }
}

fn consultation(section: &Section<'_>) -> ConsultationRules {
    ConsultationRules {
        roles: section.maybe_roles("roles").unwrap_or_default(),
        bodies: section.maybe_texts("bodies").unwrap_or_default(),
        answer_days: section.count("answer_days", 1..=LONGEST),
        reply_formats: section.maybe_labels("reply_formats").unwrap_or_default(),
    }
}

/// Where the guideline says nothing, a version may be sent out all the same.
fn nobody_is_asked() -> ConsultationRules {
    ConsultationRules { roles: Vec::new(), bodies: Vec::new(), answer_days: 1, reply_formats: Vec::new() }
}

/// The words that the document explains, in its order.
pub(super) fn terms(whole: &Section<'_>) -> Vec<Term> {
    whole.list("term", "term").iter().map(term).collect()
}

fn term(section: &Section<'_>) -> Term {
    Term {
        key: section.name("term"),
        label: section.label("label"),
        text: section.label("text"),
        sources: section.given().sources.clone(),
    }
}
