//! Canvassing for a party (sv. *partipolitiskt budskap*, *valpropaganda*): an appeal to vote for it or to join it. What a
//! party does, and what somebody thinks of it, is politics and is free. Only some guidelines have a ground for it.

use super::{aimed, weigh};
use crate::finding::Code;
use crate::lexicon::{Match, Topic};
use crate::reading::{Found, Reading};

const REASON: &str = "Texten kan vara en uppmaning att rösta på eller gå med i ett parti.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    for appeal in reading.matches(Topic::Campaign).filter(|it| !is_asked(reading, it)) {
        found.extend(aimed(reading, reading.found(Code::Campaign, appeal, weigh(appeal.severity), REASON)));
    }
}

/// Whether the sentence is a question: "Borde inte ni rösta på …?".
fn is_asked(reading: &Reading, appeal: &Match) -> bool {
    let sentence = reading.words.place(&reading.sentence(appeal));
    sentence.is_some_and(|place| reading.text()[place.end..].starts_with('?'))
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::{confidence, places};

    #[test]
    fn an_appeal_to_vote_for_a_party_is_found() {
        for text in [
            "Rösta på Centerpartiet!",
            "Rösta SD",
            "Ge Liberalerna din röst",
            "Gå med i Miljöpartiet du också",
            "Glöm inte att rösta på Moderaterna på söndag",
        ] {
            assert!(confidence(text, Code::Campaign) >= 0.6, "{text}");
        }
    }

    #[test]
    fn politics_is_free() {
        for text in [
            "Moderaterna röstade nej till badhuset",
            "Jag tänker rösta på Moderaterna",
            "Hur kan man rösta på SD?",
            "Var röstar man?",
            "Socialdemokraterna har styrt i femtio år, det räcker",
            "Rösta på årets eldsjäl",
            "Rösta inte på SD",
            "Borde inte alla rösta på SD?",
            "Rösta på Moderaterna löser inga problem",
        ] {
            assert_eq!(places(text, Code::Campaign), Vec::<&str>::new(), "{text}");
        }
    }
}
