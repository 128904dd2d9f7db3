use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::{Holiday, Label, TimeOfDay};

/// Which day of a year something local holds on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayRule {
    /// One single day: `2026-05-15`.
    On(Date),
    /// The same day every year: `12-23`.
    Yearly {
        /// The month, from 1.
        month: i8,
        /// The day of the month, from 1.
        day: i8,
    },
    /// The day before a holiday: `before good-friday`.
    Before(Holiday),
    /// The day after a holiday: `after ascension`.
    After(Holiday),
}

/// A text that should have been a rule for a day but is not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a day such as \"2026-05-15\", \"12-23\", \"before good-friday\" or \"after ascension\""
)]
pub struct DayRuleError(String);

impl DayRule {
    /// Whether the rule means this day.
    #[must_use]
    pub fn matches(self, date: Date) -> bool {
        match self {
            Self::On(day) => day == date,
            Self::Yearly { month, day } => date.month() == month && date.day() == day,
            Self::Before(holiday) => date.tomorrow().is_ok_and(|next| holiday.date_in(next.year()) == next),
            Self::After(holiday) => date.yesterday().is_ok_and(|last| holiday.date_in(last.year()) == last),
        }
    }
}

impl FromStr for DayRule {
    type Err = DayRuleError;
    fn from_str(text: &str) -> Result<Self, DayRuleError> {
        let text = text.trim();
        let parsed = if let Some(holiday) = text.strip_prefix("before ") {
            holiday.trim().parse().ok().map(Self::Before)
        } else if let Some(holiday) = text.strip_prefix("after ") {
            holiday.trim().parse().ok().map(Self::After)
        } else if text.len() == 5 {
            // 2024 is a leap year, so that 29 February may be named.
            format!("2024-{text}")
                .parse::<Date>()
                .ok()
                .map(|it| Self::Yearly { month: it.month(), day: it.day() })
        } else {
            text.parse::<Date>().ok().filter(|it| it.to_string() == text).map(Self::On)
        };
        parsed.ok_or_else(|| DayRuleError(text.chars().take(64).collect()))
    }
}

impl fmt::Display for DayRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(date) => date.fmt(f),
            Self::Yearly { month, day } => write!(f, "{month:02}-{day:02}"),
            Self::Before(holiday) => write!(f, "before {holiday}"),
            Self::After(holiday) => write!(f, "after {holiday}"),
        }
    }
}

/// A day with shorter hours, or none, by local decision or collective agreement; never by statute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalDay {
    /// The day.
    pub day: DayRule,
    /// What people call it.
    pub label: Label,
    /// When the office closes; none when it does not open at all.
    pub closes: Option<TimeOfDay>,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_rule_for_a_day_survives_text() {
        for text in ["2026-05-15", "12-23", "02-29", "before good-friday", "after ascension"] {
            assert_eq!(text.parse::<DayRule>().unwrap().to_string(), text);
        }
        for text in ["", "13-01", "before christmas", "2026-02-30", "23 dec", "åäö-å"] {
            assert!(text.parse::<DayRule>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_day_before_and_the_day_after_follow_their_holiday() {
        let maundy_thursday: DayRule = "before good-friday".parse().unwrap();
        assert!(maundy_thursday.matches(date(2026, 4, 2)));
        assert!(!maundy_thursday.matches(date(2026, 4, 3)));
        let bridge: DayRule = "after ascension".parse().unwrap();
        assert!(bridge.matches(date(2026, 5, 15)));
        let new_year: DayRule = "before new-years-day".parse().unwrap();
        assert!(new_year.matches(date(2025, 12, 31)));
    }
}
