//! Insults aimed at a person (sv. *personangrepp*), brottsbalken 5 kap. 3 § and 17 kap. 3 §. Harsh words about a matter,
//! a decision or an institution are not insults; the lists ask for somebody.

use super::{aimed, weigh};
use crate::finding::Code;
use crate::lexicon::Topic;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten kan vara en förolämpning riktad mot en person.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    for insult in reading.matches(Topic::Insult) {
        found.extend(aimed(reading, reading.found(Code::Insult, insult, weigh(insult.severity), REASON)));
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::{confidence, places};

    #[test]
    fn an_insult_aimed_at_somebody_is_found() {
        for text in [
            "du är en idiot",
            "Ni är så jävla dumma i huvudet",
            "din jävla idioooot",
            "du är en id1ot",
            "era jävla as",
            "Håll käften",
            "dra åt helvete",
            "Ni är ju helt efterblivna",
            "du är ett riktigt äckligt svin",
            "DITT FULA KRÄK",
            "Handläggaren är en idiot",
            "fy fan för er",
            "Ni på kommunen är ena riktiga clowner",
            "din fula gris",
        ] {
            assert!(confidence(text, Code::Insult) >= 0.6, "{text}");
        }
        assert_eq!(places("Hej, du är en jävla idiot!", Code::Insult), ["du är en jävla idiot"]);
    }

    #[test]
    fn harsh_words_about_a_matter_are_not_insults() {
        for text in [
            "FAN VAD BRA NI ÄR",
            "Beslutet är idiotiskt och dumt",
            "Ni gör ett värdelöst jobb",
            "Du är inte dum",
            "det är så dåligt skött av kommunen",
            "Ni är bäst!",
            "Dum fråga kanske, men när öppnar ni?",
            "Jag känner mig som en idiot",
            "idiotförklara inte oss",
            "Ni är så duktiga",
            "Era sopor hämtas på tisdag",
            "Ert packet ligger på biblioteket",
            "Dina råttor har kommit till vårt förråd",
            "Ta med packet från ombudet",
            "din mes och talgoxe sitter i trädet",
        ] {
            assert!(confidence(text, Code::Insult) < 0.45, "{text}");
        }
    }
}
