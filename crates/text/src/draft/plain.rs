//! Plain language (sv. *klarspråk*), språklagen (2009:600) 11 §: the readability index, long sentences and words, and
//! words of the office with plainer ones.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::words::{is_in_address, sentences, words};
use super::{Draft, Place, Point, Remark};
use crate::lix::lix;

/// The words that follow the first in a phrase of the office, and what is plainer.
type Phrase = (Vec<&'static str>, &'static str);

/// The phrases of each first word, the longest first.
static OFFICE_WORDS: LazyLock<HashMap<&str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut phrases: HashMap<&str, Vec<Phrase>> = HashMap::new();
    let lines = include_str!("../../lexicon/plain-words.txt").lines().filter(|it| !it.starts_with('#'));
    for (phrase, plain) in lines.filter_map(|it| it.split_once('\t')) {
        let mut parts = phrase.split(' ');
        let first = parts.next().unwrap_or_default();
        phrases.entry(first).or_default().push((parts.collect(), plain));
    }
    for of_word in phrases.values_mut() {
        of_word.sort_by_key(|it| std::cmp::Reverse(it.0.len()));
    }
    phrases
});

/// A text shorter than this has no index worth telling.
const FEWEST_WORDS: u32 = 25;

pub(super) fn review(draft: &Draft, remarks: &mut Vec<Remark>) {
    whole(draft, remarks);
    long_sentences(draft, remarks);
    let words: Vec<Range<usize>> = words(draft.text).filter(|it| !is_in_address(draft.text, it)).collect();
    long_words(draft, &words, remarks);
    office_words(draft.text, &words, remarks);
}

fn whole(draft: &Draft, remarks: &mut Vec<Remark>) {
    let lix = lix(draft.text);
    if lix.n_words >= FEWEST_WORDS && lix.value > draft.limits.lix {
        let reason = format!(
            "Texten är svårläst: läsbarhetsindex (LIX) är {}, och under {} läses av de flesta.",
            lix.value, draft.limits.lix
        );
        remarks.push(Remark::new(Point::HardToRead, Place::Whole, reason));
    }
}

fn long_sentences(draft: &Draft, remarks: &mut Vec<Remark>) {
    for sentence in sentences(draft.text) {
        let n = words(&draft.text[sentence.clone()]).count();
        if n > draft.limits.sentence_words {
            let reason = format!("Meningen har {n} ord; dela den, så blir den lättare att läsa.");
            remarks.push(Remark::new(Point::LongSentence, Place::Text(sentence), reason));
        }
    }
}

fn long_words(draft: &Draft, words: &[Range<usize>], remarks: &mut Vec<Remark>) {
    for word in words {
        let letters = draft.text[word.clone()].split('-').map(|part| part.chars().count()).max().unwrap_or(0);
        if letters > draft.limits.word_letters {
            let reason = format!("Ordet har {letters} bokstäver; skriv om det eller förklara det.");
            remarks.push(Remark::new(Point::LongWord, Place::Text(word.clone()), reason));
        }
    }
}

fn office_words(text: &str, words: &[Range<usize>], remarks: &mut Vec<Remark>) {
    let low: Vec<String> = words.iter().map(|it| text[it.clone()].to_lowercase()).collect();
    let mut next = 0;
    while next < low.len() {
        let phrases = OFFICE_WORDS.get(low[next].as_str()).into_iter().flatten();
        let follows = |rest: &[&str]| {
            low.get(next + 1..next + 1 + rest.len()).is_some_and(|it| it.iter().eq(rest.iter()))
        };
        let found = phrases.into_iter().find(|(rest, _)| follows(rest));
        let n_words = 1 + found.map_or(0, |it| it.0.len());
        if let Some((_, plain)) = found {
            let place = words[next].start..words[next + n_words - 1].end;
            let reason = "Ordet hör till kansliet; ett vanligare förstås av fler.";
            remarks.push(Remark::new(Point::OfficeWord, Place::Text(place), reason).instead(*plain));
        }
        next += n_words;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::tests::on;

    #[test]
    fn words_of_the_office_get_plainer_ones() {
        let found = on(
            "Den som erhåller bidrag i enlighet med beslutet skall inkomma med kvitto.",
            Point::OfficeWord,
        );
        let found: Vec<_> = found.iter().map(|it| (it.0.as_str(), it.1.as_deref().unwrap())).collect();
        assert_eq!(
            found,
            [
                ("erhåller", "får"),
                ("i enlighet med", "enligt"),
                ("skall", "ska"),
                ("inkomma med", "lämna in")
            ]
        );
    }

    #[test]
    fn long_sentences_and_words_are_pointed_out() {
        let long = "och sedan gick vi vidare till nästa hus där ".repeat(4);
        assert_eq!(on(&format!("Kort mening. Vi såg {long} en katt."), Point::LongSentence).len(), 1);
        let words = on("Samhällsbyggnadsnämndsordföranden talar på Ekgatan", Point::LongWord);
        assert_eq!(words[0].0, "Samhällsbyggnadsnämndsordföranden");
        assert!(on("Se https://example.se/samhallsbyggnadsnamndsordforanden", Point::LongWord).is_empty());
    }

    #[test]
    fn a_hard_text_is_told_as_a_whole() {
        let hard = "Kommunstyrelsens förvaltningsövergripande riktlinjer tydliggör ansvarsfördelningen mellan verksamheterna. ";
        assert_eq!(on(&hard.repeat(4), Point::HardToRead).len(), 1);
        assert!(on(&"Vi ses på torget. Ta med fika. ".repeat(6), Point::HardToRead).is_empty());
    }

    #[test]
    fn the_list_of_the_office_is_well_formed() {
        assert!(OFFICE_WORDS.len() > 80);
        for phrases in OFFICE_WORDS.values().flatten() {
            assert!(!phrases.1.is_empty());
        }
    }
}
