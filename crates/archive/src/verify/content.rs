use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};

use flate2::Crc;
use kernel::{Digest, Hasher};

use super::container::Located;
use super::report::{Findings, plain};
use super::{Limits, Place, Problem};
use crate::description;
use crate::manifest::{DIGEST, EVIDENCE, INDEX, PACKAGE, PAGES};
use crate::warc::{Fault, Kind, Seen, Unpacked, walk};

/// A line of the index is never longer.
const LONGEST_LINE: u64 = 128 * 1024;

/// What was read of a container: digests of everything, and the bytes of the few files that are understood.
#[derive(Default)]
pub(super) struct Contents {
    pub(super) files: HashMap<String, (Digest, u64)>,
    pub(super) lists: HashMap<&'static str, Vec<u8>>,
    pub(super) records: u64,
    /// Digests of the addresses that some record holds.
    pub(super) addresses: HashSet<Digest>,
    /// Whether the records are those of a description and no more.
    pub(super) only_description: bool,
    lines: Vec<Digest>,
    asked: Option<(String, String)>,
}

impl Contents {
    pub(super) fn read<R: Read + Seek>(
        source: &mut R,
        located: &[Located],
        limits: Limits,
        findings: &mut Findings,
    ) -> std::io::Result<Self> {
        let mut contents = Self { only_description: true, ..Self::default() };
        let mut left = Unpacked(limits.unpacked_bytes);
        let mut indexed = None;
        for it in located {
            source.seek(SeekFrom::Start(it.at))?;
            let part = source.by_ref().take(u64::from(it.entry.size));
            let mut reader =
                BufReader::new(Tally { inner: part, hasher: Hasher::default(), crc: Crc::new() });
            let name = it.entry.name.as_str();
            if name.starts_with("archive/") {
                contents.warc(name, &mut reader, &mut left, limits, findings);
            } else if name == INDEX {
                indexed = index_lines(&mut reader, limits)?;
            } else if let Some(list) = [DIGEST, EVIDENCE, PACKAGE, PAGES].into_iter().find(|it| *it == name) {
                if u64::from(it.entry.size) > limits.list_bytes {
                    findings.add(Place::Inside(name.to_owned()), Problem::TooMuch);
                } else {
                    let mut bytes = Vec::new();
                    reader.read_to_end(&mut bytes)?;
                    contents.lists.insert(list, bytes);
                }
            }
            std::io::copy(&mut reader, &mut std::io::sink())?;
            let tally = reader.into_inner();
            if tally.crc.sum() != it.entry.crc {
                findings.add(Place::Inside(name.to_owned()), Problem::Checksum);
            }
            contents.files.insert(name.to_owned(), (tally.hasher.finish(), u64::from(it.entry.size)));
        }
        contents.compare_index(indexed.as_deref(), findings);
        Ok(contents)
    }

    fn warc(
        &mut self,
        name: &str,
        reader: &mut impl BufRead,
        left: &mut Unpacked,
        limits: Limits,
        findings: &mut Findings,
    ) {
        let file = name.strip_prefix("archive/").unwrap_or(name);
        if !file.ends_with(".warc.gz") {
            findings.add(Place::Inside(name.to_owned()), Problem::UnfitName);
            return;
        }
        let most = limits.records as u64;
        let mut too_many = false;
        let end = walk(file, reader, left, &mut |seen| {
            self.records += 1;
            if self.records <= most {
                self.record(name, seen, findings);
            } else {
                too_many = true;
            }
        });
        if too_many {
            findings.add(Place::Inside(name.to_owned()), Problem::TooMuch);
        }
        if let Err((number, fault)) = end {
            findings.add(record(name, number, "?"), problem(fault));
        }
    }

    fn record(&mut self, file: &str, mut seen: Seen, findings: &mut Findings) {
        let what = || match (seen.kind, &seen.line) {
            (Some(kind), Some(line)) => format!("{} {}", kind.name(), line.url),
            (Some(kind), None) => kind.name().to_owned(),
            (None, _) => "?".to_owned(),
        };
        let place = record(file, seen.number, &what());
        for fault in &seen.faults {
            findings.add(place.clone(), problem(*fault));
        }
        let is_page = |it: &Seen| {
            it.content_type.starts_with("text/html")
                && it.line.as_ref().is_some_and(|line| line.url.ends_with(description::PAGE))
        };
        self.only_description &= match seen.number {
            1 => seen.kind == Some(Kind::Warcinfo),
            2 => seen.kind == Some(Kind::Resource) && is_page(&seen),
            _ => false,
        };
        match (seen.kind, seen.line.take()) {
            (Some(Kind::Request), Some(line)) => self.asked = Some((seen.id, line.method)),
            (Some(Kind::Response | Kind::Resource), Some(mut line)) => {
                if let Some((_, method)) = self.asked.take_if(|(id, _)| *id == seen.concurrent_to) {
                    line.method = method;
                }
                self.addresses.insert(Digest::of(line.url.as_bytes()));
                self.lines.push(Digest::of(line.line().as_bytes()));
            }
            (Some(Kind::Warcinfo | Kind::Metadata), _) => {}
            (None, _) | (Some(_), None) => findings.add(place, Problem::RecordHeader),
        }
    }

    /// The index is exactly the lines that the records give, in the order of their bytes.
    fn compare_index(&mut self, indexed: Option<&[Digest]>, findings: &mut Findings) {
        let place = Place::Inside(INDEX.to_owned());
        if !self.files.contains_key(INDEX) {
            return findings.add(place, Problem::Missing);
        }
        self.lines.sort_unstable();
        if indexed != Some(self.lines.as_slice()) {
            findings.add(place, Problem::Index);
        }
    }
}

/// The digests of the lines, sorted; `None` when they are too long, too many or out of order.
fn index_lines(reader: &mut impl BufRead, limits: Limits) -> std::io::Result<Option<Vec<Digest>>> {
    let (mut digests, mut before, mut line) = (Vec::new(), Vec::new(), Vec::new());
    loop {
        line.clear();
        reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)?;
        match line.pop() {
            None => break,
            Some(b'\n') if digests.len() < limits.records && before <= line => {}
            Some(_) => return Ok(None),
        }
        digests.push(Digest::of(&line));
        std::mem::swap(&mut before, &mut line);
    }
    digests.sort_unstable();
    Ok(Some(digests))
}

fn record(file: &str, number: u64, what: &str) -> Place {
    Place::Record { file: file.to_owned(), number, what: plain(what) }
}

fn problem(fault: Fault) -> Problem {
    match fault {
        Fault::Gzip => Problem::RecordPacking,
        Fault::Header => Problem::RecordHeader,
        Fault::Length => Problem::RecordLength,
        Fault::NoDigest => Problem::RecordWithoutDigest,
        Fault::Block => Problem::RecordBlock,
        Fault::Payload => Problem::RecordPayload,
        Fault::TooMuch => Problem::TooMuch,
    }
}

/// Digests what passes.
struct Tally<R> {
    inner: R,
    hasher: Hasher,
    crc: Crc,
}

impl<R: Read> Read for Tally<R> {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        let n = self.inner.read(buf)?;
        self.hasher.update(&buf[..n]);
        self.crc.update(&buf[..n]);
        Ok(n)
    }
}
