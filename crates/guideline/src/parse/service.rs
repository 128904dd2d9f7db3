use std::num::NonZeroU8;

use kernel::calendar::{DeadlineRule, Label};

use crate::read::Section;
use crate::{
    AnswerRules, Escalation, FlowEnd, FlowStep, HelpRule, HoldingRules, QueryRules, ReferralRules, Reply,
    Route, RouteKind, Signature, SilenceGround, Strength, WatchRules,
};

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
        platforms: section.list("platform", "watch.platform").iter().map(watched_platform).collect(),
        weekends: section.flag("weekends"),
        follows_traffic: section.flag("follows_traffic"),
        elsewhere: section.choice("elsewhere", Strength::May),
        intensified_on: intensified.choices("on"),
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

fn watched_platform(section: &Section<'_>) -> (String, NonZeroU8) {
    (section.name("watched platform"), rounds(section))
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
        signature: section
            .parsed_or_none("signature", expected, |it: &Signature| Label::same(it.to_string())),
        sender_is_unit: section.flag("sender_is_unit"),
        messages_too: section.flag("messages_too"),
        holding: holding(&section.section("holding")),
        referral: referral(&section.section("referral")),
        lix_at_most: section.section("language").count("lix_at_most", 20..=100),
        aid: section.maybe_section("aid").map(|section| section.text("template")),
        silence: section.list("silence", "answer.silence").iter().map(silence).collect(),
        flow: flow(&section),
        query: QueryRules { deadline: limit(&section.section("query"), "deadline") },
        help: section.list("help", "answer.help").iter().map(help).collect(),
        external_thread: section.maybe_section("external_thread").map(|it| it.label("reminder")),
        routes: routes(&section.section("route")),
    }
}

fn holding(section: &Section<'_>) -> HoldingRules {
    HoldingRules { text: section.text("text"), deadline: limit(section, "deadline") }
}

fn referral(section: &Section<'_>) -> ReferralRules {
    ReferralRules {
        secrecy: section.text("secrecy"),
        individual_case: section.text("individual_case"),
        ongoing_case: section.text("ongoing_case"),
        political: section.text("political"),
        complaint: section.text("complaint"),
        carry_on: limit(section, "carry_on"),
    }
}

fn silence(section: &Section<'_>) -> SilenceGround {
    SilenceGround { key: section.name("ground for no answer"), label: section.label("label") }
}

/// Every step leads to a later one, or to an end: so the flow comes to one.
fn flow(section: &Section<'_>) -> Vec<FlowStep> {
    let steps = section.list("flow", "answer.flow");
    let keys: Vec<String> = steps.iter().map(|it| it.name("step of the flow")).collect();
    let step = |(n, it): (usize, &Section<'_>)| FlowStep {
        key: keys[n].clone(),
        question: it.label("question"),
        yes: flow_end(it, "yes", &keys[n + 1..]),
        no: flow_end(it, "no", &keys[n + 1..]),
    };
    steps.iter().enumerate().map(step).collect()
}

fn flow_end(section: &Section<'_>, key: &'static str, later: &[String]) -> FlowEnd {
    let said = section.text(key);
    if later.contains(&said) {
        return FlowEnd::Step(said);
    }
    if let Some(kind) = RouteKind::ALL.iter().find(|it| it.word() == said) {
        return FlowEnd::Route(*kind);
    }
    section.problem(
        section.at(),
        format!("\"{said}\" är varken ett senare steg eller något som ett inlägg kan handla om"),
        format!("\"{said}\" is neither a later step nor what an item may be about"),
    );
    FlowEnd::Route(RouteKind::Simple)
}

fn help(section: &Section<'_>) -> HelpRule {
    let role = section.name("role that asks for help");
    if !role.is_empty() && !section.page().knows_role(&role) {
        section.problem(
            section.at(),
            format!("ingen roll heter \"{role}\""),
            format!("no role is called \"{role}\""),
        );
    }
    HelpRule { role, helpers: section.roles("helpers") }
}

fn routes(section: &Section<'_>) -> Vec<Route> {
    RouteKind::ALL.iter().map(|it| route(*it, &section.section(it.word()))).collect()
}

fn route(kind: RouteKind, section: &Section<'_>) -> Route {
    Route {
        kind,
        reply: section.choice("reply", Reply::Answer),
        chain: section.parties_of("chain"),
        consult: section.parties_of("consult"),
        refer_to: section.labels("refer_to"),
        carried_on: section.maybe_flag("carried_on").unwrap_or(false),
        help: section.label("help"),
        sources: section.given().sources.clone(),
    }
}

fn platform(section: &Section<'_>) -> (String, DeadlineRule) {
    (section.name("platform"), limit(section, "deadline"))
}
