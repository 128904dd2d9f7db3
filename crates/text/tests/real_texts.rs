//! What real texts say: public test numbers, ordinary news, strong opinions. The data is not part of the source tree;
//! where it is absent the tests say so and pass.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::LazyLock;

use text::{Analyser, Code, Finding};

static ANALYSER: LazyLock<Analyser> = LazyLock::new(Analyser::new);

/// Findings below this are hints, not flags.
const FLAG: f32 = 0.45;

#[expect(
    clippy::disallowed_methods,
    reason = "the data lies outside the source tree; only these tests look there"
)]
fn data(path: &str) -> Option<String> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");
    let root = std::env::var_os("UPPSIKT_SHARED").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let file = root.join("data").join(path);
    let text = std::fs::read_to_string(&file);
    if let Err(why) = &text {
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: {} cannot be read ({why}); set UPPSIKT_SHARED to the folder that holds data/",
            file.display()
        );
    }
    text.ok()
}

fn identity_numbers(text: &str) -> Vec<Finding> {
    let found = ANALYSER.analyse(text).findings.into_iter();
    found.filter(|found| matches!(found.code, Code::Personnummer | Code::Samordningsnummer)).collect()
}

fn is_found_whole(number: &str) -> bool {
    let text = format!("Mitt personnummer är {number}, tack.");
    let found = identity_numbers(&text);
    found.len() == 1 && &text[found[0].start..found[0].end] == number
}

#[test]
fn the_communitys_vectors_are_judged_as_it_judges_them() {
    let Some(list) = data("personnummer/list.json") else { return };
    let list: Vec<serde_json::Value> = serde_json::from_str(&list).unwrap();
    let mut judged = 0;
    for entry in &list {
        let valid = entry["valid"].as_bool().unwrap();
        for form in ["long_format", "short_format", "separated_format", "separated_long"] {
            let number = entry[form].as_str().unwrap();
            if number.contains(' ') {
                continue; // No valid form to them; people write it, so it is looked for here.
            }
            assert_eq!(is_found_whole(number), valid, "{form} {number}");
            judged += 1;
        }
    }
    assert!(judged >= 40, "{judged}");
}

#[test]
fn the_tax_agencys_test_numbers_are_all_found() {
    let Some(numbers) = data("personnummer/allPins.sample.json") else { return };
    let numbers: Vec<String> = serde_json::from_str(&numbers).unwrap();
    assert!(numbers.len() >= 200);
    for number in numbers {
        assert!(is_found_whole(&number), "{number}");
        assert!(is_found_whole(&format!("{}-{}", &number[..8], &number[8..])), "{number}");
    }
}

#[test]
fn organisation_numbers_are_not_peoples() {
    let Some(numbers) = data("personnummer/orgnumber.json") else { return };
    let numbers: Vec<serde_json::Value> = serde_json::from_str(&numbers).unwrap();
    for entry in numbers {
        for form in ["short_format", "separated_format"] {
            assert!(identity_numbers(entry[form].as_str().unwrap()).is_empty(), "{entry}");
        }
    }
}

const GROUNDS: [Code; 10] = [
    Code::Profanity,
    Code::Threat,
    Code::Insult,
    Code::Incitement,
    Code::Hate,
    Code::Spam,
    Code::Sexual,
    Code::Campaign,
    Code::Copyright,
    Code::DeceptiveLink,
];

/// Prints what is flagged and asserts that no more than so many of a thousand texts are.
fn assert_seldom_flagged(name: &str, texts: &[&str], codes: &[Code], ceiling_per_mille: f64) {
    let mut n_flagged = 0_u32;
    for text in texts {
        let found = ANALYSER.analyse(text).findings.into_iter();
        let flags: Vec<_> = found.filter(|f| codes.contains(&f.code) && f.confidence >= FLAG).collect();
        for flag in &flags {
            eprintln!("{name}: {} «{}»", flag.code, &text[flag.start..flag.end]);
        }
        n_flagged += u32::from(!flags.is_empty());
    }
    let share =
        1000.0 * f64::from(n_flagged) / f64::from(u32::try_from(texts.len()).expect("the data is small"));
    eprintln!("{name}: {n_flagged} of {} texts, {share:.2} per mille", texts.len());
    assert!(share <= ceiling_per_mille, "{name}: {share:.2} per mille of the texts are flagged");
}

/// Prints what would call for a person's decision under a guideline that has a ground for everything, and asserts that
/// no more than so many of a thousand texts do.
fn assert_seldom_decided(name: &str, texts: &[&str], ceiling_per_mille: f64) {
    let mut n_called = 0_u32;
    for text in texts {
        let decisive = |it: &Finding| it.code.decisive_from().is_some_and(|from| it.confidence >= from);
        let found: Vec<_> = ANALYSER.analyse(text).findings.into_iter().filter(decisive).collect();
        for it in &found {
            eprintln!("{name}, to decide: {} {:.2} «{}»", it.code, it.confidence, &text[it.start..it.end]);
        }
        n_called += u32::from(!found.is_empty());
    }
    let n = u32::try_from(texts.len()).expect("the data is small");
    let share = 1000.0 * f64::from(n_called) / f64::from(n);
    eprintln!("{name}, to decide: {n_called} of {n} texts, {share:.2} per mille");
    assert!(share <= ceiling_per_mille, "{name}: {share:.2} per mille of the texts would have to be decided");
}

/// The records of a table with quoted fields that may hold line breaks; of each its first field.
fn first_fields(table: &str) -> Vec<String> {
    let (mut fields, mut field, mut n_field, mut quoted) = (Vec::new(), String::new(), 0, false);
    for c in table.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => n_field += 1,
            '\n' if !quoted => {
                fields.push(std::mem::take(&mut field));
                n_field = 0;
            }
            c if n_field == 0 => field.push(c),
            _ => {}
        }
    }
    fields
}

#[test]
fn swearing_in_lively_comments_is_found_and_little_else() {
    let Some(table) = data("sentiment/comments-0-1199.csv") else { return };
    let texts = first_fields(&table).split_off(1);
    assert_eq!(texts.len(), 1_200);
    let labels = include_str!("../evaluation/comments-profanity.txt");
    let numbers = |name: &str| -> Vec<usize> {
        let line = labels.lines().find_map(|line| line.strip_prefix(name)).expect("a line for it");
        line.split_whitespace().map(|it| it.parse().expect("a number")).collect()
    };
    let (swearing, doubted) = (numbers("swearing\t"), numbers("doubt\t"));
    let (mut right, mut wrong, mut missed) = (0_u32, 0_u32, 0_u32);
    for (text, n) in texts.iter().zip(1..).filter(|(_, n)| !doubted.contains(n)) {
        let found = ANALYSER.analyse(text).findings.iter().any(|it| it.code == Code::Profanity);
        match (found, swearing.contains(&n)) {
            (true, true) => right += 1,
            (true, false) => wrong += 1,
            (false, true) => missed += 1,
            (false, false) => continue,
        }
        if found != swearing.contains(&n) {
            eprintln!("profanity {}: comment {n}", if found { "wrong" } else { "missed" });
        }
    }
    let share = |part: u32, rest: u32| f64::from(part) / f64::from(part + rest);
    let (precision, recall) = (share(right, wrong), share(right, missed));
    eprintln!(
        "profanity in comments: {right} right, {wrong} wrong, {missed} missed: P {precision:.3} R {recall:.3}"
    );
    assert!(precision >= 0.92 && recall >= 0.88);
}

#[test]
fn ordinary_news_practically_never_triggers() {
    let Some(corpus) = data("ner/train_corpus.txt") else { return };
    let words = |sentence: &str| {
        let words = sentence.lines().filter_map(|line| line.split('\t').next());
        words.collect::<Vec<_>>().join(" ")
    };
    let sentences: Vec<String> = corpus.split("\n\n").map(words).filter(|s| !s.trim().is_empty()).collect();
    let texts: Vec<&str> = sentences.iter().map(String::as_str).collect();
    assert_seldom_flagged("news", &texts, &GROUNDS, 0.5);
    assert_seldom_decided("news", &texts, 1.0);
    assert_seldom_flagged("news numbers", &texts, &[Code::Personnummer, Code::Samordningsnummer], 0.0);
}

#[test]
fn strong_opinions_are_seldom_flagged() {
    let Some(table) = data("opinions/absabank-imm_train.tsv") else { return };
    let texts: Vec<&str> = table.lines().skip(1).filter_map(|line| line.split('\t').nth(1)).collect();
    assert_seldom_flagged("opinions", &texts, &GROUNDS, 6.0);
    assert_seldom_decided("opinions", &texts, 10.0);
}

#[test]
fn lively_comments_are_seldom_flagged_as_attacks() {
    let Some(table) = data("sentiment/comments-0-1199.csv") else { return };
    let texts: Vec<&str> = table.lines().skip(1).collect();
    assert_seldom_flagged("comments", &texts, &GROUNDS[1..], 2.0);
}
