use std::fmt;
use std::str::FromStr;

use super::Label;

/// Which clock a time limit runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClockKind {
    /// The clock on the wall: limits set by law run through nights and holidays.
    Wall,
    /// The office calendar: limits of service stand still while the office is closed.
    Office,
}

/// How much time there is, and on which clock it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeadlineRule {
    /// So many minutes on the wall: `72 hours`.
    WallMinutes(u32),
    /// So many minutes while the office is open: `24 office hours`.
    OfficeMinutes(u32),
    /// Until the office closes on this working day after the day of arrival: `1 working day`. With none, until it closes
    /// on the day of arrival, or on the next day on which it is still open: `same working day`.
    WorkingDays(u32),
}

/// A text that should have been a time limit but is not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a time limit such as \"72 hours\", \"24 office hours\", \"30 office minutes\" or \"1 working day\""
)]
pub struct RuleError(String);

/// About five years on the wall: a limit beyond this is a slip of the pen.
const MOST_MINUTES: u32 = 5 * 366 * 24 * 60;
const MOST_WORKING_DAYS: u32 = 5 * 260;
const SAME_DAY: &str = "same working day";

impl DeadlineRule {
    /// The clock it runs on.
    #[must_use]
    pub fn clock(self) -> ClockKind {
        match self {
            Self::WallMinutes(_) => ClockKind::Wall,
            Self::OfficeMinutes(_) | Self::WorkingDays(_) => ClockKind::Office,
        }
    }

    /// The rule in words.
    #[must_use]
    pub fn label(self) -> Label {
        match self {
            Self::WallMinutes(minutes) => match hours(minutes) {
                Some(hours) => counted(hours, ["timme", "timmar"], ["hour", "hours"]),
                None => counted(minutes, ["minut", "minuter"], ["minute", "minutes"]),
            },
            Self::OfficeMinutes(minutes) => match hours(minutes) {
                Some(hours) => {
                    counted(hours, ["kontorstimme", "kontorstimmar"], ["office hour", "office hours"])
                }
                None => {
                    counted(minutes, ["kontorsminut", "kontorsminuter"], ["office minute", "office minutes"])
                }
            },
            Self::WorkingDays(0) => Label::new("samma arbetsdag", SAME_DAY),
            Self::WorkingDays(days) => {
                counted(days, ["arbetsdag", "arbetsdagar"], ["working day", "working days"])
            }
        }
    }
}

fn hours(minutes: u32) -> Option<u32> {
    (minutes > 0 && minutes.is_multiple_of(60)).then_some(minutes / 60)
}

fn counted(n: u32, sv: [&str; 2], en: [&str; 2]) -> Label {
    let form = usize::from(n != 1);
    Label::new(format!("{n} {}", sv[form]), format!("{n} {}", en[form]))
}

/// As guidelines write it, which is how it is said in English.
impl fmt::Display for DeadlineRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label().en)
    }
}

impl FromStr for DeadlineRule {
    type Err = RuleError;
    fn from_str(text: &str) -> Result<Self, RuleError> {
        let parsed = || {
            if text.trim() == SAME_DAY {
                return Some(Self::WorkingDays(0));
            }
            let (amount, unit) = text.trim().split_once(' ')?;
            let amount: u32 = amount.parse().ok()?;
            let minutes = |per: u32| amount.checked_mul(per).filter(|it| *it <= MOST_MINUTES);
            match unit.trim() {
                "minute" | "minutes" => minutes(1).map(Self::WallMinutes),
                "hour" | "hours" => minutes(60).map(Self::WallMinutes),
                "office minute" | "office minutes" => minutes(1).map(Self::OfficeMinutes),
                "office hour" | "office hours" => minutes(60).map(Self::OfficeMinutes),
                "working day" | "working days" => {
                    (amount <= MOST_WORKING_DAYS).then_some(Self::WorkingDays(amount))
                }
                _ => None,
            }
        };
        parsed().ok_or_else(|| RuleError(text.chars().take(64).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_limit_survives_text() {
        for text in [
            "72 hours",
            "1 hour",
            "90 minutes",
            "24 office hours",
            "30 office minutes",
            "1 working day",
            "2 working days",
            "same working day",
        ] {
            assert_eq!(text.parse::<DeadlineRule>().unwrap().to_string(), text);
        }
        for text in ["", "soon", "24", "-1 hours", "99999999 hours", "1 day", "4000000000 office hours"] {
            assert!(text.parse::<DeadlineRule>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_clocks_of_the_law_run_on_the_wall() {
        assert_eq!("72 hours".parse::<DeadlineRule>().unwrap().clock(), ClockKind::Wall);
        assert_eq!("24 office hours".parse::<DeadlineRule>().unwrap().clock(), ClockKind::Office);
        assert_eq!("1 working day".parse::<DeadlineRule>().unwrap().label().sv, "1 arbetsdag");
    }
}
