use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject as _;
use webpki::anchor_from_trusted_cert;

/// A file that should have held trusted certificates but does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this holds no certificate that can be trusted as the root of an authority")]
pub struct NotARoot;

/// The certificates that time stamps must lead back to.
#[derive(Clone, Debug, Default)]
pub struct Roots(Vec<CertificateDer<'static>>);

impl Roots {
    /// No roots: no time stamp can be verified against them.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Reads one or more certificates from PEM, or one from DER.
    ///
    /// # Errors
    ///
    /// [`NotARoot`] when one of them cannot be read or there is none.
    pub fn read(bytes: &[u8]) -> Result<Self, NotARoot> {
        let mut roots = Vec::new();
        if bytes.first() == Some(&0x30) {
            roots.push(CertificateDer::from(bytes.to_vec()));
        } else {
            for certificate in CertificateDer::pem_slice_iter(bytes) {
                roots.push(certificate.map_err(|_| NotARoot)?);
            }
        }
        let readable = roots.iter().all(|it| anchor_from_trusted_cert(it).is_ok());
        if roots.is_empty() || !readable { Err(NotARoot) } else { Ok(Self(roots)) }
    }

    /// These roots and those.
    #[must_use]
    pub fn and(mut self, more: Self) -> Self {
        self.0.extend(more.0);
        self
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn certificates(&self) -> &[CertificateDer<'static>] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_no_certificate_is_refused() {
        assert_eq!(Roots::read(b"hej").unwrap_err(), NotARoot);
        assert_eq!(Roots::read(&[0x30, 0x03, 0x02, 0x01, 0x00]).unwrap_err(), NotARoot);
        assert!(Roots::read(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n").is_err());
    }
}
