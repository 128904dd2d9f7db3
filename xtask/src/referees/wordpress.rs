//! A WordPress of a fixed version, and the plugin that lets it live in a file of SQLite, as npm carries both. Each run
//! gets a copy that nobody has used.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::node::Node;
use super::{logged, once};

/// The package, and which of the WordPresses in it.
const PACKAGE: &str = "@wp-playground/wordpress-builds@0.9.19";
const ZIP: &str = "package/src/wordpress/wp-6.5.zip";

/// The package that carries the plugin, and where in it.
const PLUGIN_PACKAGE: &str = "@wp-playground/cli@3.1.56";
const PLUGIN_ZIP: &str = "package/sqlite-database-integration.zip";
/// What the folder of the plugin is called in the archive, and by WordPress.
const PACKED: &str = "plugin-sqlite-database-integration";
const PLUGIN: &str = "sqlite-database-integration";

pub(super) fn install(folder: &Path, logs: &Path, node: &Node) -> Result<PathBuf> {
    let home = folder.join("wordpress");
    once(&home, &format!("{PACKAGE} {ZIP} {PLUGIN_PACKAGE}"), || {
        let download = tempfile::tempdir_in(folder).context("making a folder for the download")?;
        // Filled beside its place and moved there whole, so that half a WordPress is never taken for one.
        let filled = unpacked(&download.path().join("site"), PACKAGE, ZIP, logs, node)?;
        let plugin = unpacked(&download.path().join("plugin"), PLUGIN_PACKAGE, PLUGIN_ZIP, logs, node)?;
        join(&filled, &plugin.join(PACKED))?;
        if home.exists() {
            fs::remove_dir_all(&home)?;
        }
        fs::rename(&filled, &home).context("moving WordPress to its place")
    })?;
    Ok(home)
}

/// What is in this archive of this package, in a folder.
fn unpacked(path: &Path, package: &str, zip: &str, logs: &Path, node: &Node) -> Result<PathBuf> {
    fs::create_dir(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let log = |step: &str| format!("wordpress-{name}-{step}");
    logged(node.npm().args(["pack", "--silent", package]).current_dir(path), logs, &log("pack"))?;
    let mut tar = Command::new("sh");
    logged(tar.args(["-c", "tar -xzf *.tgz \"$0\"", zip]).current_dir(path), logs, &log("tar"))?;
    let filled = path.join("filled");
    let mut unzip = Command::new("python3");
    unzip.args(["-m", "zipfile", "-e", zip]).arg(&filled).current_dir(path);
    logged(&mut unzip, logs, &log("zip"))?;
    Ok(filled)
}

/// Puts the plugin into a WordPress, and takes out the site that comes installed with it.
fn join(site: &Path, plugin: &Path) -> Result<()> {
    let content = site.join("wp-content");
    let installed = content.join("database/.ht.sqlite");
    if installed.exists() {
        fs::remove_file(&installed)?;
    }
    let place = content.join("plugins").join(PLUGIN);
    fs::rename(plugin, &place).context("moving the plugin into WordPress")?;
    let dropin = fs::read_to_string(place.join("db.copy")).context("reading the plugin's db.copy")?;
    let dropin = dropin
        .replace("'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'", &format!("__DIR__ . '/plugins/{PLUGIN}'"))
        .replace("{SQLITE_PLUGIN}", &format!("{PLUGIN}/load.php"));
    fs::write(content.join("db.php"), dropin).context("writing the plugin's db.php")
}
