//! Finds where somebody may have written an identity number, in any of the forms people use, and lets
//! [`crate::digits`] decide. Which look-alikes are left out is told at each rule.

use std::ops::Range;

use super::{inside, is_called};
use crate::digits::{Parts, Register};

/// A written identity number whose date and check digit agree.
pub(crate) struct Number {
    pub(crate) place: Range<usize>,
    pub(crate) register: Register,
    pub(crate) confidence: f32,
}

/// How the parts are kept apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `198501011236`
    Undivided,
    /// `850101-1236`, `850101 - 1236`
    Hyphen,
    /// `850101 1236`
    Space,
    /// `1985-01-01-1236`
    Dashed,
}

struct Written {
    parts: Parts,
    end: usize,
    form: Form,
}

/// Every identity number in a comparable text, given where its links and addresses are.
pub(crate) fn scan(text: &str, addresses: &[Range<usize>]) -> Vec<Number> {
    let bytes = text.as_bytes();
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = end_of_digits(bytes, at);
        let number = read(bytes, at, end).and_then(|written| judge(text, at, &written, addresses));
        at = number.as_ref().map_or(end, |number| number.place.end);
        numbers.extend(number);
    }
    numbers
}

fn end_of_digits(bytes: &[u8], at: usize) -> usize {
    at + bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count()
}

fn read(bytes: &[u8], at: usize, end: usize) -> Option<Written> {
    match end - at {
        10 | 12 => {
            let parts = parts(&bytes[at..end - 4], &bytes[end - 4..end], false)?;
            Some(Written { parts, end, form: Form::Undivided })
        }
        6 | 8 => read_divided(bytes, at, end),
        2 | 4 => read_dashed(bytes, at, end),
        _ => None,
    }
}

fn read_divided(bytes: &[u8], at: usize, end: usize) -> Option<Written> {
    let (last, form, plus) = divider(bytes, end);
    let parts = parts(&bytes[at..end], bytes.get(last..last + 4)?, plus)?;
    Some(Written { parts, end: last + 4, form })
}

/// `1985-01-01-1236`, also with spaces, full stops or slashes in the date.
fn read_dashed(bytes: &[u8], at: usize, end: usize) -> Option<Written> {
    let date = bytes.get(at..end + 6)?;
    let (year, rest) = date.split_at(end - at);
    let sign = rest[0];
    if !matches!(sign, b'-' | b' ' | b'.' | b'/') || rest[3] != sign {
        return None;
    }
    let digits = [year, &rest[1..3], &rest[4..6]].concat();
    let (last, form, plus) = divider(bytes, end + 6);
    if form == Form::Undivided || (end - at == 2 && sign != b'-') {
        return None; // "85 01 01 1236" is how phone numbers are grouped.
    }
    let parts = parts(&digits, bytes.get(last..last + 4)?, plus)?;
    let form = if form == Form::Hyphen { Form::Dashed } else { Form::Space };
    Some(Written { parts, end: last + 4, form })
}

/// What stands between date and last four: where they begin, and how they are divided.
fn divider(bytes: &[u8], from: usize) -> (usize, Form, bool) {
    let spaces = |at: usize| bytes[at..].iter().take(2).take_while(|byte| **byte == b' ').count();
    let before = from + spaces(from);
    match bytes.get(before) {
        Some(sign @ (b'-' | b'+')) => (before + 1 + spaces(before + 1), Form::Hyphen, *sign == b'+'),
        _ if before > from => (before, Form::Space, false),
        _ => (from, Form::Undivided, false),
    }
}

fn parts(date: &[u8], last: &[u8], plus: bool) -> Option<Parts> {
    let (century, date) = if date.len() == 8 { (Some(two(&date[..2])?), &date[2..]) } else { (None, date) };
    let letter = last[0].is_ascii_alphabetic();
    let first = if letter { interim(last[0])? } else { digit(last[0])? };
    let last = [first, digit(last[1])?, digit(last[2])?, digit(last[3])?];
    let (year, month, day) = (two(&date[..2])?, two(&date[2..4])?, two(&date[4..])?);
    Some(Parts { century, year, month, day, last, letter, plus })
}

fn digit(byte: u8) -> Option<u8> {
    byte.is_ascii_digit().then(|| byte - b'0')
}

fn two(bytes: &[u8]) -> Option<u8> {
    Some(digit(bytes[0])? * 10 + digit(bytes[1])?)
}

/// The letter of an interim number counts as 1.
fn interim(byte: u8) -> Option<u8> {
    b"TRSUWXJKLMN".contains(&byte.to_ascii_uppercase()).then_some(1)
}

const NAMES: [&str; 8] = ["person", "pnr", "pers", "samordning", "född", "födelse", "födda", "id"];
const OTHER_NUMBERS: [&str; 22] = [
    "ocr",
    "order",
    "faktura",
    "bankgiro",
    "plusgiro",
    "postgiro",
    "konto",
    "kund",
    "ärende",
    "diarie",
    "dnr",
    "isbn",
    "issn",
    "referens",
    "ref",
    "artikel",
    "serie",
    "spårning",
    "kolli",
    "orgnr",
    "organisation",
    "bg",
];
const PHONES: [&str; 9] = ["tel", "tfn", "mobil", "ring", "fax", "sms", "swish", "växel", "phone"];

fn judge(text: &str, at: usize, written: &Written, addresses: &[Range<usize>]) -> Option<Number> {
    let register = written.parts.register()?;
    let place = at..written.end;
    let named = is_called(text, at, &NAMES);
    if is_part_of_a_longer_number(text, &place, written.form) {
        return None;
    }
    let divided = matches!(written.form, Form::Hyphen | Form::Dashed);
    if !divided && !named && is_another_number(text, &place, addresses) {
        return None;
    }
    let mut confidence = match written.form {
        Form::Hyphen | Form::Dashed => 0.95,
        Form::Undivided if written.parts.century.is_some() => 0.9,
        Form::Undivided | Form::Space => 0.75,
    };
    if named {
        confidence = 0.99;
    } else if is_called(text, at, &OTHER_NUMBERS) {
        confidence = 0.6;
    }
    Some(Number { place, register, confidence })
}

fn is_part_of_a_longer_number(text: &str, place: &Range<usize>, form: Form) -> bool {
    let (before, after) = (&text.as_bytes()[..place.start], &text.as_bytes()[place.end..]);
    let ends_in_digit = |bytes: &[u8]| bytes.last().is_some_and(u8::is_ascii_digit);
    let begins_with_digit = |bytes: &[u8]| bytes.first().is_some_and(u8::is_ascii_digit);
    if begins_with_digit(after) {
        return true;
    }
    let joined_before = match before.split_last() {
        Some((b'-' | b'.' | b'/' | b',' | b':', rest)) => ends_in_digit(rest),
        Some((b'+', _)) => true,
        Some((b' ', rest)) => form == Form::Space && ends_in_digit(rest),
        _ => false,
    };
    let joined_after = match after.split_first() {
        Some((b'-' | b'+', rest)) => begins_with_digit(rest),
        Some((b' ', rest)) => form == Form::Space && begins_with_digit(rest),
        _ => false,
    };
    joined_before || joined_after
}

/// Undivided digits that pass by chance are far more often a phone, order or OCR number, a price or an id in a link.
fn is_another_number(text: &str, place: &Range<usize>, addresses: &[Range<usize>]) -> bool {
    let digits = &text[place.clone()];
    let mobile = ["070", "072", "073", "076", "079"].iter().any(|prefix| digits.starts_with(prefix));
    let undivided = digits.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let letter_before = text[..place.start].chars().next_back().is_some_and(char::is_alphabetic);
    let rest = text[place.end..].trim_start_matches(' ');
    let priced = ["kr", "sek", ":-", "%", "€", "euro", "mkr"].iter().any(|unit| starts_with(rest, unit));
    let glued_both = letter_before && text[place.end..].chars().next().is_some_and(char::is_alphabetic);
    (undivided && digits.len() == 10 && mobile)
        || (priced && undivided)
        || glued_both
        || addresses.iter().any(|address| inside(place, address))
        || is_called(text, place.start, &PHONES)
        || is_called(text, place.start, &OTHER_NUMBERS)
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}
