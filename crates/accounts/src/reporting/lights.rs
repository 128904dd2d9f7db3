//! How an account stands with each rule: green, yellow or red. Pure.

use guideline::Strength;
use kernel::Instant;
use kernel::calendar::{Date, midnight};

use crate::planning::Gap;

kernel::words! {
    /// A rule that an account is judged by (sv. *regel att följa*).
    Rule {
        /// Somebody who is still here is responsible.
        Responsible = "responsible",
        /// Somebody else stands in.
        Deputy = "deputy",
        /// Somebody is told when neither does anything.
        Manager = "manager",
        /// Whoever is responsible and whoever stands in may work with the account.
        Permitted = "permitted",
        /// They have the courses that their roles need.
        Trained = "trained",
        /// They have the mandate that their roles need.
        Mandated = "mandated",
        /// Enough people can sign in.
        Custodians = "custodians",
        /// The published profile says what it should.
        Profile = "profile",
        /// Somebody has vouched for the profile in time.
        Confirmed = "confirmed",
        /// The account has a purpose, and the questions of planning are answered.
        Planned = "planned",
        /// It has goals, and they are measured.
        Goals = "goals",
        /// As much is published as should be.
        Posts = "posts",
        /// It is in the list.
        Listed = "listed",
        /// What stands on it reaches us.
        Connected = "connected",
        /// What the guideline has somebody vouch for is vouched for.
        Attested = "attested",
        /// As few publish on it as the guideline has room for, and somebody does.
        Publishers = "publishers",
        /// An account that was there before meets what is asked of new ones.
        Completed = "completed",
    }

    /// How an account stands with a rule (sv. *grönt, gult, rött*).
    Light {
        /// The rule is kept.
        Green = "green",
        /// Something is near, unknown or only advised.
        Yellow = "yellow",
        /// The rule is not kept.
        Red = "red",
    }
}

impl Rule {
    /// The setting of the guideline that it comes from.
    pub(super) fn setting(self) -> &'static str {
        match self {
            Self::Responsible => "account.responsible_at_least",
            Self::Deputy => "account.deputy_required",
            Self::Manager => "watch.rounds_per_workday",
            Self::Permitted | Self::Connected => "watch.ceiling_days",
            Self::Trained | Self::Mandated => "people.mandate.required",
            Self::Custodians => "account.custodians_at_least",
            Self::Profile => "profile.drift_check_days",
            Self::Confirmed => "profile.confirmed",
            Self::Planned => "planning.purpose_tied_to_plan",
            Self::Goals => "planning.goals_at_least",
            Self::Posts => "publishing.posts_strength",
            Self::Listed => "list.extent",
            Self::Attested => "account.attested",
            Self::Publishers => "account.publishers_at_most",
            Self::Completed => "account.applies_to_existing",
        }
    }
}

/// How an account stands with one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Which rule.
    pub rule: Rule,
    /// How it stands.
    pub light: Light,
    /// Since when, where it is known.
    pub since: Option<Instant>,
    /// The requirements or laws behind it.
    pub sources: Vec<String>,
}

/// What was found about a rule: how it stands, and since when.
pub(super) type Found = (Light, Option<Instant>);

/// The worse of two; of two alike the one that began first.
pub(super) fn worse(one: Found, other: Found) -> Found {
    let earlier = match (one.1, other.1) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    match one.0.cmp(&other.0) {
        std::cmp::Ordering::Greater => one,
        std::cmp::Ordering::Less => other,
        std::cmp::Ordering::Equal => (one.0, earlier),
    }
}

/// The worst of all; green where there is nothing.
pub(super) fn worst(all: impl IntoIterator<Item = Found>) -> Found {
    all.into_iter().reduce(worse).unwrap_or((Light::Green, None))
}

/// Red where it is demanded, yellow where it is only advised, green where it is permitted.
pub(super) fn by_strength(strength: Strength) -> Light {
    match strength {
        Strength::Must => Light::Red,
        Strength::Should => Light::Yellow,
        Strength::May => Light::Green,
    }
}

/// By a moment: red when it has passed, yellow when it is near, green before that.
pub(super) fn by_moment(due: Instant, now: Instant, near_days: i64) -> Found {
    if due < now {
        (Light::Red, Some(due))
    } else if due <= now.plus_seconds(near_days * 24 * 3_600) {
        (Light::Yellow, None)
    } else {
        (Light::Green, None)
    }
}

/// The moment after the last day.
pub(super) fn after(day: Date) -> Instant {
    midnight(day.tomorrow().unwrap_or(day))
}

/// The rule that a gap of the plan concerns, and how the account stands with it.
pub(super) fn gap(gap: &Gap) -> (Rule, Found) {
    match gap {
        Gap::NotStated(_, strength) => (Rule::Planned, (by_strength(*strength), None)),
        Gap::AudienceNotReviewed(by) => (Rule::Planned, (Light::Red, Some(after(*by)))),
        Gap::TooFewGoals(_) => (Rule::Goals, (Light::Red, None)),
        Gap::NotMeasured(_, by) => (Rule::Goals, (Light::Red, Some(after(*by)))),
        Gap::TooFewPosts(monday, _, _, strength) => {
            (Rule::Posts, (by_strength(*strength), Some(midnight(*monday))))
        }
        Gap::PauseNotAnnounced(_, strength) => (Rule::Posts, (by_strength(*strength), None)),
    }
}

#[cfg(test)]
mod tests {
    use guideline::{Choice as _, Fact};

    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn every_rule_says_where_it_comes_from_in_every_guideline() {
        for name in guideline::builtin::names() {
            let guideline = guideline::builtin::load(name).unwrap();
            for rule in Rule::ALL {
                assert!(!guideline.sources(rule.setting()).is_empty(), "{name}: {}", rule.setting());
            }
        }
    }

    #[test]
    fn the_worse_light_counts_with_the_moment_it_came_on() {
        let (early, late) = (at("2026-01-01T00:00:00Z"), at("2026-02-01T00:00:00Z"));
        assert_eq!(worst([]), (Light::Green, None));
        let red = (Light::Red, Some(late));
        assert_eq!(worst([(Light::Green, Some(early)), red, (Light::Yellow, None)]), red);
        assert_eq!(worst([red, (Light::Red, Some(early))]), (Light::Red, Some(early)));
        assert_eq!(worst([red, (Light::Red, None)]), red);
    }

    #[test]
    fn a_day_that_is_near_is_yellow_and_one_that_has_passed_is_red() {
        let due = at("2026-02-01T00:00:00Z");
        assert_eq!(by_moment(due, at("2026-01-01T00:00:00Z"), 14), (Light::Green, None));
        assert_eq!(by_moment(due, at("2026-01-20T00:00:00Z"), 14), (Light::Yellow, None));
        assert_eq!(by_moment(due, at("2026-02-02T00:00:00Z"), 14), (Light::Red, Some(due)));
    }

    #[test]
    fn what_a_plan_lacks_is_red_where_it_is_demanded_and_yellow_where_it_is_advised() {
        let day: Date = "2026-01-31".parse().unwrap();
        let goals = gap(&Gap::NotMeasured(1, day));
        assert_eq!(goals, (Rule::Goals, (Light::Red, Some(at("2026-01-31T23:00:00Z")))));
        assert_eq!(gap(&Gap::PauseNotAnnounced(1, Strength::Should)).1.0, Light::Yellow);
        let lights = Strength::CHOICES.iter().map(|it| gap(&Gap::NotStated(Fact::Message, *it)).1.0);
        assert_eq!(lights.collect::<Vec<_>>(), [Light::Red, Light::Yellow, Light::Green]);
    }
}
