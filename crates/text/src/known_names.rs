//! What is known of a word with a capital: which names it can be. The lists are `lexicon/first-names.txt`,
//! `lexicon/surnames.txt` and `lexicon/not-names.txt`; what stands after each sign in them is told there.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use crate::vocabulary::Fnv;

/// What a word with a capital can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A first name and hardly anything else.
    First,
    /// A first name that is also a word.
    EitherFirst,
    /// A surname and hardly anything else.
    Surname,
    /// A surname that is also a place or a word.
    EitherSurname,
    /// One letter.
    Initial,
    /// No name of a person.
    Other,
    /// Nothing is known.
    Unknown,
}

/// What a word was found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sorted {
    pub(crate) sort: Sort,
    pub(crate) source: Source,
    /// It can be a surname, whatever else it is.
    surname: bool,
    /// It was recognised without the s of the genitive.
    pub(crate) genitive: bool,
}

/// Why a word was found to be what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// It stands in a list.
    List,
    /// It ends as surnames of other languages do.
    ForeignEnding,
    /// Its shape or its ending.
    Shape,
}

impl Sorted {
    fn new(sort: Sort, surname: bool, source: Source) -> Self {
        Self { sort, source, surname, genitive: false }
    }

    /// Whether it can be a surname.
    pub(crate) fn is_surname(self) -> bool {
        self.surname || matches!(self.sort, Sort::Surname | Sort::EitherSurname)
    }
}

#[derive(Default)]
struct Lists {
    words: HashMap<&'static str, Sorted, BuildHasherDefault<Fnv>>,
    strong: Endings,
    weak: Endings,
    foreign: Endings,
    things: Endings,
}

/// Endings of words, by their last byte.
struct Endings(Vec<Vec<&'static str>>);

impl Default for Endings {
    fn default() -> Self {
        Self(vec![Vec::new(); 256])
    }
}

impl Endings {
    fn extend(&mut self, endings: impl IntoIterator<Item = &'static str>) {
        for ending in endings {
            if let Some(last) = ending.bytes().last() {
                self.0[usize::from(last)].push(ending);
            }
        }
    }

    /// Whether the word ends in one of them with at least so many bytes before it.
    fn end(&self, word: &str, before: usize) -> bool {
        let last = word.bytes().last().map_or(&[][..], |last| &self.0[usize::from(last)]);
        last.iter().any(|ending| word.len() >= ending.len() + before && word.ends_with(ending))
    }
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let mut lists = Lists::default();
    lists.things.extend(THINGS.iter().copied());
    let lines = |file: &'static str| file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in lines(include_str!("../lexicon/surnames.txt")) {
        if let Some(endings) = line.strip_prefix("- ") {
            lists.strong.extend(endings.split_whitespace());
        } else if let Some(endings) = line.strip_prefix("~ ") {
            lists.weak.extend(endings.split_whitespace());
        } else if let Some(endings) = line.strip_prefix("^ ") {
            lists.foreign.extend(endings.split_whitespace());
        } else if let Some(names) = line.strip_prefix("? ") {
            lists.put(names, Sort::EitherSurname, true);
        } else {
            lists.put(line, Sort::Surname, true);
        }
    }
    for line in lines(include_str!("../lexicon/first-names.txt")) {
        match line.strip_prefix('?') {
            Some(names) => lists.put(names, Sort::EitherFirst, false),
            None => lists.put(line, Sort::First, false),
        }
    }
    lines(include_str!("../lexicon/not-names.txt")).for_each(|line| lists.put(line, Sort::Other, false));
    lists
});

impl Lists {
    fn put(&mut self, line: &'static str, sort: Sort, surname: bool) {
        for word in line.split_whitespace() {
            let before = self.words.get(word).copied();
            let surname = surname || before.is_some_and(|before| before.surname);
            let sort = match before.map(|before| before.sort) {
                Some(Sort::Surname | Sort::EitherSurname) if sort == Sort::Other => Sort::EitherSurname,
                Some(Sort::First | Sort::EitherFirst) if sort == Sort::Other => Sort::EitherFirst,
                _ => sort,
            };
            self.words.insert(word, Sorted::new(sort, surname, Source::List));
        }
    }
}

/// Endings of what is named but is no person: streets, schools, papers, authorities.
const THINGS: &[&str] = &[
    "gatan",
    "vägen",
    "torget",
    "gränd",
    "stigen",
    "skolan",
    "kyrkan",
    "huset",
    "bolaget",
    "partiet",
    "verket",
    "rådet",
    "nämnden",
    "föreningen",
    "förbundet",
    "gården",
    "parken",
    "sjön",
    "berget",
    "bron",
    "hamnen",
    "banken",
    "kommun",
    "ligan",
    "laget",
    "posten",
    "bladet",
    "tidningen",
    "universitetet",
    "högskolan",
    "sjukhuset",
    "myndigheten",
    "kommissionen",
    "ministeriet",
    "styrelsen",
    "koncernen",
    "gruppen",
    "spelen",
    "mästerskapet",
    "priset",
    "loppet",
    "cupen",
    "arena",
    "kanalen",
    "centrum",
    "teatern",
    "operan",
    "museet",
    "fonden",
    "stiftelsen",
    "utredningen",
    "radion",
];

/// What a word with a capital can be; several with hyphens between are judged together.
pub(crate) fn sort(word: &str) -> Sorted {
    if word.contains('-') {
        return sort_hyphenated(word);
    }
    if let Some(rest) = after_prefix(word) {
        return Sorted { sort: Sort::Surname, genitive: rest.ends_with('s'), ..known(rest) };
    }
    let known = known(word);
    if known.sort != Sort::Unknown {
        return known;
    }
    match word.strip_suffix('s').filter(|bare| bare.len() > 2).map(self::known) {
        Some(bare) if bare.sort != Sort::Unknown => Sorted { genitive: true, ..bare },
        _ => known,
    }
}

/// What follows a prefix that makes a surname of it: "McCarthy", "O'Brien".
fn after_prefix(word: &str) -> Option<&str> {
    let rest = ["Mc", "Mac", "O'", "O’", "D'", "D’"].iter().find_map(|prefix| word.strip_prefix(prefix))?;
    let mut letters = rest.chars();
    let named = letters.next().is_some_and(char::is_uppercase) && letters.as_str().len() > 2;
    (named && letters.all(char::is_lowercase)).then_some(rest)
}

fn sort_hyphenated(word: &str) -> Sorted {
    if let Some(known) = LISTS.words.get(word).or_else(|| LISTS.words.get(word.trim_end_matches('s'))) {
        return *known;
    }
    let parts: Vec<Sorted> = word.split('-').filter(|part| !part.is_empty()).map(sort).collect();
    let any = |wanted: Sort| parts.iter().any(|part| part.sort == wanted);
    let last = parts.last().copied().unwrap_or(Sorted::new(Sort::Other, false, Source::Shape));
    if any(Sort::Other) || any(Sort::Initial) {
        return Sorted::new(Sort::Other, false, Source::Shape);
    }
    match parts.first().map(|first| first.sort) {
        Some(Sort::First | Sort::EitherFirst) => last,
        _ if any(Sort::Surname) => Sorted { sort: Sort::Surname, ..last },
        _ => Sorted::new(Sort::Unknown, false, Source::Shape),
    }
}

fn known(word: &str) -> Sorted {
    if let Some(known) = LISTS.words.get(word) {
        return *known;
    }
    let mut chars = word.chars();
    let initial = chars.next().is_some() && chars.next().is_none();
    let mixed = word.chars().skip(1).any(char::is_lowercase);
    let sort = if initial {
        Sort::Initial
    } else if !mixed || word.chars().any(|c| !c.is_alphabetic()) || LISTS.things.end(word, 0) {
        Sort::Other
    } else if LISTS.strong.end(word, 3) {
        Sort::Surname
    } else {
        Sort::Unknown
    };
    match sort {
        Sort::Unknown if LISTS.foreign.end(word, 3) => Sorted::new(sort, true, Source::ForeignEnding),
        Sort::Unknown => Sorted::new(sort, LISTS.weak.end(word, 3), Source::Shape),
        _ => Sorted::new(sort, sort == Sort::Surname, Source::Shape),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_sorted_by_list_ending_and_shape() {
        for (word, expected) in [
            ("Anna", Sort::First),
            ("Annas", Sort::First),
            ("Björn", Sort::EitherFirst),
            ("Zackrisson", Sort::Surname),
            ("Törnkvists", Sort::Surname),
            ("Stockholm", Sort::Other),
            ("EU-kommissionen", Sort::Other),
            ("Ekgatan", Sort::Other),
            ("SVT", Sort::Other),
            ("W", Sort::Initial),
            ("Zabala", Sort::Unknown),
        ] {
            assert_eq!(sort(word).sort, expected, "{word}");
        }
        assert_eq!(sort("Karl-Erik").sort, Sort::First);
        assert!(sort("Björkås").is_surname());
    }
}
