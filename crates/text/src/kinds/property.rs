//! Property designations (sv. *fastighetsbeteckning*): a tract with block and unit ("Ekby 3:12"), or a quarter with its
//! number ("kv. Björnen 5"); fastighetsbildningslagen (1970:988) 19 kap. They lead to the owner in a public register.

use std::ops::Range;

use super::{is_called, is_capital};
use crate::finding::Code;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten innehåller en fastighetsbeteckning, som leder till fastighetens ägare.";

const CALLED: &[&str] = &[
    "fastighet",
    "fastigheten",
    "fastigheterna",
    "tomten",
    "kv",
    "kvarteret",
    "beteckning",
    "fastighetsbeteckning",
];
/// Books that are cited in the same form.
const BOOKS: &[&str] = &[
    "joh",
    "johannes",
    "matt",
    "matteus",
    "mark",
    "markus",
    "luk",
    "lukas",
    "apg",
    "rom",
    "romarbrevet",
    "kor",
    "gal",
    "ef",
    "fil",
    "kol",
    "tim",
    "hebr",
    "upp",
    "mos",
    "psalm",
    "ps",
    "jes",
    "jer",
    "ords",
    "sura",
];

pub(super) fn find(reading: &Reading, runs: &[Range<usize>], found: &mut Vec<Found>) {
    let text = reading.text();
    for pair in runs.windows(2) {
        let unit = &text[pair[0].end..pair[1].start] == ":" && pair[0].len() <= 4 && pair[1].len() <= 4;
        let place = if unit { tract(reading, pair) } else { None };
        found.extend(place.map(|(place, confidence)| to_found(place, confidence)));
    }
    let quarters = runs.iter().filter(|run| run.len() <= 3).filter_map(|run| quarter(reading, run));
    found.extend(quarters.map(|place| to_found(place, 0.8)));
}

fn to_found(place: Range<usize>, confidence: f32) -> Found {
    Found { code: Code::Property, place, confidence, reason: REASON }
}

/// The tract before block and unit, and the municipality before it if it stands there.
fn tract(reading: &Reading, pair: &[Range<usize>]) -> Option<(Range<usize>, f32)> {
    let text = reading.text();
    let goes_on = text[pair[1].end..].starts_with([':', '-', '.', ',', '%'])
        && text[pair[1].end + 1..].starts_with(|c: char| c.is_ascii_digit());
    let names = names_before(reading, pair[0].start);
    let first = *names.last()?;
    let start = reading.words.place_of(first).start;
    if goes_on || BOOKS.contains(&reading.words.word(names[0])) || !has_small_letters(reading, names[0]) {
        return None;
    }
    let below = |run: &Range<usize>, limit: u8| text[run.clone()].parse::<u8>().is_ok_and(|it| it < limit);
    let clock = pair[1].len() == 2 && below(&pair[0], 25) && below(&pair[1], 60);
    let score = pair[0].len() == 1 && pair[1].len() == 1;
    let hour = clock && pair[0].len() == 2;
    let confidence = match names.len() {
        _ if is_called(text, start, CALLED) => 0.95,
        2 if !score && !hour => 0.75,
        // Four digits before the colon are a year: laws are numbered so ("2005:716").
        1 if !score && !clock && pair[0].len() < 4 => 0.6,
        _ => return None,
    };
    Some((start..pair[1].end, confidence))
}

/// The words with capitals right before a place, the nearest first, at most two.
fn names_before(reading: &Reading, at: usize) -> Vec<usize> {
    let text = reading.text();
    let mut names = Vec::new();
    let mut after = at;
    for word in reading.words.within(&(0..at)).rev().take(2) {
        let place = reading.words.place_of(word);
        let apart = reading.words.is_stop(word) || text.get(place.end..after) != Some(" ");
        let called = CALLED.contains(&reading.words.word(word));
        if apart || called || !is_capital(&text[place.clone()]) {
            break;
        }
        after = place.start;
        names.push(word);
    }
    names
}

/// Laws and leagues are cited by their letters ("OSL 5:1").
fn has_small_letters(reading: &Reading, word: usize) -> bool {
    reading.text()[reading.words.place_of(word)].chars().skip(1).any(char::is_lowercase)
}

/// A quarter that is called one, with the number after it.
fn quarter(reading: &Reading, run: &Range<usize>) -> Option<Range<usize>> {
    let text = reading.text();
    let name = *names_before(reading, run.start).first()?;
    let start = reading.words.place_of(name).start;
    let free = !text[run.end..].starts_with([':', '.', ','])
        || !text[run.end + 1..].starts_with(|c: char| c.is_ascii_digit());
    (free && is_called(text, start, CALLED)).then_some(start..run.end)
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::places;

    fn found(text: &str) -> Vec<&str> {
        places(text, Code::Property)
    }

    #[test]
    fn tracts_and_quarters_are_found() {
        assert_eq!(found("Bygglov på Motala Ekby 3:12 i går"), ["Motala Ekby 3:12"]);
        assert_eq!(found("fastigheten Ekby 3:1"), ["Ekby 3:1"]);
        assert_eq!(found("tomten vid Ekby 1:145"), ["Ekby 1:145"]);
        assert_eq!(found("i kv. Björnen 5 bor"), ["Björnen 5"]);
    }

    #[test]
    fn times_scores_laws_and_books_are_left_alone() {
        for text in [
            "OSL 5:1 och TF 2:12",
            "Joh 3:16, Första Mos 12:34",
            "Djurgården vann 3:1",
            "I Motala 18:30",
            "Motala 10:1:2",
            "klockan 12:15",
            "Björnen 5 åt",
            "Utlänningslagen 2005:716",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
