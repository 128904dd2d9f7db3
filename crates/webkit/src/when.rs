//! Points in time as people write them, in the time zone of Sweden.

use jiff::Zoned;
use jiff::tz::TimeZone;
use kernel::Instant;

use crate::{Text, Tongue};

/// The time zone in which the municipality works (SFS 1979:988, and its daylight saving).
fn in_sweden(at: Instant) -> Zoned {
    at.timestamp().to_zoned(TimeZone::get("Europe/Stockholm").expect("the zone is in the binary"))
}

/// `mån 23 nov 14:05`
pub(crate) fn moment(tongue: &Tongue, at: Instant) -> String {
    let local = in_sweden(at);
    tongue.say(
        &Text::key("when-moment")
            .with("weekday", weekday(tongue, &local))
            .with("day", i64::from(local.day()).to_string())
            .with("month", month(tongue, &local))
            .with("clock", clock(&local)),
    )
}

/// `mån 23 nov 14:05`, and the year when it is not the present one.
pub(crate) fn moment_seen_from(tongue: &Tongue, at: Instant, now: Instant) -> String {
    if in_sweden(at).year() == in_sweden(now).year() { moment(tongue, at) } else { full(tongue, at) }
}

/// `måndag 23 november 2026 kl. 14:05`
pub(crate) fn full(tongue: &Tongue, at: Instant) -> String {
    let local = in_sweden(at);
    tongue.say(
        &Text::key("when-full")
            .with("weekday", tongue.t(&format!("weekday-{}", local.weekday().to_monday_one_offset())))
            .with("day", i64::from(local.day()).to_string())
            .with("month", tongue.t(&format!("month-{}", local.month())))
            .with("year", local.year().to_string())
            .with("clock", clock(&local)),
    )
}

/// `23 november 2026`
pub(crate) fn day(tongue: &Tongue, at: Instant) -> String {
    let local = in_sweden(at);
    tongue.say(
        &Text::key("when-day")
            .with("day", i64::from(local.day()).to_string())
            .with("month", tongue.t(&format!("month-{}", local.month())))
            .with("year", local.year().to_string()),
    )
}

/// `om 2 tim 10 min`, `för 3 dagar sedan`, `nyss`
pub(crate) fn relative(tongue: &Tongue, at: Instant, now: Instant) -> String {
    let seconds = at.seconds_since(now);
    if seconds.abs() < 60 {
        return tongue.t("when-now");
    }
    let key = if seconds > 0 { "when-in" } else { "when-ago" };
    tongue.say(&Text::key(key).with("span", span(tongue, seconds.abs())))
}

/// `2 tim 10 min`: the two largest units that matter, rounded down.
pub(crate) fn span(tongue: &Tongue, seconds: i64) -> String {
    let (days, hours, minutes) = (seconds / 86_400, seconds % 86_400 / 3_600, seconds % 3_600 / 60);
    let said = |key: &str, n: i64| tongue.t_with(key, "n", n);
    match (days, hours, minutes) {
        (0, 0, 0) => tongue.t("span-moment"),
        (0, 0, minutes) => said("span-minutes", minutes),
        (0, hours, 0) => said("span-hours", hours),
        (0, hours, minutes) => format!("{} {}", said("span-hours", hours), said("span-minutes", minutes)),
        (1, hours, _) if hours > 0 => format!("{} {}", said("span-days", 1), said("span-hours", hours)),
        (days, _, _) => said("span-days", days),
    }
}

/// What the `datetime` attribute says: ISO 8601 with the offset from UTC, to the second.
pub(crate) fn iso(at: Instant) -> String {
    in_sweden(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn weekday(tongue: &Tongue, local: &Zoned) -> String {
    tongue.t(&format!("weekday-short-{}", local.weekday().to_monday_one_offset()))
}

fn month(tongue: &Tongue, local: &Zoned) -> String {
    tongue.t(&format!("month-short-{}", local.month()))
}

fn clock(local: &Zoned) -> String {
    local.strftime("%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Lang, Strictness, Texts};

    fn tongue(lang: Lang) -> Tongue {
        Tongue::new(lang, Texts::load(Strictness::Strict))
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn a_moment_is_written_as_people_here_write_it() {
        let noon = at("2026-11-23T13:05:00Z");
        assert_eq!(moment(&tongue(Lang::Sv), noon), "mån 23 nov 14:05");
        assert_eq!(moment(&tongue(Lang::En), noon), "Mon 23 Nov 14:05");
        assert_eq!(full(&tongue(Lang::Sv), noon), "måndag 23 november 2026 kl. 14:05");
        assert_eq!(full(&tongue(Lang::En), noon), "Monday 23 November 2026 at 14:05");
        assert_eq!(day(&tongue(Lang::Sv), noon), "23 november 2026");
    }

    #[test]
    fn summer_time_is_summer_time() {
        assert_eq!(iso(at("2026-03-29T00:59:59Z")), "2026-03-29T01:59:59+01:00");
        assert_eq!(iso(at("2026-03-29T01:00:00Z")), "2026-03-29T03:00:00+02:00");
    }

    #[test]
    fn another_year_is_said() {
        let now = at("2026-11-23T13:05:00Z");
        let sv = tongue(Lang::Sv);
        assert_eq!(moment_seen_from(&sv, at("2026-01-02T08:00:00Z"), now), "fre 2 jan 09:00");
        assert_eq!(
            moment_seen_from(&sv, at("2025-12-31T23:30:00Z"), now),
            "tors 1 jan 00:30",
            "the year turns when it turns in Sweden"
        );
        assert_eq!(
            moment_seen_from(&sv, at("2025-12-31T08:30:00Z"), now),
            "onsdag 31 december 2025 kl. 09:30"
        );
    }

    #[test]
    fn relative_time_says_the_two_units_that_matter() {
        let now = at("2026-11-23T13:05:00Z");
        let cases = [
            (7_800, "om 2 tim 10 min", "in 2 h 10 min"),
            (3_600, "om 1 tim", "in 1 h"),
            (59, "nyss", "just now"),
            (-300, "för 5 min sedan", "5 min ago"),
            (-86_400, "för 1 dag sedan", "1 day ago"),
            (-90_000, "för 1 dag 1 tim sedan", "1 day 1 h ago"),
            (-270_000, "för 3 dagar sedan", "3 days ago"),
        ];
        for (seconds, sv, en) in cases {
            assert_eq!(relative(&tongue(Lang::Sv), now.plus_seconds(seconds), now), sv);
            assert_eq!(relative(&tongue(Lang::En), now.plus_seconds(seconds), now), en);
        }
    }
}
