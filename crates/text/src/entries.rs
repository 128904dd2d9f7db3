//! Reads the lines of `lexicon/*.txt`, whose format is told in [`crate::lexicon`], and makes a [`Lexicon`] of them.

use std::collections::{BTreeMap, HashMap};

use crate::lexicon::{Key, Lexicon, Rule, Topic};
use crate::pattern::{Class, Classes, GAP, MANY, Severity, Slot, needed};
use crate::spelling::{DISGUISED, disguised, fold, squeeze};
use crate::vocabulary::Vocabulary;
use crate::words::STOP;

/// What `~` stands for.
const ENDINGS: [&str; 21] = [
    "", "s", "en", "ens", "et", "ets", "er", "ers", "erna", "ernas", "ar", "arna", "arnas", "n", "ns", "na",
    "a", "as", "e", "t", "ts",
];

/// The lists while they are read.
#[derive(Default)]
pub(crate) struct Draft {
    needles: BTreeMap<String, Vec<Class>>,
    classes: HashMap<(Topic, String), Class>,
    rules: Vec<Rule>,
}

impl Draft {
    pub(crate) fn read(&mut self, topic: Topic, line: &str) -> Result<(), &'static str> {
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        let (left, right) = line.split_once('\t').ok_or("no tab")?;
        let severity = match right {
            "not" => Severity::Not,
            "mild" => Severity::Mild,
            "strong" => Severity::Strong,
            "grave" => Severity::Grave,
            word => {
                let name = left.strip_prefix('@').ok_or("neither a severity nor a class")?;
                let class = self.class(topic, name);
                self.put(word, class);
                return Ok(());
            }
        };
        let slots = left.split(' ').map(|slot| self.slot(topic, slot)).collect::<Result<Vec<_>, _>>()?;
        if !matches!(slots.first(), Some(Slot::One(_))) {
            return Err("a pattern begins with a word or a class");
        }
        let needed = needed(&slots);
        self.rules.push(Rule { topic, severity, slots, needed });
        Ok(())
    }

    fn slot(&mut self, topic: Topic, slot: &str) -> Result<Slot, &'static str> {
        if slot == "_" {
            return Ok(Slot::Gap);
        }
        let (choices, kind): (&str, fn(Classes) -> Slot) =
            match (slot.strip_suffix('?'), slot.strip_suffix('*')) {
                (Some(choices), _) => (choices, Slot::Maybe),
                (None, Some(choices)) => (choices, Slot::Many),
                (None, None) => (slot, Slot::One),
            };
        let classes =
            choices.split('|').map(|choice| self.choice(topic, choice)).collect::<Result<_, _>>()?;
        Ok(kind(Classes::new(classes)))
    }

    fn choice(&mut self, topic: Topic, choice: &str) -> Result<Class, &'static str> {
        let Some(name) = choice.strip_prefix('@') else {
            // The word itself is the same to all lists.
            let class = self.class(Topic::Common, &format!("={choice}"));
            self.put(choice, class);
            return Ok(class);
        };
        let known = |topic| self.classes.get(&(topic, name.to_owned())).copied();
        known(topic).or_else(|| known(Topic::Common)).ok_or("a class is used before it has a word")
    }

    fn class(&mut self, topic: Topic, name: &str) -> Class {
        let next = self.classes.len();
        *self.classes.entry((topic, name.to_owned())).or_insert(next)
    }

    /// Puts a word in a class; `a/b+c/d` is every one of the first with every one of the last, as compounds are made.
    fn put(&mut self, entry: &str, class: Class) {
        let Some((firsts, lasts)) = entry.split_once('+') else { return self.put_one(entry, class) };
        for first in firsts.split('/') {
            lasts.split('/').for_each(|last| self.put_one(&format!("{first}{last}"), class));
        }
    }

    fn put_one(&mut self, entry: &str, class: Class) {
        let (whole, entry) = entry.strip_prefix('*').map_or((true, entry), |entry| (false, entry));
        let (stem, endings) =
            entry.strip_suffix('~').map_or((entry, &ENDINGS[..1]), |stem| (stem, &ENDINGS[..]));
        for ending in endings {
            let word = fold(&format!("{stem}{ending}")).replace(['_', '-'], " ");
            if !whole {
                self.needle(format!("{word} "), class);
                continue;
            }
            if !word.contains(' ') && word != STOP {
                self.needle(format!(" {DISGUISED}{} ", squeeze(&word)), class);
                starred(&squeeze(&word)).for_each(|word| self.needle(format!(" {DISGUISED}{word} "), class));
            }
            disguised_in_part(&word).for_each(|word| self.needle(format!(" {word} "), class));
            self.needle(format!(" {word} "), class);
        }
    }

    fn needle(&mut self, text: String, class: Class) {
        let classes = self.needles.entry(text).or_default();
        if !classes.contains(&class) {
            classes.push(class);
        }
    }

    /// How long the shortest entry of each class is, and of how many words the longest.
    fn sizes(&self) -> Vec<Size> {
        let mut sizes = vec![Size { shortest: usize::MAX, words: 1 }; self.classes.len()];
        for (needle, classes) in &self.needles {
            let entry = needle.trim_matches([' ', DISGUISED]);
            for class in classes {
                let size = &mut sizes[*class];
                size.shortest = size.shortest.min(entry.len());
                size.words = size.words.max(entry.split(' ').count());
            }
        }
        sizes
    }

    /// The rules under the classes of their rarest slots, and the words.
    pub(crate) fn finish(self) -> Lexicon {
        let sizes = self.sizes();
        let mut keyed = vec![Vec::new(); self.classes.len()];
        for (number, rule) in self.rules.iter().enumerate() {
            let Some((slot, classes)) = key(&rule.slots, &sizes) else { continue };
            let reach = rule.slots[..slot].iter().map(|slot| longest(slot, &sizes)).sum();
            for class in classes.iter() {
                keyed[class].push(Key { rule: number, reach });
            }
        }
        let common = |name: &str| self.classes.get(&(Topic::Common, name.to_owned())).copied();
        let (negation, name, dwelling) = (common("nekande"), common("namn"), common("där"));
        Lexicon {
            vocabulary: Vocabulary::new(self.needles),
            rules: self.rules,
            keyed,
            negation,
            name,
            dwelling,
        }
    }
}

/// What the entries of a class are like.
#[derive(Clone, Copy)]
struct Size {
    shortest: usize,
    words: usize,
}

/// The slot that the fewest texts fill: the one with the longest words, as short words are everywhere.
fn key<'a>(slots: &'a [Slot], sizes: &[Size]) -> Option<(usize, &'a Classes)> {
    let shortest = |classes: &Classes| classes.iter().map(|class| sizes[class].shortest).min();
    let asked = slots.iter().enumerate().filter_map(|(at, slot)| match slot {
        Slot::One(classes) => Some((at, classes)),
        Slot::Maybe(_) | Slot::Many(_) | Slot::Gap => None,
    });
    asked.max_by_key(|(_, classes)| shortest(classes))
}

/// How many words a slot may take.
fn longest(slot: &Slot, sizes: &[Size]) -> usize {
    let most = |classes: &Classes| classes.iter().map(|class| sizes[class].words).max().unwrap_or(1);
    match slot {
        Slot::One(classes) | Slot::Maybe(classes) => most(classes),
        Slot::Many(classes) => MANY * most(classes),
        Slot::Gap => GAP,
    }
}

/// An entry of several words with one of them in disguise (`slå 1hjäl`): a longer word, as short ones are seldom masked.
fn disguised_in_part(entry: &str) -> impl Iterator<Item = String> {
    let words: Vec<&str> = entry.split(' ').collect();
    let masked = (0..words.len()).filter(|at| words.len() > 1 && words[*at].len() > 2 && words[*at] != STOP);
    let with = |at: usize| {
        let word = |(n, word): (usize, &&str)| if n == at { disguised(word) } else { (*word).to_owned() };
        words.iter().enumerate().map(word).collect::<Vec<_>>().join(" ")
    };
    masked.map(with).collect::<Vec<_>>().into_iter()
}

/// The word with a star for one of its vowels, as swearing is often printed.
fn starred(word: &str) -> impl Iterator<Item = String> {
    let vowels = word.char_indices().skip(1).filter(|(_, c)| "aeiouyåäö".contains(*c));
    vowels.map(|(at, vowel)| format!("{}*{}", &word[..at], &word[at + vowel.len_utf8()..]))
}
