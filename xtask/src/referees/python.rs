//! What comes from PyPI, into an environment of its own: warcio, wacz, aiosmtpd.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{logged, once};
use crate::house;

/// The folder with the programs.
pub(super) fn install(folder: &Path, logs: &Path) -> Result<PathBuf> {
    let list = house::root().join("xtask/servers/python/requirements.txt");
    let pins = fs::read_to_string(&list).with_context(|| format!("reading {}", list.display()))?;
    let home = folder.join("python");
    let bin = home.join("bin");
    once(&home, &pins, || {
        logged(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&home), logs, "python-venv")?;
        logged(pip(&bin).arg("-r").arg(&list), logs, "python-pip")
    })?;
    Ok(bin)
}

/// `pip install` into the environment.
pub(super) fn pip(bin: &Path) -> Command {
    let mut pip = Command::new(bin.join("python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]);
    pip
}
