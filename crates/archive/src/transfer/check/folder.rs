#![expect(clippy::disallowed_methods, reason = "the file system belongs to store, archive and the binary")]

use std::fs;
use std::io;
use std::path::Path;

use super::finding::{Findings, Problem};
use super::source::{At, Entry, Limits, is_fit};

/// Every file of a folder, without following a link.
pub(super) fn index(root: &Path, limits: Limits, findings: &mut Findings) -> io::Result<Option<Vec<Entry>>> {
    let mut entries = Vec::new();
    let mut waiting = vec![(root.to_owned(), String::new(), 0)];
    while let Some((folder, prefix, depth)) = waiting.pop() {
        for found in fs::read_dir(folder)? {
            let found = found?;
            let name = found.file_name();
            let path = format!("{prefix}{}", name.to_string_lossy());
            let kind = found.file_type()?;
            if name.to_str().is_none() || !is_fit(&path) {
                findings.add(&path, Problem::UnfitName);
            } else if kind.is_symlink() {
                findings.add(&path, Problem::Link);
            } else if kind.is_dir() {
                if depth >= limits.depth {
                    findings.add(&path, Problem::TooMuch);
                    return Ok(None);
                }
                waiting.push((found.path(), format!("{path}/"), depth + 1));
            } else if kind.is_file() {
                let bytes = found.metadata()?.len();
                entries.push(Entry { path, bytes, at: At::File(found.path()) });
            } else {
                findings.add(&path, Problem::Special);
            }
            if entries.len() + waiting.len() > limits.files {
                findings.add("", Problem::TooMuch);
                return Ok(None);
            }
        }
    }
    Ok(Some(entries))
}
