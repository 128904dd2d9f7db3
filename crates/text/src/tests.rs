//! What holds for every text, and what real texts say.

use std::sync::LazyLock;

use proptest::prelude::*;

use crate::{Analyser, Analysis, Code};

static ANALYSER: LazyLock<Analyser> = LazyLock::new(Analyser::new);

pub(crate) fn analyse(text: &str) -> Analysis {
    ANALYSER.analyse(text)
}

/// The places of a code in a text.
pub(crate) fn places(text: &str, code: Code) -> Vec<&str> {
    let found = analyse(text).findings.into_iter().filter(|found| found.code == code);
    found.map(|found| &text[found.start..found.end]).collect()
}

/// The surest finding of a code, 0 without one.
pub(crate) fn confidence(text: &str, code: Code) -> f32 {
    let found = analyse(text).findings.into_iter().filter(|found| found.code == code);
    found.map(|found| found.confidence).fold(0.0, f32::max)
}

fn spans_are_sound(text: &str) {
    for found in analyse(text).findings {
        assert!(found.start < found.end && found.end <= text.len(), "{found:?} in {text:?}");
        assert!(
            text.is_char_boundary(found.start) && text.is_char_boundary(found.end),
            "{found:?} in {text:?}"
        );
        assert!((0.0..=1.0).contains(&found.confidence) && found.reason.ends_with('.'));
    }
}

#[test]
fn an_analyser_is_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&*ANALYSER);
}

/// What makes a reading work hardest: matches that begin and do not end, findings side by side, one endless word.
const HARD: [&str; 11] = [
    "du är en jävla så ",
    "jag ska inte slå ",
    "070-123 45 67 570428-9999 ",
    "a@b.se www.x.se ",
    "du är en idiot ",
    "1 2 3 4 ",
    "Anna Berg-",
    "a\n \n \n",
    ".-",
    "f a n ",
    "a\u{308}",
];

#[test]
fn twice_the_text_is_at_most_twice_the_work() {
    for part in HARD {
        let steps = |n: usize| {
            let text = part.repeat(n);
            crate::steps::of(|| analyse(&text))
        };
        let (once, twice) = (steps(4_000), steps(8_000));
        assert!(once > 0 && twice < 2 * once + once / 8, "{part:?}: {once} and {twice} steps");
    }
}

#[test]
fn the_work_of_a_byte_is_bounded() {
    for part in HARD {
        let text = part.repeat(2_000);
        let steps = crate::steps::of(|| analyse(&text));
        assert!(steps < 1_500 * text.len() as u64, "{part:?}: {} steps a byte", steps / text.len() as u64);
    }
}

#[test]
fn what_a_long_text_says_is_found_in_all_its_pieces() {
    let sentence = "Det står en bänk i parken. ";
    let text = format!("{0}Ring 070-123 45 67. {0}Kan ni svara? {0}570428-9999 {0}", sentence.repeat(400));
    let found = analyse(&text);
    let places: Vec<&str> = found.findings.iter().map(|found| &text[found.start..found.end]).collect();
    assert_eq!(places, ["070-123 45 67", "570428-9999"]);
    assert!(found.question);
}

proptest! {
    #[test]
    fn no_text_makes_a_span_unsound(text in any::<String>()) {
        spans_are_sound(&text);
        prop_assert!(crate::search_terms(&text).iter().all(|term| !term.is_empty()));
    }

    #[test]
    fn no_mixture_of_what_is_looked_for_makes_a_span_unsound(parts in prop::collection::vec(part(), 0..12)) {
        spans_are_sound(&parts.concat());
    }
}

fn part() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<char>().prop_map(String::from),
        "[0-9 +.@/\u{308}\u{200B}\u{2013}\u{E5}-]{1,14}",
        prop::sample::select(vec![
            "570428-9999",
            "070-123 45 67",
            "a@b.se",
            "www.x.se",
            "https://",
            "jag ska döda dig",
            "du är en idiot",
            "f a n",
            "id1ot",
            "!",
            "?",
            "\n",
            " ",
            "kan ni",
            "eller hur",
            "e\u{301}",
            "\u{FF10}",
            "*",
            "(0)",
            "+46",
        ])
        .prop_map(String::from),
    ]
}
