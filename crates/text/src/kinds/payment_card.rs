//! Payment card numbers (sv. *betalkort*): thirteen to nineteen digits of a known issuer whose last is the check digit
//! (ISO/IEC 7812-1), written without signs or in the groups that are printed on cards.

use super::digit_groups::{Group, passes_luhn};
use super::is_called;
use crate::finding::Code;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten innehåller ett betalkortsnummer: kontrollsiffran stämmer.";

const OTHER_NUMBERS: &[&str] =
    &["ocr", "order", "faktura", "referens", "ref", "spårning", "kolli", "isbn", "imei", "artikel"];

pub(super) fn find(reading: &Reading, groups: &[Group], found: &mut Vec<Found>) {
    let text = reading.text();
    let cards = groups.iter().filter(|group| {
        is_issued(&group.digits)
            && is_printed_so(&group.sizes)
            && passes_luhn(&group.digits)
            && !text[..group.place.start].ends_with(char::is_alphanumeric)
            && !is_called(text, group.place.start, OTHER_NUMBERS)
    });
    found.extend(cards.map(|group| Found {
        code: Code::PaymentCard,
        place: group.place.clone(),
        confidence: 0.9,
        reason: REASON,
    }));
}

/// Whether the first digits are an issuer's and the length is the one its cards have.
fn is_issued(digits: &[u8]) -> bool {
    let Some(four) = digits.get(..4) else { return false };
    let prefix = four.iter().fold(0, |number, digit| number * 10 + u32::from(*digit));
    match digits.len() {
        14 => matches!(prefix, 3000..=3059 | 3600..=3699 | 3800..=3999),
        15 => matches!(prefix, 3400..=3499 | 3700..=3799),
        13 | 19 => (4000..=4999).contains(&prefix),
        16 => matches!(prefix, 4000..=5899 | 2221..=2720 | 6011 | 6440..=6599 | 3528..=3589),
        _ => false,
    }
}

fn is_printed_so(sizes: &[usize]) -> bool {
    matches!(sizes, [_] | [4, 6, 4 | 5] | [4, 4, 4, 4] | [4, 4, 4, 4, 3])
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::places;

    fn found(text: &str) -> Vec<&str> {
        places(text, Code::PaymentCard)
    }

    /// Numbers that card networks publish for tests; they belong to nobody.
    #[test]
    fn published_test_numbers_are_found() {
        for number in ["4111111111111111", "5555-5555-5555-4444", "4242 4242 4242 4242", "3782 822463 10005"]
        {
            assert_eq!(found(&format!("Kortet {number}, 12/27")), [number]);
        }
    }

    #[test]
    fn other_long_numbers_are_left_alone() {
        for text in [
            "4111111111111112",
            "OCR 4111111111111111",
            "9111111111111111",
            "41 11111111 111111",
            "kollinr 4242424242424242",
            "SE45 5000 0000 0583 9825 7466",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
