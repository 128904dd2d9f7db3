use std::fmt;
use std::str::FromStr;

use guideline::NumberFormat;

/// A registry number (sv. *diarienummer*): the name of a matter in a register (OSL 5:2).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegistryNumber(String);

/// A text that should have been a registry number but is not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a registry number: it needs a digit, at most {MAX_CHARS} characters, and stands on one line"
)]
pub struct NumberError(String);

const MAX_CHARS: usize = 40;

impl RegistryNumber {
    /// The number as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RegistryNumber {
    type Err = NumberError;
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let number = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let written = |it: char| it.is_alphanumeric() || " -/.:_".contains(it);
        let sound = number.chars().count() <= MAX_CHARS
            && number.starts_with(char::is_alphanumeric)
            && number.chars().all(written)
            && number.chars().any(|it| it.is_ascii_digit());
        if sound { Ok(Self(number)) } else { Err(NumberError(text.chars().take(MAX_CHARS).collect())) }
    }
}

impl fmt::Display for RegistryNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A year of a number series and a place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) year: i16,
    pub(crate) number: i64,
}

/// The number at this place of the series, as the guideline writes it.
pub(crate) fn written(format: &NumberFormat, place: Place) -> RegistryNumber {
    RegistryNumber(format.write(place.year, u64::try_from(place.number).unwrap_or(0)))
}

/// The place of a number in this series, or none when it is another register's.
///
/// People write numbers from memory: case, leading zeros and what stands between the parts do not matter.
pub(crate) fn place(format: &NumberFormat, number: &RegistryNumber) -> Option<Place> {
    let meant = parts(number);
    let digits = || meant.iter().filter(|it| it.bytes().all(|byte| byte.is_ascii_digit()));
    let years = digits().filter(|it| it.len() == 4).filter_map(|it| it.parse().ok());
    let places =
        years.flat_map(|year| digits().filter_map(move |it| Some(Place { year, number: it.parse().ok()? })));
    places.filter(|it| it.number > 0).find(|it| parts(&written(format, *it)) == meant)
}

fn parts(number: &RegistryNumber) -> Vec<String> {
    let lower = number.as_str().to_lowercase();
    let parts = lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    parts.map(|it| it.trim_start_matches('0').to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format() -> NumberFormat {
        guideline::builtin::load("motala").unwrap().registration.number
    }

    fn number(text: &str) -> RegistryNumber {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_written_as_the_guideline_writes_them() {
        let place = Place { year: 2025, number: 179 };
        assert_eq!(written(&format(), place).as_str(), "KS-2025/00179");
    }

    #[test]
    fn a_number_written_from_memory_is_recognised() {
        for text in ["KS-2025/00179", "ks 2025/179", "  Ks   2025-000179 "] {
            assert_eq!(place(&format(), &number(text)), Some(Place { year: 2025, number: 179 }), "{text}");
        }
        let odd = Place { year: 2026, number: 2026 };
        assert_eq!(place(&format(), &number("KS-2026/02026")), Some(odd), "a number may look like a year");
    }

    #[test]
    fn the_number_of_another_register_has_no_place_in_this_one() {
        for text in ["BN-2025/00179", "KS-2025", "KS-2025/00000", "KS-25/179", "KS-2025/00179-1", "2025/1"] {
            assert_eq!(place(&format(), &number(text)), None, "{text}");
        }
        assert_eq!(place(&format(), &number("KS-2025/99999999999999999999")), None);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "KS", "KS 2026/1; drop", "=2026", "-1", &"1".repeat(41)] {
            assert!(text.parse::<RegistryNumber>().is_err(), "{text}");
        }
        assert_eq!(number(" KS  2013/00163 ").as_str(), "KS 2013/00163");
    }
}
