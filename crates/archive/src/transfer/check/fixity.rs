//! Every file against what the documents say of it: that it is there, how long it is, and its digest.

use std::collections::BTreeMap;
use std::io::{self, Read};

use aws_lc_rs::digest::{Algorithm, Context, SHA1_FOR_LEGACY_USE_ONLY, SHA256, SHA384, SHA512};
use kernel::{Digest, Hasher};

use super::METS;
use super::elements::Attributes;
use super::finding::{Findings, Problem};
use super::mets::Mets;
use super::report::Facts;
use super::source::{Entry, Source, find, piece_bytes};

/// What the documents say of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) bytes: Option<u64>,
    pub(super) checksum: Option<(Kind, String)>,
}

/// The kinds of digests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
    /// One that proves nothing, or that is not known.
    Other,
}

impl Kind {
    pub(super) fn of(name: &str) -> Self {
        match name.replace('-', "").to_ascii_uppercase().as_str() {
            "SHA1" => Self::Sha1,
            "SHA256" => Self::Sha256,
            "SHA384" => Self::Sha384,
            "SHA512" => Self::Sha512,
            _ => Self::Other,
        }
    }

    fn algorithm(self) -> Option<&'static Algorithm> {
        match self {
            Self::Sha1 => Some(&SHA1_FOR_LEGACY_USE_ONLY),
            Self::Sha256 => Some(&SHA256),
            Self::Sha384 => Some(&SHA384),
            Self::Sha512 => Some(&SHA512),
            Self::Other => None,
        }
    }
}

/// A path in the package, from an address in a document of this folder. `None` when it leads anywhere else.
pub(super) fn path(folder: &str, href: &str) -> Option<String> {
    let href = href.strip_prefix("file:///").or_else(|| href.strip_prefix("file://")).unwrap_or(href);
    let href = href.strip_prefix("file:").unwrap_or(href);
    let bytes = unescaped(href)?;
    let mut parts: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for part in bytes.strip_prefix("./").unwrap_or(&bytes).split('/') {
        match part {
            ".." => drop(parts.pop()?),
            "." => {}
            it => parts.push(it),
        }
    }
    let path = parts.join("/");
    super::source::is_fit(&path).then_some(path)
}

/// `%C3%A5` is å.
fn unescaped(href: &str) -> Option<String> {
    let (mut bytes, mut rest) = (Vec::new(), href.as_bytes());
    while let Some((first, more)) = rest.split_first() {
        rest = more;
        if *first == b'%' {
            let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &rest[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

/// What all documents say, by path.
pub(super) fn listed(documents: &[(String, Mets)], findings: &mut Findings) -> BTreeMap<String, Said> {
    let mut listed = BTreeMap::new();
    for (folder, mets) in documents {
        let place = format!("{folder}{METS}");
        let metadata = mets.sections.iter().filter_map(|it| it.reference.as_ref().map(|it| (it, it)));
        let files = mets.groups.iter().flat_map(|it| &it.files);
        let files = files.filter_map(|it| it.location.as_ref().map(|location| (&it.attributes, location)));
        for (attributes, location) in metadata.chain(files) {
            let Some(href) = location.get("xlink:href") else { continue };
            match path(folder, href) {
                Some(path) => note(&mut listed, path, attributes, findings),
                None => findings.add(&place, Problem::Astray(href.to_owned())),
            }
        }
    }
    listed
}

fn note(listed: &mut BTreeMap<String, Said>, path: String, attributes: &Attributes, findings: &mut Findings) {
    let kind = attributes.get("CHECKSUMTYPE").map(Kind::of);
    let checksum = attributes.get("CHECKSUM").map(str::to_ascii_lowercase);
    let said = Said {
        bytes: attributes.get("SIZE").and_then(|it| it.trim().parse().ok()),
        checksum: kind.zip(checksum),
    };
    match listed.get(&path) {
        Some(before) if *before != said => findings.add(&path, Problem::Disagree),
        _ => drop(listed.insert(path, said)),
    }
}

/// Reads every file once.
pub(super) fn check(
    source: &mut Source,
    entries: &[Entry],
    listed: &BTreeMap<String, Said>,
    facts: &mut Facts,
    findings: &mut Findings,
) -> io::Result<()> {
    for path in listed.keys().filter(|it| find(entries, it).is_none()) {
        findings.add(path, Problem::Missing);
    }
    for entry in entries {
        facts.files += 1;
        facts.bytes += entry.bytes;
        let said = listed.get(&entry.path);
        let is_document = entry.path == METS || entry.path.ends_with("/METS.xml");
        if said.is_none() && !is_document {
            findings.add(&entry.path, Problem::Unlisted);
        }
        if let Some(digest) = one(source, entry, said, facts, findings)?
            && entry.path == METS
        {
            facts.seal = Some(digest);
        }
    }
    Ok(())
}

/// Reads a file to its end and compares; tells its SHA-256 when that was asked for.
fn one(
    source: &mut Source,
    entry: &Entry,
    said: Option<&Said>,
    facts: &mut Facts,
    findings: &mut Findings,
) -> io::Result<Option<Digest>> {
    let said = said.cloned().unwrap_or_default();
    if let Some(bytes) = said.bytes.filter(|it| *it != entry.bytes) {
        findings.add(&entry.path, Problem::Size { said: bytes, is: entry.bytes });
    }
    let kind = said.checksum.as_ref().map_or(Kind::Sha256, |it| it.0);
    facts.unproven += u64::from(kind == Kind::Other);
    let mut sums = Sums::new(kind, entry.crc().is_some());
    let mut content = source.open_entry(entry)?;
    let read = match sums.read(&mut *content, entry.bytes) {
        Ok(read) => read,
        Err(error) if is_damage(&error) => {
            findings.add(&entry.path, Problem::CutOff);
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    if read != entry.bytes {
        findings.add(&entry.path, Problem::Size { said: entry.bytes, is: read });
    }
    if entry.crc().is_some_and(|it| it != sums.crc.sum()) {
        findings.add(&entry.path, Problem::Crc);
    }
    let (sum, digest) = sums.finish();
    if said.checksum.is_some_and(|(kind, said)| kind != Kind::Other && Some(said) != sum) {
        findings.add(&entry.path, Problem::Checksum);
    }
    Ok(digest)
}

fn is_damage(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
    matches!(error.kind(), InvalidData | InvalidInput | UnexpectedEof)
}

/// The sums that are asked for.
struct Sums {
    sha256: Option<Hasher>,
    other: Option<Context>,
    crc: flate2::Crc,
    with_crc: bool,
}

impl Sums {
    fn new(kind: Kind, with_crc: bool) -> Self {
        let ours = kind == Kind::Sha256;
        let other = kind.algorithm().filter(|_| !ours).map(Context::new);
        Self { sha256: ours.then(Hasher::default), other, crc: flate2::Crc::new(), with_crc }
    }

    fn read(&mut self, content: &mut dyn Read, expected: u64) -> io::Result<u64> {
        let (mut piece, mut all) = (vec![0; piece_bytes(expected)], 0);
        loop {
            let n = content.read(&mut piece)?;
            if n == 0 {
                return Ok(all);
            }
            all += n as u64;
            let bytes = &piece[..n];
            self.sha256.iter_mut().for_each(|it| it.update(bytes));
            self.other.iter_mut().for_each(|it| it.update(bytes));
            if self.with_crc {
                self.crc.update(bytes);
            }
        }
    }

    /// The sum in hexadecimal, and the SHA-256 itself.
    fn finish(self) -> (Option<String>, Option<Digest>) {
        let digest = self.sha256.map(Hasher::finish);
        let other = self.other.map(|it| {
            let hex = |byte: &u8| format!("{byte:02x}");
            it.finish().as_ref().iter().map(hex).collect::<String>()
        });
        (digest.map(|it| it.to_string()).or(other), digest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_a_file_of_the_package_or_nowhere() {
        let from = |href: &str| path("representations/a/", href);
        assert_eq!(from("data/b.txt").as_deref(), Some("representations/a/data/b.txt"));
        assert_eq!(from("file:../%C3%A5.txt").as_deref(), Some("representations/å.txt"));
        for href in
            ["../../../etc/passwd", "/etc/passwd", "http://example.se/a", "data//b", "a%2", "%00", "a\\b", ""]
        {
            assert_eq!(from(href), None, "{href}");
        }
    }
}
