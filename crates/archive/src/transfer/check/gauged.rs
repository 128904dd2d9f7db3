use std::io::{self, BufRead, BufReader, Read, Take};

use super::source::Limits;

/// Stops a document, or a piece of it that must be held in memory, that is too long.
pub(super) struct Gauged<R> {
    inner: BufReader<Take<R>>,
    piece: u64,
    all: u64,
    limits: Limits,
}

impl<R: Read> Gauged<R> {
    pub(super) fn new(source: R, limits: Limits) -> Self {
        let inner = BufReader::new(source.take(limits.document_bytes.saturating_add(1)));
        Self { inner, piece: 0, all: 0, limits }
    }

    /// What is read from here on is another piece.
    pub(super) fn begin_piece(&mut self) {
        self.piece = 0;
    }
}

impl<R: Read> Read for Gauged<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let there = self.fill_buf()?;
        let n = there.len().min(into.len());
        into[..n].copy_from_slice(&there[..n]);
        self.consume(n);
        Ok(n)
    }
}

impl<R: Read> BufRead for Gauged<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.piece > self.limits.piece_bytes || self.all > self.limits.document_bytes {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, n: usize) {
        self.piece += n as u64;
        self.all += n as u64;
        self.inner.consume(n);
    }
}
