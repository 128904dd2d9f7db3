use std::ops::Range;

pub use kernel::item::{Author, Direction, ExternalId, Kind, Visibility};
use kernel::{Digest, Instant};

/// Where a sweep goes on. Opaque to everybody but the connector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(pub String);

/// How far back a sweep looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sweep {
    /// Only what was posted after this time; `None` looks at everything.
    pub since: Option<Instant>,
}

/// A request as it may be shown and archived: without any secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `POST` …
    pub method: String,
    /// The address, without credentials.
    pub url: String,
}

/// What a platform answered, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload {
    /// What we asked.
    pub request: Request,
    /// The HTTP status.
    pub status: u16,
    /// The response headers in their order; cookies and other secrets are left out.
    pub headers: Vec<(String, String)>,
    /// The body, after transfer and content decoding.
    pub body: Vec<u8>,
    /// When it had arrived.
    pub received_at: Instant,
}

/// One item as a platform shows it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// The platform's identity.
    pub id: ExternalId,
    /// What it is.
    pub kind: Kind,
    /// Who it comes from.
    pub direction: Direction,
    /// The item it stands directly under.
    pub parent: Option<ExternalId>,
    /// The post it belongs to.
    pub root: Option<ExternalId>,
    /// Who wrote it.
    pub author: Option<Author>,
    /// The text as a person reads it, without markup.
    pub text: String,
    /// When it was posted, by the platform's clock.
    pub posted_at: Option<Instant>,
    /// Who can see it.
    pub visibility: Visibility,
    /// Where the public finds it.
    pub permalink: Option<String>,
    /// Digest of what a reader would call the content; changes when and only when it was edited.
    pub content: Digest,
    /// Where in the payload's body these bytes stand.
    pub bytes: Range<usize>,
}

/// One page of a sweep, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The items on it.
    pub items: Vec<Observed>,
    /// Where the sweep goes on, or `None` when it is complete.
    pub next: Option<Cursor>,
    /// Items the page held that we could not understand: where they stand, and why.
    pub garbled: Vec<(Range<usize>, String)>,
}

/// What a direct look showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// It is there (perhaps hidden or removed by us).
    Present {
        /// The answer.
        payload: Payload,
        /// The item.
        item: Box<Observed>,
    },
    /// The platform says that it does not exist.
    Gone {
        /// The answer that says so.
        payload: Payload,
    },
}

/// An answer or a post of ours that stands on the platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The platform's identity of it.
    pub id: ExternalId,
    /// The platform's receipt.
    pub payload: Payload,
    /// It stood there already: an earlier attempt had reached the platform.
    pub already: bool,
}

/// A post that is to stand on an account (sv. *nytt inlägg*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPost {
    /// What it is found again by, and what its address ends in: small letters a–z, digits and hyphens, at most 100, and no
    /// other post has it.
    pub mark: String,
    /// The heading; may be empty.
    pub title: String,
    /// The text as a person wrote it, without markup.
    pub text: String,
    /// The picture that goes with it.
    pub picture: Option<NewPicture>,
}

/// A picture that goes with a post (sv. *bild*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPicture {
    /// Where it is on the web.
    pub address: String,
    /// What a screen reader reads aloud (sv. *alternativtext*); empty where the text of the post describes it.
    pub description: String,
}

/// What an account says about itself (sv. *profil*), as a visitor reads it: texts without markup, empty where there
/// is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The name shown.
    pub name: String,
    /// The short description beside it.
    pub description: String,
    /// The longer text, on the page or in the field that the platform has for it.
    pub about: String,
    /// Where the profile picture is.
    pub picture: Option<String>,
}

/// What a platform lets us do with other people's items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the platform")]
pub struct Capabilities {
    /// The platform's name for people.
    pub name: &'static str,
    /// Items can be hidden.
    pub hide: bool,
    /// Items can be removed.
    pub remove: bool,
    /// What was removed can be restored.
    pub restore_removed: bool,
    /// A hidden item is still seen by its author and the author's friends.
    pub hidden_is_seen_by_friends: bool,
    /// Removing an item moves or hides the answers below it.
    pub removing_disturbs_children: bool,
}
