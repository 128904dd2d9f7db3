use std::sync::Arc;

use guideline::{Guideline, Papers};
use kernel::Instant;
use platform::{Connect, diary::Diary, mail::Mailer};
use store::{Blobs, Store, Vault};

/// One organisation (sv. *kommun, myndighet*) at work: everything a use-case may reach.
///
/// One organisation has one database, one folder of blobs and one key; nothing here leads to another's.
#[derive(Clone)]
pub struct Context {
    /// The name shown to the public, such as `Motala kommun`.
    pub organisation: String,
    /// The database.
    pub store: Store,
    /// Files by digest.
    pub blobs: Blobs,
    /// The evidence vault over these files.
    pub vault: Vault,
    /// The guideline in force.
    pub guideline: Arc<Guideline>,
    /// What comes with the guideline: the requirements of its document, and the templates.
    pub papers: Arc<Papers>,
    /// Swedish text analysis, its automata built once.
    pub analyser: Arc<text::Analyser>,
    /// Makes connectors to the platforms.
    pub connect: Arc<dyn Connect>,
    /// Signs evidence bundles.
    pub seal_key: Arc<archive::signing::SigningKey>,
    /// Where time stamps come from; `None` leaves bundles with their stamp pending.
    pub stamp_authority: Option<Arc<StampAuthority>>,
    /// Sends mail.
    pub mailer: Arc<Mailer>,
    /// The authority's own diary; `None` where this register is the only one, or nothing reaches the other.
    pub diary: Option<Arc<dyn Diary>>,
    /// Wraps the secrets that connectors sign in with.
    pub secret_key: Arc<[u8; 32]>,
    /// The address where people open the interface, for links in mail.
    pub public_url: String,
}

/// A time-stamping authority (RFC 3161) and the certificates its answers must lead back to.
pub struct StampAuthority {
    /// Where it is asked.
    pub address: platform::stamp::Authority,
    /// What its answers must lead back to.
    pub roots: archive::stamp::Roots,
}

impl Context {
    /// The present time of this installation.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.store.now()
    }
}
