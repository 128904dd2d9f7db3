//! Reads containers (POSIX archives, tar): ours, and those of other programs in the forms ustar, pax and GNU.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use super::finding::{Findings, Problem};
use super::source::{At, Entry, Limits, is_fit};
use crate::transfer::tar::{BLOCK, checksum, header};

/// The longest name or list of attributes before a file.
const LONGEST_NOTE: u64 = 64 << 10;
/// How much may be empty at the end.
const LONGEST_END: u64 = 1 << 20;

/// What stands before the bytes of a file.
struct Header {
    name: Vec<u8>,
    bytes: u64,
    kind: u8,
    /// Whether it is, byte for byte, what we would write.
    is_ours: bool,
}

/// What an extra header says of the file that follows.
#[derive(Default)]
struct Note {
    name: Option<Vec<u8>>,
    bytes: Option<u64>,
}

/// Every file of a container; `None` when it is damaged.
pub(super) fn index(
    file: &mut File,
    limits: Limits,
    findings: &mut Findings,
) -> io::Result<Option<Vec<Entry>>> {
    let mut tape =
        Tape { length: file.seek(SeekFrom::End(0))?, file, entries: Vec::new(), ours: 0, others: 0 };
    match tape.read(limits, findings)? {
        Ok(()) => {}
        Err((place, problem)) => {
            findings.add(&place, problem);
            return Ok(None);
        }
    }
    if tape.ours > 0 && tape.others > 0 {
        // Ours writes every header in one way: where most are so, another was changed.
        findings.add("", Problem::Container("huvud"));
    }
    Ok(Some(tape.entries))
}

struct Tape<'a> {
    file: &'a mut File,
    length: u64,
    entries: Vec<Entry>,
    ours: usize,
    others: usize,
}

type Step<T> = io::Result<Result<T, (String, Problem)>>;

impl Tape<'_> {
    fn read(&mut self, limits: Limits, findings: &mut Findings) -> Step<()> {
        let (mut at, mut note) = (0, Note::default());
        loop {
            let Some(block) = self.block(at)? else { return Ok(Err((String::new(), Problem::CutOff))) };
            if block == [0; BLOCK] {
                return self.end(at);
            }
            let Some(header) = parse(&block) else {
                return Ok(Err((String::new(), Problem::Container("huvud"))));
            };
            let offset = at + BLOCK as u64;
            let bytes = note.bytes.take().unwrap_or(header.bytes);
            let name = note.name.take().unwrap_or(header.name);
            let shown = String::from_utf8_lossy(&name).into_owned();
            let Some(next) = self.next(offset, bytes) else { return Ok(Err((shown, Problem::CutOff))) };
            if !self.is_empty(offset + bytes, next)? {
                return Ok(Err((shown, Problem::Container("utfyllnad"))));
            }
            match header.kind {
                b'0' | 0 => {
                    *if header.is_ours { &mut self.ours } else { &mut self.others } += 1;
                    self.take(name, &shown, bytes, offset, findings);
                }
                b'5' => {}
                b'1' | b'2' => findings.add(&shown, Problem::Link),
                b'x' | b'L' if bytes <= LONGEST_NOTE => match self.note(offset, bytes, header.kind)? {
                    Some(read) => note = read,
                    None => return Ok(Err((shown, Problem::Container("tilläggshuvud")))),
                },
                b'g' if bytes <= LONGEST_NOTE => {}
                b'x' | b'L' | b'g' => return Ok(Err((shown, Problem::TooMuch))),
                _ => findings.add(&shown, Problem::Special),
            }
            if self.entries.len() > limits.files {
                return Ok(Err((String::new(), Problem::TooMuch)));
            }
            at = next;
        }
    }

    fn take(&mut self, name: Vec<u8>, shown: &str, bytes: u64, offset: u64, findings: &mut Findings) {
        let fit = String::from_utf8(name).ok().filter(|it| is_fit(it.strip_prefix("./").unwrap_or(it)));
        match fit {
            Some(name) => {
                let path = name.strip_prefix("./").unwrap_or(&name).to_owned();
                self.entries.push(Entry { path, bytes, at: At::Plain { offset, crc: None } });
            }
            None => findings.add(shown, Problem::UnfitName),
        }
    }

    fn block(&mut self, at: u64) -> io::Result<Option<[u8; BLOCK]>> {
        if at + BLOCK as u64 > self.length {
            return Ok(None);
        }
        let mut block = [0; BLOCK];
        self.file.seek(SeekFrom::Start(at))?;
        self.file.read_exact(&mut block)?;
        Ok(Some(block))
    }

    /// Where the next header is.
    fn next(&self, offset: u64, bytes: u64) -> Option<u64> {
        let next = offset.checked_add(bytes)?.checked_next_multiple_of(BLOCK as u64)?;
        (next <= self.length).then_some(next)
    }

    fn is_empty(&mut self, from: u64, to: u64) -> io::Result<bool> {
        let mut rest = Vec::new();
        self.file.seek(SeekFrom::Start(from))?;
        (&mut *self.file).take(to - from).read_to_end(&mut rest)?;
        Ok(rest.iter().all(|it| *it == 0))
    }

    fn end(&mut self, at: u64) -> Step<()> {
        if self.length - at < 2 * BLOCK as u64 {
            return Ok(Err((String::new(), Problem::CutOff)));
        }
        let ours_only = self.others == 0;
        let whole = (at + 2 * BLOCK as u64).next_multiple_of(20 * BLOCK as u64);
        if self.length - at > LONGEST_END || !self.is_empty(at, self.length)? {
            return Ok(Err((String::new(), Problem::Trailing)));
        }
        if ours_only && self.length != whole {
            return Ok(Err((
                String::new(),
                if self.length < whole { Problem::CutOff } else { Problem::Trailing },
            )));
        }
        Ok(Ok(()))
    }

    fn note(&mut self, offset: u64, bytes: u64, kind: u8) -> io::Result<Option<Note>> {
        let mut text = Vec::new();
        self.file.seek(SeekFrom::Start(offset))?;
        (&mut *self.file).take(bytes).read_to_end(&mut text)?;
        if kind == b'L' {
            let name = text.split(|it| *it == 0).next().unwrap_or_default().to_vec();
            return Ok(Some(Note { name: Some(name), bytes: None }));
        }
        Ok(pax(&text))
    }
}

/// `LENGTH KEY=VALUE\n`, as often as it takes.
fn pax(mut text: &[u8]) -> Option<Note> {
    let mut note = Note::default();
    while !text.is_empty() {
        let blank = text.iter().position(|it| *it == b' ')?;
        let length: usize = std::str::from_utf8(&text[..blank]).ok()?.parse().ok()?;
        let line = text.get(blank + 1..length)?.strip_suffix(b"\n")?;
        let equals = line.iter().position(|it| *it == b'=')?;
        match &line[..equals] {
            b"path" => note.name = Some(line[equals + 1..].to_vec()),
            b"size" => note.bytes = Some(std::str::from_utf8(&line[equals + 1..]).ok()?.parse().ok()?),
            _ => {}
        }
        text = &text[length..];
    }
    Some(note)
}

fn parse(block: &[u8; BLOCK]) -> Option<Header> {
    let text = |from: usize, to: usize| block[from..to].split(|it| *it == 0).next().unwrap_or_default();
    if &block[257..262] != b"ustar" || octal(&block[148..156])? != u64::from(checksum(block)) {
        return None;
    }
    let (bytes, modified) = (octal(&block[124..136])?, octal(&block[136..148])?);
    let prefix = if block[262] == 0 { text(345, 500) } else { b"" };
    let name = match prefix {
        b"" => text(0, 100).to_vec(),
        _ => [prefix, b"/", text(0, 100)].concat(),
    };
    let ours = std::str::from_utf8(&name).ok().and_then(|it| header(it, bytes, modified));
    Some(Header { is_ours: ours.as_ref() == Some(block), kind: block[156], name, bytes })
}

/// A number in octal digits, or with the highest bit set in bytes.
fn octal(field: &[u8]) -> Option<u64> {
    if field.first()? & 0x80 != 0 {
        let (first, rest) = field.split_first()?;
        let bytes = std::iter::once(first & 0x7f).chain(rest.iter().copied());
        return bytes.into_iter().try_fold(0_u64, |sum, it| sum.checked_mul(256)?.checked_add(u64::from(it)));
    }
    let digits: Vec<u8> = field.iter().copied().filter(|it| *it != b' ' && *it != 0).collect();
    let text = std::str::from_utf8(&digits).ok()?;
    if text.is_empty() {
        Some(0)
    } else {
        u64::from_str_radix(text, 8).ok().filter(|_| !text.starts_with('+'))
    }
}
