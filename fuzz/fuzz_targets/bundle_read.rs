//! What somebody may hand to `uppsikt verify`.
//!
//! Verification must not panic, must end, must say the same twice, and must find every change: nobody here has a key,
//! so the only files that hold are those that were sealed before, byte for byte.
#![no_main]

use archive::verify::{Language, Limits, VerifyOptions, verify};
use kernel::Digest;
use libfuzzer_sys::fuzz_target;

/// The files that were sealed.
const SEALED: [&[u8]; 2] = [
    include_bytes!("../seeds/bundle_read/copy.wacz"),
    include_bytes!("../seeds/bundle_read/description.wacz"),
];

fuzz_target!(|data: &[u8]| {
    let limits = Limits { files: 100, list_bytes: 1 << 20, unpacked_bytes: 16 << 20, records: 1_000 };
    let options = VerifyOptions { limits, ..VerifyOptions::default() };
    let report = verify(data, &options);
    assert_eq!(report.facts.digest, Digest::of(data), "the digest is that of the file");
    assert!(!report.lines(Language::Swedish).is_empty(), "a report has words");
    assert!(!report.holds() || SEALED.contains(&data), "a changed file holds");
    assert_eq!(report, verify(data, &options), "verification is pure");
});
