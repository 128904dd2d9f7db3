//! Sexual advances and remarks aimed at somebody (sv. *sexuella anspelningar*), brottsbalken 6 kap. 10 §. Obscene words
//! alone are swearing; health, teaching, law and whoever tells what they were sent are no findings.

use super::{aimed, weigh};
use crate::finding::Code;
use crate::lexicon::Topic;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten kan vara ett sexuellt närmande eller en sexuell anspelning på någon.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    for remark in reading.matches(Topic::Sexual) {
        found.extend(aimed(reading, reading.found(Code::Sexual, remark, weigh(remark.severity), REASON)));
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::{confidence, places};

    #[test]
    fn advances_and_remarks_on_a_body_are_found() {
        for text in [
            "Skicka nakenbilder",
            "snygga tuttar på tjejen till höger",
            "Henne vill man ju sätta på",
            "Jag blir så kåt av din röst",
            "Sug min kuk",
        ] {
            assert!(confidence(text, Code::Sexual) >= 0.6, "{text}");
        }
    }

    #[test]
    fn health_school_and_everyday_words_are_left_alone() {
        for text in [
            "Hur anmäler man sexuella trakasserier?",
            "Vi byggde en kåta i skogen",
            "Glöm inte att sätta på dig hjälmen",
            "Bröst och mage undersöks gratis",
            "Min dotter har fått nakenbilder skickade till sig",
            "Sex nya lekplatser",
            "Ligga i framkant är viktigt",
        ] {
            assert_eq!(places(text, Code::Sexual), Vec::<&str>::new(), "{text}");
        }
    }
}
