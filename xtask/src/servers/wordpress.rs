//! A real WordPress on PHP in WebAssembly, installed afresh for each run.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
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

/// A server that was started and does not answer yet.
pub(crate) struct Waking {
    server: Server,
    port: u16,
    /// Where the blueprint leaves the password.
    password: PathBuf,
}

/// A server that is ready.
pub(crate) struct WordPress {
    pub(crate) server: Server,
    /// `http://127.0.0.1:port`
    pub(crate) url: String,
    /// `user:application password`, for HTTP Basic.
    pub(crate) password: String,
}

/// Starts one with its files in a folder of this name.
pub(crate) fn wake(referees: &Referees, folder: &Path, name: &'static str) -> Result<Waking> {
    let home = folder.join(name);
    let copied =
        Command::new("cp").args(["-a", "--reflink=auto"]).args([&referees.wordpress, &home]).status();
    ensure!(copied.context("starting cp")?.success(), "copying {}", referees.wordpress.display());
    let scratch = folder.join(format!("{name}-scratch"));
    fs::create_dir(&scratch)?;

    let port = free_port()?;
    let mut playground = guarded(&referees.node, &As::Us, "TERM");
    playground.args(words(referees, &home, port)).current_dir(&scratch).env("TMPDIR", &scratch);
    let server = Server::start(name, &mut playground, &referees.logs, Signal::TERM)?;
    Ok(Waking { server, port, password: home.join("app-password.txt") })
}

fn words(referees: &Referees, home: &Path, port: u16) -> Vec<OsString> {
    let program = referees.node_modules.join("@wp-playground/cli/wp-playground.js");
    let blueprint = house::root().join("xtask/servers/wordpress/blueprint.json");
    let mut words: Vec<OsString> =
        vec![program.into(), "server".into(), "--port".into(), port.to_string().into()];
    let fixed = "--php 8.3 --workers 2 --wordpress-install-mode install-from-existing-files-if-needed \
                 --define WP_ENVIRONMENT_TYPE local --define-bool DISABLE_WP_CRON true \
                 --define-bool WP_HTTP_BLOCK_EXTERNAL true --mount-dir-before-install";
    words.extend(fixed.split_whitespace().map(OsString::from));
    words.extend([home.into(), "/wordpress".into(), "--blueprint".into(), blueprint.into()]);
    words
}

impl Waking {
    /// Waits until WordPress knows us by the password it made.
    pub(crate) fn answer(mut self) -> Result<WordPress> {
        let (port, path) = (self.port, &self.password);
        let password = self.server.wait_for(Duration::from_mins(3), || {
            let password = fs::read_to_string(path).ok()?.trim().to_owned();
            let head = format!(
                "GET /wp-json/wp/v2/users/me HTTP/1.1\r\nAuthorization: Basic {}",
                STANDARD.encode(&password)
            );
            http::ask(port, &head, b"").is_ok_and(|it| it.status == 200).then_some(password)
        })?;
        Ok(WordPress { server: self.server, url: format!("http://127.0.0.1:{port}"), password })
    }
}
