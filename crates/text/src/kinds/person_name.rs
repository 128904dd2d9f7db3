//! Names of persons (sv. *personnamn*). A name in a comment is mostly harmless, so the finding says that it is there and no
//! more; what it does to the rest of the text (an address, a sickness) is for other kinds. How names are recognised is
//! told in [`crate::names`].

use std::ops::Range;

use super::inside;
use crate::finding::Code;
use crate::reading::{Found, Reading};

const REASON_FULL: &str = "Texten nämner en person med för- och efternamn.";
const REASON: &str = "Texten nämner troligen en person vid namn.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    // Streets and properties are called after people.
    let places: Vec<Range<usize>> = found
        .iter()
        .filter(|it| matches!(it.code, Code::Address | Code::Property))
        .map(|it| it.place.clone())
        .collect();
    let names = reading.names.iter().filter(|name| !places.iter().any(|place| inside(&name.place, place)));
    found.extend(names.map(|name| Found {
        code: Code::PersonName,
        place: name.place.clone(),
        confidence: name.confidence,
        reason: if name.full { REASON_FULL } else { REASON },
    }));
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::places;

    fn found(text: &str) -> Vec<&str> {
        places(text, Code::PersonName)
    }

    #[test]
    fn names_are_found_whole() {
        assert_eq!(found("Hälsa Anna Törnkvist och Mohammed Ali!"), ["Anna Törnkvist", "Mohammed Ali"]);
        assert_eq!(found("Ring Eva-Lena A\u{30A}kesson"), ["Eva-Lena A\u{30A}kesson"]);
    }

    #[test]
    fn places_and_organisations_are_no_persons() {
        for text in [
            "Motala kommun och Region Östergötland",
            "Vi ses på Stora torget i Stockholm",
            "Svenska Dagbladet skriver om Volvo",
            "När öppnar Björkskolan på Ekgatan?",
            "Stig på bussen, sa du. Storm i natt.",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
