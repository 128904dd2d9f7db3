//! One line of a lexicon: a sequence of slots, and whether the words of a text fill it.

use crate::steps::take;
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

/// Classes of which a word may be any.
#[derive(Clone, Debug)]
pub(crate) struct Classes {
    list: Vec<Class>,
    trace: u64,
}

/// The classes that a whole text has words of: most lines see at once what is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Present(Vec<u64>);

impl Present {
    pub(crate) fn of(classes: impl Iterator<Item = Class>) -> Self {
        let mut present = Vec::new();
        for class in classes {
            if present.len() <= class / 64 {
                present.resize(class / 64 + 1, 0);
            }
            present[class / 64] |= 1 << (class % 64);
        }
        Self(present)
    }

    fn has(&self, class: Class) -> bool {
        self.0.get(class / 64).is_some_and(|it| it & (1 << (class % 64)) != 0)
    }

    /// Whether each of the slots that must be filled has a word for it somewhere.
    pub(crate) fn may_fill(&self, needed: &[Classes]) -> bool {
        needed.iter().all(|classes| classes.list.iter().any(|class| self.has(*class)))
    }
}

/// What a text must have so that the slots can be filled, the slots with the fewest choices first.
pub(crate) fn needed(slots: &[Slot]) -> Box<[Classes]> {
    let mut needed: Vec<Classes> = slots
        .iter()
        .filter_map(|slot| match slot {
            Slot::One(classes) => Some(classes.clone()),
            Slot::Maybe(_) | Slot::Many(_) | Slot::Gap => None,
        })
        .collect();
    needed.sort_by_key(|classes| classes.list.len());
    needed.into_boxed_slice()
}

impl Classes {
    pub(crate) fn new(list: Vec<Class>) -> Self {
        let trace = list.iter().fold(0, |traces, class| traces | trace(*class));
        Self { list, trace }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Class> {
        self.list.iter().copied()
    }
}

/// What a class leaves of itself: several may leave the same, so that it only tells which are not there.
fn trace(class: Class) -> u64 {
    1 << (class % 64)
}

/// A place in a pattern.
#[derive(Clone, Debug)]
pub(crate) enum Slot {
    /// One of the words (`ord` or `@klass`, alternatives with `|`).
    One(Classes),
    /// One of the words or nothing (`@klass?`).
    Maybe(Classes),
    /// Up to four of the words (`@klass*`).
    Many(Classes),
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

/// The hits of a text.
pub(crate) struct Hits<'a> {
    all: &'a [Hit],
    words: &'a Words,
    negation: Option<Classes>,
    /// Of each word: how many hits begin before it, and what the classes of its own leave.
    begins: Vec<(usize, u64)>,
}

/// How many words [`Slot::Many`] takes at most.
pub(crate) const MANY: usize = 4;
/// How many words [`Slot::Gap`] passes at most.
pub(crate) const GAP: usize = 2;

impl<'a> Hits<'a> {
    /// The hits, ordered by their first word, and the class of words that negate.
    pub(crate) fn new(all: &'a [Hit], words: &'a Words, negation: Option<Class>) -> Self {
        let mut begins = Vec::with_capacity(words.len());
        let mut from = 0;
        for word in 0..words.len() {
            let own = all[from..].iter().take_while(|hit| hit.first == word);
            let (n, traces) = own.fold((0, 0), |(n, traces), hit| (n + 1, traces | trace(hit.class)));
            begins.push((from, traces));
            from += n;
        }
        Self { all, words, negation: negation.map(|it| Classes::new(vec![it])), begins }
    }

    /// Every word of these from which the slots are filled, with the end of the longest way.
    pub(crate) fn fulfil(
        &self,
        slots: &[Slot],
        firsts: std::ops::Range<usize>,
    ) -> impl Iterator<Item = (usize, usize)> {
        let trace = match slots.first() {
            Some(Slot::One(classes)) => classes.trace,
            _ => 0,
        };
        let firsts = firsts.filter(move |word| self.begins[*word].1 & trace != 0);
        firsts.filter_map(|first| Some((first, self.fill(slots, first)?)))
    }

    /// The end of the longest way the slots are filled from this word on.
    fn fill(&self, slots: &[Slot], from: usize) -> Option<usize> {
        take(1);
        let Some((slot, rest)) = slots.split_first() else { return Some(from) };
        match slot {
            Slot::One(classes) => self.ends(classes, from).filter_map(|end| self.fill(rest, end)).max(),
            Slot::Maybe(classes) => self.fill_repeated(classes, 1, rest, from),
            Slot::Many(classes) => self.fill_repeated(classes, MANY, rest, from),
            Slot::Gap => self.fill_after_gap(rest, from),
        }
    }

    fn fill_repeated(&self, classes: &Classes, times: usize, rest: &[Slot], from: usize) -> Option<usize> {
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
        self.negation.as_ref().is_some_and(|class| self.ends(class, word).next().is_some())
    }

    /// The ends of the hits of these classes that begin with this word.
    fn ends(&self, classes: &Classes, first: usize) -> impl Iterator<Item = usize> {
        let begin = self.begins.get(first).filter(|it| it.1 & classes.trace != 0);
        let from = begin.map_or(self.all.len(), |it| it.0);
        let hits = self.all[from..].iter().take_while(move |hit| hit.first == first);
        hits.filter(|hit| classes.list.contains(&hit.class)).map(|hit| hit.end)
    }
}
