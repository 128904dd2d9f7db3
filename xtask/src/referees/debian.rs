//! What comes from Debian: PostgreSQL, PHP, Chromium with a font, OpenSSL, Python, Java, and readers of XML and PDF.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::logged;

/// What we use of it.
pub(super) struct Debian {
    pub(super) postgres_bin: PathBuf,
    pub(super) chromium: PathBuf,
    pub(super) php: PathBuf,
}

/// One thing we need, the packages that bring it, and how we know that it is there.
struct Need {
    packages: &'static [&'static str],
    is_there: fn() -> bool,
}

/// What veraPDF reads its profiles with, which Java no longer brings along.
const JAXB: &str = "/usr/share/java/jaxb-runtime.jar";

const NEEDS: &[Need] = &[
    Need { packages: &["postgresql"], is_there: || postgres_bin().is_some() },
    Need { packages: &["php-cli", "php-sqlite3"], is_there: || php().is_some() },
    Need { packages: &["chromium"], is_there: || chromium().is_some() },
    Need { packages: &["fonts-liberation"], is_there: has_fonts },
    Need { packages: &["openssl"], is_there: || on_path("openssl").is_some() },
    Need { packages: &["python3", "python3-venv"], is_there: has_python },
    Need { packages: &["libxml2-utils"], is_there: || on_path("xmllint").is_some() },
    Need { packages: &["poppler-utils"], is_there: || on_path("pdftotext").is_some() },
    Need { packages: &["default-jdk-headless"], is_there: || on_path("javac").is_some() },
    Need { packages: &["libjaxb-java"], is_there: || Path::new(JAXB).is_file() },
    Need { packages: &["tar", "coreutils", "util-linux"], is_there: || on_path("setpriv").is_some() },
];

pub(super) fn gather(logs: &Path) -> Result<Debian> {
    let missing = missing();
    if !missing.is_empty() {
        install(&missing, logs)?;
    }
    Ok(Debian {
        postgres_bin: postgres_bin()
            .context("PostgreSQL is not where we look: initdb on PATH or in /usr/lib/postgresql")?,
        chromium: chromium().context("Chromium is not where we look: chromium on PATH")?,
        php: php().context("PHP with PDO for SQLite is not where we look: php on PATH")?,
    })
}

fn missing() -> Vec<&'static str> {
    NEEDS.iter().filter(|it| !(it.is_there)()).flat_map(|it| it.packages).copied().collect()
}

fn install(packages: &[&str], logs: &Path) -> Result<()> {
    let words = [&["install", "-y", "--no-install-recommends"], packages].concat();
    if !rustix::process::geteuid().is_root() || on_path("apt-get").is_none() {
        bail!(
            "these are missing; install them and run this again:\n\n    sudo apt-get update && sudo apt-get {}\n",
            words.join(" ")
        );
    }
    println!("referees: apt-get {} …", words.join(" "));
    let apt = |words: &[&str], log| {
        logged(Command::new("apt-get").args(words).env("DEBIAN_FRONTEND", "noninteractive"), logs, log)
    };
    apt(&["update", "-q"], "apt-update")?;
    apt(&words, "apt-install")?;
    let still = missing();
    if !still.is_empty() {
        bail!("apt-get installed {}, but we still do not find what they bring", still.join(" "));
    }
    Ok(())
}

/// Where a program is, as the shell would find it.
pub(super) fn on_path(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|it| it.join(program)).find(|it| it.is_file())
}

/// Debian keeps the server's programs off the path, one folder for each version; the newest is taken.
fn postgres_bin() -> Option<PathBuf> {
    let version = |path: &Path| path.file_name()?.to_str()?.parse::<u32>().ok();
    let installed =
        std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|it| it.path());
    let newest = installed.filter(|it| it.join("bin/initdb").is_file()).max_by_key(|it| version(it));
    newest
        .map(|it| it.join("bin"))
        .or_else(|| on_path("initdb")?.canonicalize().ok()?.parent().map(Path::to_path_buf))
}

/// PHP that can keep what it has in SQLite.
fn php() -> Option<PathBuf> {
    let php = on_path("php")?;
    let said = Command::new(&php).arg("-m").stderr(Stdio::null()).output().ok()?;
    String::from_utf8_lossy(&said.stdout).lines().any(|it| it == "pdo_sqlite").then_some(php)
}

fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path)
}

fn has_fonts() -> bool {
    ["liberation", "liberation2", "dejavu", "noto"]
        .iter()
        .any(|it| Path::new("/usr/share/fonts/truetype").join(it).is_dir())
}

fn has_python() -> bool {
    let mut ask = Command::new("python3");
    let asked =
        ask.args(["-c", "import ensurepip, venv"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.is_ok_and(|it| it.success())
}
