use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

use super::Label;

macro_rules! holidays {
    ($($(#[$doc:meta])* $name:ident = $key:literal, $sv:literal, $en:literal;)+) => {
        /// A day on which no authority works: the public holidays (sv. *allmänna helgdagar*, lag 1989:253)
        /// that have a name, and the three eves that lag 1930:173 2 § puts beside them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Holiday { $($(#[$doc])* $name),+ }

        impl Holiday {
            /// All of them, in the order of the year.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The name used in guidelines.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }

            /// The name people use.
            #[must_use]
            pub fn label(self) -> Label {
                match self { $(Self::$name => Label::new($sv, $en)),+ }
            }
        }
    };
}

holidays! {
    /// 1 January.
    NewYearsDay = "new-years-day", "nyårsdagen", "New Year's Day";
    /// 6 January.
    Epiphany = "epiphany", "trettondedag jul", "Epiphany";
    /// The Friday before Easter.
    GoodFriday = "good-friday", "långfredagen", "Good Friday";
    /// The Sunday after the first full moon of spring, by the tables of the church.
    EasterSunday = "easter-sunday", "påskdagen", "Easter Sunday";
    /// The day after Easter Sunday.
    EasterMonday = "easter-monday", "annandag påsk", "Easter Monday";
    /// 1 May.
    MayDay = "may-day", "första maj", "May Day";
    /// The sixth Thursday after Easter.
    Ascension = "ascension", "Kristi himmelsfärdsdag", "Ascension Day";
    /// The seventh Sunday after Easter.
    Pentecost = "pentecost", "pingstdagen", "Whit Sunday";
    /// 6 June.
    NationalDay = "national-day", "nationaldagen", "National Day";
    /// The Friday before Midsummer Day.
    MidsummerEve = "midsummer-eve", "midsommarafton", "Midsummer Eve";
    /// The Saturday from 20 to 26 June.
    MidsummerDay = "midsummer-day", "midsommardagen", "Midsummer Day";
    /// The Saturday from 31 October to 6 November.
    AllSaints = "all-saints", "alla helgons dag", "All Saints' Day";
    /// 24 December.
    ChristmasEve = "christmas-eve", "julafton", "Christmas Eve";
    /// 25 December.
    ChristmasDay = "christmas-day", "juldagen", "Christmas Day";
    /// 26 December.
    BoxingDay = "boxing-day", "annandag jul", "Boxing Day";
    /// 31 December.
    NewYearsEve = "new-years-eve", "nyårsafton", "New Year's Eve";
}

impl Holiday {
    /// The day it falls on in a year from 1 to 9999, as the law has stood since 2005.
    #[must_use]
    pub fn date_in(self, year: i16) -> Date {
        let year = year.clamp(1, 9999);
        let after_easter = |days: i64| later(easter_sunday(year), days);
        match self {
            Self::NewYearsDay => date(year, 1, 1),
            Self::Epiphany => date(year, 1, 6),
            Self::GoodFriday => after_easter(-2),
            Self::EasterSunday => after_easter(0),
            Self::EasterMonday => after_easter(1),
            Self::MayDay => date(year, 5, 1),
            Self::Ascension => after_easter(39),
            Self::Pentecost => after_easter(49),
            Self::NationalDay => date(year, 6, 6),
            Self::MidsummerEve => later(saturday_from(date(year, 6, 20)), -1),
            Self::MidsummerDay => saturday_from(date(year, 6, 20)),
            Self::AllSaints => saturday_from(date(year, 10, 31)),
            Self::ChristmasEve => date(year, 12, 24),
            Self::ChristmasDay => date(year, 12, 25),
            Self::BoxingDay => date(year, 12, 26),
            Self::NewYearsEve => date(year, 12, 31),
        }
    }

    /// The holiday of this day, if it is one.
    #[must_use]
    pub fn on(day: Date) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.date_in(day.year()) == day)
    }

    /// Whether it is one of the three eves, which are no public holidays but count as such (lag 1930:173 2 §).
    #[must_use]
    pub fn is_eve(self) -> bool {
        matches!(self, Self::MidsummerEve | Self::ChristmasEve | Self::NewYearsEve)
    }
}

fn later(day: Date, days: i64) -> Date {
    day.saturating_add(days.days())
}

fn saturday_from(first: Date) -> Date {
    later(first, i64::from(first.weekday().until(Weekday::Saturday)))
}

/// Easter by the anonymous Gregorian computation; the letters are those of its usual printing.
#[expect(clippy::many_single_char_names, reason = "the computation is known by these letters")]
fn easter_sunday(year: i16) -> Date {
    let y = i32::from(year);
    let a = y % 19;
    let (b, c) = (y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days_after_march_1 = h + l - 7 * m + 114 - 3 * 31;
    later(date(year, 3, 1), i64::from(days_after_march_1))
}

/// The name used in guidelines.
impl fmt::Display for Holiday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl FromStr for Holiday {
    type Err = ();
    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|it| it.key() == key).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_tables_say() {
        let table = [
            (1961, 4, 2),
            (2000, 4, 23),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2038, 4, 25),
            (2285, 3, 22),
        ];
        for (year, month, day) in table {
            assert_eq!(easter_sunday(year), date(year, month, day));
        }
    }

    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april_in_every_year() {
        for year in 1583..=9999 {
            let day = easter_sunday(year);
            assert_eq!(day.weekday(), Weekday::Sunday, "{day}");
            assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&day), "{day}");
        }
    }

    #[test]
    fn a_holiday_survives_its_name() {
        for holiday in Holiday::ALL {
            assert_eq!(holiday.key().parse(), Ok(*holiday));
            assert_eq!(Holiday::on(holiday.date_in(2026)), Some(*holiday));
        }
    }
}
