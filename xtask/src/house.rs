//! Where the house stands, and how other programs are started from it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// `cargo` with these words, run in the root of the repository.
pub(crate) fn cargo(words: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(words).current_dir(root());
    command
}

/// Shows a heading and runs the command; `true` when it ended well.
pub(crate) fn step(heading: &str, command: &mut Command) -> Result<bool> {
    println!("== {heading}");
    let status = command.status().with_context(|| format!("starting {}", command.get_program().display()))?;
    Ok(status.success())
}
