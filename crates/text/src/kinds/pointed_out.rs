//! Details that together point a person out (sv. *utpekande uppgifter*): each is harmless alone, but a name with an address or
//! a phone number leads to a door, and dataskyddsförordningen (EU) 2016/679 artikel 4.1 counts whoever can be told by
//! several details as identified.

use std::ops::Range;

use crate::finding::Code;
use crate::reading::{Found, Reading};
use crate::steps::take;

const REASON: &str = "Uppgifterna pekar tillsammans ut en person: ett namn med det som leder till hen.";

/// So far from each other details are still about the same person, in bytes.
const NEAR: usize = 120;

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    let names = found.iter().filter(|it| it.code == Code::PersonName && it.confidence >= 0.5);
    let mut pointed: Vec<Range<usize>> = Vec::new();
    for name in names {
        take(found.len());
        let near = found.iter().filter(|it| leads_to(it) && is_near(&name.place, &it.place));
        // A first name with a detail is enough: the detail tells which one.
        let Some(detail) = near.min_by_key(|it| distance(&name.place, &it.place)) else { continue };
        let place = name.place.start.min(detail.place.start)..name.place.end.max(detail.place.end);
        let apart = pointed.last().is_none_or(|before| before.end <= place.start);
        if apart && !has_paragraph(&reading.text()[place.clone()]) {
            pointed.push(place);
        }
    }
    let to_found = |place| Found { code: Code::PointedOut, place, confidence: 0.8, reason: REASON };
    found.extend(pointed.into_iter().map(to_found));
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
    use crate::tests::places;

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
