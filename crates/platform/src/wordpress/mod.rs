//! WordPress, spoken to over its REST interface with an application password (sv. *applikationslösenord*).
//!
//! Comments are held (`hold`) when they are hidden and put into the bin (`trash`) when they are removed, never
//! destroyed. Posts are the account's own; they are published and read, and never hidden or removed from here.
//! Every change is looked at afterwards, and what is returned is that look.

mod act;
mod elements;
mod profile;
mod publish;
mod site;
pub(crate) mod sweep;
#[cfg(test)]
mod tests;
mod understand;
mod verdict;

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use async_trait::async_trait;
use kernel::{Clock, Outcome, Sealed};
use reqwest::{Method, Url};
use secrecy::ExposeSecret;
use serde::Deserialize;

pub use site::{Login, Site, SiteError};
pub(crate) use understand::first_id;
pub use understand::understand;

use crate::http::{self, Http};
use crate::{
    Capabilities, Cursor, ExternalId, Look, NewPost, Observed, Page, Payload, Platform, Posted, Profile,
    Sweep, Trouble, Why,
};
use act::Goal;
use sweep::Place;
use verdict::verdict;

/// The largest page that WordPress gives.
const PAGE_SIZE: u64 = 100;
/// How long an answer may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// One WordPress site, spoken to as one of its users.
pub struct WordPress {
    site: Site,
    login: Login,
    http: Http,
    clock: Arc<dyn Clock>,
    page_size: u64,
    own: OnceLock<String>,
}

impl WordPress {
    /// The site, spoken to as this user.
    ///
    /// # Errors
    ///
    /// [`kernel::Failed`] when the machine cannot make HTTP requests at all.
    pub fn new(site: Site, login: Login, clock: Arc<dyn Clock>) -> Outcome<Self> {
        let http = Http::new(PATIENCE)?;
        Ok(Self { site, login, http, clock, page_size: PAGE_SIZE, own: OnceLock::new() })
    }

    /// The same with smaller pages (at least 2, at most 100).
    #[must_use]
    pub fn with_page_size(mut self, page_size: u64) -> Self {
        self.page_size = page_size.clamp(2, PAGE_SIZE);
        self
    }

    /// The same with more or less patience for each answer.
    ///
    /// # Errors
    ///
    /// [`kernel::Failed`] when the machine cannot make HTTP requests at all.
    pub fn with_patience(mut self, patience: Duration) -> Outcome<Self> {
        self.http = Http::new(patience)?;
        Ok(self)
    }

    /// The user whom we are signed in as; `None` where the site keeps its users to itself.
    async fn own(&self) -> Result<Option<String>, Trouble> {
        if let Some(own) = self.own.get() {
            return Ok(Some(own.clone()));
        }
        match self.me().await {
            Ok(me) => Ok(Some(self.own.get_or_init(|| me.id.to_string()).clone())),
            Err(
                Trouble::NotPermitted(_) | Trouble::Refused(_) | Trouble::Garbled(_) | Trouble::Broken(403),
            ) => Ok(None),
            Err(trouble) => Err(trouble),
        }
    }

    async fn me(&self) -> Result<Me, Trouble> {
        let payload = self.read(self.site.api("users/me", &[("context", "edit")])).await?;
        verdict(&payload)?;
        serde_json::from_slice(&payload.body).map_err(|_| Trouble::Garbled(Why::NoSelf.to_string()))
    }

    async fn read(&self, url: Url) -> Result<Payload, Trouble> {
        let request = self.signed(Method::GET, url);
        http::send(request, &*self.clock).await.map_err(http::Lost::while_reading)
    }

    async fn write(&self, method: Method, url: Url, body: &serde_json::Value) -> Result<Payload, Trouble> {
        let request = self.signed(method, url).json(body);
        http::send(request, &*self.clock).await.map_err(http::Lost::while_changing)
    }

    fn signed(&self, method: Method, url: Url) -> reqwest::RequestBuilder {
        let request = self.http.client().request(method, url);
        request.basic_auth(&self.login.user, Some(self.login.password.expose_secret()))
    }

    /// Reads what everybody may read, without saying who we are.
    async fn read_openly(&self, url: Url) -> Result<Payload, Trouble> {
        let request = self.http.client().request(Method::GET, url);
        http::send(request, &*self.clock).await.map_err(http::Lost::while_reading)
    }

    /// Looks at one item that must be there.
    async fn see(&self, part: &str) -> Result<(Payload, Observed), Trouble> {
        let own = self.own().await?;
        let mut query = vec![("context", "edit")];
        query.extend(own.as_deref().map(|it| (sweep::AS_WHOM, it)));
        let payload = self.read(self.site.api(part, &query)).await?;
        let item = understand(&payload)?.items.pop();
        let item = item.ok_or_else(|| Trouble::Garbled(Why::NoComment.to_string()))?;
        Ok((payload, item))
    }
}

/// What the site says about our user.
#[derive(Deserialize)]
struct Me {
    id: u64,
    #[serde(default)]
    capabilities: Rights,
}

/// The part of a user's rights that we need.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Rights {
    moderate_comments: bool,
}

/// What an identity of ours refers to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Post(String),
    Comment(String),
}

impl Target {
    pub(crate) fn of(id: &ExternalId) -> Result<Self, Trouble> {
        let foreign = || Trouble::Refused(Why::ForeignIdentity.to_string());
        let (kind, number) = id.0.split_once('-').ok_or_else(foreign)?;
        if number.is_empty() || number.len() > 20 || !number.bytes().all(|it| it.is_ascii_digit()) {
            return Err(foreign());
        }
        match kind {
            "post" => Ok(Self::Post(number.to_owned())),
            "comment" => Ok(Self::Comment(number.to_owned())),
            _ => Err(foreign()),
        }
    }

    pub(crate) fn part(&self) -> String {
        match self {
            Self::Post(number) => format!("posts/{number}"),
            Self::Comment(number) => format!("comments/{number}"),
        }
    }
}

#[async_trait]
impl Platform for WordPress {
    fn capabilities(&self) -> Capabilities {
        CAPABILITIES
    }

    async fn probe(&self) -> Result<(), Trouble> {
        match self.me().await?.capabilities {
            Rights { moderate_comments: true } => Ok(()),
            Rights { moderate_comments: false } => Err(Trouble::NotPermitted("moderate_comments".to_owned())),
        }
    }

    /// A page may begin with items that the page before has shown, and with `since` also shows the hour before it.
    async fn fetch(&self, sweep: &Sweep, cursor: Option<&Cursor>) -> Result<Payload, Trouble> {
        let place = cursor.map_or(Some(Place::START), Place::parse);
        let mut place = place.ok_or_else(|| Trouble::Refused(Why::NoPlace.to_string()))?;
        let own = self.own().await?;
        loop {
            let url = sweep::address(&self.site, sweep, &place, self.page_size, own.as_deref());
            let payload = self.read(url).await?;
            verdict(&payload)?;
            let readable = elements::elements(&payload.body).is_ok();
            if !readable || !sweep::jumped(&place, first_id(&payload.body)) {
                return Ok(payload);
            }
            place.offset = place.offset.saturating_sub(self.page_size);
        }
    }

    fn understand(&self, payload: &Payload) -> Result<Page, Trouble> {
        understand(payload)
    }

    async fn look(&self, id: &ExternalId) -> Result<Look, Trouble> {
        let own = self.own().await?;
        let mut query = vec![("context", "edit")];
        query.extend(own.as_deref().map(|it| (sweep::AS_WHOM, it)));
        let payload = self.read(self.site.api(&Target::of(id)?.part(), &query)).await?;
        match understand(&payload).map(|page| page.items.into_iter().next()) {
            Ok(Some(item)) => Ok(Look::Present { payload, item: Box::new(item) }),
            Ok(None) => Err(Trouble::Garbled(Why::NoComment.to_string())),
            Err(Trouble::Gone) => Ok(Look::Gone { payload }),
            Err(trouble) => Err(trouble),
        }
    }

    async fn answer(&self, to: &ExternalId, text: &str) -> Result<Posted, Trouble> {
        self.reply(to, text).await
    }

    async fn publish(&self, post: &NewPost) -> Result<Posted, Trouble> {
        self.post(post).await
    }

    async fn hide(&self, id: &ExternalId, _evidence: &Sealed) -> Result<Payload, Trouble> {
        self.bring(id, Goal::Hidden).await
    }

    async fn remove(&self, id: &ExternalId, _evidence: &Sealed) -> Result<Payload, Trouble> {
        self.bring(id, Goal::Removed).await
    }

    async fn restore(&self, id: &ExternalId) -> Result<Payload, Trouble> {
        self.bring(id, Goal::Public).await
    }

    async fn profile(&self) -> Result<Profile, Trouble> {
        self.shown_profile().await
    }
}

/// What WordPress can do.
pub(crate) const CAPABILITIES: Capabilities = Capabilities {
    name: "WordPress",
    hide: true,
    remove: true,
    restore_removed: true,
    hidden_is_seen_by_friends: false,
    removing_disturbs_children: true,
};

/// Shows the site and never the credentials.
impl fmt::Debug for WordPress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WordPress").field("site", &self.site.to_string()).finish_non_exhaustive()
    }
}
