//! A real WordPress on Debian's PHP with its data in one file, installed afresh for each run.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustix::process::Signal;

use super::http;
use super::process::{As, Server, free_port, guarded};
use crate::house;
use crate::referees::Referees;

/// A server that is ready.
pub(crate) struct WordPress {
    pub(crate) server: Server,
    /// `http://127.0.0.1:port`
    pub(crate) url: String,
    /// `user:application password`, for HTTP Basic.
    pub(crate) password: String,
}

/// Installs one in a folder of this name, starts it, and waits until it knows us by the password it made.
pub(crate) fn start(referees: &Referees, folder: &Path, name: &'static str) -> Result<WordPress> {
    let home = folder.join(name);
    let copied =
        Command::new("cp").args(["-a", "--reflink=auto"]).args([&referees.wordpress, &home]).status();
    ensure!(copied.context("starting cp")?.success(), "copying {}", referees.wordpress.display());
    let ours = house::root().join("xtask/servers/wordpress").canonicalize()?;
    fs::copy(ours.join("wp-config.php"), home.join("wp-config.php")).context("writing wp-config.php")?;

    let port = free_port()?;
    let url = format!("http://127.0.0.1:{port}");
    let password = install(&referees.php, &ours.join("install.php"), &home, &url)?;
    let mut php = guarded(&referees.php, &As::Us, "TERM");
    php.args(SETTINGS).args(["-S", url.trim_start_matches("http://"), "-t"]).arg(&home);
    php.arg(ours.join("router.php")).env("PHP_CLI_SERVER_WORKERS", "2");
    let mut server = Server::start(name, &mut php, &referees.logs, Signal::TERM)?;
    let head = format!(
        "GET /wp-json/wp/v2/users/me HTTP/1.1\r\nAuthorization: Basic {}",
        STANDARD.encode(&password)
    );
    server.wait_for(Duration::from_mins(1), || {
        http::ask(port, &head, b"").is_ok_and(|it| it.status == 200).then_some(())
    })?;
    Ok(WordPress { server, url, password })
}

/// Compiled once and not for each request; no mail to anybody.
const SETTINGS: [&str; 6] =
    ["-d", "opcache.enable=1", "-d", "opcache.enable_cli=1", "-d", "sendmail_path=/bin/true"];

/// `user:application password` of the installed site.
fn install(php: &Path, script: &Path, home: &Path, url: &str) -> Result<String> {
    let mut command = Command::new(php);
    let ran = command.args(SETTINGS).arg(script).arg(home).arg(url).output().context("starting PHP")?;
    let said = String::from_utf8_lossy(&ran.stdout).trim().to_owned();
    ensure!(
        ran.status.success() && said.starts_with("admin:"),
        "WordPress was not installed: {said}\n{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    Ok(said)
}
