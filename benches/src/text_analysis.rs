//! How many texts a second are analysed.

use std::hint::black_box;

use aho_corasick::AhoCorasick;
use text::Analyser;

use crate::clock::computed;
use crate::comments;
use crate::report::{Baseline, Report};

const TEXTS: u32 = 20_000;
const TURNS: usize = 5;
/// The plain pass is so fast that it is made again and again, to have something to measure.
const PASSES: u8 = 40;
/// Words of the plain pass: those of other comments, so that many begin to match and few do.
const WORDS: usize = 1_000;

pub(crate) fn measure(report: &mut Report) {
    let texts: Vec<String> = (0..u64::from(TEXTS)).map(comments::text).collect();
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
    report.add("text analysis", f64::from(TEXTS) / reading, baseline, vec![note]);
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
