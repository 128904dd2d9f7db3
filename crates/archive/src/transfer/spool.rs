//! Texts that grow with the package are kept in files beside it, not in memory.

#![expect(clippy::disallowed_methods, reason = "the file system belongs to store, archive and the binary")]

use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// A text on its way into a document.
#[derive(Debug)]
pub(super) struct Spool(BufWriter<File>);

impl Spool {
    /// Begins a text in a file of this name; one that is left from before is emptied.
    pub(super) fn new(folder: &Path, name: &str) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        let file = options.read(true).write(true).create(true).truncate(true).open(folder.join(name))?;
        Ok(Self(BufWriter::with_capacity(64 << 10, file)))
    }

    /// Adds to it.
    pub(super) fn push(&mut self, text: &str) -> io::Result<()> {
        self.0.write_all(text.as_bytes())
    }

    /// All of it, from the beginning.
    pub(super) fn reader(self) -> io::Result<impl Read> {
        let mut file = self.0.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.seek(SeekFrom::Start(0))?;
        Ok(BufReader::with_capacity(64 << 10, file))
    }
}
