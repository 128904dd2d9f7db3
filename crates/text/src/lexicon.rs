//! The words and patterns of `lexicon/*.txt` and how a text fulfils them.
//!
//! One entry a line: `pattern<TAB>severity` (`not`, `mild`, `strong` or `grave`), or `@class<TAB>word` to put a word in a class.
//! A pattern is words and classes with spaces between: `du är en? @grad* @ord`. `a|b` is one of them, `?` after means
//! maybe, `*` after means up to four, `_` is up to two words whatever, `.` is a sentence stop. Classes of `common.txt`
//! may be used everywhere. In a word, `_` is a space, `~` at the end stands for the endings of Swedish nouns and adjectives,
//! `*` before means "ends in". Every word is also found in disguise.

use std::collections::{BTreeMap, HashMap};

use crate::names::Name;
use crate::pattern::{Class, Classes, GAP, Hit, Hits, MANY, Severity, Slot, Traces};
use crate::vocabulary::Vocabulary;
use crate::words::{DISGUISED, STOP, Words, fold, squeeze};

/// Which list an entry is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Topic {
    Common,
    Profanity,
    Threat,
    Insult,
    Incitement,
    Hate,
    Spam,
    Question,
    Sensitive,
    Offence,
    Secrecy,
}

const FILES: [(Topic, &str); 11] = [
    (Topic::Common, include_str!("../lexicon/common.txt")),
    (Topic::Profanity, include_str!("../lexicon/profanity.txt")),
    (Topic::Threat, include_str!("../lexicon/threat.txt")),
    (Topic::Insult, include_str!("../lexicon/insult.txt")),
    (Topic::Incitement, include_str!("../lexicon/incitement.txt")),
    (Topic::Hate, include_str!("../lexicon/hate.txt")),
    (Topic::Spam, include_str!("../lexicon/spam.txt")),
    (Topic::Question, include_str!("../lexicon/question.txt")),
    (Topic::Sensitive, include_str!("../lexicon/sensitive.txt")),
    (Topic::Offence, include_str!("../lexicon/offence.txt")),
    (Topic::Secrecy, include_str!("../lexicon/secrecy.txt")),
];

/// What `~` stands for.
const ENDINGS: [&str; 21] = [
    "", "s", "en", "ens", "et", "ets", "er", "ers", "erna", "ernas", "ar", "arna", "arnas", "n", "ns", "na",
    "a", "as", "e", "t", "ts",
];

/// All lists, ready to be found in a text.
pub(crate) struct Lexicon {
    vocabulary: Vocabulary,
    rules: Vec<Rule>,
    /// The rules that cannot be fulfilled without a class: each stands with the words of its rarest slot.
    keyed: Vec<Vec<Key>>,
    negation: Option<Class>,
    /// The class of the names of persons.
    name: Option<Class>,
}

/// A line of a lexicon that a text fulfils.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) topic: Topic,
    pub(crate) severity: Severity,
    pub(crate) first: usize,
    pub(crate) end: usize,
}

struct Rule {
    topic: Topic,
    severity: Severity,
    slots: Vec<Slot>,
    needed: Traces,
}

#[derive(Clone, Copy)]
struct Key {
    rule: usize,
    /// How many words before the class's own the rule may begin.
    reach: usize,
}

impl Lexicon {
    /// Builds the automaton of all lists.
    ///
    /// # Panics
    /// When a list in the source tree does not follow the format; the message names list and line.
    pub(crate) fn new() -> Self {
        let mut draft = Draft::default();
        for (topic, file) in FILES {
            for (number, line) in file.lines().enumerate() {
                if let Err(why) = draft.read(topic, line) {
                    panic!("{topic:?} line {}: {why}", number + 1);
                }
            }
        }
        draft.finish()
    }

    /// Every line that the words fulfil, in the order of the text; the names of persons stand in their class.
    pub(crate) fn matches(&self, words: &Words, names: &[Name]) -> Vec<Match> {
        let mut all = self.vocabulary.hits(words);
        if let Some(class) = self.name.filter(|_| !names.is_empty()) {
            all.extend(names.iter().map(|it| Hit { first: it.words.start, end: it.words.end, class }));
            all.sort_unstable();
        }
        let traces = Traces::of(all.iter().map(|hit| hit.class));
        let hits = Hits::new(&all, words, self.negation);
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for hit in &all {
            for key in &self.keyed[hit.class] {
                let rule = &self.rules[key.rule];
                if rule.needed.are_within(&traces) {
                    let from = hit.first.saturating_sub(key.reach)..hit.first + 1;
                    found.extend(hits.fulfil(&rule.slots, from).map(|(first, end)| (first, key.rule, end)));
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|found| self.told(found)).collect()
    }

    fn told(&self, (first, rule, end): (usize, usize, usize)) -> Match {
        let rule = &self.rules[rule];
        Match { topic: rule.topic, severity: rule.severity, first, end }
    }
}

#[derive(Default)]
struct Draft {
    needles: BTreeMap<String, Vec<Class>>,
    classes: HashMap<(Topic, String), Class>,
    rules: Vec<Rule>,
}

impl Draft {
    fn read(&mut self, topic: Topic, line: &str) -> Result<(), &'static str> {
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
        let needed = Traces::needed(&slots);
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

    fn put(&mut self, entry: &str, class: Class) {
        let (whole, entry) = entry.strip_prefix('*').map_or((true, entry), |entry| (false, entry));
        let (stem, endings) =
            entry.strip_suffix('~').map_or((entry, &ENDINGS[..1]), |stem| (stem, &ENDINGS[..]));
        for ending in endings {
            let word = fold(&format!("{stem}{ending}")).replace('_', " ");
            if !whole {
                self.needle(format!("{word} "), class);
                continue;
            }
            if !word.contains(' ') && word != STOP {
                self.needle(format!(" {DISGUISED}{} ", squeeze(&word)), class);
                starred(&squeeze(&word)).for_each(|word| self.needle(format!(" {DISGUISED}{word} "), class));
            }
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

    fn finish(self) -> Lexicon {
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
        let (negation, name) = (common("nekande"), common("namn"));
        Lexicon { vocabulary: Vocabulary::new(self.needles), rules: self.rules, keyed, negation, name }
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

/// The word with a star for one of its vowels, as swearing is often printed.
fn starred(word: &str) -> impl Iterator<Item = String> {
    let vowels = word.char_indices().skip(1).filter(|(_, c)| "aeiouyåäö".contains(*c));
    vowels.map(|(at, vowel)| format!("{}*{}", &word[..at], &word[at + vowel.len_utf8()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon(lines: &[&str]) -> Lexicon {
        let mut draft = Draft::default();
        for line in lines {
            draft.read(Topic::Common, line).unwrap();
        }
        draft.finish()
    }

    fn found(lexicon: &Lexicon, text: &str) -> Vec<String> {
        let words = Words::of(text);
        let matches = lexicon.matches(&words, &[]);
        matches.iter().map(|found| text[words.place(&(found.first..found.end)).unwrap()].to_owned()).collect()
    }

    #[test]
    fn a_pattern_is_filled_word_by_word() {
        let lexicon =
            lexicon(&["@grad\tså", "@grad\tjävla", "@ord\tidiot~", "du är en? @grad* @ord\tstrong"]);
        assert_eq!(found(&lexicon, "Ja, du är en så jävla IDIOT!"), ["du är en så jävla IDIOT"]);
        assert_eq!(found(&lexicon, "du är idiooot"), ["du är idiooot"]);
        assert!(found(&lexicon, "du är inte idiot").is_empty());
        assert!(found(&lexicon, "du är. Idiot").is_empty());
    }

    #[test]
    fn a_gap_passes_two_words_but_neither_a_stop_nor_a_negation() {
        let lexicon = lexicon(&["@nekande\tinte", "ska _ slå_ihjäl dig\tgrave", ". hej .\tmild"]);
        assert_eq!(found(&lexicon, "jag ska nog snart slå ihjäl dig"), ["ska nog snart slå ihjäl dig"]);
        assert!(found(&lexicon, "jag ska inte slå ihjäl dig").is_empty());
        assert!(found(&lexicon, "ska det bli nu då slå ihjäl dig").is_empty());
        assert_eq!(found(&lexicon, "Nej. Hej."), ["Hej"]);
    }

    #[test]
    fn a_star_before_means_ends_in() {
        let lexicon = lexicon(&["@ord\t*idiot", "@ord\tmild"]);
        assert_eq!(found(&lexicon, "vilken superidiot och idiot"), ["superidiot"]);
    }

    #[test]
    fn a_faulty_line_is_refused_with_a_reason() {
        let read = |line| Draft::default().read(Topic::Common, line);
        assert_eq!(read("utan tabb"), Err("no tab"));
        assert_eq!(read("ord\tokänt"), Err("neither a severity nor a class"));
        assert_eq!(read("@saknas du\tmild"), Err("a class is used before it has a word"));
        assert_eq!(read("du? är\tmild"), Err("a pattern begins with a word or a class"));
    }

    #[test]
    fn the_lists_of_the_house_are_well_formed() {
        let lexicon = Lexicon::new();
        assert!(lexicon.rules.len() > 200);
    }
}
