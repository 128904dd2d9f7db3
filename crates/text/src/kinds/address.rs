//! Street and postal addresses (sv. *adress*): the name of a street with a number, a box, a postal code with its town. A
//! street without a number is a place and not somebody's home. Numbers that belong to what follows ("Storgatan 5 maj",
//! "vägen 10 km") make no address.

use std::ops::Range;

use super::is_capital;
use crate::finding::Code;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten innehåller en adress, som kan vara någons hem.";

/// Endings of streets' names.
const STREETS: &[&str] = &[
    "gatan",
    "vägen",
    "gränd",
    "gränden",
    "torget",
    "torg",
    "stigen",
    "allen",
    "backen",
    "leden",
    "ringen",
    "kroken",
    "slingan",
    "liden",
    "svängen",
    "kajen",
    "esplanaden",
    "promenaden",
    "rundan",
    "vreten",
    "terrassen",
    "trappan",
    "gången",
    "passagen",
    "boulevarden",
    "tvärgatan",
    "väg",
    "gata",
    "plan",
    "planen",
    "bågen",
];
/// Endings that are streets' as well as other places': with a capital and a small number only.
const PLACES: &[&str] = &[
    "höjden", "dalen", "ängen", "gården", "lunden", "berget", "udden", "viken", "stranden", "åsen", "hagen",
    "marken", "kullen", "parken", "hamnen", "brinken", "platsen", "kvarnen", "bryggan", "fältet", "tomten",
    "spåret",
];
/// Words that are a street's name with a word before them.
const APART: &[&str] =
    &["gata", "gatan", "väg", "vägen", "gränd", "torg", "plan", "alle", "stig", "backe", "strand", "kaj"];
/// What a number belongs to when it follows it.
const COUNTED: &[&str] = &[
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
    "jan",
    "feb",
    "aug",
    "sept",
    "okt",
    "nov",
    "dec",
    "kl",
    "kr",
    "kronor",
    "km",
    "kilometer",
    "m",
    "meter",
    "mil",
    "min",
    "minuter",
    "timmar",
    "dagar",
    "veckor",
    "månader",
    "år",
    "gånger",
    "bilar",
    "personer",
    "barn",
    "hus",
    "lägenheter",
    "procent",
    "st",
    "stycken",
    "platser",
    "grader",
    "tusen",
];

pub(super) fn find(reading: &Reading, runs: &[Range<usize>], found: &mut Vec<Found>) {
    let text = reading.text();
    for run in runs {
        let place = match run.len() {
            1..=3 => boxed(text, run).or_else(|| street(reading, run)).or_else(|| postal_code(text, run)),
            4 | 5 => boxed(text, run).or_else(|| postal_code(text, run)),
            _ => None,
        };
        let Some((place, confidence)) = place else { continue };
        match found.last_mut().filter(|last| last.code == Code::Address && joins(text, &last.place, &place)) {
            Some(last) => last.place.end = last.place.end.max(place.end),
            None => found.push(Found { code: Code::Address, place, confidence, reason: REASON }),
        }
    }
}

/// Whether an address goes on here: a box or a postal code after a comma or on the next line.
fn joins(text: &str, before: &Range<usize>, next: &Range<usize>) -> bool {
    next.start <= before.end || text[before.end..next.start].trim_matches([',', ' ', '\n']).is_empty()
}

/// The street before a number, and the letter after it.
fn street(reading: &Reading, run: &Range<usize>) -> Option<(Range<usize>, f32)> {
    let text = reading.text();
    let before = text[..run.start].strip_suffix(' ')?;
    let end = end_of_number(text, run)?;
    let last = reading.words.within(&(0..before.len())).next_back()?;
    let place = reading.words.place_of(last);
    if place.end != before.len() || text.as_bytes()[run.start] == b'0' {
        return None;
    }
    let word = reading.words.word(last);
    let capital = is_capital(&text[place.clone()]);
    if APART.contains(&word) {
        let start = beginning(reading, last)?;
        return Some((start..end, 0.85));
    }
    let begins = |ending: &str| word.len() > ending.len() + 1 && word.ends_with(ending);
    let road = ["riksväg", "länsväg", "europaväg", "spelplan", "detaljplan", "handlingsplan"].contains(&word);
    if STREETS.iter().any(|ending| begins(ending)) && !road && !is_plan(word) {
        return Some((with_quarter(reading, last)..end, if capital { 0.92 } else { 0.8 }));
    }
    let spot = capital && run.len() < 3 && PLACES.iter().any(|ending| begins(ending));
    spot.then_some((place.start..end, 0.6))
}

/// Where a street begins that is told from its like by a word before it: "Norra Ringvägen", "Gamla Kyrkogatan".
fn with_quarter(reading: &Reading, street: usize) -> usize {
    const LIKE: &[&str] = &[
        "norra", "södra", "östra", "västra", "stora", "lilla", "gamla", "nya", "övre", "nedre", "inre",
        "yttre",
    ];
    let place = reading.words.place_of(street);
    let before = street.checked_sub(1).filter(|word| LIKE.contains(&reading.words.word(*word)));
    let before =
        before.map(|word| reading.words.place_of(word)).filter(|it| is_capital(&reading.text()[it.clone()]));
    before.filter(|it| it.end + 1 == place.start).map_or(place.start, |it| it.start)
}

/// Plans of paper and steps of the day that only end as squares and rings do.
fn is_plan(word: &str) -> bool {
    [
        "splan",
        "splanen",
        "läroplan",
        "läroplanen",
        "översiktsplan",
        "ättringen",
        "föreningen",
        "ingången",
        "utgången",
        "övergången",
        "omgången",
        "tillgången",
    ]
    .iter()
    .any(|it| word.ends_with(it))
}

/// Where a street of several words begins: at the first of the words with a capital before it.
fn beginning(reading: &Reading, last: usize) -> Option<usize> {
    let text = reading.text();
    let mut start = None;
    let mut after = reading.words.place_of(last).start;
    for word in (0..last).rev().take(3).take_while(|word| !reading.words.is_stop(*word)) {
        let place = reading.words.place_of(word);
        if text.get(place.end..after) != Some(" ") || !is_capital(&text[place.clone()]) {
            break;
        }
        start = Some(place.start);
        after = place.start;
    }
    start
}

/// Where the number of a house ends: with its letter, or with the next number of "12-14"; nothing when it is not one.
fn end_of_number(text: &str, run: &Range<usize>) -> Option<usize> {
    let rest = &text[run.end..];
    let letter = rest.strip_prefix(' ').unwrap_or(rest);
    let at = rest.len() - letter.len();
    if letter.starts_with(|c: char| matches!(c, 'A'..='H' | 'a'..='h')) {
        let free = !letter[1..].starts_with(char::is_alphanumeric);
        // "12 a" is a house's letter, "12 a conto" hardly.
        if free && (at == 0 || letter.starts_with(char::is_uppercase)) {
            return Some(run.end + at + 1);
        }
    }
    if let Some(second) = rest.strip_prefix('-') {
        let length = second.bytes().take_while(u8::is_ascii_digit).count();
        return (1..=3).contains(&length).then_some(run.end + 1 + length);
    }
    let decimal =
        matches!(rest.as_bytes(), [b'.' | b':' | b',' | b'/' | b'%', b'0'..=b'9', ..] | [b'%' | b':', ..]);
    let word: String = letter.chars().take_while(|c| c.is_alphabetic()).take(12).collect();
    let counted =
        COUNTED.contains(&word.to_lowercase().as_str()) || rest.starts_with(|c: char| c.is_alphabetic());
    (!decimal && !counted).then_some(run.end)
}

/// `591 30 Motala`, with or without the country before it.
fn postal_code(text: &str, run: &Range<usize>) -> Option<(Range<usize>, f32)> {
    let bytes = text.as_bytes();
    let end = match bytes.get(run.end..run.end + 3) {
        Some([b' ', b'0'..=b'9', b'0'..=b'9']) if run.len() == 3 => run.end + 3,
        _ if run.len() == 5 => run.end,
        _ => return None,
    };
    let town = text[end..].strip_prefix(' ').filter(|town| is_capital(town))?;
    let length = town.find(|c: char| !c.is_alphabetic()).unwrap_or(town.len());
    let before = text[..run.start].trim_end_matches([' ', '\n']);
    let after_street = before.ends_with(',') || before.ends_with(|c: char| c.is_ascii_digit());
    let country = ["SE-", "S-"].iter().find(|country| text[..run.start].ends_with(*country));
    let start = run.start - country.map_or(0, |country| country.len());
    let fits = (1..=9).contains(&(bytes[run.start] - b'0')) && length >= 2;
    // Five digits without a space are many other things.
    let believed = country.is_some() || after_street || run.len() == 3;
    (fits && believed).then_some((start..end + 1 + length, 0.7))
}

/// `Box 123` of the post.
fn boxed(text: &str, run: &Range<usize>) -> Option<(Range<usize>, f32)> {
    let start = ["Box ", "BOX ", "box "].iter().find_map(|word| text[..run.start].strip_suffix(word))?.len();
    Some((start..run.end, 0.7))
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::places;

    fn found(text: &str) -> Vec<&str> {
        places(text, Code::Address)
    }

    #[test]
    fn streets_with_numbers_are_found_whole() {
        for address in [
            "Storgatan 12",
            "Storgatan 12 B",
            "Ekvägen 3b",
            "ekvägen 3",
            "Karl Johans väg 7",
            "Norra Vägen 5",
            "Drottning Kristinas Allé 10",
            "Ekgränd 12-14",
            "Solhöjden 4",
            "Ekgatan 5, 591 30 Motala",
            "Box 1234, 591 30 Motala",
        ] {
            assert_eq!(found(&format!("Jag bor på {address}.")), [address]);
            assert_eq!(found(&format!("{address}, tack")), [address]);
        }
        assert_eq!(found("Jag bor på Ekgatan 5\n591 30 Motala"), ["Ekgatan 5\n591 30 Motala"]);
    }

    #[test]
    fn numbers_that_belong_to_something_else_make_no_address() {
        for text in [
            "Storgatan är avstängd",
            "På Storgatan 5 maj blir det fest",
            "vägen 10 km bort",
            "riksväg 50 och väg 50",
            "På Storgatan 18.30 i dag",
            "På Storgatan 10:30",
            "Detaljplan 12 antogs, handlingsplan 3",
            "Storgatan 2024",
            "Föreningen 12 år, ingången 3",
            "på vägen 3 bilar",
            "Vi sålde 100 20 gånger",
            "Parken 100 år",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
