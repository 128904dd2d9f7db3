//! Where the tests and their servers write what nobody keeps.

use std::path::{Path, PathBuf};

/// A file system in memory.
const MEMORY: &str = "/dev/shm";

/// What has to be free there.
const ROOM: u64 = 4 << 30;

/// In memory where there is room, unless somebody said otherwise: a thousand small databases that are flushed to a disk
/// after each commit make the tests take three times as long and prove nothing, for no test turns off the machine.
pub(super) fn place() -> PathBuf {
    match std::env::var_os("TMPDIR") {
        Some(said) => said.into(),
        None if has_room(Path::new(MEMORY)) => MEMORY.into(),
        None => std::env::temp_dir(),
    }
}

fn has_room(folder: &Path) -> bool {
    rustix::fs::statvfs(folder).is_ok_and(|it| it.f_bavail.saturating_mul(it.f_frsize) >= ROOM)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_is_not_there_has_no_room() {
        assert!(!has_room(Path::new("/no/such/place")));
        assert!(place().is_dir());
    }
}
