//! The words and patterns of `lexicon/*.txt` and how a text fulfils them.
//!
//! One entry a line: `pattern<TAB>severity` (`not`, `mild`, `strong` or `grave`), or `@class<TAB>word` to put a word in a class.
//! A pattern is words and classes with spaces between: `du är en? @grad* @ord`. `a|b` is one of them, `?` after means
//! maybe, `*` after means up to four, `_` is up to two words whatever, `.` is a sentence stop. Classes of `common.txt`
//! may be used everywhere. In a word, `_` is a space, `~` at the end stands for the endings of Swedish nouns and adjectives,
//! `*` before means "ends in", and `a/b+c/d` is each of the first with each of the last. Every word is also found in disguise.

use std::ops::Range;

use crate::entries::Draft;
use crate::names::Name;
use crate::pattern::{Class, Classes, Hit, Hits, Present, Severity, Slot};
use crate::vocabulary::Vocabulary;
use crate::words::Words;

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

const FILES: [(Topic, &str); 14] = [
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

/// All lists, ready to be found in a text.
pub(crate) struct Lexicon {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) rules: Vec<Rule>,
    /// The rules that cannot be fulfilled without a class: each stands with the words of its rarest slot.
    pub(crate) keyed: Vec<Vec<Key>>,
    pub(crate) negation: Option<Class>,
    /// The class of the names of persons.
    pub(crate) name: Option<Class>,
    /// The class of where somebody lives or is.
    pub(crate) dwelling: Option<Class>,
}

/// A line of a lexicon that a text fulfils.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) topic: Topic,
    pub(crate) severity: Severity,
    pub(crate) first: usize,
    pub(crate) end: usize,
}

/// A line that is a pattern.
pub(crate) struct Rule {
    pub(crate) topic: Topic,
    pub(crate) severity: Severity,
    pub(crate) slots: Vec<Slot>,
    /// What a text must have so that it can be fulfilled.
    pub(crate) needed: Box<[Classes]>,
}

/// A rule under a class without which it cannot be fulfilled.
#[derive(Clone, Copy)]
pub(crate) struct Key {
    pub(crate) rule: usize,
    /// How many words before the class's own the rule may begin.
    pub(crate) reach: usize,
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

    /// Every line that the words fulfil, in the order of the text; the names of persons stand in their class.
    pub(crate) fn matches(&self, words: &Words, names: &[Name]) -> Vec<Match> {
        let mut all = self.vocabulary.hits(words);
        if let Some(class) = self.name.filter(|_| !names.is_empty()) {
            all.extend(names.iter().map(|it| Hit { first: it.words.start, end: it.words.end, class }));
        }
        if let Some(class) = self.dwelling {
            all.extend(dwellings(words).map(|it| Hit { first: it.start, end: it.end, class }));
        }
        all.sort_unstable();
        let present = Present::of(all.iter().map(|hit| hit.class));
        let hits = Hits::new(&all, words, self.negation);
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for hit in &all {
            for key in &self.keyed[hit.class] {
                let rule = &self.rules[key.rule];
                if present.may_fill(&rule.needed) {
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

/// Where somebody is told to live or be, "på Ekgatan 12", which may stand between who it is and what is told.
fn dwellings(words: &Words) -> impl Iterator<Item = Range<usize>> {
    const STREETS: [&str; 8] = ["gatan", "vägen", "gränd", "stigen", "torget", "backen", "gården", "gata"];
    let is_road = |at: usize| STREETS.iter().any(|it| words.word(at).ends_with(it));
    let is_number = |at: usize| words.word(at).starts_with(|c: char| c.is_ascii_digit());
    let at_home = (1..words.len().saturating_sub(2))
        .filter(|at| matches!(words.word(*at), "på" | "i" | "vid" | "från"));
    at_home.filter(move |at| is_road(at + 1) || is_number(at + 1)).map(move |at| {
        let numbered = is_road(at + 1) && is_number(at + 2);
        at..at + 2 + usize::from(numbered)
    })
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
