//! The container of a package: a POSIX archive (ustar) of regular files, in which every header follows from the
//! name and the length, so that the same package always gives the same bytes.

use std::io::{self, Read, Seek, SeekFrom, Write};

pub(super) const BLOCK: usize = 512;
/// What twelve octal digits less the closing one can say.
pub(super) const LARGEST: u64 = (8 << 30) - 1;
/// How long the two parts of a name may be.
const NAME: usize = 100;
const PREFIX: usize = 155;

/// Writes files one after the other; needs a destination in which one can go back.
#[derive(Debug)]
pub(super) struct Tar<W> {
    out: W,
    at: u64,
    modified: u64,
}

impl<W: Write + Seek> Tar<W> {
    /// Begins a container whose files all say this time, in seconds since 1970.
    pub(super) fn new(out: W, modified: u64) -> Self {
        Self { out, at: 0, modified }
    }

    /// Adds a file by letting it be written, and then its header: the length is known last.
    ///
    /// `None` when the name or the content is too long for the format.
    pub(super) fn add<T>(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut W) -> io::Result<(u64, T)>,
    ) -> io::Result<Option<(u64, T)>> {
        if split(name).is_none() {
            return Ok(None);
        }
        self.out.write_all(&[0; BLOCK])?;
        let (bytes, told) = write(&mut self.out)?;
        let Some(header) = header(name, bytes, self.modified) else { return Ok(None) };
        let padding = bytes.next_multiple_of(BLOCK as u64) - bytes;
        self.out.write_all(&vec![0; usize::try_from(padding).unwrap_or(0)])?;
        self.out.seek(SeekFrom::Start(self.at))?;
        self.out.write_all(&header)?;
        self.at += BLOCK as u64 + bytes + padding;
        self.out.seek(SeekFrom::Start(self.at))?;
        Ok(Some((bytes, told)))
    }

    /// Writes the end: two empty blocks, and as many as fill a record of twenty.
    pub(super) fn finish(mut self) -> io::Result<W> {
        let record = 20 * BLOCK as u64;
        let end = (self.at + 2 * BLOCK as u64).next_multiple_of(record);
        io::copy(&mut io::repeat(0).take(end - self.at), &mut self.out)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

/// The header of a regular file that anybody may read.
pub(super) fn header(name: &str, bytes: u64, modified: u64) -> Option<[u8; BLOCK]> {
    let (prefix, name) = split(name)?;
    if bytes > LARGEST {
        return None;
    }
    let mut header = [0; BLOCK];
    let mut put = |at: usize, what: &[u8]| header[at..at + what.len()].copy_from_slice(what);
    put(0, name.as_bytes());
    put(100, b"0000644\0");
    put(108, b"0000000\0");
    put(116, b"0000000\0");
    put(124, format!("{bytes:011o}\0").as_bytes());
    put(136, format!("{:011o}\0", modified.min(LARGEST)).as_bytes());
    put(148, b"        ");
    put(156, b"0");
    put(257, b"ustar\x0000");
    put(345, prefix.as_bytes());
    let sum = checksum(&header);
    header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    Some(header)
}

/// The sum of all bytes, the field of the sum itself as blanks.
pub(super) fn checksum(header: &[u8; BLOCK]) -> u32 {
    let value = |(at, byte): (usize, &u8)| u32::from(if (148..156).contains(&at) { b' ' } else { *byte });
    header.iter().enumerate().map(value).sum()
}

/// The name in the two fields that the format has for it, cut at a slash as far right as it may be.
fn split(name: &str) -> Option<(&str, &str)> {
    if name.len() <= NAME {
        return Some(("", name));
    }
    let cuts = name.rmatch_indices('/').filter(|(at, _)| *at <= PREFIX);
    let (at, _) = cuts.into_iter().find(|(at, _)| name.len() - at - 1 <= NAME)?;
    Some((&name[..at], &name[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_at_a_slash_and_one_that_cannot_be_is_refused() {
        let long = format!("{}/{}", "a".repeat(60), "b".repeat(60));
        assert_eq!(split(&long), Some((&*"a".repeat(60), &*"b".repeat(60))));
        assert_eq!(split(&"a".repeat(101)), None);
        assert_eq!(split(&format!("{}/b", "a".repeat(156))), None);
        assert!(header("a", LARGEST + 1, 0).is_none());
    }

    #[test]
    fn a_container_is_whole_records_of_blocks() {
        let mut tar = Tar::new(io::Cursor::new(Vec::new()), 1);
        let write = |out: &mut io::Cursor<Vec<u8>>| out.write_all(b"hej").map(|()| (3, ()));
        assert!(tar.add("a/b.txt", write).unwrap().is_some());
        let bytes = tar.finish().unwrap().into_inner();
        assert_eq!(bytes.len(), 20 * BLOCK);
        assert_eq!(&bytes[BLOCK..BLOCK + 3], b"hej");
        assert_eq!(&bytes[124..136], b"00000000003\0");
        let header: [u8; BLOCK] = bytes[..BLOCK].try_into().unwrap();
        assert_eq!(&header[148..156], format!("{:06o}\0 ", checksum(&header)).as_bytes());
    }
}
