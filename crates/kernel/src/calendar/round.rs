use std::num::NonZeroU8;

use jiff::civil::{Date, Weekday};

use super::OfficeCalendar;
use crate::Instant;
use crate::calendar::office::days_from;
use crate::calendar::zone;

/// Where the hours of a day are taken from on which the office is closed, the first that is open.
const WEEKDAYS: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

/// One watch round that somebody has to make and sign (sv. *bevakningsrunda*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WatchRound {
    /// The working day it belongs to.
    pub date: Date,
    /// Its number on the day, from 1.
    pub number: u8,
    /// When it may be made at the earliest.
    pub from: Instant,
    /// When it is missed unless it has been made.
    pub due: Instant,
}

impl WatchRound {
    /// A name that no other round of the account has: `2025-12-23/1`.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}/{}", self.date, self.number)
    }

    /// Whether the round may be made at this moment.
    #[must_use]
    pub fn is_open(&self, at: Instant) -> bool {
        (self.from..=self.due).contains(&at)
    }
}

impl OfficeCalendar {
    /// The rounds of the day: its open time in so many equal parts, in whole minutes; none on a closed day.
    #[must_use]
    pub fn rounds(&self, date: Date, per_day: NonZeroU8) -> Vec<WatchRound> {
        parted(date, &self.day(date).open, per_day)
    }

    /// The same also on a day on which the office is closed: its hours are then those of a weekday on which it is open.
    #[must_use]
    pub fn rounds_of_any_day(&self, date: Date, per_day: NonZeroU8) -> Vec<WatchRound> {
        let rounds = self.rounds(date, per_day);
        if !rounds.is_empty() {
            return rounds;
        }
        let hours = WEEKDAYS.iter().map(|it| self.week().on(*it)).find(|it| !it.is_closed());
        let stretches = hours.map_or(&[][..], |it| it.stretches());
        let open: Vec<_> =
            stretches.iter().map(|(from, to)| (zone::at(date, *from), zone::at(date, *to))).collect();
        parted(date, &open, per_day)
    }

    /// The first round that is still to be made after this moment, where every day is watched; none only at the end of
    /// the calendar.
    #[must_use]
    pub fn next_round_of_any_day(&self, after: Instant, per_day: NonZeroU8) -> Option<WatchRound> {
        days_from(after).flat_map(|it| self.rounds_of_any_day(it, per_day)).find(|it| it.due > after)
    }

    /// The first round that is still to be made after this moment; none only at the end of the calendar.
    #[must_use]
    pub fn next_round(&self, after: Instant, per_day: NonZeroU8) -> Option<WatchRound> {
        days_from(after).flat_map(|it| self.rounds(it, per_day)).find(|it| it.due > after)
    }

    /// The rounds that fell due after `after` and no later than `until`, in order.
    #[must_use]
    pub fn rounds_due(&self, after: Instant, until: Instant, per_day: NonZeroU8) -> Vec<WatchRound> {
        let days = days_from(after).take_while(|it| zone::midnight(*it) <= until);
        days.flat_map(|it| self.rounds(it, per_day)).filter(|it| it.due > after && it.due <= until).collect()
    }
}

/// Open time in so many equal parts.
fn parted(date: Date, open: &[(Instant, Instant)], per_day: NonZeroU8) -> Vec<WatchRound> {
    let Some(&(opens, _)) = open.first() else { return vec![] };
    let total: i64 = open.iter().map(|it| minutes(*it)).sum();
    let mut from = opens;
    (1..=per_day.get())
        .map(|number| {
            let due = when_open_for(open, total * i64::from(number) / i64::from(per_day.get()));
            WatchRound { date, number, from: std::mem::replace(&mut from, due), due }
        })
        .collect()
}

fn minutes((from, to): (Instant, Instant)) -> i64 {
    to.seconds_since(from) / 60
}

/// The first moment of the day by which the office has been open for so many minutes.
fn when_open_for(open: &[(Instant, Instant)], mut left: i64) -> Instant {
    let mut reached = open.first().map_or(Instant::from_micros(0), |it| it.0);
    for stretch in open {
        let take = minutes(*stretch).min(left);
        if take > 0 {
            reached = stretch.0.plus_seconds(take * 60);
        }
        left -= take;
    }
    reached
}
