//! A long text is read piece by piece, so that reading takes time in proportion to its length whatever stands in it, and
//! memory in proportion to a piece. What people write in comments is one piece.

use std::ops::Range;

/// The longest piece, in bytes.
pub(crate) const LONGEST: usize = 4096;

/// The pieces of a text, in order and without a gap: each ends with a line, else a sentence, else a word, and in the
/// middle of a word only when the word is longer than a piece.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty() || at == 0)?;
        let start = at;
        at += length(rest);
        // An empty text is one empty piece.
        let piece = start..at;
        at += usize::from(rest.is_empty());
        Some(piece)
    })
}

fn length(rest: &str) -> usize {
    if rest.len() <= LONGEST {
        return rest.len();
    }
    let window = &rest[..rest.floor_char_boundary(LONGEST)];
    let half = window.floor_char_boundary(LONGEST / 2);
    let tail = &window[half..];
    let end = tail
        .rfind('\n')
        .or_else(|| tail.rfind(". ").or_else(|| tail.rfind(['!', '?'])))
        .or_else(|| tail.rfind(char::is_whitespace));
    end.map_or(window.len(), |at| half + at + tail[at..].chars().next().map_or(0, char::len_utf8))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(text: &str) -> Vec<usize> {
        let mut at = 0;
        let pieces: Vec<Range<usize>> = pieces(text).collect();
        for piece in &pieces {
            assert_eq!(piece.start, at, "no gap");
            at = piece.end;
        }
        assert_eq!(at, text.len());
        pieces.into_iter().map(|piece| piece.len()).collect()
    }

    #[test]
    fn a_comment_is_one_piece() {
        assert_eq!(lengths("Hej"), [3]);
        assert_eq!(lengths(""), [0]);
    }

    #[test]
    fn a_piece_ends_with_a_line_or_a_sentence_or_a_word() {
        let sentence = "Det står en bänk i parken. ";
        for (text, ends) in [
            (format!("{sentence}\n").repeat(400), "\n"),
            (sentence.repeat(400), "."),
            ("bänk ".repeat(2000), " "),
        ] {
            let first = pieces(&text).next().unwrap();
            assert!(text[first.clone()].ends_with(ends), "{ends:?}");
            assert!(first.len() > LONGEST / 2);
            lengths(&text);
        }
    }

    #[test]
    fn a_word_longer_than_a_piece_is_cut_between_characters() {
        assert!(lengths(&"å".repeat(10_000)).iter().all(|n| *n <= LONGEST));
        lengths(&"a\u{308}".repeat(10_000));
    }
}
