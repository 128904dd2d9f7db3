use cms::content_info::ContentInfo;
use cms::signed_data::{EncapsulatedContentInfo, SignerInfo};
use const_oid::db::rfc5911;
use der::{AnyRef, Decode as _, Encode as _, Reader as _, SliceReader, Tag, TagNumber, Tagged as _};
use x509_cert::Certificate;
use x509_tsp::TimeStampResp;

use super::verify::{TST_INFO, Unstamped};

/// Answers of authorities have a few thousand bytes; longer ones are not looked at.
const LONGEST: usize = 64 * 1024;
const CERTIFICATES: Tag = Tag::ContextSpecific { constructed: true, number: TagNumber::N0 };
const REVOCATIONS: Tag = Tag::ContextSpecific { constructed: true, number: TagNumber::N1 };

/// A certificate with the bytes it came in.
pub(super) struct Held {
    pub(super) certificate: Certificate,
    pub(super) der: Vec<u8>,
}

/// What an authority signed, and what it sent along.
pub(super) struct Token {
    pub(super) statement: Vec<u8>,
    pub(super) certificates: Vec<Held>,
    pub(super) signer: SignerInfo,
}

impl Token {
    /// Takes an answer apart.
    pub(super) fn read(response: &[u8]) -> Result<Self, Unstamped> {
        if response.len() > LONGEST {
            return Err(Unstamped::TooLong);
        }
        let response = TimeStampResp::from_der(response).map_err(|_| Unstamped::Garbled)?;
        if response.status.status as u8 > 1 {
            return Err(Unstamped::NotGranted);
        }
        let content: ContentInfo = response.time_stamp_token.ok_or(Unstamped::NotGranted)?;
        if content.content_type != rfc5911::ID_SIGNED_DATA || content.content.tag() != Tag::Sequence {
            return Err(Unstamped::Garbled);
        }
        signed_data(content.content.value()).ok().flatten().ok_or(Unstamped::Garbled)
    }
}

/// `SignedData` (RFC 5652 §5.1), read by hand: `openssl` writes the certificates in no order, and one that is
/// configured so writes the signer's twice, which strict readers of a SET refuse.
fn signed_data(value: &[u8]) -> der::Result<Option<Token>> {
    let mut reader = SliceReader::new(value)?;
    let _version: u8 = reader.decode()?;
    let _digests: AnyRef<'_> = reader.decode()?;
    let content: EncapsulatedContentInfo = reader.decode()?;
    let mut next: AnyRef<'_> = reader.decode()?;
    let mut certificates = Vec::new();
    if next.tag() == CERTIFICATES {
        certificates = held(next.value())?;
        next = reader.decode()?;
    }
    if next.tag() == REVOCATIONS {
        next = reader.decode()?;
    }
    let mut signers = SliceReader::new(next.value())?;
    let signer: SignerInfo = signers.decode()?;
    let alone = next.tag() == Tag::Set && signers.is_finished() && reader.is_finished();
    let statement = content.econtent.filter(|it| it.tag() == Tag::OctetString);
    let of_time = alone && content.econtent_type == TST_INFO;
    Ok(statement.filter(|_| of_time).map(|it| Token { statement: it.value().to_vec(), certificates, signer }))
}

fn held(value: &[u8]) -> der::Result<Vec<Held>> {
    let mut reader = SliceReader::new(value)?;
    let mut all = Vec::new();
    while !reader.is_finished() {
        let one: AnyRef<'_> = reader.decode()?;
        if one.tag() == Tag::Sequence {
            let der = one.to_der()?;
            all.push(Held { certificate: Certificate::from_der(&der)?, der });
        }
    }
    Ok(all)
}
