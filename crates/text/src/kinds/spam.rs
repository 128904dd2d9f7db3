//! Advertising and spam (sv. *reklam*, *skräp*). One sales phrase says little: a sure phrase is enough alone, the
//! others need a link or a phone number, or one another.

use crate::finding::Code;
use crate::lexicon::Topic;
use crate::pattern::Severity;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten kan vara reklam eller skräp.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    let outside_addresses = |place: &std::ops::Range<usize>| {
        let inside = |f: &Found| is_way_out(f) && f.place.start <= place.start && place.end <= f.place.end;
        !found.iter().any(inside)
    };
    let phrases: Vec<(Severity, Found)> = reading
        .matches(Topic::Spam)
        .filter_map(|phrase| Some((phrase.severity, reading.found(Code::Spam, phrase, 0.8, REASON)?)))
        .filter(|(_, found)| outside_addresses(&found.place))
        .collect();
    let leads_out = found.iter().any(is_way_out);
    let apart =
        phrases.iter().any(|(_, one)| phrases.iter().any(|(_, other)| one.place.end <= other.place.start));
    let sure = phrases.iter().any(|(severity, _)| *severity >= Severity::Strong);
    if !(sure || apart || (leads_out && !phrases.is_empty())) {
        return;
    }
    for (severity, mut phrase) in phrases {
        phrase.confidence = if severity >= Severity::Strong { 0.85 } else { 0.5 };
        found.push(phrase);
    }
}

/// Whether it leads the reader away from the page.
fn is_way_out(found: &Found) -> bool {
    matches!(found.code, Code::Link | Code::Phone | Code::Email)
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::places;

    #[test]
    fn advertising_is_found() {
        for text in [
            "Tjäna pengar hemifrån!",
            "Lån utan UC, kontakta mig på WhatsApp",
            "Klicka här: https://example.com/x",
            "Rabattkod i profilen! Fri frakt!",
            "Följ mig på www.example.com",
        ] {
            assert!(!places(text, Code::Spam).is_empty(), "{text}");
        }
    }

    #[test]
    fn one_sales_phrase_alone_is_not_spam() {
        for text in [
            "Har ni en rabattkod?",
            "Läs mer på https://example.se",
            "Kul att följa er",
            "Klicka här fungerar inte",
        ] {
            assert_eq!(places(text, Code::Spam), Vec::<&str>::new(), "{text}");
        }
    }
}
