use guideline::{Choice as _, Guideline, Strength};
use kernel::calendar::{Date, day_words};
use webkit::{Chart, Shell, Text};

use super::super::model::{Gap, Goal};

/// So many weeks are drawn.
const WEEKS: usize = 13;

/// Something that is missing, as the page says it.
pub(super) struct GapLine {
    pub(super) text: String,
    pub(super) tone: &'static str,
}

/// The day in the person's language.
pub(super) fn day(shell: &Shell, day: Date) -> String {
    day_words(day).get(shell.lang()).to_owned()
}

pub(super) fn gap(shell: &Shell, goals: &[Goal], gap: &Gap) -> GapLine {
    let tone = |strength: Strength| match strength {
        Strength::Must => "bad",
        Strength::Should => "caution",
        Strength::May => "info",
    };
    let (text, tone) = match gap {
        Gap::NotStated(fact, strength) => {
            let label = fact.label();
            let text = Text::key("accounts-plan-gap-fact").with("fact", Text::both(label.sv, label.en));
            (text, tone(*strength))
        }
        Gap::TooFewGoals(n) => (Text::key("accounts-plan-gap-goals").with("n", *n), "bad"),
        Gap::NotMeasured(n, by) => {
            let what = goals.iter().find(|it| it.n == *n).map(|it| it.what.clone()).unwrap_or_default();
            (Text::key("accounts-plan-gap-measure").with("goal", what).with("day", day(shell, *by)), "bad")
        }
        Gap::AudienceNotReviewed(by) => {
            (Text::key("accounts-plan-gap-audience").with("day", day(shell, *by)), "bad")
        }
        Gap::TooFewPosts(monday, posts, least, strength) => {
            let text = Text::key("accounts-plan-gap-posts").with("day", day(shell, *monday));
            (text.with("n", *posts).with("least", *least), tone(*strength))
        }
        Gap::PauseNotAnnounced(_, strength) => (Text::key("accounts-plan-gap-pause"), tone(*strength)),
    };
    GapLine { text: shell.say(&text), tone }
}

/// Posts in the last weeks, with how many there should be at least.
pub(super) fn posts(shell: &Shell, guideline: &Guideline, weeks: &[(Date, i64)]) -> Option<Chart> {
    let shown = weeks.get(weeks.len().saturating_sub(WEEKS)..).unwrap_or_default();
    if shown.is_empty() {
        return None;
    }
    let points = shown.iter().map(|(monday, posts)| (format!("{}/{}", monday.day(), monday.month()), *posts));
    let least = guideline.publishing.posts_per_week.filter(|it| *it > 0);
    Some(Chart::bars(
        shell.t("accounts-plan-posts"),
        (shell.t("accounts-plan-week"), shell.t("accounts-plan-posts-number")),
        points.collect(),
        least.map(|it| (shell.t("accounts-plan-least"), i64::from(it))),
    ))
}

/// How a value has changed, with its sign.
pub(super) fn change(shell: &Shell, by: i64, since: Date) -> String {
    let key = match by {
        0 => "accounts-plan-unchanged",
        1.. => "accounts-plan-more",
        _ => "accounts-plan-fewer",
    };
    shell.say(&Text::key(key).with("n", by.abs()).with("day", day(shell, since)))
}

/// What a goal was measured at, against its target.
pub(super) fn measures(shell: &Shell, goal: &Goal) -> Option<Chart> {
    if goal.measures.is_empty() {
        return None;
    }
    let points = goal.measures.iter().map(|it| (it.day.to_string(), it.value)).collect();
    Some(Chart::line(
        format!("{} ({})", goal.what, goal.metric),
        (shell.t("accounts-plan-day"), shell.t("accounts-plan-value")),
        points,
        Some((shell.t("accounts-plan-target"), goal.target)),
    ))
}
