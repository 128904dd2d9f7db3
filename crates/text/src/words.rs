use std::ops::Range;

pub(crate) use crate::spelling::DISGUISED;
use crate::spelling::{
    disguised, end_of_word, fold, fold_char, is_letter, is_plain, is_sign, may_be_spaced, spaced_letters,
    starts_word, unmask,
};
use crate::steps::take;

/// The words and sentence stops of a text, as a line to search and as places in the comparable text.
///
/// The line looks like `" . hej på dig . "`: one space between all, a `.` for every sentence stop, first and last.
/// A word whose disguise was undone is written without doubled letters and with [`DISGUISED`] before it,
/// so that only lists that ask for it see it.
pub(crate) struct Words {
    line: String,
    places: Vec<Place>,
}

/// A sentence stop in the line.
pub(crate) const STOP: &str = ".";

struct Place {
    /// Whether it begins with a capital letter.
    capital: bool,
    text: Range<usize>,
    line: Range<usize>,
}

impl Words {
    /// Reads the words of a comparable text.
    pub(crate) fn of(text: &str) -> Self {
        let mut draft = Draft {
            line: Vec::with_capacity(text.len() + text.len() / 8 + 8),
            places: Vec::with_capacity(text.len() / 5 + 4),
        };
        draft.line.push(b' ');
        draft.push(STOP, 0..0, false);
        let mut at = 0;
        while let Some(byte) = text.as_bytes().get(at) {
            at = match byte {
                b' ' | b',' => at + 1,
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' => draft.read_word(text, at),
                b'.' | b'!' | b'?' | b'\n' | b':' | b';' => draft.read_stop(text, at, 1),
                byte if byte.is_ascii() && *byte != b'$' => at + 1,
                _ => draft.read_other(text, at),
            };
        }
        draft.push(STOP, text.len()..text.len(), false);
        draft.finish()
    }

    /// The line to search.
    pub(crate) fn line(&self) -> &str {
        &self.line
    }

    /// How many words and stops there are.
    pub(crate) fn len(&self) -> usize {
        self.places.len()
    }

    /// Where the word lies in the line.
    pub(crate) fn in_line(&self, word: usize) -> &Range<usize> {
        &self.places[word].line
    }

    pub(crate) fn word(&self, word: usize) -> &str {
        &self.line[self.places[word].line.clone()]
    }

    pub(crate) fn is_stop(&self, word: usize) -> bool {
        self.word(word) == STOP
    }

    /// Whether a word begins with a capital letter; a word in disguise does not.
    pub(crate) fn is_capital(&self, word: usize) -> bool {
        self.places[word].capital
    }

    /// The place of a word in the comparable text.
    pub(crate) fn place_of(&self, word: usize) -> Range<usize> {
        self.places[word].text.clone()
    }

    /// The place in the comparable text from the first of these words to the last, stops at the ends left out.
    pub(crate) fn place(&self, words: &Range<usize>) -> Option<Range<usize>> {
        let mut inside = words.clone().filter(|word| !self.is_stop(*word));
        let first = inside.next()?;
        let last = inside.next_back().unwrap_or(first);
        Some(self.places[first].text.start..self.places[last].text.end)
    }

    /// The words that begin within this place of the comparable text.
    pub(crate) fn within(&self, text: &Range<usize>) -> Range<usize> {
        let first = self.places.partition_point(|place| place.text.start < text.start);
        let last = self.places.partition_point(|place| place.text.start < text.end);
        first..last.max(first)
    }
}

/// Words while they are read: the line is bytes, because most words are copied to it and then made small in place.
struct Draft {
    line: Vec<u8>,
    places: Vec<Place>,
}

impl Draft {
    fn finish(self) -> Words {
        // Only whole characters were written.
        let line = String::from_utf8(self.line).unwrap_or_default();
        Words { line, places: self.places }
    }

    /// Reads what begins with a character that is not ASCII, or with a sign for a letter.
    fn read_other(&mut self, text: &str, at: usize) -> usize {
        match text[at..].chars().next() {
            Some(c) if is_letter(c) || (is_sign(c) && starts_word(&text[at..])) => self.read_word(text, at),
            Some('\u{2026}') => self.read_stop(text, at, '\u{2026}'.len_utf8()),
            Some(c) => at + c.len_utf8(),
            None => text.len(),
        }
    }

    fn push(&mut self, word: &str, text: Range<usize>, capital: bool) {
        let start = self.line.len();
        self.line.extend_from_slice(word.as_bytes());
        self.places.push(Place { capital, text, line: start..self.line.len() });
        self.line.push(b' ');
    }

    fn read_stop(&mut self, text: &str, at: usize, length: usize) -> usize {
        let end = at + length;
        let inside_a_word = text[end..].chars().next().is_some_and(char::is_alphanumeric)
            && text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let after_a_stop =
            self.places.last().is_some_and(|place| self.line[place.line.clone()] == *STOP.as_bytes());
        if !inside_a_word && !after_a_stop {
            self.push(STOP, at..end, false);
        }
        end
    }

    fn read_word(&mut self, text: &str, at: usize) -> usize {
        take(1);
        if let Some(length) = plain_length(&text.as_bytes()[at..]) {
            let line = self.line.len();
            self.write_plain(&text[at..at + length]);
            let capital = is_capital(&text.as_bytes()[at..]);
            self.places.push(Place { capital, text: at..at + length, line: line..self.line.len() });
            self.line.push(b' ');
            return at + length;
        }
        if let Some((end, letters)) = spaced_letters(text, at) {
            self.push(&disguised(&letters), at..end, false);
            return end;
        }
        let end = end_of_word(text, at);
        let word = fold(&text[at..end]);
        if is_plain(&word) {
            self.push(&word, at..end, is_capital(&text.as_bytes()[at..]));
        } else {
            self.push(&disguised(&unmask(&word)), at..end, false);
        }
        end
    }

    fn write_plain(&mut self, word: &str) {
        if word.is_ascii() {
            let line = self.line.len();
            self.line.extend_from_slice(word.as_bytes());
            self.line[line..].make_ascii_lowercase();
            return;
        }
        for c in word.chars() {
            match c {
                _ if c.is_ascii() => self.line.push(c.to_ascii_lowercase() as u8),
                'å' | 'Å' => self.line.extend_from_slice("å".as_bytes()),
                'ä' | 'Ä' => self.line.extend_from_slice("ä".as_bytes()),
                'ö' | 'Ö' => self.line.extend_from_slice("ö".as_bytes()),
                c => c.to_lowercase().for_each(|c| self.write(fold_char(c, false))),
            }
        }
    }

    fn write(&mut self, c: char) {
        self.line.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

/// Whether the text begins with a capital of the Latin alphabets, also one of two bytes that comes in pairs (as Ž and ž).
fn is_capital(text: &[u8]) -> bool {
    match text {
        [first, ..] if first.is_ascii() => first.is_ascii_uppercase(),
        [0xC3, 0x80..=0x9E, ..] => true,
        [0xC3, ..] => false,
        _ => {
            std::str::from_utf8(&text[..text.len().min(2)]).is_ok_and(|it| it.starts_with(char::is_uppercase))
        }
    }
}

/// How long a word of ordinary letters or of digits is; nothing said where it is not as simple as that.
fn plain_length(rest: &[u8]) -> Option<usize> {
    let (mut at, mut letters, mut digits) = (0, 0_usize, 0_usize);
    let (mut before, mut run) = (0, 0);
    while let Some(byte) = rest.get(at) {
        let low = match SORTS[usize::from(*byte)] {
            Sort::End => break,
            Sort::Digit => {
                (at, before, digits) = (at + 1, 0, digits + 1);
                continue;
            }
            Sort::Letter => byte | 0x20,
            Sort::Latin => {
                at += 1;
                // × and ÷ are no letters, and ß has another capital.
                *rest.get(at).filter(|second| !matches!(second, 0x97 | 0xB7 | 0x9F | 0xBF))?
            }
            Sort::Other => return None,
        };
        run = if low == before { run + 1 } else { 1 };
        if run >= 3 {
            return None;
        }
        (at, before, letters) = (at + 1, low, letters + 1);
    }
    let substituted = digits > 0 && letters >= digits;
    let spaced = letters == 1 && may_be_spaced(&rest[at..]);
    (!substituted && !spaced).then_some(at)
}

/// What a byte means to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Letter,
    Digit,
    /// The word ends before it.
    End,
    /// The first byte of a letter of two, as å, ä and ö are.
    Latin,
    /// It must be looked at in full.
    Other,
}

const SORTS: [Sort; 256] = {
    let mut sorts = [Sort::End; 256];
    let mut byte = 0;
    while byte < sorts.len() {
        sorts[byte] = match byte {
            0x41..=0x5A | 0x61..=0x7A => Sort::Letter,
            0x30..=0x39 => Sort::Digit,
            0xC3 => Sort::Latin,
            // _ @ $ * and what is not ASCII.
            0x5F | 0x40 | 0x24 | 0x2A | 0x80.. => Sort::Other,
            _ => Sort::End,
        };
        byte += 1;
    }
    sorts
};

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> String {
        Words::of(text).line.trim().replace(DISGUISED, "!")
    }

    #[test]
    fn words_stand_in_a_line_with_their_stops() {
        assert_eq!(line("Hej på dig! Kl. 12.30, t.ex. …"), ". hej på dig . kl . 12 30 t ex . .");
        assert_eq!(line(""), ". .");
        assert_eq!(line("Armén @namn #tagg"), ". armen namn tagg .");
    }

    #[test]
    fn disguised_words_are_shown_and_marked() {
        assert_eq!(line("Din idioooot"), ". din !idiot .");
        assert_eq!(line("id1ot j@vla $kit"), ". !idiot !javla !skit .");
        assert_eq!(line("f a n vad k.u.k"), ". !fan vad !kuk .");
        assert_eq!(line("f\u{430}n"), ". fan .");
    }

    #[test]
    fn ordinary_words_are_left_alone() {
        assert_eq!(line("3 b och i å eller 2:a, m.m."), ". 3 b och i å eller 2 a m m . .");
        assert_eq!(line("Hallå! **viktigt** 112"), ". hallå . viktigt 112 .");
    }

    #[test]
    fn places_point_at_the_words() {
        let words = Words::of("Hej, f a n då");
        let place = words.place(&(1..3)).unwrap();
        assert_eq!(&"Hej, f a n då"[place], "Hej, f a n");
        assert_eq!(words.place(&(0..1)), None);
    }
}
