//! A platform in memory for tests: speaks like WordPress, counts what is asked of it, and fails where a plan says so.
//!
//! Every effect passes a point before it ([`Trouble::Unreachable`]: nothing was done) and a point after it
//! ([`Trouble::Unknown`]: it was done, and the answer was lost).

mod shape;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use kernel::{Clock, Digest, Faults, Instant, ItemId, Sealed};
use serde_json::Value;

use crate::wordpress::sweep::{self, Part, Place};
use crate::wordpress::{self, Site, Target};
use crate::{
    Capabilities, Cursor, ExternalId, Look, NewPost, Page, Payload, Platform, Posted, Profile, Request,
    Sweep, Trouble, Visibility, Why,
};

/// The number of the account itself among the users.
const OURSELVES: u64 = 1;

/// A platform in memory.
pub struct Fake {
    clock: Arc<dyn Clock>,
    faults: Faults,
    site: Site,
    page_size: u64,
    inside: Mutex<Inside>,
}

/// Something the platform was made to do: only what changed something there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// An answer was posted.
    Answered {
        /// Below which item.
        to: ExternalId,
        /// With which text.
        text: String,
    },
    /// A post was published.
    Published {
        /// Which.
        id: ExternalId,
        /// With what.
        post: NewPost,
    },
    /// An item was hidden.
    Hidden {
        /// Which.
        id: ExternalId,
        /// On evidence of which item.
        item: ItemId,
        /// In which bundle.
        bundle: Digest,
    },
    /// An item was removed.
    Removed {
        /// Which.
        id: ExternalId,
        /// On evidence of which item.
        item: ItemId,
        /// In which bundle.
        bundle: Digest,
    },
    /// An item was made public again.
    Restored {
        /// Which.
        id: ExternalId,
    },
}

#[derive(Default)]
struct Inside {
    entries: Vec<Entry>,
    last_number: u64,
    signed_out: bool,
    calls: BTreeMap<&'static str, usize>,
    effects: Vec<Effect>,
    profile: Profile,
}

/// A post or comment that stands on the platform.
struct Entry {
    number: u64,
    is_post: bool,
    /// The comment it stands under; 0 when directly under the post.
    parent: u64,
    /// The post it belongs to.
    root: u64,
    author: String,
    author_number: u64,
    /// Of a post that was published through the interface.
    mark: String,
    title: String,
    text: String,
    posted_at: Instant,
    visibility: Visibility,
}

impl Entry {
    fn id(&self) -> ExternalId {
        let kind = if self.is_post { "post" } else { "comment" };
        ExternalId(format!("{kind}-{}", self.number))
    }
}

/// What people do on the platform, and what a test asks it afterwards.
impl Fake {
    /// An empty platform.
    ///
    /// # Panics
    ///
    /// Never: its address is a constant.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>, faults: Faults) -> Self {
        let site = Site::new("https://fake.invalid").expect("a constant address");
        Self { clock, faults, site, page_size: 100, inside: Mutex::default() }
    }

    /// The same with smaller pages (at least 2).
    #[must_use]
    pub fn with_page_size(mut self, page_size: u64) -> Self {
        self.page_size = page_size.max(2);
        self
    }

    /// The account publishes a post.
    pub fn write_post(&self, text: &str) -> ExternalId {
        let now = self.clock.now();
        self.inside().add(None, ("Redaktionen", OURSELVES), text, now)
    }

    /// A visitor writes under a post or a comment.
    pub fn write_comment(&self, under: &ExternalId, author: &str, text: &str) -> ExternalId {
        let now = self.clock.now();
        self.inside().add(Some(under), (author, 0), text, now)
    }

    /// The author changes the text.
    pub fn edit(&self, id: &ExternalId, text: &str) {
        if let Some(entry) = self.inside().entry(id) {
            text.clone_into(&mut entry.text);
        }
    }

    /// The author or the platform destroys an item; what stood under it stays, torn off.
    pub fn destroy(&self, id: &ExternalId) {
        let mut inside = self.inside();
        let Some(number) = inside.entry(id).map(|it| it.number) else { return };
        inside.entries.retain(|it| it.id() != *id);
        inside
            .entries
            .iter_mut()
            .filter(|it| !it.is_post && it.parent == number)
            .for_each(|it| it.parent = 0);
    }

    /// Somebody moderates on the platform itself, past us.
    pub fn show_as(&self, id: &ExternalId, visibility: Visibility) {
        if let Some(entry) = self.inside().entry(id) {
            entry.visibility = visibility;
        }
    }

    /// From now on the credentials are refused, or accepted again.
    pub fn sign_out(&self, signed_out: bool) {
        self.inside().signed_out = signed_out;
    }

    /// Somebody changes what the account says about itself.
    pub fn set_profile(&self, profile: Profile) {
        self.inside().profile = profile;
    }

    /// Who can see the item; `None` when it does not exist.
    #[must_use]
    pub fn visibility(&self, id: &ExternalId) -> Option<Visibility> {
        self.inside().entry(id).map(|it| it.visibility)
    }

    /// How often a function of [`Platform`] (`"hide"`, `"fetch"` …) was called, also when it failed.
    #[must_use]
    pub fn calls(&self, function: &str) -> usize {
        self.inside().calls.get(function).copied().unwrap_or(0)
    }

    /// What the platform was made to do, in order.
    #[must_use]
    pub fn effects(&self) -> Vec<Effect> {
        self.inside().effects.clone()
    }
}

impl Inside {
    fn add(
        &mut self,
        under: Option<&ExternalId>,
        author: (&str, u64),
        text: &str,
        at: Instant,
    ) -> ExternalId {
        self.last_number += 1;
        let number = self.last_number;
        let above = under.and_then(|id| self.entry(id)).map(|it| (it.is_post, it.number, it.root));
        let (parent, root) = match above {
            None => (0, number),
            Some((true, post, _)) => (0, post),
            Some((false, comment, root)) => (comment, root),
        };
        let entry = Entry {
            number,
            is_post: under.is_none(),
            parent,
            root,
            author: author.0.to_owned(),
            author_number: author.1,
            mark: String::new(),
            title: String::new(),
            text: text.to_owned(),
            posted_at: at,
            visibility: Visibility::Public,
        };
        let id = entry.id();
        self.entries.push(entry);
        id
    }

    /// Our own post with this mark, wherever it lies.
    fn standing_post(&self, mark: &str) -> Option<ExternalId> {
        self.entries.iter().find(|it| it.is_post && it.mark == mark).map(Entry::id)
    }

    fn publish(&mut self, post: &NewPost, at: Instant) -> ExternalId {
        let id = self.add(None, ("Redaktionen", OURSELVES), &post.text, at);
        if let Some(entry) = self.entry(&id) {
            entry.mark.clone_from(&post.mark);
            entry.title.clone_from(&post.title);
        }
        self.effects.push(Effect::Published { id: id.clone(), post: post.clone() });
        id
    }

    fn entry(&mut self, id: &ExternalId) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|it| it.id() == *id)
    }

    /// Our own answer with this text directly below `to`.
    fn standing_answer(&mut self, to: &ExternalId, text: &str) -> Option<ExternalId> {
        let (is_post, number) = self.entry(to).map(|it| (it.is_post, it.number))?;
        let below =
            |it: &&Entry| if is_post { it.parent == 0 && it.root == number } else { it.parent == number };
        self.entries
            .iter()
            .filter(|it| !it.is_post && it.author_number == OURSELVES && it.visibility != Visibility::Removed)
            .filter(below)
            .find(|it| it.text == text)
            .map(Entry::id)
    }
}

/// What an act is to lead to.
#[derive(Clone, Copy)]
enum Act<'a> {
    Hide(&'a Sealed),
    Remove(&'a Sealed),
    Restore,
}

impl Act<'_> {
    fn name(self) -> &'static str {
        match self {
            Self::Hide(_) => "hide",
            Self::Remove(_) => "remove",
            Self::Restore => "restore",
        }
    }

    /// What the item becomes; `None` when there is nothing to do.
    fn turns(self, from: Visibility) -> Option<Visibility> {
        match (self, from) {
            (Self::Hide(_), Visibility::Public | Visibility::Private) => Some(Visibility::Hidden),
            (Self::Hide(_), Visibility::Hidden | Visibility::Spam | Visibility::Removed)
            | (Self::Remove(_), Visibility::Removed)
            | (Self::Restore, Visibility::Public) => None,
            (Self::Remove(_), _) => Some(Visibility::Removed),
            (Self::Restore, _) => Some(Visibility::Public),
        }
    }

    fn effect(self, id: ExternalId) -> Effect {
        match self {
            Self::Hide(seal) => Effect::Hidden { id, item: seal.item(), bundle: seal.bundle() },
            Self::Remove(seal) => Effect::Removed { id, item: seal.item(), bundle: seal.bundle() },
            Self::Restore => Effect::Restored { id },
        }
    }
}

impl Fake {
    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts the call, passes the point before it, and looks at the credentials.
    fn enter(&self, function: &'static str) -> Result<(), Trouble> {
        *self.inside().calls.entry(function).or_default() += 1;
        self.faults
            .point(&format!("before {function} on the platform"))
            .map_err(|_| Trouble::Unreachable("planned failure".to_owned()))?;
        if self.inside().signed_out { Err(Trouble::SignedOut) } else { Ok(()) }
    }

    /// The point after an effect: it was done, and the answer is lost.
    fn leave(&self, function: &'static str) -> Result<(), Trouble> {
        self.faults
            .point(&format!("after {function} on the platform"))
            .map_err(|_| Trouble::Unknown("planned failure".to_owned()))
    }

    /// The point after something that changes nothing.
    fn deliver<T>(&self, function: &'static str, answer: T) -> Result<T, Trouble> {
        match self.leave(function) {
            Ok(()) => Ok(answer),
            Err(_) => Err(Trouble::Unreachable("planned failure".to_owned())),
        }
    }

    fn act(&self, id: &ExternalId, act: Act<'_>) -> Result<Payload, Trouble> {
        self.enter(act.name())?;
        let target = Target::of(id)?;
        let mut inside = self.inside();
        let entry = inside.entry(id).ok_or(Trouble::Gone)?;
        if entry.is_post {
            return Err(Trouble::Impossible("moderate the account's own posts"));
        }
        if let Some(visibility) = act.turns(entry.visibility) {
            entry.visibility = visibility;
            inside.effects.push(act.effect(id.clone()));
        }
        drop(inside);
        self.leave(act.name())?;
        Ok(self.view(id, &target))
    }

    /// One item as a direct look shows it.
    fn view(&self, id: &ExternalId, target: &Target) -> Payload {
        let own = OURSELVES.to_string();
        let url = self.site.api(&target.part(), &[("context", "edit"), (sweep::AS_WHOM, &own)]);
        let gone = match target {
            Target::Post(_) => "rest_post_invalid_id",
            Target::Comment(_) => "rest_comment_invalid_id",
        };
        match self.inside().entry(id) {
            Some(entry) => self.payload(url.to_string(), 200, None, &shape::shape(entry)),
            None => self.payload(url.to_string(), 404, None, &shape::refusal(gone, 404)),
        }
    }

    fn page(&self, sweep: &Sweep, place: &Place) -> Payload {
        let own = OURSELVES.to_string();
        let url = sweep::address(&self.site, sweep, place, self.page_size, Some(&own));
        let inside = self.inside();
        let listed = |it: &&Entry| {
            sweep.since.is_none_or(|since| it.posted_at > since)
                && match place.part {
                    Part::Posts => it.is_post && it.visibility != Visibility::Spam,
                    Part::Comments => !it.is_post && matches!(shape::status(it), "approved" | "hold"),
                    Part::Spam => !it.is_post && it.visibility == Visibility::Spam,
                    Part::Bin => !it.is_post && it.visibility == Visibility::Removed,
                    Part::BinnedPosts => false,
                }
        };
        let all: Vec<Value> = inside.entries.iter().filter(listed).map(shape::shape).collect();
        let size = |it: u64| usize::try_from(it).unwrap_or(usize::MAX);
        let page: Vec<Value> =
            all.iter().skip(size(place.offset)).take(size(self.page_size)).cloned().collect();
        self.payload(url.to_string(), 200, Some(all.len()), &Value::Array(page))
    }

    fn payload(&self, url: String, status: u16, total: Option<usize>, body: &Value) -> Payload {
        let mut headers = vec![("content-type".to_owned(), "application/json; charset=UTF-8".to_owned())];
        headers.extend(total.map(|it| ("x-wp-total".to_owned(), it.to_string())));
        let request = Request { method: "GET".to_owned(), url };
        Payload {
            request,
            status,
            headers,
            body: body.to_string().into_bytes(),
            received_at: self.clock.now(),
        }
    }
}

#[async_trait]
impl Platform for Fake {
    fn capabilities(&self) -> Capabilities {
        wordpress::CAPABILITIES
    }

    async fn probe(&self) -> Result<(), Trouble> {
        self.enter("probe")
    }

    async fn fetch(&self, sweep: &Sweep, cursor: Option<&Cursor>) -> Result<Payload, Trouble> {
        self.enter("fetch")?;
        let place = cursor.map_or(Some(Place::START), Place::parse);
        let mut place = place.ok_or_else(|| Trouble::Refused(Why::NoPlace.to_string()))?;
        let mut payload = self.page(sweep, &place);
        while sweep::jumped(&place, wordpress::first_id(&payload.body)) {
            place.offset = place.offset.saturating_sub(self.page_size);
            payload = self.page(sweep, &place);
        }
        self.deliver("fetch", payload)
    }

    fn understand(&self, payload: &Payload) -> Result<Page, Trouble> {
        wordpress::understand(payload)
    }

    async fn look(&self, id: &ExternalId) -> Result<Look, Trouble> {
        self.enter("look")?;
        let payload = self.view(id, &Target::of(id)?);
        let look = match wordpress::understand(&payload).map(|page| page.items.into_iter().next()) {
            Ok(Some(item)) => Look::Present { payload, item: Box::new(item) },
            Err(Trouble::Gone) => Look::Gone { payload },
            Ok(None) => return Err(Trouble::Garbled("nothing".to_owned())),
            Err(trouble) => return Err(trouble),
        };
        self.deliver("look", look)
    }

    async fn answer(&self, to: &ExternalId, text: &str) -> Result<Posted, Trouble> {
        self.enter("answer")?;
        Target::of(to)?;
        let now = self.clock.now();
        let mut inside = self.inside();
        if inside.entry(to).is_none() {
            return Err(Trouble::Gone);
        }
        let standing = inside.standing_answer(to, text);
        let already = standing.is_some();
        let id = standing.unwrap_or_else(|| {
            inside.effects.push(Effect::Answered { to: to.clone(), text: text.to_owned() });
            inside.add(Some(to), ("Redaktionen", OURSELVES), text, now)
        });
        drop(inside);
        self.leave("answer")?;
        Ok(Posted { payload: self.view(&id, &Target::of(&id)?), id, already })
    }

    async fn publish(&self, post: &NewPost) -> Result<Posted, Trouble> {
        self.enter("publish")?;
        let now = self.clock.now();
        let mut inside = self.inside();
        let standing = inside.standing_post(&post.mark);
        let already = standing.is_some();
        let id = standing.unwrap_or_else(|| inside.publish(post, now));
        drop(inside);
        self.leave("publish")?;
        Ok(Posted { payload: self.view(&id, &Target::of(&id)?), id, already })
    }

    async fn hide(&self, id: &ExternalId, evidence: &Sealed) -> Result<Payload, Trouble> {
        self.act(id, Act::Hide(evidence))
    }

    async fn remove(&self, id: &ExternalId, evidence: &Sealed) -> Result<Payload, Trouble> {
        self.act(id, Act::Remove(evidence))
    }

    async fn restore(&self, id: &ExternalId) -> Result<Payload, Trouble> {
        self.act(id, Act::Restore)
    }

    async fn profile(&self) -> Result<Profile, Trouble> {
        *self.inside().calls.entry("profile").or_default() += 1;
        self.faults
            .point("before profile on the platform")
            .map_err(|_| Trouble::Unreachable("planned failure".to_owned()))?;
        let profile = self.inside().profile.clone();
        self.deliver("profile", profile)
    }
}
