use std::num::NonZeroU8;

use kernel::calendar::{DeadlineRule, Label};

use crate::read::Section;
use crate::{AnswerRules, Escalation, Signature, WatchRules};

const LIMIT: [&str; 2] = [
    "en tid som \"24 hours\", \"24 office hours\", \"30 office minutes\" eller \"1 working day\"",
    "a time such as \"24 hours\", \"24 office hours\", \"30 office minutes\" or \"1 working day\"",
];

/// A time limit that must be there.
pub(super) fn limit(section: &Section<'_>, key: &'static str) -> DeadlineRule {
    let rule = section.parsed(key, LIMIT, |it: &DeadlineRule| it.label());
    section.need(key, rule, DeadlineRule::WorkingDays(1))
}

pub(super) fn watch(whole: &Section<'_>) -> WatchRules {
    let section = whole.section("watch");
    let intensified = section.section("intensified");
    WatchRules {
        rounds_per_workday: rounds(&section),
        ceiling_days: section.count("ceiling_days", 1..=365),
        deputy_required: section.flag("deputy_required"),
        intensified_rounds_per_workday: rounds(&intensified),
        intensified_items_per_hour: intensified.count("items_per_hour", 1..=100_000),
        escalation: section.list("escalation", "watch.escalation").iter().map(escalation).collect(),
    }
}

fn rounds(section: &Section<'_>) -> NonZeroU8 {
    let rounds = section.count("rounds_per_workday", 1..=24);
    u8::try_from(rounds).ok().and_then(NonZeroU8::new).unwrap_or(NonZeroU8::MIN)
}

fn escalation(section: &Section<'_>) -> Escalation {
    Escalation { after: limit(section, "after"), tell: section.choices("tell") }
}

pub(super) fn answer(whole: &Section<'_>) -> AnswerRules {
    let section = whole.section("answer");
    let expected = [
        "en underskrift med {name} i, som \"/{name}, {unit}, {organisation}\"",
        "a signature with {name} in it, such as \"/{name}, {unit}, {organisation}\"",
    ];
    AnswerRules {
        deadline: limit(&section, "deadline"),
        platforms: section.list("platform", "answer.platform").iter().map(platform).collect(),
        opinion_needs_answer: section.flag("opinion_needs_answer"),
        signature: section.parsed("signature", expected, |it: &Signature| Label::same(it.to_string())),
    }
}

fn platform(section: &Section<'_>) -> (String, DeadlineRule) {
    (section.name("platform"), limit(section, "deadline"))
}
