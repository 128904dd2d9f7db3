//! Swedish phone numbers (sv. *telefonnummer*), after the numbering plan of Post- och telestyrelsen (E.164):
//! an area code of two to four digits and five to eight more.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::{is_called, overlap};
use crate::finding::Code;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten innehåller ett telefonnummer, som kan vara en personuppgift.";

static AREA_CODES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    include_str!("../../lexicon/area-codes.txt").lines().filter(|line| !line.starts_with('#')).collect()
});

const OTHER_NUMBERS: [&str; 18] = [
    "ocr",
    "order",
    "faktura",
    "bankgiro",
    "plusgiro",
    "konto",
    "kund",
    "ärende",
    "diarie",
    "dnr",
    "isbn",
    "referens",
    "ref",
    "artikel",
    "serie",
    "spårning",
    "orgnr",
    "organisation",
];

pub(super) fn find(reading: &Reading, runs: &[Range<usize>], found: &mut Vec<Found>) {
    let text = reading.text();
    let mut end = 0;
    for run in runs.iter().filter(|run| run.len() > 1) {
        let start = run.start - usize::from(text[..run.start].ends_with('+'));
        let number = if start < end { None } else { read(text, start) };
        let free = |place: &Range<usize>| {
            !found.iter().any(|other| overlap(&other.place, place)) && !is_called(text, start, &OTHER_NUMBERS)
        };
        if let Some(place) = number.filter(free) {
            end = place.end;
            found.push(Found { code: Code::Phone, place, confidence: 0.9, reason: REASON });
        }
    }
}

/// The number that begins here, if its digits are grouped as a Swedish phone number is.
fn read(text: &str, start: usize) -> Option<Range<usize>> {
    let (domestic, prefix) = prefix(&text[start..])?;
    if is_joined(&text.as_bytes()[..start], domestic) {
        return None;
    }
    let groups = Groups::read(text.as_bytes(), start + prefix);
    let digits = format!("0{}", groups.digits);
    let before_first_sign = groups.sizes.first()? + 1;
    let fits = !groups.goes_on && is_grouped_as_a_number(&digits, before_first_sign, &groups.sizes);
    fits.then_some(start..groups.end)
}

/// How long what comes before the area code is, and whether that is the single zero of a domestic call.
fn prefix(text: &str) -> Option<(bool, usize)> {
    for country in ["+46", "0046"] {
        if let Some(rest) = text.strip_prefix(country) {
            let rest = rest.trim_start_matches([' ', '-']);
            let area = rest.strip_prefix("(0)").or_else(|| rest.strip_prefix('0')).unwrap_or(rest);
            return Some((false, text.len() - area.trim_start_matches([' ', '-']).len()));
        }
    }
    (text.starts_with('0') && !text.starts_with("00")).then_some((true, 1))
}

/// Whether digits come right before, so that this is the middle of something else; a domestic number may follow
/// another with a space between.
fn is_joined(before: &[u8], domestic: bool) -> bool {
    match before {
        [.., b'0'..=b'9' | b'+'] | [.., b'0'..=b'9', b'-' | b'.' | b',' | b'/' | b':'] => true,
        [.., b'0'..=b'9', b' '] => !domestic,
        _ => false,
    }
}

/// The digits of a number and the sizes of the groups they are written in.
struct Groups {
    digits: String,
    sizes: Vec<usize>,
    end: usize,
    /// More digits follow in a way no phone number is written.
    goes_on: bool,
}

impl Groups {
    fn read(bytes: &[u8], mut at: usize) -> Self {
        let mut groups = Self { digits: String::new(), sizes: Vec::new(), end: at, goes_on: false };
        loop {
            let group: String =
                bytes[at..].iter().take_while(|b| b.is_ascii_digit()).map(|b| char::from(*b)).collect();
            if group.is_empty() {
                return groups;
            }
            if groups.digits.len() + group.len() > 10 {
                groups.goes_on = group.len() > 3 || bytes[groups.end] != b' ';
                return groups;
            }
            at += group.len();
            groups.end = at;
            groups.sizes.push(group.len());
            groups.digits.push_str(&group);
            at += separator(&bytes[at..], groups.sizes.len() == 1);
            if at == groups.end {
                groups.goes_on = matches!(bytes[at..], [b'.' | b',' | b':' | b'%', b'0'..=b'9', ..]);
                return groups;
            }
        }
    }
}

/// How long the sign between two groups is; the wide ones only after the area code.
fn separator(rest: &[u8], first: bool) -> usize {
    match rest {
        [b' ', b'-' | b'/', b' ', b'0'..=b'9', ..] if first => 3,
        [b'-' | b'/' | b')', b' ', b'0'..=b'9', ..] if first => 2,
        [b' ' | b'-', b'0'..=b'9', ..] => 1,
        [b'/' | b')', b'0'..=b'9', ..] if first => 1,
        _ => 0,
    }
}

/// `digits` with the zero first; `leading` is how many of them stand before the first sign between groups.
fn is_grouped_as_a_number(digits: &str, leading: usize, sizes: &[usize]) -> bool {
    let Some(area) = area_code(digits) else { return false };
    let mobile = matches!(area, "070" | "072" | "073" | "076" | "079");
    let local = digits.len() - area.len();
    let fits = if mobile { local == 7 } else { (5..=8).contains(&local) && digits.len() <= 10 };
    if !fits || digits.as_bytes().get(area.len()) == Some(&b'0') && !mobile {
        return false;
    }
    let rest = &sizes[1..];
    match rest {
        [] => true,
        [one] if leading == area.len() => *one == local,
        [.., last] => {
            let pairs = rest.iter().all(|size| (2..=3).contains(size)) || (rest == [3, 4] || rest == [4, 3]);
            pairs && (leading == area.len() || (mobile && leading < digits.len() - 2 && *last <= 3))
        }
    }
}

fn area_code(digits: &str) -> Option<&str> {
    (2..=4).filter_map(|length| digits.get(..length)).find(|code| AREA_CODES.contains(code))
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::places;

    fn found(text: &str) -> Vec<&str> {
        places(text, Code::Phone)
    }

    #[test]
    fn swedish_forms_are_found_exactly() {
        for number in [
            "070-123 45 67",
            "070-1234567",
            "0701234567",
            "070 123 45 67",
            "0701-23 45 67",
            "070-123-45-67",
            "+46 70 123 45 67",
            "+46701234567",
            "+46 (0)70-123 45 67",
            "0046 70 123 45 67",
            "0046701234567",
            "08-123 456 78",
            "08-12 34 56",
            "08/123 456 78",
            "013-20 60 00",
            "0141-22 50 00",
            "0141 - 22 50 00",
            "+46 8 123 456 78",
            "010-456 70 00",
            "020-12 34 56",
            "0771-456 789",
            "08\u{2013}123\u{A0}456\u{A0}78",
        ] {
            assert_eq!(found(&format!("Ring {number}, tack")), [number], "{number}");
            assert_eq!(found(number), [number]);
        }
    }

    #[test]
    fn numbers_in_a_row_are_all_found() {
        assert_eq!(found("070-123 45 67, 08-123 456 78"), ["070-123 45 67", "08-123 456 78"]);
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "08-12-2024 och 2024-08-12",
            "kl. 08.00-17.00, 08 00",
            "0-5 år, 010",
            "OCR 0812345678",
            "570428-9999",
            "212000-0142",
            "1 234 567 kr",
            "0,5 0.75 070",
            "080808-08080808",
            "bg 0123-456789012",
            "matchen 04-05 06",
            "order nr 0701234567",
            "https://example.se/0701234567",
            "a08-1",
            "57-08-12 34 56",
            "12.070-123 45 67",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
