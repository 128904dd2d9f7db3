use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kernel::{Clock, Instant};

use crate::entry::{Entry, Status};
use crate::fault::{Fault, Moment, Planned, Requests};

/// One site. Copies of it are the same site.
#[derive(Clone)]
pub struct Site {
    url: String,
    clock: Arc<dyn Clock>,
    inside: Arc<Mutex<Inside>>,
}

pub(crate) struct Inside {
    pub(crate) entries: Vec<Entry>,
    pub(crate) password: String,
    pub(crate) may_moderate: bool,
    pub(crate) last_visit: Option<Instant>,
    pub(crate) faults: Vec<Planned>,
    /// Method and path with query of every request, in order.
    pub(crate) requests: Vec<String>,
    pub(crate) profile: Shown,
    last_post: u64,
    last_comment: u64,
}

/// What a site says about itself: title, tagline, and the page about the account where there is one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shown {
    pub(crate) title: String,
    pub(crate) tagline: String,
    pub(crate) about: Option<String>,
}

/// The only user of a site: the one whom the account is signed in as.
pub(crate) const USER: &str = "redaktion";
pub(crate) const USER_NUMBER: u64 = 7;
pub(crate) const USER_SHOWN: &str = "Redaktionen";

impl Site {
    pub(crate) fn new(url: String, clock: Arc<dyn Clock>) -> Self {
        let inside = Inside {
            entries: Vec::new(),
            password: "abcd EFGH ijkl MNOP".to_owned(),
            may_moderate: true,
            last_visit: None,
            faults: Vec::new(),
            requests: Vec::new(),
            profile: Shown::default(),
            last_post: 0,
            last_comment: 0,
        };
        Self { url, clock, inside: Arc::new(Mutex::new(inside)) }
    }

    /// The site's address.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The user name with which the account signs in.
    #[must_use]
    pub fn user(&self) -> &'static str {
        USER
    }

    /// The application password with which the account signs in.
    #[must_use]
    pub fn password(&self) -> String {
        self.inside().password.clone()
    }

    /// Somebody takes the application password back and makes a new one.
    pub fn change_password(&self, password: &str) {
        password.clone_into(&mut self.inside().password);
    }

    /// The user keeps the password and loses, or regains, the right to moderate.
    pub fn let_moderate(&self, may_moderate: bool) {
        self.inside().may_moderate = may_moderate;
    }

    /// The account publishes a post; its number.
    #[expect(clippy::must_use_candidate, reason = "many a comment is written only to be there")]
    pub fn write_post(&self, title: &str, text: &str, posted_at: Instant) -> u64 {
        self.inside().add_post("", title, &escape(text), posted_at)
    }

    /// The posts that everybody sees, oldest first: number, title and text as they were written.
    #[must_use]
    pub fn public_posts(&self) -> Vec<(u64, String, String)> {
        let inside = self.inside();
        let public = inside.entries.iter().filter(|it| it.is_post && it.status == Status::Public);
        public.map(|it| (it.number, it.title.clone(), it.content.clone())).collect()
    }

    /// A visitor comments on a post, or answers a comment (`parent`, otherwise 0); the comment's number.
    #[expect(clippy::must_use_candidate, reason = "many a comment is written only to be there")]
    pub fn write_comment(&self, post: u64, parent: u64, author: &str, text: &str, posted_at: Instant) -> u64 {
        let mut inside = self.inside();
        inside.add_comment((post, parent), (0, author, ""), &escape(text), posted_at)
    }

    /// The post that a comment belongs to.
    #[must_use]
    pub fn post_of(&self, comment: u64) -> Option<u64> {
        self.inside().comment(comment).map(|it| it.post)
    }

    /// Somebody changes a comment's text in WordPress, which leaves no trace there.
    pub fn edit_comment(&self, number: u64, text: &str) {
        if let Some(it) = self.inside().comment(number) {
            it.content = escape(text);
        }
    }

    /// The account changes the text of a post.
    pub fn edit_post(&self, number: u64, text: &str) {
        let mut inside = self.inside();
        if let Some(it) = inside.entries.iter_mut().find(|it| it.is_post && it.number == number) {
            it.content = escape(text);
        }
    }

    /// Somebody moderates in WordPress itself.
    pub fn set_comment_status(&self, number: u64, status: Status) {
        if let Some(it) = self.inside().comment(number) {
            it.status = status;
        }
    }

    /// What state a comment is in; `None` when it does not exist.
    #[must_use]
    pub fn comment_status(&self, number: u64) -> Option<Status> {
        self.inside().comment(number).map(|it| it.status)
    }

    /// Somebody destroys a comment in WordPress itself; the answers to it stay, torn off.
    pub fn destroy_comment(&self, number: u64) {
        self.inside().destroy_comment(number);
    }

    /// Somebody takes a post back, schedules it or publishes it again.
    pub fn set_post_status(&self, number: u64, status: Status) {
        let mut inside = self.inside();
        if let Some(it) = inside.entries.iter_mut().find(|it| it.is_post && it.number == number) {
            it.status = status;
        }
    }

    /// Somebody puts a post into the bin, and with it its comments.
    pub fn bin_post(&self, number: u64) {
        self.inside().bin_post(number);
    }

    /// Every text that stands under a comment, with who wrote it.
    #[must_use]
    pub fn replies(&self, parent: u64) -> Vec<(String, String)> {
        let inside = self.inside();
        let below = inside.entries.iter().filter(|it| !it.is_post && it.parent == parent);
        below.map(|it| (it.author.clone(), it.content.clone())).collect()
    }

    /// Somebody changes the site's title and tagline in its settings.
    pub fn set_title(&self, title: &str, tagline: &str) {
        let mut inside = self.inside();
        title.clone_into(&mut inside.profile.title);
        tagline.clone_into(&mut inside.profile.tagline);
    }

    /// Somebody writes the page about the account, one paragraph for each line.
    pub fn write_about(&self, text: &str) {
        let paragraphs: Vec<String> = text.lines().map(|it| format!("<p>{}</p>", escape(it))).collect();
        self.inside().profile.about = Some(paragraphs.join("\n"));
    }

    /// From now on this many matching requests go wrong.
    pub fn fail(&self, fault: Fault, moment: Moment, requests: Requests, times: u32) {
        self.inside().faults.push(Planned { fault, moment, requests, times });
    }

    /// Nothing goes wrong any more.
    pub fn heal(&self) {
        self.inside().faults.clear();
    }

    /// Method and path with query of every request so far.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.inside().requests.clone()
    }

    pub(crate) fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now(&self) -> Instant {
        self.clock.now()
    }
}

impl Inside {
    /// Whether these are the user's credentials. WordPress reads a password with or without its spaces.
    pub(crate) fn accepts(&self, authorization: Option<&str>) -> bool {
        let decoded = authorization
            .and_then(|it| it.strip_prefix("Basic "))
            .and_then(|it| STANDARD.decode(it).ok())
            .and_then(|it| String::from_utf8(it).ok());
        let dense = |it: &str| it.replace(' ', "");
        decoded
            .as_deref()
            .and_then(|it| it.split_once(':'))
            .is_some_and(|(user, password)| user == USER && dense(password) == dense(&self.password))
    }

    /// The fault that strikes a request now, if any.
    pub(crate) fn strike(&mut self, moment: Moment, changing: bool, list: bool) -> Option<Fault> {
        let planned = self.faults.iter_mut().find(|it| {
            it.times > 0
                && it.moment == moment
                && match it.requests {
                    Requests::All => true,
                    Requests::Changing => changing,
                    Requests::Lists => list,
                }
        })?;
        planned.times -= 1;
        Some(planned.fault)
    }

    pub(crate) fn comment(&mut self, number: u64) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|it| !it.is_post && it.number == number)
    }

    pub(crate) fn post(&self, number: u64) -> Option<&Entry> {
        self.entries.iter().find(|it| it.is_post && it.number == number)
    }

    /// Adds a post; a slug that another has gets a number behind it, and one that is empty is made up.
    pub(crate) fn add_post(&mut self, slug: &str, title: &str, content: &str, posted_at: Instant) -> u64 {
        self.last_post += 1;
        let number = self.last_post;
        let taken = self.entries.iter().any(|it| it.is_post && it.slug == slug);
        let slug = match slug {
            "" => format!("p{number}"),
            slug if taken => format!("{slug}-2"),
            slug => slug.to_owned(),
        };
        self.entries.push(Entry {
            number,
            is_post: true,
            post: number,
            parent: 0,
            user: USER_NUMBER,
            author: String::new(),
            email: String::new(),
            slug,
            title: title.to_owned(),
            content: content.to_owned(),
            posted_at,
            status: Status::Public,
            before: Status::Public,
        });
        number
    }

    /// Adds a comment below (post, comment or 0) by (user or 0, name, mail address).
    pub(crate) fn add_comment(
        &mut self,
        (post, parent): (u64, u64),
        (user, author, email): (u64, &str, &str),
        content: &str,
        posted_at: Instant,
    ) -> u64 {
        self.last_comment += 1;
        self.entries.push(Entry {
            number: self.last_comment,
            is_post: false,
            post,
            parent,
            user,
            author: author.to_owned(),
            email: email.to_owned(),
            slug: String::new(),
            title: String::new(),
            content: content.to_owned(),
            posted_at,
            status: Status::Public,
            before: Status::Public,
        });
        self.last_comment
    }

    /// Whether the same author has said the same in the same place; what lies in the bin does not count.
    pub(crate) fn is_duplicate(&self, place: (u64, u64), author: &str, content: &str) -> bool {
        self.entries.iter().any(|it| {
            !it.is_post
                && (it.post, it.parent) == place
                && it.status != Status::Binned
                && it.author == author
                && it.content.trim() == content.trim()
        })
    }

    pub(crate) fn destroy_comment(&mut self, number: u64) -> Option<Entry> {
        let at = self.entries.iter().position(|it| !it.is_post && it.number == number)?;
        let destroyed = self.entries.remove(at);
        self.entries.iter_mut().filter(|it| !it.is_post && it.parent == number).for_each(|it| it.parent = 0);
        Some(destroyed)
    }

    pub(crate) fn bin_post(&mut self, number: u64) {
        for entry in self.entries.iter_mut().filter(|it| it.post == number) {
            entry.before = entry.status;
            entry.status = if entry.is_post { Status::Binned } else { Status::BinnedWithPost };
            if entry.is_post {
                entry.slug.push_str("__trashed");
            }
        }
    }
}

/// What a person typed, as the HTML that shows it.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use kernel::TurnableClock;

    use super::*;

    fn site() -> (Site, u64) {
        let now = Instant::from_micros(1_786_106_096_000_000);
        let site = Site::new("http://127.0.0.1/sites/motala".to_owned(), Arc::new(TurnableClock::at(now)));
        let post = site.write_post("Snö", "Vi plogar.", now);
        (site, post)
    }

    #[test]
    fn destroying_a_comment_tears_its_answers_off() {
        let (site, post) = site();
        let parent = site.write_comment(post, 0, "Anna", "Överst", site.now());
        let child = site.write_comment(post, parent, "Bo", "Underst", site.now());
        site.destroy_comment(parent);
        assert_eq!(site.inside().comment(child).map(|it| it.parent), Some(0));
        assert_eq!(site.comment_status(parent), None);
    }

    #[test]
    fn the_password_counts_and_its_spaces_do_not() {
        let (site, _) = site();
        let basic = |text: &str| format!("Basic {}", STANDARD.encode(text));
        assert!(site.inside().accepts(Some(&basic("redaktion:abcd EFGH ijkl MNOP"))));
        assert!(site.inside().accepts(Some(&basic("redaktion:abcdEFGHijklMNOP"))));
        for wrong in ["redaktion:fel", "annan:abcdEFGHijklMNOP", ""] {
            assert!(!site.inside().accepts(Some(&basic(wrong))));
        }
        assert!(!site.inside().accepts(None));
    }

    #[test]
    fn strangers_are_not_told_who_wrote_from_where() {
        let (site, post) = site();
        let number = site.write_comment(post, 0, "Anna", "Hej", site.now());
        let entry = site.inside().comment(number).cloned().unwrap();
        assert!(entry.shown(site.url(), true).get("author_ip").is_some());
        assert!(entry.shown(site.url(), false).get("author_ip").is_none());
        assert!(entry.shown(site.url(), false)["content"].get("raw").is_none());
    }

    #[test]
    fn a_planned_fault_strikes_as_often_as_planned_and_only_there() {
        let (site, _) = site();
        site.fail(Fault::Empty, Moment::After, Requests::Changing, 1);
        assert_eq!(site.inside().strike(Moment::Before, true, false), None);
        assert_eq!(site.inside().strike(Moment::After, false, true), None);
        assert_eq!(site.inside().strike(Moment::After, true, false), Some(Fault::Empty));
        assert_eq!(site.inside().strike(Moment::After, true, false), None);
    }
}
