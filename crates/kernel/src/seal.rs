use crate::{Digest, Instant, ItemId};

/// What kind of evidence a seal covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealForm {
    /// A copy of the item as it stood.
    Copy,
    /// A description without any copy, because a copy would itself be a crime (BrB 16:10 a).
    Description,
}

/// Proof that evidence of one item is stored: it was written, read back and hashed again.
///
/// Connector functions that take something away ask for a `&Sealed`. The only way to one is
/// [`Sealed::by_reading_back`], which the linter allows in the evidence vault alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    item: ItemId,
    bundle: Digest,
    form: SealForm,
    at: Instant,
}

/// The evidence that was read back is not the evidence that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the stored evidence has digest {found}, expected {expected}")]
pub struct BrokenSeal {
    /// The digest of what was written.
    pub expected: Digest,
    /// The digest of what was read back.
    pub found: Digest,
}

impl Sealed {
    /// Seals `item` by the bytes that storage gave back for `bundle`.
    ///
    /// # Errors
    ///
    /// [`BrokenSeal`] when the bytes are not the bundle.
    pub fn by_reading_back(
        item: ItemId,
        bundle: Digest,
        read_back: &[u8],
        form: SealForm,
        at: Instant,
    ) -> Result<Self, BrokenSeal> {
        let found = Digest::of(read_back);
        if found == bundle {
            Ok(Self { item, bundle, form, at })
        } else {
            Err(BrokenSeal { expected: bundle, found })
        }
    }

    /// The item that the evidence is about; nothing else may be taken away on it.
    #[must_use]
    pub fn item(&self) -> ItemId {
        self.item
    }

    /// The digest of the evidence bundle.
    #[must_use]
    pub fn bundle(&self) -> Digest {
        self.bundle
    }

    /// Whether the bundle is a copy or a description.
    #[must_use]
    pub fn form(&self) -> SealForm {
        self.form
    }

    /// When the bundle was sealed.
    #[must_use]
    pub fn at(&self) -> Instant {
        self.at
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the vault's own tool is tested here")]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_differ_give_no_seal() {
        let item: ItemId = "01900000-0000-7000-8000-000000000001".parse().unwrap();
        let at = Instant::from_micros(1);
        let bundle = Digest::of(b"bundle");
        assert!(Sealed::by_reading_back(item, bundle, b"bundlf", SealForm::Copy, at).is_err());
        let sealed = Sealed::by_reading_back(item, bundle, b"bundle", SealForm::Copy, at).unwrap();
        assert_eq!((sealed.item(), sealed.bundle()), (item, bundle));
    }
}
