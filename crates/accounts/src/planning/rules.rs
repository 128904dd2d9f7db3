//! The part of the guideline that the planning reads.

use guideline::{Fact, Guideline, Strength};

use super::model::Asked;

/// The questions of planning: what, to whom and what they are to do, by which channel, how it is followed up
/// (KBA-PLA-03 to 06), and what goes with them.
pub(crate) const QUESTIONS: [Fact; 10] = [
    Fact::Benefits,
    Fact::PlanLink,
    Fact::Message,
    Fact::Audience,
    Fact::DesiredAction,
    Fact::Channel,
    Fact::FollowUp,
    Fact::EditorialPlan,
    Fact::TimeNeeded,
    Fact::TimeAvailable,
];

/// What the guideline asks of the planning of an account.
pub(crate) fn asked(guideline: &Guideline) -> Asked {
    let (planning, publishing) = (&guideline.planning, &guideline.publishing);
    let must = |asked: bool| asked.then_some(Strength::Must);
    let strength = |fact: Fact| match fact {
        Fact::Benefits => None,
        Fact::PlanLink => must(planning.purpose_tied_to_plan),
        Fact::Audience => must(planning.audiences_at_least > 0),
        Fact::EditorialPlan => must(planning.editorial_plan),
        Fact::TimeNeeded | Fact::TimeAvailable => must(planning.resources_estimated),
        other => guideline.opening.asks_for(other).map(|it| it.strength).filter(|it| *it != Strength::May),
    };
    Asked {
        goals_at_least: usize::try_from(planning.goals_at_least).unwrap_or(usize::MAX),
        measured_months: planning.goals_measured.months(),
        reviewed_months: planning.audiences_reviewed.months(),
        facts: QUESTIONS.into_iter().filter_map(|it| Some((it, strength(it)?))).collect(),
        posts_per_week: publishing.posts_per_week.map(i64::from),
        posts_strength: publishing.posts_strength,
        pauses_allowed: publishing.pauses_allowed,
        pauses_announced: publishing.pauses_announced,
    }
}
