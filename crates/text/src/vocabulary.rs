//! The words of all lists and how they are found among the words of a text: one look into a table for each word of the
//! text, and one more where it ends as something listed by its ending does.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

use crate::pattern::{Class, Hit};
use crate::steps::take;
use crate::words::Words;

/// The words of all lists.
pub(crate) struct Vocabulary {
    /// By the first word of each entry.
    entries: HashMap<Box<str>, Entry, BuildHasherDefault<Fnv>>,
    endings: HashMap<Box<str>, Vec<Class>, BuildHasherDefault<Fnv>>,
    /// The last four bytes of every ending, as [`trace`] leaves them.
    traces: Box<[u64; TRACES / 64]>,
}

#[derive(Default)]
struct Entry {
    /// The classes of the word alone.
    alone: Vec<Class>,
    /// What may follow it, with a space before and after, how many words that is, and the classes of the whole.
    longer: Vec<(Box<str>, usize, Vec<Class>)>,
}

const TRACES: usize = 8192;
/// So much must stand before an ending.
const BEFORE_ENDING: usize = 2;

impl Vocabulary {
    /// Takes entries whose words have single spaces between them; those that begin with a space are whole, the others are
    /// endings of one word.
    pub(crate) fn new(needles: BTreeMap<String, Vec<Class>>) -> Self {
        let mut words = Self {
            entries: HashMap::default(),
            endings: HashMap::default(),
            traces: Box::new([0; TRACES / 64]),
        };
        for (needle, classes) in needles {
            match needle.strip_prefix(' ') {
                Some(whole) => words.put(whole, classes),
                None => words.put_ending(needle.trim_end(), classes),
            }
        }
        words
    }

    fn put(&mut self, whole: &str, classes: Vec<Class>) {
        let end = whole.find(' ').unwrap_or(whole.len());
        let entry = self.entries.entry(whole[..end].into()).or_default();
        let rest = &whole[end..];
        if rest.trim().is_empty() {
            entry.alone = classes;
        } else {
            entry.longer.push((rest.into(), rest.trim().split(' ').count(), classes));
        }
    }

    fn put_ending(&mut self, ending: &str, classes: Vec<Class>) {
        if let Some(trace) = trace(ending.as_bytes()) {
            self.traces[trace / 64] |= 1 << (trace % 64);
        }
        self.endings.insert(ending.into(), classes);
    }

    /// Every word and ending found, in the order of the words.
    pub(crate) fn hits(&self, words: &Words) -> Vec<Hit> {
        let mut hits = Vec::with_capacity(words.len() * 4);
        for first in 0..words.len() {
            let (word, before) = (words.word(first), hits.len());
            take(1);
            if let Some(entry) = self.entries.get(word) {
                hits.extend(entry.alone.iter().map(|class| Hit { first, end: first + 1, class: *class }));
                let rest = &words.line()[words.in_line(first).end..];
                for (_, n, classes) in entry.longer.iter().filter(|(longer, ..)| rest.starts_with(&**longer))
                {
                    hits.extend(classes.iter().map(|class| Hit { first, end: first + 1 + n, class: *class }));
                }
            }
            self.find_ending(word, first, &mut hits);
            hits[before..].sort_unstable();
        }
        hits
    }

    fn find_ending(&self, word: &str, first: usize, hits: &mut Vec<Hit>) {
        let left = |trace: usize| self.traces[trace / 64] & (1 << (trace % 64)) != 0;
        if word.len() < BEFORE_ENDING + 4 || !trace(word.as_bytes()).is_some_and(left) {
            return;
        }
        let places = (BEFORE_ENDING..word.len() - 3).filter(|at| word.is_char_boundary(*at));
        for classes in places.filter_map(|at| self.endings.get(&word[at..])) {
            hits.extend(classes.iter().map(|class| Hit { first, end: first + 1, class: *class }));
        }
    }
}

/// What the last four bytes of a word leave; nothing for a shorter one.
fn trace(word: &[u8]) -> Option<usize> {
    let four = word.last_chunk::<4>()?;
    Some(u32::from_le_bytes(*four).wrapping_mul(0x9E37_79B1) as usize >> 19 & (TRACES - 1))
}

/// The hash of Fowler, Noll and Vo, eight bytes at a time: the words are our own, so that nobody can choose them badly.
#[derive(Default)]
pub(crate) struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let Some((eight, after)) = rest.split_first_chunk::<8>() {
            self.mix(u64::from_le_bytes(*eight));
            rest = after;
        }
        // What is left is read from both ends, so that nothing must be copied.
        let left = match (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
            (Some(first), Some(last)) => wide(*first) << 32 | wide(*last),
            _ => rest.iter().fold(0, |left, byte| left << 8 | u64::from(*byte)),
        };
        self.mix(left ^ (bytes.len() as u64) << 56);
    }

    /// The sign that ends a text; the length is in the hash already.
    fn write_u8(&mut self, _: u8) {}
}

fn wide(four: [u8; 4]) -> u64 {
    u64::from(u32::from_le_bytes(four))
}

impl Fnv {
    fn mix(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(5) ^ value).wrapping_mul(0x517C_C1B7_2722_0A95);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_longer_entries_and_endings_are_found_in_order() {
        let needles = [(" slå ", vec![3]), (" slå ihjäl ", vec![1, 2]), ("idiot ", vec![4])];
        let words = Vocabulary::new(needles.map(|(needle, classes)| (needle.to_owned(), classes)).into());
        let found: Vec<(usize, usize, Class)> = words
            .hits(&Words::of("slå ihjäl superidiot idiot slå"))
            .into_iter()
            .map(|hit| (hit.first, hit.end, hit.class))
            .collect();
        assert_eq!(found, [(1, 2, 3), (1, 3, 1), (1, 3, 2), (3, 4, 4), (5, 6, 3)]);
    }
}
