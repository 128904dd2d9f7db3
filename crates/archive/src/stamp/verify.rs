use cms::signed_data::{SignerIdentifier, SignerInfo};
use const_oid::ObjectIdentifier as Oid;
use const_oid::db::{rfc5280, rfc5911, rfc5912};
use der::asn1::{Int, OctetString, SetOfVec};
use der::{Any, Decode as _, Encode as _, Sequence, Tag, Tagged as _};
use kernel::{Digest, Instant};
use rustls_pki_types::{CertificateDer, SignatureVerificationAlgorithm, UnixTime};
use webpki::aws_lc_rs as known;
use webpki::{EndEntityCert, KeyUsage, anchor_from_trusted_cert};
use x509_cert::ext::pkix::SubjectKeyIdentifier;
use x509_tsp::MessageImprint;

use super::Roots;
use super::certificate::{hash, is_for_stamping, is_meant};
use super::token::{Held, Token};

pub(super) const TST_INFO: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.1.4");
const SIGNING_CERTIFICATE: Oid = rfc5911::ID_AA_SIGNING_CERTIFICATE;
const SIGNING_CERTIFICATE_V2: Oid = rfc5911::ID_AA_SIGNING_CERTIFICATE_V_2;

static ALGORITHMS: &[&dyn SignatureVerificationAlgorithm] = &[
    known::ECDSA_P256_SHA256,
    known::ECDSA_P256_SHA384,
    known::ECDSA_P256_SHA512,
    known::ECDSA_P384_SHA256,
    known::ECDSA_P384_SHA384,
    known::ECDSA_P384_SHA512,
    known::ECDSA_P521_SHA256,
    known::ECDSA_P521_SHA384,
    known::ECDSA_P521_SHA512,
    known::ED25519,
    known::RSA_PKCS1_2048_8192_SHA256,
    known::RSA_PKCS1_2048_8192_SHA384,
    known::RSA_PKCS1_2048_8192_SHA512,
    known::RSA_PSS_2048_8192_SHA256_LEGACY_KEY,
    known::RSA_PSS_2048_8192_SHA384_LEGACY_KEY,
    known::RSA_PSS_2048_8192_SHA512_LEGACY_KEY,
];

/// What a verified time stamp states: this existed no later than then, says that authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When, by the authority's clock.
    pub at: Instant,
    /// Who says so: the subject of the certificate.
    pub authority: String,
    /// The authority's number for the stamp, in hexadecimal.
    pub serial: String,
    /// The authority's rules for the stamp, as an object identifier.
    pub policy: String,
}

/// Why an answer is no valid time stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unstamped {
    /// It is far too long.
    #[error("the answer is too long for a time stamp")]
    TooLong,
    /// It does not follow RFC 3161.
    #[error("the answer is not a time stamp")]
    Garbled,
    /// The authority declined.
    #[error("the authority did not grant the time stamp")]
    NotGranted,
    /// It is about something else.
    #[error("the time stamp is about another content")]
    OtherContent,
    /// It answers another question.
    #[error("the time stamp answers another request")]
    OtherNonce,
    /// It relies on a digest method that can be forged.
    #[error("the time stamp uses a digest method that is not accepted")]
    WeakDigest,
    /// The certificate is not the one that the signer meant.
    #[error("the time stamp names another certificate than it carries")]
    OtherSigner,
    /// The certificate is not for time stamps.
    #[error("the certificate is not meant for time stamps alone")]
    NotForStamping,
    /// The signature does not hold.
    #[error("the signature of the time stamp does not hold")]
    Signature,
    /// The certificate does not lead back to a trusted root, or was not valid then.
    #[error("the authority's certificate leads to no trusted root")]
    NotTrusted,
}

/// `TSTInfo` (RFC 3161 §2.4.2), with the time as it stands there: it may have decimals.
#[derive(Sequence)]
struct Statement {
    version: u8,
    policy: Oid,
    imprint: MessageImprint,
    serial: Int,
    at: Any,
    #[asn1(optional = "true")]
    accuracy: Option<Accuracy>,
    #[asn1(default = "Default::default")]
    ordering: bool,
    #[asn1(optional = "true")]
    nonce: Option<Int>,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    authority: Option<Any>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    extensions: Option<x509_cert::ext::Extensions>,
}

#[derive(Sequence)]
struct Accuracy {
    #[asn1(optional = "true")]
    seconds: Option<u64>,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", optional = "true")]
    millis: Option<u16>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    micros: Option<u16>,
}

/// Examines an authority's answer (DER) in full: that it was granted, is about `digest`, answers `nonce` (when
/// given), is signed by the certificate it names, and that this certificate was valid for time stamps then and
/// leads back to one of `roots`.
///
/// # Errors
///
/// [`Unstamped`] with the first reason found.
pub fn verify_stamp(
    response: &[u8],
    digest: &Digest,
    nonce: Option<[u8; 8]>,
    roots: &Roots,
) -> Result<Stamp, Unstamped> {
    let token = Token::read(response)?;
    let statement = Statement::from_der(&token.statement).map_err(|_| Unstamped::Garbled)?;
    if statement.version != 1 {
        return Err(Unstamped::Garbled);
    }
    if statement.imprint.hash_algorithm.oid != rfc5912::ID_SHA_256
        || statement.imprint.hashed_message.as_bytes() != digest.as_bytes()
    {
        return Err(Unstamped::OtherContent);
    }
    if nonce.is_some_and(|it| statement.nonce.as_ref().map(Int::as_bytes) != Some(it.as_slice())) {
        return Err(Unstamped::OtherNonce);
    }
    let at = time(&statement.at)?;
    let signer = signer_certificate(&token)?;
    signature_holds(&token.signer, &token.statement, &signer.der)?;
    is_for_stamping(&signer.certificate)?;
    chain_holds(&signer.der, &token.certificates, at, roots)?;
    Ok(Stamp {
        at,
        authority: signer.certificate.tbs_certificate.subject.to_string(),
        serial: hex(statement.serial.as_bytes()),
        policy: statement.policy.to_string(),
    })
}

/// The time, which ends in `Z` and may have decimals.
fn time(value: &Any) -> Result<Instant, Unstamped> {
    let text = std::str::from_utf8(value.value()).map_err(|_| Unstamped::Garbled)?;
    let (whole, decimals) =
        text.strip_suffix('Z').ok_or(Unstamped::Garbled)?.split_at_checked(14).ok_or(Unstamped::Garbled)?;
    let digits = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
    let fraction = decimals.strip_prefix('.').unwrap_or_default();
    let decimals_fit = decimals.is_empty() || (1..=9).contains(&fraction.len()) && digits(fraction);
    if value.tag() != Tag::GeneralizedTime || !digits(whole) || !decimals_fit {
        return Err(Unstamped::Garbled);
    }
    let part = |from: usize, to: usize| &whole[from..to];
    let (date, clock) = ((part(0, 4), part(4, 6), part(6, 8)), (part(8, 10), part(10, 12), part(12, 14)));
    let text = format!("{}-{}-{}T{}:{}:{}{decimals}Z", date.0, date.1, date.2, clock.0, clock.1, clock.2);
    text.parse().map_err(|_| Unstamped::Garbled)
}

fn signer_certificate(token: &Token) -> Result<&Held, Unstamped> {
    let is_it = |it: &&Held| {
        let certificate = &it.certificate.tbs_certificate;
        match &token.signer.sid {
            SignerIdentifier::IssuerAndSerialNumber(id) => {
                certificate.issuer == id.issuer && certificate.serial_number == id.serial_number
            }
            SignerIdentifier::SubjectKeyIdentifier(id) => certificate
                .get::<SubjectKeyIdentifier>()
                .is_ok_and(|it| it.is_some_and(|(_, its)| its == *id)),
        }
    };
    token.certificates.iter().find(is_it).ok_or(Unstamped::OtherSigner)
}

/// The signed attributes say that they are about the statement and which certificate was meant; the signature
/// is over the attributes (RFC 5652 §5.4).
fn signature_holds(signer: &SignerInfo, statement: &[u8], certificate: &[u8]) -> Result<(), Unstamped> {
    let attributes = signer.signed_attrs.as_ref().ok_or(Unstamped::Garbled)?;
    let attribute = |oid: Oid| {
        let mut found = attributes.iter().filter(|it| it.oid == oid);
        let first = found.next().filter(|it| it.values.len() == 1)?;
        if found.next().is_some() { None } else { first.values.get(0) }
    };
    let kind: Oid =
        attribute(rfc5911::ID_CONTENT_TYPE).and_then(|it| it.decode_as().ok()).ok_or(Unstamped::Garbled)?;
    let digest: OctetString =
        attribute(rfc5911::ID_MESSAGE_DIGEST).and_then(|it| it.decode_as().ok()).ok_or(Unstamped::Garbled)?;
    if kind != TST_INFO || hash(signer.digest_alg.oid, statement)? != digest.as_bytes() {
        return Err(Unstamped::Signature);
    }
    is_meant(attribute(SIGNING_CERTIFICATE_V2), attribute(SIGNING_CERTIFICATE), certificate)?;
    let sorted = SetOfVec::try_from(attributes.iter().cloned().collect::<Vec<_>>());
    let message = sorted.and_then(|it| it.to_der()).map_err(|_| Unstamped::Garbled)?;
    let der = CertificateDer::from(certificate);
    let entity = EndEntityCert::try_from(&der).map_err(|_| Unstamped::Garbled)?;
    let holds = |it: &&dyn SignatureVerificationAlgorithm| {
        entity.verify_signature(*it, &message, signer.signature.as_bytes()).is_ok()
    };
    if ALGORITHMS.iter().any(holds) { Ok(()) } else { Err(Unstamped::Signature) }
}

fn chain_holds(signer: &[u8], all: &[Held], at: Instant, roots: &Roots) -> Result<(), Unstamped> {
    let leaf = CertificateDer::from(signer);
    let others: Vec<_> = all.iter().map(|it| CertificateDer::from(it.der.as_slice())).collect();
    let anchors: Vec<_> =
        roots.certificates().iter().filter_map(|it| anchor_from_trusted_cert(it).ok()).collect();
    let seconds = u64::try_from(at.as_seconds()).map_err(|_| Unstamped::Garbled)?;
    let then = UnixTime::since_unix_epoch(std::time::Duration::from_secs(seconds));
    let usage = KeyUsage::required(rfc5280::ID_KP_TIME_STAMPING.as_bytes());
    let entity = EndEntityCert::try_from(&leaf).map_err(|_| Unstamped::Garbled)?;
    let path = entity.verify_for_usage(ALGORITHMS, &anchors, &others, then, usage, None, None);
    path.map(|_| ()).map_err(|_| Unstamped::NotTrusted)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
