use guideline::GuidelineVersion;
use kernel::{AccountId, Digest, EntryId, Instant};

use crate::RegistryNumber;
use crate::model::{Cause, Decided, Designation, Origin, Stage};

/// A provision on secrecy and the authority that points at it (OSL 5:5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secrecy {
    /// The provision, such as `21 kap. 1 § OSL`.
    pub provision: String,
    /// The authority that makes the marking.
    pub authority: String,
}

impl std::fmt::Display for Secrecy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}, {}", self.provision, self.authority)
    }
}

/// A secrecy marking (sv. *sekretessmarkering*, OSL 5:5): a warning to whoever is asked for the record,
/// never a lock; each request is assessed anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marking {
    /// The provision and the authority.
    pub secrecy: Secrecy,
    /// Who made the marking, and when.
    pub decided: Decided,
}

/// Whether sender and matter stand in the public form of an entry (OSL 5:2 second paragraph).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Openness {
    /// They do.
    Public,
    /// They do not: secrecy is suspected, and no registrar has assessed it yet.
    Suspected,
    /// They do not: a registrar marked the record.
    Marked(Marking),
}

impl Openness {
    /// Whether sender and matter are left out of the public form.
    #[must_use]
    pub fn restricted(&self) -> bool {
        match self {
            Self::Public => false,
            Self::Suspected | Self::Marked(_) => true,
        }
    }
}

/// A register entry (sv. *diariepost*), with what only the registrar and readers of restricted records see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The entry.
    pub id: EntryId,
    /// What proposed it.
    pub cause: Cause,
    /// The account that it is about, or that the item stands on.
    pub account: AccountId,
    /// Whether the record was received or drawn up.
    pub origin: Origin,
    /// When it was received or drawn up.
    pub dated: Instant,
    /// Who sent it, where there is a sender.
    pub sender: Option<String>,
    /// What it concerns, briefly.
    pub matter: String,
    /// Whether sender and matter are public.
    pub openness: Openness,
    /// The evidence bundle, or the package of the account.
    pub bundle: Digest,
    /// Why it was proposed: a registration ground of the guideline, by its key.
    pub ground: String,
    /// The matter that whoever proposed it says it belongs to.
    pub asked_matter: Option<RegistryNumber>,
    /// The version of the guideline under which it was proposed.
    pub guideline: GuidelineVersion,
    /// When it was proposed.
    pub proposed_at: Instant,
    /// How far it has come.
    pub stage: Stage,
    /// How often it was changed; a form made for an earlier number is refused.
    pub change: i64,
}

/// The form of an entry that everybody may read: what secrecy covers is left out, not veiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicEntry {
    /// The entry.
    pub id: EntryId,
    /// What the record is called.
    pub designation: Designation,
    /// When it was registered.
    pub registered_at: Instant,
    /// Whether the record was received or drawn up.
    pub origin: Origin,
    /// When it was received or drawn up.
    pub dated: Instant,
    /// Sender and matter, or none when they are left out (OSL 5:2 second paragraph).
    pub open: Option<OpenPart>,
    /// When the entry was last changed after it was registered.
    pub changed_at: Option<Instant>,
}

/// What an entry says when no secrecy stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenPart {
    /// Who sent it, where there is a sender.
    pub sender: Option<String>,
    /// What it concerns, briefly.
    pub matter: String,
    /// The evidence bundle, or the package of the account.
    pub bundle: Digest,
    /// Whether that lies in the vault of evidence.
    pub sealed_here: bool,
}

impl Entry {
    /// The public form, once the entry stands in the register.
    #[must_use]
    pub fn public(&self, changed_at: Option<Instant>) -> Option<PublicEntry> {
        let Stage::Registered { designation, decided } = &self.stage else { return None };
        let open = OpenPart {
            sender: self.sender.clone(),
            matter: self.matter.clone(),
            bundle: self.bundle,
            sealed_here: self.cause.is_sealed_here(),
        };
        Some(PublicEntry {
            id: self.id,
            designation: designation.clone(),
            registered_at: decided.at,
            origin: self.origin,
            dated: self.dated,
            open: (!self.openness.restricted()).then_some(open),
            changed_at,
        })
    }
}
