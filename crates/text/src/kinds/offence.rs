//! Offences of somebody who can be told (sv. *uppgifter om lagöverträdelser*): judgements, suspicions and what somebody is
//! said to have done, dataskyddsförordningen (EU) 2016/679 artikel 10. That a crime was committed is no finding.

use super::weigh_about;
use crate::finding::Code;
use crate::lexicon::Topic;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten kan innehålla en uppgift om att någon har begått eller misstänks för brott.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    for told in reading.matches(Topic::Offence) {
        let confidence = weigh_about(told.severity, found);
        found.extend(reading.found(Code::Offence, told, confidence, REASON));
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::confidence;

    #[test]
    fn a_crime_that_somebody_is_said_to_have_done_is_found() {
        for text in [
            "Kalle Ekberg är dömd för misshandel",
            "Min granne säljer knark från lägenheten",
            "Rektorn är en pedofil",
            "Anna Törnkvist sitter i fängelse",
            "Er handläggare är polisanmäld",
        ] {
            assert!(confidence(text, Code::Offence) >= 0.6, "{text}");
        }
    }

    #[test]
    fn crimes_without_somebody_are_left_alone() {
        for text in [
            "Fler poliser behövs, de kriminella tar över",
            "Det är ju rena stölden!",
            "Vem är tjuven som tog min cykel?",
            "Beslutet är dömt att misslyckas",
            "Någon säljer knark bakom skolan",
        ] {
            assert!(confidence(text, Code::Offence) < 0.45, "{text}");
        }
    }
}
