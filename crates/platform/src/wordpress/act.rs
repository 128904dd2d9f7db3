use reqwest::{Method, Url};
use serde_json::json;

use super::verdict::{code, verdict};
use super::{Target, WordPress, understand};
use crate::{ExternalId, Observed, Payload, Posted, Trouble, Visibility, Why, html};

/// What a comment is to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    Hidden,
    Removed,
    Public,
}

impl Goal {
    /// Whether there is nothing to do. What is in the spam or the bin is hidden already, and holding it would bring
    /// it back halfway.
    fn met_by(self, visibility: Visibility) -> bool {
        match (self, visibility) {
            (Self::Hidden, Visibility::Hidden | Visibility::Spam | Visibility::Removed)
            | (Self::Removed, Visibility::Removed)
            | (Self::Public, Visibility::Public) => true,
            (Self::Hidden | Self::Removed | Self::Public, _) => false,
        }
    }

    fn impossible_for_posts(self) -> Trouble {
        Trouble::Impossible(match self {
            Self::Hidden => "hide the account's own posts",
            Self::Removed => "remove the account's own posts",
            Self::Public => "restore the account's own posts",
        })
    }
}

/// An answer that is to stand somewhere, and what stands there now.
struct Reply<'a> {
    post: String,
    parent: String,
    text: &'a str,
}

impl WordPress {
    /// Brings a comment where it is to be: looks, acts once, looks again. What is returned is the second look.
    pub(super) async fn bring(&self, id: &ExternalId, goal: Goal) -> Result<Payload, Trouble> {
        let Target::Comment(number) = Target::of(id)? else { return Err(goal.impossible_for_posts()) };
        let part = format!("comments/{number}");
        let (payload, item) = self.see(&part).await?;
        if goal.met_by(item.visibility) {
            return Ok(payload);
        }
        let sent = self.order(&part, goal).await;
        match sent {
            Ok(()) | Err(Trouble::Unknown(_) | Trouble::Broken(_) | Trouble::Garbled(_)) => {}
            Err(refused) => return Err(refused),
        }
        let unknown = |why: &str| Trouble::Unknown(why.to_owned());
        match self.see(&part).await {
            Ok((payload, item)) if goal.met_by(item.visibility) => Ok(payload),
            Ok(_) => {
                Err(sent.err().unwrap_or_else(|| unknown("it was confirmed, and a look shows otherwise")))
            }
            Err(Trouble::Gone) => Err(Trouble::Gone),
            Err(_) => Err(unknown("looking at the result did not work")),
        }
    }

    async fn order(&self, part: &str, goal: Goal) -> Result<(), Trouble> {
        let url = self.site.api(part, &[]);
        let answer = match goal {
            Goal::Hidden => self.write(Method::POST, url, &json!({ "status": "hold" })).await?,
            Goal::Public => self.write(Method::POST, url, &json!({ "status": "approved" })).await?,
            // Never with `force`: that destroys the comment and tears its answers off.
            Goal::Removed => self.write(Method::DELETE, url, &json!({})).await?,
        };
        match code(&answer).as_deref() {
            Some("rest_already_trashed") => Ok(()),
            Some(_) | None => verdict(&answer),
        }
    }

    /// Posts the answer unless it stands there already, whoever interrupted us then.
    pub(super) async fn reply(&self, to: &ExternalId, text: &str) -> Result<Posted, Trouble> {
        let reply = self.place_of(to, text).await?;
        if let Some(found) = self.find(&reply, "all").await? {
            return Ok(Posted { already: true, ..found });
        }
        let body = json!({ "post": number(&reply.post), "parent": number(&reply.parent), "content": html::escape(text) });
        let url = self.site.api("comments", &[("context", "edit")]);
        let sent = match self.write(Method::POST, url, &body).await {
            Ok(answer) if code(&answer).as_deref() == Some("comment_duplicate") => {
                return self.twin(&reply).await;
            }
            Ok(answer) => verdict(&answer),
            Err(trouble) => Err(trouble),
        };
        match sent {
            Ok(()) | Err(Trouble::Unknown(_) | Trouble::Broken(_) | Trouble::Garbled(_)) => {}
            Err(refused) => return Err(refused),
        }
        // The receipt is what stands there, not what we were told.
        match self.find(&reply, "all").await {
            Ok(Some(found)) => Ok(found),
            Ok(None) => match sent {
                Ok(()) => self.find(&reply, "spam").await?.ok_or_else(|| {
                    Trouble::Unknown("it was confirmed, and a look does not show the answer".to_owned())
                }),
                Err(trouble) => Err(trouble),
            },
            Err(_) => Err(Trouble::Unknown("looking for the answer did not work".to_owned())),
        }
    }

    /// The answer because of which the platform called ours a duplicate.
    async fn twin(&self, reply: &Reply<'_>) -> Result<Posted, Trouble> {
        for status in ["all", "spam"] {
            if let Some(found) = self.find(reply, status).await? {
                return Ok(Posted { already: true, ..found });
            }
        }
        Err(Trouble::Refused("comment_duplicate".to_owned()))
    }

    /// Where an answer to `to` belongs. WordPress would accept an answer to a comment that does not exist.
    async fn place_of<'a>(&self, to: &ExternalId, text: &'a str) -> Result<Reply<'a>, Trouble> {
        match Target::of(to)? {
            Target::Post(post) => {
                self.see(&format!("posts/{post}")).await?;
                Ok(Reply { post, parent: "0".to_owned(), text })
            }
            Target::Comment(parent) => {
                let (_, item) = self.see(&format!("comments/{parent}")).await?;
                match item.root.as_ref().map(Target::of) {
                    Some(Ok(Target::Post(post))) => Ok(Reply { post, parent, text }),
                    Some(_) | None => Err(Trouble::Refused(Why::NoPost.to_string())),
                }
            }
        }
    }

    /// Our own answer with this very text in this very place.
    async fn find(&self, reply: &Reply<'_>, status: &str) -> Result<Option<Posted>, Trouble> {
        let own = self.own().await?;
        let mut offset = 0_usize;
        loop {
            let payload = self.read(self.children(reply, status, offset, own.as_deref())).await?;
            let page = understand(&payload)?;
            let matching =
                |item: &&Observed| same_text(&payload, item, reply.text) && is_ours(item, own.as_deref());
            if let Some(id) = page.items.iter().find(matching).map(|it| it.id.clone()) {
                let (payload, _) = self.see(&Target::of(&id)?.part()).await?;
                return Ok(Some(Posted { id, payload, already: false }));
            }
            let n = page.items.len() + page.garbled.len();
            if n < CHILDREN_PER_PAGE {
                return Ok(None);
            }
            offset += n;
        }
    }

    fn children(&self, reply: &Reply<'_>, status: &str, offset: usize, own: Option<&str>) -> Url {
        let (offset, per_page) = (offset.to_string(), CHILDREN_PER_PAGE.to_string());
        let mut query = vec![
            ("context", "edit"),
            ("type", "comment"),
            ("status", status),
            ("post", reply.post.as_str()),
            ("parent", reply.parent.as_str()),
            ("orderby", "id"),
            ("order", "asc"),
            ("per_page", per_page.as_str()),
            ("offset", offset.as_str()),
        ];
        query.extend(own.map(|it| ("author", it)));
        self.site.api("comments", &query)
    }
}

const CHILDREN_PER_PAGE: usize = 100;

/// Ours is what our user wrote; where the site does not tell who we are, what any signed-in user wrote.
fn is_ours(item: &Observed, own: Option<&str>) -> bool {
    let author = item.author.as_ref().and_then(|it| it.id.as_deref());
    author.is_some() && (own.is_none() || author == own)
}

/// Whether the item was written with this text; the site may have changed white space and spelling of characters.
fn same_text(payload: &Payload, item: &Observed, text: &str) -> bool {
    let words = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
    let written = payload.body.get(item.bytes.clone()).and_then(super::understand::raw_content);
    words(&html::unescape(&written.unwrap_or_default())) == words(text)
}

/// A number as JSON writes it.
fn number(digits: &str) -> serde_json::Value {
    digits.parse::<u64>().map_or_else(|_| digits.into(), Into::into)
}
