//! What several duties have in common.

use crate::read::Section;
use crate::{Choice, Deciders, DecisionMode, Step, Strength};

/// Who decides, under `deciders`.
pub(super) fn deciders(outer: &Section<'_>) -> Deciders {
    read(&outer.section("deciders"), false)
}

/// Who decides on an application; it may be whoever that names.
pub(super) fn named_deciders(outer: &Section<'_>) -> Deciders {
    let section = outer.section("deciders");
    let by_name = section.maybe_flag("by_name").unwrap_or(false);
    read(&section, by_name)
}

fn read(section: &Section<'_>, by_name: bool) -> Deciders {
    let roles = section.roles("roles");
    if roles.is_empty() {
        section.problem(
            section.at(),
            "roles behöver minst en roll: någon måste besluta",
            "roles needs at least one role: somebody has to decide",
        );
    }
    Deciders {
        roles,
        mode: section.choice("mode", DecisionMode::One),
        by_name,
        consulted: section.roles("consulted"),
        applicant_may_decide: section.flag("applicant_may_decide"),
    }
}

/// The steps of a way, in order.
pub(super) fn steps<A: Choice>(outer: &Section<'_>, prefix: &str, stand_in: A) -> Vec<Step<A>> {
    outer.list("step", prefix).iter().map(|it| step(it, prefix, stand_in)).collect()
}

fn step<A: Choice>(section: &Section<'_>, kind: &str, stand_in: A) -> Step<A> {
    Step {
        key: section.name(kind),
        label: section.label("label"),
        help: section.label("help"),
        act: section.choice("act", stand_in),
        done_by: section.party("done_by"),
        strength: section.choice("strength", Strength::Must),
        sources: section.given().sources.clone(),
    }
}
