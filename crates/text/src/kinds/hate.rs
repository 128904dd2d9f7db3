//! Agitation against a group (sv. *hets mot folkgrupp*), brottsbalken 16 kap. 8 §: a group, and what denies its members
//! their worth or wishes them destroyed. Opinion on migration, religion and politics is free and is not a finding.

use super::{aimed, weigh};
use crate::finding::Code;
use crate::lexicon::Topic;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten kan vara hets mot en folkgrupp.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    for attack in reading.matches(Topic::Hate) {
        found.extend(aimed(reading, reading.found(Code::Hate, attack, weigh(attack.severity), REASON)));
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::{confidence, places};

    #[test]
    fn degrading_a_group_is_found() {
        for text in [
            "Alla muslimer är råttor",
            "romer är parasiter",
            "Judarna borde gasas",
            "döda alla bögar",
            "Ut med alla svartskallar",
            "Hitler hade rätt",
            "invandrare är ju bara avskum",
        ] {
            assert!(confidence(text, Code::Hate) >= 0.6, "{text}");
        }
    }

    #[test]
    fn opinions_about_politics_and_religion_are_free() {
        for text in [
            "Invandringen måste minska",
            "Jag är kritisk mot islam",
            "Vi tar emot för många flyktingar",
            "Muslimer är inte råttor",
            "Flyktingar riskerar att dö på Medelhavet",
            "Romer är en nationell minoritet",
            "Samer jagar djur",
            "Stäng gränserna",
            "Kommunen borde ge asylsökande mer hjälp",
        ] {
            assert_eq!(places(text, Code::Hate), Vec::<&str>::new(), "{text}");
        }
    }
}
