use std::sync::Arc;

use async_trait::async_trait;
use guideline::{Guideline, Papers};
use kernel::{AccountId, Digest, Failed, Instant, Outcome};
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
    /// Makes packages of whole accounts, and keeps them; `None` where the archive knows the organisation under no number.
    pub packer: Option<Arc<dyn Packer>>,
}

/// Makes packages of whole accounts for an archive (sv. *arkivpaket*), and keeps them: with everything that every slice has
/// of the account, which is why the binary says how.
#[async_trait]
pub trait Packer: Send + Sync {
    /// Makes the package of this name. What was begun under the name before is made anew.
    ///
    /// # Errors
    ///
    /// [`kernel::Failed`] when something of the account is not as the platform said, or the disk refuses.
    async fn pack(&self, cx: &Context, account: AccountId, name: &str) -> Outcome<Packed>;

    /// A piece of a package from this byte on; empty at its end.
    ///
    /// # Errors
    ///
    /// [`kernel::Failed`] when it is not there or the disk does not answer.
    fn read(&self, file: &str, from: u64) -> Outcome<Vec<u8>>;

    /// Removes a package that the archive has; that it is gone is no error.
    ///
    /// # Errors
    ///
    /// [`kernel::Failed`] when the disk refuses.
    fn forget(&self, file: &str) -> Outcome<()>;

    /// Whether packages are put into a folder of the archive.
    fn hands_over(&self) -> bool;

    /// Puts a package there and reads it back; under which name it is there. Done again, it says the same.
    ///
    /// # Errors
    ///
    /// [`kernel::Failed`] when the folder does not take it, or what is read back has another digest.
    async fn hand_over(&self, file: &str, digest: Digest, at: Instant) -> Outcome<String>;
}

/// A package as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// The name of its file.
    pub file: String,
    /// Its SHA-256.
    pub digest: Digest,
    /// Its length.
    pub bytes: u64,
    /// The SHA-256 of its table of contents.
    pub seal: Digest,
    /// How many answers of the platform are in it.
    pub payloads: usize,
    /// How many copies for reading.
    pub copies: usize,
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

    /// Whether packages of whole accounts are put into a folder of the archive.
    #[must_use]
    pub fn hands_packages_over(&self) -> bool {
        self.packer.as_ref().is_some_and(|it| it.hands_over())
    }

    /// Whoever makes packages of whole accounts.
    ///
    /// # Errors
    ///
    /// [`Failed`] where the settings do not say under which number the archive knows the organisation.
    pub fn packer(&self) -> Outcome<&dyn Packer> {
        let missing = "making a package for the archive: the setting archive.number is empty";
        self.packer.as_deref().ok_or_else(|| Failed::new(missing))
    }
}
