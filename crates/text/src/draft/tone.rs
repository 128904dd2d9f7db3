//! How a draft sounds (sv. *ton*): capitals that shout, rows of exclamation marks, turns that sound curt to somebody who
//! asks an authority; and whether the signature is there (MOT-SVA-03, MOT-TON-01).

use std::ops::Range;

use super::words::{is_in_address, lowered, words};
use super::{Draft, Place, Point, Remark};

/// Turns that sound curt, in lower case, with what may be written instead.
const CURT: [(&str, &str); 24] = [
    ("som vi redan har sagt", "vi vill gärna förtydliga"),
    ("som vi tidigare har sagt", "vi vill gärna förtydliga"),
    ("som vi redan har svarat", "vi vill gärna förtydliga"),
    ("som tidigare meddelats", "vi har berättat tidigare, och säger det gärna igen"),
    ("som vi redan har informerat om", "vi berättar gärna igen"),
    ("det är inte vårt ansvar", "det här har någon annan hand om, och så här når du dem"),
    ("det är inte vårt bord", "det här har någon annan hand om, och så här når du dem"),
    ("det är ditt eget ansvar", "det här gör du själv, och så här går det till"),
    ("du måste förstå", "vi förklarar gärna"),
    ("ni måste förstå", "vi förklarar gärna"),
    ("du borde ha", "nästa gång kan du"),
    ("ni borde ha", "nästa gång kan ni"),
    ("det framgår tydligt", "det står"),
    ("det framgår klart och tydligt", "det står"),
    ("läs på", "du kan läsa mer"),
    ("lugna ner dig", "vi förstår att du är upprörd"),
    ("lugna ner er", "vi förstår att ni är upprörda"),
    ("du har fel", "vi ser det så här"),
    ("ni har fel", "vi ser det så här"),
    ("det stämmer inte alls", "så här är det"),
    ("vi har ingen möjlighet att", "vi kan inte"),
    ("det går inte att svara på", "det vet vi inte ännu"),
    ("regler är regler", "så här är reglerna, och därför"),
    ("vi beklagar eventuella olägenheter", "vi är ledsna för besväret"),
];

/// Capitals that are names and not shouts have at most so many letters.
const LONGEST_ABBREVIATION: usize = 5;

pub(super) fn review(draft: &Draft, remarks: &mut Vec<Remark>) {
    capitals(draft.text, remarks);
    curt(draft.text, remarks);
    exclamations(draft.text, remarks);
    signature(draft, remarks);
}

/// Runs of words in capitals: two with one of more than a few letters, or one long.
fn capitals(text: &str, remarks: &mut Vec<Remark>) {
    let mut run: Vec<Range<usize>> = Vec::new();
    let words: Vec<Range<usize>> = words(text).filter(|it| !is_in_address(text, it)).collect();
    for (n, word) in words.iter().enumerate() {
        let shouted = is_capitals(&text[word.clone()]);
        if shouted {
            run.push(word.clone());
        }
        if !shouted || n + 1 == words.len() {
            remarks.extend(shout(text, &std::mem::take(&mut run)));
        }
    }
}

fn is_capitals(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

fn shout(text: &str, run: &[Range<usize>]) -> Option<Remark> {
    let place = run.first()?.start..run.last()?.end;
    let long = run.iter().filter(|it| text[(*it).clone()].chars().count() > LONGEST_ABBREVIATION).count();
    if long == 0 && run.len() < 3 {
        return None;
    }
    let reason = "Ord i versaler är svåra att läsa och låter som ett rop.";
    let instead = in_small_letters(&text[place.clone()]);
    Some(Remark::new(Point::Capitals, Place::Text(place), reason).instead(instead))
}

fn in_small_letters(text: &str) -> String {
    let low = text.to_lowercase();
    let mut chars = low.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn curt(text: &str, remarks: &mut Vec<Remark>) {
    let low = lowered(text);
    for (turn, instead) in CURT {
        for (at, _) in low.match_indices(turn) {
            let end = at + turn.len();
            let whole =
                !low[..at].ends_with(char::is_alphanumeric) && !low[end..].starts_with(char::is_alphanumeric);
            if whole {
                let reason = "Det kan låta avvisande.";
                remarks.push(Remark::new(Point::Tone, Place::Text(at..end), reason).instead(instead));
            }
        }
    }
}

fn exclamations(text: &str, remarks: &mut Vec<Remark>) {
    let mut at = 0;
    while let Some(offset) = text[at..].find("!!") {
        let start = at + offset;
        let marks = text[start..].chars().take_while(|c| matches!(c, '!' | '?')).count();
        at = start + marks;
        let reason = "Flera utropstecken i rad låter som ett rop.";
        remarks.push(Remark::new(Point::Tone, Place::Text(start..at), reason).instead("!"));
    }
}

fn signature(draft: &Draft, remarks: &mut Vec<Remark>) {
    let Some(signature) = draft.signature.map(str::trim).filter(|it| !it.is_empty()) else { return };
    if !draft.text.trim_end().ends_with(signature) {
        let reason = "Underskriften som riktlinjen begär saknas sist i texten.";
        remarks.push(Remark::new(Point::SignatureMissing, Place::Whole, reason).instead(signature));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::tests::on;
    use crate::draft::{Draft, review};

    #[test]
    fn capitals_that_shout_are_pointed_out() {
        assert_eq!(
            on("OBS! VIKTIG INFORMATION till alla", Point::Capitals),
            [("OBS! VIKTIG INFORMATION".to_owned(), Some("Obs! viktig information".to_owned()))]
        );
        assert!(on("SVT och LSS i Ekbacka, enligt PBL", Point::Capitals).is_empty());
    }

    #[test]
    fn curt_turns_get_friendlier_ones() {
        let found = on("Det är inte vårt ansvar. Läs på!!!", Point::Tone);
        let places: Vec<_> = found.iter().map(|it| it.0.as_str()).collect();
        assert_eq!(places, ["Det är inte vårt ansvar", "Läs på", "!!!"]);
    }

    #[test]
    fn a_signature_that_is_asked_for_stands_last() {
        let draft = |text| Draft { text, signature: Some("/Kim, Ekbacka kommun"), ..Draft::default() };
        let missing = |text| review(&draft(text)).iter().any(|it| it.point == Point::SignatureMissing);
        assert!(missing("Hej! Vi öppnar tio."));
        assert!(!missing("Hej! Vi öppnar tio.\n\n/Kim, Ekbacka kommun\n"));
    }
}
