use guideline::ReviewRules;
use jiff::Span;
use kernel::calendar::Date;
use kernel::{Instant, PersonId};
use webkit::Text;

kernel::words! {
    /// What came of a review.
    ReviewOutcome {
        /// The document stands as it is (sv. *står fast*).
        Stands = "stands",
        /// It is to be changed (sv. *ska ändras*).
        Change = "change",
    }
}

impl ReviewOutcome {
    /// What people call it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Stands => Text::key("guidance-review-outcome-stands"),
            Self::Change => Text::key("guidance-review-outcome-change"),
        }
    }
}

/// That somebody has read the document anew (sv. *översyn*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its number, from 1.
    pub n: i64,
    /// The day on which it was done.
    pub on: Date,
    /// What came of it.
    pub outcome: ReviewOutcome,
    /// What is noted with it.
    pub note: String,
    /// Who noted it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// The version that was reviewed.
    pub guideline: String,
}

/// When the document is reviewed next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The last time that it was decided or reviewed.
    pub since: Date,
    /// The day of the next review.
    pub on: Date,
    /// The day from which the owner is told.
    pub told_from: Date,
}

impl Due {
    /// Whether the owner is told today.
    #[must_use]
    pub fn is_told(self, today: Date) -> bool {
        self.told_from <= today
    }
}

/// When it is time, after the version that is in force since a day and the last review, where there was one.
#[must_use]
pub fn due(rules: &ReviewRules, in_force_since: Date, last: Option<Date>) -> Due {
    let since = last.map_or(in_force_since, |it| it.max(in_force_since));
    let on = since.saturating_add(Span::new().months(i64::from(rules.every_months)));
    let told_from = on.saturating_sub(Span::new().days(i64::from(rules.lead_days)));
    Due { since, on, told_from }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_time_begins_with_the_later_of_version_and_review_and_is_told_of_thirty_days_before() {
        let rules = ReviewRules { owner: "coordinator".into(), every_months: 12, lead_days: 30 };
        for (version, last, on, told_from) in [
            ("2025-09-18", None, "2026-09-18", "2026-08-19"),
            ("2018-05-24", Some("2026-11-23"), "2027-11-23", "2027-10-24"),
            ("2026-12-01", Some("2026-11-23"), "2027-12-01", "2027-11-01"),
            ("2024-02-29", None, "2025-02-28", "2025-01-29"),
        ] {
            let next = due(&rules, day(version), last.map(day));
            assert_eq!((next.on, next.told_from), (day(on), day(told_from)), "{version} {last:?}");
            assert!(next.is_told(day(told_from)) && !next.is_told(day(told_from).yesterday().unwrap()));
        }
    }
}
