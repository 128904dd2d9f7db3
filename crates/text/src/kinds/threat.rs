//! Threats (sv. *hot*): violence somebody announces against somebody, brottsbalken 4 kap. 5 § and 17 kap. 1 §.
//! Idioms about death and blows ("jag dör", "skjuta upp mötet", "slå ihop") are listed as what they are.

use super::weigh;
use crate::finding::Code;
use crate::lexicon::Topic;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten kan vara ett hot om våld mot någon.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    for threat in reading.matches(Topic::Threat) {
        found.extend(reading.found(Code::Threat, threat, weigh(threat.severity), REASON));
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::{confidence, places};

    #[test]
    fn announced_violence_is_a_threat() {
        for text in [
            "jag ska döda dig",
            "Vi kommer att slå ihjäl er",
            "jag vet var du bor",
            "du ska få stryk",
            "Jag ska fan döööda dig",
            "jag ska d0da dig",
            "jag ska komma hem till dig och slå ihjäl dig",
            "gör du så igen dödar jag dig",
            "ni kommer att dö",
            "jag dödar dig",
            "Någon borde skjuta er",
            "nästa gång får ni en kula i pannan",
            "vi ska spränga kommunhuset",
            "du borde hängas",
            "Jag tänker mörda hela din familj",
        ] {
            assert!(confidence(text, Code::Threat) >= 0.6, "{text}");
        }
    }

    #[test]
    fn the_place_is_the_threat() {
        assert_eq!(places("Hej! Jag ska döda dig. Tack.", Code::Threat), ["Jag ska döda dig"]);
    }

    #[test]
    fn idioms_and_reports_are_not_threats() {
        for text in [
            "Jag är döden för midsommarfirandet",
            "jag dör så roligt",
            "Vila i frid",
            "vi får skjuta upp mötet",
            "Vi ska slå ihop er avdelning med vår",
            "jag ska slå dig i schack",
            "FAN VAD BRA",
            "Jag kommer slå er en signal",
            "Jag ska inte döda dig",
            "den här väntan dödar mig",
            "slå dig ner så länge",
            "han dödade en man 1985",
            "Polisen sköt mannen",
            "Vi ska döda tid på stationen",
            "Kommunen ska ta hand om dig",
            "Vi kommer att spränga nära er fastighet på tisdag",
            "Vi ska klippa er häck",
            "Skriv adressen så vi vet var ni bor",
            "Jag skrattar ihjäl mig",
            "alla ska vi dö en dag",
            "Vi vill hjälpa er",
            "Hoppas du får en fin dag",
        ] {
            assert_eq!(places(text, Code::Threat), Vec::<&str>::new(), "{text}");
        }
    }
}
