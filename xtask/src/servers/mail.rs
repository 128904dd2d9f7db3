//! A mail server that keeps everything it is given in a folder (Maildir).

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Result;
use rustix::process::Signal;

use super::process::{As, Server, free_port, guarded};
use crate::referees::Referees;

/// A server that is ready.
pub(crate) struct Mail {
    pub(crate) server: Server,
    /// `smtp://127.0.0.1:port`
    pub(crate) url: String,
    /// New mail is in `new` below it.
    pub(crate) folder: PathBuf,
}

pub(crate) fn start(referees: &Referees, folder: &Path) -> Result<Mail> {
    let folder = folder.join("mail");
    let port = free_port()?;
    let mut sink = guarded(&referees.python_bin.join("python"), &As::Us, "TERM");
    sink.args([
        "-m",
        "aiosmtpd",
        "-n",
        "-l",
        &format!("127.0.0.1:{port}"),
        "-c",
        "aiosmtpd.handlers.Mailbox",
    ])
    .arg(&folder);
    let mut server = Server::start("mail", &mut sink, &referees.logs, Signal::TERM)?;
    server.wait_for(Duration::from_mins(1), || greets(port).then_some(()))?;
    Ok(Mail { server, url: format!("smtp://127.0.0.1:{port}"), folder })
}

/// Whether the server says 220, as RFC 5321 wants it to begin.
fn greets(port: u16) -> bool {
    let Ok(stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)) else { return false };
    let mut line = String::new();
    let waits = stream.set_read_timeout(Some(Duration::from_secs(5)));
    waits.is_ok() && BufReader::new(stream).read_line(&mut line).is_ok() && line.starts_with("220")
}
