use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::steps::take;

/// How hard a text is to read (sv. *läsbarhetsindex*), C. H. Björnsson's LIX.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lix {
    /// Words.
    pub n_words: u32,
    /// Words of more than six letters.
    pub n_long_words: u32,
    /// Sentences; a last one needs no full stop.
    pub n_sentences: u32,
    /// Words per sentence plus long words per hundred words, rounded; 0 without words.
    pub value: u32,
}

/// Fewer words say nothing about how hard a text is to read: one long word of two decides it all.
pub const FEWEST_WORDS: u32 = 20;

impl Lix {
    /// The value, where there are words enough for it to say something.
    #[must_use]
    pub fn told(&self) -> Option<u32> {
        (self.n_words >= FEWEST_WORDS).then_some(self.value)
    }
}

/// A paragraph and how hard it is to read (sv. *stycke*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The first byte of the paragraph in the text.
    pub start: usize,
    /// The byte after the paragraph in the text.
    pub end: usize,
    /// Its counts and value.
    pub lix: Lix,
}

/// Counts words and sentences of a text.
#[must_use]
pub fn lix(text: &str) -> Lix {
    let mut lix = Lix::default();
    let mut open = false; // A sentence has begun and not ended.
    let mut letters = 0_u32;
    let mut at = 0;
    while at <= text.len() {
        // Most of a text is letters of the English alphabet, and they need no second look.
        let plain = text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        (letters, at) = (letters + u32::try_from(plain).unwrap_or(u32::MAX), at + plain);
        let c = text[at..].chars().next().unwrap_or('\n');
        take(1);
        let here = at;
        at += c.len_utf8();
        let letter = is_letter(c);
        if letter || (letters > 0 && (is_mark(c) || joins(&text[here..]))) {
            letters += u32::from(letter);
            continue;
        }
        if letters > 0 {
            lix.n_words += 1;
            lix.n_long_words += u32::from(letters > 6);
            open = true;
            letters = 0;
        }
        if open && ends_sentence(&text[here..]) {
            lix.n_sentences += 1;
            open = false;
        }
    }
    lix.value = value(&lix);
    lix
}

/// The paragraphs that have words, parted by empty lines.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    let mut open: Option<Range<usize>> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let place = at..at + line.trim_end().len();
        at += line.len();
        if line.trim().is_empty() {
            paragraphs.extend(open.take());
        } else {
            open = Some(open.map_or(place.clone(), |before| before.start..place.end));
        }
    }
    paragraphs.extend(open);
    let measured = paragraphs.into_iter().map(|place| (lix(&text[place.clone()]), place));
    let worded = measured.filter(|(lix, _)| lix.n_words > 0);
    worded.map(|(lix, place)| Paragraph { start: place.start, end: place.end, lix }).collect()
}

/// The same as `is_alphanumeric`, with what most Swedish words are made of asked for first.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && (matches!(c, 'å' | 'ä' | 'ö') || c.is_alphanumeric()))
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && is_combining_mark(c)
}

/// Whether the sign joins two parts of a word ("e-post", "3,5", "t.ex").
fn joins(rest: &str) -> bool {
    let mut chars = rest.chars();
    matches!(chars.next(), Some('-' | '\'' | '\u{2019}' | '.' | ',' | ':' | '\u{AD}' | '@' | '/' | '_'))
        && chars.next().is_some_and(char::is_alphanumeric)
}

/// So far ahead a sentence is looked for; more of nothing but signs is the end of one.
const AHEAD: usize = 100;

/// Whether a sentence ends here: a stop that no small letter or digit follows, or the end of a paragraph.
fn ends_sentence(rest: &str) -> bool {
    let mut chars = rest.chars();
    let next = |seen: fn(&char) -> bool| rest.chars().skip(1).take(AHEAD).find(seen);
    match chars.next() {
        Some('!' | '?' | '\u{2026}') => true,
        Some('.' | ':') => {
            next(|c| c.is_alphanumeric()).is_none_or(char::is_uppercase)
                || next(|c| !matches!(c, ' ' | '\r')) == Some('\n')
        }
        // A heading or an item of a list has no full stop; a line broken in a sentence goes on with a small letter.
        Some('\n') => {
            next(|c| !c.is_whitespace()).is_none_or(|c| !c.is_lowercase()) || rest.starts_with("\n\n")
        }
        _ => false,
    }
}

fn value(lix: &Lix) -> u32 {
    if lix.n_words == 0 {
        return 0;
    }
    let (words, long, sentences) =
        (u64::from(lix.n_words), u64::from(lix.n_long_words), u64::from(lix.n_sentences.max(1)));
    // words / sentences + 100 * long / words, rounded, in whole numbers.
    let (above, below) = (words * words + 100 * long * sentences, sentences * words);
    u32::try_from((2 * above + below) / (2 * below)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_long_words_and_sentences_are_counted() {
        // 10 words, 3 long (Kommunen, renoverar, simhallen), 2 sentences: 5 + 30.
        let counted = lix("Kommunen renoverar nu simhallen. Den är stängd till i maj.");
        assert_eq!((counted.n_words, counted.n_long_words, counted.n_sentences), (10, 3, 2));
        assert_eq!(counted.value, 35);
    }

    #[test]
    fn abbreviations_and_decimals_do_not_end_a_sentence() {
        assert_eq!(lix("Vi har t.ex. öppet kl. 9.30 i dag.").n_sentences, 1);
        assert_eq!(lix("Vi betalar 3,5 miljoner kronor").n_words, 5);
    }

    #[test]
    fn a_heading_is_a_sentence_but_a_broken_line_is_not() {
        assert_eq!(lix("Rubrik\nBrödtext här.").n_sentences, 2);
        assert_eq!(lix("En mening som\nfortsätter här.").n_sentences, 1);
    }

    #[test]
    fn a_text_without_words_has_no_index() {
        assert_eq!(lix("… !!! 😀").value, 0);
        assert_eq!(lix("").value, 0);
    }

    #[test]
    fn of_a_few_words_no_index_is_told() {
        assert_eq!(lix("Grattis 🎉").told(), None, "it would be 101");
        let words = |n: usize| lix(&["ord"; 60][..n].join(" ")).told();
        assert_eq!((words(19), words(20)), (None, Some(20)));
    }

    #[test]
    fn each_paragraph_has_its_own_index() {
        let text = "Kort text.\n\n\nOrganisationsförändringar genomförs.\nSå är det.\n";
        let found: Vec<_> =
            paragraphs(text).into_iter().map(|p| (&text[p.start..p.end], p.lix.value)).collect();
        assert_eq!(found, [("Kort text.", 2), ("Organisationsförändringar genomförs.\nSå är det.", 43)]);
    }
}
