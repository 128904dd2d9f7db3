//! Persons' names in running text (sv. *personnamn*): a first name and what follows it, a surname by list or by its ending,
//! and what stands beside a word that speaks of a person. No list alone decides: a first name that is also a word, or a
//! surname that is also a place, needs the other half of the name or a word before it.

use std::ops::Range;

use crate::beside_names::{is_called_after, places, presents, speaks};
use crate::known_names::{Sort, Sorted, Source, sort};
use crate::words::Words;

/// A person's name in a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Name {
    /// Its words.
    pub(crate) words: Range<usize>,
    /// Its place in the comparable text.
    pub(crate) place: Range<usize>,
    /// How sure it is that this is a person.
    pub(crate) confidence: f32,
    /// Whether it has both a first name and a surname.
    pub(crate) full: bool,
}

/// A word with a capital, or several with hyphens between.
#[derive(Clone, Debug)]
struct Unit<'a> {
    words: Range<usize>,
    place: Range<usize>,
    sorted: Sorted,
    text: &'a str,
    /// The first of a sentence: its capital says nothing.
    begins: bool,
    /// Joined to the unit before it by one space or a particle.
    follows: bool,
    /// Joined to it by a particle, so that it belongs to the same name.
    bound: bool,
}

/// The names of a comparable text, in its order.
pub(crate) fn names(text: &str, words: &Words) -> Vec<Name> {
    let units = units(text, words);
    let mut names: Vec<Name> = Vec::new();
    let mut at = 0;
    while at < units.len() {
        let run = 1 + units[at + 1..].iter().take_while(|unit| unit.follows).count();
        read_run(&units[at..at + run], words, &mut names);
        at += run;
    }
    repeat(&units, &mut names);
    for name in &mut names {
        take_particle(name, text, words);
    }
    names
}

/// A particle before a name that stands alone is part of it: "von Platen", "al-Assad".
fn take_particle(name: &mut Name, text: &str, words: &Words) {
    const PARTICLES: &[&str] = &["von", "van", "bin", "al", "el", "af"];
    let Some(before) = name.words.start.checked_sub(1) else { return };
    let place = words.place_of(before);
    let near = place.end < name.place.start && matches!(&text[place.end..name.place.start], " " | "-");
    if near && PARTICLES.contains(&words.word(before)) {
        (name.words.start, name.place.start) = (before, place.start);
    }
}

/// The words with a capital, hyphenated ones as one.
fn units<'a>(text: &'a str, words: &Words) -> Vec<Unit<'a>> {
    let mut units: Vec<Unit<'a>> = Vec::new();
    let mut stop = true;
    for word in 0..words.len() {
        if words.is_stop(word) {
            stop = true;
            continue;
        }
        let begins = std::mem::take(&mut stop);
        if !words.is_capital(word) {
            continue;
        }
        let place = words.place_of(word);
        let between = units.last().map_or("", |unit| &text[unit.place.end..place.start]);
        let follows = joins(between, begins, units.last());
        match units.last_mut() {
            Some(before) if keeps_together(between, before) && before.words.end == word => {
                before.words.end = word + 1;
                before.place.end = place.end;
                before.text = &text[before.place.clone()];
                before.sorted = sort(before.text);
            }
            _ => units.push(Unit {
                words: word..word + 1,
                text: &text[place.clone()],
                sorted: sort(&text[place.clone()]),
                bound: follows && between.contains(char::is_alphabetic),
                follows,
                place,
                begins,
            }),
        }
    }
    units
}

/// Whether two words with capitals are one: with a hyphen, or an apostrophe after a letter or two ("O'Brien").
fn keeps_together(between: &str, before: &Unit) -> bool {
    between == "-" || (matches!(between, "'" | "’") && before.text.len() <= 2)
}

/// Whether what stands between two words with capitals keeps one name together.
fn joins(between: &str, begins: bool, before: Option<&Unit>) -> bool {
    const PARTICLES: &[&str] =
        &["af", "von", "de", "van", "der", "den", "al", "el", "bin", "ibn", "la", "du", "di", "da", "av"];
    let initial = before.is_some_and(|unit| unit.sorted.sort == Sort::Initial);
    if between == " " || (initial && matches!(between, "." | ". ")) {
        return true;
    }
    let inner = between.strip_prefix(' ').unwrap_or_default();
    let mut particles = inner.trim_end_matches([' ', '-', '\'']).split(' ');
    !begins && !inner.is_empty() && inner.len() < 12 && particles.all(|it| PARTICLES.contains(&it))
}

/// The names in words with capitals that follow one another.
fn read_run(run: &[Unit], words: &Words, names: &mut Vec<Name>) {
    let mut at = 0;
    while at < run.len() {
        let length = length_of_name(&run[at..], words);
        if length >= 2 && is_owners(&run[at + length - 1], words) {
            at += length;
            continue;
        }
        if length >= 2 {
            names.push(full(&run[at..at + length]));
        } else if let Some(confidence) = alone(run, at, words) {
            names.push(single(&run[at], confidence));
        }
        at += length.max(1);
    }
}

/// Whether a name is only what a thing is called: "Viktor Rydbergs gymnasium".
fn is_owners(last: &Unit, words: &Words) -> bool {
    last.text.ends_with('s') && last.words.end < words.len() && is_called_after(words.word(last.words.end))
}

/// How many units from the first one on are one full name; 0 when none is.
fn length_of_name(run: &[Unit], words: &Words) -> usize {
    let Some(second) = run.get(1) else { return 0 };
    let Unit { sorted, begins, .. } = &run[0];
    let unknown = second.sorted.sort == Sort::Unknown;
    let opens = match sorted.sort {
        Sort::First => second.sorted.sort != Sort::Other,
        Sort::EitherFirst => second.sorted.is_surname() || (unknown && !begins),
        Sort::Surname => second.sorted.sort == Sort::Surname || (unknown && sorted.source == Source::List),
        Sort::Initial => !begins && second.sorted.sort == Sort::Surname,
        Sort::Unknown => {
            let named = second.sorted.source == Source::ForeignEnding || is_presented(&run[0], words);
            !begins && (second.sorted.sort == Sort::Surname || (unknown && named))
        }
        Sort::EitherSurname | Sort::Other => false,
    };
    if opens && !sorted.genitive { 1 + rest_of_name(&run[1..]) } else { 0 }
}

/// How many of the units go on with a name that has begun.
fn rest_of_name(rest: &[Unit]) -> usize {
    let mut surnames = 0;
    for (at, unit) in rest.iter().enumerate().take(4) {
        let given = matches!(unit.sorted.sort, Sort::First | Sort::EitherFirst | Sort::Initial);
        let goes_on = match unit.sorted.sort {
            Sort::Other => false,
            _ if unit.bound => true,
            Sort::First | Sort::EitherFirst | Sort::Initial => surnames == 0,
            Sort::Surname | Sort::EitherSurname | Sort::Unknown => surnames < 2,
        };
        if !goes_on {
            return at;
        }
        if unit.sorted.genitive || (owns(unit) && rest.get(at + 1).is_some_and(|it| !it.sorted.is_surname()))
        {
            return at + 1;
        }
        surnames += usize::from(!given);
    }
    rest.len().min(4)
}

/// Whether a name that no list has stands in the genitive, so that what comes after it is something else.
fn owns(unit: &Unit) -> bool {
    unit.sorted.sort == Sort::Unknown && unit.text.ends_with('s') && !unit.text.ends_with("ss")
}

fn full(units: &[Unit]) -> Name {
    let known = units.iter().skip(1).any(|unit| unit.sorted.is_surname());
    let (first, last) = (&units[0], &units[units.len() - 1]);
    Name {
        words: first.words.start..last.words.end,
        place: first.place.start..last.place.end,
        confidence: if known { 0.95 } else { 0.85 },
        full: true,
    }
}

fn single(unit: &Unit, confidence: f32) -> Name {
    Name { words: unit.words.clone(), place: unit.place.clone(), confidence, full: false }
}

/// How sure a name that stands alone is; nothing when it is none.
fn alone(run: &[Unit], at: usize, words: &Words) -> Option<f32> {
    let unit = &run[at];
    let beside_another =
        run.len() > 1 && run.iter().any(|other| other.sorted.sort == Sort::Other && !other.begins);
    let before = unit.before(words);
    let somewhere = places(before);
    match unit.sorted.sort {
        Sort::Other | Sort::Initial => None,
        _ if before == Some("lex") => None,
        Sort::EitherFirst | Sort::EitherSurname if unit.is_spoken_for(words) => Some(0.6),
        _ if (is_presented(unit, words) || is_noble(before)) && !unit.begins => Some(0.7),
        _ if beside_another => None,
        Sort::Surname if unit.bare().ends_with("sson") => Some(0.8),
        Sort::Surname if somewhere => None,
        Sort::Surname => Some(if unit.sorted.source == Source::List { 0.65 } else { 0.55 }),
        Sort::First => Some(if unit.begins { 0.5 } else { 0.6 }),
        Sort::EitherFirst | Sort::EitherSurname | Sort::Unknown => None,
    }
}

/// Whether the words beside a name say that it is a person's.
fn is_presented(unit: &Unit, words: &Words) -> bool {
    (unit.is_spoken_for(words) && unit.sorted.sort != Sort::Unknown) || presents(unit.before(words))
}

/// Whether the word before a name is a particle that stands before nothing else.
fn is_noble(before: Option<&str>) -> bool {
    before.is_some_and(|it| matches!(it, "von" | "van" | "bin"))
}

/// A surname or first name that was part of a full name in the same text is a name when it stands alone, too.
fn repeat(units: &[Unit], names: &mut Vec<Name>) {
    let known: Vec<&str> = units
        .iter()
        .filter(|unit| names.iter().any(|name| name.full && is_within(unit, name)))
        .map(Unit::bare)
        .collect();
    if known.is_empty() {
        return;
    }
    for unit in units {
        if known.contains(&unit.bare()) && !names.iter().any(|name| is_within(unit, name)) {
            names.push(single(unit, 0.75));
        }
    }
    names.sort_by_key(|name| name.place.start);
}

fn is_within(unit: &Unit, name: &Name) -> bool {
    name.place.start <= unit.place.start && unit.place.end <= name.place.end
}

impl Unit<'_> {
    /// The word before it in its sentence.
    fn before<'a>(&self, words: &'a Words) -> Option<&'a str> {
        self.words.start.checked_sub(1).map(|word| words.word(word))
    }

    /// Whether the word after it says that somebody spoke.
    fn is_spoken_for(&self, words: &Words) -> bool {
        speaks((self.words.end < words.len()).then(|| words.word(self.words.end)))
    }

    /// The name without the s of the genitive.
    fn bare(&self) -> &str {
        self.text.strip_suffix('s').unwrap_or(self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        names(text, &Words::of(text)).into_iter().map(|name| &text[name.place]).collect()
    }

    #[test]
    fn a_first_name_takes_what_follows_it() {
        assert_eq!(
            found("Jag såg Anna Lindgren och Karl-Erik Zabala."),
            ["Anna Lindgren", "Karl-Erik Zabala"]
        );
        assert_eq!(
            found("Då kom George W. Bush och Carl von Linné hit"),
            ["George W. Bush", "Carl von Linné"]
        );
        assert_eq!(found("Lena Adelsohn Liljeroths svar"), ["Lena Adelsohn Liljeroths"]);
    }

    #[test]
    fn a_surname_stands_alone_and_an_ending_makes_one() {
        assert_eq!(found("Sedan svarade Eriksson och Törnkvist"), ["Eriksson", "Törnkvist"]);
        assert_eq!(found("Det är Fatuma Granlund som vann"), ["Fatuma Granlund"]);
    }

    #[test]
    fn what_is_a_word_or_a_place_needs_the_other_half() {
        for text in [
            "Björk och ek",
            "Björken",
            "Stig på bussen",
            "Vi bor i Stockholm",
            "Storm i natt",
            "På Karl Johansgatan",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
        assert_eq!(found("Där stod Björn Ek"), ["Björn Ek"]);
    }

    #[test]
    fn who_was_named_in_full_is_known_again() {
        assert_eq!(found("Ada Zabala kom. Då sa Zabala nej."), ["Ada Zabala", "Zabala"]);
        assert_eq!(found("I dag säger fru Zabala nej"), ["Zabala"]);
    }
}
