#![expect(clippy::disallowed_methods, reason = "files of evidence are this module's duty")]

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use kernel::{Digest, Failed, Faults, Outcome};

/// How many files this process has begun.
static UNFINISHED: AtomicU64 = AtomicU64::new(0);

/// A folder of files, each named by the digest of its bytes.
#[derive(Clone, Debug)]
pub struct Blobs {
    root: PathBuf,
    faults: Faults,
}

impl Blobs {
    /// The folder, made when it is not there.
    ///
    /// # Errors
    ///
    /// [`Failed`] when it cannot be made.
    pub fn open(root: PathBuf, faults: Faults) -> Outcome<Self> {
        fs::create_dir_all(&root)
            .map_err(|it| Failed::for_good(format!("making the folder {}", root.display())).because(it))?;
        Ok(Self { root, faults })
    }

    /// Stores the bytes and reads them back; what is returned can be relied on after a power cut.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the bytes cannot be written, or read back differently.
    pub async fn put(&self, bytes: Vec<u8>) -> Outcome<Digest> {
        self.faults.point("before blob")?;
        let blobs = self.clone();
        let digest = aside(move || blobs.put_now(&bytes)).await?;
        self.faults.point("after blob")?;
        Ok(digest)
    }

    /// The bytes with this digest, hashed again.
    ///
    /// # Errors
    ///
    /// [`Failed`] when they are not there, or have been changed.
    pub async fn get(&self, digest: Digest) -> Outcome<Vec<u8>> {
        self.faults.point("read blob")?;
        let blobs = self.clone();
        aside(move || blobs.get_now(digest)).await
    }

    /// Removes the bytes. That they are not there is no error.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the file system refuses.
    pub async fn remove(&self, digest: Digest) -> Outcome<()> {
        let path = self.path(digest);
        aside(move || match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(Failed::new(format!("removing blob {digest}")).because(error))
            }
            Ok(()) | Err(_) => Ok(()),
        })
        .await
    }

    /// The digests of all blobs, in their order.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the folder cannot be read.
    pub async fn list(&self) -> Outcome<Vec<Digest>> {
        let root = self.root.clone();
        aside(move || {
            let mut digests = Vec::new();
            walk(&root, &mut digests)
                .map_err(|it| Failed::new(format!("reading the folder {}", root.display())).because(it))?;
            digests.sort();
            Ok(digests)
        })
        .await
    }

    fn path(&self, digest: Digest) -> PathBuf {
        let name = digest.to_string();
        self.root.join(&name[..2]).join(&name[2..4]).join(name)
    }

    fn put_now(&self, bytes: &[u8]) -> Outcome<Digest> {
        let digest = Digest::of(bytes);
        let path = self.path(digest);
        let failed = |it: std::io::Error| Failed::new(format!("writing blob {digest}")).because(it);
        if self.get_now(digest).is_ok() {
            return Ok(digest);
        }
        let folder = path.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder).map_err(failed)?;
        // Two workers may write the same bytes at the same time, each into a file of its own.
        let n = UNFINISHED.fetch_add(1, Ordering::Relaxed);
        let unfinished = path.with_extension(format!("unfinished-{}-{n}", std::process::id()));
        let mut file = File::create(&unfinished).map_err(failed)?;
        file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed)?;
        fs::rename(&unfinished, &path).map_err(failed)?;
        File::open(folder).and_then(|it| it.sync_all()).map_err(failed)?;
        self.get_now(digest)?;
        Ok(digest)
    }

    fn get_now(&self, digest: Digest) -> Outcome<Vec<u8>> {
        let bytes = fs::read(self.path(digest))
            .map_err(|it| Failed::new(format!("reading blob {digest}")).because(it))?;
        if Digest::of(&bytes) == digest {
            Ok(bytes)
        } else {
            Err(Failed::for_good(format!("reading blob {digest}: its bytes have been changed")))
        }
    }
}

fn walk(folder: &Path, digests: &mut Vec<Digest>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), digests)?;
        } else if let Ok(digest) = entry.file_name().to_string_lossy().parse() {
            digests.push(digest);
        }
    }
    Ok(())
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|it| Failed::for_good("working with files").because(it))?
}
