//! What can be seen of a text. A reason, an answer or a name of nothing but invisible characters is none.

/// Whether the character takes no part in what is seen: control characters but tab and line break, characters that only
/// join, part or turn others, and fillers (Unicode's *Default_Ignorable_Code_Point*, the fillers of Hangul, the empty
/// braille pattern).
#[must_use]
pub fn is_invisible(it: char) -> bool {
    matches!(it,
        '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}' | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}'
        | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// How many characters of the text can be seen; white space is not.
#[must_use]
pub fn n_visible(text: &str) -> usize {
    text.chars().filter(|it| !it.is_whitespace() && !is_invisible(*it)).count()
}

/// Whether nothing of the text can be seen.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|it| it.is_whitespace() || is_invisible(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_nothing() {
        for blank in
            ["", " \n\t", "\u{200b}\u{2060}\u{ad}", " \u{feff} ", "\u{3164}", "\u{2800}", "\u{e0041}"]
        {
            assert!(is_blank(blank), "{blank:?}");
            assert_eq!(n_visible(blank), 0, "{blank:?}");
        }
    }

    #[test]
    fn what_joins_letters_does_not_hide_them() {
        // A family is four people and three joiners; å may be two characters.
        for (text, n) in
            [("hej", 3), (" å ", 1), ("a\u{30a}", 2), ("👨\u{200d}👩\u{200d}👧", 3), ("❤\u{fe0f}", 1)]
        {
            assert!(!is_blank(text), "{text:?}");
            assert_eq!(n_visible(text), n, "{text:?}");
        }
    }
}
