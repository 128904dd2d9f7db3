//! The words and patterns of `lexicon/*.txt` as one automaton.
//!
//! One entry a line: `pattern<TAB>severity` (`not`, `mild`, `strong` or `grave`), or `@class<TAB>word` to put a word in a class.
//! A pattern is words and classes with spaces between: `du är en? @grad* @ord`. `a|b` is one of them, `?` after means
//! maybe, `*` after means up to four, `_` is up to two words whatever, `.` is a sentence stop. Classes of `common.txt`
//! may be used everywhere. In a word, `_` is a space, `~` at the end stands for the endings of Swedish nouns and adjectives,
//! `*` before means "ends in". Every word is also found in disguise.

use std::collections::{BTreeMap, HashMap};

use aho_corasick::AhoCorasick;

use crate::pattern::{Class, Classes, Hit, Hits, Severity, Slot};
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
    Sexual,
    Campaign,
    Copyright,
    Complaint,
    Fault,
    Application,
    Own,
    Political,
    Praise,
    Opinion,
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
    (Topic::Sexual, include_str!("../lexicon/sexual.txt")),
    (Topic::Campaign, include_str!("../lexicon/campaign.txt")),
    (Topic::Copyright, include_str!("../lexicon/copyright.txt")),
];

/// The lists that tell what a text asks.
const ASKING_FILES: [(Topic, &str); 8] = [
    (Topic::Common, include_str!("../lexicon/common.txt")),
    (Topic::Complaint, include_str!("../lexicon/asks/complaint.txt")),
    (Topic::Fault, include_str!("../lexicon/asks/fault.txt")),
    (Topic::Application, include_str!("../lexicon/asks/application.txt")),
    (Topic::Own, include_str!("../lexicon/asks/own.txt")),
    (Topic::Political, include_str!("../lexicon/asks/political.txt")),
    (Topic::Praise, include_str!("../lexicon/asks/praise.txt")),
    (Topic::Opinion, include_str!("../lexicon/asks/opinion.txt")),
];

/// What `~` stands for.
const ENDINGS: [&str; 21] = [
    "", "s", "en", "ens", "et", "ets", "er", "ers", "erna", "ernas", "ar", "arna", "arnas", "n", "ns", "na",
    "a", "as", "e", "t", "ts",
];

/// All lists, ready to be found in a text.
pub(crate) struct Lexicon {
    automaton: AhoCorasick,
    needles: Vec<Needle>,
    rules: Vec<Rule>,
    /// The rules that begin with a class.
    beginning: Vec<Vec<usize>>,
    negation: Option<Class>,
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
}

struct Needle {
    whole: bool,
    classes: Vec<Class>,
}

impl Lexicon {
    /// Builds the automaton of the lists of findings.
    ///
    /// # Panics
    /// When a list in the source tree does not follow the format; the message names list and line.
    pub(crate) fn new() -> Self {
        Self::of(&FILES)
    }

    /// Builds the automaton of the lists that tell what a text asks.
    ///
    /// # Panics
    /// As [`Lexicon::new`].
    pub(crate) fn asking() -> Self {
        Self::of(&ASKING_FILES)
    }

    fn of(files: &[(Topic, &str)]) -> Self {
        let mut draft = Draft::default();
        for (topic, file) in files.iter().copied() {
            for (number, line) in file.lines().enumerate() {
                if let Err(why) = draft.read(topic, line) {
                    panic!("{topic:?} line {}: {why}", number + 1);
                }
            }
        }
        draft.finish()
    }

    /// Every line that the words fulfil, in the order of the text.
    pub(crate) fn matches(&self, words: &Words) -> Vec<Match> {
        let all = self.hits(words);
        let hits = Hits::new(&all, words, self.negation);
        let mut matches: Vec<Match> = Vec::new();
        let mut before = None;
        for hit in &all {
            if before.replace((hit.first, hit.class)) == Some((hit.first, hit.class)) {
                continue; // The same class again at the same word, with another end: `fill` has seen both.
            }
            for rule in self.beginning[hit.class].iter().map(|rule| &self.rules[*rule]) {
                if let Some(end) = hits.fill(&rule.slots, hit.first) {
                    let found = Match { topic: rule.topic, severity: rule.severity, first: hit.first, end };
                    matches.push(found);
                }
            }
        }
        matches
    }

    fn hits(&self, words: &Words) -> Vec<Hit> {
        let mut hits = Vec::new();
        for found in self.automaton.find_overlapping_iter(words.line()) {
            let needle = &self.needles[found.pattern().as_usize()];
            let last = words.around(found.end() - 2);
            let first = if needle.whole {
                words.beginning_at(found.start() + 1)
            } else {
                let word = words.around(found.start());
                // "Ends in": something must come before, or the word itself is listed without the star.
                (found.start() >= words.in_line(word).start + 2).then_some(word)
            };
            if let Some(first) = first {
                hits.extend(needle.classes.iter().map(|class| Hit { first, end: last + 1, class: *class }));
            }
        }
        hits.sort_unstable();
        hits
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
        self.rules.push(Rule { topic, severity, slots });
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
            let class = self.class(topic, &format!("={choice}"));
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

    fn finish(self) -> Lexicon {
        let automaton =
            AhoCorasick::new(self.needles.keys()).expect("the lists are small enough for an automaton");
        let mut beginning = vec![Vec::new(); self.classes.len()];
        for (rule, slots) in self.rules.iter().map(|rule| &rule.slots).enumerate() {
            if let Some(Slot::One(classes)) = slots.first() {
                for class in classes.iter() {
                    beginning[class].push(rule);
                }
            }
        }
        let negation = self.classes.get(&(Topic::Common, "nekande".to_owned())).copied();
        let needles =
            self.needles.into_iter().map(|(text, classes)| Needle { whole: text.starts_with(' '), classes });
        Lexicon { automaton, needles: needles.collect(), rules: self.rules, beginning, negation }
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
        let matches = lexicon.matches(&words);
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
