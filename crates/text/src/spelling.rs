//! How words are spelled to be compared: small letters, no accents but those of å, ä and ö, and disguises undone.

/// Stands before a word that was disguised (`idioooot`, `id1ot`, `i d i o t`).
pub(crate) const DISGUISED: char = '\u{1}';

/// Lower case, accents other than those of å, ä and ö off, look-alikes of other alphabets taken for what they show.
pub(crate) fn fold(word: &str) -> String {
    let mixed = word.bytes().any(|byte| byte.is_ascii_alphabetic());
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_ascii() { c } else { fold_char(c, mixed) })
        .collect()
}

pub(crate) fn fold_char(c: char, mixed: bool) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'æ' => 'ä',
        'ø' => 'ö',
        'а' | 'α' if mixed => 'a',
        'е' | 'ε' if mixed => 'e',
        'о' | 'ο' if mixed => 'o',
        'і' | 'ι' if mixed => 'i',
        'с' if mixed => 'c',
        'р' | 'ρ' if mixed => 'p',
        'у' | 'υ' if mixed => 'u',
        'к' | 'κ' if mixed => 'k',
        'т' | 'τ' if mixed => 't',
        'ѕ' if mixed => 's',
        c => c,
    }
}

/// What is left of a word in disguise: all runs of one letter made one, å and ä as a, ö as o (`idioooot` → `idiot`,
/// `döda` and `d0da` → `doda`). Both the lists and the texts are squeezed before they are compared.
pub(crate) fn squeeze(word: &str) -> String {
    let mut squeezed = String::with_capacity(word.len());
    for c in word.chars() {
        let c = match c {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            c => c,
        };
        if !squeezed.ends_with(c) {
            squeezed.push(c);
        }
    }
    squeezed
}

pub(crate) fn disguised(word: &str) -> String {
    let mut shown = String::from(DISGUISED);
    shown.push_str(&squeeze(word));
    shown
}

pub(crate) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Signs written in the place of a letter.
pub(crate) fn is_sign(c: char) -> bool {
    matches!(c, '@' | '$' | '€' | '*')
}

pub(crate) fn starts_word(rest: &str) -> bool {
    // "$hit" and "@s" may be words, but "@namn" is a mention and "**ord**" is emphasis.
    let mut chars = rest.chars();
    matches!((chars.next(), chars.next()), (Some('$' | '€'), Some(next)) if next.is_alphabetic())
}

pub(crate) fn end_of_word(text: &str, at: usize) -> usize {
    let mut end = at;
    for (offset, c) in text[at..].char_indices() {
        let after = &text[at + offset + c.len_utf8()..];
        // A star after a word is emphasis, but "sk@ dö" is one letter more.
        let is_last = c != '*' && offset > 1 && (after.is_empty() || after.starts_with(' '));
        let goes_on = is_letter(c)
            || (is_sign(c)
                && (is_last || after.trim_start_matches(is_sign).starts_with(char::is_alphanumeric)));
        if !goes_on {
            break;
        }
        end = at + offset + c.len_utf8();
    }
    end
}

/// A word is plain when nothing suggests that its spelling hides another word.
pub(crate) fn is_plain(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let others = word.chars().filter(|c| !c.is_alphabetic()).count();
    let substituted = others > 0 && letters >= others;
    let mut run = (' ', 0);
    let stretched = word.chars().any(|c| {
        run = if c == run.0 { (c, run.1 + 1) } else { (c, 1) };
        run.1 >= 3 && c.is_alphabetic()
    });
    !substituted && !stretched
}

pub(crate) fn unmask(word: &str) -> String {
    word.chars().filter(|c| *c != '_').map(letter_for).collect()
}

fn letter_for(c: char) -> char {
    match c {
        '0' => 'o',
        '1' => 'i',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        c => c,
    }
}

/// Whether a single letter may go on as letters with signs between: what stands after the sign is not a word.
pub(crate) fn may_be_spaced(after: &[u8]) -> bool {
    match after {
        [b' ' | b'.' | b'-' | b'*' | b',' | b'/', next, then, ..] => {
            let letter = |byte: u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
            letter(*next) && !(next.is_ascii() && then.is_ascii_alphanumeric())
        }
        _ => false,
    }
}

/// Three or more single letters with the same sign between them (`f a n`, `i.d.i.o.t`): where they end, joined.
pub(crate) fn spaced_letters(text: &str, at: usize) -> Option<(usize, String)> {
    let mut letters = String::new();
    let mut between = None;
    let (mut at, mut end) = (at, at);
    let mut chars = text[at..].chars();
    while let Some(letter) = chars.next().filter(|c| c.is_alphabetic()) {
        let after = chars.next();
        if after.is_some_and(is_letter) {
            break; // A longer word begins here.
        }
        letters.push(letter);
        end = at + letter.len_utf8();
        let Some(sign) = after.filter(|c| matches!(c, ' ' | '.' | '-' | '*' | ',' | '/')) else { break };
        if *between.get_or_insert(sign) != sign {
            break;
        }
        at = end + sign.len_utf8();
    }
    (letters.chars().count() >= 3).then(|| (end, fold(&letters)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_folded_and_squeezed() {
        assert_eq!(fold("ÉLAN Åsa f\u{430}n"), "elan åsa fan");
        assert_eq!(squeeze("döööda"), "doda");
        assert_eq!(disguised(&unmask("id1ot")), "\u{1}idiot");
    }

    #[test]
    fn letters_with_one_sign_between_are_a_word() {
        assert_eq!(spaced_letters("f.a.n då", 0), Some((5, "fan".to_owned())));
        assert_eq!(spaced_letters("f.a-n då", 0), None);
    }
}
