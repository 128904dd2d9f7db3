use jiff::civil::{Date, date};

use super::{LocalDay, WeekHours};
use crate::Instant;
use crate::calendar::zone;

/// When the office is open: the calendar on which the deadlines of service run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeCalendar {
    week: WeekHours,
    local_days: Vec<LocalDay>,
}

/// An office that is closed on every day of the year, on which no deadline could ever come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the office is never open")]
pub struct NeverOpen;

impl OfficeCalendar {
    /// The calendar of these hours and local days.
    ///
    /// # Errors
    ///
    /// [`NeverOpen`] when the rules that return every year leave no day open.
    pub fn new(week: WeekHours, local_days: Vec<LocalDay>) -> Result<Self, NeverOpen> {
        let calendar = Self { week, local_days };
        // A leap year, so that every day that a rule can name is looked at.
        let opens = date(2024, 1, 1)
            .series(jiff::Span::new().days(1))
            .take(366)
            .any(|it| calendar.is_working_day(it));
        if opens { Ok(calendar) } else { Err(NeverOpen) }
    }

    /// The office hours of the weekdays.
    #[must_use]
    pub fn week(&self) -> &WeekHours {
        &self.week
    }

    /// The days that are shorter or closed by local decision.
    #[must_use]
    pub fn local_days(&self) -> &[LocalDay] {
        &self.local_days
    }

    /// Whether the office is open at all on this day (sv. *arbetsdag*).
    #[must_use]
    pub fn is_working_day(&self, date: Date) -> bool {
        self.parts(date).iter().any(|it| it.skip.is_none())
    }

    /// Whether the office is open at this moment; at the moment it closes it is closed.
    #[must_use]
    pub fn is_open(&self, at: Instant) -> bool {
        self.day(zone::date_of(at)).open.iter().any(|(from, to)| (*from..*to).contains(&at))
    }

    /// The whole office minutes between two moments; none when `to` is not after `from`.
    #[must_use]
    pub fn minutes_between(&self, from: Instant, to: Instant) -> u64 {
        let open = days_from(from).take_while(|it| zone::midnight(*it) < to).flat_map(|it| self.day(it).open);
        let micros: i64 =
            open.map(|(opens, ends)| (ends.min(to).as_micros() - opens.max(from).as_micros()).max(0)).sum();
        u64::try_from(micros / 60_000_000).unwrap_or(0)
    }
}

/// The days from the day of `from`, to the end of the calendar.
pub(super) fn days_from(from: Instant) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(zone::date_of(from)), |it| it.tomorrow().ok())
}
