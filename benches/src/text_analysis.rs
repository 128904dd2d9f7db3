//! How many texts a second are analysed, in how much memory, and how many by the best known peer.

use std::hint::black_box;
use std::path::Path;

use aho_corasick::AhoCorasick;
use anyhow::{Context as _, Result};
use text::Analyser;

use crate::clock::computed;
use crate::comments;
use crate::presidio;
use crate::report::{Baseline, Report};

const TEXTS: u32 = 20_000;
const TURNS: usize = 5;
/// So many of them are enough to time a slower one.
const PEER_TEXTS: usize = 2_000;
/// The plain pass is so fast that it is made again and again, to have something to measure.
const PASSES: u8 = 40;
/// Words of the plain pass: those of other comments, so that many begin to match and few do.
const WORDS: usize = 1_000;

pub(crate) fn measure(report: &mut Report, presidio: Option<&Path>) -> Result<()> {
    let before = resident_mb()?;
    let texts: Vec<String> = (0..u64::from(TEXTS)).map(comments::text).collect();
    let held = resident_mb()?;
    let analyser = Analyser::new();
    let words: Vec<String> = (0..).map(word).take(WORDS).collect();
    let plain =
        AhoCorasick::builder().ascii_case_insensitive(true).build(&words).expect("words make an automaton");
    let (mut reading, mut passing) = (0.0, 0.0);
    // In turns, and in processor time: a machine that does other things slows both alike.
    for some in texts.chunks(texts.len() / TURNS) {
        let before = computed();
        for it in some {
            black_box(analyser.analyse(black_box(it)));
        }
        let between = computed();
        for it in std::iter::repeat_n(some, usize::from(PASSES)).flatten() {
            black_box(plain.find_iter(black_box(it)).count());
        }
        reading += between - before;
        passing += computed() - between;
    }
    let baseline = Baseline {
        name: format!("one aho-corasick pass for {WORDS} words"),
        value: f64::from(TEXTS) * f64::from(PASSES) / passing,
    };
    let chars: usize = texts.iter().map(|it| it.chars().count()).sum();
    let note = format!(
        "{TEXTS} comments, {} characters on average, one thread, in processor time",
        chars / texts.len()
    );
    let ours = f64::from(TEXTS) / reading;
    report.add("text analysis", ours, baseline, vec![note]);
    let texts_held = Baseline { name: "the comments themselves".to_owned(), value: held - before };
    let note = "what the lists and the reading of all comments added to the resident memory".to_owned();
    report.add("text analysis, memory", resident_mb()? - held, texts_held, vec![note]);
    compare(report, ours, presidio, &texts[..PEER_TEXTS])
}

/// Holds our speed against Presidio's on fewer of the same comments, where it is at hand.
fn compare(report: &mut Report, ours: f64, presidio: Option<&Path>, texts: &[String]) -> Result<()> {
    const NAME: &str = "text analysis, against Presidio";
    let Some(python) = presidio else {
        report.not_measured(NAME, "no Python with presidio-analyzer is named (UPPSIKT_PRESIDIO)");
        return Ok(());
    };
    let name = format!("Presidio with seven recognizers, {PEER_TEXTS} of the comments");
    let value = presidio::texts_per_second(python, texts)?;
    report.add(NAME, ours, Baseline { name, value }, vec![]);
    Ok(())
}

/// The memory of this process that is in the machine's.
#[expect(clippy::disallowed_methods, reason = "the system tells it in a file")]
fn resident_mb() -> Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line =
        status.lines().find_map(|it| it.strip_prefix("VmRSS:")).context("the system tells no VmRSS")?;
    let kib: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kib * 1_024.0 / 1e6)
}

/// A word that could be one: syllables counted up.
fn word(n: usize) -> String {
    const SYLLABLES: [&str; 12] =
        ["ba", "dit", "fös", "gar", "hov", "ken", "lång", "mis", "rå", "ste", "tur", "vik"];
    let syllable = |it: usize| SYLLABLES[it % SYLLABLES.len()];
    [syllable(n), syllable(n / 12), syllable(n / 144 + 5)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_plain_pass_are_words_and_no_two_are_alike() {
        let words: std::collections::HashSet<String> = (0..WORDS).map(word).collect();
        assert_eq!(words.len(), WORDS);
    }
}
