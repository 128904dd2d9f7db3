//! One tolerant reader of the forms in which platforms write time.
//!
//! Understood are RFC 3339, the same with `+0000` instead of `+00:00`, with a space instead of the `T`, without any
//! zone (which is UTC: WordPress' `date_gmt`), RFC 2822 and HTTP dates, the older form of X
//! (`Sat Aug 12 16:10:37 +0000 2023`), and seconds, milliseconds or microseconds since 1970, whole or with decimals.

use jiff::civil::DateTime;
use jiff::fmt::{rfc2822, strtime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use kernel::Instant;

/// A text that no platform would write for a point in time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a time in any form that platforms use")]
pub struct TimeError(String);

/// Longer texts are not looked at: no form comes near it.
const LONGEST: usize = 64;

/// Reads a point in time, whichever form the platform has chosen.
///
/// # Errors
///
/// [`TimeError`] when the text is in none of the forms.
pub fn parse(text: &str) -> Result<Instant, TimeError> {
    let text = text.trim();
    if text.len() > LONGEST || !text.is_ascii() {
        return Err(wrong(text));
    }
    epoch(text)
        .or_else(|| text.parse::<Timestamp>().ok())
        .or_else(|| zoneless(text))
        .or_else(|| rfc2822::parse(text).ok().map(|zoned: Zoned| zoned.timestamp()))
        .or_else(|| strtime::parse("%a %b %d %H:%M:%S %z %Y", text).ok()?.to_timestamp().ok())
        .filter(|it| (1..=9999).contains(&TimeZone::UTC.to_datetime(*it).year()))
        .map(Instant::from)
        .ok_or_else(|| wrong(text))
}

/// A date and a time of day without zone; a date alone is no point in time.
fn zoneless(text: &str) -> Option<Timestamp> {
    let (_, time) = text.split_at_checked(10)?;
    if time.len() < 6 || !time.bytes().skip(1).all(|it| it.is_ascii_digit() || it == b':' || it == b'.') {
        return None;
    }
    text.parse::<DateTime>().ok()?.to_zoned(TimeZone::UTC).ok().map(|it| it.timestamp())
}

/// Seconds, milliseconds or microseconds since 1970, told apart by their size.
fn epoch(text: &str) -> Option<Timestamp> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
    // Fewer than nine digits would be a year or a date written together, or a time before 1973.
    if !(9..=17).contains(&whole.len()) || !digits(whole) || !digits(decimals) {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    match whole.len() {
        ..=11 => {
            Timestamp::from_microsecond(number.checked_mul(1_000_000)?.checked_add(micros(decimals)?)?).ok()
        }
        12..=14 => Timestamp::from_millisecond(number).ok(),
        _ => Timestamp::from_microsecond(number).ok(),
    }
}

/// The first six decimals of a second.
fn micros(decimals: &str) -> Option<i64> {
    let six: String = decimals.chars().chain("000000".chars()).take(6).collect();
    six.parse().ok()
}

fn wrong(text: &str) -> TimeError {
    TimeError(text.chars().take(LONGEST).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_form_of_the_same_second_is_the_same_second() {
        let expected = Ok(Instant::from_micros(1_786_106_096_000_000));
        for text in [
            "2026-08-07T12:34:56Z",
            "2026-08-07T12:34:56+0000",
            "2026-08-07T14:34:56+0200",
            "2026-08-07T14:34:56+02:00",
            "2026-08-07T12:34:56",
            "2026-08-07 12:34:56",
            "2026-08-07T12:34:56.000000",
            "  2026-08-07t12:34:56z ",
            "Fri, 07 Aug 2026 12:34:56 +0000",
            "Fri, 07 Aug 2026 12:34:56 GMT",
            "Fri Aug 07 12:34:56 +0000 2026",
            "1786106096",
            "1786106096.0",
            "1786106096000",
            "1786106096000000",
        ] {
            assert_eq!(parse(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_point_in_time_is_refused() {
        for text in [
            "",
            "0000-00-00T00:00:00",
            "2026-11-23",
            "2026",
            "20261123",
            "2026-13-01T00:00:00",
            "nyss",
            "2026-11-23T05:33:54+99:99",
            "2026-11-23Tåäö",
            "-1786106096",
            "99999999999999999999",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_instant_survives_every_form(micros in 100_000_000_000_000_i64..253_402_207_199_000_000) {
            let instant = Instant::from_micros(micros);
            let second = Instant::from_micros(micros.div_euclid(1_000_000) * 1_000_000);
            let utc = TimeZone::UTC.to_datetime(instant.timestamp());
            prop_assert_eq!(parse(&instant.to_string()), Ok(instant));
            prop_assert_eq!(parse(&utc.to_string()), Ok(instant));
            prop_assert_eq!(parse(&utc.strftime("%Y-%m-%dT%H:%M:%S+0000").to_string()), Ok(second));
            prop_assert_eq!(parse(&utc.strftime("%Y-%m-%d %H:%M:%S").to_string()), Ok(second));
            prop_assert_eq!(parse(&utc.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string()), Ok(second));
            prop_assert_eq!(parse(&utc.strftime("%a %b %d %H:%M:%S +0000 %Y").to_string()), Ok(second));
            if micros < 100_000_000_000_000_000 {
                prop_assert_eq!(parse(&format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000)), Ok(instant));
            }
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "\\PC{0,80}") {
            drop(parse(&text));
        }

        #[test]
        fn nothing_near_a_time_makes_the_reader_panic(text in "[0-9TZtz:+. -]{0,40}") {
            drop(parse(&text));
        }
    }
}
