//! Verifies an archive file byte by byte and says what it found, where.

mod container;
mod content;
mod finding;
mod list;
mod report;

pub use finding::{Finding, Place, Problem};
pub use report::{Facts, Form, Language, Report};

use std::io::{Cursor, Read, Seek, SeekFrom};

use kernel::{Digest, Hasher};

use crate::signing::PublicKey;
use crate::stamp::{Roots, verify_stamp};
use content::Contents;
use report::Findings;

/// A stamp may be this much older than the sealing by our clock: clocks differ.
const CLOCKS_DIFFER_SECONDS: i64 = 300;

/// What a file is verified against.
#[derive(Clone, Debug, Default)]
pub struct VerifyOptions {
    /// The roots that time stamps must lead back to.
    pub roots: Roots,
    /// The organisation's key; without it the report names the key it found, to be compared by a person.
    pub expected_key: Option<PublicKey>,
    /// The time stamps kept beside the file, as the authorities sent them (DER).
    pub stamps: Vec<Vec<u8>>,
    /// How much work a file may cause.
    pub limits: Limits,
}

/// How much work a file may cause: a hostile one must not exhaust the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Files in the container.
    pub files: usize,
    /// Bytes of a list that must be held in memory.
    pub list_bytes: u64,
    /// Bytes that all records may have unpacked.
    pub unpacked_bytes: u64,
    /// Records.
    pub records: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { files: 10_000, list_bytes: 64 << 20, unpacked_bytes: 8 << 30, records: 2_000_000 }
    }
}

/// Verifies a file in memory.
///
/// # Panics
///
/// Never: reading from memory does not fail.
#[must_use]
pub fn verify(bytes: &[u8], options: &VerifyOptions) -> Report {
    verify_reader(&mut Cursor::new(bytes), options).expect("reading from memory does not fail")
}

/// Verifies a file of any size; memory does not grow with it beyond the limits.
///
/// # Errors
///
/// What the source said when it could not be read. Anything wrong with the file itself is in the report.
pub fn verify_reader<R: Read + Seek>(source: &mut R, options: &VerifyOptions) -> std::io::Result<Report> {
    let (digest, length) = digest_of(source)?;
    let mut findings = Findings::default();
    let mut facts = Facts::of(digest, length);
    if let Some(entries) = container::open(source, length, options.limits, &mut findings)? {
        facts.files = entries.len();
        let contents = Contents::read(source, &entries, options.limits, &mut findings)?;
        facts.records = contents.records;
        list::check(&contents, options.expected_key.as_ref(), &mut facts, &mut findings);
    }
    check_stamps(options, &mut facts, &mut findings);
    Ok(Report { findings: findings.into_list(), facts })
}

fn digest_of<R: Read + Seek>(source: &mut R) -> std::io::Result<(Digest, u64)> {
    source.seek(SeekFrom::Start(0))?;
    let (mut hasher, mut length) = (Hasher::default(), 0);
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let n = source.read(&mut buffer)?;
        if n == 0 {
            return Ok((hasher.finish(), length));
        }
        hasher.update(&buffer[..n]);
        length += n as u64;
    }
}

fn check_stamps(options: &VerifyOptions, facts: &mut Facts, findings: &mut Findings) {
    for (n, response) in options.stamps.iter().enumerate() {
        match verify_stamp(response, &facts.digest, None, &options.roots) {
            Ok(stamp) => {
                let early =
                    facts.created.is_some_and(|it| it.seconds_since(stamp.at) > CLOCKS_DIFFER_SECONDS);
                if early {
                    findings.add(Place::Stamp(n + 1), Problem::StampedBeforeSealing);
                }
                facts.stamps.push(stamp);
            }
            Err(reason) => findings.add(Place::Stamp(n + 1), Problem::Stamp(reason)),
        }
    }
}
