#![expect(clippy::disallowed_methods, reason = "the tests make backups and look at what was made of them")]

use std::path::PathBuf;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

/// A place with a backup in it, and the folder that it is restored to.
struct Place {
    folder: tempfile::TempDir,
}

/// The files of a small backup, and what the list says of them.
struct Made {
    files: Vec<(String, Vec<u8>)>,
    listed: Vec<(String, String)>,
    format: &'static str,
}

impl Made {
    fn whole() -> Self {
        let settings = Folder::new(Path::new("")).settings().to_str().unwrap().to_owned();
        let files = vec![
            (DATABASE.to_owned(), b"databasen ".repeat(2_000)),
            (settings, b"[organisation]".to_vec()),
            ("blobs/ab/cd/abcd".to_owned(), b"ett svar".to_vec()),
        ];
        let listed = files.iter().map(|it| (it.0.clone(), Digest::of(&it.1).to_string())).collect();
        Self { files, listed, format: FORMAT }
    }

    fn with(mut self, name: &str, listed: bool) -> Self {
        self.files.push((name.to_owned(), b"x".to_vec()));
        if listed {
            self.listed.push((name.to_owned(), Digest::of(b"x").to_string()));
        }
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(io::Cursor::new(Vec::new()));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, bytes) in &self.files {
            zip.start_file(name.as_str(), stored).unwrap();
            zip.write_all(bytes).unwrap();
        }
        let files: serde_json::Map<_, _> =
            self.listed.iter().map(|it| (it.0.clone(), it.1.clone().into())).collect();
        let list = serde_json::json!({ "format": self.format, "organisation": "Ekbacka kommun",
            "made_at": "2026-11-23T08:00:00Z", "files": files });
        zip.start_file(MANIFEST, stored).unwrap();
        zip.write_all(&serde_json::to_vec(&list).unwrap()).unwrap();
        zip.finish().unwrap().into_inner()
    }
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn target(&self) -> PathBuf {
        self.folder.path().join("hus/uppsikt")
    }

    fn restore(&self, bytes: &[u8]) -> Result<Ended> {
        let file = self.folder.path().join("kopia.zip");
        std::fs::write(&file, bytes).unwrap();
        restore(&Restore { file, dir: self.target() })
    }

    /// What the person is told; nothing is left anywhere.
    fn refused(&self, bytes: &[u8]) -> String {
        let error = self.restore(bytes).unwrap_err();
        let left: Vec<_> =
            std::fs::read_dir(self.folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert_eq!(left, ["kopia.zip"], "{error:#}");
        crate::swedish::chain(&error)
    }
}

#[test]
fn a_whole_backup_is_restored_where_nothing_was_or_in_an_empty_folder() {
    let bytes = Made::whole().bytes();
    for is_there in [false, true] {
        let place = Place::new();
        if is_there {
            std::fs::create_dir_all(place.target()).unwrap();
        }
        assert_eq!(place.restore(&bytes).unwrap(), Ended::Well);
        let blob = place.target().join("blobs/ab/cd/abcd");
        assert_eq!(std::fs::read(blob).unwrap(), b"ett svar");
        let there = std::fs::read_dir(place.target()).unwrap().count();
        assert_eq!(there, 3, "nothing else lies there");
        let again = place.restore(&bytes).unwrap_err();
        assert!(again.to_string().contains("är inte tom"), "{again}");
    }
}

#[test]
fn a_backup_that_is_cut_off_anywhere_leaves_nothing_and_is_told_of() {
    let bytes = Made::whole().bytes();
    for n in [0, 1, 100, bytes.len() / 2, bytes.len() - 23, bytes.len() - 1] {
        let told = Place::new().refused(&bytes[..n]);
        assert!(told.contains("är ingen säkerhetskopia, eller så är slutet av den avklippt"), "{n}: {told}");
        assert!(told.contains("Hämta filen igen"), "{told}");
    }
}

#[test]
fn a_bit_that_is_turned_anywhere_leaves_nothing_and_no_english() {
    let bytes = Made::whole().bytes();
    let mut refused = 0;
    for at in (0..bytes.len()).step_by(211) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x10;
        let place = Place::new();
        // A date or a flag that nobody reads may be another; what was restored is then what was backed up.
        if place.restore(&damaged).is_ok() {
            let database = std::fs::read(place.target().join(DATABASE)).unwrap();
            assert_eq!(Digest::of(&database), Digest::of(&b"databasen ".repeat(2_000)));
            continue;
        }
        let told = Place::new().refused(&damaged);
        assert!(told.contains("Ingenting är återställt"), "{at}: {told}");
        assert!(!told.contains("hecksum") && !told.contains("nvalid"), "{told}");
        refused += 1;
    }
    assert!(refused > 80, "{refused}");
}

#[test]
fn the_file_that_is_damaged_is_named() {
    let mut bytes = Made::whole().bytes();
    let at = bytes.windows(8).position(|it| it == b"ett svar").unwrap();
    bytes[at] = b'E';
    let told = Place::new().refused(&bytes);
    assert!(told.starts_with("blobs/ab/cd/abcd i säkerhetskopian är skadad"), "{told}");
    let mut missing = Made::whole();
    missing.files.pop();
    assert!(Place::new().refused(&missing.bytes()).starts_with("blobs/ab/cd/abcd saknas i säkerhetskopian"));
    let mut other = Made::whole();
    other.listed[2].1 = Digest::of(b"something else").to_string();
    assert!(Place::new().refused(&other.bytes()).starts_with("blobs/ab/cd/abcd i säkerhetskopian är skadad"));
}

#[test]
fn what_is_no_backup_is_told_from_one_that_is_damaged() {
    let mut zip = ZipWriter::new(io::Cursor::new(Vec::new()));
    zip.start_file("bild.png", SimpleFileOptions::default()).unwrap();
    let other = zip.finish().unwrap().into_inner();
    let told = Place::new().refused(&other);
    assert!(told.contains("är en zip-fil, men ingen säkerhetskopia"), "{told}");
    assert!(Place::new().refused(b"<html>404</html>").contains("är ingen säkerhetskopia"));
    let newer = Made { format: "uppsikt-backup/9", ..Made::whole() };
    assert!(Place::new().refused(&newer.bytes()).contains("en annan version (uppsikt-backup/9)"));
    let mut half = Made::whole();
    half.listed.remove(0);
    half.files.remove(0);
    assert!(Place::new().refused(&half.bytes()).contains("uppsikt.db saknas i förteckningen"));
    let mut bare = Made::whole();
    bare.listed[0].1 = "ingen".to_owned();
    assert!(Place::new().refused(&bare.bytes()).contains("ingen kontrollsumma för ”uppsikt.db”"));
}

#[test]
fn a_backup_cannot_reach_outside_its_folder() {
    for name in ["../ute", "/tmp/uppsikt-ute", "blobs/../../ute", "./a", "a/", "C:\\ute", "a\u{1b}[2J"] {
        let told = Place::new().refused(&Made::whole().with(name, true).bytes());
        assert!(told.contains("ett filnamn som leder ut ur mappen"), "{name}: {told}");
        assert!(!told.contains('\u{1b}'), "{told}");
        let told = Place::new().refused(&Made::whole().with(name, false).bytes());
        assert!(told.contains("som inte står i förteckningen"), "{name}: {told}");
    }
    assert!(!Path::new("/tmp/uppsikt-ute").exists());
}

#[test]
fn a_link_is_no_file() {
    let mut zip = ZipWriter::new_append(io::Cursor::new(Made::whole().bytes())).unwrap();
    zip.add_symlink("länk", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let told = Place::new().refused(&zip.finish().unwrap().into_inner());
    assert!(told.contains("som inte står i förteckningen"), "{told}");
    let mut made = Made::whole();
    made.listed.push(("länk".to_owned(), Digest::of(b"/etc/passwd").to_string()));
    let mut zip = ZipWriter::new_append(io::Cursor::new(made.bytes())).unwrap();
    zip.add_symlink("länk", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let told = Place::new().refused(&zip.finish().unwrap().into_inner());
    assert!(told.starts_with("länk är ingen fil i säkerhetskopian"), "{told}");
}
