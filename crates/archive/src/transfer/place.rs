//! Where a package is written: beside its place, under a name of its own, and moved there when it is whole.

#![expect(clippy::disallowed_methods, reason = "the file system belongs to store, archive and the binary")]

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use kernel::{Digest, Hasher};

use super::Unsent;
use super::tar::{LARGEST, Tar};

/// How much is read at once.
const PIECE: usize = 256 << 10;

/// The form in which a package is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A folder.
    Folder,
    /// One file: a POSIX archive (tar) without compression.
    Container,
}

/// A file that has been written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) bytes: u64,
    pub(super) digest: Digest,
}

/// A package that is being written.
#[derive(Debug)]
pub(super) struct Place {
    work: PathBuf,
    target: PathBuf,
    root: String,
    out: Out,
    piece: Vec<u8>,
}

#[derive(Debug)]
enum Out {
    Folder(PathBuf),
    Container(PathBuf, Box<Tar<BufWriter<File>>>),
}

impl Place {
    /// Begins a package in this folder. What a run that broke off has left under the working name goes.
    pub(super) fn new(folder: &Path, shape: Shape, root: &str, seconds: u64) -> Result<Self, Unsent> {
        let target = match shape {
            Shape::Folder => folder.join(root),
            Shape::Container => folder.join(format!("{root}.tar")),
        };
        if fs::symlink_metadata(&target).is_ok() {
            return Err(Unsent::Taken(target));
        }
        let work = folder.join(format!(".{root}.halvfärdig"));
        if fs::symlink_metadata(&work).is_ok() {
            fs::remove_dir_all(&work)?;
        }
        private_folder(&work)?;
        let out = match shape {
            Shape::Folder => Out::Folder(work.join(root)),
            Shape::Container => {
                let path = work.join("paket");
                let file = BufWriter::with_capacity(PIECE, private_file(&path)?);
                Out::Container(path, Box::new(Tar::new(file, seconds)))
            }
        };
        Ok(Self { work, target, root: root.to_owned(), out, piece: vec![0; PIECE] })
    }

    /// The folder for what is needed while the package is made. It goes with it.
    pub(super) fn work(&self) -> &Path {
        &self.work
    }

    /// Adds a file under its path in the package, digested on the way.
    pub(super) fn add(&mut self, path: &str, content: &mut dyn Read) -> Result<Written, Unsent> {
        match &mut self.out {
            Out::Folder(root) => {
                let path = root.join(path);
                path.parent().map_or(Ok(()), private_folder)?;
                let mut file = private_file(&path)?;
                let (bytes, digest) = copy(content, &mut file, &mut self.piece)?;
                file.sync_all()?;
                Ok(Written { bytes, digest })
            }
            Out::Container(_, tar) => {
                let (name, piece) = (format!("{}/{path}", self.root), &mut self.piece);
                let mut passed = 0;
                let added = tar.add(&name, |out| {
                    let (bytes, digest) = copy(&mut content.take(LARGEST + 1), out, piece)?;
                    passed = bytes;
                    Ok((bytes, digest))
                })?;
                let (bytes, digest) = added.ok_or(Unsent::TooLarge { name, bytes: passed })?;
                Ok(Written { bytes, digest })
            }
        }
    }

    /// Makes sure of every byte and gives the package its name.
    pub(super) fn finish(mut self) -> Result<PathBuf, Unsent> {
        let out = std::mem::replace(&mut self.out, Out::Folder(PathBuf::new()));
        match out {
            Out::Folder(root) => {
                sync_folders(&root)?;
                // Renaming would take the place of an empty folder without a word.
                if fs::symlink_metadata(&self.target).is_ok() {
                    return Err(Unsent::Taken(self.target.clone()));
                }
                fs::rename(root, &self.target)?;
            }
            Out::Container(path, tar) => {
                let file = tar.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
                file.sync_all()?;
                fs::hard_link(path, &self.target)?;
            }
        }
        if let Some(folder) = self.target.parent() {
            File::open(folder)?.sync_all()?;
        }
        Ok(self.target.clone())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // Whether the package got its place or not, what it was made of goes.
        let _ = fs::remove_dir_all(&self.work);
    }
}

/// Copies and digests.
fn copy(from: &mut dyn Read, to: &mut dyn Write, piece: &mut [u8]) -> io::Result<(u64, Digest)> {
    let (mut hasher, mut bytes) = (Hasher::default(), 0);
    loop {
        let n = match from.read(piece) {
            Ok(0) => return Ok((bytes, hasher.finish())),
            Ok(n) => n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        hasher.update(&piece[..n]);
        to.write_all(&piece[..n])?;
        bytes += n as u64;
    }
}

/// The names in a folder outlive a loss of power only when the folder itself was written.
fn sync_folders(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_folders(&entry.path())?;
        }
    }
    File::open(folder)?.sync_all()
}

fn private_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

fn private_file(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}
