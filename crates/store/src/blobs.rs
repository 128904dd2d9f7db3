#![expect(clippy::disallowed_methods, reason = "files of evidence are this module's duty")]

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use kernel::{Digest, Failed, Faults, Outcome};

/// How many files this process has begun.
static BEGUN: AtomicU64 = AtomicU64::new(0);
/// The folder in the folder where files are written until they may bear their names.
const UNFINISHED: &str = "unfinished";
/// A file that nobody has finished for so long was left behind by a worker that died.
const LEFT_BEHIND: Duration = Duration::from_hours(1);

/// A folder of files, each named by the digest of its bytes.
#[derive(Clone, Debug)]
pub struct Blobs {
    root: PathBuf,
    faults: Faults,
}

impl Blobs {
    /// The folder, made when it is not there, without what dead workers left behind.
    ///
    /// # Errors
    ///
    /// [`Failed`] when it cannot be made.
    pub fn open(root: PathBuf, faults: Faults) -> Outcome<Self> {
        fs::create_dir_all(root.join(UNFINISHED))
            .map_err(|it| Failed::for_good(format!("making the folder {}", root.display())).because(it))?;
        let blobs = Self { root, faults };
        blobs.sweep(LEFT_BEHIND)?;
        Ok(blobs)
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

    /// The bytes with this digest, hashed again; `None` when there is no such file.
    ///
    /// # Errors
    ///
    /// [`Failed`] when they cannot be read, or have been changed.
    pub async fn find(&self, digest: Digest) -> Outcome<Option<Vec<u8>>> {
        let path = self.path(digest);
        let there = aside(move || {
            fs::exists(&path).map_err(|it| Failed::new(format!("looking for blob {digest}")).because(it))
        });
        if there.await? { self.get(digest).await.map(Some) } else { Ok(None) }
    }

    /// Removes the bytes, also for whoever looks after a power cut. That they are not there is no error.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the file system refuses.
    pub async fn remove(&self, digest: Digest) -> Outcome<()> {
        self.faults.point("before removing blob")?;
        let path = self.path(digest);
        aside(move || match fs::remove_file(&path).and_then(|()| sync_folder(&path)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(Failed::new(format!("removing blob {digest}")).because(error))
            }
            Ok(()) | Err(_) => Ok(()),
        })
        .await?;
        self.faults.point("after removing blob")
    }

    /// Removes the files that dead workers began an hour ago or earlier; how many these were.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the file system refuses.
    pub async fn sweep_unfinished(&self) -> Outcome<usize> {
        let blobs = self.clone();
        aside(move || blobs.sweep(LEFT_BEHIND)).await
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
        let failed = |it: io::Error| Failed::new(format!("writing blob {digest}")).because(it);
        if self.get_now(digest).is_ok() {
            return Ok(digest);
        }
        fs::create_dir_all(path.parent().unwrap_or(&self.root)).map_err(failed)?;
        let (unfinished, mut file) = self.begin().map_err(failed)?;
        let written = file.write_all(bytes).and_then(|()| file.sync_all());
        if let Err(error) = written.and_then(|()| fs::rename(&unfinished, &path)) {
            drop(fs::remove_file(&unfinished)); // What cannot be removed now is swept later.
            return Err(failed(error));
        }
        sync_folder(&path).map_err(failed)?;
        self.get_now(digest)?;
        Ok(digest)
    }

    /// A file that is nobody else's. Several workers may write the same bytes, and several machines into this folder.
    fn begin(&self) -> io::Result<(PathBuf, File)> {
        loop {
            let n = BEGUN.fetch_add(1, Ordering::Relaxed);
            let path = self.root.join(UNFINISHED).join(format!("{}-{n}", std::process::id()));
            match File::options().write(true).create_new(true).open(&path) {
                Ok(file) => return Ok((path, file)),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn sweep(&self, age: Duration) -> Outcome<usize> {
        let folder = self.root.join(UNFINISHED);
        let failed =
            |it: io::Error| Failed::new(format!("sweeping the folder {}", folder.display())).because(it);
        let mut swept = 0;
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            match sweep_one(&path, age) {
                Ok(gone) => swept += usize::from(gone),
                Err(error) if error.kind() == ErrorKind::NotFound => {} // Finished at this moment.
                Err(error) => return Err(failed(error)),
            }
        }
        Ok(swept)
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

/// Removes the file if it is old by the machine's clock, which dates files; the installation's may stand elsewhere.
fn sweep_one(path: &Path, age: Duration) -> io::Result<bool> {
    let written_at = fs::metadata(path)?.modified()?;
    let old = written_at.elapsed().is_ok_and(|it| it >= age);
    if old {
        fs::remove_file(path)?;
    }
    Ok(old)
}

/// Sees to it that a file's coming or going survives a power cut.
fn sync_folder(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), |it| File::open(it).and_then(|it| it.sync_all()))
}

fn walk(folder: &Path, digests: &mut Vec<Digest>) -> io::Result<()> {
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
