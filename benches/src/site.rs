//! A WordPress site with as many comments as somebody cares to fetch, all of them made up.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use kernel::{Clock, Instant, Sealed, TurnableClock};
use platform::{
    Address, Capabilities, Connect, Cursor, ExternalId, Look, NewPost, Page, Payload, Platform, Posted,
    Profile, Request, Sweep, Trouble, wordpress,
};

use crate::clock::Started;
use crate::comments;

/// How many comments stand on a page: the most that WordPress gives.
pub(crate) const PAGE: u64 = 100;
/// Seconds from one comment to the next; 100,000 of them are a month's.
const SECONDS_BETWEEN: i64 = 25;

/// The site. It answers at once, so that what is measured is ours.
pub(crate) struct Site {
    clock: Arc<TurnableClock>,
    n_comments: u64,
    n_shown: AtomicU64,
    answered: Mutex<Option<Started>>,
    /// Pages by the number of their first comment, made before anybody asks.
    prepared: Mutex<HashMap<u64, Vec<u8>>>,
}

impl Site {
    pub(crate) fn new(clock: Arc<TurnableClock>, n_comments: u64) -> Self {
        let (n_shown, answered, prepared) = (AtomicU64::new(0), Mutex::default(), Mutex::default());
        Self { clock, n_comments, n_shown, answered, prepared }
    }

    /// Makes the pages with these comments up, so that nobody's time is spent on it later.
    pub(crate) fn prepare(&self, comments: Range<u64>) {
        // A page begins with the last comment of the page before.
        let step = PAGE - 1;
        let first = comments.start / step * step;
        let pages = (first..comments.end).step_by(usize::try_from(step).unwrap_or(1));
        let mut prepared = self.prepared.lock().expect("nobody panics while holding this");
        prepared.extend(pages.map(|offset| (offset, self.made_up(offset))));
    }

    /// How many of the comments have been fetched.
    pub(crate) fn n_shown(&self) -> u64 {
        self.n_shown.load(Ordering::SeqCst)
    }

    /// When the latest page left the site.
    pub(crate) fn answered(&self) -> Option<Started> {
        *self.answered.lock().expect("nobody panics while holding this")
    }

    fn posted_at(&self, n: u64) -> Instant {
        let before = i64::try_from(self.n_comments - n).unwrap_or(0) * SECONDS_BETWEEN;
        self.clock.now().plus_seconds(-before)
    }

    /// The page that begins with comment number `offset`.
    fn page(&self, offset: u64) -> Vec<u8> {
        self.n_shown.fetch_max((offset + PAGE).min(self.n_comments), Ordering::SeqCst);
        let prepared = self.prepared.lock().expect("nobody panics while holding this").remove(&offset);
        prepared.unwrap_or_else(|| self.made_up(offset))
    }

    fn made_up(&self, offset: u64) -> Vec<u8> {
        let end = (offset + PAGE).min(self.n_comments);
        let comments: Vec<_> = (offset..end).map(|n| comments::comment(n, self.posted_at(n))).collect();
        serde_json::to_vec(&comments).unwrap_or_default()
    }
}

#[async_trait]
impl Platform for Site {
    fn capabilities(&self) -> Capabilities {
        Capabilities {
            name: "WordPress",
            hide: true,
            remove: true,
            restore_removed: true,
            hidden_is_seen_by_friends: false,
            removing_disturbs_children: true,
        }
    }

    async fn probe(&self) -> Result<(), Trouble> {
        Ok(())
    }

    /// Cursors are those that the connector for WordPress makes: the part, and how much of it to leave out.
    async fn fetch(&self, _: &Sweep, cursor: Option<&Cursor>) -> Result<Payload, Trouble> {
        let mut words = cursor.map_or("publish,private,trash 0", |it| it.0.as_str()).split(' ');
        let part = words.next().unwrap_or_default().to_owned();
        let offset = words.next().and_then(|it| it.parse().ok()).unwrap_or(0);
        let list = if part.starts_with("publish") { "posts" } else { "comments" };
        let (body, total) =
            if part == "all" { (self.page(offset), self.n_comments) } else { (b"[]".to_vec(), 0) };
        let payload = Payload {
            request: Request {
                method: "GET".to_owned(),
                url: format!(
                    "https://motala.example.se/wp-json/wp/v2/{list}?context=edit&orderby=id&order=asc\
                     &status={part}&per_page={PAGE}&offset={offset}&uppsikt_user=7"
                ),
            },
            status: 200,
            headers: vec![
                ("content-type".to_owned(), "application/json; charset=UTF-8".to_owned()),
                ("x-wp-total".to_owned(), total.to_string()),
            ],
            body,
            received_at: self.clock.now(),
        };
        *self.answered.lock().expect("nobody panics while holding this") = Some(Started::now());
        Ok(payload)
    }

    fn understand(&self, payload: &Payload) -> Result<Page, Trouble> {
        wordpress::understand(payload)
    }

    async fn look(&self, _: &ExternalId) -> Result<Look, Trouble> {
        Err(Trouble::Impossible("look at one item"))
    }

    async fn answer(&self, _: &ExternalId, _: &str) -> Result<Posted, Trouble> {
        Err(Trouble::Impossible("answer"))
    }

    async fn publish(&self, _: &NewPost) -> Result<Posted, Trouble> {
        Err(Trouble::Impossible("publish"))
    }

    async fn hide(&self, _: &ExternalId, _: &Sealed) -> Result<Payload, Trouble> {
        Err(Trouble::Impossible("hide"))
    }

    async fn remove(&self, _: &ExternalId, _: &Sealed) -> Result<Payload, Trouble> {
        Err(Trouble::Impossible("remove"))
    }

    async fn restore(&self, _: &ExternalId) -> Result<Payload, Trouble> {
        Err(Trouble::Impossible("restore"))
    }

    async fn profile(&self) -> Result<Profile, Trouble> {
        Err(Trouble::Impossible("read the profile"))
    }
}

/// Leads every account to the one site.
pub(crate) struct To(pub(crate) Arc<Site>);

impl Connect for To {
    fn connect(&self, _: &Address) -> Result<Arc<dyn Platform>, Trouble> {
        Ok(self.0.clone())
    }

    fn knows(&self, _: &str) -> bool {
        true
    }
}
