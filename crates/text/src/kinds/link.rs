//! Links (sv. *länk*): what a guideline may forbid, and what spam needs. A link to a host that the organisation knows is
//! hardly a finding; one that hides or disguises where it leads is a second finding of its own.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::host::{self, Sort};
use super::overlap;
use crate::finding::Code;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten innehåller en länk.";
const REASON_KNOWN: &str = "Texten innehåller en länk till en adress på organisationens egen lista.";
const REASON_SHORTENED: &str = "Texten innehåller en förkortad länk, så att det inte syns vart den leder.";
const REASON_LOOK_ALIKE: &str = "Länkens adress är förvillande lik en känd adress, eller lånar dess namn.";
const REASON_DISGUISED: &str =
    "Länkens adress är förklädd: ett nummer, blandade alfabet eller något som ser ut som en annan adress.";

static TOPS: LazyLock<HashSet<&str>> = LazyLock::new(|| list('+'));
/// Top domains that are also Swedish words ("slut.nu går vi"): believed only with a path or several dots.
static TOPS_THAT_ARE_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| list('?'));

fn list(sign: char) -> HashSet<&'static str> {
    include_str!("../../lexicon/top-domains.txt").lines().filter_map(|line| line.strip_prefix(sign)).collect()
}

pub(super) fn find(reading: &Reading, known: &[String], found: &mut Vec<Found>) {
    let text = reading.text();
    let mut at = 0;
    while at < text.len() {
        let end = text[at..].find(is_between).map_or(text.len(), |offset| at + offset);
        let link =
            link(text, at..end).filter(|link| !found.iter().any(|other| overlap(&other.place, &link.0)));
        if let Some((place, confidence)) = link {
            judge(text, place, confidence, known, found);
        }
        at = end + text[end..].chars().next().map_or(0, char::len_utf8).max(1);
    }
}

fn judge(text: &str, place: Range<usize>, confidence: f32, known: &[String], found: &mut Vec<Found>) {
    let sort = host::sort(&text[place.clone()], known);
    let (confidence, reason) = match sort {
        Sort::Known => (0.2, REASON_KNOWN),
        Sort::Shortened => (confidence, REASON_SHORTENED),
        Sort::Unknown | Sort::LookAlike | Sort::Disguised => (confidence, REASON),
    };
    found.push(Found { code: Code::Link, place: place.clone(), confidence, reason });
    let (confidence, reason) = match sort {
        Sort::LookAlike => (0.8, REASON_LOOK_ALIKE),
        Sort::Disguised => (0.7, REASON_DISGUISED),
        Sort::Known | Sort::Shortened | Sort::Unknown => return,
    };
    found.push(Found { code: Code::DeceptiveLink, place, confidence, reason });
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
    fn a_link_that_disguises_where_it_leads_is_two_findings() {
        let text = "Betala här: https://skatteverket-aterbetalning.example/x nu";
        assert_eq!(places(text, Code::DeceptiveLink), ["https://skatteverket-aterbetalning.example/x"]);
        assert_eq!(found(text).len(), 1);
        assert!(places("Se https://www.skatteverket.se/privat", Code::DeceptiveLink).is_empty());
    }

    #[test]
    fn a_link_to_a_known_host_is_hardly_a_finding() {
        let analyser = crate::Analyser::new().knowing(["Ekbacka.example"]);
        let found = analyser.analyse("Se https://www.ekbacka.example/bygglov").findings;
        assert!(found.len() == 1 && found[0].confidence < 0.3, "{found:?}");
    }

    #[test]
    fn abbreviations_mistyped_stops_and_files_are_not_links() {
        let text = "t.ex. bl.a. m.m. slut.nu kommer kl.12.30 hej.Se protokoll.pdf 3.se a@example.se S.t.o.p";
        assert_eq!(found(text), Vec::<&str>::new());
    }
}
