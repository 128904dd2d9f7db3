//! Reads packages of other programs in ZIP files: stored or deflated, no entry over another.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use super::finding::{Findings, Problem};
use super::source::{At, Entry, Limits, is_fit};

const LOCAL: u64 = 30;
const CENTRAL: usize = 46;
const END: u64 = 22;
const LONGEST_COMMENT: u64 = 0xffff;
/// The longest directory that is read.
const LONGEST_DIRECTORY: u64 = 256 << 20;
/// However small a package is, this much it may unpack to.
const ALWAYS: u64 = 64 << 20;
const FULL: u64 = 0xffff_ffff;

/// Where the directory is.
struct Directory {
    offset: u64,
    bytes: u64,
    entries: u64,
}

/// Every file; `None` when it is damaged.
pub(super) fn index(
    file: &mut File,
    limits: Limits,
    findings: &mut Findings,
) -> io::Result<Option<Vec<Entry>>> {
    let length = file.seek(SeekFrom::End(0))?;
    let Some(directory) = directory(file, length)? else {
        findings.add("", Problem::CutOff);
        return Ok(None);
    };
    let within = directory.offset.checked_add(directory.bytes).is_some_and(|it| it <= length);
    if !within || directory.bytes > LONGEST_DIRECTORY || directory.entries > limits.files as u64 {
        findings.add("", if within { Problem::TooMuch } else { Problem::CutOff });
        return Ok(None);
    }
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(directory.offset))?;
    (&mut *file).take(directory.bytes).read_to_end(&mut bytes)?;
    let mut listed = Vec::new();
    let mut rest = bytes.as_slice();
    while let Some(central) = Central::parse(&mut rest) {
        if central.admit(findings) {
            listed.push(central);
        }
    }
    if !rest.is_empty() {
        findings.add("", Problem::Container("innehållsförteckning"));
        return Ok(None);
    }
    let unpacked: u64 = listed.iter().fold(0, |sum, it| sum.saturating_add(it.bytes));
    if unpacked > length.saturating_mul(limits.growth).saturating_add(ALWAYS) {
        findings.add("", Problem::Bomb);
        return Ok(None);
    }
    locate(file, listed, directory.offset, findings)
}

/// The end of the file says where the directory is, for large ones by way of a second end.
fn directory(file: &mut File, length: u64) -> io::Result<Option<Directory>> {
    let tail_bytes = length.min(END + LONGEST_COMMENT + 20);
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(length - tail_bytes))?;
    (&mut *file).take(tail_bytes).read_to_end(&mut tail)?;
    let found = tail.windows(4).rposition(|it| it == b"PK\x05\x06");
    let Some(end) = found.and_then(|at| tail.get(at..at + 22)) else { return Ok(None) };
    let small = Directory {
        entries: u64::from(u16_at(end, 10)),
        bytes: u64::from(u32_at(end, 12)),
        offset: u64::from(u32_at(end, 16)),
    };
    if small.offset != FULL && small.entries != 0xffff {
        return Ok(Some(small));
    }
    let locator = found.and_then(|at| at.checked_sub(20)).and_then(|at| tail.get(at..at + 20));
    let Some(locator) = locator.filter(|it| it.starts_with(b"PK\x06\x07")) else { return Ok(Some(small)) };
    let mut wide = Vec::new();
    file.seek(SeekFrom::Start(u64_at(locator, 8).min(length)))?;
    (&mut *file).take(56).read_to_end(&mut wide)?;
    let is_whole = wide.len() == 56 && wide.starts_with(b"PK\x06\x06");
    Ok(is_whole.then(|| Directory {
        entries: u64_at(&wide, 32),
        bytes: u64_at(&wide, 40),
        offset: u64_at(&wide, 48),
    }))
}

/// A line of the directory.
struct Central {
    name: Vec<u8>,
    flags: u16,
    method: u16,
    crc: u32,
    packed: u64,
    bytes: u64,
    offset: u64,
    mode: u32,
}

impl Central {
    fn parse(rest: &mut &[u8]) -> Option<Self> {
        let fixed = rest.get(..CENTRAL).filter(|it| it.starts_with(b"PK\x01\x02"))?;
        let [name, extra, comment] = [28, 30, 32].map(|at| usize::from(u16_at(fixed, at)));
        let after = CENTRAL + name + extra + comment;
        let all = rest.get(..after)?;
        let mut it = Self {
            name: all[CENTRAL..CENTRAL + name].to_vec(),
            flags: u16_at(fixed, 8),
            method: u16_at(fixed, 10),
            crc: u32_at(fixed, 16),
            packed: u64::from(u32_at(fixed, 20)),
            bytes: u64::from(u32_at(fixed, 24)),
            offset: u64::from(u32_at(fixed, 42)),
            mode: u32_at(fixed, 38) >> 16,
        };
        it.widen(&all[CENTRAL + name..CENTRAL + name + extra]);
        *rest = &rest[after..];
        Some(it)
    }

    /// The field with eight bytes for each number that did not fit.
    fn widen(&mut self, mut extra: &[u8]) {
        while extra.len() >= 4 {
            let (kind, length) = (u16_at(extra, 0), usize::from(u16_at(extra, 2)));
            let Some(field) = extra.get(4..4 + length) else { return };
            if kind == 1 {
                let mut numbers = field.chunks_exact(8).map(|it| u64_at(it, 0));
                for number in [&mut self.bytes, &mut self.packed, &mut self.offset] {
                    if *number == FULL {
                        *number = numbers.next().unwrap_or(FULL);
                    }
                }
            }
            extra = &extra[4 + length..];
        }
    }

    /// Whether it is a file that is read. What it is otherwise is said, unless it is a folder.
    fn admit(&self, findings: &mut Findings) -> bool {
        let shown = String::from_utf8_lossy(&self.name);
        let bare = shown.strip_suffix('/').unwrap_or(&shown);
        let problem = if std::str::from_utf8(&self.name).is_err() || !is_fit(bare) {
            Problem::UnfitName
        } else if self.mode & 0o170_000 == 0o120_000 {
            Problem::Link
        } else if self.flags & 1 != 0 || ![0, 8].contains(&self.method) {
            Problem::Packing
        } else if self.method == 0 && self.packed != self.bytes {
            Problem::Container("längd")
        } else {
            return !shown.ends_with('/');
        };
        findings.add(&shown, problem);
        false
    }
}

/// Where the bytes of each file begin. No two may share any: that is how small files unpack to large ones.
fn locate(
    file: &mut File,
    mut listed: Vec<Central>,
    end: u64,
    findings: &mut Findings,
) -> io::Result<Option<Vec<Entry>>> {
    listed.sort_by_key(|it| it.offset);
    let (mut entries, mut free) = (Vec::new(), 0);
    for it in listed {
        let name = String::from_utf8_lossy(&it.name).into_owned();
        let mut local = Vec::new();
        file.seek(SeekFrom::Start(it.offset.min(end)))?;
        (&mut *file).take(LOCAL + it.name.len() as u64).read_to_end(&mut local)?;
        let agrees = local.starts_with(b"PK\x03\x04") && local.get(30..) == Some(it.name.as_slice());
        if !agrees {
            findings.add(&name, Problem::Container("huvud"));
            return Ok(None);
        }
        let offset = it.offset + LOCAL + it.name.len() as u64 + u64::from(u16_at(&local, 28));
        let after = offset.saturating_add(it.packed);
        if it.offset < free || after > end {
            findings.add(&name, Problem::Container("överlappning"));
            return Ok(None);
        }
        free = after;
        let at = match it.method {
            0 => At::Plain { offset, crc: Some(it.crc) },
            _ => At::Deflated { offset, packed: it.packed, crc: it.crc },
        };
        entries.push(Entry { path: name, bytes: it.bytes, at });
    }
    Ok(Some(entries))
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    let part = bytes.get(at..at + 2).and_then(|it| it.try_into().ok());
    u16::from_le_bytes(part.unwrap_or_default())
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    let part = bytes.get(at..at + 4).and_then(|it| it.try_into().ok());
    u32::from_le_bytes(part.unwrap_or_default())
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    let part = bytes.get(at..at + 8).and_then(|it| it.try_into().ok());
    u64::from_le_bytes(part.unwrap_or_default())
}
