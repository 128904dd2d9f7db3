//! The words and sentences of a draft, as places in it.

use std::ops::Range;

/// Bytes on either side in which the rest of an address is looked for.
const LONGEST_ADDRESS: usize = 300;

/// The words of a text: runs of letters and digits, with a hyphen or a colon inside.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let inside = |offset: usize, c: char| {
            c.is_alphanumeric()
                || (matches!(c, '-' | ':' | '\'' | '\u{2019}' | '\u{AD}')
                    && text[start + offset + c.len_utf8()..].starts_with(char::is_alphanumeric))
        };
        let end = text[start..].char_indices().find(|(offset, c)| !inside(*offset, *c));
        at = end.map_or(text.len(), |it| start + it.0);
        Some(start..at)
    })
}

/// The sentences of a text: up to a full stop, an exclamation or question mark that a space follows, or an empty line.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let after = &text[at + c.len_utf8()..];
        let ends = match c {
            '.' => {
                after.starts_with(char::is_whitespace) && !after.trim_start().starts_with(char::is_lowercase)
            }
            '!' | '?' | '\u{2026}' => !after.starts_with(['!', '?']),
            '\n' => after.starts_with('\n') || !after.trim_start().starts_with(char::is_lowercase),
            _ => false,
        };
        if ends {
            sentences.push(start..at + c.len_utf8());
            start = at + c.len_utf8();
        }
    }
    sentences.push(start..text.len());
    sentences.into_iter().map(|it| trimmed(text, it)).filter(|it| !it.is_empty()).collect()
}

fn trimmed(text: &str, place: Range<usize>) -> Range<usize> {
    let inside = &text[place.clone()];
    let start = place.start + (inside.len() - inside.trim_start().len());
    start..(start + inside.trim().len())
}

/// Whether the word is part of an address or a hashtag, and is not read as one.
pub(super) fn is_in_address(text: &str, word: &Range<usize>) -> bool {
    let from = text.floor_char_boundary(word.start.saturating_sub(LONGEST_ADDRESS));
    let to = text.ceil_char_boundary((word.end + LONGEST_ADDRESS).min(text.len()));
    let before = text[from..word.start].rsplit(char::is_whitespace).next().unwrap_or_default();
    let after = text[word.end..to].split(char::is_whitespace).next().unwrap_or_default();
    let piece = &text[word.start - before.len()..word.end + after.len()];
    piece.starts_with(['#', '@']) || piece.contains("://") || piece.contains("www.") || piece.contains('@')
}

/// The text in lower case with every place where it was: a letter that would become longer or shorter stays as it is.
pub(super) fn lowered(text: &str) -> String {
    let low = |c: char| c.to_lowercase().next().filter(|it| it.len_utf8() == c.len_utf8()).unwrap_or(c);
    text.chars().map(low).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_hyphens() {
        let text = "E-post: a, b:s och 12.";
        assert_eq!(words(text).map(|it| &text[it]).collect::<Vec<_>>(), ["E-post", "a", "b:s", "och", "12"]);
    }

    #[test]
    fn sentences_end_where_one_pauses() {
        let text = "Hej! Kl. 12 t.ex. äter vi.\n\nRubrik\nNy rad. Slut";
        let found: Vec<_> = sentences(text).into_iter().map(|it| &text[it]).collect();
        assert_eq!(found, ["Hej!", "Kl.", "12 t.ex. äter vi.", "Rubrik", "Ny rad.", "Slut"]);
    }

    #[test]
    fn addresses_and_tags_are_known() {
        let text = "Se https://example.se/långtord #ettord kim@example.se ord";
        let inside: Vec<_> = words(text).filter(|it| !is_in_address(text, it)).map(|it| &text[it]).collect();
        assert_eq!(inside, ["Se", "ord"]);
    }
}
