//! What makes ten digits an identity number: a real birth date and a check digit.

use jiff::civil::Date;

/// Which register an identity number belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Register {
    /// The population register (personnummer).
    Population,
    /// Coordination numbers (samordningsnummer): 60 added to the day.
    Coordination,
    /// An interim number of an authority: a letter in the place of the first of the last four.
    Interim,
}

/// The parts of a written identity number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parts {
    pub(crate) century: Option<u8>,
    pub(crate) year: u8,
    pub(crate) month: u8,
    pub(crate) day: u8,
    /// The last four, a letter counted as 1.
    pub(crate) last: [u8; 4],
    pub(crate) letter: bool,
    /// Written with "+": the person has turned, or would have turned, 100.
    pub(crate) plus: bool,
}

impl Parts {
    /// The register the number belongs to, if it is one at all.
    pub(crate) fn register(&self) -> Option<Register> {
        if !self.check_digit_agrees() || self.last[..3] == [0, 0, 0] {
            return None;
        }
        if self.day < 60 {
            let register = if self.letter { Register::Interim } else { Register::Population };
            return self.is_a_date(self.month, self.day).then_some(register);
        }
        // Unknown month or day of birth is 00; Skatteverket's test numbers have both.
        let day = self.day - 60;
        let real = match (self.month, day) {
            (0, 0..=31) | (1..=12, 0) => true,
            (month, day) => self.is_a_date(month, day),
        };
        (real && !self.letter).then_some(Register::Coordination)
    }

    fn is_a_date(&self, month: u8, day: u8) -> bool {
        self.centuries().iter().any(|century| {
            let year = i16::from(*century) * 100 + i16::from(self.year);
            let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return false };
            Date::new(year, month, day).is_ok()
        })
    }

    fn centuries(&self) -> Vec<u8> {
        match (self.century, self.plus) {
            (Some(century @ 18..=20), _) => vec![century],
            (Some(_), _) => vec![],
            (None, true) => vec![18, 19],
            (None, false) => vec![19, 20],
        }
    }

    /// Luhn over the ten digits as they are written (60 is not taken off the day first).
    fn check_digit_agrees(&self) -> bool {
        let date = [self.year, self.month, self.day].into_iter().flat_map(|two| [two / 10, two % 10]);
        let sum: u32 = date.chain(self.last).zip([2_u8, 1].into_iter().cycle()).map(weigh).sum();
        sum.is_multiple_of(10)
    }
}

fn weigh((digit, weight): (u8, u8)) -> u32 {
    let product = u32::from(digit) * u32::from(weight);
    product / 10 + product % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(century: Option<u8>, digits: u64, plus: bool) -> Parts {
        let digit = |n: u32| u8::try_from(digits / 10_u64.pow(n) % 10).unwrap();
        let two = |n: u32| digit(n + 1) * 10 + digit(n);
        let last = [digit(3), digit(2), digit(1), digit(0)];
        Parts { century, year: two(8), month: two(6), day: two(4), last, letter: false, plus }
    }

    #[test]
    fn leap_days_exist_only_in_leap_years_of_the_century() {
        assert_eq!(parts(Some(20), 2_292_399, false).register(), Some(Register::Population));
        assert_eq!(parts(Some(19), 2_292_399, false).register(), None);
        assert_eq!(parts(None, 2_292_399, false).register(), Some(Register::Population));
        assert_eq!(parts(None, 2_292_399, true).register(), None, "neither 1800 nor 1900 was a leap year");
    }

    #[test]
    fn the_serial_number_000_is_never_given() {
        assert_eq!(parts(None, 1_509_160_006, false).register(), None);
    }

    #[test]
    fn a_coordination_number_keeps_its_sixty_in_the_check() {
        assert_eq!(parts(None, 7_010_632_391, false).register(), Some(Register::Coordination));
        assert_eq!(parts(None, 7_010_632_392, false).register(), None);
        assert_eq!(parts(Some(16), 7_010_632_391, false).register(), None);
    }
}
