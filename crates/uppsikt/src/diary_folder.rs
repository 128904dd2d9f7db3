//! A folder that the authority's own diary watches (sv. *bevakad mapp*).
//!
//! Each package is a folder of its own, named by its identity, that appears whole or not at all. When the diary has
//! registered it, the receipt is the file `kvitto.txt` in that folder, with the registry number on its first line.

#![expect(clippy::disallowed_methods, reason = "the binary writes where the settings say")]

use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use async_trait::async_trait;
use kernel::{Failed, Outcome};
use platform::diary::{Diary, Package};

/// The name of a receipt.
const RECEIPT: &str = "kvitto.txt";
/// A registry number is short; what is longer is something else.
const LONGEST_RECEIPT: u64 = 1024;

/// The folder.
pub struct WatchedFolder {
    path: PathBuf,
}

impl WatchedFolder {
    /// Packages are written into this folder, which is there.
    #[must_use]
    pub fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// Where a package stands; an identity that is no plain name names none.
    fn place(&self, id: &str) -> Outcome<PathBuf> {
        let plain = id.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'.');
        if id.is_empty() || id.starts_with('.') || !plain {
            return Err(Failed::for_good(format!("naming a package \"{id}\": that is no name of a folder")));
        }
        Ok(self.path.join(id))
    }

    fn write(&self, package: &Package) -> Outcome<()> {
        let place = self.place(&package.id)?;
        if fs::symlink_metadata(&place).is_ok() {
            return Ok(()); // It was moved there whole; only that we heard of it was lost.
        }
        let work = self.path.join(format!(".{}.halvfärdig", package.id));
        let doing = |what: &str| format!("{what} in the watched folder {}", self.path.display());
        match fs::remove_dir_all(&work) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(Failed::new(doing("clearing what was half written")).because(error)),
        }
        // Who may read it is decided by whoever set the folder up: the diary is another program.
        let written = fs::create_dir(&work).and_then(|()| {
            put(&work.join("folja.txt"), package.letter.as_bytes())?;
            package.files.iter().try_for_each(|it| put(&work.join(&it.name), &it.bytes))
        });
        written.map_err(|error| Failed::new(doing("writing a package")).because(error))?;
        fs::rename(&work, &place).map_err(|error| Failed::new(doing("putting a package")).because(error))
    }

    fn read(&self, id: &str) -> Outcome<Option<String>> {
        let path = self.place(id)?.join(RECEIPT);
        let doing = || format!("reading the receipt {}", path.display());
        match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Failed::new(doing()).because(error)),
            Ok(found) if !found.is_file() || found.len() > LONGEST_RECEIPT => {
                return Err(Failed::for_good(format!("{}: it is no short text file", doing())));
            }
            Ok(_) => {}
        }
        let mut text = String::new();
        let read = fs::File::open(&path).and_then(|it| it.take(LONGEST_RECEIPT).read_to_string(&mut text));
        read.map_err(|error| Failed::new(doing()).because(error))?;
        let first = text.trim_start_matches('\u{FEFF}').lines().next().unwrap_or_default().trim();
        // An empty file is one that somebody has begun to write.
        Ok(Some(first.to_owned()).filter(|it| !it.is_empty()))
    }

    fn probe(&self) -> Outcome<()> {
        let trial = self.path.join(".uppsikt-prov");
        let doing = || format!("writing into the watched folder {}", self.path.display());
        match fs::create_dir(&trial) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Failed::new(doing()).because(error)),
        }
        fs::remove_dir(&trial).map_err(|error| Failed::new(doing()).because(error))
    }
}

#[async_trait]
impl Diary for WatchedFolder {
    fn way(&self) -> &'static str {
        "folder"
    }

    async fn hand_over(&self, package: &Package) -> Outcome<()> {
        self.write(package)
    }

    async fn receipt(&self, id: &str) -> Outcome<Option<String>> {
        self.read(id)
    }

    async fn check(&self) -> Outcome<()> {
        self.probe()
    }
}

/// Writes a file that is on the disk when this returns.
fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = fs::File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use platform::mail::Attachment;

    use super::*;

    fn package() -> Package {
        Package {
            id: "01900000-0000-7000-8000-000000000001.1".to_owned(),
            subject: "Att diarieföra".to_owned(),
            letter: "Hej!\n".to_owned(),
            restricted: false,
            files: vec![Attachment {
                name: "handling.pdf".to_owned(),
                media_type: "application/pdf",
                bytes: b"%PDF".to_vec(),
            }],
        }
    }

    fn diary() -> (tempfile::TempDir, WatchedFolder) {
        let folder = tempfile::tempdir().unwrap();
        let diary = WatchedFolder::new(folder.path().to_owned());
        (folder, diary)
    }

    #[tokio::test]
    async fn a_package_appears_whole_and_a_second_time_changes_nothing() {
        let (folder, diary) = diary();
        let package = package();
        let half = folder.path().join(format!(".{}.halvfärdig", package.id));
        fs::create_dir(&half).unwrap();
        fs::write(half.join("handling.pdf"), "half").unwrap();
        diary.hand_over(&package).await.unwrap();
        diary.hand_over(&package).await.unwrap();
        let there: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert_eq!(there, [package.id.as_str()], "nothing half written is left");
        let place = folder.path().join(&package.id);
        assert_eq!(fs::read(place.join("handling.pdf")).unwrap(), b"%PDF");
        assert_eq!(fs::read_to_string(place.join("folja.txt")).unwrap(), "Hej!\n");
    }

    #[tokio::test]
    async fn the_number_is_the_first_line_of_the_receipt_and_nothing_else_is_a_receipt() {
        let (folder, diary) = diary();
        let package = package();
        assert_eq!(diary.receipt(&package.id).await.unwrap(), None);
        diary.hand_over(&package).await.unwrap();
        let receipt = folder.path().join(&package.id).join(RECEIPT);
        fs::write(&receipt, "").unwrap();
        assert_eq!(diary.receipt(&package.id).await.unwrap(), None, "somebody has begun to write it");
        fs::write(&receipt, "\u{FEFF}SN 2026/14\r\nRegistrerad av diariet\r\n").unwrap();
        assert_eq!(diary.receipt(&package.id).await.unwrap().as_deref(), Some("SN 2026/14"));
        fs::write(&receipt, "x".repeat(2_000)).unwrap();
        assert!(diary.receipt(&package.id).await.is_err(), "that is no receipt");
        fs::remove_file(&receipt).unwrap();
        std::os::unix::fs::symlink("/etc/hostname", &receipt).unwrap();
        assert!(diary.receipt(&package.id).await.is_err(), "a link leads elsewhere");
    }

    #[tokio::test]
    async fn a_folder_that_is_not_there_is_told_and_no_name_leads_out_of_it() {
        let (folder, diary) = diary();
        assert!(diary.check().await.is_ok());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "the trial leaves nothing");
        let gone = WatchedFolder::new(folder.path().join("borta").join("helt"));
        assert!(gone.check().await.is_err() && gone.hand_over(&package()).await.is_err());
        for id in ["", "..", "../ut", ".dold", "a/b"] {
            assert!(diary.hand_over(&Package { id: id.to_owned(), ..package() }).await.is_err(), "{id}");
        }
    }
}
