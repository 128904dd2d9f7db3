//! Signatures as the readers of anonymously signed WACZ files know them: ECDSA on P-384 over SHA-256, the
//! signature as two numbers of 48 bytes, the public key as a `SubjectPublicKeyInfo`, both in base64. These are the
//! forms that `ReplayWeb.page` verifies.

use aws_lc_rs::digest;
use aws_lc_rs::signature::{
    ECDSA_P384_SHA384_FIXED, ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, UnparsedPublicKey,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kernel::Digest;

use crate::Unfit;

/// What stands before the point of a P-384 key in its `SubjectPublicKeyInfo` (RFC 5480).
const SPKI: [u8; 23] = [
    0x30, 0x76, 0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x05, 0x2b, 0x81,
    0x04, 0x00, 0x22, 0x03, 0x62, 0x00,
];
/// The length of an uncompressed point: its mark and two coordinates.
const POINT: usize = 97;

/// A text or file that should have been a key but is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an elliptic curve key on P-384")]
pub struct NotAKey;

/// The key that an organisation seals with. Whoever has it can make evidence in the organisation's name.
pub struct SigningKey {
    pair: EcdsaKeyPair,
    public: PublicKey,
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SigningKey({})", self.public.fingerprint())
    }
}

impl SigningKey {
    /// Makes a new key; the cryptographic library draws it.
    ///
    /// # Errors
    ///
    /// [`Unfit::Signing`] when the library cannot.
    pub fn generate() -> Result<Self, Unfit> {
        let pair = EcdsaKeyPair::generate(&ECDSA_P384_SHA384_FIXED_SIGNING).map_err(|_| Unfit::Signing)?;
        Self::of(pair).map_err(|_| Unfit::Signing)
    }

    /// Reads a key from its PKCS #8 form (DER).
    ///
    /// # Errors
    ///
    /// [`NotAKey`] when it is none.
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, NotAKey> {
        Self::of(EcdsaKeyPair::from_pkcs8(&ECDSA_P384_SHA384_FIXED_SIGNING, der).map_err(|_| NotAKey)?)
    }

    /// The PKCS #8 form (DER). Secret: keep it sealed.
    ///
    /// # Errors
    ///
    /// [`Unfit::Signing`] when the library cannot write it.
    pub fn to_pkcs8(&self) -> Result<Vec<u8>, Unfit> {
        self.pair.to_pkcs8v1().map(|it| it.as_ref().to_vec()).map_err(|_| Unfit::Signing)
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    fn of(pair: EcdsaKeyPair) -> Result<Self, NotAKey> {
        let point = pair.public_key().as_ref().try_into().map_err(|_| NotAKey)?;
        Ok(Self { pair, public: PublicKey(point) })
    }

    /// The signature of the message, in base64.
    pub(crate) fn sign(&self, message: &[u8]) -> Result<String, Unfit> {
        let digest = widened(message).ok_or(Unfit::Signing)?;
        self.pair.sign_digest(&digest).map(|it| STANDARD.encode(it)).map_err(|_| Unfit::Signing)
    }
}

/// The public half of a signing key. An organisation publishes it or its fingerprint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey([u8; POINT]);

impl PublicKey {
    /// Reads a key from base64 or PEM.
    ///
    /// # Errors
    ///
    /// [`NotAKey`] when it is none.
    pub fn from_text(text: &str) -> Result<Self, NotAKey> {
        let lines = text.lines().map(str::trim).filter(|it| !it.starts_with("-----"));
        Self::from_der(&STANDARD.decode(lines.collect::<String>()).map_err(|_| NotAKey)?)
    }

    /// Reads a key from its `SubjectPublicKeyInfo` (DER).
    ///
    /// # Errors
    ///
    /// [`NotAKey`] when it is none.
    pub fn from_der(der: &[u8]) -> Result<Self, NotAKey> {
        let point = der.strip_prefix(&SPKI).ok_or(NotAKey)?;
        Ok(Self(point.try_into().map_err(|_| NotAKey)?))
    }

    /// The `SubjectPublicKeyInfo` (DER).
    #[must_use]
    pub fn to_der(&self) -> Vec<u8> {
        [SPKI.as_slice(), self.0.as_slice()].concat()
    }

    /// The same in base64.
    #[must_use]
    pub fn to_base64(&self) -> String {
        STANDARD.encode(self.to_der())
    }

    /// The same as PEM, which `openssl` reads.
    #[must_use]
    pub fn to_pem(&self) -> String {
        let text = self.to_base64();
        let lines: Vec<&str> =
            text.as_bytes().chunks(64).filter_map(|it| std::str::from_utf8(it).ok()).collect();
        format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", lines.join("\n"))
    }

    /// The SHA-256 of the `SubjectPublicKeyInfo`: short enough to be read aloud or printed.
    #[must_use]
    pub fn fingerprint(&self) -> Digest {
        Digest::of(&self.to_der())
    }

    /// Whether this is the key's signature of the message, in base64.
    pub(crate) fn signed(&self, message: &[u8], signature: &str) -> bool {
        let (Ok(signature), Some(digest)) = (STANDARD.decode(signature), widened(message)) else {
            return false;
        };
        UnparsedPublicKey::new(&ECDSA_P384_SHA384_FIXED, self.0).verify_digest(&digest, &signature).is_ok()
    }
}

/// The SHA-256 of the message in the width of the curve.
///
/// ECDSA signs a number. On P-384 the number of a SHA-256 digest is the digest itself (FIPS 186-5 §6.4), and
/// leading zeros do not change a number, so this is P-384 over SHA-256, which the library has no name for.
fn widened(message: &[u8]) -> Option<digest::Digest> {
    let mut wide = [0_u8; 48];
    wide[16..].copy_from_slice(Digest::of(message).as_bytes());
    digest::Digest::import_less_safe(&wide, &digest::SHA384).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_its_written_forms() {
        let key = SigningKey::generate().unwrap();
        let again = SigningKey::from_pkcs8(&key.to_pkcs8().unwrap()).unwrap();
        assert_eq!(key.public(), again.public());
        let public = key.public().clone();
        assert_eq!(PublicKey::from_text(&public.to_pem()), Ok(public.clone()));
        assert_eq!(PublicKey::from_text(&public.to_base64()), Ok(public));
        assert_eq!(PublicKey::from_text("hej"), Err(NotAKey));
        assert!(SigningKey::from_pkcs8(b"hej").is_err());
    }

    #[test]
    fn only_the_signed_message_verifies_under_the_key() {
        let key = SigningKey::generate().unwrap();
        let signature = key.sign(b"sha256:00").unwrap();
        assert!(key.public().signed(b"sha256:00", &signature));
        assert!(!key.public().signed(b"sha256:01", &signature));
        assert!(!SigningKey::generate().unwrap().public().signed(b"sha256:00", &signature));
        assert!(!key.public().signed(b"sha256:00", "AAAA"));
    }
}
