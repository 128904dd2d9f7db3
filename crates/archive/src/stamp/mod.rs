//! Time stamps (sv. *tidsstämplar*) of RFC 3161: what is sent, and the full examination of what comes back.

mod certificate;
mod roots;
mod verify;

pub use roots::{NotARoot, Roots};
pub use verify::{Stamp, Unstamped, verify_stamp};

use der::asn1::{Int, OctetString};
use der::{Any, Encode as _};
use kernel::Digest;
use x509_tsp::{MessageImprint, TimeStampReq, TspVersion};

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
        let imprint = MessageImprint {
            hash_algorithm: x509_cert::spki::AlgorithmIdentifier {
                oid: const_oid::db::rfc5912::ID_SHA_256,
                parameters: Some(Any::null()),
            },
            hashed_message: OctetString::new(digest.as_bytes().as_slice()).expect("32 bytes are an octet string"),
        };
        let request = TimeStampReq {
            version: TspVersion::V1,
            message_imprint: imprint,
            req_policy: None,
            nonce: Some(Int::new(&nonce).expect("eight bytes are a number")),
            cert_req: true,
            extensions: None,
        };
        Self { der: request.to_der().expect("a request of known parts is DER"), nonce }
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
