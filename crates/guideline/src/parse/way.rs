//! An account's way into use and out of it.

use super::shared::{deciders, named_deciders, steps};
use crate::read::Section;
use crate::{
    AnswerForm, ApplicationQuestion, ChangeRules, CheckItem, ClosingAct, ClosingRules, Deciders,
    DecisionMode, Eligible, Fact, NoticeRules, OpeningAct, OpeningRules, PlanningRules, PreservationRules,
    Step, Strength, Trigger,
};

pub(super) fn opening(whole: &Section<'_>, planning: &PlanningRules) -> OpeningRules {
    let section = whole.section("opening");
    let steps = steps(&section, "opening.step", OpeningAct::Decision);
    if steps.iter().filter(|it| it.act == OpeningAct::Decision).count() != 1 {
        section.problem(
            section.at(),
            "exakt ett steg är beslutet (act = \"decision\")",
            "exactly one step is the decision (act = \"decision\")",
        );
    }
    OpeningRules {
        deciders: named_deciders(&section),
        steps,
        meeting_with: section.maybe_roles("meeting_with").unwrap_or_default(),
        checklist: section.list("checklist", "opening.checklist").iter().map(check_item).collect(),
        eligible: section.list("eligible", "opening.eligible").iter().map(eligible).collect(),
        others_eligible: section.flag("others_eligible"),
        shared_first: section.choice("shared_first", Strength::May),
        questions: section
            .list("question", "opening.question")
            .iter()
            .map(|it| question(it, planning))
            .collect(),
    }
}

/// Who decides on changing an account; where nothing is said those who decide on opening one.
pub(super) fn change(whole: &Section<'_>, opening: &OpeningRules) -> ChangeRules {
    let said = whole.maybe_section("change").map(|it| Deciders {
        roles: it.roles("roles"),
        mode: it.choice("mode", DecisionMode::One),
        by_name: false,
        consulted: Vec::new(),
        applicant_may_decide: it.flag("proposer_may_decide"),
    });
    let said = said.filter(|it| !it.roles.is_empty());
    let as_on_opening = || Deciders { consulted: Vec::new(), ..opening.deciders.clone() };
    ChangeRules { deciders: said.unwrap_or_else(as_on_opening) }
}

fn check_item(section: &Section<'_>) -> CheckItem {
    CheckItem {
        key: section.name("line of the checklist"),
        label: section.label("label"),
        help: section.label("help"),
        answered_by: section.maybe_choice("answered_by"),
        ticked_by: section.maybe_choice("ticked_by"),
        strength: section.choice("strength", Strength::Must),
        sources: section.given().sources.clone(),
    }
}

fn eligible(section: &Section<'_>) -> Eligible {
    Eligible {
        key: section.name("eligible group"),
        label: section.label("label"),
        help: section.label("help"),
        for_roles: section.maybe_roles("for_roles").unwrap_or_default(),
        sources: section.given().sources.clone(),
    }
}

fn question(section: &Section<'_>, planning: &PlanningRules) -> ApplicationQuestion {
    let question = ApplicationQuestion {
        key: section.name("question of the application"),
        label: section.label("label"),
        help: section.label("help"),
        fact: section.choice("fact", Fact::Purpose),
        form: section.choice("form", AnswerForm::Text),
        strength: section.choice("strength", Strength::Must),
        sources: section.given().sources.clone(),
    };
    if question.form == AnswerForm::Choices && planning.offered(question.fact).is_empty() {
        section.problem(
            section.at(),
            "det finns inget att välja bland: fact = \"benefits\" väljer bland [[planning.purpose]], \
             fact = \"audience\" bland [[planning.audience]]",
            "there is nothing to choose from: fact = \"benefits\" chooses from [[planning.purpose]], \
             fact = \"audience\" from [[planning.audience]]",
        );
    }
    question
}

pub(super) fn closing(whole: &Section<'_>) -> ClosingRules {
    let section = whole.section("closing");
    let steps = steps(&section, "closing.step", ClosingAct::Decision);
    check_order(&section, &steps);
    ClosingRules {
        deciders: deciders(&section),
        triggers: section.list("trigger", "closing.trigger").iter().map(trigger).collect(),
        notice: notice(&section.section("notice")),
        preservation: preservation(&section.section("preservation")),
        told: section.labels("told"),
        steps,
    }
}

/// One decision, and nothing is taken away before it was captured (Arkivlagen 10 §).
fn check_order(section: &Section<'_>, steps: &[Step<ClosingAct>]) {
    let at = |act| steps.iter().position(|it| it.act == act);
    if steps.iter().filter(|it| it.act == ClosingAct::Decision).count() != 1 {
        section.problem(
            section.at(),
            "exakt ett steg är beslutet (act = \"decision\")",
            "exactly one step is the decision (act = \"decision\")",
        );
    }
    let (capture, removal) = (at(ClosingAct::Capture), at(ClosingAct::Removal));
    if capture.is_none() || removal.is_some_and(|it| capture > Some(it)) {
        section.problem(
            section.at(),
            "innehållet hämtas (act = \"capture\") innan kontot avslutas på plattformen (act = \"removal\")",
            "the content is captured (act = \"capture\") before the account is closed on the platform (act = \"removal\")",
        );
    }
    let registration = at(ClosingAct::Registration);
    if registration.is_some_and(|it| capture > Some(it)) {
        section.problem(
            section.at(),
            "det som diarieförs (act = \"registration\") hämtas (act = \"capture\") före",
            "what is registered (act = \"registration\") is captured (act = \"capture\") before",
        );
    }
}

fn trigger(section: &Section<'_>) -> Trigger {
    Trigger {
        key: section.name("cause for closing"),
        label: section.label("label"),
        strength: section.choice("strength", Strength::Must),
        days_without_post: section.count_or_none("days_without_post", 1..=3_650),
        sources: section.given().sources.clone(),
    }
}

fn notice(section: &Section<'_>) -> NoticeRules {
    NoticeRules {
        strength: section.choice("strength", Strength::Must),
        reason: section.flag("reason"),
        other_ways: section.choice("other_ways", Strength::Should),
        lead_days: section.count("lead_days", 0..=365),
        lead_strength: section.choice("lead_strength", Strength::Should),
    }
}

fn preservation(section: &Section<'_>) -> PreservationRules {
    PreservationRules {
        decided: section.flag("decided"),
        captured_before: section.flag("captured_before"),
        registered_before: section.flag("registered_before"),
        recipient: section.label("recipient"),
    }
}
