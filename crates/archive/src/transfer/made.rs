use std::path::PathBuf;

use kernel::Digest;

use super::Unsent;
use super::place::Place;

/// How much a package holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Files, with its own documents.
    pub files: u64,
    /// Bytes of all files.
    pub bytes: u64,
    /// Events in its history.
    pub events: u64,
}

/// A package that is whole and has its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Where it is.
    pub path: PathBuf,
    /// The SHA-256 of its `METS.xml`, which names every file with its digest, directly or by way of the
    /// representation's: whoever knows it finds every change.
    pub seal: Digest,
    /// How much it holds.
    pub counted: Counted,
}

/// A package that is whole and has no name yet. Dropped, nothing is left of it.
pub struct Complete {
    pub(super) place: Place,
    /// The SHA-256 of its `METS.xml`.
    pub seal: Digest,
    /// How much it holds.
    pub counted: Counted,
}

impl Complete {
    /// Makes sure of every byte and gives the package its name.
    ///
    /// # Errors
    ///
    /// [`Unsent`] when the place was taken meanwhile, or the disk refuses.
    pub fn name(self) -> Result<Made, Unsent> {
        let Self { place, seal, counted } = self;
        Ok(Made { path: place.finish()?, seal, counted })
    }
}
