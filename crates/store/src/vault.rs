use kernel::{Digest, Failed, Instant, ItemId, Outcome, SealForm, Sealed};

use crate::Blobs;

/// The evidence vault: the only place that makes a [`Sealed`].
#[derive(Clone, Debug)]
pub struct Vault {
    blobs: Blobs,
}

impl Vault {
    /// A vault over the blobs.
    #[must_use]
    pub fn new(blobs: Blobs) -> Self {
        Self { blobs }
    }

    /// Stores an evidence bundle, reads it back from storage and seals the item with it.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the bundle cannot be stored or read back: then nothing may be taken away.
    pub async fn seal(&self, item: ItemId, bundle: Vec<u8>, form: SealForm, at: Instant) -> Outcome<Sealed> {
        let digest = self.blobs.put(bundle).await?;
        self.reseal(item, digest, form, at).await
    }

    /// Proves again that a bundle stored earlier is still there, unchanged.
    ///
    /// # Errors
    ///
    /// [`Failed`] when it cannot be read or was changed: then nothing may be taken away.
    #[expect(clippy::disallowed_methods, reason = "this is the evidence vault")]
    pub async fn reseal(&self, item: ItemId, bundle: Digest, form: SealForm, at: Instant) -> Outcome<Sealed> {
        let read_back = self.blobs.get(bundle).await?;
        Sealed::by_reading_back(item, bundle, &read_back, form, at)
            .map_err(|it| Failed::for_good("sealing evidence").because(it))
    }

    /// The bytes of a sealed bundle.
    ///
    /// # Errors
    ///
    /// [`Failed`] when they cannot be read or were changed.
    pub async fn open(&self, bundle: Digest) -> Outcome<Vec<u8>> {
        self.blobs.get(bundle).await
    }
}
