//! Hands a package over: it is put where it shall be, read back, and a receipt says so. Done again, it says the same.

#![expect(clippy::disallowed_methods, reason = "the file system belongs to store, archive and the binary")]

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use kernel::{Digest, Hasher, Instant};
use serde::Serialize;

/// Where packages are handed over (sv. *mottagningsplats*): a folder today, other places later.
pub trait Destination {
    /// What is there under this name, as it is read back; `None` when nothing is.
    ///
    /// # Errors
    ///
    /// What the place said when it could not be asked.
    fn look(&mut self, name: &str) -> io::Result<Option<Arrived>>;

    /// Puts a file there under this name, whole or not at all, and never over another.
    ///
    /// # Errors
    ///
    /// What the place said when it took less than all of it.
    fn put(&mut self, name: &str, content: &mut dyn Read) -> io::Result<()>;
}

/// A file as it was read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256.
    pub digest: Digest,
}

/// That a package is where it shall be (sv. *kvitto*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// The name of the file.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
    /// When it had been read back.
    pub read_back_at: String,
    /// Whether it was there already, from an earlier delivery.
    pub was_there: bool,
}

/// A package could not be handed over. What is there is left as it was.
#[derive(Debug, thiserror::Error)]
pub enum Undelivered {
    /// Another file has the name.
    #[error("another file named \"{0}\" is there already")]
    Other(String),
    /// What was read back is not what was sent.
    #[error("\"{0}\" was read back as something else than was sent")]
    Garbled(String),
    /// The package has no name, or is no file.
    #[error("only a package in a container can be handed over")]
    NoFile,
    /// The disk or the place refused.
    #[error("the package could not be handed over")]
    Refused(#[from] io::Error),
}

/// Hands over a package in a container. An answer that was lost is no matter: what is there already is read back.
///
/// # Errors
///
/// [`Undelivered`] when another file is there, the place refuses, or something else is read back.
pub fn deliver(package: &Path, to: &mut dyn Destination, at: Instant) -> Result<Receipt, Undelivered> {
    let name = package.file_name().and_then(|it| it.to_str()).ok_or(Undelivered::NoFile)?.to_owned();
    if !fs::metadata(package)?.is_file() {
        return Err(Undelivered::NoFile);
    }
    let ours = digested(&mut File::open(package)?)?;
    let there = to.look(&name)?;
    if there.is_none() {
        to.put(&name, &mut File::open(package)?)?;
    }
    match to.look(&name)? {
        Some(arrived) if arrived == ours => Ok(Receipt {
            bytes: arrived.bytes,
            sha256: arrived.digest.to_string(),
            read_back_at: at.to_string(),
            was_there: there.is_some(),
            name,
        }),
        Some(_) if there.is_some() => Err(Undelivered::Other(name)),
        Some(_) | None => Err(Undelivered::Garbled(name)),
    }
}

/// A folder, perhaps of another machine.
#[derive(Clone, Debug)]
pub struct FolderDestination {
    folder: PathBuf,
}

impl FolderDestination {
    /// The folder, which must be there.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }
}

impl Destination for FolderDestination {
    fn look(&mut self, name: &str) -> io::Result<Option<Arrived>> {
        match File::open(self.folder.join(name)) {
            Ok(mut file) => digested(&mut file).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn put(&mut self, name: &str, content: &mut dyn Read) -> io::Result<()> {
        let temporary = self.folder.join(format!(".{name}.halvfärdig"));
        let written = (|| {
            let mut options = OpenOptions::new();
            let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(&temporary)?;
            io::copy(content, &mut file)?;
            file.flush()?;
            file.sync_all()?;
            fs::hard_link(&temporary, self.folder.join(name))?;
            File::open(&self.folder)?.sync_all()
        })();
        // Whether it got its name or not, the temporary one goes.
        let _ = fs::remove_file(&temporary);
        written
    }
}

fn digested(content: &mut dyn Read) -> io::Result<Arrived> {
    let (mut hasher, mut bytes, mut piece) = (Hasher::default(), 0, vec![0; 256 << 10]);
    loop {
        let n = content.read(&mut piece)?;
        if n == 0 {
            return Ok(Arrived { bytes, digest: hasher.finish() });
        }
        hasher.update(&piece[..n]);
        bytes += n as u64;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// A place that lies or breaks off once.
    #[derive(Default)]
    struct Unreliable {
        files: BTreeMap<String, Vec<u8>>,
        breaks_off_after: Option<usize>,
        loses_the_answer: bool,
        changes_a_byte: bool,
    }

    impl Destination for Unreliable {
        fn look(&mut self, name: &str) -> io::Result<Option<Arrived>> {
            self.files.get(name).map(|it| digested(&mut it.as_slice())).transpose()
        }

        fn put(&mut self, name: &str, content: &mut dyn Read) -> io::Result<()> {
            let mut bytes = Vec::new();
            content.read_to_end(&mut bytes)?;
            if self.breaks_off_after.take().is_some_and(|it| it < bytes.len()) {
                return Err(io::ErrorKind::ConnectionReset.into());
            }
            if std::mem::take(&mut self.changes_a_byte) {
                bytes[0] ^= 1;
            }
            self.files.insert(name.to_owned(), bytes);
            if std::mem::take(&mut self.loses_the_answer) {
                Err(io::ErrorKind::TimedOut.into())
            } else {
                Ok(())
            }
        }
    }

    fn package(folder: &Path) -> PathBuf {
        let path = folder.join("paket.tar");
        fs::write(&path, b"ett paket").unwrap();
        path
    }

    fn now() -> Instant {
        Instant::from_micros(1_764_000_000_000_000)
    }

    #[test]
    fn a_delivery_that_is_repeated_says_the_same_and_changes_nothing() {
        let [from, to] = [(); 2].map(|()| tempfile::tempdir().unwrap());
        let (package, mut place) = (package(from.path()), FolderDestination::new(to.path()));
        let first = deliver(&package, &mut place, now()).unwrap();
        let second = deliver(&package, &mut place, now()).unwrap();
        assert_eq!((first.was_there, second.was_there), (false, true));
        assert_eq!(first.sha256, Digest::of(b"ett paket").to_string());
        assert_eq!(Receipt { was_there: false, ..second }, first);
        assert_eq!(fs::read_dir(to.path()).unwrap().count(), 1);
    }

    #[test]
    fn another_file_of_the_name_is_left_alone() {
        let [from, to] = [(); 2].map(|()| tempfile::tempdir().unwrap());
        fs::write(to.path().join("paket.tar"), b"ett annat").unwrap();
        let undelivered = deliver(&package(from.path()), &mut FolderDestination::new(to.path()), now());
        assert!(matches!(undelivered, Err(Undelivered::Other(_))));
        assert_eq!(fs::read(to.path().join("paket.tar")).unwrap(), b"ett annat");
        let nowhere =
            deliver(&package(from.path()), &mut FolderDestination::new(&to.path().join("x")), now());
        assert!(matches!(nowhere, Err(Undelivered::Refused(_))));
        assert!(matches!(deliver(from.path(), &mut Unreliable::default(), now()), Err(Undelivered::NoFile)));
    }

    #[test]
    fn a_place_that_breaks_off_or_loses_the_answer_heals_when_asked_again() {
        let from = tempfile::tempdir().unwrap();
        let package = package(from.path());
        for mut place in [
            Unreliable { breaks_off_after: Some(3), ..Unreliable::default() },
            Unreliable { loses_the_answer: true, ..Unreliable::default() },
        ] {
            assert!(matches!(deliver(&package, &mut place, now()), Err(Undelivered::Refused(_))));
            assert_eq!(deliver(&package, &mut place, now()).unwrap().bytes, 9);
        }
        let mut liar = Unreliable { changes_a_byte: true, ..Unreliable::default() };
        assert!(matches!(deliver(&package, &mut liar, now()), Err(Undelivered::Garbled(_))));
    }
}
