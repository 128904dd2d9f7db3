//! The kinds of findings, one file each: what it is, the reason shown, the rule, its tests.

mod address;
mod bank_account;
mod campaign;
mod copyright;
mod digit_groups;
mod email;
mod foreign;
mod hate;
mod host;
mod identity;
mod incitement;
mod insult;
mod link;
mod offence;
mod payment_card;
mod person_name;
mod personnummer;
mod phone;
mod pointed_out;
mod profanity;
mod property;
mod samordningsnummer;
mod secrecy;
mod sensitive;
mod sexual;
mod spam;
mod threat;
mod vehicle_plate;
mod written;

use std::ops::Range;

use crate::context::{self, Stance};
use crate::pattern::Severity;
use crate::reading::{Found, Reading};
use crate::steps::take;

/// Everything found in a text, in its order; where two of a kind overlap, the surer one. `known` are the hosts that the
/// organisation knows.
pub(crate) fn find_all(reading: &Reading, known: &[String]) -> Vec<Found> {
    let mut found = Vec::new();
    email::find(reading, &mut found);
    if may_have_a_link(reading.text().as_bytes()) {
        link::find(reading, known, &mut found);
    }
    let addresses: Vec<Range<usize>> = found.iter().map(|found| found.place.clone()).collect();
    let runs = digit_groups::runs(reading.text());
    let numbers = identity::scan(reading.text(), &runs, &addresses);
    personnummer::find(&numbers, &mut found);
    samordningsnummer::find(&numbers, &mut found);
    let groups = digit_groups::groups(reading.text(), &runs);
    bank_account::find(reading, &groups, &mut found);
    payment_card::find(reading, &groups, &mut found);
    vehicle_plate::find(reading, &runs, &mut found);
    phone::find(reading, &runs, &mut found);
    address::find(reading, &runs, &mut found);
    property::find(reading, &runs, &mut found);
    person_name::find(reading, &mut found);
    profanity::find(reading, &mut found);
    threat::find(reading, &mut found);
    insult::find(reading, &mut found);
    incitement::find(reading, &mut found);
    hate::find(reading, &mut found);
    sexual::find(reading, &mut found);
    campaign::find(reading, &mut found);
    copyright::find(reading, &mut found);
    // Words of an address say nothing about the text.
    found.retain(|found| is_address(found) || !addresses.iter().any(|address| inside(&found.place, address)));
    spam::find(reading, &mut found);
    sensitive::find(reading, &mut found);
    offence::find(reading, &mut found);
    secrecy::find(reading, &mut found);
    pointed_out::find(reading, &mut found);
    foreign::leave_out(reading, &mut found);
    settle(found)
}

/// Whether a full stop or colon stands inside something, as one does in every link.
fn may_have_a_link(bytes: &[u8]) -> bool {
    bytes.windows(2).any(|two| matches!(two[0], b'.' | b':') && !two[1].is_ascii_whitespace())
}

fn is_address(found: &Found) -> bool {
    use crate::finding::Code;
    match found.code {
        Code::Email | Code::Link | Code::DeceptiveLink | Code::Personnummer | Code::Samordningsnummer => true,
        Code::Address
        | Code::BankAccount
        | Code::PaymentCard
        | Code::VehiclePlate
        | Code::Property
        | Code::PersonName
        | Code::PointedOut
        | Code::Sensitive
        | Code::Offence
        | Code::Secrecy
        | Code::Phone
        | Code::Profanity
        | Code::Threat
        | Code::Insult
        | Code::Incitement
        | Code::Spam
        | Code::Hate
        | Code::Sexual
        | Code::Campaign
        | Code::Copyright
        | Code::OffTopic => false,
    }
}

fn settle(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(b.place.len().cmp(&a.place.len())));
    let mut kept: Vec<Found> = Vec::new();
    for candidate in found {
        take(kept.len());
        let taken = |other: &Found| other.code == candidate.code && overlap(&other.place, &candidate.place);
        if !candidate.place.is_empty() && !kept.iter().any(taken) {
            kept.push(candidate);
        }
    }
    kept.sort_by_key(|found| (found.place.start, found.place.end, found.code));
    kept
}

/// A find of the writer's own; nothing of what somebody else said or what is denied.
fn aimed(reading: &Reading, found: Option<Found>) -> Option<Found> {
    found.filter(|it| context::stance(reading, &it.place) == Stance::Own)
}

/// How sure a line of a list makes us.
fn weigh(severity: Severity) -> f32 {
    match severity {
        Severity::Not => 0.0,
        Severity::Mild => 0.4,
        Severity::Strong => 0.7,
        Severity::Grave => 0.9,
    }
}

/// Whether a word begins with a capital.
fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn inside(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// How sure a statement about somebody is, given whether the text says who it is.
fn weigh_about(severity: Severity, found: &[Found]) -> f32 {
    let told = found.iter().any(|it| pointed_out::tells_who(it) && it.confidence >= 0.6);
    match severity {
        Severity::Not => 0.0,
        Severity::Mild if told => 0.6,
        Severity::Mild => 0.4,
        Severity::Strong if told => 0.85,
        Severity::Strong => 0.6,
        Severity::Grave => 0.9,
    }
}

/// The last letters before a place, in lower case, to see what a number is called.
fn called(text: &str, at: usize) -> String {
    let mut start = at.saturating_sub(28);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let before = text[start..at].trim_end_matches([' ', ':', '.', '(', '#', '-', '=', '\n']);
    before.to_lowercase()
}

/// Whether what comes before a place ends with one of the words, "är", "nr" and the like passed over.
pub(crate) fn is_called(text: &str, at: usize, names: &[&str]) -> bool {
    let called = called(text, at);
    let mut words = called.split(|c: char| !c.is_alphanumeric()).rev().filter(|word| !word.is_empty());
    let fillers = ["är", "nr", "nummer", "mitt", "på", "no", "med", "min"];
    let word = words.by_ref().take(4).find(|word| !fillers.contains(word));
    // A name of two letters would begin many other words ("id", "idag").
    let is = |word: &str, name: &str| if name.len() > 2 { word.starts_with(name) } else { word == name };
    word.is_some_and(|word| names.iter().any(|name| is(word, name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_called_what_stands_before_it() {
        let text = "Mitt OCR-nummer är: 123";
        assert!(is_called(text, text.len() - 3, &["ocr"]));
        assert!(!is_called("Vi var 123", 7, &["ocr"]));
        assert!(!is_called("", 0, &["ocr"]));
    }
}
