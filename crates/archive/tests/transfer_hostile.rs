//! Packages that want something bad, or that others made badly, are refused with the reason, in bounded time.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so by stopping")]
#![expect(clippy::disallowed_methods, reason = "packages are files")]

mod parcel;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use archive::transfer::Shape;
use archive::transfer::check::{Limits, Problem, check, is_package};
use archive::verify::Language;
use parcel::make;
use zip::write::SimpleFileOptions;

fn problems(path: &Path) -> Vec<Problem> {
    check(path, Limits::default()).unwrap().findings.into_iter().map(|it| it.problem).collect()
}

/// One file of a POSIX archive, written by hand so that it can be wrong.
fn block(name: &[u8], kind: u8, target: &[u8], content: &[u8]) -> Vec<u8> {
    let mut header = [0_u8; 512];
    header[..name.len()].copy_from_slice(name);
    header[100..108].copy_from_slice(b"0000644\0");
    header[124..136].copy_from_slice(format!("{:011o}\0", content.len()).as_bytes());
    header[136..148].copy_from_slice(b"00000000000\0");
    header[148..156].copy_from_slice(b"        ");
    header[156] = kind;
    header[157..157 + target.len()].copy_from_slice(target);
    header[257..265].copy_from_slice(b"ustar\x0000");
    let sum: u32 = header.iter().map(|it| u32::from(*it)).sum();
    header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    let padding = content.len().next_multiple_of(512) - content.len();
    [&header, content, &vec![0; padding]].concat()
}

fn tar(folder: &Path, blocks: &[Vec<u8>]) -> PathBuf {
    let path = folder.join("ont.tar");
    fs::write(&path, [blocks.concat(), vec![0; 1024]].concat()).unwrap();
    path
}

#[test]
fn a_container_cannot_lead_out_of_itself() {
    let folder = tempfile::tempdir().unwrap();
    let names: [&[u8]; 8] =
        [b"p/../../etc/x", b"/etc/x", b"p//x", b"p/a\\b", b"C:/x", b"p/\x01", b"p/\xff", b"p/./x"];
    for name in names {
        let path =
            tar(folder.path(), &[block(b"p/METS.xml", b'0', b"", b"<a/>"), block(name, b'0', b"", b"x")]);
        assert!(problems(&path).contains(&Problem::UnfitName), "{}", String::from_utf8_lossy(name));
    }
    for kind in [b'1', b'2'] {
        let path = tar(folder.path(), &[block(b"p/METS.xml", kind, b"/etc/passwd", b"")]);
        assert!(problems(&path).contains(&Problem::Link));
    }
    for kind in [b'3', b'4', b'6', b'S'] {
        assert!(problems(&tar(folder.path(), &[block(b"p/x", kind, b"", b"")])).contains(&Problem::Special));
    }
    let path =
        tar(folder.path(), &[block(b"p/METS.xml", b'0', b"", b"<a/>"), block(b"q/x", b'0', b"", b"x")]);
    assert!(problems(&path).contains(&Problem::SeveralRoots));
}

#[test]
fn a_name_stands_once_whatever_its_case() {
    let folder = tempfile::tempdir().unwrap();
    for second in [&b"p/METS.xml"[..], b"p/mets.XML"] {
        let path = tar(
            folder.path(),
            &[block(b"p/METS.xml", b'0', b"", b"<a/>"), block(second, b'0', b"", b"<b/>")],
        );
        assert!(problems(&path).contains(&Problem::Twice));
    }
}

#[test]
fn names_and_lengths_of_other_programs_are_read_and_hostile_ones_refused() {
    let folder = tempfile::tempdir().unwrap();
    let named = |record: &[u8]| {
        tar(folder.path(), &[block(b"x", b'x', b"", record), block(b"p/short", b'0', b"", b"<a/>")])
    };
    assert!(problems(&named(b"19 path=p/METS.xml\n")).contains(&Problem::OtherDocument));
    assert!(problems(&named(b"20 path=../METS.xml\n")).contains(&Problem::UnfitName));
    assert!(problems(&named(b"99 path=p/METS.xml\n")).contains(&Problem::Container("tilläggshuvud")));
    assert!(problems(&named(b"29 size=18446744073709551615\n")).contains(&Problem::CutOff));
    let long = block(b"x", b'x', b"", &vec![b'a'; 70_000]);
    assert!(problems(&tar(folder.path(), &[long])).contains(&Problem::TooMuch));
    let gnu = [block(b"x", b'L', b"", b"p/METS.xml\0"), block(b"p/short", b'0', b"", b"<a/>")];
    assert!(problems(&tar(folder.path(), &gnu)).contains(&Problem::OtherDocument));
}

#[test]
fn a_link_in_a_folder_is_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let made = make(folder.path(), Shape::Folder);
    std::os::unix::fs::symlink("/", made.path.join("representations/rot")).unwrap();
    let path = made.path.join("documentation/luckor.json");
    fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", &path).unwrap();
    let found = problems(&made.path);
    assert_eq!(found.iter().filter(|it| **it == Problem::Link).count(), 2);
    assert!(found.contains(&Problem::Missing));
}

fn zipped(folder: &Path, files: &[(&str, &[u8])]) -> PathBuf {
    let path = folder.join("paket.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap();
    path
}

#[test]
fn a_package_in_a_zip_file_is_read_whole() {
    let folder = tempfile::tempdir().unwrap();
    let made = make(folder.path(), Shape::Folder);
    let mut files = Vec::new();
    let mut waiting = vec![made.path.clone()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(next).unwrap().map(|it| it.unwrap().path()) {
            if entry.is_dir() {
                waiting.push(entry);
            } else {
                let name = entry.strip_prefix(folder.path()).unwrap().to_str().unwrap().to_owned();
                files.push((name, fs::read(&entry).unwrap()));
            }
        }
    }
    let borrowed: Vec<(&str, &[u8])> =
        files.iter().map(|(name, it)| (name.as_str(), it.as_slice())).collect();
    let path = zipped(folder.path(), &borrowed);
    assert!(is_package(&path).unwrap());
    let report = check(&path, Limits::default()).unwrap();
    assert_eq!(report.findings, vec![]);
    assert_eq!(report.facts.seal, Some(made.seal));
    let good = fs::read(&path).unwrap();
    for at in (0..good.len()).step_by((good.len() / 500).max(1)) {
        let mut bad = good.clone();
        bad[at] ^= 1 << (at % 8);
        fs::write(&path, bad).unwrap();
        // What lies between the files of a ZIP says nothing about them; what does is compared.
        let report = check(&path, Limits::default()).unwrap();
        let same = report.facts.seal == Some(made.seal) && report.facts.bytes == made.counted.bytes;
        assert!(!report.findings.is_empty() || same, "byte {at}");
    }
    for length in (0..good.len()).step_by((good.len() / 200).max(1)) {
        fs::write(&path, &good[..length]).unwrap();
        assert!(!problems(&path).is_empty(), "cut at {length}");
    }
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_unpacked() {
    let folder = tempfile::tempdir().unwrap();
    let zeros = vec![0; 80 << 20];
    let path = zipped(folder.path(), &[("p/METS.xml", b"<a/>"), ("p/data.bin", &zeros)]);
    assert!(fs::metadata(&path).unwrap().len() < 100_000);
    assert_eq!(problems(&path), vec![Problem::Bomb]);
    // One that says it is small: no more is read than it says.
    let mut lying = fs::read(&path).unwrap();
    let size = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    while let Some(at) = lying.windows(4).position(|it| it == size) {
        lying[at..at + 4].copy_from_slice(&7_u32.to_le_bytes());
    }
    fs::write(&path, lying).unwrap();
    let found = problems(&path);
    assert!(found.contains(&Problem::OtherDocument), "{found:?}");
}

#[test]
fn entries_of_a_zip_file_share_no_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let path = zipped(folder.path(), &[("p/METS.xml", b"<a/>"), ("p/METS.xmm", b"<a/>")]);
    let mut bytes = fs::read(&path).unwrap();
    // The second line of the directory points at the first file, which gets its name there too.
    let lines: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, it)| it == b"PK\x01\x02").map(|it| it.0).collect();
    bytes[lines[1] + 42..lines[1] + 46].copy_from_slice(&0_u32.to_le_bytes());
    bytes[lines[1] + 46 + 9] = b'l';
    fs::write(&path, bytes).unwrap();
    assert_eq!(problems(&path), vec![Problem::Container("överlappning")]);
}

#[test]
fn links_and_ciphers_in_a_zip_file_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lank.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    zip.add_symlink("p/METS.xml", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    zip.finish().unwrap();
    assert!(problems(&path).contains(&Problem::Link));
    let path = zipped(folder.path(), &[("p/METS.xml", b"<a/>")]);
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.windows(4).position(|it| it == b"PK\x01\x02").unwrap();
    bytes[at + 8] |= 1;
    fs::write(&path, bytes).unwrap();
    assert!(problems(&path).contains(&Problem::Packing));
}

#[test]
fn documents_that_would_grow_or_reach_out_are_refused_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let made = make(folder.path(), Shape::Folder);
    let laughs = "<!DOCTYPE mets [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><mets>&b;</mets>";
    let outside = "<!DOCTYPE mets SYSTEM \"http://127.0.0.1:1/x.dtd\"><mets/>";
    let deep = format!("{}{}", "<mets>".repeat(100), "</mets>".repeat(100));
    let cases = [
        (laughs.to_owned(), "har en dokumenttyp (DOCTYPE)"),
        (outside.to_owned(), "har en dokumenttyp (DOCTYPE)"),
        (
            "<mets xmlns=\"http://www.loc.gov/METS/\">&passwd;</mets>".to_owned(),
            "entitet som inte är definierad",
        ),
        (deep.replacen("<mets>", "<mets xmlns=\"http://www.loc.gov/METS/\">", 1), "större eller djupare"),
        (
            format!("<mets xmlns=\"http://www.loc.gov/METS/\" a=\"{}\"/>", "x".repeat(4 << 20)),
            "större eller djupare",
        ),
        ("<mets".to_owned(), "är inte välformad XML"),
        (String::new(), "är inte välformad XML"),
        ("<html/>".to_owned(), "är ett annat dokument"),
    ];
    for (text, reason) in cases {
        fs::write(made.path.join("METS.xml"), &text).unwrap();
        let lines = check(&made.path, Limits::default()).unwrap().lines(Language::Swedish).join("\n");
        assert!(lines.contains(reason), "{reason}: {lines}");
    }
}

#[test]
fn more_files_or_bytes_than_are_read_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    for shape in [Shape::Folder, Shape::Container] {
        let made = make(folder.path(), shape);
        let few = Limits { files: 5, ..Limits::default() };
        assert_eq!(check(&made.path, few).unwrap().findings[0].problem, Problem::TooMuch);
        let short = Limits { document_bytes: 100, ..Limits::default() };
        assert_eq!(check(&made.path, short).unwrap().findings[0].problem, Problem::TooMuch);
    }
}

#[test]
fn what_is_no_package_is_told_from_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x");
    for content in [&b""[..], b"PK", b"hej", &[0; 4096]] {
        fs::write(&path, content).unwrap();
        assert!(!is_package(&path).unwrap());
        assert!(!problems(&path).is_empty());
    }
    assert!(!is_package(folder.path()).unwrap());
    assert!(check(&folder.path().join("finns inte"), Limits::default()).is_err());
}
