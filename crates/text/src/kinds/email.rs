//! E-mail addresses (sv. *e-postadress*): personal data when they name a person.

use std::ops::Range;

use crate::finding::Code;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten innehåller en e-postadress, som kan vara en personuppgift.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    let text = reading.text();
    for (at, _) in text.match_indices('@') {
        if let Some(place) = around(text, at) {
            found.push(Found { code: Code::Email, place, confidence: 0.98, reason: REASON });
        }
    }
}

/// The address around an at sign.
fn around(text: &str, at: usize) -> Option<Range<usize>> {
    let local = text[..at].trim_end_matches(|c: char| c.is_alphanumeric() || "._%+-'".contains(c));
    let start = local.len() + text[local.len()..at].find(char::is_alphanumeric)?;
    let rest = &text[at + 1..];
    let length = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(rest.len());
    let host = rest[..length].trim_end_matches(['.', '-']);
    // A sentence may begin right after the address: "…@example.se.Jag".
    let (name, top) = host.rsplit_once('.')?;
    let host = if top.starts_with(char::is_uppercase) && name.contains('.') { name } else { host };
    let (name, top) = host.rsplit_once('.')?;
    let real = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic) && !name.contains("..");
    let local_ends_well = !text[..at].ends_with('.');
    (real && local_ends_well && !name.is_empty() && !name.starts_with('.'))
        .then_some(start..at + 1 + host.len())
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::places;

    fn found(text: &str) -> Vec<&str> {
        places(text, Code::Email)
    }

    #[test]
    fn an_address_is_found_without_what_stands_around_it() {
        assert_eq!(found("Mejla ek.berg+a@social.example.se."), ["ek.berg+a@social.example.se"]);
        assert_eq!(found("(åsa@exämple.se), 'b@example.se'"), ["åsa@exämple.se", "b@example.se"]);
        assert_eq!(found("mailto:ek@example.se.Tack"), ["ek@example.se"]);
        assert_eq!(found("e\u{200B}k\u{FF20}example.se"), ["e\u{200B}k\u{FF20}example.se"]);
    }

    #[test]
    fn a_mention_is_not_an_address() {
        assert!(found("@namn hej @ example.se a@b a@.se @@ x@1.2").is_empty());
    }
}
