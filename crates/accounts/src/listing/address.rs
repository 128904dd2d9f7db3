//! Whether an address that somebody pasted is the address of an account, or only looks like one.

use kernel::is_invisible;
use unicode_normalization::UnicodeNormalization as _;
use url::{Host, Url};

/// Hosts on which everybody has accounts: there the path says whose it is, and the host alone says nothing.
const SHARED: &[&str] = &[
    "bsky.app",
    "facebook.com",
    "flickr.com",
    "github.com",
    "instagram.com",
    "linkedin.com",
    "pinterest.com",
    "snapchat.com",
    "threads.net",
    "tiktok.com",
    "vimeo.com",
    "x.com",
    "youtube.com",
];

/// Where small and capital letters in a name are the same.
const CASELESS: &[&str] =
    &["bsky.app", "facebook.com", "instagram.com", "linkedin.com", "threads.net", "tiktok.com", "x.com"];

/// Names by which a host is also known.
const ALSO_KNOWN: &[(&str, &str)] = &[
    ("fb.com", "facebook.com"),
    ("fb.me", "facebook.com"),
    ("twitter.com", "x.com"),
    ("instagr.am", "instagram.com"),
    ("threads.com", "threads.net"),
];

/// What is put before a host without making it another.
const IN_FRONT: &[&str] = &["www.", "m.", "mobile.", "sv-se.", "web."];

/// An address as it is compared: without scheme, `www.`, slash at the end, fragment and whatever else makes two
/// spellings of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The host in ASCII (punycode), with its port where that is not the usual one.
    host: String,
    /// The parts of the path.
    path: Vec<String>,
    /// Names and values of the query, in order.
    query: Vec<(String, String)>,
    /// Whether there was a name before the host, which may be there to deceive.
    has_user: bool,
    /// The shapes of the host and of the first part of the path, worked out once: they are compared with many.
    host_shape: Vec<char>,
    handle_shape: Vec<char>,
}

/// How an address relates to that of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// It is the account, or lies below it.
    Same,
    /// It looks like it and is not it.
    LookAlike,
}

impl Spot {
    /// Reads what somebody pasted; `None` where it is no address at all.
    #[must_use]
    pub fn read(pasted: &str) -> Option<Self> {
        let text: String =
            pasted.trim().chars().filter(|it| !it.is_whitespace() && !is_invisible(*it)).collect();
        let scheme = text.split_once(':').map_or("", |it| it.0);
        let other_kind =
            !text.contains("://") && !scheme.contains('.') && scheme.len() > 1 && scheme != "localhost";
        if text.is_empty() || text.chars().count() > 2_000 || other_kind {
            return None;
        }
        let url =
            if text.contains("://") { text } else { format!("https://{}", text.trim_start_matches('/')) };
        let url = Url::parse(&url).ok().filter(|it| matches!(it.scheme(), "http" | "https"))?;
        let host = url.host()?;
        let name = match host {
            Host::Domain(name) => known_host(name.trim_end_matches('.')),
            Host::Ipv4(ip) => ip.to_string(),
            Host::Ipv6(ip) => format!("[{ip}]"),
        };
        if !name.contains('.') && !name.starts_with('[') && name != "localhost" {
            return None;
        }
        let host = url.port().map_or(name.clone(), |port| format!("{name}:{port}"));
        let path = url.path_segments().map(|it| it.filter(|it| !it.is_empty()).map(decoded).collect());
        let mut query: Vec<(String, String)> =
            url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
        query.sort();
        let path: Vec<String> = path.unwrap_or_default();
        Some(Self {
            host_shape: skeleton(&host).chars().collect(),
            handle_shape: path.first().map(|it| skeleton(it).chars().collect()).unwrap_or_default(),
            has_user: !url.username().is_empty(),
            host,
            path,
            query,
        })
    }

    /// How this address relates to `official`; `None` where it has nothing to do with it.
    #[must_use]
    pub fn likeness(&self, official: &Self) -> Option<Likeness> {
        if self.is_within(official) {
            return Some(if self.has_user { Likeness::LookAlike } else { Likeness::Same });
        }
        self.looks_like(official).then_some(Likeness::LookAlike)
    }

    /// Whether it is the official address or lies below it.
    fn is_within(&self, official: &Self) -> bool {
        if self.host != official.host || official.is_nobodys() {
            return false;
        }
        let caseless = CASELESS.contains(&self.host.as_str());
        let same =
            |one: &str, other: &str| one == other || caseless && one.to_lowercase() == other.to_lowercase();
        let path = official.path.iter().enumerate();
        path.into_iter().all(|(n, part)| self.path.get(n).is_some_and(|it| same(it, part)))
            && official.query.iter().all(|it| self.query.contains(it))
    }

    /// The front page of a host where everybody has accounts.
    fn is_nobodys(&self) -> bool {
        self.path.is_empty() && self.query.is_empty() && SHARED.contains(&self.host.as_str())
    }

    fn looks_like(&self, official: &Self) -> bool {
        if official.is_nobodys() {
            return false;
        }
        let shared = SHARED.contains(&official.host.as_str());
        let near = |one: &[char], other: &[char]| one == other || is_near(one, other);
        let near_host =
            || near(&self.host_shape, &official.host_shape) || contains_host(&self.host, &official.host);
        if !shared {
            return self.host != official.host && near_host();
        }
        !official.handle_shape.is_empty() && near(&self.handle_shape, &official.handle_shape) && near_host()
    }
}

/// The host under the name it is compared by.
fn known_host(name: &str) -> String {
    let mut host = name.to_lowercase();
    for front in IN_FRONT {
        if let Some(rest) = host.strip_prefix(front).filter(|it| it.contains('.')) {
            host = String::from(rest);
        }
    }
    ALSO_KNOWN.iter().find(|it| it.0 == host).map_or(host, |it| it.1.to_owned())
}

/// A part of a path with its percent signs read.
fn decoded(part: &str) -> String {
    let pair = format!("x={}", part.replace('+', "%2B").replace('&', "%26"));
    url::form_urlencoded::parse(pair.as_bytes()).next().map(|it| it.1.nfc().collect()).unwrap_or_default()
}

/// The shape that the eye takes in: without marks, hyphens and the differences between letters that look the same.
fn skeleton(text: &str) -> String {
    let shown: String = url::Host::parse(text)
        .ok()
        .map_or_else(|| text.to_owned(), |_| text.split('.').map(shown_label).collect::<Vec<_>>().join("."));
    let plain: String =
        shown.nfkd().filter(|it| !is_mark(*it)).flat_map(char::to_lowercase).map(twin).collect();
    plain.replace("rn", "m").replace("vv", "w").replace("cl", "d").replace(['-', '_'], "")
}

/// A label of a host as it is shown, where it was written in punycode.
fn shown_label(label: &str) -> String {
    let Some(code) = label.strip_prefix("xn--") else { return label.to_owned() };
    punycode(code).unwrap_or_else(|| label.to_owned())
}

/// Decodes punycode (RFC 3492), of which the library only shows whole hosts.
fn punycode(code: &str) -> Option<String> {
    let (basic, rest) = code.rsplit_once('-').unwrap_or(("", code));
    let mut out: Vec<char> = basic.chars().collect();
    let (mut n, mut i, mut bias) = (128_u32, 0_u32, 72_u32);
    let mut digits = rest.bytes();
    while digits.len() > 0 {
        let (before, mut weight, mut k) = (i, 1_u32, 36_u32);
        loop {
            let digit = match digits.next()? {
                it @ b'a'..=b'z' => u32::from(it - b'a'),
                it @ b'0'..=b'9' => u32::from(it - b'0') + 26,
                _ => return None,
            };
            i = i.checked_add(digit.checked_mul(weight)?)?;
            let threshold = k.saturating_sub(bias).clamp(1, 26);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(36 - threshold)?;
            k += 36;
        }
        let length = u32::try_from(out.len()).ok()? + 1;
        bias = adapted(i - before, length, before == 0);
        n = n.checked_add(i / length)?;
        i %= length;
        out.insert(usize::try_from(i).ok()?, char::from_u32(n)?);
        i += 1;
    }
    Some(out.into_iter().collect())
}

fn adapted(delta: u32, length: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / length;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += 36;
    }
    k + 36 * delta / (delta + 38)
}

fn is_mark(it: char) -> bool {
    matches!(it, '\u{300}'..='\u{36f}')
}

/// The letter that another letter or digit is taken for.
fn twin(it: char) -> char {
    match it {
        '0' | 'о' | 'ο' | 'ø' | 'օ' => 'o',
        '1' | 'i' | 'і' | 'ı' | 'ι' | '|' | 'ӏ' => 'l',
        'а' | 'α' | 'ɑ' => 'a',
        'е' | 'ё' | 'є' => 'e',
        'р' | 'ρ' => 'p',
        'с' | 'ϲ' => 'c',
        'у' | 'γ' => 'y',
        'х' | 'χ' => 'x',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'т' | 'τ' => 't',
        'в' | 'β' => 'b',
        'н' | 'η' | 'ո' => 'n',
        'ѕ' | '5' => 's',
        'ԁ' => 'd',
        'ν' | 'ѵ' => 'v',
        'ω' => 'w',
        other => other,
    }
}

/// Whether one letter more, less or other makes one the other; short words are near too many others.
fn is_near(one: &[char], other: &[char]) -> bool {
    if one.len().abs_diff(other.len()) > 1 || one.len().min(other.len()) < 6 {
        return false;
    }
    let front = one.iter().zip(other).take_while(|it| it.0 == it.1).count();
    let back =
        one[front..].iter().rev().zip(other[front..].iter().rev()).take_while(|it| it.0 == it.1).count();
    let left = |it: &[char]| it.len() - front - back;
    let swapped = left(one) == 2
        && left(other) == 2
        && one[front] == other[front + 1]
        && one[front + 1] == other[front];
    left(one) <= 1 && left(other) <= 1 || swapped
}

/// Whether a strange host carries the official one inside, as in `motala.example.se.konto.invalid`.
fn contains_host(host: &str, official: &str) -> bool {
    let spelled = |it: &str| it.replace('.', "-");
    let below = host.ends_with(&format!(".{official}"));
    host != official && !below && (host.contains(official) || host.contains(&spelled(official)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(pasted: &str, official: &str) -> Option<Likeness> {
        Spot::read(pasted).unwrap().likeness(&Spot::read(official).unwrap())
    }

    #[test]
    fn spellings_of_one_place_are_one_place() {
        for pasted in [
            "https://www.facebook.com/motalakommun",
            "facebook.com/motalakommun/",
            "http://m.facebook.com/MotalaKommun?ref=page#top",
            "  https://sv-se.facebook.com/motalakommun/posts/1  ",
            "https://fb.com/motalakommun",
            "https://www.facebook.com/motala\u{200b}kommun",
            "HTTPS://WWW.FACEBOOK.COM:443/motalakommun",
        ] {
            assert_eq!(
                likeness(pasted, "https://www.facebook.com/motalakommun"),
                Some(Likeness::Same),
                "{pasted}"
            );
        }
        assert_eq!(likeness("twitter.com/motala", "https://x.com/Motala"), Some(Likeness::Same));
        assert_eq!(likeness("https://åmål.example.se", "xn--ml-yiae.example.se/"), None);
        assert_eq!(
            likeness("xn--ml-xiae.example.se", "https://åmål.example.se"),
            likeness("åmål.example.se", "https://xn--ml-xiae.example.se")
        );
    }

    #[test]
    fn a_query_counts_only_where_the_account_is_known_by_it() {
        let official = "https://www.facebook.com/profile.php?id=1000";
        assert_eq!(likeness("facebook.com/profile.php?ref=x&id=1000", official), Some(Likeness::Same));
        assert_ne!(likeness("facebook.com/profile.php?id=1001", official), Some(Likeness::Same));
    }

    #[test]
    fn case_counts_where_the_platform_says_so() {
        let official = "https://www.youtube.com/channel/UCabcDEF";
        assert_eq!(likeness("youtube.com/channel/UCabcDEF/videos", official), Some(Likeness::Same));
        assert_ne!(likeness("youtube.com/channel/ucABCdef", official), Some(Likeness::Same));
    }

    #[test]
    fn what_only_looks_like_the_account_is_told_apart() {
        let official = "https://www.facebook.com/motalakommun";
        for pasted in [
            "facebook.com/motalakornmun",
            "facebook.com/motala-kommun",
            "facebook.com/mota1akommun",
            "facebook.com/motalakommnu",
            "facebook.com/motalakommun1",
            "faceb00k.com/motalakommun",
            "https://facebook.com@konto.invalid/facebook.com",
        ] {
            let expected = (!pasted.contains('@')).then_some(Likeness::LookAlike);
            assert_eq!(likeness(pasted, official), expected, "{pasted}");
        }
        let own = "https://webben.example.se";
        for pasted in
            ["webben-example.se", "wеbben.example.se", "webben.example.se.konto.invalid", "webbem.example.se"]
        {
            assert_eq!(likeness(pasted, own), Some(Likeness::LookAlike), "{pasted}");
        }
        assert_eq!(likeness("https://kollega@webben.example.se/", own), Some(Likeness::LookAlike));
        for pasted in ["facebook.com/sjukhuset", "example.org", "annat.example.se", "facebook.com"] {
            assert_eq!(likeness(pasted, official), None, "{pasted}");
            assert_eq!(likeness(pasted, own), None, "{pasted}");
        }
    }

    #[test]
    fn the_front_page_of_a_platform_is_nobodys() {
        assert_eq!(likeness("facebook.com/vem-som-helst", "https://www.facebook.com/"), None);
    }

    #[test]
    fn what_is_no_address_is_said_to_be_none() {
        for pasted in
            ["", "   ", "motala kommun", "ftp://example.se", "javascript:alert(1)", "mailto:a@example.se"]
        {
            assert_eq!(Spot::read(pasted), None, "{pasted}");
        }
    }

    #[test]
    fn punycode_is_read_and_never_makes_it_stop() {
        assert_eq!(
            punycode("ml-xiae"),
            url::Host::parse("xn--ml-xiae").ok().and_then(|_| punycode("ml-xiae"))
        );
        assert_eq!(punycode("bcher-kva").as_deref(), Some("bücher"));
        for code in ["", "-", "999999999999", "a-\u{e5}", "zzzzzzzzzzzzzzzz"] {
            let _ = punycode(code);
        }
    }
}
