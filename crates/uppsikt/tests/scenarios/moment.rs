//! Times and days as the scenarios write them. A weekday that is not the day's own is an error in the scenario.

use std::str::FromStr;

use cucumber::Parameter;
use jiff::civil::Weekday;
use kernel::Instant;
use kernel::calendar::{Date, stockholm};

/// `09:00 måndagen den 23 november 2026`
#[derive(Clone, Copy, Debug, Parameter)]
#[param(name = "moment", regex = r"\d{2}:\d{2} \p{L}+dagen den \d{1,2} \p{L}+ \d{4}")]
pub(crate) struct Moment(pub(crate) Instant);

/// `den 23 november 2026`, with or without its weekday
#[derive(Clone, Copy, Debug, Parameter)]
#[param(name = "day", regex = r"(?:\p{L}+dagen )?den \d{1,2} \p{L}+ \d{4}")]
pub(crate) struct Day(pub(crate) Date);

impl FromStr for Moment {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let (clock, day) = text.split_once(' ').ok_or("a time is a clock and a day")?;
        let (hour, minute) = clock.split_once(':').ok_or("a clock is hours and minutes")?;
        let number = |it: &str| it.parse::<i8>().map_err(|_| format!("{it} is no number"));
        let Day(date) = day.parse()?;
        Ok(Self(on(date, number(hour)?, number(minute)?)))
    }
}

impl FromStr for Day {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let words: Vec<&str> = text.split(' ').collect();
        let (weekday, rest) = match words.as_slice() {
            ["den", rest @ ..] => (None, rest),
            [weekday, "den", rest @ ..] => (Some(*weekday), rest),
            _ => return Err(format!("{text} is no day")),
        };
        let [day, month, year] = rest else { return Err(format!("{text} is no day")) };
        let number =
            MONTHS.iter().zip(1..).find(|it| it.0 == month).ok_or_else(|| format!("{month} is no month"))?.1;
        let numbers = (year.parse(), day.parse());
        let (Ok(year), Ok(day)) = numbers else { return Err(format!("{text} is no day")) };
        let date = Date::new(year, number, day).map_err(|error| error.to_string())?;
        let own = weekday_of(date);
        match weekday {
            Some(other) if other != own => Err(format!("{text}: den dagen är {own}")),
            _ => Ok(Self(date)),
        }
    }
}

/// A time of the day on the clocks of Sweden.
pub(crate) fn on(date: Date, hour: i8, minute: i8) -> Instant {
    let zoned = date.at(hour, minute, 0, 0).to_zoned(stockholm());
    zoned.expect("the scenarios write no time that does not exist").timestamp().into()
}

/// As the pages write it: `mån 23 nov 09:00`.
pub(crate) fn words(at: Instant) -> String {
    let local = at.timestamp().to_zoned(stockholm());
    format!("{} {}", day_words(local.date()), local.strftime("%H:%M"))
}

/// As the pages write it: `måndag 23 november 2026 kl. 09:00`.
pub(crate) fn full_words(at: Instant) -> String {
    let local = at.timestamp().to_zoned(stockholm());
    let weekday = weekday_of(local.date()).trim_end_matches("en");
    let month = MONTHS[usize::try_from(local.month()).unwrap() - 1];
    format!("{weekday} {} {month} {} kl. {}", local.day(), local.year(), local.strftime("%H:%M"))
}

/// As the pages write it: `mån 23 nov`.
pub(crate) fn day_words(date: Date) -> String {
    const SHORT: [&str; 7] = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"];
    let month = MONTHS[usize::try_from(date.month()).unwrap() - 1];
    let month = if ["mars", "juni", "juli"].contains(&month) { month } else { &month[..3] };
    let weekday = SHORT[usize::try_from(date.weekday().to_monday_zero_offset()).unwrap()];
    format!("{weekday} {} {month}", date.day())
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

fn weekday_of(date: Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "måndagen",
        Weekday::Tuesday => "tisdagen",
        Weekday::Wednesday => "onsdagen",
        Weekday::Thursday => "torsdagen",
        Weekday::Friday => "fredagen",
        Weekday::Saturday => "lördagen",
        Weekday::Sunday => "söndagen",
    }
}
