//! One line of a lexicon: a sequence of slots, and whether the words of a text fill it.

use crate::words::Words;

/// A list of words that may stand in the same slot; an index of the lexicon.
pub(crate) type Class = usize;

/// How serious what a line describes is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Severity {
    /// An idiom that only looks like the rest of the list: nothing that overlaps it is found.
    Not,
    /// Often harmless; says little alone.
    Mild,
    /// Seldom harmless.
    Strong,
    /// Hardly ever harmless.
    Grave,
}

/// A place in a pattern.
#[derive(Clone, Debug)]
pub(crate) enum Slot {
    /// One of the words (`ord` or `@klass`, alternatives with `|`).
    One(Vec<Class>),
    /// One of the words or nothing (`@klass?`).
    Maybe(Vec<Class>),
    /// Up to four of the words (`@klass*`).
    Many(Vec<Class>),
    /// Up to two words whatever, but no sentence stop and no negation (`_`).
    Gap,
}

/// A word of a class in the text: from its first word to the one after its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hit {
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) class: Class,
}

/// The hits of a text, ordered by their first word.
pub(crate) struct Hits<'a> {
    pub(crate) all: &'a [Hit],
    pub(crate) words: &'a Words,
    /// The class of words that negate.
    pub(crate) negation: Option<Class>,
}

const MANY: usize = 4;
const GAP: usize = 2;

impl Hits<'_> {
    /// The end of the longest way the slots are filled from this word on.
    pub(crate) fn fill(&self, slots: &[Slot], from: usize) -> Option<usize> {
        let Some((slot, rest)) = slots.split_first() else { return Some(from) };
        match slot {
            Slot::One(classes) => self.ends(classes, from).filter_map(|end| self.fill(rest, end)).max(),
            Slot::Maybe(classes) => self.fill_repeated(classes, 1, rest, from),
            Slot::Many(classes) => self.fill_repeated(classes, MANY, rest, from),
            Slot::Gap => self.fill_after_gap(rest, from),
        }
    }

    fn fill_repeated(&self, classes: &[Class], times: usize, rest: &[Slot], from: usize) -> Option<usize> {
        let without = self.fill(rest, from);
        if times == 0 {
            return without;
        }
        let with =
            self.ends(classes, from).filter_map(|end| self.fill_repeated(classes, times - 1, rest, end));
        with.max().max(without)
    }

    fn fill_after_gap(&self, rest: &[Slot], from: usize) -> Option<usize> {
        for skipped in 0..=GAP {
            if let Some(end) = self.fill(rest, from + skipped) {
                return Some(end);
            }
            let next = from + skipped;
            if next >= self.words.len() || self.words.is_stop(next) || self.negates(next) {
                return None;
            }
        }
        None
    }

    fn negates(&self, word: usize) -> bool {
        self.negation.is_some_and(|class| self.ends(&[class], word).next().is_some())
    }

    fn ends(&self, classes: &[Class], first: usize) -> impl Iterator<Item = usize> {
        let from = self.all.partition_point(|hit| hit.first < first);
        let hits = self.all[from..].iter().take_while(move |hit| hit.first == first);
        hits.filter(|hit| classes.contains(&hit.class)).map(|hit| hit.end)
    }
}
