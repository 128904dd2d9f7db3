//! Links (sv. *länk*): what a guideline may forbid, and what spam needs.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::overlap;
use crate::finding::Code;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten innehåller en länk.";

static TOPS: LazyLock<HashSet<&str>> = LazyLock::new(|| list('+'));
/// Top domains that are also Swedish words ("slut.nu går vi"): believed only with a path or several dots.
static TOPS_THAT_ARE_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| list('?'));

fn list(sign: char) -> HashSet<&'static str> {
    include_str!("../../lexicon/top-domains.txt").lines().filter_map(|line| line.strip_prefix(sign)).collect()
}

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    let text = reading.text();
    let mut at = 0;
    while at < text.len() {
        let end = text[at..].find(is_between).map_or(text.len(), |offset| at + offset);
        let link =
            link(text, at..end).filter(|link| !found.iter().any(|other| overlap(&other.place, &link.0)));
        if let Some((place, confidence)) = link {
            found.push(Found { code: Code::Link, place, confidence, reason: REASON });
        }
        at = end + text[end..].chars().next().map_or(0, char::len_utf8).max(1);
    }
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\u{201C}' | '\u{201D}' | '\u{AB}' | '\u{BB}' | '|')
}

/// The link in a piece of text without spaces.
fn link(text: &str, piece: Range<usize>) -> Option<(Range<usize>, f32)> {
    if !text[piece.clone()].contains(['.', ':']) {
        return None; // Most pieces are words.
    }
    let low = text[piece.clone()].to_ascii_lowercase();
    for scheme in ["https://", "http://", "ftp://"] {
        if let Some(offset) = low.find(scheme).filter(|offset| low.len() > offset + scheme.len() + 2) {
            return Some((trimmed(text, piece.start + offset..piece.end), 0.99));
        }
    }
    if let Some(offset) = low.find("www.").filter(|offset| low[offset + 4..].contains('.')) {
        let begins = !low[..offset].ends_with(char::is_alphanumeric);
        return begins.then(|| (trimmed(text, piece.start + offset..piece.end), 0.98));
    }
    let open = low.trim_start_matches(|c: char| !c.is_alphanumeric());
    let start = piece.start + low.len() - open.len();
    let bare = !low.contains('@') && open.contains('.');
    (bare && is_domain(&text[start..piece.end])).then(|| (trimmed(text, start..piece.end), 0.85))
}

/// Whether the text begins with a domain of a known top domain.
fn is_domain(text: &str) -> bool {
    let host_end =
        text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(text.len());
    let rest = &text[host_end..];
    let host = text[..host_end].trim_end_matches(['.', '-']);
    let Some((name, top)) = host.rsplit_once('.') else { return false };
    let labels_are_sound = name.split('.').all(|label| !label.is_empty() && !label.starts_with('-'));
    let has_letters = name.contains(|c: char| c.is_ascii_alphabetic());
    let shout = name.contains(char::is_alphabetic) && !name.contains(char::is_lowercase);
    let top_is_known = TOPS.contains(top) || (shout && TOPS.contains(top.to_lowercase().as_str()));
    let path = rest.starts_with('/') && rest.len() > 1;
    let word_is_believed = TOPS_THAT_ARE_WORDS.contains(top) && (path || name.contains('.'));
    labels_are_sound && has_letters && ((name.len() >= 2 && top_is_known) || word_is_believed)
}

/// The link without the punctuation of the sentence it stands in.
fn trimmed(text: &str, mut place: Range<usize>) -> Range<usize> {
    loop {
        let link = &text[place.clone()];
        let Some(last) = link.chars().next_back() else { return place };
        let unopened = |open: char, close: char| {
            last == close && link.matches(open).count() < link.matches(close).count()
        };
        let outside = matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '\u{2026}' | '*' | '(' | '[')
            || unopened('(', ')')
            || unopened('[', ']')
            || unopened('{', '}');
        if !outside {
            return place;
        }
        place.end -= last.len_utf8();
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::places;

    fn found(text: &str) -> Vec<&str> {
        places(text, Code::Link)
    }

    #[test]
    fn the_punctuation_around_a_link_is_left_out() {
        assert_eq!(found("Se https://example.se/a?b=c. Eller?"), ["https://example.se/a?b=c"]);
        assert_eq!(found("(http://example.se/a_(b))!"), ["http://example.se/a_(b)"]);
        assert_eq!(found("Läs:www.example.se, sedan"), ["www.example.se"]);
    }

    #[test]
    fn bare_domains_are_links() {
        assert_eq!(
            found("gå in på example.se/bygglov eller kommun.example.se!"),
            ["example.se/bygglov", "kommun.example.se"]
        );
        assert_eq!(found("t.me/grupp"), ["t.me/grupp"]);
    }

    #[test]
    fn abbreviations_mistyped_stops_and_files_are_not_links() {
        let text = "t.ex. bl.a. m.m. slut.nu kommer kl.12.30 hej.Se protokoll.pdf 3.se a@example.se S.t.o.p";
        assert_eq!(found(text), Vec::<&str>::new());
    }
}
