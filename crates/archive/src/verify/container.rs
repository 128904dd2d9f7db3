use std::io::{Read, Seek, SeekFrom};

use super::report::Findings;
use super::{Limits, Place, Problem};
use crate::container::{CENTRAL, END, END_64, Entry, LOCAL, LOCATOR, directory, extra, is_name};

/// A file of the container and where its contents begin.
#[derive(Debug)]
pub(super) struct Located {
    pub(super) entry: Entry,
    pub(super) at: u64,
}

/// Where the directory is said to be.
struct End {
    count: u64,
    size: u64,
    offset: u64,
    length: u64,
}

/// Opens a container and compares every byte between the contents with what it must be.
///
/// `None` when so much is wrong that the contents cannot be found; the findings then say what.
pub(super) fn open<R: Read + Seek>(
    source: &mut R,
    length: u64,
    limits: Limits,
    findings: &mut Findings,
) -> std::io::Result<Option<Vec<Located>>> {
    let Some(end) = end(source, length)? else {
        findings.add(Place::File, Problem::NotAContainer);
        return Ok(None);
    };
    if end.count > limits.files as u64 || end.size > end.count.saturating_mul(CENTRAL as u64 + 212) {
        findings.add(between(None, "directory", end.offset), Problem::TooMuch);
        return Ok(None);
    }
    if end.offset.checked_add(end.size).and_then(|it| it.checked_add(end.length)) != Some(length) {
        findings.add(between(None, "end of directory", length - end.length), Problem::ContainerAltered);
        return Ok(None);
    }
    let tail = bytes(source, end.offset, end.size + end.length)?;
    let Some(entries) = entries(&tail, &end, findings) else { return Ok(None) };
    compare_directory(&tail, &entries, &end, findings);
    let contents: u64 = entries.iter().map(Entry::length).sum();
    if contents != end.offset {
        findings.add(between(None, "sizes in the directory", end.offset), Problem::ContainerAltered);
        return Ok(None);
    }
    compare_headers(source, entries, findings).map(Some)
}

fn end<R: Read + Seek>(source: &mut R, length: u64) -> std::io::Result<Option<End>> {
    let Some(at) = length.checked_sub(END as u64) else { return Ok(None) };
    let end = bytes(source, at, END as u64)?;
    if !end.starts_with(b"PK\x05\x06") {
        return Ok(None);
    }
    let (count, size, offset) = (number(&end, 10, 2), number(&end, 12, 4), number(&end, 16, 4));
    let wide = count == 0xffff && size == 0xffff_ffff && offset == 0xffff_ffff;
    if !wide {
        return Ok(Some(End { count, size, offset, length: END as u64 }));
    }
    let all = (END_64 + LOCATOR + END) as u64;
    let Some(at) = length.checked_sub(all) else { return Ok(None) };
    let end = bytes(source, at, END_64 as u64)?;
    let (count, size, offset) = (number(&end, 32, 8), number(&end, 40, 8), number(&end, 48, 8));
    Ok(Some(End { count, size, offset, length: all }))
}

/// The files as the directory names them; sizes and checksums are taken on trust until compared.
fn entries(tail: &[u8], end: &End, findings: &mut Findings) -> Option<Vec<Entry>> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut names = std::collections::HashSet::new();
    let mut at = 0_usize;
    for _ in 0..end.count {
        let place = |file: Option<String>| between(file, "directory entry", end.offset + at as u64);
        let header = tail.get(at..at + CENTRAL).filter(|it| it.starts_with(b"PK\x01\x02"));
        let length = header.map_or(0, |it| usize::try_from(number(it, 28, 2)).unwrap_or(0));
        let name = tail.get(at + CENTRAL..at + CENTRAL + length);
        let (Some(header), Some(name)) = (header, name) else {
            findings.add(place(None), Problem::ContainerAltered);
            return None;
        };
        let name = String::from_utf8_lossy(name).into_owned();
        if !is_name(&name) {
            findings.add(place(None), Problem::UnfitName);
            return None;
        }
        if !names.insert(name.clone()) {
            findings.add(place(Some(name)), Problem::Twice);
            return None;
        }
        let crc = u32::try_from(number(header, 16, 4)).unwrap_or(0);
        let size = u32::try_from(number(header, 24, 4)).unwrap_or(0);
        at += CENTRAL + length + usize::try_from(number(header, 30, 2)).unwrap_or(0);
        entries.push(Entry { name, size, crc });
    }
    Some(entries)
}

fn compare_directory(tail: &[u8], entries: &[Entry], end: &End, findings: &mut Findings) {
    let expected = directory(entries);
    let Some(at) = first_difference(tail, &expected) else { return };
    let (mut start, mut offset) = (0, 0_u64);
    for entry in entries {
        let next = start + CENTRAL + entry.name.len() + extra(offset);
        if at < next {
            let field = field(&CENTRAL_FIELDS, at - start);
            findings.add(
                between(Some(entry.name.clone()), field, end.offset + at as u64),
                Problem::ContainerAltered,
            );
            return;
        }
        start = next;
        offset += entry.length();
    }
    findings.add(between(None, "end of directory", end.offset + at as u64), Problem::ContainerAltered);
}

fn compare_headers<R: Read + Seek>(
    source: &mut R,
    entries: Vec<Entry>,
    findings: &mut Findings,
) -> std::io::Result<Vec<Located>> {
    let mut located = Vec::with_capacity(entries.len());
    let mut at = 0;
    for entry in entries {
        let expected = entry.local_header();
        let found = bytes(source, at, expected.len() as u64)?;
        if let Some(difference) = first_difference(&found, &expected) {
            let field = field(&LOCAL_FIELDS, difference);
            let place = between(Some(entry.name.clone()), field, at + difference as u64);
            findings.add(place, Problem::ContainerAltered);
        }
        let next = at + entry.length();
        located.push(Located { at: at + (LOCAL + entry.name.len()) as u64, entry });
        at = next;
    }
    Ok(located)
}

/// Where each field of the header before a file begins.
const LOCAL_FIELDS: [(usize, &str); 11] = [
    (0, "mark"),
    (4, "version"),
    (6, "flags"),
    (8, "method"),
    (10, "time"),
    (12, "date"),
    (14, "checksum"),
    (18, "size"),
    (26, "length of name"),
    (28, "extra fields"),
    (30, "name"),
];

/// Where each field of an entry of the directory begins.
const CENTRAL_FIELDS: [(usize, &str); 13] = [
    (0, "mark"),
    (4, "version"),
    (8, "flags"),
    (10, "method"),
    (12, "time"),
    (14, "date"),
    (16, "checksum"),
    (20, "size"),
    (28, "length of name"),
    (30, "extra fields"),
    (32, "comment and attributes"),
    (42, "offset"),
    (46, "name"),
];

fn field(fields: &[(usize, &'static str)], at: usize) -> &'static str {
    fields.iter().rev().find(|(start, _)| *start <= at).map_or("header", |(_, name)| name)
}

fn between(file: Option<String>, field: &'static str, at: u64) -> Place {
    Place::Container { file, field, at }
}

fn first_difference(found: &[u8], expected: &[u8]) -> Option<usize> {
    let same = found.iter().zip(expected).take_while(|(a, b)| a == b).count();
    (same < found.len() || same < expected.len()).then_some(same)
}

fn number(bytes: &[u8], at: usize, width: usize) -> u64 {
    bytes.get(at..at + width).unwrap_or_default().iter().rev().fold(0, |n, byte| n << 8 | u64::from(*byte))
}

/// Reads so many bytes; the caller knows that the file has them and that they are few.
fn bytes<R: Read + Seek>(source: &mut R, at: u64, length: u64) -> std::io::Result<Vec<u8>> {
    source.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    source.take(length).read_to_end(&mut bytes)?;
    Ok(bytes)
}
