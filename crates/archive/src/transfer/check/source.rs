//! The files of a package, wherever they lie.

#![expect(clippy::disallowed_methods, reason = "the file system belongs to store, archive and the binary")]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::finding::{Findings, Problem};
use super::{METS, folder, tape, zipped};

/// How much work a package may cause: a hostile one must not exhaust the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Files.
    pub files: usize,
    /// Folders within folders, and elements within elements.
    pub depth: usize,
    /// Bytes of one XML document.
    pub document_bytes: u64,
    /// Bytes of one element's tag or text.
    pub piece_bytes: u64,
    /// How many times larger than the container its files may be together when they are unpacked.
    pub growth: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { files: 500_000, depth: 64, document_bytes: 1 << 30, piece_bytes: 1 << 20, growth: 200 }
    }
}

/// A file of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its path in the package's folder.
    pub(super) path: String,
    pub(super) bytes: u64,
    pub(super) at: At,
}

/// Where the bytes of a file are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum At {
    File(PathBuf),
    /// In the container as they are, from this offset.
    Plain {
        offset: u64,
        crc: Option<u32>,
    },
    /// In the container, deflated.
    Deflated {
        offset: u64,
        packed: u64,
        crc: u32,
    },
}

impl Entry {
    /// The checksum that the container has of it.
    pub(super) fn crc(&self) -> Option<u32> {
        match self.at {
            At::File(_) => None,
            At::Plain { crc, .. } => crc,
            At::Deflated { crc, .. } => Some(crc),
        }
    }
}

/// Where a package lies.
pub(super) struct Source {
    form: Form,
    root: String,
}

enum Form {
    Folder(PathBuf),
    Tar(File),
    Zip(File),
    Neither,
}

impl Source {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        if fs::metadata(path)?.is_dir() {
            let path = fs::canonicalize(path)?;
            let root = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
            return Ok(Self { form: Form::Folder(path), root });
        }
        let mut file = File::open(path)?;
        let form = match form(&mut file)? {
            Some(Kind::Tar) => Form::Tar(file),
            Some(Kind::Zip) => Form::Zip(file),
            None => Form::Neither,
        };
        Ok(Self { form, root: String::new() })
    }

    /// The name of the folder that all files lie in.
    pub(super) fn root(&self) -> &str {
        &self.root
    }

    /// Every file in the order of their paths; `None` when it cannot be known what is there.
    pub(super) fn index(
        &mut self,
        limits: Limits,
        findings: &mut Findings,
    ) -> io::Result<Option<Vec<Entry>>> {
        let mut entries = match &mut self.form {
            Form::Folder(path) => folder::index(path, limits, findings)?,
            Form::Tar(file) => tape::index(file, limits, findings)?,
            Form::Zip(file) => zipped::index(file, limits, findings)?,
            Form::Neither => {
                findings.add("", Problem::NotAPackage);
                None
            }
        };
        if let Some(entries) = &mut entries {
            if !matches!(self.form, Form::Folder(_)) {
                self.root = unroot(entries, findings);
            }
            twice(entries, findings);
            entries.sort_by(|a, b| a.path.cmp(&b.path));
        }
        Ok(entries)
    }

    /// The bytes of a file, never more than its length and one.
    pub(super) fn open_entry(&mut self, entry: &Entry) -> io::Result<Box<dyn Read + '_>> {
        let piece = piece_bytes(entry.bytes);
        let at = |file: &File, offset| {
            let mut file: &File = file;
            file.seek(SeekFrom::Start(offset)).map(|_| ())
        };
        let longest = entry.bytes + 1;
        match (&entry.at, &self.form) {
            (At::Plain { offset, .. }, Form::Tar(file) | Form::Zip(file)) => {
                at(file, *offset)?;
                Ok(Box::new(BufReader::with_capacity(piece, file.take(entry.bytes))))
            }
            (At::Deflated { offset, packed, .. }, Form::Zip(file)) => {
                at(file, *offset)?;
                let packed = BufReader::with_capacity(piece, file.take(*packed));
                Ok(Box::new(BufReader::with_capacity(
                    piece,
                    flate2::bufread::DeflateDecoder::new(packed).take(longest),
                )))
            }
            (At::File(path), _) => {
                Ok(Box::new(BufReader::with_capacity(piece, File::open(path)?.take(longest))))
            }
            (At::Plain { .. } | At::Deflated { .. }, _) => Ok(Box::new(io::empty())),
        }
    }
}

enum Kind {
    Tar,
    Zip,
}

fn form(file: &mut File) -> io::Result<Option<Kind>> {
    let mut head = Vec::new();
    (&mut *file).take(512).read_to_end(&mut head)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(match head.get(257..262) {
        Some(b"ustar") => Some(Kind::Tar),
        _ if head.starts_with(b"PK") => Some(Kind::Zip),
        _ => None,
    })
}

/// Whether there is a package at the path: a folder with a `METS.xml`, a container (tar), or a ZIP file in which
/// a `METS.xml` lies in one folder.
///
/// # Errors
///
/// What the system said when it could not be looked at.
pub fn is_package(path: &Path) -> io::Result<bool> {
    let mut source = Source::open(path)?;
    match &mut source.form {
        Form::Folder(path) => Ok(path.join(METS).is_file()),
        Form::Tar(_) => Ok(true),
        Form::Zip(file) => {
            let entries = zipped::index(file, Limits::default(), &mut Findings::default())?;
            let is_root = |it: &Entry| it.path.split_once('/').is_some_and(|(_, name)| name == METS);
            Ok(entries.is_some_and(|it| it.iter().any(is_root)))
        }
        Form::Neither => Ok(false),
    }
}

/// The file at a path; the entries are in order.
pub(super) fn find<'a>(entries: &'a [Entry], path: &str) -> Option<&'a Entry> {
    let at = entries.binary_search_by(|it| it.path.as_str().cmp(path)).ok()?;
    entries.get(at)
}

/// Takes the one folder off every path and tells its name (CSIPSTR1).
fn unroot(entries: &mut Vec<Entry>, findings: &mut Findings) -> String {
    let root = entries.first().and_then(|it| it.path.split_once('/')).map_or("", |it| it.0).to_owned();
    let within =
        |it: &Entry| it.path.split_once('/').filter(|(first, _)| *first == root).map(|it| it.1.to_owned());
    if entries.iter().any(|it| within(it).is_none()) {
        findings.add("", Problem::SeveralRoots);
    }
    entries.retain_mut(|it| match within(it) {
        Some(path) => {
            it.path = path;
            true
        }
        None => false,
    });
    root
}

/// Names that are the same where case does not matter.
fn twice(entries: &[Entry], findings: &mut Findings) {
    let mut names = BTreeSet::new();
    for it in entries {
        if !names.insert(it.path.to_lowercase()) {
            findings.add(&it.path, Problem::Twice);
        }
    }
}

/// How much of a file is read at once: small ones in one go, large ones in pieces.
pub(super) fn piece_bytes(bytes: u64) -> usize {
    usize::try_from(bytes.saturating_add(1)).unwrap_or(usize::MAX).clamp(1 << 10, 256 << 10)
}

/// Whether a path stays in the package on every system.
pub(super) fn is_fit(path: &str) -> bool {
    let part = |it: &str| {
        let plain = |it: char| !it.is_control() && !"\\:".contains(it);
        !it.is_empty() && it != "." && it != ".." && it.len() <= 255 && it.chars().all(plain)
    };
    path.len() <= 4096 && path.split('/').all(part)
}
