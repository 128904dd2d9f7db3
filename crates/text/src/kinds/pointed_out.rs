//! Details that together point a person out (sv. *utpekande uppgifter*): each is harmless alone, but a name with an address or
//! a phone number leads to a door, and dataskyddsförordningen (EU) 2016/679 artikel 4.1 counts whoever can be told by
//! several details as identified.

use std::ops::Range;

use crate::finding::Code;
use crate::reading::{Found, Reading};
use crate::steps::take;

const REASON: &str = "Uppgifterna pekar tillsammans ut en person: ett namn med det som leder till hen.";

/// How sure it is that people who tell who they are themselves should not.
const OWN: f32 = 0.45;

/// So far from each other details are still about the same person, in bytes.
const NEAR: usize = 120;

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    let names = found.iter().filter(|it| it.code == Code::PersonName && it.confidence >= 0.5);
    let mut pointed: Vec<(Range<usize>, f32)> = Vec::new();
    for name in names {
        take(found.len());
        let near = found.iter().filter(|it| leads_to(it) && is_near(&name.place, &it.place));
        // A first name with a detail is enough: the detail tells which one.
        let Some(detail) = near.min_by_key(|it| distance(&name.place, &it.place)) else { continue };
        let place = name.place.start.min(detail.place.start)..name.place.end.max(detail.place.end);
        let confidence = if is_own(reading.text(), &place) { OWN } else { 0.8 };
        let apart = pointed.last().is_none_or(|before| before.0.end <= place.start);
        if apart && !has_paragraph(&reading.text()[place.clone()]) {
            pointed.push((place, confidence));
        }
    }
    let to_found = |(place, confidence)| Found { code: Code::PointedOut, place, confidence, reason: REASON };
    found.extend(pointed.into_iter().map(to_found));
}

/// Words with which people tell who they are, before the name or between it and what leads to them.
const BEFORE: [&str; 8] =
    ["mvh", "hälsning", "hälsningar", "vänligen", "heter", "undertecknad", "undertecknat", "hälsar"];
const BETWEEN: [&str; 7] = ["mig", "mitt", "min", "jag", "mej", "nås", "oss"];
/// So far back the word before a name is looked for, in bytes.
const BACK: usize = 24;

/// Whether those who write tell of themselves: a signature, or how they are reached. They chose to, so it is a hint.
fn is_own(text: &str, place: &Range<usize>) -> bool {
    let back = (place.start.saturating_sub(BACK)..=place.start).find(|at| text.is_char_boundary(*at));
    let before = text[back.unwrap_or(place.start)..place.start].trim_end();
    let is_word_of = |word: &str, list: &[&str]| list.contains(&word.to_lowercase().as_str());
    let signs = before.rfind('/').is_some_and(|at| at == 0 || before[..at].ends_with(char::is_whitespace));
    let words = before.rsplit(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
    // A title or another first name may stand before the name.
    signs
        || words.take(2).any(|it| is_word_of(it, &BEFORE))
        || text[place.clone()].split(|c: char| !c.is_alphanumeric()).any(|it| is_word_of(it, &BETWEEN))
}

/// Whether a finding says who somebody is.
pub(super) fn tells_who(found: &Found) -> bool {
    leads_to(found) || (found.code == Code::PersonName && found.confidence >= 0.8)
}

/// Whether a finding leads to one person or one home.
fn leads_to(found: &Found) -> bool {
    match found.code {
        Code::Personnummer
        | Code::Samordningsnummer
        | Code::Phone
        | Code::Email
        | Code::Address
        | Code::VehiclePlate
        | Code::Property => true,
        Code::BankAccount
        | Code::PaymentCard
        | Code::PersonName
        | Code::PointedOut
        | Code::Sensitive
        | Code::Offence
        | Code::Secrecy
        | Code::Link
        | Code::Profanity
        | Code::Threat
        | Code::Insult
        | Code::Incitement
        | Code::Spam
        | Code::Hate
        | Code::Sexual
        | Code::Campaign
        | Code::Copyright
        | Code::DeceptiveLink
        | Code::OffTopic => false,
    }
}

fn distance(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.start.max(b.start).saturating_sub(a.end.min(b.end))
}

fn is_near(a: &Range<usize>, b: &Range<usize>) -> bool {
    let overlap = a.start < b.end && b.start < a.end;
    !overlap && distance(a, b) <= NEAR
}

fn has_paragraph(between: &str) -> bool {
    between.contains("\n\n")
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::{confidence, places};

    fn found(text: &str) -> Vec<&str> {
        places(text, Code::PointedOut)
    }

    #[test]
    fn a_name_with_what_leads_to_the_person_is_pointed_out() {
        assert_eq!(
            found("Det är Kalle Ekberg på Storgatan 12 som gör det"),
            ["Kalle Ekberg på Storgatan 12"]
        );
        assert_eq!(found("Ring Anna, 070-123 45 67!"), ["Anna, 070-123 45 67"]);
        assert_eq!(found("ABC123 tillhör Eva Lindgren"), ["ABC123 tillhör Eva Lindgren"]);
    }

    #[test]
    fn who_tells_how_they_are_reached_themselves_gets_a_hint() {
        for text in [
            "När öppnar ni? Mvh Eva Lindgren 070-123 45 67",
            "Jag heter Kalle Ekberg och bor på Storgatan 12",
            "Kalle Ekberg, ring mig på 070-123 45 67",
            "När öppnar ni? /Bibliotekarie Eva Lindgren, eva.lindgren@example.se",
        ] {
            let sure = confidence(text, Code::PointedOut);
            assert!(sure > 0.4 && sure < 0.5, "{text}: {sure}");
        }
        assert!(confidence("Hälsa på Eva Lindgren, Storgatan 12", Code::PointedOut) > 0.5);
    }

    #[test]
    fn a_name_or_an_address_alone_is_not() {
        for text in [
            "Kalle Ekberg höll ett fint tal",
            "Öppet hus på Storgatan 12",
            "ek@example.se, Storgatan 12",
            "Tack Kalle!\n\nHuset på Storgatan 12 ska målas",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
