//! Connectors to the platforms where a municipality's accounts live. The only crate that speaks HTTP or SMTP.
//!
//! A connector hands over what a platform answered **byte for byte** ([`Payload`]); understanding it
//! ([`Platform::understand`]) is a separate, pure step, so that nothing received is lost because we did not
//! understand it. What takes something away asks for a [`kernel::Sealed`] of the very item.

mod connect;
pub mod diary;
pub mod fake;
pub mod hand;
mod html;
mod http;
pub mod mail;
mod model;
pub mod stamp;
pub mod time;
mod trouble;
mod why;
pub mod wordpress;

pub use connect::{Address, Connect};
pub use model::{
    Author, Capabilities, Cursor, Direction, ExternalId, Kind, Look, NewPicture, NewPost, Observed, Page,
    Payload, Posted, Profile, Request, Sweep, Visibility,
};
pub use trouble::Trouble;
pub use why::{Said, Why};

use async_trait::async_trait;
use kernel::Sealed;

/// One account on one platform, spoken to as the account.
#[async_trait]
pub trait Platform: Send + Sync {
    /// What this platform lets us do, and what doing it brings along.
    fn capabilities(&self) -> Capabilities;

    /// Whether we are signed in as the account and may do what the account needs.
    async fn probe(&self) -> Result<(), Trouble>;

    /// The next page of a sweep; `None` starts from the beginning.
    async fn fetch(&self, sweep: &Sweep, cursor: Option<&Cursor>) -> Result<Payload, Trouble>;

    /// Understands a page that was fetched, possibly long ago. Pure.
    ///
    /// # Errors
    ///
    /// [`Trouble`] when nothing of it can be understood; single items that cannot are in [`Page::garbled`].
    fn understand(&self, payload: &Payload) -> Result<Page, Trouble>;

    /// Looks at one item directly: the only way to know that it is really gone.
    async fn look(&self, id: &ExternalId) -> Result<Look, Trouble>;

    /// Posts an answer below an item, as the account.
    ///
    /// A second call with the same text below the same item posts nothing new and returns the first answer.
    async fn answer(&self, to: &ExternalId, text: &str) -> Result<Posted, Trouble>;

    /// Publishes a post as the account (sv. *publicera*).
    ///
    /// A second call with the same mark posts nothing new and returns the first post, wherever somebody has put it meanwhile.
    async fn publish(&self, post: &NewPost) -> Result<Posted, Trouble>;

    /// Hides an item from the public (sv. *dölja*). Repeating it is harmless.
    async fn hide(&self, id: &ExternalId, evidence: &Sealed) -> Result<Payload, Trouble>;

    /// Removes an item (sv. *ta bort*), in the way that the platform can undo if there is one. Repeating it is harmless.
    async fn remove(&self, id: &ExternalId, evidence: &Sealed) -> Result<Payload, Trouble>;

    /// Makes a hidden or removed item public again (sv. *återställa*). Repeating it is harmless.
    async fn restore(&self, id: &ExternalId) -> Result<Payload, Trouble>;

    /// What the account says about itself, as every visitor sees it (sv. *profil*).
    async fn profile(&self) -> Result<Profile, Trouble>;
}
