use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A text made comparable, with the way back to the original bytes.
///
/// Combining characters are composed (NFC) or dropped, invisible characters are dropped, every space is `' '`,
/// every line end `'\n'`, every dash `'-'`, every digit ASCII. Case is kept.
pub(crate) struct Normal {
    text: String,
    /// For each byte of `text`: where its character began and ended in the original.
    origin: Vec<(usize, usize)>,
}

impl Normal {
    pub(crate) fn of(original: &str) -> Self {
        let mut normal =
            Self { text: String::with_capacity(original.len()), origin: Vec::with_capacity(original.len()) };
        let mut cluster = String::new();
        let mut chars = original.char_indices().peekable();
        while let Some((start, first)) = chars.next() {
            let mut end = start + first.len_utf8();
            cluster.clear();
            while let Some((at, mark)) = chars.next_if(|(_, next)| is_mark(*next)) {
                if cluster.is_empty() {
                    cluster.push(first);
                }
                cluster.push(mark);
                end = at + mark.len_utf8();
            }
            if cluster.is_empty() {
                normal.push(first, start, end);
            } else {
                // What cannot be composed is decoration ("f̶a̶n̶"): the letter alone is compared.
                cluster.nfc().filter(|c| !is_mark(*c)).for_each(|c| normal.push(c, start, end));
            }
        }
        normal
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The place in the original text of a non-empty place in the comparable text.
    pub(crate) fn original(&self, place: &Range<usize>) -> Range<usize> {
        self.origin[place.start].0..self.origin[place.end - 1].1
    }

    fn push(&mut self, c: char, start: usize, end: usize) {
        if c.is_ascii_graphic() {
            self.text.push(c);
            self.origin.push((start, end));
            return;
        }
        match comparable(c) {
            Comparable::Nothing => {}
            Comparable::One(c) => self.append(c, start, end),
            Comparable::Decomposed => std::iter::once(c).nfkc().for_each(|c| self.append(c, start, end)),
        }
    }

    fn append(&mut self, c: char, start: usize, end: usize) {
        self.text.push(c);
        self.origin.extend(std::iter::repeat_n((start, end), c.len_utf8()));
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
        Normal::of(text).text
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
