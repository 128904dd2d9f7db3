//! The language of a text (sv. *språk*), so that what is written in another is not misread as Swedish, and so that it can
//! be answered in the language in which it was asked where the law says so: lag (2009:724) om nationella minoriteter och
//! minoritetsspråk 8 §, språklagen (2009:600).
//!
//! Known by its letters, or by its small words. Few words prove little: then nothing is said.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// The language that a text is written in, as far as its words tell (sv. *språk*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// Swedish.
    Swedish,
    /// English.
    English,
    /// Finnish, a national minority language.
    Finnish,
    /// Meänkieli, a national minority language.
    Meankieli,
    /// A Sami language, a national minority language.
    Sami,
    /// Romani, a national minority language.
    Romani,
    /// Yiddish, a national minority language.
    Yiddish,
    /// Norwegian or Danish, which a Swede reads.
    Nordic,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Polish.
    Polish,
    /// Bosnian, Croatian, Montenegrin or Serbian in Latin letters.
    Bosnian,
    /// Turkish.
    Turkish,
    /// Somali.
    Somali,
    /// Arabic.
    Arabic,
    /// Persian or Dari.
    Persian,
    /// Ukrainian.
    Ukrainian,
    /// Russian, or another language in Cyrillic letters.
    Russian,
    /// Tigrinya or Amharic.
    Tigrinya,
    /// Another language in letters of its own.
    Other,
    /// Too little to tell.
    Unknown,
}

impl Language {
    /// Whether the Swedish lists may read it: Swedish, its neighbours, and what is too short to tell.
    pub(crate) fn is_read_as_swedish(self) -> bool {
        matches!(self, Self::Swedish | Self::Nordic | Self::Unknown)
    }

    /// Whether it is a national minority language: lag (2009:724) 2 §. With Finnish, Meänkieli and Sami some authorities
    /// must be able to deal (8 §).
    #[must_use]
    pub fn is_national_minority(self) -> bool {
        matches!(self, Self::Finnish | Self::Meankieli | Self::Sami | Self::Romani | Self::Yiddish)
    }
}

/// Of each small word: the languages it belongs to, as places in [`LANGUAGES`].
static SMALL_WORDS: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Vec<usize>> = HashMap::new();
    for (code, list) in include_str!("../lexicon/languages.txt").lines().filter_map(|it| it.split_once('\t'))
    {
        let Some(place) = LANGUAGES.iter().position(|it| it.0 == code) else { continue };
        list.split(' ').for_each(|word| words.entry(word).or_default().push(place));
    }
    words
});

const LANGUAGES: [(&str, Language); 16] = [
    ("sv", Language::Swedish),
    ("en", Language::English),
    ("fi", Language::Finnish),
    ("fit", Language::Meankieli),
    ("se", Language::Sami),
    ("sma", Language::Sami),
    ("rom", Language::Romani),
    ("no", Language::Nordic),
    ("da", Language::Nordic),
    ("de", Language::German),
    ("fr", Language::French),
    ("es", Language::Spanish),
    ("pl", Language::Polish),
    ("bs", Language::Bosnian),
    ("tr", Language::Turkish),
    ("so", Language::Somali),
];

/// So many words are enough to tell a language, and so much a look takes at most.
const ENOUGH_WORDS: usize = 200;

/// The language of a text.
#[must_use]
pub fn language(text: &str) -> Language {
    by_letters(text).unwrap_or_else(|| by_words(text))
}

/// A language whose letters most of the text is written in.
fn by_letters(text: &str) -> Option<Language> {
    let (mut latin, mut other) = (0_usize, HashMap::new());
    for c in text.chars().filter(|c| c.is_alphabetic()).take(20 * ENOUGH_WORDS) {
        match script(c) {
            None => latin += 1,
            Some(language) => *other.entry(language).or_insert(0_usize) += 1,
        }
    }
    let n_other: usize = other.values().sum();
    if n_other < 3 || n_other < latin {
        return None;
    }
    // A letter that a neighbour in the same script lacks tells them apart.
    let told = [Language::Persian, Language::Ukrainian, Language::Yiddish];
    let telling = told.into_iter().find(|it| other.contains_key(it));
    telling.or_else(|| other.into_iter().max_by_key(|it| (it.1, it.0)).map(|it| it.0))
}

fn script(c: char) -> Option<Language> {
    match c {
        '\u{67E}' | '\u{686}' | '\u{698}' | '\u{6AF}' => Some(Language::Persian),
        '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' => Some(Language::Arabic),
        'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' | 'Ґ' => Some(Language::Ukrainian),
        '\u{400}'..='\u{4FF}' => Some(Language::Russian),
        '\u{5F0}'..='\u{5F2}' | '\u{FB1F}' => Some(Language::Yiddish),
        '\u{1200}'..='\u{137F}' => Some(Language::Tigrinya),
        c if u32::from(c) > 0x24F && !matches!(c, '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}') => {
            Some(Language::Other)
        }
        _ => None,
    }
}

fn by_words(text: &str) -> Language {
    let mut counts = [0_usize; LANGUAGES.len()];
    let mut n_words = 0;
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    for word in words.take(ENOUGH_WORDS) {
        n_words += 1;
        let places = SMALL_WORDS.get(word.to_lowercase().as_str());
        places.into_iter().flatten().for_each(|it| counts[*it] += 1);
    }
    let swedish = counts[0];
    // The first of the best, so that Swedish goes before its neighbours and Finnish before Meänkieli.
    let best = (0..counts.len()).rev().max_by_key(|it| counts[*it]).unwrap_or(0);
    let clear = counts[best] >= 2 && 4 * counts[best] >= n_words && (best == 0 || counts[best] > swedish + 1);
    match LANGUAGES[best].1 {
        language if clear => language,
        _ if swedish > 0 => Language::Swedish,
        _ => Language::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_small_words() {
        for (text, expected) in [
            ("När öppnar simhallen på lördag?", Language::Swedish),
            ("When does the swimming hall open?", Language::English),
            ("Milloin uimahalli on auki? Kiitos ja hyvää päivää", Language::Finnish),
            ("Mie oon meän kunnassa ja met häätyy praatata", Language::Meankieli),
            ("Mun háliidan sámegillii dieđuid, giitu ollu", Language::Sami),
            ("Hvornår åbner svømmehallen? Jeg ved det ikke", Language::Nordic),
            ("Wann ist das Rathaus offen? Ich möchte mit ihr sprechen", Language::German),
            ("Kiedy jest otwarte? Proszę mi powiedzieć, nie wiem", Language::Polish),
            ("Waxaan rabaa in aan ogaado sidee iyo goorma", Language::Somali),
        ] {
            assert_eq!(language(text), expected, "{text}");
        }
    }

    #[test]
    fn a_language_is_known_by_its_letters() {
        assert_eq!(language("متى يفتح المسبح؟"), Language::Arabic);
        assert_eq!(language("چه وقت باز است؟"), Language::Persian);
        assert_eq!(language("Коли відчиняється басейн, її немає?"), Language::Ukrainian);
        assert_eq!(language("Когда откроется бассейн?"), Language::Russian);
        assert_eq!(language("מײַן ייִדיש װאָרט"), Language::Yiddish);
        assert_eq!(language("ሰላም ኣለኹም"), Language::Tigrinya);
        assert_eq!(language("泳池什么时候开放"), Language::Other);
    }

    #[test]
    fn little_text_tells_little_and_a_foreign_word_makes_no_other_language() {
        assert_eq!(language("👍👍"), Language::Unknown);
        assert_eq!(language("Ekgatan 3"), Language::Unknown);
        assert_eq!(language("Vi har ett event med live music i parken"), Language::Swedish);
        assert_eq!(language("Come on, vad är det för fel på er?"), Language::Swedish);
    }

    #[test]
    fn every_list_belongs_to_a_language() {
        let codes = include_str!("../lexicon/languages.txt").lines().filter_map(|it| it.split_once('\t'));
        assert_eq!(codes.map(|it| it.0).collect::<Vec<_>>(), LANGUAGES.map(|it| it.0));
    }
}
