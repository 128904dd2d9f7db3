use jiff::tz::TimeZone;
use kernel::Instant;
use serde_json::{Value, json};

use super::Entry;
use crate::{Visibility, html};

/// An entry as WordPress would answer it to a moderator.
pub(super) fn shape(entry: &Entry) -> Value {
    if entry.is_post { post(entry) } else { comment(entry) }
}

/// A refusal as WordPress would answer it.
pub(super) fn refusal(code: &str, status: u16) -> Value {
    json!({ "code": code, "message": "Nej.", "data": { "status": status } })
}

fn comment(entry: &Entry) -> Value {
    json!({
        "id": entry.number,
        "post": entry.root,
        "parent": entry.parent,
        "author": entry.author_number,
        "author_name": entry.author,
        "author_email": "",
        "author_url": "",
        "date": zoneless(entry.posted_at),
        "date_gmt": zoneless(entry.posted_at),
        "content": written(&entry.text),
        "link": format!("https://fake.invalid/?p={}#comment-{}", entry.root, entry.number),
        "status": status(entry),
        "type": "comment",
        "meta": [],
    })
}

fn post(entry: &Entry) -> Value {
    json!({
        "id": entry.number,
        "date": zoneless(entry.posted_at),
        "date_gmt": zoneless(entry.posted_at),
        "password": "",
        "status": status(entry),
        "type": "post",
        "link": format!("https://fake.invalid/?p={}", entry.number),
        "title": { "raw": html::escape(&entry.title), "rendered": html::escape(&entry.title) },
        "content": written(&entry.text),
        "author": entry.author_number,
        "featured_media": 0,
        "meta": [],
    })
}

fn written(text: &str) -> Value {
    let raw = html::escape(text);
    let paragraph = |it: &str| format!("<p>{}</p>\n", it.replace('\n', "<br />\n"));
    let rendered: String = raw.split("\n\n").map(paragraph).collect();
    json!({ "rendered": rendered, "raw": raw })
}

pub(super) fn status(entry: &Entry) -> &'static str {
    match (entry.visibility, entry.is_post) {
        (Visibility::Public, false) => "approved",
        (Visibility::Public, true) => "publish",
        (Visibility::Hidden, false) => "hold",
        (Visibility::Hidden | Visibility::Private, _) => "private",
        (Visibility::Spam, _) => "spam",
        (Visibility::Removed, _) => "trash",
    }
}

/// `date_gmt` as WordPress writes it: UTC without saying so.
fn zoneless(instant: Instant) -> String {
    TimeZone::UTC.to_datetime(instant.timestamp()).strftime("%Y-%m-%dT%H:%M:%S").to_string()
}
