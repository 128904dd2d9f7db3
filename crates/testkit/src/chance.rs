use std::sync::atomic::{AtomicU64, Ordering};

use kernel::{Digest, Entropy};

/// Chance that is the same in every run: a counter, digested.
#[derive(Debug, Default)]
pub struct Chance(AtomicU64);

impl Chance {
    /// Chance that begins elsewhere, so that two worlds do not share identities.
    #[must_use]
    pub fn from(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }
}

impl Entropy for Chance {
    fn fill(&self, bytes: &mut [u8]) {
        for piece in bytes.chunks_mut(32) {
            let digest = Digest::of(&self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes());
            piece.copy_from_slice(&digest.as_bytes()[..piece.len()]);
        }
    }
}
