use std::fmt;
use std::fmt::Write as _;
use std::io::Write as _;

use kernel::{Digest, Hasher, Instant};

use super::Target;
use crate::Unfit;

/// The identity of a record, derived from the seed of its archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordId(uuid::Uuid);

/// As WARC writes it: `<urn:uuid:…>`.
impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.0.urn())
    }
}

/// Hands out record identities: the same seed gives the same identities in the same order.
#[derive(Debug)]
pub(crate) struct Ids {
    seed: [u8; 16],
    n: u64,
}

impl Ids {
    pub(crate) fn new(seed: [u8; 16]) -> Self {
        Self { seed, n: 0 }
    }

    pub(crate) fn next(&mut self) -> RecordId {
        let mut hasher = Hasher::default();
        hasher.update(b"uppsikt record");
        hasher.update(&self.seed);
        hasher.update(&self.n.to_be_bytes());
        self.n += 1;
        let mut bytes = [0_u8; 16];
        bytes.copy_from_slice(&hasher.finish().as_bytes()[..16]);
        RecordId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }
}

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Describes the file.
    Warcinfo,
    /// What was asked.
    Request,
    /// What was answered.
    Response,
    /// A thing without a conversation around it.
    Resource,
    /// A note about another record.
    Metadata,
}

impl Kind {
    /// The name that WARC gives it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Warcinfo => "warcinfo",
            Self::Request => "request",
            Self::Response => "response",
            Self::Resource => "resource",
            Self::Metadata => "metadata",
        }
    }

    pub(crate) fn of(name: &str) -> Option<Self> {
        [Self::Warcinfo, Self::Request, Self::Response, Self::Resource, Self::Metadata]
            .into_iter()
            .find(|it| it.name() == name)
    }
}

/// A record before it is written. Its block is the HTTP head (empty outside HTTP) and the payload.
pub(crate) struct Record<'a> {
    pub(crate) kind: Kind,
    pub(crate) id: RecordId,
    pub(crate) at: Instant,
    pub(crate) target: Option<&'a Target>,
    pub(crate) warcinfo: Option<RecordId>,
    pub(crate) concurrent_to: Option<RecordId>,
    pub(crate) file_name: Option<&'a str>,
    pub(crate) content_type: &'a str,
    pub(crate) head: &'a [u8],
    pub(crate) payload: &'a [u8],
}

impl Record<'_> {
    /// The gzip member: no time, no file name, the same bytes for the same record.
    pub(crate) fn member(&self, payload_digest: Digest) -> Result<Vec<u8>, Unfit> {
        let header = self.header(payload_digest)?;
        let packed = Vec::with_capacity(header.len() + self.head.len() + self.payload.len() / 2);
        let mut gzip = flate2::GzBuilder::new().mtime(0).write(packed, flate2::Compression::new(6));
        for piece in [header.as_bytes(), self.head, self.payload, b"\r\n\r\n"] {
            gzip.write_all(piece)?;
        }
        Ok(gzip.finish()?)
    }

    fn header(&self, payload_digest: Digest) -> Result<String, Unfit> {
        let mut header = String::from("WARC/1.1\r\n");
        put(&mut header, "WARC-Type", self.kind.name())?;
        put(&mut header, "WARC-Record-ID", &self.id.to_string())?;
        put(&mut header, "WARC-Date", &self.at.to_string())?;
        if let Some(target) = self.target {
            put(&mut header, "WARC-Target-URI", target.as_str())?;
        }
        if let Some(id) = self.warcinfo {
            put(&mut header, "WARC-Warcinfo-ID", &id.to_string())?;
        }
        if let Some(id) = self.concurrent_to {
            put(&mut header, "WARC-Concurrent-To", &id.to_string())?;
        }
        if let Some(name) = self.file_name {
            put(&mut header, "WARC-Filename", name)?;
        }
        put(&mut header, "Content-Type", self.content_type)?;
        put(&mut header, "WARC-Block-Digest", &format!("sha256:{}", self.block_digest(payload_digest)))?;
        put(&mut header, "WARC-Payload-Digest", &format!("sha256:{payload_digest}"))?;
        put(&mut header, "Content-Length", &(self.head.len() + self.payload.len()).to_string())?;
        header.push_str("\r\n");
        Ok(header)
    }

    fn block_digest(&self, payload_digest: Digest) -> Digest {
        if self.head.is_empty() {
            return payload_digest;
        }
        let mut hasher = Hasher::default();
        hasher.update(self.head);
        hasher.update(self.payload);
        hasher.finish()
    }
}

/// Writes one header line; whatever could start a second line is refused here, for every caller.
fn put(header: &mut String, name: &str, value: &str) -> Result<(), Unfit> {
    if value.chars().any(char::is_control) {
        return Err(Unfit::Header(name.to_owned()));
    }
    write!(header, "{name}: {value}\r\n").map_err(|_| Unfit::Header(name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_value_never_starts_a_second_line() {
        for value in ["a\r\nWARC-Type: response", "a\nb", "a\rb", "a\0b", "a\u{85}b"] {
            assert!(put(&mut String::new(), "X", value).is_err(), "{value:?}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_identities() {
        let (mut a, mut b, mut c) = (Ids::new([1; 16]), Ids::new([1; 16]), Ids::new([2; 16]));
        let first = a.next();
        assert_eq!(first, b.next());
        assert_ne!(first, c.next());
        assert_ne!(first, a.next());
    }
}
