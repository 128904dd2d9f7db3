//! Bank account numbers (sv. *kontonummer*), bankgiro, plusgiro and IBAN. An IBAN proves itself by its check digits
//! (ISO 13616); the Swedish forms are short, so they must be called what they are, and a giro must pass its check digit too.

use std::ops::Range;

use super::digit_groups::{Group, passes_luhn};
use super::is_called;
use crate::finding::Code;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten innehåller ett bankkonto-, giro- eller IBAN-nummer.";

const GIROS: &[&str] = &["bankgiro", "bg", "plusgiro", "pg", "postgiro"];
const ACCOUNTS: &[&str] = &["konto", "bankkonto", "clearing", "lönekonto"];

pub(super) fn find(reading: &Reading, groups: &[Group], found: &mut Vec<Found>) {
    let text = reading.text();
    for group in groups {
        let iban = iban(text, group);
        let place = iban.clone().or_else(|| called(text, group));
        let confidence = if iban.is_some() { 0.98 } else { 0.85 };
        found.extend(place.map(|place| Found { code: Code::BankAccount, place, confidence, reason: REASON }));
    }
}

/// A giro or account number that is called one.
fn called(text: &str, group: &Group) -> Option<Range<usize>> {
    let giro = (4..=8).contains(&group.digits.len()) && passes_luhn(&group.digits);
    let account = (7..=16).contains(&group.digits.len());
    let fits = (giro && is_called(text, group.place.start, GIROS))
        || (account && is_called(text, group.place.start, ACCOUNTS));
    fits.then(|| group.place.clone())
}

/// The IBAN whose check digits begin the group: two capital letters before it, letters and digits after.
fn iban(text: &str, group: &Group) -> Option<Range<usize>> {
    let start = group.place.start.checked_sub(2)?;
    let country = text.get(start..group.place.start)?;
    let letter_before = text[..start].ends_with(char::is_alphanumeric);
    if letter_before || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    let length = if country == "SE" { 24 } else { 15 };
    let (mut compact, mut end) = (String::with_capacity(34), start);
    for (at, c) in text[start..].char_indices() {
        match c {
            ' ' if !compact.is_empty() => {}
            'A'..='Z' | '0'..='9' if compact.len() < 34 => {
                compact.push(c);
                end = start + at + 1;
            }
            _ => break,
        }
        if compact.len() == length && country == "SE" {
            break;
        }
    }
    (compact.len() >= length && passes_97(&compact)).then_some(start..end)
}

/// ISO 7064 MOD 97-10 over the number with its first four signs moved last.
fn passes_97(iban: &str) -> bool {
    let moved = iban[4..].chars().chain(iban[..4].chars());
    let rest = moved
        .filter_map(|c| c.to_digit(36))
        .fold(0, |rest, value| (rest * if value > 9 { 100 } else { 10 } + value) % 97);
    rest == 1
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::places;

    fn found(text: &str) -> Vec<&str> {
        places(text, Code::BankAccount)
    }

    #[test]
    fn an_iban_proves_itself() {
        assert_eq!(found("till SE45 5000 0000 0583 9825 7466, tack"), ["SE45 5000 0000 0583 9825 7466"]);
        assert_eq!(found("DE89370400440532013000"), ["DE89370400440532013000"]);
        assert!(found("SE46 5000 0000 0583 9825 7466 DE88370400440532013000").is_empty());
    }

    #[test]
    fn swedish_numbers_must_be_called_what_they_are() {
        assert_eq!(found("Betala till bankgiro 5050-1055"), ["5050-1055"]);
        assert_eq!(found("pg 4-2"), Vec::<&str>::new());
        assert_eq!(found("kontonr 8327-9, 123 456 789-0"), ["8327-9, 123 456 789-0"]);
        assert_eq!(found("konto: 1234-5678901"), ["1234-5678901"]);
        assert!(found("ring 5050-1055, 1234-5678901 bankgiro 5050-1056").is_empty());
    }
}
