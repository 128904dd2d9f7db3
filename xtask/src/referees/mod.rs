//! Judges from outside, installed by ordinary clients into one folder: `target/referees`, or where
//! `UPPSIKT_REFEREES` says. What is there in the pinned version is left alone.

mod debian;
mod node;
mod python;
mod verapdf;
mod wordpress;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::{house, interrupt};

/// Where everything is that judges us or that we try ourselves on.
pub(crate) struct Referees {
    /// Where the logs of installations and servers are.
    pub(crate) logs: PathBuf,
    /// The folder with `postgres` and `initdb`.
    pub(crate) postgres_bin: PathBuf,
    pub(crate) chromium: PathBuf,
    pub(crate) php: PathBuf,
    /// The folder with `python`, `warcio`, `wacz` and `eark-validator`.
    pub(crate) python_bin: PathBuf,
    pub(crate) node: PathBuf,
    pub(crate) node_modules: PathBuf,
    /// A program that takes a flavour of PDF/A and files.
    pub(crate) verapdf: PathBuf,
    /// A WordPress that nobody has used yet.
    pub(crate) wordpress: PathBuf,
}

/// Finds everything, installs what is missing.
pub(crate) fn gather() -> Result<Referees> {
    let folder = match std::env::var_os("UPPSIKT_REFEREES") {
        Some(it) => std::path::absolute(PathBuf::from(it))?,
        None => house::root().canonicalize()?.join("target/referees"),
    };
    let logs = folder.join("logs");
    fs::create_dir_all(&logs).with_context(|| format!("making the folder {}", logs.display()))?;
    let lock = File::create(folder.join("lock")).context("locking the referees' folder")?;
    lock.lock().context("waiting for another run that installs")?;

    let debian = debian::gather(&logs)?;
    let python_bin = python::install(&folder, &logs)?;
    let node = node::install(&folder, &logs, &python_bin)?;
    let verapdf = verapdf::install(&folder, &logs, &python_bin)?;
    let wordpress = wordpress::install(&folder, &logs, &node)?;
    Ok(Referees {
        postgres_bin: debian.postgres_bin,
        chromium: debian.chromium,
        php: debian.php,
        logs,
        python_bin,
        node: node.bin,
        node_modules: node.modules,
        verapdf,
        wordpress,
    })
}

/// Installs `made` unless it is there by the same pins; `pins` is everything that decides what we get.
fn once(made: &Path, pins: &str, install: impl FnOnce() -> Result<()>) -> Result<()> {
    let stamp = made.with_added_extension("installed");
    if made.exists() && fs::read_to_string(&stamp).is_ok_and(|it| it == pins) {
        return Ok(());
    }
    let name = made.file_name().unwrap_or_default().display();
    println!("referees: installing {name} …");
    install().with_context(|| format!("installing {name}"))?;
    fs::write(&stamp, pins).with_context(|| format!("writing {}", stamp.display()))
}

/// Runs a command with its words in a log; the end of the log is shown when it fails.
fn logged(command: &mut Command, logs: &Path, name: &str) -> Result<()> {
    let path = logs.join(format!("{name}.log"));
    let log = File::create(&path).with_context(|| format!("writing {}", path.display()))?;
    let program = command.get_program().display().to_string();
    let status = command
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .status()
        .with_context(|| format!("starting {program}"))?;
    interrupt::check()?;
    if !status.success() {
        bail!("{program} ended with {status}; the end of {}:\n{}", path.display(), tail(&path));
    }
    Ok(())
}

/// The last lines of a log.
pub(crate) fn tail(path: &Path) -> String {
    let text = fs::read(path).map(|it| String::from_utf8_lossy(&it).into_owned()).unwrap_or_default();
    let lines: Vec<_> = text.lines().collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_in_the_pinned_version_is_not_installed_again() {
        let folder = tempfile::tempdir().unwrap();
        let made = folder.path().join("a");
        let mut times = 0;
        let mut install = |pins: &str| {
            once(&made, pins, || {
                times += 1;
                Ok(fs::write(&made, "x")?)
            })
        };
        install("1").unwrap();
        install("1").unwrap();
        install("2").unwrap();
        fs::remove_file(&made).unwrap();
        install("2").unwrap();
        assert_eq!(times, 3);
    }

    #[test]
    fn an_installation_that_failed_is_tried_again_and_its_words_are_shown() {
        let folder = tempfile::tempdir().unwrap();
        let made = folder.path().join("a");
        let fail = || {
            once(&made, "1", || {
                logged(Command::new("sh").args(["-c", "echo why; exit 3"]), folder.path(), "a")
            })
        };
        assert!(format!("{:#}", fail().unwrap_err()).contains("why"));
        assert!(fail().is_err());
    }
}
