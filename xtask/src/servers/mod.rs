//! The servers that tests speak to: started on free ports of the loopback, waited for, and stopped however we end.

mod database;
mod http;
mod mail;
mod process;
mod scratch;
mod stamps;
mod wordpress;

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::referees::Referees;
use process::Server;
pub(crate) use process::end_group;
use stamps::Stamps;

/// All servers of one run. Dropped, they are stopped and what they wrote is removed.
pub(crate) struct Servers {
    /// What tests are told, as settings of their environment.
    pub(crate) settings: Vec<(&'static str, OsString)>,
    // Dropped in this order: first who writes, then what was written.
    _running: Vec<Server>,
    _stamps: Stamps,
    _folder: TempDir,
}

/// Starts every server and waits until each answers.
pub(crate) fn start(referees: &Referees) -> Result<Servers> {
    let place = scratch::place();
    let folder = tempfile::Builder::new()
        .prefix("uppsikt-test-")
        .tempdir_in(&place)
        .context("making a folder for the servers")?;
    // The connector's tests crowd theirs and tear at it; the whole program is tried on a site where nobody else writes.
    let wordpress = wordpress::start(referees, folder.path(), "wordpress")?;
    let site = wordpress::start(referees, folder.path(), "wordpress-site")?;
    let database = database::start(referees, folder.path())?;
    let mail = mail::start(referees, folder.path())?;
    let stamps = stamps::start(referees, folder.path())?;

    let mut settings: Vec<(&'static str, OsString)> = vec![
        ("UPPSIKT_POSTGRES", database.url.into()),
        ("UPPSIKT_POSTGRES_CA", database.root.into()),
        ("UPPSIKT_WORDPRESS", wordpress.url.into()),
        ("UPPSIKT_WORDPRESS_PASSWORD", wordpress.password.into()),
        ("UPPSIKT_SITE", site.url.into()),
        ("UPPSIKT_SITE_PASSWORD", site.password.into()),
        ("UPPSIKT_TSA", stamps.url.clone().into()),
        ("UPPSIKT_TSA_CA", stamps.root.clone().into()),
        ("UPPSIKT_SMTP", mail.url.into()),
        ("UPPSIKT_MAILDIR", mail.folder.into()),
    ];
    settings.extend(programs(referees).map(|(name, path)| (name, path.into_os_string())));
    settings.push(("UPPSIKT_REQUIRE_ALL", "1".into()));
    settings.push(("TMPDIR", place.into()));
    let running = vec![database.server, mail.server, wordpress.server, site.server];
    Ok(Servers { settings, _running: running, _stamps: stamps, _folder: folder })
}

fn programs(referees: &Referees) -> impl Iterator<Item = (&'static str, PathBuf)> {
    [
        ("UPPSIKT_CHROMIUM", referees.chromium.clone()),
        ("UPPSIKT_NODE", referees.node.clone()),
        ("UPPSIKT_NODE_MODULES", referees.node_modules.clone()),
        ("UPPSIKT_WARCIO", referees.python_bin.join("warcio")),
        ("UPPSIKT_WACZ", referees.python_bin.join("wacz")),
        ("UPPSIKT_EARK", referees.python_bin.join("eark-validator")),
        ("UPPSIKT_VERAPDF", referees.verapdf.clone()),
    ]
    .into_iter()
}
