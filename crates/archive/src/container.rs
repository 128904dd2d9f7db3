//! The container of a WACZ: a ZIP file in which every byte follows from the names and contents of its files.
//!
//! Nothing is compressed (the WARC files are already), there are no times, comments or extra fields, the
//! files stand without gaps from the first byte, and the directory is what [`directory`] computes. A reader can
//! therefore compute the whole container again and find any changed byte, also between the files.

use std::io::Write;

use crate::Unfit;

pub(crate) const LOCAL: usize = 30;
pub(crate) const CENTRAL: usize = 46;
pub(crate) const END: usize = 22;
pub(crate) const END_64: usize = 56;
pub(crate) const LOCATOR: usize = 20;

/// 1 January 1980, the zero of ZIP's calendar.
const DATE: u16 = 0x0021;
const FULL_16: u16 = u16::MAX;
const FULL_32: u32 = u32::MAX;

/// One file of the container.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) size: u32,
    pub(crate) crc: u32,
}

impl Entry {
    /// How many bytes it takes, with its header.
    pub(crate) fn length(&self) -> u64 {
        LOCAL as u64 + self.name.len() as u64 + u64::from(self.size)
    }

    /// The header before its bytes.
    pub(crate) fn local_header(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(LOCAL + self.name.len());
        bytes.extend_from_slice(b"PK\x03\x04");
        self.common(&mut bytes);
        bytes.extend_from_slice(&0_u16.to_le_bytes());
        bytes.extend_from_slice(self.name.as_bytes());
        bytes
    }

    /// What both headers say: version needed, flags, method, time, date, checksum, sizes, length of the name.
    fn common(&self, bytes: &mut Vec<u8>) {
        for part in [20, 0, 0, 0, DATE] {
            bytes.extend_from_slice(&u16::to_le_bytes(part));
        }
        for part in [self.crc, self.size, self.size] {
            bytes.extend_from_slice(&part.to_le_bytes());
        }
        bytes.extend_from_slice(&short(self.name.len()).to_le_bytes());
    }

    fn central_header(&self, offset: u64, bytes: &mut Vec<u8>) {
        let far = u32::try_from(offset).ok().filter(|_| extra(offset) == 0);
        bytes.extend_from_slice(b"PK\x01\x02");
        bytes.extend_from_slice(&u16::to_le_bytes(if far.is_some() { 20 } else { 45 }));
        self.common(bytes);
        for part in [short(extra(offset)), 0, 0, 0, 0, 0] {
            bytes.extend_from_slice(&u16::to_le_bytes(part));
        }
        bytes.extend_from_slice(&far.unwrap_or(FULL_32).to_le_bytes());
        bytes.extend_from_slice(self.name.as_bytes());
        if far.is_none() {
            bytes.extend_from_slice(&1_u16.to_le_bytes());
            bytes.extend_from_slice(&8_u16.to_le_bytes());
            bytes.extend_from_slice(&offset.to_le_bytes());
        }
    }
}

/// How long the field with the wide offset is that follows the name of an entry of the directory.
pub(crate) fn extra(offset: u64) -> usize {
    if offset < u64::from(FULL_32) { 0 } else { 12 }
}

/// Everything after the last file: the directory and its end, with the 64-bit end where 32 bits do not suffice.
pub(crate) fn directory(entries: &[Entry]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut offset = 0_u64;
    for entry in entries {
        entry.central_header(offset, &mut bytes);
        offset += entry.length();
    }
    let (size, count) = (bytes.len() as u64, entries.len() as u64);
    let small = count < u64::from(FULL_16) && size < u64::from(FULL_32) && offset < u64::from(FULL_32);
    if !small {
        end_64(&mut bytes, count, size, offset);
    }
    bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    let count = if small { short(entries.len()) } else { FULL_16 };
    bytes.extend_from_slice(&count.to_le_bytes());
    bytes.extend_from_slice(&count.to_le_bytes());
    for part in [size, offset] {
        let part = if small { u32::try_from(part).unwrap_or(FULL_32) } else { FULL_32 };
        bytes.extend_from_slice(&part.to_le_bytes());
    }
    bytes.extend_from_slice(&0_u16.to_le_bytes());
    bytes
}

fn end_64(bytes: &mut Vec<u8>, count: u64, size: u64, offset: u64) {
    let at = offset + size;
    bytes.extend_from_slice(b"PK\x06\x06");
    bytes.extend_from_slice(&(END_64 as u64 - 12).to_le_bytes());
    for part in [45_u16, 45] {
        bytes.extend_from_slice(&part.to_le_bytes());
    }
    bytes.extend_from_slice(&[0; 8]);
    for part in [count, count, size, offset] {
        bytes.extend_from_slice(&part.to_le_bytes());
    }
    bytes.extend_from_slice(b"PK\x06\x07\0\0\0\0");
    bytes.extend_from_slice(&at.to_le_bytes());
    bytes.extend_from_slice(&1_u32.to_le_bytes());
}

/// Whether every program on every system can unpack a file of this name, and only there where it was told to.
pub(crate) fn is_name(name: &str) -> bool {
    let letter = |it: u8| it.is_ascii_alphanumeric() || b"-_.".contains(&it);
    let part =
        |it: &str| !it.is_empty() && !it.starts_with('.') && !it.ends_with('.') && it.bytes().all(letter);
    name.len() <= 200 && name.split('/').all(part)
}

fn short(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(FULL_16)
}

/// Writes the files one after the other; needs no seeking.
#[derive(Debug)]
pub(crate) struct Container<W> {
    out: W,
    entries: Vec<Entry>,
}

impl<W: Write> Container<W> {
    pub(crate) fn new(out: W) -> Self {
        Self { out, entries: Vec::new() }
    }

    pub(crate) fn holds(&self, name: &str) -> bool {
        self.entries.iter().any(|it| it.name == name)
    }

    pub(crate) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Unfit> {
        if !is_name(name) {
            return Err(Unfit::FileName(name.chars().take(200).collect()));
        }
        if self.holds(name) {
            return Err(Unfit::Twice(name.to_owned()));
        }
        let too_large = Unfit::TooLarge { what: "a file of the archive", bytes: bytes.len() as u64 };
        let size = u32::try_from(bytes.len()).ok().filter(|it| *it != FULL_32).ok_or(too_large)?;
        let mut crc = flate2::Crc::new();
        crc.update(bytes);
        let entry = Entry { name: name.to_owned(), size, crc: crc.sum() };
        self.out.write_all(&entry.local_header())?;
        self.out.write_all(bytes)?;
        self.entries.push(entry);
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<W, Unfit> {
        self.out.write_all(&directory(&self.entries))?;
        self.out.flush()?;
        Ok(self.out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_leave_the_folder_are_refused() {
        for name in ["../a", "/a", "a//b", "a/../b", "a\\b", "", ".", "a/.b", "å", "a b", "con:", "a/"] {
            assert!(!is_name(name), "{name:?}");
        }
        assert!(is_name("archive/data-00001.warc.gz"));
    }

    #[test]
    fn a_file_is_never_written_twice() {
        let mut container = Container::new(Vec::new());
        container.add("a.txt", b"1").unwrap();
        assert!(matches!(container.add("a.txt", b"2"), Err(Unfit::Twice(_))));
    }

    #[test]
    fn other_programs_read_the_container() {
        let mut container = Container::new(Vec::new());
        container.add("a/b.txt", "åäö".as_bytes()).unwrap();
        container.add("empty", b"").unwrap();
        let bytes = container.finish().unwrap();
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        assert_eq!(std::io::read_to_string(zip.by_name("a/b.txt").unwrap()).unwrap(), "åäö");
        assert_eq!(zip.len(), 2);
    }

    /// A file of which only some parts are there; the rest reads as zeros.
    struct Sparse {
        parts: Vec<(u64, Vec<u8>)>,
        length: u64,
        at: u64,
    }

    impl std::io::Read for Sparse {
        fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
            let n = buf.len().min(usize::try_from(self.length - self.at).unwrap_or(buf.len()));
            for (byte, at) in buf[..n].iter_mut().zip(self.at..) {
                let within = |(start, bytes): &(u64, Vec<u8>)| {
                    at.checked_sub(*start).and_then(|it| bytes.get(usize::try_from(it).ok()?).copied())
                };
                *byte = self.parts.iter().find_map(within).unwrap_or(0);
            }
            self.at += n as u64;
            Ok(n)
        }
    }

    impl std::io::Seek for Sparse {
        fn seek(&mut self, to: std::io::SeekFrom) -> std::io::Result<u64> {
            self.at = match to {
                std::io::SeekFrom::Start(at) => at,
                std::io::SeekFrom::End(back) => self.length.saturating_add_signed(back),
                std::io::SeekFrom::Current(by) => self.at.saturating_add_signed(by),
            };
            Ok(self.at)
        }
    }

    #[test]
    fn other_programs_read_what_lies_beyond_four_gibibytes() {
        let entry = |n: u32| Entry { name: format!("archive/{n}.warc.gz"), size: FULL_32 - 1, crc: 0 };
        let entries: Vec<Entry> = (0..3).map(entry).collect();
        let (mut parts, mut at) = (Vec::new(), 0);
        for it in &entries {
            parts.push((at, it.local_header()));
            at += it.length();
        }
        let tail = directory(&entries);
        assert!(at > 3 * u64::from(FULL_32) && extra(at) == 12);
        let length = at + tail.len() as u64;
        parts.push((at, tail));
        let mut zip = zip::ZipArchive::new(Sparse { parts, length, at: 0 }).unwrap();
        assert_eq!(zip.len(), 3);
        let last = zip.by_index(2).unwrap();
        assert_eq!(last.size(), u64::from(FULL_32 - 1));
        assert_eq!(last.header_start(), 2 * entries[0].length());
    }
}
