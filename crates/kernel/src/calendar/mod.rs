//! The office calendar: which minutes of which days count, and why the others do not.
//!
//! Two clocks, told apart by [`ClockKind`]. The clocks of the law run on the wall: 72 hours are 72 hours,
//! through nights and holidays. The clocks of service run on the [`OfficeCalendar`]: office hours per
//! weekday, the holidays of Sweden by algorithm, local short days and closed days as data.
//!
//! A [`DeadlineRule`] and an [`Instant`] give a [`Deadline`], whose steps cover every minute from the start
//! to the end and say of each stretch whether it counted and, where it did not, why:
//!
//! ```
//! use kernel::calendar::{DayHours, DeadlineRule, OfficeCalendar, WeekHours};
//!
//! let hours: DayHours = "08:00-16:30".parse().unwrap();
//! let office = OfficeCalendar::new(WeekHours::monday_to_friday(&hours), vec![]).unwrap();
//! let asked = "2025-12-23T14:30:00Z".parse().unwrap(); // 15:30 in Stockholm
//! let due = office.deadline(asked, DeadlineRule::OfficeMinutes(90));
//! assert_eq!(due.at.to_string(), "2025-12-29T07:30:00Z");
//! assert!(due.summary().sv.starts_with("23 dec 15:30–16:30 räknas (60 min) · 24 dec julafton räknas inte"));
//! ```
//!
//! The readings of "one day": `24 hours` runs on the wall, `24 office hours` counts minutes while the office
//! is open, `1 working day` ends when the office closes on the first working day after the day of arrival, and
//! `same working day` when it closes next.
//!
//! **Invariants.** A deadline is never before its start. The steps are contiguous and cover it exactly. The
//! counted minutes are the minutes of the rule. A later start never gives an earlier deadline. A holiday is
//! never counted on the office clock. The zone is Europe/Stockholm, from the time zone database built in.

mod count;
mod day;
mod deadline;
mod holiday;
mod hours;
mod label;
mod local;
mod office;
mod round;
mod rule;
#[cfg(test)]
mod tests;
mod words;
mod zone;

pub use day::{DayKind, OfficeDay};
pub use deadline::{Counting, Deadline, Skip, Step};
pub use holiday::Holiday;
pub use hours::{DayHours, HoursError, TimeOfDay, WeekHours};
pub use jiff::civil::{Date, Weekday};
pub use label::Label;
pub use local::{DayRule, DayRuleError, LocalDay};
pub use office::{NeverOpen, OfficeCalendar};
pub use round::WatchRound;
pub use rule::{ClockKind, DeadlineRule, RuleError};
pub use words::{day_words, moment_words};
pub use zone::{date_of, midnight, moment_at, stockholm};

#[cfg(doc)]
use crate::Instant;
