//! How well personal data is found, with intervals: on sentences kept apart from the rules, on those that the rules were
//! made better with, on identity numbers made up by the thousand, and on news where the data is at hand.
//! `cargo test -p text --test persons_evaluation -- --nocapture` shows the report.

mod measured;

use std::io::Write as _;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::LazyLock;

use measured::{Counts, line};
use text::{Analyser, Code};

static ANALYSER: LazyLock<Analyser> = LazyLock::new(Analyser::new);

/// Kinds whose place is compared, byte by byte.
const PLACED: [Code; 10] = [
    Code::Personnummer,
    Code::Samordningsnummer,
    Code::Phone,
    Code::Email,
    Code::Address,
    Code::BankAccount,
    Code::PaymentCard,
    Code::VehiclePlate,
    Code::Property,
    Code::PersonName,
];
/// Kinds that a sentence has or has not.
const WHOLE: [Code; 4] = [Code::Sensitive, Code::Offence, Code::Secrecy, Code::PointedOut];

/// A finding counts from here; below are hints.
const FLAG: f32 = 0.45;

struct Sentence {
    text: String,
    places: Vec<(Code, Range<usize>)>,
    whole: Vec<Code>,
}

fn sentences(file: &str) -> Vec<Sentence> {
    file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(sentence).collect()
}

fn sentence(line: &str) -> Sentence {
    let (labels, marked) = line.split_once('\t').expect("labels, a tab and a sentence");
    let code = |name: &str| name.parse::<Code>().expect("the name of a code");
    let whole = labels.split(',').filter(|it| *it != "-").map(code).collect();
    let (mut text, mut places, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, after)) = rest.split_once('[') {
        let (name, after) = after.split_once('|').expect("[code|words]");
        let (words, after) = after.split_once(']').expect("[code|words]");
        text.push_str(before);
        places.push((code(name), text.len()..text.len() + words.len()));
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    Sentence { text, places, whole }
}

fn found(text: &str, code: Code) -> Vec<Range<usize>> {
    let findings = ANALYSER.analyse(text).findings.into_iter();
    findings.filter(|it| it.code == code && it.confidence >= FLAG).map(|it| it.start..it.end).collect()
}

fn counted(sentences: &[Sentence], code: Code, print: bool) -> Counts {
    let mut counts = Counts::default();
    for sentence in sentences {
        let found = found(&sentence.text, code);
        let there: Vec<Range<usize>> = if WHOLE.contains(&code) {
            let here = 0..sentence.text.len();
            sentence.whole.contains(&code).then_some(here).into_iter().collect()
        } else {
            let of_code = sentence.places.iter().filter(|place| place.0 == code);
            of_code.map(|place| place.1.clone()).collect()
        };
        let found = if WHOLE.contains(&code) {
            found.first().map(|_| 0..sentence.text.len()).into_iter().collect()
        } else {
            found
        };
        let before = (counts.wrong, counts.missed);
        counts.add(&there, &found);
        if print && before != (counts.wrong, counts.missed) {
            eprintln!("  {code}: {} ({found:?})", sentence.text);
        }
    }
    counts
}

fn reported(name: &str, file: &str, print: bool) -> Counts {
    let sentences = sentences(file);
    eprintln!("{name}: {} sentences", sentences.len());
    let mut all = Counts::default();
    for code in PLACED.into_iter().chain(WHOLE) {
        let counts = counted(&sentences, code, print);
        line(code.as_str(), counts);
        all += counts;
    }
    line("all", all);
    all
}

#[test]
fn the_sentences_to_work_with_are_read_rightly() {
    let all = reported("persons, tuning", include_str!("../evaluation/persons-tuning.tsv"), true);
    assert!(all.precision().0 >= 0.97 && all.recall().0 >= 0.97);
}

#[test]
fn the_sentences_kept_apart_are_read_rightly_for_the_most() {
    let all = reported("persons, kept apart", include_str!("../evaluation/persons-kept.tsv"), false);
    assert!(all.precision().0 >= 0.9 && all.recall().0 >= 0.85);
}

/// Digits with a right check digit, one after another: every date of a hundred years in turn, serial numbers by a step that
/// meets them all.
fn valid_numbers(n: u32) -> impl Iterator<Item = String> {
    (0..n).map(|at| {
        let (year, month, day) = (1920 + at % 100, 1 + at / 100 % 12, 1 + at * 7 % 28);
        let day = if at.is_multiple_of(5) { day + 60 } else { day };
        let nine = format!("{:02}{month:02}{day:02}{:03}", year % 100, 1 + at * 389 % 999);
        let weighed = nine.bytes().enumerate().map(|(place, digit)| {
            let product = u32::from(digit - b'0') * if place.is_multiple_of(2) { 2 } else { 1 };
            product / 10 + product % 10
        });
        format!("{}{nine}{}", year / 100, (10 - weighed.sum::<u32>() % 10) % 10)
    })
}

/// Made up, so that there are enough of them: what people write is in the sentences above.
#[test]
fn identity_numbers_by_the_thousand_are_found_and_what_looks_alike_is_not() {
    let mut counts = Counts::default();
    for twelve in valid_numbers(1_000) {
        let (date, last) = twelve.split_at(8);
        let (year, month, day, short) = (&date[..4], &date[4..6], &date[6..], &date[2..]);
        for form in [
            twelve.clone(),
            format!("{date}-{last}"),
            format!("{short}-{last}"),
            format!("{short} {last}"),
            format!("{short}\u{2013}{last}"),
            format!("{date}\u{A0}{last}"),
            format!("{short} - {last}"),
            format!("{year}-{month}-{day}-{last}"),
            format!("{short}, sista fyra {last}"),
        ] {
            let text = format!("Hej, jag heter Ek ({form}), hur går det?");
            let place = text.find(&form).map(|at| at..at + form.len());
            counts.add(place.as_slice(), &numbers(&text));
        }
        let wrong = format!("{}{}", &twelve[..11], (twelve.as_bytes()[11] - b'0' + 3) % 10);
        for text in [
            format!("Ordernummer {} är skickat", &twelve[2..]),
            format!("OCR {twelve}"),
            format!("Det blev {} kr", &twelve[2..]),
            format!("ring {}", &twelve[2..]),
            format!("Mitt nummer är {}-{}", &wrong[..8], &wrong[8..]),
            format!("dnr {}/{}", &twelve[..4], &twelve[7..]),
            format!("978{}", &twelve[2..]),
        ] {
            counts.add(&[], &numbers(&text));
        }
    }
    line("identity numbers, made up", counts);
    assert!(counts.precision().0 >= 0.995 && counts.recall().0 >= 0.995);
}

fn numbers(text: &str) -> Vec<Range<usize>> {
    [found(text, Code::Personnummer), found(text, Code::Samordningsnummer)].concat()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the data lies outside the source tree; only these tests look there"
)]
fn news() -> Option<String> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");
    let root = std::env::var_os("UPPSIKT_SHARED").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let file = root.join("data/ner/train_corpus.txt");
    let text = std::fs::read_to_string(&file);
    if let Err(why) = &text {
        let _ = writeln!(std::io::stderr(), "SKIPPED: {} cannot be read ({why})", file.display());
    }
    text.ok()
}

/// A sentence of the corpus and the places of its persons.
fn labelled(sentence: &str) -> (String, Vec<Range<usize>>) {
    let (mut text, mut persons, mut open) = (String::new(), Vec::<Range<usize>>::new(), false);
    for (word, label) in sentence.lines().filter_map(|line| line.split_once('\t')) {
        text.push_str(if text.is_empty() { "" } else { " " });
        let start = text.len();
        text.push_str(word);
        match persons.last_mut().filter(|_| open && label == "PER") {
            Some(person) => person.end = text.len(),
            None if label == "PER" => persons.push(start..text.len()),
            None => {}
        }
        open = label == "PER";
    }
    (text, persons)
}

/// Of every five blocks of fifty sentences the rules were made better with three; the other two are kept apart.
#[test]
fn names_in_news_are_found_for_the_most() {
    let Some(corpus) = news() else { return };
    let sentences: Vec<&str> = corpus.split("\n\n").collect();
    for kept in [false, true] {
        let mut counts = Counts::default();
        for (at, block) in sentences.chunks(50).enumerate() {
            for (text, persons) in block.iter().map(|it| labelled(it)).filter(|_| (at % 5 >= 3) == kept) {
                let found = found(&text, Code::PersonName);
                if !kept && found != persons {
                    let words = |places: &[Range<usize>]| -> Vec<String> {
                        places.iter().map(|it| text[it.clone()].to_owned()).collect()
                    };
                    eprintln!("  {text}\n    wanted {:?}, found {:?}", words(&persons), words(&found));
                }
                counts.add(&persons, &found);
            }
        }
        line(if kept { "news, names, kept apart" } else { "news, names, tuning" }, counts);
        assert!(counts.f() >= if kept { 0.87 } else { 0.92 }, "whole names");
    }
}
