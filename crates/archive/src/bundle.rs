use kernel::{Digest, Instant, ItemId, VersionId};
use serde_json::Value;

use crate::Unfit;
use crate::description::{self, DescriptionInput};
use crate::evidence;
use crate::signing::SigningKey;
use crate::stamp::StampRequest;
use crate::warc::CapturedPayload;

/// Who makes an archive file, and when: nothing here is asked of the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The software and its version.
    pub software: String,
    /// The time it is made.
    pub at: Instant,
    /// Unpredictable bytes from which the record identities follow.
    pub entropy: [u8; 16],
}

/// The four clocks of an item (invariant: each is what somebody's clock said, or unknown).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clocks {
    /// Posted, by the platform's clock.
    pub posted: Option<Instant>,
    /// Fetched, by ours.
    pub fetched: Instant,
    /// Known to a person here.
    pub known: Option<Instant>,
    /// Acted upon.
    pub acted: Option<Instant>,
}

/// What the evidence is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The item.
    pub item: ItemId,
    /// A title for the file's readers.
    pub title: String,
    /// When the item was captured.
    pub captured_at: Instant,
    /// Its clocks.
    pub clocks: Clocks,
}

/// One wording of the item, in the exact bytes it was understood from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its identity.
    pub id: VersionId,
    /// When it was first observed.
    pub seen_at: Instant,
    /// What kind of bytes they are, such as `application/json`.
    pub content_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// A picture of the public page (sv. *skärmdump*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screenshot {
    /// The image, PNG.
    pub png: Vec<u8>,
    /// The page it shows.
    pub page: String,
    /// When it was taken.
    pub taken_at: Instant,
}

/// Everything that goes into the evidence of one item.
#[derive(Clone, Debug, PartialEq)]
pub struct BundleInput {
    /// What it is about.
    pub subject: Subject,
    /// The platform's own answers.
    pub payloads: Vec<CapturedPayload>,
    /// Every wording that was observed.
    pub versions: Vec<Version>,
    /// The page rendered from the payload, see [`crate::render`].
    pub rendered: String,
    /// The public page as a browser showed it, where one could be had.
    pub screenshot: Option<Screenshot>,
    /// Whatever else belongs to it: item, thread, coverage ledger, guideline version, ground, who decided.
    pub context: Value,
    /// Who makes it.
    pub made: Made,
}

/// A sealed evidence bundle: a signed WACZ file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    bytes: Vec<u8>,
    digest: Digest,
}

impl Bundle {
    /// Seals a copy of an item as it stood.
    ///
    /// # Errors
    ///
    /// [`Unfit`] when a part cannot stand in an archive.
    pub fn copy(input: &BundleInput, key: &SigningKey) -> Result<Self, Unfit> {
        evidence::seal(input, key).map(Self::of)
    }

    /// Seals a description where a copy would itself be a crime (BrB 16:10 a).
    ///
    /// # Errors
    ///
    /// [`Unfit::Description`] when a field could hold a copy.
    pub fn description(input: &DescriptionInput, key: &SigningKey) -> Result<Self, Unfit> {
        description::seal(input, key).map(Self::of)
    }

    pub(crate) fn of(bytes: Vec<u8>) -> Self {
        let digest = Digest::of(&bytes);
        Self { bytes, digest }
    }

    /// The file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The file, handed over.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// The SHA-256 of the file: what the log and the register remember, and what is time stamped.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// What to ask a time stamping authority about this file.
    #[must_use]
    pub fn stamp_request(&self, entropy: [u8; 8]) -> StampRequest {
        StampRequest::new(&self.digest, entropy)
    }
}
