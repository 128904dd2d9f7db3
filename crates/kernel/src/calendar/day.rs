use jiff::civil::{Date, Weekday};

use super::hours::TimeOfDay;
use super::{Holiday, Label, OfficeCalendar, Skip};
use crate::Instant;
use crate::calendar::zone;

/// What kind of day it is for the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// Open as on any such weekday.
    Ordinary,
    /// Open, and closing earlier by local decision.
    Short(Label),
    /// Closed: a Saturday or Sunday without office hours.
    Weekend,
    /// Closed: a holiday.
    Holiday(Holiday),
    /// Closed by local decision.
    LocallyClosed(Label),
    /// Closed: a weekday on which the office never opens.
    NoOfficeHours,
}

/// One day of the office: what kind it is and when it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeDay {
    /// The day.
    pub date: Date,
    /// What kind of day it is.
    pub kind: DayKind,
    /// When the office is open, in order; empty when it is closed.
    pub open: Vec<(Instant, Instant)>,
}

impl OfficeDay {
    /// Whether the office is open at all (sv. *arbetsdag*).
    #[must_use]
    pub fn is_working_day(&self) -> bool {
        !self.open.is_empty()
    }
}

/// A part of one day that counts, or does not count for one reason.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) from: Instant,
    pub(super) to: Instant,
    pub(super) skip: Option<Skip>,
}

impl OfficeCalendar {
    /// The day as the office sees it.
    #[must_use]
    pub fn day(&self, date: Date) -> OfficeDay {
        let open = self.parts(date).into_iter().filter(|it| it.skip.is_none());
        OfficeDay { date, kind: self.kind(date), open: open.map(|it| (it.from, it.to)).collect() }
    }

    pub(super) fn kind(&self, date: Date) -> DayKind {
        if let Some(holiday) = Holiday::on(date) {
            return DayKind::Holiday(holiday);
        }
        if self.week().on(date.weekday()).is_closed() {
            return match date.weekday() {
                Weekday::Saturday | Weekday::Sunday => DayKind::Weekend,
                _ => DayKind::NoOfficeHours,
            };
        }
        match self.local_days().iter().filter(|it| it.day.matches(date)).min_by_key(|it| it.closes) {
            Some(local) if local.closes.is_none() => DayKind::LocallyClosed(local.label.clone()),
            Some(local) => DayKind::Short(local.label.clone()),
            None => DayKind::Ordinary,
        }
    }

    /// The whole day from midnight to midnight, cut where counting begins and ends.
    pub(super) fn parts(&self, date: Date) -> Vec<Part> {
        let whole = |skip| vec![part(date, TimeOfDay::MIDNIGHT, TimeOfDay::DAY_END, Some(skip))];
        match self.kind(date) {
            DayKind::Holiday(holiday) => whole(Skip::Holiday(holiday)),
            DayKind::Weekend => whole(Skip::Weekend),
            DayKind::NoOfficeHours => whole(Skip::NoOfficeHours),
            DayKind::LocallyClosed(label) => whole(Skip::LocallyClosed(label)),
            DayKind::Ordinary => self.open_parts(date, None),
            DayKind::Short(label) => self.open_parts(date, Some(&label)),
        }
    }

    fn open_parts(&self, date: Date, short: Option<&Label>) -> Vec<Part> {
        let closes = short.and_then(|_| self.closes_early(date)).unwrap_or(TimeOfDay::DAY_END);
        let mut parts = Vec::new();
        let mut reached = TimeOfDay::MIDNIGHT;
        for &(opens, ends) in self.week().on(date.weekday()).stretches() {
            parts.push(part(date, reached, opens, Some(Skip::OutsideHours)));
            let cut = ends.min(closes.max(opens));
            parts.push(part(date, opens, cut, None));
            parts.push(part(date, cut, ends, short.cloned().map(Skip::ShortDay)));
            reached = ends;
        }
        parts.push(part(date, reached, TimeOfDay::DAY_END, Some(Skip::OutsideHours)));
        parts.retain(|it| it.from < it.to);
        parts
    }

    fn closes_early(&self, date: Date) -> Option<TimeOfDay> {
        self.local_days().iter().filter(|it| it.day.matches(date)).filter_map(|it| it.closes).min()
    }
}

fn part(date: Date, from: TimeOfDay, to: TimeOfDay, skip: Option<Skip>) -> Part {
    Part { from: zone::at(date, from), to: zone::at(date, to), skip }
}
