//! Time stamps (sv. *tidsstämplar*) of RFC 3161: what is sent, and the full examination of what comes back.

mod certificate;
mod roots;
mod token;
mod verify;

pub use roots::{NotARoot, Roots};
pub use verify::{Stamp, Unstamped, verify_stamp};

use kernel::Digest;

/// `TimeStampReq` up to the digest: version 1, and the digest's method SHA-256.
const BEFORE_DIGEST: [u8; 24] = [
    0x30, 0x43, 0x02, 0x01, 0x01, 0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03,
    0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20,
];
/// The nonce is a number of eight bytes.
const BEFORE_NONCE: [u8; 2] = [0x02, 0x08];
/// The authority shall send its certificate.
const WITH_CERTIFICATE: [u8; 3] = [0x01, 0x01, 0xff];

/// A question to a time stamping authority: that it states when this digest existed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StampRequest {
    der: Vec<u8>,
    nonce: [u8; 8],
}

impl StampRequest {
    /// Asks about a digest. The nonce is eight unpredictable bytes; keep it to verify the answer.
    #[must_use]
    pub fn new(digest: &Digest, entropy: [u8; 8]) -> Self {
        let nonce = positive(entropy);
        let parts: [&[u8]; 5] = [&BEFORE_DIGEST, digest.as_bytes(), &BEFORE_NONCE, &nonce, &WITH_CERTIFICATE];
        Self { der: parts.concat(), nonce }
    }

    /// The body to send, as `application/timestamp-query`.
    #[must_use]
    pub fn as_der(&self) -> &[u8] {
        &self.der
    }

    /// The nonce that the answer must repeat.
    #[must_use]
    pub fn nonce(&self) -> [u8; 8] {
        self.nonce
    }
}

/// DER numbers have a sign and no leading zeros; a first byte of 0x40–0x7f needs neither thought.
fn positive(mut entropy: [u8; 8]) -> [u8; 8] {
    entropy[0] = (entropy[0] & 0x7f) | 0x40;
    entropy
}

#[cfg(test)]
mod tests {
    use der::Decode as _;
    use x509_tsp::TimeStampReq;

    use super::*;

    #[test]
    fn a_request_says_what_is_asked() {
        let digest = Digest::of(b"Hej");
        let request = StampRequest::new(&digest, [0xff, 0, 0, 0, 0, 0, 0, 9]);
        let read = TimeStampReq::from_der(request.as_der()).unwrap();
        assert_eq!(read.message_imprint.hashed_message.as_bytes(), digest.as_bytes());
        assert_eq!(read.message_imprint.hash_algorithm.oid, const_oid::db::rfc5912::ID_SHA_256);
        assert_eq!(read.nonce.unwrap().as_bytes(), request.nonce());
        assert!(read.cert_req);
    }
}
