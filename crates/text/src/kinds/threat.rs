//! Threats (sv. *hot*): violence somebody announces against somebody, brottsbalken 4 kap. 5 § and 17 kap. 1 §.
//! Idioms about death and blows ("jag dör", "skjuta upp mötet", "slå ihop") are listed as what they are.
//!
//! Swedish puts the verb before the subject as soon as anything else stands first ("i kväll ska jag …", "dig ska vi …"),
//! and a particle after it ("slår jag ihjäl dig"); each is listed beside the plain order. What only an answer to a
//! question of service would begin with ("ska jag klippa dig?") needs a word of time or consequence before it.
//!
//! Whoever tells of a threat against themselves ("han sa att han skulle slå ihjäl mig") threatens nobody, and neither
//! does whoever repeats what was said to them. That is no finding: a finding proposes that the text be taken away, which
//! would silence somebody who needs help. It is read by a person in the next watch round, and the handbook says what to
//! do then.

use super::{aimed, weigh};
use crate::finding::Code;
use crate::lexicon::Topic;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten kan vara ett hot om våld mot någon.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    for threat in reading.matches(Topic::Threat) {
        found.extend(aimed(reading, reading.found(Code::Threat, threat, weigh(threat.severity), REASON)));
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
    fn a_threat_is_one_in_any_order_of_its_words() {
        for text in [
            "Nästa gång ska jag slå ihjäl dig",
            "ska jag slå ihjäl dig",
            "I kväll kommer jag att döda dig",
            "nu jävlar ska vi slakta er",
            "Snart tänker jag fan mörda hela din familj",
            "då ska jag sparka dig",
            "Nästa gång ska jag slå dig på käften",
            "jag ska slå dig på käften",
            "i kväll kommer jag hem till dig och slår ihjäl dig",
            "Ikväll kommer vi hem till er och bränner ner huset",
            "i natt kommer jag hem till dig och ...",
            "dig ska vi nog få tag på, då smäller det",
            "dig ska jag slå ihjäl",
            "Er ska vi döda allihop",
            "får jag tag på dig så smäller det",
            "om vi får tag i er då dör ni",
            "Nästa gång slår jag ihjäl dig",
            "så skjuter vi ihjäl er",
            "då slår jag dig gul och blå",
            "jag ska slå skallen av dig",
            "nu ska jag hugga huvudet av dig",
            "ihjäl ska jag slå dig",
            "dö ska du, din jävel",
            "Nu ska du dö",
            "stryk ska ni ha",
            "Nästa gång får du stryk",
            "Egentligen borde ni skjutas",
            "hängas borde du",
            "en kula ska du ha",
            "dina barn ska jag döda",
            "Nu vet vi var du bor",
            "han sa att jag ska slå ihjäl dig",
        ] {
            assert!(confidence(text, Code::Threat) >= 0.6, "{text}");
        }
        assert_eq!(
            places("I kväll ska jag slå ihjäl dig. Hälsningar", Code::Threat),
            ["ska jag slå ihjäl dig"]
        );
    }

    #[test]
    fn anger_within_the_law_is_free_in_any_order_of_its_words() {
        for text in [
            "Jag skulle aldrig slå ihjäl någon",
            "jag skulle aldrig slå ihjäl dig för det",
            "Aldrig ska jag slå dig",
            "Inte ska vi skada er",
            "Då ska jag inte döda dig",
            "ni slår ihjäl handeln i centrum",
            "Nu slår ni ihjäl hela föreningslivet",
            "Så slår kommunen ihjäl landsbygden",
            "Då ska vi göra slut på er kö en gång för alla",
            "Nu ska vi förinta era fördomar",
            "Ska vi slå ihop er avdelning med vår?",
            "Ska jag klippa dig på fredag?",
            "I morgon ska jag klippa dig klockan tre",
            "Då ska jag slå dig en signal",
            "I kväll ska vi slå er i innebandy",
            "Nu ska vi slå dig på målsnöret",
            "Jag ska slå mig på trädgårdsodling",
            "Ikväll kommer jag hem till dig och hjälper dig med datorn",
            "Då kommer vi hem till er och hämtar sopkärlet",
            "Dig ska jag rösta bort nästa val",
            "Er ska vi anmäla till JO",
            "Dig ska vi få tag på, ring oss",
            "Hur ska jag döda dem? Mördarsniglarna alltså",
            "Får jag tag på er på telefon någon gång?",
            "Får vi tag på er så löser det sig",
            "Dö ska vi alla",
            "Då får ni stryk på hemmaplan",
            "Kommer du att dö av det?",
            "Rör aldrig ledningen, då kan du skada dig",
            "Ni borde hängas ut i tidningen",
            "Det känns som att få en kula i huvudet av er handläggning",
            "Skriv adressen, då vet vi var ni bor",
            "Vi ska göra slut på er arrogans",
            "Sandar ni inte så smäller det snart i korsningen",
        ] {
            assert_eq!(places(text, Code::Threat), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn whoever_tells_of_a_threat_threatens_nobody() {
        for text in [
            "han sa att han skulle slå ihjäl mig",
            "Min granne skriker att han ska slå ihjäl mig, vart vänder jag mig?",
            "Han hotade att döda mig och mina barn",
            "De sa att de ska komma hem till mig",
            "Igår ropade någon att nu ska jag få stryk",
            "Han skrev: jag ska döda dig. Vad gör jag?",
            "hon sa till mig jag ska slå ihjäl dig",
            "Han sa att nu ska jag dö",
        ] {
            assert_eq!(places(text, Code::Threat), Vec::<&str>::new(), "{text}");
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
