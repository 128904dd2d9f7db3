//! Sensitive data (sv. *känsliga personuppgifter*) about somebody who can be told: health, sex life, faith, political opinion,
//! union and origin, dataskyddsförordningen (EU) 2016/679 artikel 9. A sickness without somebody who has it is no finding,
//! and neither is somebody without a name, a kinship or a place of their own ("en man har cancer"). What people tell
//! about themselves is a hint only.

use super::weigh_about;
use crate::finding::Code;
use crate::lexicon::Topic;
use crate::reading::{Found, Reading};

const REASON: &str =
    "Texten kan innehålla en känslig personuppgift om någon, till exempel om hälsa, tro eller sexualliv.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    for told in reading.matches(Topic::Sensitive) {
        let confidence = weigh_about(told.severity, found);
        found.extend(reading.found(Code::Sensitive, told, confidence, REASON));
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::confidence;

    #[test]
    fn what_is_told_of_somebody_is_found() {
        for text in [
            "Min son har adhd och får ingen hjälp",
            "Anna Törnkvist är sjukskriven för depression",
            "Vår granne är alkoholist",
            "Läraren är homosexuell, det vet ju alla",
            "Hennes mamma har fått cancer",
            "Kalle Ekberg är inlagd på psyket igen",
            "Har din dotter autism?",
            "Eva Lindgren dog av leukemi",
            "Grannen på Ekvägen 12 är alkoholist",
            "Karin Törnkvist i 4B har fått cancer",
        ] {
            assert!(confidence(text, Code::Sensitive) >= 0.6, "{text}");
        }
    }

    #[test]
    fn sickness_and_faith_without_somebody_are_left_alone() {
        for text in [
            "Insamlingen går till forskning om cancer",
            "Många har adhd i dag",
            "Föreläsning om autism på biblioteket",
            "Ni är helt blinda för problemen",
            "Kyrkan är öppen för alla, muslim som kristen",
            "Min son har fått plats på förskolan",
            "Regionen har ont om platser för diabetes",
            "Gravid? Boka tid hos barnmorskan",
        ] {
            assert!(confidence(text, Code::Sensitive) < 0.45, "{text}");
        }
    }

    #[test]
    fn who_tells_of_themselves_gets_a_hint() {
        let told = confidence("Jag har diabetes och behöver äta på fasta tider", Code::Sensitive);
        assert!((0.2..0.5).contains(&told), "{told}");
    }
}
