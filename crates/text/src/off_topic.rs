//! Whether a comment leads away from what it stands under (sv. *styr bort från ämnet*): never more than a weak hint.
//!
//! Words alone do not show what a conversation is about: whoever asks, answers somebody, or says it in other words is on
//! the subject. So the hint needs a longer comment that asks nothing and shares not one word, and it is never so sure
//! that anything follows from it. It is asked for by whoever knows what the comment stands under; `analyse` does not.

use crate::analyser::Analyser;
use crate::finding::{Code, Finding};
use crate::language::language;
use crate::search::search_terms;

const REASON: &str = "Kommentaren delar inget ord med det som den står under; den kan handla om något annat.";
const CONFIDENCE: f32 = 0.2;
/// A shorter comment or post shows too little of what it is about.
const FEWEST_TERMS: usize = 8;
/// Words that begin with so many of the same letters are taken for kin: compounds of one subject.
const KIN: usize = 4;

impl Analyser {
    /// Hints that a comment is about something else than the post or the comment it stands under.
    #[must_use]
    pub fn off_topic(&self, above: &str, comment: &str) -> Option<Finding> {
        let (about, said) = (search_terms(above), search_terms(comment));
        let enough = about.len() >= FEWEST_TERMS && said.len() >= FEWEST_TERMS;
        let shares = said.iter().any(|it| about.iter().any(|other| are_kin(it, other)));
        let readable = language(above).is_read_as_swedish() && language(comment).is_read_as_swedish();
        if !enough || shares || !readable || self.analyse(comment).question {
            return None;
        }
        let start = comment.len() - comment.trim_start().len();
        Some(Finding {
            code: Code::OffTopic,
            start,
            end: start + comment.trim().len(),
            confidence: CONFIDENCE,
            reason: REASON.to_owned(),
        })
    }
}

fn are_kin(one: &str, other: &str) -> bool {
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    one == other || same >= KIN
}

#[cfg(test)]
mod tests {
    use super::*;

    const POST: &str = "Nu öppnar simhallen igen efter sommarens renovering. Vi har bytt kakel, duschar och bastu, och \
        barnbassängen är varmare än förut.";

    #[test]
    fn a_long_comment_about_something_else_is_hinted_at() {
        let comment = "Vindkraftverken på Ekberget förstör hela utsikten, politiker bryr sig bara om markägare och pengar.";
        let hint = Analyser::new().off_topic(POST, comment).unwrap();
        assert_eq!((hint.code, hint.start, hint.end), (Code::OffTopic, 0, comment.len()));
        assert!(hint.confidence < 0.3);
    }

    #[test]
    fn kin_short_and_asking_comments_are_on_the_subject() {
        let analyser = Analyser::new();
        for comment in [
            "Äntligen! Vi har längtat hela hösten efter simning, barnen pratar om vattenrutschkanan varje kväll hemma.",
            "Fult.",
            "Varför lägger kommunen pengar på detta när äldre, skola och vägar behöver varenda krona i budget?",
        ] {
            assert_eq!(analyser.off_topic(POST, comment), None, "{comment}");
        }
    }
}
