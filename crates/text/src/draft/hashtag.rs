//! Hashtags (sv. *hashtagg*): every word of one begins with a capital, so that a screen reader and a hurried eye part them
//! (MOT-TIL-05), and there are only those that serve a purpose (MOT-TIL-04).

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::{Draft, Place, Point, Remark};

/// Words that hashtags of authorities are made of.
static PARTS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../lexicon/hashtag-parts.txt").lines().filter(|it| !it.starts_with('#'));
    lines.flat_map(|it| it.split(' ')).collect()
});

/// Of a place in a tag: the cost of the parts up to it, where the last begins, and whether one before it was unknown.
type Step = Option<(usize, usize, bool)>;

/// A part of which nothing is known has at least so many letters.
const SHORTEST_UNKNOWN: usize = 4;
/// A longer tag is not split; nobody writes it.
const LONGEST: usize = 60;

pub(super) fn review(draft: &Draft, remarks: &mut Vec<Remark>) {
    let tags = tags(draft.text);
    for tag in &tags {
        let words = &draft.text[tag.start + 1..tag.end];
        let suggested = capitals(words);
        if suggested != words {
            let reason = "Varje ord i en hashtagg börjar med stor bokstav, så att den kan läsas upp rätt.";
            let remark = Remark::new(Point::HashtagCapitals, Place::Text(tag.clone()), reason);
            remarks.push(remark.instead(format!("#{suggested}")));
        }
    }
    if tags.len() > draft.limits.hashtags {
        let reason = format!("Texten har {} hashtaggar; behåll dem som fyller en funktion.", tags.len());
        remarks.push(Remark::new(Point::ManyHashtags, Place::Whole, reason));
    }
}

/// The hashtags of a text, with their signs. A tag has a letter; an address has none.
fn tags(text: &str) -> Vec<Range<usize>> {
    let mut tags = Vec::new();
    for (at, _) in text.match_indices('#') {
        let inside = |c: char| c.is_alphanumeric() || c == '_';
        let end = text[at + 1..].find(|c| !inside(c)).map_or(text.len(), |it| at + 1 + it);
        let begins = !text[..at].ends_with(|c: char| inside(c) || c == '/' || c == '&');
        if begins && text[at + 1..end].contains(char::is_alphabetic) {
            tags.push(at..end);
        }
    }
    tags
}

/// The tag with a capital for each word, as far as its words are known.
fn capitals(tag: &str) -> String {
    let mixed = tag.chars().skip(1).any(char::is_uppercase);
    if mixed || tag.contains('_') || tag.chars().count() > LONGEST {
        return tag.split('_').map(capital).collect::<Vec<_>>().join("_");
    }
    split(&tag.to_lowercase()).iter().map(|it| capital(it)).collect()
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The words of a tag: known ones, with at most one that is not (a name); as few parts as will do.
fn split(tag: &str) -> Vec<&str> {
    let ends: Vec<usize> = tag.char_indices().map(|it| it.0).chain([tag.len()]).collect();
    // Of each place and whether an unknown part was used: the cost and where the last part began.
    let mut best: Vec<[Step; 2]> = vec![[None; 2]; ends.len()];
    best[0][0] = Some((0, 0, false));
    for to in 1..ends.len() {
        for from in 0..to {
            let part = &tag[ends[from]..ends[to]];
            let known = PARTS.contains(part) || part.bytes().all(|it| it.is_ascii_digit());
            if !known && (to - from < SHORTEST_UNKNOWN || !may_begin_a_word(part)) {
                continue;
            }
            // "i" stands before a name oftener than a name begins with it.
            let price = if part == "i" { 0 } else { 2 };
            for used in [false, true] {
                let Some((cost, ..)) = best[from][usize::from(used)] else { continue };
                if known {
                    offer(&mut best[to][usize::from(used)], (cost + price, from, used));
                } else if !used {
                    // A known word beside it is what shows that it is one.
                    offer(&mut best[to][1], (cost + 3 + to - from, from, false));
                }
            }
        }
    }
    parts(tag, &ends, &best)
}

/// Whether a Swedish word, or a name, may begin so: "motala" and "norrköping" may, "nsjön" and "ggesund" are the rest of one.
fn may_begin_a_word(part: &str) -> bool {
    const BEGINNINGS: &str = "bj bl br ch dj dr dv fj fl fn fr gj gl gn gr hj hv kj kl kn kr kv lj mj nj ph pl pr ps \
                              rh sc sh sj sk sl sm sn sp st sv sz th tj tr ts tv vr wh wr";
    let is_consonant = |c: &char| "bcdfghjklmnpqrstvwxz".contains(*c);
    let first: String = part.chars().take(2).collect();
    first.chars().filter(is_consonant).count() < 2 || BEGINNINGS.split(' ').any(|it| it == first)
}

fn offer(place: &mut Step, new: (usize, usize, bool)) {
    if place.is_none_or(|old| new.0 < old.0) {
        *place = Some(new);
    }
}

/// Walks back from the end over the best parts.
fn parts<'a>(tag: &'a str, ends: &[usize], best: &[[Step; 2]]) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut at = ends.len() - 1;
    let cheaper = |it: &[Step; 2]| match (it[0], it[1]) {
        (Some(known), Some(unknown)) => unknown.0 < known.0,
        (None, _) => true,
        (Some(_), None) => false,
    };
    let mut used = cheaper(&best[at]);
    while at > 0 {
        let Some((_, from, before)) = best[at][usize::from(used)] else { return vec![tag] };
        parts.push(&tag[ends[from]..ends[at]]);
        (at, used) = (from, before);
    }
    parts.reverse();
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::tests::on;

    #[test]
    fn a_split_is_proposed() {
        for (tag, expected) in [
            ("#motalakommun", "#MotalaKommun"),
            ("#ekbackakommun", "#EkbackaKommun"),
            ("#jobbaikommunen", "#JobbaIKommunen"),
            ("#sommarimotala", "#SommarIMotala"),
            ("#biblioteketinorrköping", "#BiblioteketINorrköping"),
            ("#sommarinsjön", "#SommarInsjön"),
            ("#ekbackaidag", "#EkbackaIdag"),
            ("#simhallen", "#Simhallen"),
            ("#trygghetivardagen", "#TrygghetIVardagen"),
            ("#lovaktiviteter2026", "#Lovaktiviteter2026"),
            ("#äldreomsorg", "#Äldreomsorg"),
            ("#jul_marknad", "#Jul_Marknad"),
            ("#jobbaHosOss", "#JobbaHosOss"),
        ] {
            let found = on(&format!("Kom! {tag}"), Point::HashtagCapitals);
            assert_eq!(found, [(tag.to_owned(), Some(expected.to_owned()))]);
        }
    }

    #[test]
    fn capitals_abbreviations_and_addresses_are_left_alone() {
        for text in ["#MotalaKommun", "#Sommar", "#SVT", "Se https://example.se/#kontakt", "Nr #1"] {
            assert!(on(text, Point::HashtagCapitals).is_empty(), "{text}");
        }
    }

    #[test]
    fn many_hashtags_are_many() {
        assert_eq!(on("#A1 #B1 #C1 #D1", Point::ManyHashtags).len(), 1);
        assert!(on("#A1 #B1 #C1", Point::ManyHashtags).is_empty());
    }

    #[test]
    fn a_long_tag_takes_no_long_time() {
        let tag = format!("#{}", "ab".repeat(10_000));
        assert_eq!(on(&tag, Point::HashtagCapitals).len(), 1);
    }
}
