//! Where a link leads, as far as its name tells: known, hidden behind a shortening service, or made to look like another.

use std::collections::HashSet;
use std::sync::LazyLock;

static SHORTENERS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("../../lexicon/shorteners.txt")).collect());

/// Of each imitated host: its name without the top domain, its top domain, and whether it owns the name under others.
static IMITATED: LazyLock<Vec<(&str, &str, bool)>> = LazyLock::new(|| {
    let hosts = lines(include_str!("../../lexicon/imitated-hosts.txt"));
    let split = hosts.filter_map(|host| host.trim_start_matches('+').rsplit_once('.').map(|it| (host, it)));
    split.map(|(host, (name, top))| (name, top, host.starts_with('+'))).collect()
});

fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// What the name of a host tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// On the organisation's own list.
    Known,
    /// Nothing to say.
    Unknown,
    /// The service hides where the link leads.
    Shortened,
    /// Its name is nearly that of a host which people trust.
    LookAlike,
    /// Its name is a number, or letters of two alphabets, or something else stands before it.
    Disguised,
}

/// Judges a link, given the hosts that the organisation knows.
pub(super) fn sort(link: &str, known: &[String]) -> Sort {
    let link = link.to_lowercase();
    let after_scheme = link.split_once("://").map_or(link.as_str(), |it| it.1);
    let authority = after_scheme.split(['/', '?', '#']).next().unwrap_or_default();
    let (user, host) = authority.rsplit_once('@').map_or((None, authority), |it| (Some(it.0), it.1));
    let host = host.split(':').next().unwrap_or_default().trim_end_matches('.').trim_start_matches("www.");
    if user.is_none() && known.iter().any(|it| is_under(host, it)) {
        return Sort::Known;
    }
    if SHORTENERS.contains(host) {
        return Sort::Shortened;
    }
    let numeric = host.split('.').count() == 4 && host.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    if user.is_some_and(|it| it.contains('.')) || numeric || mixes_alphabets(host) {
        return Sort::Disguised;
    }
    let trusted = known.iter().filter_map(|it| it.rsplit_once('.')).map(|it| (it.0, it.1, true));
    let mut trusted = IMITATED.iter().copied().chain(trusted);
    if trusted.any(|(name, top, owns)| imitates(host, name, top, owns)) {
        Sort::LookAlike
    } else {
        Sort::Unknown
    }
}

fn is_under(host: &str, known: &str) -> bool {
    host.strip_suffix(known).is_some_and(|it| it.is_empty() || it.ends_with('.'))
}

fn mixes_alphabets(host: &str) -> bool {
    host.starts_with("xn--") || host.contains(".xn--") || {
        let foreign = |c: char| matches!(c, '\u{370}'..='\u{4FF}');
        host.contains(foreign) && host.contains(|c: char| c.is_ascii_alphabetic())
    }
}

/// How many bytes two names that look alike may differ in: a letter more, an accent, `rn` for `m` a few times.
const LENGTHS_APART: usize = 5;

/// Whether a host is made to be taken for `name.top`. A short name is too like others to tell.
fn imitates(host: &str, name: &str, top: &str, owns: bool) -> bool {
    let Some((before, last)) = host.rsplit_once('.') else { return false };
    let registered = before.rsplit('.').next().unwrap_or(before);
    if registered == name {
        // Its own, or the same name under another top domain.
        return last != top && !owns && name.len() >= 6;
    }
    if before.split('.').any(|label| label == name) && name.len() >= 6 {
        return true; // "skatteverket.example.com"
    }
    let part_of = |it: &str| it.split('-').any(|part| part == name) && name.len() >= 6;
    // What looks alike is about as long; most names are told apart by that alone.
    let may_be_near = name.len() >= 6 && registered.len().abs_diff(name.len()) <= LENGTHS_APART;
    part_of(registered) || (may_be_near && is_near(&shown(registered), &shown(name)))
}

/// What a name looks like at a glance.
fn shown(name: &str) -> String {
    let name = name.replace("rn", "m").replace("vv", "w");
    let letter = |c| match c {
        '0' | 'ö' => 'o',
        '1' | 'l' => 'i',
        '3' => 'e',
        '4' | 'å' | 'ä' => 'a',
        '5' => 's',
        c => c,
    };
    name.chars().map(letter).collect()
}

/// Whether two names are the same but for one letter: another, one more, one less, or two that changed places.
fn is_near(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let rest = |it: &[char], n: usize| it.get(n..).map(<[char]>::to_vec);
    let swapped = a.len() >= 2 && b.len() >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
    a == b
        || swapped
        || rest(a, 1) == rest(b, 1)
        || rest(a, 1).as_deref() == Some(b)
        || Some(a) == rest(b, 1).as_deref()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(link: &str) -> Sort {
        sort(link, &["ekbacka.example".to_owned()])
    }

    #[test]
    fn the_organisations_own_hosts_are_known_with_what_lies_under_them() {
        assert_eq!(of("https://www.ekbacka.example/bygglov"), Sort::Known);
        assert_eq!(of("kartor.ekbacka.example"), Sort::Known);
        assert_eq!(of("https://nyekbacka.example"), Sort::Unknown);
    }

    #[test]
    fn a_shortened_link_hides_where_it_leads() {
        assert_eq!(of("https://bit.ly/abc"), Sort::Shortened);
        assert_eq!(of("TINYURL.com/x"), Sort::Shortened);
    }

    #[test]
    fn imitations_are_seen() {
        for link in [
            "https://skatteverket-aterbetalning.example",
            "http://skatteverkett.se/logga-in",
            "skattevcrket.se",
            "https://skatteverket.com",
            "https://skatteverket.se.example.com/x",
            "p0stnord.se",
            "https://ekbakca.example/",
        ] {
            assert_eq!(of(link), Sort::LookAlike, "{link}");
        }
    }

    #[test]
    fn what_stands_before_a_host_and_other_alphabets_disguise_it() {
        assert_eq!(of("https://skatteverket.se@example.com/x"), Sort::Disguised);
        assert_eq!(of("http://192.0.2.7/bank"), Sort::Disguised);
        assert_eq!(of("https://sk\u{430}tteverket.se"), Sort::Disguised);
        assert_eq!(of("https://xn--ktteverket-7fg.se"), Sort::Disguised);
    }

    #[test]
    fn the_imitated_themselves_and_others_are_not() {
        for link in [
            "https://www.skatteverket.se/privat",
            "https://sv-se.facebook.com/x",
            "https://facebook.se",
            "https://www.aftonbladet.se",
            "https://polisen.se",
            "https://sjöräddning.se",
        ] {
            assert_eq!(of(link), Sort::Unknown, "{link}");
        }
    }
}
