use std::io::{BufRead, BufReader, Read};

use flate2::bufread::GzDecoder;
use kernel::{Digest, Hasher};

use super::header::Header;
use super::record::Kind;
use crate::cdxj::Indexed;

/// The longest header of a record, and the longest head of an HTTP message, that is read.
pub(super) const LONGEST_HEAD: usize = 256 * 1024;

/// What may be wrong with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The gzip member is damaged, or more follows where it should end.
    Gzip,
    /// The header is not a WARC/1.1 header.
    Header,
    /// The block is shorter or longer than the header says.
    Length,
    /// A digest header is missing.
    NoDigest,
    /// The block has another digest.
    Block,
    /// The payload has another digest.
    Payload,
    /// More unpacked bytes than the reader allows.
    TooMuch,
}

/// A record that was read, with what is wrong with it.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) number: u64,
    pub(crate) kind: Option<Kind>,
    pub(crate) content_type: String,
    pub(crate) id: String,
    pub(crate) concurrent_to: String,
    /// Its line of the index, if it has an address and a time. `method` is that of a request alone.
    pub(crate) line: Option<Indexed>,
    pub(crate) faults: Vec<Fault>,
}

/// How many more bytes may be unpacked.
#[derive(Debug)]
pub(crate) struct Unpacked(pub(crate) u64);

/// Reads a file of one gzip member per record and shows each record once. Memory does not grow with the file.
///
/// # Errors
///
/// The number of the record after which nothing could be read, and why.
pub(crate) fn walk<R: BufRead>(
    file: &str,
    reader: R,
    left: &mut Unpacked,
    each: &mut dyn FnMut(Seen),
) -> Result<(), (u64, Fault)> {
    let mut reader = Counted { inner: reader, at: 0, member: Hasher::default() };
    let mut number = 0;
    while !reader.fill_buf().map_err(|_| (number + 1, Fault::Gzip))?.is_empty() {
        number += 1;
        let offset = reader.at;
        reader.member = Hasher::default();
        let mut record = member(&mut reader, left).map_err(|fault| (number, fault))?;
        let digest = std::mem::take(&mut reader.member).finish();
        record.number = number;
        if let Some(line) = &mut record.line {
            line.record = digest;
            line.offset = offset;
            line.length = reader.at - offset;
            file.clone_into(&mut line.file);
        }
        each(record);
    }
    Ok(())
}

/// Counts and digests the packed bytes as they are used.
struct Counted<R> {
    inner: R,
    at: u64,
    member: Hasher,
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        let n = self.fill_buf()?.read(buf)?;
        self.consume(n);
        Ok(n)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        if let Ok(buffer) = self.inner.fill_buf() {
            self.member.update(&buffer[..amount.min(buffer.len())]);
        }
        self.at += amount as u64;
        self.inner.consume(amount);
    }
}

fn member<R: BufRead>(packed: &mut Counted<R>, left: &mut Unpacked) -> Result<Seen, Fault> {
    let mut gzip = GzDecoder::new(packed);
    let mut reader = BufReader::new(Guarded { inner: &mut gzip, left });
    let header = Header::read(&mut reader)?;
    let http = header.content_type.starts_with("application/http");
    let (head, block, payload, rest) = block(&mut reader, header.length, http)?;
    let mut faults = Vec::new();
    match (header.block, header.payload) {
        (Some(said), Some(said_of_payload)) => {
            if said != block {
                faults.push(Fault::Block);
            }
            if said_of_payload != payload {
                faults.push(Fault::Payload);
            }
        }
        _ => faults.push(Fault::NoDigest),
    }
    if rest > 0 {
        return Err(Fault::Length);
    }
    let mut end = Vec::new();
    reader.take(5).read_to_end(&mut end).map_err(|error| fault_of(&error))?;
    if end != b"\r\n\r\n" {
        return Err(Fault::Length);
    }
    Ok(header.seen(&head, http, payload, faults))
}

/// Reads the block; its HTTP head, the digests of block and payload, and how many bytes were missing.
fn block(
    reader: &mut impl BufRead,
    length: u64,
    http: bool,
) -> Result<(Vec<u8>, Digest, Digest, u64), Fault> {
    let (mut block, mut payload) = (Hasher::default(), Hasher::default());
    let mut rest = length;
    let mut head = Vec::new();
    while http && rest > 0 && !head.ends_with(b"\r\n\r\n") {
        if head.len() >= LONGEST_HEAD {
            return Err(Fault::Header);
        }
        let before = head.len();
        let most = rest.min((LONGEST_HEAD - before) as u64);
        reader.by_ref().take(most).read_until(b'\n', &mut head).map_err(|error| fault_of(&error))?;
        if head.len() == before {
            break;
        }
        rest -= (head.len() - before) as u64;
    }
    block.update(&head);
    while rest > 0 {
        let piece = reader.fill_buf().map_err(|error| fault_of(&error))?;
        let n = piece.len().min(usize::try_from(rest).unwrap_or(usize::MAX));
        if n == 0 {
            break;
        }
        block.update(&piece[..n]);
        payload.update(&piece[..n]);
        rest -= n as u64;
        reader.consume(n);
    }
    Ok((head, block.finish(), payload.finish(), rest))
}

/// Stops when too much has been unpacked.
struct Guarded<'a, R> {
    inner: R,
    left: &'a mut Unpacked,
}

impl<R: Read> Read for Guarded<'_, R> {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        let n = self.inner.read(buf)?;
        match self.left.0.checked_sub(n as u64) {
            Some(left) => self.left.0 = left,
            None => return Err(std::io::ErrorKind::QuotaExceeded.into()),
        }
        Ok(n)
    }
}

pub(super) fn fault_of(error: &std::io::Error) -> Fault {
    if error.kind() == std::io::ErrorKind::QuotaExceeded { Fault::TooMuch } else { Fault::Gzip }
}

#[cfg(test)]
mod tests {
    use kernel::Instant;

    use super::super::{CapturedPayload, Warc};
    use super::*;

    fn file() -> Vec<u8> {
        let at = Instant::from_micros(1_764_000_000_000_000);
        let mut warc = Warc::start("data.warc.gz", [7; 16], at, "uppsikt 0.1").unwrap();
        let payload = CapturedPayload {
            url: "https://example.se/api/1".to_owned(),
            method: "GET".to_owned(),
            status: 200,
            headers: vec![("Content-Type".to_owned(), "application/json; charset=utf-8".to_owned())],
            body: "{\"text\":\"Hej på dig\"}\r\n\r\nmer".into(),
            received_at: at,
            note: Some("hämtad av bevakningen".to_owned()),
        };
        warc.payload(&payload).unwrap();
        warc.resource("urn:uppsikt:version:1", "text/plain", at, b"").unwrap();
        warc.finish()
    }

    fn read(bytes: &[u8], most: u64) -> (Vec<Seen>, Result<(), (u64, Fault)>) {
        let mut seen = Vec::new();
        let end = walk("data.warc.gz", bytes, &mut Unpacked(most), &mut |it| seen.push(it));
        (seen, end)
    }

    #[test]
    fn every_record_has_both_digests_and_they_hold() {
        let (seen, end) = read(&file(), 1 << 20);
        assert_eq!(end, Ok(()));
        let kinds: Vec<_> = seen.iter().map(|it| it.kind.unwrap()).collect();
        assert_eq!(kinds, [Kind::Warcinfo, Kind::Request, Kind::Response, Kind::Metadata, Kind::Resource]);
        assert!(seen.iter().all(|it| it.faults.is_empty()));
        assert_eq!(seen[2].line.as_ref().unwrap().mime, "application/json");
    }

    #[test]
    fn the_same_input_gives_the_same_bytes() {
        assert_eq!(file(), file());
    }

    #[test]
    fn no_changed_byte_goes_unseen_or_panics() {
        let good = file();
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 0x41;
            let (_, _) = read(&bad, 1 << 20);
        }
        let mut cut = good.clone();
        cut.truncate(good.len() - 1);
        assert!(read(&cut, 1 << 20).1.is_err());
    }

    #[test]
    fn unpacking_stops_at_its_limit() {
        assert_eq!(read(&file(), 100).1.unwrap_err().1, Fault::TooMuch);
    }
}
