use std::collections::HashSet;
use std::sync::LazyLock;

use crate::normal::Normal;
use crate::spelling::fold;
use rust_stemmers::{Algorithm, Stemmer};

static STOP_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    include_str!("../lexicon/stop-words.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
});

/// The words a text is found by (sv. *sökord*), in the order of the text, each as often as it stands there.
///
/// The same function is used for what is indexed and for what is asked: lower case, å, ä and ö kept as the
/// letters they are, other accents off, stop words dropped, the rest stemmed.
#[must_use]
pub fn search_terms(text: &str) -> Vec<String> {
    let normal = Normal::of(text);
    let stemmer = Stemmer::create(Algorithm::Swedish);
    let words = normal.text().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .map(fold)
        .filter(|word| !STOP_WORDS.contains(word.as_str()))
        .map(|word| stemmer.stem(&word).into_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet_in_one_term() {
        assert_eq!(search_terms("Simhallen"), search_terms("simhallarna"));
        assert_eq!(search_terms("Förskolorna"), search_terms("FÖRSKOLOR"));
        assert_eq!(search_terms("idé"), search_terms("ide\u{301}"));
    }

    #[test]
    fn å_ä_and_ö_are_letters_of_their_own() {
        assert_ne!(search_terms("får"), search_terms("far"));
        assert_ne!(search_terms("hål"), search_terms("häl"));
        assert_eq!(search_terms("A\u{30A}RE"), search_terms("åre"));
    }

    #[test]
    fn stop_words_are_not_searched_for() {
        assert_eq!(search_terms("När öppnar det i simhallen?"), ["öppn", "simhall"]);
        assert!(search_terms("och det är ju så").is_empty());
    }

    #[test]
    fn numbers_and_names_stay() {
        assert_eq!(search_terms("Dnr KS-2025/00179"), ["dnr", "ks", "2025", "00179"]);
    }
}
