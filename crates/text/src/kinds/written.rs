//! The forms in which people write an identity number: what is read here is only a candidate, which
//! [`super::identity`] judges. Every form is one function.

use crate::digits::Parts;

/// How the parts are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `198501011236`
    Undivided,
    /// `850101-1236`, `850101 - 1236`
    Hyphen,
    /// `850101 1236`
    Space,
    /// `1985-01-01-1236`, `85 01 01-1236`
    Dashed,
    /// `850101/1236`, `850101 (1236)`
    Odd,
    /// `850101 och sista fyra 1236`
    Worded,
    /// `8 5 0 1 0 1 1 2 3 6`, `850101-12 36`, `19 85 01 01 12 36`
    Apart,
    /// `85 01 01 12 36`, as phone numbers are grouped too.
    Pairs,
}

/// A candidate: its parts, and the byte after it.
pub(super) struct Written {
    pub(super) parts: Parts,
    pub(super) end: usize,
    pub(super) form: Form,
}

/// What begins with the run of digits from `at` to `end`, if date and check digit agree in one of the forms.
pub(super) fn read(text: &str, at: usize, end: usize) -> Option<Written> {
    let bytes = text.as_bytes();
    let readings = match end - at {
        10 | 12 => [read_undivided(bytes, at, end), None, None],
        6 | 8 => [read_divided(bytes, at, end), read_worded(text, at, end), read_apart(bytes, at)],
        2 | 4 => [read_dashed(bytes, at, end), read_apart(bytes, at), None],
        1 | 3 => [read_apart(bytes, at), None, None],
        _ => return None,
    };
    readings.into_iter().flatten().find(|written| written.parts.register().is_some())
}

fn read_undivided(bytes: &[u8], at: usize, end: usize) -> Option<Written> {
    let parts = parts(&bytes[at..end - 4], &bytes[end - 4..end], false)?;
    Some(Written { parts, end, form: Form::Undivided })
}

fn read_divided(bytes: &[u8], at: usize, end: usize) -> Option<Written> {
    let (last, form, plus) = divider(bytes, end)?;
    let parts = parts(&bytes[at..end], bytes.get(last..last + 4)?, plus)?;
    Some(Written { parts, end: last + 4, form })
}

/// Words between date and last four that say what follows, or only that something does.
fn read_worded(text: &str, at: usize, end: usize) -> Option<Written> {
    const SAYING: [&str; 5] = ["sista", "fyra", "siffr", "slut", "kontroll"];
    const JOINING: [&str; 9] =
        ["och", "streck", "bindestreck", "minus", "plus", "mellanslag", "sedan", "sen", "x"];
    let length = text[end..].find(|c: char| c.is_ascii_digit() || ".!?\n".contains(c))?;
    let between = text[end..end + length].trim_matches([' ', ',', '-', '(', ':']);
    if length > 48 || between.is_empty() {
        return None;
    }
    let low = between.to_lowercase();
    let joined = JOINING.contains(&low.as_str()) || is_glued(&text[end..end + length]);
    if !joined && !SAYING.iter().any(|word| low.contains(word)) {
        return None;
    }
    let last = end + length;
    let parts = parts(&text.as_bytes()[at..end], text.as_bytes().get(last..last + 4)?, low == "plus")?;
    Some(Written { parts, end: last + 4, form: Form::Worded })
}

/// A few small letters with nothing around them, as in `850101xx1236`.
fn is_glued(between: &str) -> bool {
    (2..=8).contains(&between.len()) && between.bytes().all(|byte| byte.is_ascii_lowercase())
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
    let (last, form, plus) = divider(bytes, end + 6)?;
    let short = end - at == 2;
    let form = match form {
        Form::Hyphen => Form::Dashed,
        Form::Undivided if short => return None,
        _ if short && sign == b' ' => Form::Pairs,
        _ if short && sign != b'-' => return None,
        form => form,
    };
    let parts = parts(&digits, bytes.get(last..last + 4)?, plus)?;
    Some(Written { parts, end: last + 4, form })
}

/// Digits in groups of one to four, ten or twelve in all.
fn read_apart(bytes: &[u8], start: usize) -> Option<Written> {
    let (mut digits, mut groups, mut signs) = (Vec::with_capacity(12), Vec::with_capacity(12), Vec::new());
    let mut at = start;
    loop {
        let length = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        digits.extend_from_slice(bytes.get(at..at + length)?);
        groups.push(length);
        at += length;
        let Some((length, sign)) = between_groups(&bytes[at..]).filter(|_| digits.len() < 12) else { break };
        signs.extend(sign.map(|sign| (digits.len(), sign)));
        at += length;
    }
    if !matches!(digits.len(), 10 | 12) || groups.len() < 3 {
        return None;
    }
    let (date, last) = digits.split_at(digits.len() - 4);
    let divided = matches!(signs[..], [(before, _)] if before == date.len());
    let singly = groups.iter().all(|length| *length == 1) && (signs.is_empty() || divided);
    let long = date.len() == 8 && signs.is_empty() && groups.iter().all(|length| length % 2 == 0);
    let form = if divided || singly || long { Form::Apart } else { Form::Pairs };
    let parts = parts(date, last, matches!(signs[..], [(_, b'+')]))?;
    Some(Written { parts, end: at, form })
}

/// How long what stands between two groups is, and which sign it has beside spaces.
fn between_groups(rest: &[u8]) -> Option<(usize, Option<u8>)> {
    match rest {
        [b' ', b'0'..=b'9', ..] => Some((1, None)),
        [sign @ (b'-' | b'+'), b'0'..=b'9', ..] => Some((1, Some(*sign))),
        [b' ', sign @ (b'-' | b'+'), b' ', b'0'..=b'9', ..] => Some((3, Some(*sign))),
        _ => None,
    }
}

/// What stands between date and last four: where they begin, how they are divided, and whether by a plus.
fn divider(bytes: &[u8], from: usize) -> Option<(usize, Form, bool)> {
    let count = |at: usize, most: usize, signs: &[u8]| {
        bytes[at..].iter().take(most).take_while(|byte| signs.contains(byte)).count()
    };
    let sign = from + count(from, 2, b" \n");
    let hyphens = count(sign, 3, b"-");
    let after = |at: usize| at + count(at, 2, b" \n");
    let divided = match bytes.get(sign)? {
        b'-' => (after(sign + hyphens), Form::Hyphen, false),
        b'+' => (after(sign + 1), Form::Hyphen, true),
        b'/' | b'*' | b'_' | b'(' | b'~' | b'=' => (after(sign + 1), Form::Odd, false),
        // With a space after it, it ends a sentence or a part of one.
        b'.' | b':' | b',' => (sign + 1, Form::Odd, false),
        _ if sign == from => (from, Form::Undivided, false),
        _ if bytes[from..sign].contains(&b'\n') => return None,
        _ => (sign, Form::Space, false),
    };
    Some(divided)
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
