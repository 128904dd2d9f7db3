//! Digits that are written together, with single spaces or hyphens between their groups: what card, account and giro
//! numbers are looked for in.

use std::ops::Range;

/// Digits and where they stand.
pub(super) struct Group {
    pub(super) place: Range<usize>,
    pub(super) digits: Vec<u8>,
    /// How many digits each part has.
    pub(super) sizes: Vec<usize>,
}

/// The most digits that belong together; the longest IBAN has 32.
const MOST: usize = 32;

/// Where digits stand together with nothing between them, in the order of the text.
pub(super) fn runs(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(offset) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + offset;
        at = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        runs.push(start..at);
    }
    runs
}

/// The groups of at least four digits, in the order of the text.
pub(super) fn groups(text: &str, runs: &[Range<usize>]) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut end = 0;
    for run in runs {
        if run.start >= end {
            let group = read(text.as_bytes(), run.start);
            end = group.place.end;
            groups.extend((group.digits.len() >= 4).then_some(group));
        }
    }
    groups
}

fn read(bytes: &[u8], start: usize) -> Group {
    let mut group = Group { place: start..start, digits: Vec::new(), sizes: Vec::new() };
    let mut at = start;
    loop {
        let length = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        group.digits.extend(bytes[at..at + length].iter().map(|byte| byte - b'0'));
        group.sizes.push(length);
        at += length;
        group.place.end = at;
        if group.digits.len() >= MOST {
            return group;
        }
        at += match bytes[at..] {
            [b' ' | b'-', b'0'..=b'9', ..] => 1,
            [b',', b' ', b'0'..=b'9', ..] if group.digits.len() <= 5 && group.digits.len() >= 4 => 2,
            _ => return group,
        };
    }
}

/// Luhn's check over all digits, the last one the check digit.
pub(super) fn passes_luhn(digits: &[u8]) -> bool {
    let weighed = digits.iter().rev().enumerate().map(|(at, digit)| {
        let product = u32::from(*digit) * if at.is_multiple_of(2) { 1 } else { 2 };
        product / 10 + product % 10
    });
    weighed.sum::<u32>().is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_by_single_signs() {
        let text = "a 4571-1234 56 78  12 och 1234.5";
        let found: Vec<(String, Vec<usize>)> =
            groups(text, &runs(text)).into_iter().map(|it| (format!("{:?}", it.place), it.sizes)).collect();
        assert_eq!(found, [("2..17".to_owned(), vec![4, 4, 2, 2]), ("26..30".to_owned(), vec![4])]);
    }

    #[test]
    fn the_check_digit_is_the_last() {
        assert!(passes_luhn(&[4, 2]) && passes_luhn(&[0, 0]) && !passes_luhn(&[4, 3]));
    }
}
