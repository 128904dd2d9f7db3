use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime, Time, Weekday};

/// A time of the day in whole minutes, from 00:00 to 24:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TimeOfDay(u16);

/// A text that should have been office hours but is not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not office hours such as \"08:00-16:30\", \"08:00-12:00, 13:00-16:30\" or \"closed\"")]
pub struct HoursError(String);

const MINUTES_OF_A_DAY: u16 = 24 * 60;

impl TimeOfDay {
    /// 00:00, when the day begins.
    pub const MIDNIGHT: Self = Self(0);
    /// 24:00, when the day ends.
    pub const DAY_END: Self = Self(MINUTES_OF_A_DAY);

    /// What the clock shows at this time of the day; none when the calendar ends before.
    pub(super) fn on(self, date: Date) -> Option<DateTime> {
        if self == Self::DAY_END {
            return Some(date.tomorrow().ok()?.to_datetime(Time::midnight()));
        }
        let hour = i8::try_from(self.0 / 60).ok()?;
        let minute = i8::try_from(self.0 % 60).ok()?;
        Some(date.at(hour, minute, 0, 0))
    }
}

impl FromStr for TimeOfDay {
    type Err = HoursError;
    fn from_str(text: &str) -> Result<Self, HoursError> {
        let parsed = || {
            let (hour, minute) = text.split_once(':')?;
            let two_digits = |it: &str| it.len() == 2 && it.bytes().all(|byte| byte.is_ascii_digit());
            if !two_digits(hour) || !two_digits(minute) {
                return None;
            }
            let (hour, minute) = (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?);
            (minute < 60 && hour * 60 + minute <= MINUTES_OF_A_DAY).then_some(Self(hour * 60 + minute))
        };
        parsed().ok_or_else(|| HoursError(text.chars().take(64).collect()))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// The office hours of one weekday: stretches in order that do not touch, or none on a closed day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayHours(Vec<(TimeOfDay, TimeOfDay)>);

impl DayHours {
    /// No office hours at all.
    pub const CLOSED: Self = Self(Vec::new());

    /// The stretches, in order.
    #[must_use]
    pub fn stretches(&self) -> &[(TimeOfDay, TimeOfDay)] {
        &self.0
    }

    /// Whether the office does not open at all.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromStr for DayHours {
    type Err = HoursError;
    fn from_str(text: &str) -> Result<Self, HoursError> {
        if text.trim() == "closed" {
            return Ok(Self::CLOSED);
        }
        let wrong = || HoursError(text.chars().take(64).collect());
        let mut stretches: Vec<(TimeOfDay, TimeOfDay)> = Vec::new();
        for part in text.split(',') {
            let (from, to) = part.split_once(['-', '–']).ok_or_else(wrong)?;
            let (from, to) = (from.trim().parse()?, to.trim().parse()?);
            let in_order = stretches.last().is_none_or(|before| before.1 < from);
            if from >= to || !in_order {
                return Err(wrong());
            }
            stretches.push((from, to));
        }
        Ok(Self(stretches))
    }
}

impl fmt::Display for DayHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_closed() {
            return f.write_str("closed");
        }
        for (n, (from, to)) in self.0.iter().enumerate() {
            let comma = if n == 0 { "" } else { ", " };
            write!(f, "{comma}{from}-{to}")?;
        }
        Ok(())
    }
}

/// The office hours of the seven weekdays (sv. *kontorstid*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeekHours([DayHours; 7]);

impl WeekHours {
    /// The same hours from Monday to Friday, closed on Saturday and Sunday.
    #[must_use]
    pub fn monday_to_friday(hours: &DayHours) -> Self {
        let weekend = [Weekday::Saturday, Weekday::Sunday];
        weekend
            .into_iter()
            .fold(Self(std::array::from_fn(|_| hours.clone())), |week, day| week.with(day, DayHours::CLOSED))
    }

    /// The same week with other hours on one weekday.
    #[must_use]
    pub fn with(mut self, weekday: Weekday, hours: DayHours) -> Self {
        if let Some(slot) = self.0.get_mut(index(weekday)) {
            *slot = hours;
        }
        self
    }

    /// The hours of the weekday.
    #[must_use]
    pub fn on(&self, weekday: Weekday) -> &DayHours {
        &self.0[index(weekday)]
    }
}

fn index(weekday: Weekday) -> usize {
    match weekday {
        Weekday::Monday => 0,
        Weekday::Tuesday => 1,
        Weekday::Wednesday => 2,
        Weekday::Thursday => 3,
        Weekday::Friday => 4,
        Weekday::Saturday => 5,
        Weekday::Sunday => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn office_hours_survive_text() {
        for text in ["08:00-16:30", "08:00-12:00, 13:00-16:30", "closed", "00:00-24:00"] {
            assert_eq!(text.parse::<DayHours>().unwrap().to_string(), text);
        }
        assert_eq!("08:00–16:30".parse::<DayHours>().unwrap().to_string(), "08:00-16:30");
    }

    #[test]
    fn hours_that_cannot_be_are_refused() {
        for text in [
            "",
            "8-16",
            "16:30-08:00",
            "08:00-08:00",
            "08:00-25:00",
            "08:00-12:00, 11:00-13:00",
            "08:60-09:00",
            "+8:00-09:00",
        ] {
            assert!(text.parse::<DayHours>().is_err(), "{text}");
        }
    }
}
