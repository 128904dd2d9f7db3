//! What looks like a password or a token, and so is not kept in a text. Pure.
//!
//! A text is refused when one of four things stands in it:
//! 1. a word that means password, token or key, followed by `:` or `=` and something of six characters or more;
//! 2. the beginning that a known kind of token or key file has;
//! 3. four groups or more of four letters and digits in a row, such as the passwords that WordPress makes;
//! 4. one word of 16 characters or more without punctuation that mixes capitals, small letters and digits.
//!
//! Addresses, registry numbers, identities (UUID) and ordinary words pass. What is refused is never logged.

const MEANING: &[&str] = &[
    "lösenord",
    "losenord",
    "password",
    "passwd",
    "passord",
    "pwd",
    "pinkod",
    "token",
    "api-nyckel",
    "apinyckel",
    "api key",
    "api-key",
    "apikey",
    "secret",
    "hemlighet",
    "återställningskod",
    "reservkod",
    "recovery code",
];

const BEGINNINGS: &[&str] = &[
    "ghp_",
    "gho_",
    "github_pat_",
    "glpat-",
    "xoxb-",
    "xoxp-",
    "xoxa-",
    "sk-",
    "pk_live_",
    "sk_live_",
    "AKIA",
    "AIza",
    "EAAB",
    "EAAG",
    "ya29.",
    "eyJ",
    "uppsikt_",
];

/// Whether something in the text looks like a password, a token or a key.
#[must_use]
pub(crate) fn looks_secret(text: &str) -> bool {
    text.contains("-----BEGIN ") || is_announced(text) || words(text).any(is_token) || has_groups(text)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(char::is_whitespace).map(|it| it.trim_matches(|it: char| "\"'”’(),;.".contains(it)))
}

/// `Lösenord: …`, with something after it that is no ordinary sentence's next word.
fn is_announced(text: &str) -> bool {
    let lower = text.to_lowercase();
    MEANING.iter().any(|word| {
        lower.match_indices(word).any(|(at, _)| {
            let after = lower[at + word.len()..].trim_start();
            let Some(value) = after.strip_prefix([':', '=']) else { return false };
            value.split_whitespace().next().is_some_and(|it| it.chars().count() >= 6)
        })
    })
}

fn is_token(word: &str) -> bool {
    let known = |it: &&&str| word.starts_with(**it) && word.len() >= it.len() + 12;
    BEGINNINGS.iter().find(known).is_some() || is_mixed(word)
}

fn is_mixed(word: &str) -> bool {
    let plain = word.chars().all(|it| it.is_ascii_alphanumeric());
    let has = |class: fn(&char) -> bool| word.chars().any(|it| class(&it));
    plain
        && word.len() >= 16
        && has(char::is_ascii_uppercase)
        && has(char::is_ascii_lowercase)
        && has(char::is_ascii_digit)
}

/// Groups of four in a row, of which one at least is no word: it has a digit or a capital inside.
fn has_groups(text: &str) -> bool {
    let mut groups: Vec<&str> = Vec::new();
    for word in words(text).chain(["."]) {
        if word.len() == 4 && word.bytes().all(|it| it.is_ascii_alphanumeric()) {
            groups.push(word);
            continue;
        }
        let strange =
            groups.iter().filter(|it| it.chars().skip(1).any(|it| !it.is_ascii_lowercase())).count();
        let years = groups.iter().all(|it| it.bytes().all(|it| it.is_ascii_digit()));
        if groups.len() >= 4 && strange >= 2 && !years {
            return true;
        }
        groups.clear();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_and_tokens_are_found() {
        for text in [
            "Lösenord: Sommar2026!",
            "inloggning redaktion, password=hemligt1",
            "API-nyckel: 123456789",
            "abcd EFGH ijkl MNOP qrst UVWX",
            "Vi använder aB3dE5gH7jK9mN2p som vanligt.",
            "ghp_0123456789abcdefghij",
            "-----BEGIN PRIVATE KEY-----",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0",
        ] {
            assert!(looks_secret(text), "{text}");
        }
    }

    #[test]
    fn ordinary_texts_pass() {
        for text in [
            "",
            "Lösenordet förvaras enligt instruktionen på intranätet.",
            "Vi byter lösenord: varje år",
            "https://www.example.se/Kultur/Biblioteket2026/oppettider",
            "KS-2026/00179 och 01900000-0000-7000-8000-000000000099",
            "Minst 2000 besökare 2026, 2027, 2028 och 2029 var för sig",
            "Mål 2024 2025 2026 2027",
            "Vill alla barn läsa mer? Svar: olika böcker hela året",
            "Ansvarig är Redaktör Ek, ersättare Redaktör Alm (telefon 0141-22 50 00).",
            "kommunikationsavdelningen2026 ansvarar",
        ] {
            assert!(!looks_secret(text), "{text}");
        }
    }
}
