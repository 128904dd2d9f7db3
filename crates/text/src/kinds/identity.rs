//! Finds where somebody may have written an identity number, in any of the forms of [`super::written`], and lets
//! [`crate::digits`] decide. Which look-alikes are left out is told at each rule.

use std::ops::Range;

use super::written::{Form, Written, read};
use super::{inside, is_called};
use crate::digits::Register;

/// A written identity number whose date and check digit agree.
pub(crate) struct Number {
    pub(crate) place: Range<usize>,
    pub(crate) register: Register,
    pub(crate) confidence: f32,
    /// Called an organisation number: a sole trader's is the owner's personnummer.
    pub(crate) sole_trader: bool,
}

/// Every identity number in a comparable text, given where its digits and its links and addresses are.
pub(crate) fn scan(text: &str, runs: &[Range<usize>], addresses: &[Range<usize>]) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    for run in runs {
        if numbers.last().is_none_or(|before| before.place.end <= run.start) {
            let written = read(text, run.start, run.end);
            numbers.extend(written.and_then(|written| judge(text, run.start, &written, addresses)));
        }
    }
    numbers
}

const NAMES: &[&str] = &["person", "pnr", "pers", "samordning", "född", "födelse", "födda", "id", "interim"];
/// Numbers that are never a person's, however they are written.
const THINGS: &[&str] = &[
    "ocr",
    "order",
    "faktura",
    "bankgiro",
    "plusgiro",
    "postgiro",
    "bg",
    "isbn",
    "issn",
    "artikel",
    "serie",
    "spårning",
    "kolli",
    "iban",
];
/// Numbers that may be built on a personnummer when they are written as one.
const MATTERS: &[&str] = &["konto", "kund", "ärende", "diarie", "dnr", "referens", "ref", "mål"];
const ORGANISATIONS: &[&str] = &["orgnr", "organisation", "org"];
const PHONES: &[&str] = &["tel", "tfn", "mobil", "ring", "fax", "sms", "swish", "växel", "phone"];

fn judge(text: &str, at: usize, written: &Written, addresses: &[Range<usize>]) -> Option<Number> {
    let register = written.parts.register()?;
    let place = at..written.end;
    let named = is_called(text, at, NAMES);
    let sole_trader = !named && is_called(text, at, ORGANISATIONS);
    if is_part_of_a_longer_number(text, &place, written.form) || (!named && is_called(text, at, THINGS)) {
        return None;
    }
    let divided = matches!(written.form, Form::Hyphen | Form::Dashed);
    let certain = divided || named || sole_trader;
    if !certain && (written.form == Form::Pairs || is_another_number(text, &place, addresses)) {
        return None;
    }
    let matter = is_called(text, at, MATTERS);
    Some(Number { place, register, confidence: weigh(written, named, matter), sole_trader })
}

fn weigh(written: &Written, named: bool, matter: bool) -> f32 {
    match written.form {
        _ if named => 0.99,
        _ if matter => 0.6,
        Form::Hyphen | Form::Dashed => 0.95,
        Form::Undivided if written.parts.century.is_some() => 0.9,
        Form::Worded | Form::Apart => 0.85,
        Form::Undivided | Form::Space | Form::Odd | Form::Pairs => 0.75,
    }
}

fn is_part_of_a_longer_number(text: &str, place: &Range<usize>, form: Form) -> bool {
    let (before, after) = (&text.as_bytes()[..place.start], &text.as_bytes()[place.end..]);
    let ends_in_digit = |bytes: &[u8]| bytes.last().is_some_and(u8::is_ascii_digit);
    let begins_with_digit = |bytes: &[u8]| bytes.first().is_some_and(u8::is_ascii_digit);
    let spaced = matches!(form, Form::Space | Form::Apart | Form::Pairs);
    if begins_with_digit(after) {
        return true;
    }
    let joined_before = match before.split_last() {
        Some((b'-' | b'.' | b'/' | b',' | b':', rest)) => ends_in_digit(rest),
        Some((b'+', _)) => true,
        Some((b' ', rest)) => spaced && ends_in_digit(rest),
        _ => false,
    };
    let joined_after = match after.split_first() {
        Some((b'-' | b'+', rest)) => begins_with_digit(rest),
        Some((b' ', rest)) => spaced && begins_with_digit(rest),
        _ => false,
    };
    joined_before || joined_after
}

/// Undivided digits that pass by chance are far more often a phone, order or OCR number, a price or an id in a link.
fn is_another_number(text: &str, place: &Range<usize>, addresses: &[Range<usize>]) -> bool {
    let digits = &text[place.clone()];
    let mobile = ["070", "072", "073", "076", "079"].iter().any(|prefix| digits.starts_with(prefix));
    let undivided = digits.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let rest = text[place.end..].trim_start_matches(' ');
    let priced = ["kr", "sek", ":-", "%", "€", "euro", "mkr"].iter().any(|unit| starts_with(rest, unit));
    (undivided && digits.len() == 10 && mobile)
        || (priced && undivided)
        || is_inside_a_code(text, place)
        || addresses.iter().any(|address| inside(place, address))
        || is_called(text, place.start, PHONES)
        || is_called(text, place.start, MATTERS)
}

/// Whether letters stand right before and after, and not as two words would.
fn is_inside_a_code(text: &str, place: &Range<usize>) -> bool {
    let before: Vec<char> =
        text[..place.start].chars().rev().take_while(|c| c.is_alphabetic()).take(8).collect();
    let after: Vec<char> = text[place.end..].chars().take_while(|c| c.is_alphabetic()).take(8).collect();
    let word = |letters: &[char]| letters.len() >= 2 && letters.iter().all(|c| c.is_lowercase());
    let words = word(&before) && word(&after);
    !(before.is_empty() || after.is_empty() || words)
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}
