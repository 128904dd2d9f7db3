//! Hints that a text spreads a work that somebody else has the right to (sv. *upphovsrätt*), lag (1960:729) 2 §. A text
//! does not show who has the right, so the hint is never sure.

use super::aimed;
use crate::finding::Code;
use crate::lexicon::Topic;
use crate::pattern::Severity;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten kan sprida ett verk som någon annan har rätt till.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    for hint in reading.matches(Topic::Copyright) {
        let confidence = if hint.severity >= Severity::Strong { 0.45 } else { 0.3 };
        found.extend(aimed(reading, reading.found(Code::Copyright, hint, confidence, REASON)));
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::{confidence, places};

    #[test]
    fn a_work_that_is_given_away_is_hinted_at_and_never_surely() {
        for text in [
            "Ladda ner hela filmen gratis här",
            "Gratis streaming av matchen",
            "Hela låten ligger här, ladda ner!",
        ] {
            let hint = confidence(text, Code::Copyright);
            assert!(hint > 0.4 && hint < 0.5, "{text}: {hint}");
        }
    }

    #[test]
    fn what_an_authority_gives_away_is_no_hint() {
        for text in [
            "Kan jag ladda ner blanketten gratis?",
            "Vem har tagit fotot?",
            "Vilken bra artikel",
            "Filmen var bra",
        ] {
            assert_eq!(places(text, Code::Copyright), Vec::<&str>::new(), "{text}");
        }
    }
}
