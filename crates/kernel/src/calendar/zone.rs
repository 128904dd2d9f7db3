use std::sync::LazyLock;

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

use super::TimeOfDay;
use crate::Instant;

static STOCKHOLM: LazyLock<TimeZone> = LazyLock::new(|| {
    TimeZoneDatabase::bundled().get("Europe/Stockholm").expect("the zones built in hold Europe/Stockholm")
});

/// The time zone of every day and every hour in the house.
#[must_use]
pub fn stockholm() -> TimeZone {
    STOCKHOLM.clone()
}

/// The day it is in Stockholm at this point in time.
#[must_use]
pub fn date_of(at: Instant) -> Date {
    local(at).date()
}

/// The first moment of the day in Stockholm.
#[must_use]
pub fn midnight(date: Date) -> Instant {
    at(date, TimeOfDay::MIDNIGHT)
}

/// When the clock on the wall in Stockholm first shows this time of the day; one that it jumps over in spring is the
/// moment of the jump.
#[must_use]
pub fn moment_at(date: Date, time: TimeOfDay) -> Instant {
    at(date, time)
}

/// What the clock on the wall in Stockholm shows.
pub(super) fn local(at: Instant) -> DateTime {
    STOCKHOLM.to_datetime(at.timestamp())
}

/// When the clock on the wall first shows this time of the day.
///
/// A time that the clock jumps over in spring is the moment of the jump, so that the order of two times of
/// one day is always the order of their moments.
pub(super) fn at(date: Date, time: TimeOfDay) -> Instant {
    let Some(shown) = time.on(date) else { return Instant::from_micros(i64::MAX) };
    let ambiguous = STOCKHOLM.to_ambiguous_timestamp(shown);
    let jumped_over = matches!(ambiguous.offset(), AmbiguousOffset::Gap { .. });
    let Ok(earlier) = ambiguous.earlier() else { return Instant::from_micros(i64::MAX) };
    if jumped_over {
        clock_changes(Instant::from(earlier)).next().map_or_else(|| Instant::from(earlier), |it| it.at)
    } else {
        Instant::from(earlier)
    }
}

/// A change between winter time and summer time.
pub(super) struct ClockChange {
    pub(super) at: Instant,
    pub(super) before: DateTime,
    pub(super) after: DateTime,
}

/// The changes after this point in time, in order.
pub(super) fn clock_changes(after: Instant) -> impl Iterator<Item = ClockChange> {
    STOCKHOLM.following(after.timestamp()).filter_map(|change| {
        let at = Instant::from(change.timestamp());
        let offset_before = STOCKHOLM.to_offset(at.plus_seconds(-1).timestamp());
        let before = offset_before.to_datetime(at.timestamp());
        let after = local(at);
        (before != after).then_some(ClockChange { at, before, after })
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn utc(day: Date, time: &str) -> String {
        at(day, time.parse().unwrap()).to_string()
    }

    #[test]
    fn winter_and_summer_have_their_own_distance_to_utc() {
        assert_eq!(utc(date(2026, 1, 15), "08:00"), "2026-01-15T07:00:00Z");
        assert_eq!(utc(date(2026, 7, 15), "08:00"), "2026-07-15T06:00:00Z");
    }

    #[test]
    fn times_on_the_days_of_change_keep_their_order() {
        let spring = date(2026, 3, 29);
        assert_eq!(utc(spring, "01:59"), "2026-03-29T00:59:00Z");
        assert_eq!(utc(spring, "02:30"), "2026-03-29T01:00:00Z");
        assert_eq!(utc(spring, "03:00"), "2026-03-29T01:00:00Z");
        let autumn = date(2026, 10, 25);
        assert_eq!(utc(autumn, "02:30"), "2026-10-25T00:30:00Z");
        assert_eq!(utc(autumn, "03:00"), "2026-10-25T02:00:00Z");
    }

    #[test]
    fn the_ends_of_time_are_no_trouble() {
        for micros in [i64::MIN, i64::MAX] {
            let day = date_of(Instant::from_micros(micros));
            assert!(midnight(day) <= at(day, TimeOfDay::DAY_END));
        }
    }
}
