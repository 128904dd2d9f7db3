use aws_lc_rs::digest;
use const_oid::ObjectIdentifier as Oid;
use const_oid::db::{rfc5280, rfc5912};
use der::asn1::OctetString;
use der::{Any, Encode as _, Sequence};
use x509_cert::Certificate;
use x509_cert::ext::pkix::ExtendedKeyUsage;
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::verify::Unstamped;

const TIME_STAMPING: Oid = rfc5280::ID_KP_TIME_STAMPING;

/// `SigningCertificateV2` (RFC 5035): which certificate the signer meant.
#[derive(Sequence)]
pub(super) struct SigningCertificateV2 {
    certs: Vec<EssCertIdV2>,
    #[asn1(optional = "true")]
    policies: Option<Any>,
}

#[derive(Sequence)]
struct EssCertIdV2 {
    /// SHA-256 when left out.
    #[asn1(optional = "true")]
    hash_algorithm: Option<AlgorithmIdentifierOwned>,
    cert_hash: OctetString,
    #[asn1(optional = "true")]
    issuer_serial: Option<Any>,
}

/// `SigningCertificate` (RFC 2634): the same with SHA-1, which older authorities still write.
#[derive(Sequence)]
pub(super) struct SigningCertificate {
    certs: Vec<EssCertId>,
    #[asn1(optional = "true")]
    policies: Option<Any>,
}

#[derive(Sequence)]
struct EssCertId {
    cert_hash: OctetString,
    #[asn1(optional = "true")]
    issuer_serial: Option<Any>,
}

/// Whether the first certificate named in the attribute is this one (RFC 3161 §2.4.1, RFC 5816).
pub(super) fn is_meant(
    attribute: Option<&Any>,
    old: Option<&Any>,
    certificate: &[u8],
) -> Result<(), Unstamped> {
    let same = match (attribute, old) {
        (Some(attribute), _) => {
            let meant: SigningCertificateV2 = read(attribute)?;
            let first = meant.certs.first().ok_or(Unstamped::Garbled)?;
            hash(first.hash_algorithm.as_ref().map_or(rfc5912::ID_SHA_256, |it| it.oid), certificate)?
                == first.cert_hash.as_bytes()
        }
        (None, Some(old)) => {
            let meant: SigningCertificate = read(old)?;
            let first = meant.certs.first().ok_or(Unstamped::Garbled)?;
            let sha1 = digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, certificate);
            sha1.as_ref() == first.cert_hash.as_bytes()
        }
        (None, None) => false,
    };
    if same { Ok(()) } else { Err(Unstamped::OtherSigner) }
}

/// A certificate for time stamping is for nothing else, and says so with emphasis (RFC 3161 §2.3).
pub(super) fn is_for_stamping(certificate: &Certificate) -> Result<(), Unstamped> {
    match certificate.tbs_certificate.get::<ExtendedKeyUsage>() {
        Ok(Some((true, usage))) if usage.0 == [TIME_STAMPING] => Ok(()),
        Ok(_) | Err(_) => Err(Unstamped::NotForStamping),
    }
}

/// The digest of the bytes by one of the methods that are still good.
pub(super) fn hash(method: Oid, bytes: &[u8]) -> Result<Vec<u8>, Unstamped> {
    let method = match method {
        rfc5912::ID_SHA_256 => &digest::SHA256,
        rfc5912::ID_SHA_384 => &digest::SHA384,
        rfc5912::ID_SHA_512 => &digest::SHA512,
        _ => return Err(Unstamped::WeakDigest),
    };
    Ok(digest::digest(method, bytes).as_ref().to_vec())
}

fn read<T: for<'a> der::Decode<'a>>(value: &Any) -> Result<T, Unstamped> {
    T::from_der(&value.to_der().map_err(|_| Unstamped::Garbled)?).map_err(|_| Unstamped::Garbled)
}
