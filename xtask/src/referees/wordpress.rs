//! A WordPress of a fixed version, as npm carries it. Each run gets a copy that nobody has used.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::node::Node;
use super::{logged, once};

/// The package, and which of the WordPresses in it.
const PACKAGE: &str = "@wp-playground/wordpress-builds@0.9.19";
const ZIP: &str = "package/src/wordpress/wp-6.5.zip";

pub(super) fn install(folder: &Path, logs: &Path, node: &Node) -> Result<PathBuf> {
    let home = folder.join("wordpress");
    once(&home, &format!("{PACKAGE} {ZIP}"), || {
        let download = tempfile::tempdir_in(folder).context("making a folder for the download")?;
        let path = download.path();
        logged(node.npm().args(["pack", "--silent", PACKAGE]).current_dir(path), logs, "wordpress-pack")?;
        logged(
            Command::new("sh").args(["-c", "tar -xzf *.tgz \"$0\"", ZIP]).current_dir(path),
            logs,
            "wordpress-tar",
        )?;
        // Filled beside its place and moved there whole, so that half a WordPress is never taken for one.
        let filled = path.join("filled");
        let mut unzip = Command::new("python3");
        logged(
            unzip.args(["-m", "zipfile", "-e", ZIP]).arg(&filled).current_dir(path),
            logs,
            "wordpress-zip",
        )?;
        if home.exists() {
            fs::remove_dir_all(&home)?;
        }
        fs::rename(&filled, &home).context("moving WordPress to its place")
    })?;
    Ok(home)
}
