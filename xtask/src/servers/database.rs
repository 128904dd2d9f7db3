//! A PostgreSQL of the run's own, without durability: it lives for minutes.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use rustix::process::Signal;

use super::process::{As, Server, free_port, guarded};
use crate::referees::Referees;

/// A server that is ready.
pub(crate) struct Database {
    pub(crate) server: Server,
    /// For any client: `postgres://…`.
    pub(crate) url: String,
    /// The certificate that its server shows, and that clients may trust (PEM).
    pub(crate) root: PathBuf,
}

pub(crate) fn start(referees: &Referees, folder: &Path) -> Result<Database> {
    let user = if rustix::process::geteuid().is_root() { As::User("postgres") } else { As::Us };
    // PostgreSQL refuses to run as root, so everything down to its folder must be open to its user.
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
    let home = folder.join("postgres");
    fs::create_dir(&home)?;
    if let As::User(name) = user {
        chown(&home, Some(id("-u", name)?), Some(id("-g", name)?)).context("giving PostgreSQL its folder")?;
    }
    let data = home.join("data");
    let mut initdb = guarded(&referees.postgres_bin.join("initdb"), &user, "TERM");
    initdb.arg("-D").arg(&data).args([
        "-U",
        "uppsikt",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    ]);
    let made = initdb.current_dir("/").output().context("starting initdb")?;
    ensure!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr).trim());

    let root = certify(&home, &data, &user)?;
    let port = free_port()?;
    let mut postgres = guarded(&referees.postgres_bin.join("postgres"), &user, "INT");
    postgres.arg("-D").arg(&data).args(["-p", &port.to_string()]).current_dir("/");
    for setting in settings(&home) {
        postgres.args(["-c", &setting]);
    }
    let mut server = Server::start("postgres", &mut postgres, &referees.logs, Signal::INT)?;
    let url = format!("postgres://uppsikt@127.0.0.1:{port}/postgres");
    let psql = referees.postgres_bin.join("psql");
    server.wait_for(Duration::from_mins(1), || {
        let asked = Command::new(&psql).args(["-qtA", "-c", "select 1", &url]).output().ok()?;
        (asked.stdout.trim_ascii() == b"1").then_some(())
    })?;
    Ok(Database { server, url, root })
}

/// The server's own certificate is the root that it leads to.
const CERTIFICATE: &str = "\
[req]
distinguished_name = name
x509_extensions = server
prompt = no
[name]
CN = localhost
[server]
subjectAltName = IP:127.0.0.1
basicConstraints = CA:FALSE
";

/// A certificate for the loopback, with its key where only the server reads it.
fn certify(home: &Path, data: &Path, user: &As) -> Result<PathBuf> {
    let root = home.join("server.crt");
    let key = data.join("server.key");
    let config = home.join("certificate.cnf");
    fs::write(&config, CERTIFICATE)?;
    let mut openssl = Command::new("openssl");
    openssl.args("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30".split(' '));
    openssl.arg("-config").arg(&config).arg("-keyout").arg(&key).arg("-out").arg(&root);
    let made = openssl.output().context("starting openssl")?;
    ensure!(made.status.success(), "openssl: {}", String::from_utf8_lossy(&made.stderr).trim());
    fs::copy(&root, data.join("server.crt")).context("giving PostgreSQL its certificate")?;
    if let As::User(name) = user {
        for file in [&key, &data.join("server.crt")] {
            chown(file, Some(id("-u", name)?), Some(id("-g", name)?)).context("giving PostgreSQL its key")?;
        }
    }
    Ok(root)
}

fn settings(home: &Path) -> Vec<String> {
    let mut all = vec![format!("unix_socket_directories={}", home.display())];
    let fixed = [
        "listen_addresses=127.0.0.1",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "shared_buffers=64MB",
        "max_connections=200",
        "timezone=UTC",
        "ssl=on",
    ];
    all.extend(fixed.map(str::to_owned));
    all
}

fn id(kind: &str, user: &str) -> Result<u32> {
    let asked = Command::new("id").args([kind, user]).output().context("starting id")?;
    let said = String::from_utf8_lossy(&asked.stdout);
    said.trim().parse().with_context(|| format!("there is no user {user} to run PostgreSQL as"))
}
