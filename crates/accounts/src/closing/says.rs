//! Whether the notice of a closing says that the account ends, and why (MOT-AVS-03, STO-AVS-02). Pure.
//!
//! Words are looked for, not meaning: what is said in other words is let through with a note, which a person reads.

/// Beginnings of the words by which something ends.
const ENDS: [&str; 12] = [
    "upphör",
    "avslut",
    "stäng",
    "nedlagd",
    "nedlagt",
    "sluta",
    "avveckl",
    "försvinn",
    "slopa",
    "släck",
    "sista",
    "avpubliceras",
];
/// The same in more than one word.
const ENDS_IN_WORDS: [&str; 8] = [
    "lägger ner",
    "lägger ned",
    "läggs ner",
    "läggs ned",
    "tas bort",
    "tar bort",
    "inte längre",
    "tackar för oss",
];
/// Words by which somebody gives a reason.
const REASONS: [&str; 14] = [
    "eftersom",
    "därför",
    "för att",
    "på grund av",
    "med anledning av",
    "anledningen",
    "skälet",
    "orsaken",
    "då vi",
    "då det",
    "på så sätt",
    "i stället samlar",
    "beror på",
    "till följd av",
];

/// Whether the notice says that something ends.
pub(super) fn says_that_it_ends(notice: &str) -> bool {
    let notice = plain(notice);
    let begins = |word: &str| ENDS.iter().any(|it| word.starts_with(it));
    notice.split(' ').any(begins) || ENDS_IN_WORDS.iter().any(|it| has(&notice, it))
}

/// Whether the notice gives a reason: in words that do, or in those of the decision.
pub(super) fn says_why(notice: &str, decided: &str) -> bool {
    let (notice, decided) = (plain(notice), plain(decided));
    REASONS.iter().any(|it| has(&notice, it)) || !decided.is_empty() && has(&notice, &decided)
}

/// Small letters and digits, one blank between words.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether the words stand there, whole.
fn has(text: &str, words: &str) -> bool {
    format!(" {text} ").contains(&format!(" {words} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_that_ends_something_is_told_from_one_that_does_not() {
        for notice in [
            "Kontot upphör den 7 december.",
            "Vi lägger\nned den här kanalen.",
            "Webben AVSLUTAS i juni",
            "Sidan tas bort",
        ] {
            assert!(says_that_it_ends(notice), "{notice}");
        }
        for notice in
            ["", "Vi slår upp portarna på lördag.", "Ny adress: kommunen.example.se", "Läggs in nytt"]
        {
            assert!(!says_that_it_ends(notice), "{notice}");
        }
    }

    #[test]
    fn a_reason_is_told_in_words_that_give_one_or_in_those_of_the_decision() {
        assert!(says_why("Kontot upphör, eftersom få läser det.", ""));
        assert!(says_why("Kontot upphör. Få läser det numera.", "Få läser det"));
        assert!(!says_why("Kontot upphör den 7 december.", ""));
        assert!(!says_why("Kontot upphör den 7 december.", "Få läser det"));
    }
}
