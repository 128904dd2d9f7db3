//! What stands beside a name and says what it is: a trade, an office, a kinship, a verb of saying, or where something is.

/// Words after which a name is a place's rather than a person's.
const WHERE: &[&str] = &["i", "vid", "på", "från", "genom", "runt"];
/// Words that a person's name follows, beside those for what somebody is.
const BEFORE: &[&str] = &[
    "heter",
    "hette",
    "säger",
    "sa",
    "sade",
    "berättar",
    "menar",
    "skriver",
    "fru",
    "herr",
    "fröken",
    "doktor",
    "mamma",
    "pappa",
    "hustrun",
    "brodern",
    "systern",
    "sonen",
    "dottern",
    "döpt",
    "kallad",
    "bröderna",
    "systrarna",
    "makarna",
    "syskonen",
    "familjen",
    "paret",
    "änkan",
    "maken",
    "makan",
    "frun",
    "sonen",
    "barnbarnet",
    "veteranen",
    "stjärnan",
    "talangen",
    "duon",
    "kollegorna",
    "vännen",
    "sir",
    "prins",
    "kung",
];
/// Words that follow who said something.
const AFTER: &[&str] = &["säger", "sa", "sade", "berättar", "menar", "konstaterar", "tycker", "skriver"];
/// Endings of what somebody is by trade, office or origin.
const ROLES: &[&str] = &[
    "aren",
    "are",
    "ören",
    "isten",
    "erskan",
    "minister",
    "ministern",
    "mannen",
    "kvinnan",
    "chefen",
    "chef",
    "ordförande",
    "direktör",
    "regissör",
    "ologen",
    "president",
    "presidenten",
    "advokaten",
    "professor",
    "professorn",
    "general",
    "generalen",
    "rektor",
    "rektorn",
    "kollegan",
    "prinsen",
];
/// What ends so without being anybody.
const NO_ROLES: &[&str] = &[
    "vidare",
    "tidigare",
    "senare",
    "snarare",
    "ytterligare",
    "närmare",
    "bare",
    "oftare",
    "mindre",
    "dyrare",
    "starkare",
    "aren",
    "fortare",
    "klarare",
];

/// Whether the word before a name says that it is a person's.
pub(crate) fn presents(before: Option<&str>) -> bool {
    before.is_some_and(|word| BEFORE.contains(&word) || is_role(word))
}

/// Whether the word after a name says that somebody spoke.
pub(crate) fn speaks(after: Option<&str>) -> bool {
    after.is_some_and(|word| AFTER.contains(&word))
}

/// Whether the word before a name says that it is a place's.
pub(crate) fn places(before: Option<&str>) -> bool {
    before.is_some_and(|word| WHERE.contains(&word))
}

fn is_role(word: &str) -> bool {
    ROLES.iter().any(|role| word.ends_with(role)) && !NO_ROLES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trades_and_offices_present_and_comparisons_do_not() {
        for word in ["skulptören", "utrikesminister", "läraren", "sångerskan", "heter"] {
            assert!(presents(Some(word)), "{word}");
        }
        for word in ["tidigare", "vidare", "huset", "stör"] {
            assert!(!presents(Some(word)), "{word}");
        }
        assert!(!presents(None));
    }
}
