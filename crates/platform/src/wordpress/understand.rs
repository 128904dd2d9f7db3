use std::ops::Range;

use kernel::{Digest, Hasher};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::elements::{elements, object};
use super::sweep::Asked;
use super::verdict::{header, verdict};
use crate::{
    Author, Direction, ExternalId, Kind, Observed, Page, Payload, Said, Trouble, Visibility, Why, html, time,
};

/// Understands what a WordPress site answered: a page of a sweep, or one item. Pure.
///
/// An item that is not understood is named with its place and the reason, and does not hide the others.
///
/// # Errors
///
/// [`Trouble`] when the answer is a refusal, or no list (or item) at all.
pub fn understand(payload: &Payload) -> Result<Page, Trouble> {
    verdict(payload)?;
    let asked = Asked::of(payload)?;
    let garbled = |why: &str| Trouble::Garbled(why.to_owned());
    if asked.single {
        let range = object(&payload.body).map_err(garbled)?;
        let item = item(&payload.body, range, &asked).map_err(|why| garbled(&why))?;
        return Ok(Page { items: item.into_iter().collect(), next: None, garbled: Vec::new() });
    }
    let ranges = elements(&payload.body).map_err(garbled)?;
    let total = header(payload, "x-wp-total").and_then(|it| it.parse().ok());
    let next = asked.next(ranges.len(), total, highest(&payload.body, &ranges));
    let mut page = Page { items: Vec::new(), next: next.map(|it| it.cursor()), garbled: Vec::new() };
    if let Some(total) = total.filter(|it| ranges.is_empty() && *it > asked.offset) {
        // Something between us and the site withholds them: that there are none is not what it says. The answer as a whole
        // is where that stands.
        page.garbled.push((0..payload.body.len(), Said::Withheld(total).to_string()));
    }
    for range in ranges {
        match item(&payload.body, range.clone(), &asked) {
            Ok(item) => page.items.extend(item),
            Err(why) => page.garbled.push((range, why)),
        }
    }
    Ok(page)
}

/// The identity of the first element of a page that has one.
pub(crate) fn first_id(body: &[u8]) -> Option<u128> {
    elements(body).ok()?.into_iter().find_map(|range| id_of(body, range))
}

/// What the author of a comment wrote, before any theme or plugin.
pub(super) fn raw_content(bytes: &[u8]) -> Option<String> {
    let comment: Comment<'_> = serde_json::from_slice(bytes).ok()?;
    Some(comment.content.own().to_owned())
}

fn highest(body: &[u8], ranges: &[Range<usize>]) -> Option<u128> {
    ranges.iter().filter_map(|range| id_of(body, range.clone())).max()
}

fn id_of(body: &[u8], range: Range<usize>) -> Option<u128> {
    #[derive(Deserialize)]
    struct Identity<'a> {
        #[serde(borrow)]
        id: &'a RawValue,
    }
    let identity: Identity<'_> = serde_json::from_slice(body.get(range)?).ok()?;
    number(Some(identity.id)).ok()?.parse().ok()
}

/// One item; `None` for what is no comment of a visitor or post of the account, such as editors' private notes.
fn item(body: &[u8], range: Range<usize>, asked: &Asked) -> Result<Option<Observed>, String> {
    let bytes = body.get(range.clone()).unwrap_or_default();
    if asked.posts {
        let post: Post<'_> = serde_json::from_slice(bytes).map_err(|error| without_content(&error))?;
        post.observed(range).map(Some)
    } else {
        let comment: Comment<'_> = serde_json::from_slice(bytes).map_err(|error| without_content(&error))?;
        if comment.kind.as_deref().is_some_and(|it| it != "comment") {
            return Ok(None);
        }
        comment.observed(range, asked.own.as_deref()).map(Some)
    }
}

/// The parser's words may quote the item; only their kind and place are told.
fn without_content(error: &serde_json::Error) -> String {
    let kind = match error.classify() {
        serde_json::error::Category::Io => Why::Unreadable,
        serde_json::error::Category::Syntax => Why::NoJson,
        serde_json::error::Category::Data => Why::WrongField,
        serde_json::error::Category::Eof => Why::CutOff,
    };
    let at = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    Said::InItem(kind, at(error.line()), at(error.column())).to_string()
}

/// A text as the author wrote it and as the site shows it.
#[derive(Deserialize)]
struct Written {
    raw: Option<String>,
    rendered: Option<String>,
}

impl Written {
    /// The author's own, which no theme or plugin changes.
    fn own(&self) -> &str {
        self.raw.as_deref().or(self.rendered.as_deref()).unwrap_or_default()
    }

    fn text(&self) -> String {
        match self.rendered.as_deref().map(html::to_text) {
            Some(text) if !text.is_empty() => text,
            Some(_) | None => html::to_text(&self.raw.as_deref().unwrap_or_default().replace('\n', "<br>")),
        }
    }
}

#[derive(Deserialize)]
struct Comment<'a> {
    #[serde(borrow)]
    id: &'a RawValue,
    #[serde(borrow)]
    post: Option<&'a RawValue>,
    #[serde(borrow)]
    parent: Option<&'a RawValue>,
    #[serde(borrow)]
    author: Option<&'a RawValue>,
    author_name: Option<String>,
    date_gmt: Option<String>,
    content: Written,
    link: Option<String>,
    status: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
}

impl Comment<'_> {
    fn observed(self, bytes: Range<usize>, own: Option<&str>) -> Result<Observed, String> {
        let root = reference(self.post)?.as_deref().map(post_id);
        let author = reference(self.author)?;
        let name = self.author_name.as_deref().map(html::to_text).unwrap_or_default();
        // Without knowing who we are nothing is taken for ours: an answer too many to look at harms nobody.
        let ours = author.is_some() && author.as_deref() == own;
        Ok(Observed {
            id: comment_id(&number(Some(self.id))?),
            kind: Kind::Comment,
            direction: if ours { Direction::Outgoing } else { Direction::Incoming },
            parent: reference(self.parent)?.as_deref().map(comment_id).or_else(|| root.clone()),
            root,
            author: (author.is_some() || !name.is_empty()).then_some(Author { id: author, name }),
            text: self.content.text(),
            posted_at: self.date_gmt.as_deref().and_then(|it| time::parse(it).ok()),
            visibility: comment_visibility(self.status.as_deref()),
            permalink: self.link.map(html::without_nul),
            content: digest(&[self.content.own(), self.author_name.as_deref().unwrap_or_default()]),
            bytes,
        })
    }
}

#[derive(Deserialize)]
struct Post<'a> {
    #[serde(borrow)]
    id: &'a RawValue,
    date_gmt: Option<String>,
    title: Option<Written>,
    content: Written,
    #[serde(borrow)]
    featured_media: Option<&'a RawValue>,
    password: Option<String>,
    link: Option<String>,
    status: Option<String>,
}

impl Post<'_> {
    fn observed(self, bytes: Range<usize>) -> Result<Observed, String> {
        let id = post_id(&number(Some(self.id))?);
        let title = self.title.as_ref().map(Written::text).unwrap_or_default();
        let picture = reference(self.featured_media)?.unwrap_or_default();
        let own_title = self.title.as_ref().map(Written::own).unwrap_or_default();
        let locked = self.password.is_some_and(|it| !it.is_empty());
        Ok(Observed {
            id,
            kind: Kind::Post,
            direction: Direction::Outgoing,
            parent: None,
            root: None,
            author: None,
            text: format!("{title}\n\n{}", self.content.text()).trim().to_owned(),
            posted_at: self.date_gmt.as_deref().and_then(|it| time::parse(it).ok()),
            visibility: post_visibility(self.status.as_deref(), locked),
            permalink: self.link.map(html::without_nul),
            content: digest(&[own_title, self.content.own(), &picture]),
            bytes,
        })
    }
}

/// Posts and comments are numbered each for themselves, so that the number alone would be ambiguous.
fn post_id(number: &str) -> ExternalId {
    ExternalId(format!("post-{number}"))
}

fn comment_id(number: &str) -> ExternalId {
    ExternalId(format!("comment-{number}"))
}

/// The number as it is written, of any length, also when it is written as text.
fn number(value: Option<&RawValue>) -> Result<String, String> {
    let text = value.map_or("", |it| it.get()).trim_matches('"');
    if !text.is_empty() && text.len() <= 38 && text.bytes().all(|it| it.is_ascii_digit()) {
        return Ok(text.to_owned());
    }
    Err(Why::NoNumber.to_string())
}

/// A number that refers to something; 0 refers to nothing.
fn reference(value: Option<&RawValue>) -> Result<Option<String>, String> {
    match value.map(RawValue::get) {
        None | Some("null" | "0" | "\"0\"" | "\"\"") => Ok(None),
        Some(_) => number(value).map(Some),
    }
}

/// Only what WordPress calls approved is shown; a status that we do not know comes from a plugin and is not public.
fn comment_visibility(status: Option<&str>) -> Visibility {
    match status {
        Some("approved") => Visibility::Public,
        Some("spam") => Visibility::Spam,
        Some("trash" | "post-trashed") => Visibility::Removed,
        Some(_) | None => Visibility::Hidden,
    }
}

/// What was never published, or was taken back to be worked on, is the account's own; what was published and shut away
/// is hidden.
fn post_visibility(status: Option<&str>, locked: bool) -> Visibility {
    match status {
        Some("publish") if !locked => Visibility::Public,
        Some("draft" | "pending" | "future") => Visibility::Private,
        Some("trash") => Visibility::Removed,
        Some(_) | None => Visibility::Hidden,
    }
}

/// Digests the fields with their lengths, so that no text can slide from one into the next.
fn digest(fields: &[&str]) -> Digest {
    let mut hasher = Hasher::default();
    for field in fields {
        hasher.update(&(field.len() as u64).to_be_bytes());
        hasher.update(field.as_bytes());
    }
    hasher.finish()
}
