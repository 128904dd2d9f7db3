use std::fmt;

use kernel::Instant;
use reqwest::Url;

use super::site::Site;
use crate::{Cursor, Payload, Sweep, Trouble, Why};

/// The parts of a sweep, in an order in which nothing that is being moderated meanwhile escapes: what is moved to the
/// spam or the bin after its own part was read is met again in a later part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The posts, also those that are not published yet, or no longer: a post that is taken back has not vanished.
    Posts,
    /// The comments that are public or held.
    Comments,
    /// The comments sorted out as spam.
    Spam,
    /// The comments in the bin.
    Bin,
    /// The comments of posts in the bin, which no other list shows.
    BinnedPosts,
}

impl Part {
    const ALL: [Self; 5] = [Self::Posts, Self::Comments, Self::Spam, Self::Bin, Self::BinnedPosts];

    /// The value of `status` that asks for the part.
    fn status(self) -> &'static str {
        match self {
            Self::Posts => "publish,private,future,draft,pending,trash",
            Self::Comments => "all",
            Self::Spam => "spam",
            Self::Bin => "trash",
            Self::BinnedPosts => "post-trashed",
        }
    }

    /// The part that was asked for with this `status`. Earlier versions asked for fewer kinds of posts, and what
    /// they kept can still be read.
    fn asked_for_by(status: &str) -> Option<Self> {
        let exactly = Self::ALL.into_iter().find(|it| it.status() == status);
        exactly.or_else(|| status.starts_with("publish,").then_some(Self::Posts))
    }

    fn next(self) -> Option<Self> {
        let at = Self::ALL.iter().position(|it| *it == self)?;
        Self::ALL.get(at + 1).copied()
    }
}

/// A place in a sweep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) part: Part,
    pub(crate) offset: u64,
    /// The highest identity met before; the page must begin at or below it, or something was jumped over.
    pub(crate) met: Option<u128>,
}

impl Place {
    pub(crate) const START: Self = Self { part: Part::Posts, offset: 0, met: None };

    pub(crate) fn parse(cursor: &Cursor) -> Option<Self> {
        let mut words = cursor.0.split(' ');
        let part = Part::asked_for_by(words.next()?)?;
        let offset = words.next()?.parse().ok()?;
        let met = words.next().map(str::parse).transpose().ok()?;
        Some(Self { part, offset, met })
    }

    pub(crate) fn cursor(&self) -> Cursor {
        Cursor(self.to_string())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.part.status(), self.offset)?;
        self.met.map_or(Ok(()), |it| write!(f, " {it}"))
    }
}

/// The address of the page at `place`.
///
/// Always `context=edit`: with a wrong password everything else is answered with 200 as to a stranger. Always
/// `type=comment`: the private notes of editors are comments of another type. `AS_WHOM` is not read by WordPress; it
/// is the record of as whom we asked, without which an archived page could not be understood.
pub(crate) fn address(site: &Site, sweep: &Sweep, place: &Place, page_size: u64, own: Option<&str>) -> Url {
    let (offset, page_size) = (place.offset.to_string(), page_size.to_string());
    let after = sweep.since.map(after);
    let mut query = vec![
        ("context", "edit"),
        ("orderby", "id"),
        ("order", "asc"),
        ("status", place.part.status()),
        ("per_page", page_size.as_str()),
        ("offset", offset.as_str()),
    ];
    let list = match place.part {
        Part::Posts => "posts",
        Part::Comments | Part::Spam | Part::Bin | Part::BinnedPosts => {
            query.push(("type", "comment"));
            "comments"
        }
    };
    query.extend(after.as_deref().map(|it| ("after", it)));
    query.extend(own.map(|it| (AS_WHOM, it)));
    site.api(list, &query)
}

/// The name under which the address of a page records the user whom we are signed in as.
pub(crate) const AS_WHOM: &str = "uppsikt_user";

/// WordPress compares the wall clocks of the site, and in the hour that autumn repeats, a later comment bears an
/// earlier time; an hour of overlap costs little.
fn after(since: Instant) -> String {
    Instant::from_micros(since.as_seconds().saturating_mul(1_000_000)).plus_seconds(-3600).to_string()
}

/// What an address asked for, read back from the record of the request.
pub(crate) struct Asked {
    /// The list or item is one of posts.
    pub(crate) posts: bool,
    /// The answer is one item, not a list.
    pub(crate) single: bool,
    /// The user whom we were signed in as.
    pub(crate) own: Option<String>,
    part: Option<Part>,
    pub(super) offset: u64,
    page_size: u64,
}

impl Asked {
    pub(crate) fn of(payload: &Payload) -> Result<Self, Trouble> {
        let foreign = || Trouble::Garbled(Why::ForeignRequest.to_string());
        let url = Url::parse(&payload.request.url).map_err(|_| foreign())?;
        let value =
            |name: &str| url.query_pairs().find(|(it, _)| it == name).map(|(_, value)| value.into_owned());
        let number = |name: &str| value(name).and_then(|it| it.parse().ok()).unwrap_or(0);
        let (_, path) = url.path().rsplit_once("/wp-json/wp/v2/").ok_or_else(foreign)?;
        let (list, single) = path.split_once('/').map_or((path, false), |(list, _)| (list, true));
        let posts = match list {
            "posts" => true,
            "comments" => false,
            _ => return Err(foreign()),
        };
        let part = value("status").and_then(|status| Part::asked_for_by(&status));
        // A comment that was just written is answered alone, though it was sent to the list.
        let single = single || payload.request.method != "GET";
        Ok(Self {
            posts,
            single,
            own: value(AS_WHOM),
            part,
            offset: number("offset"),
            page_size: number("per_page"),
        })
    }

    /// Where the sweep goes on after a page of `n` items in a part of `total`.
    ///
    /// The next page begins on the last item of this one. When meanwhile something before it was taken away, everything
    /// moves up, the page begins with a stranger, and [`jumped`] notices.
    pub(crate) fn next(&self, n: usize, total: Option<u64>, met: Option<u128>) -> Option<Place> {
        let part = self.part.filter(|_| !self.single)?;
        let end = self.offset.saturating_add(self.page_size);
        let full = u64::try_from(n).is_ok_and(|it| it >= self.page_size);
        // Some sites leave items out of a page, and some leave out the total; neither is the end.
        let more = self.page_size > 1 && n > 0 && total.map_or(full, |it| it > end);
        if more {
            return Some(Place { part, offset: end - 1, met });
        }
        part.next().map(|part| Place { part, offset: 0, met: None })
    }
}

/// Whether something may lie between what was met before `place` and a page that begins with `first`.
pub(crate) fn jumped(place: &Place, first: Option<u128>) -> bool {
    match (place.met, first) {
        _ if place.offset == 0 => false,
        (None, _) => false,
        (Some(met), Some(first)) => first > met,
        (Some(_), None) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Request;

    fn asked(url: &Url) -> Asked {
        let request = Request { method: "GET".to_owned(), url: url.to_string() };
        let received_at = Instant::from_micros(0);
        Asked::of(&Payload { request, status: 200, headers: vec![], body: vec![], received_at }).unwrap()
    }

    #[test]
    fn a_cursor_survives_being_kept_as_text() {
        for part in Part::ALL {
            for met in [None, Some(417)] {
                let place = Place { part, offset: 99, met };
                assert_eq!(Place::parse(&place.cursor()), Some(place));
            }
        }
        for text in ["", "all", "all x", "all 1 x", "nowhere 1"] {
            assert_eq!(Place::parse(&Cursor(text.to_owned())), None, "{text}");
        }
    }

    #[test]
    fn a_place_that_an_earlier_version_kept_is_still_one() {
        let place = Place::parse(&Cursor("publish,private,trash 99 417".to_owned()));
        assert_eq!(place, Some(Place { part: Part::Posts, offset: 99, met: Some(417) }));
    }

    #[test]
    fn a_sweep_passes_all_parts_and_ends() {
        let site = Site::new("https://example.se/sub").unwrap();
        let (mut place, mut met) = (Some(Place::START), vec![]);
        while let Some(here) = place {
            let asked = asked(&address(&site, &Sweep { since: None }, &here, 10, Some("7")));
            assert_eq!((asked.own.as_deref(), asked.single), (Some("7"), false));
            met.push(here.to_string());
            // The comments fill two pages and a half, everything else is empty.
            let total = if here.part == Part::Comments { 25 } else { 0 };
            let n = usize::try_from(total.min(10)).unwrap();
            place = asked.next(n, Some(total), Some(1));
        }
        let expected = [
            "publish,private,future,draft,pending,trash 0",
            "all 0",
            "all 9 1",
            "all 18 1",
            "spam 0",
            "trash 0",
            "post-trashed 0",
        ];
        assert_eq!(met, expected);
    }

    #[test]
    fn without_a_total_a_full_page_is_never_the_last() {
        let site = Site::new("https://example.se").unwrap();
        let place = Place { part: Part::Comments, offset: 0, met: None };
        let asked = asked(&address(&site, &Sweep { since: None }, &place, 10, None));
        assert_eq!(asked.next(10, None, Some(3)).unwrap().to_string(), "all 9 3");
        assert_eq!(asked.next(9, None, Some(3)).unwrap().to_string(), "spam 0");
    }

    #[test]
    fn the_hour_that_autumn_repeats_is_looked_at_twice() {
        let site = Site::new("https://example.se").unwrap();
        let since = Some("2026-10-25T00:30:00.5Z".parse().unwrap());
        let url = address(&site, &Sweep { since }, &Place::START, 10, None);
        assert!(url.as_str().contains("after=2026-10-24T23%3A30%3A00Z"), "{url}");
    }

    #[test]
    fn a_page_that_begins_with_a_stranger_has_jumped() {
        let place = |offset, met| Place { part: Part::Comments, offset, met };
        assert!(jumped(&place(9, Some(50)), Some(51)));
        assert!(jumped(&place(9, Some(50)), None));
        assert!(!jumped(&place(9, Some(50)), Some(50)));
        assert!(!jumped(&place(0, Some(50)), Some(51)));
        assert!(!jumped(&place(9, None), Some(51)));
    }
}
