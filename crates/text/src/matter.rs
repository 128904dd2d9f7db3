//! Numbers of matters (sv. *diarienummer*, *dnr*), by which a text says that it belongs to one: `KS-2026/00001-1`,
//! `BUN 2024:56`, `dnr 2023-000456`, `179/2025` where it is called one.

use std::ops::Range;

use crate::kinds::is_called;

/// What a number of a matter is called in words.
const NAMES: [&str; 7] = ["dnr", "diarien", "diarie", "ärende", "ärendenr", "beslut", "mål"];
const LONGEST_SERIES: usize = 6;

/// The places of the numbers of matters in a comparable text, in its order.
pub(crate) fn matters(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices(is_digit) {
        let begins = !text[..at].ends_with(|c: char| c.is_ascii_digit());
        if begins && found.last().is_none_or(|before| before.end <= at) {
            found.extend(matter(text, at));
        }
    }
    found
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// The number whose first digits begin here.
fn matter(text: &str, at: usize) -> Option<Range<usize>> {
    let (first, sign, second) = pair(&text[at..])?;
    let mut end = at + first.len() + sign.len_utf8() + second.len();
    let year_first = is_year(first) && second.len() <= 7;
    let year_last = is_year(second) && first.len() <= 6 && sign == '/';
    let series = series(text, at);
    let named = is_called(text, at, &NAMES);
    // A year, a month and a day are a date; a decimal, a price or a score is no number of a matter.
    let goes_on = text[end..].strip_prefix(['-', '.', '/']).is_some_and(|it| it.starts_with(is_digit));
    let date = goes_on && second.len() <= 2;
    if !(year_first || year_last) || date || !(series.is_some() || named) {
        return None;
    }
    if let Some(act) = text[end..].strip_prefix(['-', '.']) {
        let n_digits = act.find(|c| !is_digit(c)).unwrap_or(act.len());
        end += if (1..=4).contains(&n_digits) { 1 + n_digits } else { 0 };
    }
    Some(series.unwrap_or(at)..end)
}

/// Two runs of digits and the sign between.
fn pair(text: &str) -> Option<(&str, char, &str)> {
    let first = text.find(|c| !is_digit(c))?;
    let sign = text[first..].chars().next().filter(|c| matches!(c, '/' | '-' | ':' | '.'))?;
    let rest = &text[first + sign.len_utf8()..];
    let second = rest.find(|c| !is_digit(c)).unwrap_or(rest.len());
    (second > 0).then(|| (&text[..first], sign, &rest[..second]))
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && ("1950".."2100").contains(&digits)
}

/// Where the capital letters of a series right before a number begin: `KS-`, `BUN `, `BYGG.`.
fn series(text: &str, at: usize) -> Option<usize> {
    let before = text[..at].strip_suffix(['-', ' ', '/', '.', ':']).unwrap_or(&text[..at]);
    let letters = before.chars().rev().take_while(|c| c.is_uppercase());
    let (n, bytes) = letters.fold((0, 0), |(n, bytes), c| (n + 1, bytes + c.len_utf8()));
    let start = before.len() - bytes;
    let alone = !before[..start].ends_with(char::is_alphanumeric);
    ((2..=LONGEST_SERIES).contains(&n) && alone).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        matters(text).into_iter().map(|it| &text[it]).collect()
    }

    #[test]
    fn the_common_forms_are_found_whole() {
        for number in [
            "KS-2026/00001-1",
            "KS 2025/179",
            "KS2025/00179",
            "BUN/2024:56",
            "SBN 2023-000456",
            "BYGG.2024.123",
            "ÄN 2024/77",
            "KS 179/2025",
        ] {
            assert_eq!(found(&format!("Det gäller {number}, tack.")), [number]);
        }
    }

    #[test]
    fn a_bare_number_is_believed_when_it_is_called_one() {
        assert_eq!(found("Mitt diarienummer är 2024-00123"), ["2024-00123"]);
        assert_eq!(found("dnr: 2023:0456"), ["2023:0456"]);
        assert_eq!(found("ärende nr 179/2025 då?"), ["179/2025"]);
        assert!(found("perioden 2024-2025").is_empty());
    }

    #[test]
    fn dates_results_and_prices_are_not_matters() {
        for text in
            ["2024-05-12", "den 12/5 2025", "FC 3-2", "SM 2024", "EU 2016/679-", "kl. 12.30", "IK 2024-05-12"]
        {
            let expected: &[&str] = if text.starts_with("EU") { &["EU 2016/679"] } else { &[] };
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
