use jiff::tz::TimeZone;
use kernel::Instant;
use serde_json::{Value, json};

/// What state a post or comment is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Public: `approved`, for posts `publish`.
    Public,
    /// Held back: `hold`, for posts `private`.
    Held,
    /// Sorted out: `spam`.
    Spam,
    /// In the bin: `trash`.
    Binned,
    /// A comment whose post is in the bin: `post-trashed`.
    BinnedWithPost,
    /// A post that is being written, or was taken back: `draft`.
    Draft,
    /// A post that waits for somebody's approval: `pending`.
    Pending,
    /// A post that appears by itself later: `future`.
    Scheduled,
}

/// A post or a comment.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) number: u64,
    pub(crate) is_post: bool,
    pub(crate) post: u64,
    pub(crate) parent: u64,
    pub(crate) user: u64,
    pub(crate) author: String,
    pub(crate) email: String,
    /// The end of a post's address.
    pub(crate) slug: String,
    pub(crate) title: String,
    /// HTML, as the author wrote it.
    pub(crate) content: String,
    pub(crate) posted_at: Instant,
    pub(crate) status: Status,
    /// What a comment was before it came into the bin.
    pub(crate) before: Status,
}

impl Entry {
    pub(crate) fn status_text(&self) -> &'static str {
        match (self.status, self.is_post) {
            (Status::Public, true) => "publish",
            (Status::Public, false) => "approved",
            (Status::Held, true) => "private",
            (Status::Held, false) => "hold",
            (Status::Spam, _) => "spam",
            (Status::Binned, _) => "trash",
            (Status::BinnedWithPost, _) => "post-trashed",
            (Status::Draft, _) => "draft",
            (Status::Pending, _) => "pending",
            (Status::Scheduled, _) => "future",
        }
    }

    /// Whether a list asked for with this `status` shows it.
    pub(crate) fn is_listed_under(&self, status: &str) -> bool {
        status.split(',').any(|it| match it {
            "all" => matches!(self.status, Status::Public | Status::Held),
            "approve" => self.status == Status::Public,
            other => other == self.status_text(),
        })
    }

    /// As the site answers it; strangers are not told everything.
    pub(crate) fn shown(&self, site: &str, to_editors: bool) -> Value {
        let mut shown = if self.is_post { self.post_shown(site) } else { self.comment_shown(site) };
        if !to_editors {
            for secret in ["author_email", "author_ip", "author_user_agent", "password", "permalink_template"]
            {
                shown.as_object_mut().map(|it| it.remove(secret));
            }
            for written in ["content", "title", "guid", "excerpt"] {
                shown.get_mut(written).and_then(Value::as_object_mut).map(|it| it.remove("raw"));
            }
        }
        shown
    }

    fn comment_shown(&self, site: &str) -> Value {
        let api = format!("{site}/wp-json/wp/v2");
        json!({
            "id": self.number,
            "post": self.post,
            "parent": self.parent,
            "author": self.user,
            "author_name": self.author,
            "author_email": self.email,
            "author_url": "",
            "author_ip": "127.0.0.1",
            "author_user_agent": "",
            "date": local(self.posted_at),
            "date_gmt": zoneless(self.posted_at),
            "content": { "rendered": rendered(&self.content), "raw": self.content },
            "link": format!("{site}/?p={}#comment-{}", self.post, self.number),
            "status": self.status_text(),
            "type": "comment",
            "author_avatar_urls": {},
            "meta": [],
            "_links": {
                "self": [{ "href": format!("{api}/comments/{}", self.number) }],
                "collection": [{ "href": format!("{api}/comments") }],
                "up": [{ "embeddable": true, "post_type": "post", "href": format!("{api}/posts/{}", self.post) }],
            },
        })
    }

    fn post_shown(&self, site: &str) -> Value {
        let link = format!("{site}/?p={}", self.number);
        json!({
            "id": self.number,
            "date": local(self.posted_at),
            "date_gmt": zoneless(self.posted_at),
            "guid": { "rendered": link, "raw": link },
            "modified": local(self.posted_at),
            "modified_gmt": zoneless(self.posted_at),
            "password": "",
            "slug": self.slug,
            "status": self.status_text(),
            "type": "post",
            "link": link,
            "title": { "raw": self.title, "rendered": self.title },
            "content": { "raw": self.content, "rendered": rendered(&self.content), "protected": false },
            "excerpt": { "raw": "", "rendered": "", "protected": false },
            "author": self.user,
            "featured_media": 0,
            "comment_status": "open",
            "sticky": false,
            "meta": [],
            "categories": [1],
            "_links": { "self": [{ "href": format!("{site}/wp-json/wp/v2/posts/{}", self.number) }] },
        })
    }
}

/// Paragraphs and line breaks as WordPress makes them of what was typed.
fn rendered(content: &str) -> String {
    let paragraphs: Vec<String> =
        content.split("\n\n").map(|it| format!("<p>{}</p>\n", it.replace('\n', "<br />\n"))).collect();
    paragraphs.concat()
}

/// UTC without saying so.
pub(crate) fn zoneless(instant: Instant) -> String {
    TimeZone::UTC.to_datetime(instant.timestamp()).strftime("%Y-%m-%dT%H:%M:%S").to_string()
}

/// The site's own wall clock: an hour ahead, so that whoever reads `date` for `date_gmt` is found out.
fn local(instant: Instant) -> String {
    zoneless(instant.plus_seconds(3600))
}
