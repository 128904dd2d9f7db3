use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A text made comparable, with the way back to the original bytes.
///
/// Combining characters are composed (NFC) or dropped, invisible characters are dropped, every space is `' '`,
/// every line end `'\n'`, every dash `'-'`, every digit ASCII. Case is kept. A text in which nothing had to be changed, as
/// most, is not copied.
pub(crate) struct Normal<'a> {
    text: Cow<'a, str>,
    /// The stretches of `text`, in order; none where it is the original.
    stretches: Vec<Stretch>,
}

/// A part of the comparable text and where it comes from.
struct Stretch {
    /// Its first byte in the comparable text.
    at: usize,
    original: Range<usize>,
    /// Whether it is the original byte for byte; otherwise all of it comes from all of the original's part.
    copied: bool,
}

impl<'a> Normal<'a> {
    pub(crate) fn of(original: &'a str) -> Self {
        let unchanged = unchanged(original, 0);
        if unchanged == original.len() {
            return Self { text: Cow::Borrowed(original), stretches: Vec::new() };
        }
        let mut draft =
            Draft { original, text: String::with_capacity(original.len()), stretches: Vec::new() };
        draft.copy(0..unchanged);
        let mut at = unchanged;
        while at < original.len() {
            at = draft.change(at);
            let end = self::unchanged(original, at);
            draft.copy(at..end);
            at = end;
        }
        Self { text: Cow::Owned(draft.text), stretches: draft.stretches }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The place in the original text of a non-empty place in the comparable text.
    pub(crate) fn original(&self, place: &Range<usize>) -> Range<usize> {
        if self.stretches.is_empty() {
            return place.clone();
        }
        let stretch = |at: usize| &self.stretches[self.stretches.partition_point(|it| it.at <= at) - 1];
        let (first, last) = (stretch(place.start), stretch(place.end - 1));
        let start = if first.copied { place.start - first.at } else { 0 };
        let end = if last.copied { last.original.start + place.end - last.at } else { last.original.end };
        first.original.start + start..end
    }
}

struct Draft<'a> {
    original: &'a str,
    text: String,
    stretches: Vec<Stretch>,
}

impl Draft<'_> {
    fn copy(&mut self, original: Range<usize>) {
        if !original.is_empty() {
            let at = self.text.len();
            self.text.push_str(&self.original[original.clone()]);
            self.stretches.push(Stretch { at, original, copied: true });
        }
    }

    /// Takes the character that begins here with the marks on it; says where the next one begins.
    fn change(&mut self, start: usize) -> usize {
        let mut chars = self.original[start..].chars();
        let Some(first) = chars.next() else { return self.original.len() };
        let rest = chars.as_str().trim_start_matches(is_mark);
        let end = self.original.len() - rest.len();
        let at = self.text.len();
        if end == start + first.len_utf8() {
            push(&mut self.text, first);
        } else {
            // What cannot be composed is decoration ("f̶a̶n̶"): the letter alone is compared.
            self.original[start..end].nfc().filter(|c| !is_mark(*c)).for_each(|c| push(&mut self.text, c));
        }
        if self.text.len() > at {
            self.stretches.push(Stretch { at, original: start..end, copied: false });
        }
        end
    }
}

/// The bytes of characters that are never changed: what is printed of ASCII, line ends, and the letters from À to ÿ, whose
/// first byte is 0xC3; a second byte is never met without its first.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        plain[byte] = matches!(byte, 0x20..=0x7E | 0x0A | 0xC3 | 0x80..=0xBF);
        byte += 1;
    }
    plain
};

/// Where the text, read from here, first has a character that must be changed or that carries a mark.
fn unchanged(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut before) = (from, from);
    while at < bytes.len() {
        let plain = bytes[at..].iter().take_while(|byte| PLAIN[usize::from(**byte)]).count();
        if plain > 0 {
            at += plain;
            before = text.floor_char_boundary(at - 1);
            continue;
        }
        let length = match text[at..].chars().next() {
            Some(c) if is_mark(c) => return before,
            Some(c) if matches!(comparable(c), Comparable::One(same) if same == c) => c.len_utf8(),
            _ => return at,
        };
        before = at;
        at += length;
    }
    at
}

fn push(text: &mut String, c: char) {
    if c.is_ascii_graphic() {
        text.push(c);
        return;
    }
    match comparable(c) {
        Comparable::Nothing => {}
        Comparable::One(c) => text.push(c),
        Comparable::Decomposed => std::iter::once(c).nfkc().for_each(|c| text.push(c)),
    }
}

fn is_mark(c: char) -> bool {
    // U+20E3 is the frame around a key ("1⃣"), U+FE0F asks for the coloured form of an emoji.
    !c.is_ascii() && (canonical_combining_class(c) != 0 || matches!(c, '\u{20E3}' | '\u{FE00}'..='\u{FE0F}'))
}

enum Comparable {
    Nothing,
    One(char),
    Decomposed,
}

fn comparable(c: char) -> Comparable {
    match c {
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Comparable::One('\n'),
        c if is_invisible(c) => Comparable::Nothing,
        c if c.is_whitespace() => Comparable::One(' '),
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => {
            Comparable::One('-')
        }
        '\u{2018}' | '\u{2019}' | '\u{B4}' | '\u{2BC}' => Comparable::One('\''),
        '\u{660}'..='\u{669}' => Comparable::One(digit(c, 0x660)),
        '\u{6F0}'..='\u{6F9}' => Comparable::One(digit(c, 0x6F0)),
        '\u{FF00}'..='\u{FFEF}'
        | '\u{2460}'..='\u{24FF}'
        | '\u{FB00}'..='\u{FB06}'
        | '\u{1D400}'..='\u{1D7FF}' => Comparable::Decomposed,
        c => Comparable::One(c),
    }
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

fn is_invisible(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}' | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}'
        | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(text: &str) -> String {
        Normal::of(text).text.into_owned()
    }

    #[test]
    fn what_looks_alike_becomes_alike() {
        assert_eq!(normal("a\u{308}ven A\u{30A}sa"), "även Åsa");
        assert_eq!(normal("85\u{200B}01\u{AD}01\u{2013}12\u{A0}34"), "850101-12 34");
        assert_eq!(normal("\u{FF11}\u{FF12}\u{1D7D8}\u{663}"), "1203");
        assert_eq!(normal("f\u{336}a\u{336}n\u{336}"), "fan");
        assert_eq!(normal("rad\r\nrad\u{2028}rad"), "rad\n\nrad\nrad");
        assert_eq!(normal("1\u{FE0F}\u{20E3}"), "1");
    }

    #[test]
    fn a_place_leads_back_to_the_whole_original_character() {
        let text = "x a\u{308}\u{200B}b";
        let normal = Normal::of(text);
        let place = normal.text.find("äb").unwrap()..normal.text.len();
        assert_eq!(&text[normal.original(&place)], "a\u{308}\u{200B}b");
        let letter = place.start..place.start + "ä".len();
        assert_eq!(&text[normal.original(&letter)], "a\u{308}");
    }
}
