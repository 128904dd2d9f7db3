//! Registration numbers of vehicles (sv. *registreringsnummer*): three letters without I, Q, V, Å, Ä and Ö, two digits, and
//! a digit or, since 2019, a letter that is not O (Transportstyrelsen). They lead to the owner in a public register.
//! Written apart or in small letters they must be called what they are, or stand near a vehicle.

use std::ops::Range;

use crate::finding::Code;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten innehåller ett registreringsnummer, som leder till fordonets ägare.";

/// Letters that stand before numbers for other reasons.
const OTHERS: &[&str] = &[
    "SEK", "USD", "EUR", "GBP", "NOK", "DKK", "DNR", "TEL", "FAX", "ISO", "EAN", "OCR", "LGH", "MAX", "MHZ",
    "GHZ", "RUM", "BOX", "NHL", "SFS", "ART", "SAL",
];
const NEAR: &[&str] = &[
    "reg",
    "regnr",
    "regnummer",
    "registreringsnummer",
    "registreringsnumret",
    "registrering",
    "bil",
    "bilen",
    "bilar",
    "bilens",
    "mc",
    "moped",
    "mopeden",
    "lastbil",
    "lastbilen",
    "skåpbil",
    "husvagn",
    "släp",
    "skylt",
    "skylten",
    "nummerplåt",
    "parkerad",
    "körde",
    "fordon",
];

pub(super) fn find(reading: &Reading, runs: &[Range<usize>], found: &mut Vec<Found>) {
    let text = reading.text();
    let bytes = text.as_bytes();
    for at in runs.iter().map(|run| run.start) {
        // Every plate has its first digit after a letter, or after one space.
        let Some(start) = letters_before(bytes, at) else { continue };
        let Some(end) = digits_after(bytes, at) else { continue };
        let letters = &text[start..start + 3];
        let apart = at - start > 3;
        let small = letters.bytes().any(|byte| byte.is_ascii_lowercase());
        let called = is_near(reading, start);
        if (apart && small)
            || ((apart || small) && !called)
            || OTHERS.contains(&letters.to_ascii_uppercase().as_str())
        {
            continue;
        }
        let confidence = if called { 0.9 } else { 0.6 };
        found.push(Found { code: Code::VehiclePlate, place: start..end, confidence, reason: REASON });
    }
}

/// Where the three letters before the digit at `at` begin.
fn letters_before(bytes: &[u8], at: usize) -> Option<usize> {
    let end = at - usize::from(at > 0 && bytes[at - 1] == b' ');
    let start = end.checked_sub(3)?;
    let letters = &bytes[start..end];
    let same_case = letters.iter().all(u8::is_ascii_uppercase) || letters.iter().all(u8::is_ascii_lowercase);
    let given = letters.iter().all(|byte| !b"IQViqv".contains(byte));
    let begins = start == 0 || !(bytes[start - 1].is_ascii_alphanumeric() || bytes[start - 1] >= 0x80);
    (same_case && given && begins).then_some(start)
}

/// The end of two digits and a digit or letter, when the word ends there.
fn digits_after(bytes: &[u8], at: usize) -> Option<usize> {
    let [_, second, last] = bytes.get(at..at + 3)? else { return None };
    let fits = second.is_ascii_digit()
        && (last.is_ascii_digit() || (last.is_ascii_alphabetic() && !b"IQVOiqvo".contains(last)));
    let ends = match &bytes[at + 3..] {
        [next, ..] if next.is_ascii_alphanumeric() || *next >= 0x80 => false,
        [b'.' | b',' | b'-' | b':' | b' ', next, ..] if next.is_ascii_digit() => false,
        _ => true,
    };
    (fits && ends).then_some(at + 3)
}

/// Whether one of the six words before says that it is a vehicle's.
fn is_near(reading: &Reading, start: usize) -> bool {
    let word = reading.words.within(&(0..start)).end;
    (word.saturating_sub(6)..word).any(|word| NEAR.contains(&reading.words.word(word)))
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::places;

    fn found(text: &str) -> Vec<&str> {
        places(text, Code::VehiclePlate)
    }

    #[test]
    fn plates_are_found() {
        assert_eq!(found("Bilen ABC 123 står där varje natt"), ["ABC 123"]);
        assert_eq!(found("ABC12D och KLM456!"), ["ABC12D", "KLM456"]);
        assert_eq!(found("en moped med regnr abc123"), ["abc123"]);
    }

    #[test]
    fn other_letters_and_digits_are_left_alone() {
        for text in [
            "SEK 500",
            "SVT 123",
            "QAB123",
            "ABC 123",
            "ABC1234",
            "XABC123",
            "abc123",
            "ABC12O",
            "DNR123",
            "tar 100 kr",
            "ÅBC123",
            "den 123",
            "bilen tar 200 kr",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
