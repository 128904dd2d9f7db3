//! Masking (sv. *maskning*): words are taken out of a text, not covered. Pure.

use std::ops::Range;

/// A text as it is compared: small letters, white space as one blank, without what nobody sees; each with its bytes.
fn folded(text: &str) -> Vec<(char, Range<usize>)> {
    let mut all: Vec<(char, Range<usize>)> = Vec::new();
    for (at, letter) in text.char_indices() {
        let bytes = at..at + letter.len_utf8();
        if letter.is_whitespace() {
            match all.last_mut() {
                Some((' ', last)) => last.end = bytes.end,
                _ => all.push((' ', bytes)),
            }
        } else if !kernel::is_invisible(letter) {
            all.extend(letter.to_lowercase().map(|it| (it, bytes.clone())));
        }
    }
    all
}

/// Where the words stand in the text, in bytes.
fn places(text: &str, words: &str) -> Vec<Range<usize>> {
    let words: Vec<char> = folded(words.trim()).into_iter().map(|it| it.0).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let text = folded(text);
    let here = |window: &&[(char, Range<usize>)]| window.iter().map(|it| it.0).eq(words.iter().copied());
    let whole = |window: &[(char, Range<usize>)]| match window {
        [first, .., last] => first.1.start..last.1.end,
        [only] => only.1.clone(),
        [] => 0..0,
    };
    text.windows(words.len()).filter(here).map(whole).collect()
}

/// How often the words stand in the text, however they are spaced and whatever the size of the letters.
#[must_use]
pub fn occurrences(text: &str, words: &str) -> usize {
    places(text, words).len()
}

/// The text with a block in the place of each of the words (sv. *maskning*): what is taken out is
/// nowhere in it.
#[must_use]
pub fn masked(text: &str, masks: &[String], block: &str) -> String {
    let mut taken: Vec<Range<usize>> = masks.iter().flat_map(|it| places(text, it)).collect();
    taken.sort_by_key(|it| (it.start, it.end));
    let mut out = String::with_capacity(text.len());
    let mut reached = 0;
    for place in taken {
        if place.start >= reached {
            out.push_str(&text[reached..place.start]);
            out.push_str(block);
        }
        reached = reached.max(place.end);
    }
    out.push_str(&text[reached..]);
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BLOCK: &str = "[maskerat: 21 kap. 1 § OSL]";

    fn take(text: &str, masks: &[&str]) -> String {
        let masks: Vec<String> = masks.iter().map(|it| (*it).to_owned()).collect();
        masked(text, &masks, BLOCK)
    }

    #[test]
    fn words_are_taken_out_wherever_they_stand_and_however_they_are_written() {
        let text = "Grannen Kvist är sjuk. KVIST, alltså. Hos  Kvist\nbor två.";
        let out = take(text, &["kvist"]);
        assert_eq!(out, format!("Grannen {BLOCK} är sjuk. {BLOCK}, alltså. Hos  {BLOCK}\nbor två."));
        assert_eq!(take("Anna\n  Ek", &["anna ek"]), BLOCK);
        assert_eq!(take("An\u{200b}na", &["anna"]), BLOCK, "what nobody sees hides nothing");
        assert_eq!(take("inget här", &["anna", " "]), "inget här");
    }

    #[test]
    fn words_that_overlap_leave_nothing_of_each_other() {
        assert_eq!(take("Storgatan 12 B", &["storgatan 12", "12 b"]), BLOCK);
        assert_eq!(take("aaaa", &["aa"]), BLOCK);
        assert_eq!(take("abcabc", &["abc", "b"]), format!("{BLOCK}{BLOCK}"));
    }

    proptest! {
        /// Whatever is written: what is masked stands nowhere in what is handed out.
        #[test]
        fn what_is_masked_is_gone(text in "[a-dÅå .\\n]{0,40}", mask in "[a-dÅå]{1,4}") {
            let out = masked(&text, std::slice::from_ref(&mask), "#");
            prop_assert_eq!(occurrences(&out, &mask), 0);
            prop_assert_eq!(out == text, occurrences(&text, &mask) == 0);
        }
    }
}
