use std::io::{BufRead, Read as _};

use kernel::{Digest, Instant};

use super::read::{Fault, LONGEST_HEAD, Seen, fault_of};
use super::record::Kind;
use crate::cdxj::{Indexed, mime};

/// The header of a record as it was read.
#[derive(Default)]
pub(super) struct Header {
    kind: Option<Kind>,
    id: String,
    at: Option<Instant>,
    target: Option<String>,
    concurrent_to: String,
    pub(super) content_type: String,
    pub(super) block: Option<Digest>,
    pub(super) payload: Option<Digest>,
    pub(super) length: u64,
}

impl Header {
    pub(super) fn read(reader: &mut impl BufRead) -> Result<Self, Fault> {
        let mut lines = reader.by_ref().take(LONGEST_HEAD as u64);
        if line(&mut lines)? != "WARC/1.1" {
            return Err(Fault::Header);
        }
        let mut header = Self::default();
        let mut length = None;
        loop {
            let text = line(&mut lines)?;
            if text.is_empty() {
                break;
            }
            let (name, value) = text.split_once(": ").ok_or(Fault::Header)?;
            match name {
                "WARC-Type" => header.kind = Kind::of(value),
                "WARC-Record-ID" => value.clone_into(&mut header.id),
                "WARC-Date" => header.at = value.parse().ok(),
                "WARC-Target-URI" => header.target = Some(value.to_owned()),
                "WARC-Concurrent-To" => value.clone_into(&mut header.concurrent_to),
                "Content-Type" => value.clone_into(&mut header.content_type),
                "WARC-Block-Digest" => header.block = digest(value),
                "WARC-Payload-Digest" => header.payload = digest(value),
                "Content-Length" => length = value.parse().ok(),
                _ => {}
            }
        }
        header.length = length.ok_or(Fault::Header)?;
        Ok(header)
    }

    /// The record, whose place in the file is not known here.
    pub(super) fn seen(self, head: &[u8], http: bool, payload: Digest, faults: Vec<Fault>) -> Seen {
        let text = String::from_utf8_lossy(head);
        let mut lines = text.split("\r\n");
        let first = lines.next().unwrap_or_default();
        let words = |n| first.split(' ').nth(n).unwrap_or_default();
        let named = |it: &&str| {
            it.split_once(": ").is_some_and(|(name, _)| name.eq_ignore_ascii_case("content-type"))
        };
        let answer_type =
            || mime(lines.clone().find(named).and_then(|it| it.split_once(": ")).map_or("", |it| it.1));
        let line = self.target.zip(self.at).map(|(url, at)| Indexed {
            url,
            at,
            method: if self.kind == Some(Kind::Request) { words(0).to_owned() } else { "GET".to_owned() },
            mime: if http { answer_type() } else { mime(&self.content_type) },
            status: if http { words(1).parse().unwrap_or(0) } else { 200 },
            payload,
            record: Digest::of(b""),
            offset: 0,
            length: 0,
            file: String::new(),
        });
        Seen {
            number: 0,
            kind: self.kind,
            content_type: self.content_type,
            id: self.id,
            concurrent_to: self.concurrent_to,
            line,
            faults,
        }
    }
}

fn line(reader: &mut impl BufRead) -> Result<String, Fault> {
    let mut line = Vec::new();
    reader.read_until(b'\n', &mut line).map_err(|error| fault_of(&error))?;
    let Some(text) = line.strip_suffix(b"\r\n") else { return Err(Fault::Header) };
    String::from_utf8(text.to_vec()).map_err(|_| Fault::Header)
}

fn digest(value: &str) -> Option<Digest> {
    value.strip_prefix("sha256:")?.parse().ok()
}
