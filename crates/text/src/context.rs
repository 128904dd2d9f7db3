//! What stands around a find and takes it back: somebody else's words, or words that are denied.
//!
//! Whoever tells what was said to them ("min dotter blev kallad …", "han skrev "…" till mig") or denies it ("jag tycker
//! inte att ni är …") has not said it. Asked only of what was found, which is seldom anything.

use std::ops::Range;

use crate::reading::Reading;

/// Whose the words of a find are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stance {
    /// The writer's own.
    Own,
    /// Told of somebody else, or quoted.
    Told,
    /// Denied.
    Denied,
}

/// Words by which somebody is quoted, or called something.
const TELLING: [&str; 34] = [
    "sa",
    "sade",
    "sagt",
    "säger",
    "skrev",
    "skriver",
    "skrivit",
    "skrek",
    "skriker",
    "skrikit",
    "ropade",
    "ropar",
    "ropat",
    "hotade",
    "hotar",
    "hotat",
    "kallade",
    "kallar",
    "kallas",
    "kallat",
    "kallad",
    "kallades",
    "kallats",
    "kalla",
    "påstår",
    "hävdar",
    "hävdade",
    "hävdat",
    "påstod",
    "mejlade",
    "klottrat",
    "klottrade",
    "höra",
    "ordet",
];
/// Words that make what stands in quotation marks somebody else's, or a name.
const NAMING: [&str; 28] = [
    "orden",
    "uttrycket",
    "begreppet",
    "rubriken",
    "titeln",
    "låten",
    "filmen",
    "boken",
    "pjäsen",
    "citat",
    "enligt",
    "heter",
    "hette",
    "svarade",
    "sjöng",
    "står",
    "stod",
    "ritat",
    "stått",
    "typen",
    "tilltal",
    "skyltar",
    "lappar",
    "banderoll",
    "klistermärken",
    "klotter",
    "affischer",
    "flygblad",
];
const DENYING: [&str; 8] = ["inte", "aldrig", "ej", "icke", "ingen", "knappast", "sluta", "slutar"];
/// What a denial reaches through: "tycker inte **att** …", "skulle aldrig **kalla** …".
const REACHING: [&str; 8] = ["att", "kalla", "säga", "kallar", "säger", "påstår", "kallat", "sagt"];
/// Who is not told of: the writer, and whoever is addressed.
const PRESENT: [&str; 5] = ["jag", "vi", "undertecknad", "ni", "du"];
const REACH: usize = 9;
/// Bytes on either side in which quotation marks are looked for, so that a long text takes no longer.
const LONGEST_QUOTATION: usize = 400;

/// Whose the words at this place of the comparable text are.
pub(crate) fn stance(reading: &Reading, place: &Range<usize>) -> Stance {
    let words = reading.words.within(place);
    let before = sentence_before(reading, words.start);
    if denied(reading, &before) {
        return Stance::Denied;
    }
    // "Hon sa att jag ska …": it is the writer who will.
    let writer = words.start > 0
        && reading.words.word(words.start - 1) == "att"
        && matches!(reading.words.word(words.start), "jag" | "vi");
    let told = (!writer && is_told(reading, &before))
        || quoted(reading.text(), place).is_some_and(|it| is_cited(reading, &it));
    if told { Stance::Told } else { Stance::Own }
}

/// The last words of the sentence before this word.
fn sentence_before(reading: &Reading, word: usize) -> Range<usize> {
    let earliest = word.saturating_sub(REACH);
    let first = (earliest..word).rev().find(|it| reading.words.is_stop(*it)).map_or(earliest, |it| it + 1);
    first..word
}

fn denied(reading: &Reading, before: &Range<usize>) -> bool {
    let near = before.end.saturating_sub(5).max(before.start)..before.end;
    let no = near.clone().find(|it| DENYING.contains(&reading.words.word(*it)));
    no.is_some_and(|no| (no..near.end).any(|it| REACHING.contains(&reading.words.word(it))))
}

/// Whether a verb of telling stands before, whose subject is neither the writer nor the reader.
fn is_told(reading: &Reading, before: &Range<usize>) -> bool {
    let telling = before.clone().rev().find(|it| TELLING.contains(&reading.words.word(*it)));
    telling.is_some_and(|verb| {
        let beside = verb.saturating_sub(2).max(before.start)..(verb + 2).min(before.end);
        let by_them = !beside.into_iter().any(|it| it != verb && PRESENT.contains(&reading.words.word(it)));
        by_them && !(verb..before.end).any(|it| reading.words.word(it) == "men")
    })
}

/// The place between quotation marks that holds this place, marks left out. A quotation that is longer than one looks
/// for is none.
fn quoted(text: &str, place: &Range<usize>) -> Option<Range<usize>> {
    let from = text.floor_char_boundary(place.start.saturating_sub(LONGEST_QUOTATION));
    let to = text.ceil_char_boundary((place.end + LONGEST_QUOTATION).min(text.len()));
    let paragraph = text[from..place.start].rfind('\n').map_or(from, |at| from + at + 1);
    let marks = text[paragraph..place.start].match_indices(is_mark);
    let (n_marks, last) =
        marks.fold((0, None), |(n, _), (at, mark)| (n + 1, Some(paragraph + at + mark.len())));
    let start = last.filter(|_| n_marks % 2 == 1)?;
    let end = place.end + text[place.end..to].find(is_mark)?;
    (!text[place.end..end].contains('\n')).then_some(start..end)
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{AB}' | '\u{BB}')
}

/// Whether a quotation is somebody's, or a mention of a word or two.
fn is_cited(reading: &Reading, quotation: &Range<usize>) -> bool {
    let words = reading.words.within(quotation);
    let near = words.start.saturating_sub(REACH)..(words.end + REACH).min(reading.words.len());
    let telling = |it: usize| {
        let word = reading.words.word(it);
        TELLING.contains(&word) || NAMING.contains(&word)
    };
    words.len() <= 2 || (near.start..words.start).chain(words.end..near.end).any(telling)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn of(text: &str, find: &str) -> Stance {
        let reading = Reading::of(text, &Lexicon::new());
        let at = reading.text().find(find).unwrap();
        stance(&reading, &(at..at + find.len()))
    }

    #[test]
    fn what_somebody_else_said_is_told() {
        assert_eq!(of("Min dotter blev kallad hora på er skola", "hora"), Stance::Told);
        assert_eq!(of("Han skrev \"du är ett äckel\" till mig", "du är ett äckel"), Stance::Told);
        assert_eq!(of("\u{201D}Du är ett äckel\u{201D} skrev han", "Du är ett äckel"), Stance::Told);
        assert_eq!(of("Är \"idiot\" verkligen ett bra ord?", "idiot"), Stance::Told);
    }

    #[test]
    fn what_is_denied_is_denied() {
        assert_eq!(of("Jag tycker inte att ni är dumma", "ni är dumma"), Stance::Denied);
        assert_eq!(of("Sluta kalla folk för idioter", "idioter"), Stance::Denied);
    }

    #[test]
    fn the_writers_own_words_are_own() {
        assert_eq!(of("Jag säger att ni är idioter", "ni är idioter"), Stance::Own);
        assert_eq!(of("Ni är inte här än. Ni är idioter", "Ni är idioter"), Stance::Own);
        assert_eq!(of("Ni sa nej. Du är en idiot", "Du är en idiot"), Stance::Own);
        assert_eq!(of("Filmen var usel, ni är idioter", "ni är idioter"), Stance::Own);
        assert_eq!(of("Hon sa att det är klart men ni är idioter", "ni är idioter"), Stance::Own);
        assert_eq!(of("\"Snabb service\", ni är idioter", "ni är idioter"), Stance::Own);
    }
}
