//! Coordination numbers (sv. *samordningsnummer*), lag (2022:1697) 2 kap. 8 §: 60 added to the day of birth.
//! Month 00 and day 60 stand for an unknown date of birth.

use super::identity::Number;
use crate::digits::Register;
use crate::finding::Code;
use crate::reading::Found;

const REASON: &str =
    "Texten innehåller ett samordningsnummer: dagen är ökad med 60 och kontrollsiffran stämmer.";

pub(super) fn find(numbers: &[Number], found: &mut Vec<Found>) {
    let ours = numbers.iter().filter(|number| number.register == Register::Coordination);
    found.extend(ours.map(|number| Found {
        code: Code::Samordningsnummer,
        place: number.place.clone(),
        confidence: number.confidence,
        reason: REASON,
    }));
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::places;

    fn found(text: &str) -> Vec<&str> {
        places(text, Code::Samordningsnummer)
    }

    #[test]
    fn the_published_test_numbers_are_found_in_every_form() {
        for (date, last) in [("19701063", "2391"), ("19730288", "9931"), ("20210791", "9967")] {
            for form in [
                format!("{date}{last}"),
                format!("{date}-{last}"),
                format!("{}-{last}", &date[2..]),
                format!("{}\u{2013}{last}", &date[2..]),
                format!("{}{last}", &date[2..]),
                format!("{}-{}-{}-{last}", &date[..4], &date[4..6], &date[6..]),
            ] {
                assert_eq!(found(&format!("nummer: {form}!")), [form.as_str()]);
            }
        }
    }

    #[test]
    fn an_unknown_month_or_day_is_zero() {
        for date in ["690060", "690160", "690075", "690091"] {
            let found = (0..10).filter(|check| !found(&format!("{date}-238{check}")).is_empty()).count();
            assert_eq!(found, 1, "{date}: one check digit of ten");
        }
    }

    #[test]
    fn a_wrong_check_digit_or_date_is_not_found() {
        assert!(found("420566-9899 721086-9924 701063-2390").is_empty());
        let never = (0..10).all(|check| found(&format!("850291-238{check}")).is_empty());
        assert!(never, "31 February");
    }
}
