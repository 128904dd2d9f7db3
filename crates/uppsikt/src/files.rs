//! The files of an installation, and the files that commands write: private, whole, never over another.

#![expect(
    clippy::disallowed_methods,
    reason = "the binary reads its settings and keys and writes what was asked for"
)]

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

/// The largest file that is read whole: settings, guidelines, keys, certificates.
const LARGEST: u64 = 8 << 20;

/// Reads a small file of text.
///
/// # Errors
///
/// When it cannot be read, is no text or is far too large.
pub fn text(path: &Path) -> Result<String> {
    let bytes = small(path)?;
    String::from_utf8(bytes).map_err(|it| {
        let before = it.as_bytes().get(..it.utf8_error().valid_up_to()).unwrap_or_default();
        let line = String::from_utf8_lossy(before).split('\n').count();
        anyhow::anyhow!(
            "{} är ingen text i UTF-8: felet står på rad {line}. Spara filen som UTF-8",
            path.display()
        )
    })
}

/// Reads a small file.
///
/// # Errors
///
/// When it cannot be read or is far too large.
pub fn small(path: &Path) -> Result<Vec<u8>> {
    let size = fs::metadata(path).with_context(|| format!("{} kan inte läsas", path.display()))?.len();
    if size > LARGEST {
        bail!("{} är på {size} byte; så stora filer läses inte hit", path.display());
    }
    fs::read(path).with_context(|| format!("{} kan inte läsas", path.display()))
}

/// Opens a file of any size for reading.
///
/// # Errors
///
/// When it cannot be opened.
pub fn open(path: &Path) -> Result<BufReader<File>> {
    let file = File::open(path).with_context(|| format!("{} kan inte öppnas", path.display()))?;
    Ok(BufReader::with_capacity(256 * 1024, file))
}

/// Makes a folder that only its owner may enter; that it is there is no error.
///
/// # Errors
///
/// When it cannot be made.
pub fn private_folder(path: &Path) -> Result<()> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .with_context(|| format!("mappen {} kan inte skapas", path.display()))
}

/// Closes a folder that was there already to everybody but its owner.
///
/// # Errors
///
/// When it is somebody else's.
pub fn close_to_others(path: &Path) -> Result<()> {
    let only_the_owner = fs::Permissions::from_mode(0o700);
    fs::set_permissions(path, only_the_owner)
        .with_context(|| format!("mappen {} kan inte stängas för andra än driften", path.display()))
}

/// Writes a new file that only its owner may read.
///
/// # Errors
///
/// When it is there already or cannot be written.
pub fn private_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let write = || -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().with_context(|| format!("{} kan inte skrivas", path.display()))
}

/// Whether others than its owner may read the file.
///
/// # Errors
///
/// When it cannot be looked at.
pub fn is_open_to_others(path: &Path) -> Result<bool> {
    let there = fs::metadata(path).with_context(|| format!("{} kan inte läsas", path.display()))?;
    Ok(there.permissions().mode() & 0o077 != 0)
}

/// Takes away everything in a folder that was empty before, and the folder where it was not there.
///
/// # Errors
///
/// When the system refuses.
pub fn emptied(folder: &Path, was_there: bool) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    let failed =
        || format!("det som påbörjades i {} kan inte tas bort; ta bort det för hand", folder.display());
    if !was_there {
        return fs::remove_dir_all(folder).with_context(failed);
    }
    // The folder itself stays, with the owner and the rights that somebody gave it.
    for entry in fs::read_dir(folder).with_context(failed)? {
        let entry = entry.with_context(failed)?;
        let is_folder = entry.file_type().with_context(failed)?.is_dir();
        let path = entry.path();
        if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) }.with_context(failed)?;
    }
    Ok(())
}

/// Whether the folder holds anything; one that is not there holds nothing.
///
/// # Errors
///
/// When it cannot be looked into, or is no folder.
pub fn is_empty(folder: &Path) -> Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error).with_context(|| format!("mappen {} kan inte läsas", folder.display())),
    }
}

/// The files of a folder in the order of their names, without hidden ones; none where there is no folder.
///
/// # Errors
///
/// When it cannot be looked into, or is no folder.
pub fn listed(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => {
            return Err(error).with_context(|| format!("mappen {} kan inte läsas", folder.display()));
        }
    };
    let mut paths = Vec::new();
    for entry in entries {
        let entry = entry.with_context(|| format!("mappen {} kan inte läsas", folder.display()))?;
        if !entry.file_name().as_encoded_bytes().starts_with(b".") {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

/// A file that gets its name when it is whole; dropped before, nothing is left of it.
pub struct Unfinished {
    path: PathBuf,
    temporary: PathBuf,
    file: Option<File>,
}

impl Unfinished {
    /// Begins a file.
    ///
    /// # Errors
    ///
    /// When a file of that name is there already, or the folder takes none.
    pub fn new(path: &Path) -> Result<Self> {
        if path.exists() {
            bail!("{} finns redan och skrivs inte över; välj ett annat namn", path.display());
        }
        let mut name =
            path.file_name().with_context(|| format!("{} är inget filnamn", path.display()))?.to_owned();
        name.push(".halvfärdig");
        let temporary = path.with_file_name(name);
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&temporary)
            .with_context(|| format!("{} kan inte skrivas", temporary.display()))?;
        Ok(Self { path: path.to_owned(), temporary, file: Some(file) })
    }

    /// A second handle on the file, for those who want to own what they write to.
    ///
    /// # Errors
    ///
    /// When the system gives none.
    pub fn writer(&self) -> Result<File> {
        let file = self.file.as_ref().context("filen är redan klar")?;
        file.try_clone().with_context(|| format!("{} kan inte skrivas", self.temporary.display()))
    }

    /// Makes sure of the bytes and gives the file its name.
    ///
    /// # Errors
    ///
    /// When the disk refuses, or somebody else has taken the name meanwhile.
    pub fn finish(mut self) -> Result<()> {
        let failed = || format!("{} kan inte skrivas färdigt", self.path.display());
        if let Some(file) = self.file.take() {
            file.sync_all().with_context(failed)?;
        }
        fs::hard_link(&self.temporary, &self.path).with_context(failed)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Whether it got its name or not, the temporary one goes; that it is gone already is no matter.
        let _ = fs::remove_file(&self.temporary);
    }
}

/// A folder that is filled out of sight and is there, whole, when it is finished; dropped before, nothing is left of it.
pub struct Unpacked {
    temporary: tempfile::TempDir,
    target: PathBuf,
}

impl Unpacked {
    /// Begins a folder that is to be empty or not there yet. It grows inside it, or in the nearest folder above that is there:
    /// on the same disk, so that it only has to be given its name.
    ///
    /// # Errors
    ///
    /// When nothing can be made there.
    pub fn beside(target: &Path) -> Result<Self> {
        let there = target.ancestors().find(|it| it.is_dir()).unwrap_or(Path::new("."));
        let temporary = tempfile::Builder::new()
            .prefix(".uppsikt-halvfärdig-")
            .tempdir_in(there)
            .with_context(|| format!("i mappen {} går det inte att skriva", there.display()))?;
        Ok(Self { temporary, target: target.to_owned() })
    }

    /// Where it grows.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.temporary.path()
    }

    /// Gives everything its place.
    ///
    /// # Errors
    ///
    /// When the system refuses, or something has come to be there meanwhile.
    pub fn finish(self) -> Result<()> {
        let failed = || format!("mappen {} kan inte göras färdig", self.target.display());
        if !self.target.is_dir() {
            if let Some(above) = self.target.parent().filter(|it| !it.as_os_str().is_empty()) {
                private_folder(above)?;
            }
            return fs::rename(self.temporary.path(), &self.target).with_context(failed);
        }
        for entry in fs::read_dir(self.temporary.path()).with_context(failed)? {
            let entry = entry.with_context(failed)?;
            let place = self.target.join(entry.file_name());
            if place.exists() {
                bail!("{} har kommit till under tiden; välj en annan mapp", place.display());
            }
            fs::rename(entry.path(), place).with_context(failed)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gets_its_name_when_it_is_whole_and_never_takes_anothers() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("arkiv.wacz");
        let begun = Unfinished::new(&path).unwrap();
        begun.writer().unwrap().write_all(b"hej").unwrap();
        assert!(!path.exists());
        begun.finish().unwrap();
        assert_eq!(text(&path).unwrap(), "hej");
        assert!(Unfinished::new(&path).is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
    }

    #[test]
    fn a_file_that_was_given_up_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        drop(Unfinished::new(&folder.path().join("a")).unwrap());
        assert!(is_empty(folder.path()).unwrap());
    }

    #[test]
    fn a_private_file_is_for_its_owner_alone_and_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("nyckel");
        private_file(&path, b"hemligt").unwrap();
        assert!(!is_open_to_others(&path).unwrap());
        assert!(private_file(&path, b"annat").is_err());
    }
}
