//! Swearing and obscene words (sv. *svordom*, *grovt språk*). Swedes swear for joy as well ("FAN VAD BRA NI ÄR"),
//! so swearing that only strengthens praise is hardly a finding.

use crate::context::{self, Stance};
use crate::finding::Code;
use crate::lexicon::{Match, Topic};
use crate::pattern::Severity;
use crate::reading::{Found, Reading};

const REASON_MILD: &str = "Texten innehåller en svordom, som kan vara förstärkande och ofarlig.";
const REASON_STRONG: &str = "Texten innehåller ett grovt eller obscent ord.";
const REASON_TOLD: &str = "Texten återger en svordom eller ett grovt ord som någon annan har sagt.";

/// Words of praise; near them swearing is applause.
const PRAISE: [&str; 53] = [
    "bra",
    "bäst",
    "bästa",
    "kul",
    "snyggt",
    "snygg",
    "snygga",
    "fint",
    "fin",
    "fina",
    "gott",
    "god",
    "grym",
    "grymt",
    "härligt",
    "härlig",
    "skönt",
    "skön",
    "underbart",
    "underbar",
    "coolt",
    "cool",
    "vacker",
    "vackert",
    "älskar",
    "tack",
    "grattis",
    "imponerande",
    "mäktigt",
    "duktiga",
    "roligt",
    "rolig",
    "modig",
    "modiga",
    "stark",
    "starkt",
    "glad",
    "glada",
    "nöjd",
    "nöjda",
    "häftigt",
    "häftig",
    "viktigt",
    "lycklig",
    "stolt",
    "mysigt",
    "spännande",
    "trevligt",
    "söt",
    "söta",
    "skickliga",
    "proffsiga",
    "goda",
];

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    for word in reading.matches(Topic::Profanity) {
        let (confidence, reason) = match word.severity {
            Severity::Not => continue,
            Severity::Mild if praises(reading, word) => (0.15, REASON_MILD),
            Severity::Mild => (0.4, REASON_MILD),
            Severity::Strong | Severity::Grave => (0.85, REASON_STRONG),
        };
        let Some(word) = reading.found(Code::Profanity, word, confidence, reason) else { continue };
        found.push(match context::stance(reading, &word.place) {
            Stance::Told => Found { confidence: word.confidence.min(0.2), reason: REASON_TOLD, ..word },
            Stance::Own | Stance::Denied => word,
        });
    }
}

/// Whether one of the four words after it, or the two before, is praise that is not taken back.
fn praises(reading: &Reading, swearing: &Match) -> bool {
    let sentence = reading.sentence(swearing);
    let near = swearing.first.saturating_sub(2).max(sentence.start)..(swearing.end + 4).min(sentence.end);
    let words = near.map(|word| reading.words.word(word));
    let (mut praise, mut denied) = (false, false);
    for word in words {
        praise |= PRAISE.contains(&word.trim_start_matches(crate::words::DISGUISED));
        denied |= matches!(word, "inte" | "aldrig" | "knappast");
    }
    praise && !denied
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::{confidence, places};

    #[test]
    fn obscene_words_are_surer_than_swearing_and_swearing_than_praise() {
        let (obscene, swearing) =
            (confidence("vilken hora", Code::Profanity), confidence("det är för jävligt", Code::Profanity));
        let praise = confidence("FAN VAD BRA NI ÄR", Code::Profanity);
        assert!(obscene > 0.7 && swearing > 0.3 && swearing < 0.5 && praise > 0.0 && praise < 0.2);
        assert!(confidence("fan inte bra", Code::Profanity) > praise);
    }

    #[test]
    fn disguised_words_are_found_whole() {
        for text in ["f a n", "k.u.k", "h0ra", "j\u{E4}vlaaaaa", "f\u{430}n", "f\u{336}itta\u{336}", "KUKEN"]
        {
            assert_eq!(places(text, Code::Profanity).len(), 1, "{text}");
        }
        assert_eq!(places("Din f i t t a!", Code::Profanity), ["f i t t a"]);
    }

    #[test]
    fn words_that_only_contain_one_are_left_alone() {
        for text in [
            "Fanny Skitmat",
            "Jag är ett stort fan av er",
            "fanns",
            "hornet ljöd",
            "kukeliku",
            "satanism",
            "hotell",
            "Sussex",
        ] {
            assert_eq!(places(text, Code::Profanity), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn whoever_tells_what_was_said_is_not_the_one_who_swears() {
        let told = confidence("Min dotter blev kallad hora på skolgården", Code::Profanity);
        assert!(told > 0.0 && told <= 0.2, "{told}");
    }

    #[test]
    fn words_of_a_link_are_not_the_writers() {
        assert!(places("https://example.se/fan fan@example.se", Code::Profanity).is_empty());
    }
}
