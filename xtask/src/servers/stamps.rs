//! A time-stamp authority (RFC 3161) for tests: OpenSSL makes the stamps, this carries them over HTTP.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::http;
use crate::house;
use crate::referees::Referees;

/// No question is longer.
const QUESTION_BYTES: usize = 64 * 1024;

/// An authority that is ready; it ends when dropped.
pub(crate) struct Stamps {
    pub(crate) url: String,
    /// The root certificate that its stamps lead to (PEM).
    pub(crate) root: PathBuf,
    port: u16,
    ends: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

pub(crate) fn start(referees: &Referees, folder: &Path) -> Result<Stamps> {
    let home = folder.join("stamps");
    fs::create_dir(&home)?;
    make_keys(&home)?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("listening for questions")?;
    let port = listener.local_addr()?.port();
    let ends = Arc::new(AtomicBool::new(false));
    let (folder, ending, log) = (home.clone(), ends.clone(), referees.logs.join("stamps.log"));
    let thread = std::thread::spawn(move || serve(&listener, &folder, &ending, &log));
    let root = home.join("root.pem");
    let stamps = Stamps { url: format!("http://127.0.0.1:{port}/"), root, port, ends, thread: Some(thread) };
    prove(&home, &stamps)?;
    Ok(stamps)
}

impl Drop for Stamps {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::SeqCst);
        // The thread waits for somebody to come.
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).ok();
        self.thread.take().map(JoinHandle::join);
    }
}

fn make_keys(home: &Path) -> Result<()> {
    fs::copy(house::root().join("xtask/servers/tsa/openssl.cnf"), home.join("openssl.cnf"))
        .context("copying openssl.cnf")?;
    fs::write(home.join("serial"), "01\n")?;
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -config openssl.cnf";
    openssl(
        home,
        &format!("req -x509 {key} -keyout root.key -out root.pem -days 3650 -subj /CN=Root -extensions root"),
    )?;
    openssl(home, &format!("req -new {key} -keyout tsa.key -out tsa.csr"))?;
    openssl(
        home,
        "x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -days 3650 -extfile openssl.cnf -extensions stamper -out tsa.pem",
    )
}

fn openssl(home: &Path, words: &str) -> Result<()> {
    let done = Command::new("openssl")
        .args(words.split(' '))
        .current_dir(home)
        .output()
        .context("starting openssl")?;
    ensure!(done.status.success(), "openssl {words}: {}", String::from_utf8_lossy(&done.stderr).trim());
    Ok(())
}

/// Asks for a stamp and has OpenSSL verify it, as a test would.
fn prove(home: &Path, stamps: &Stamps) -> Result<()> {
    fs::write(home.join("proof"), "proof")?;
    openssl(home, "ts -query -data proof -sha256 -cert -out proof.tsq")?;
    let head = "POST / HTTP/1.1\r\nContent-Type: application/timestamp-query";
    let answer = http::ask(stamps.port, head, &fs::read(home.join("proof.tsq"))?)?;
    ensure!(answer.status == 200, "the time-stamp authority answered {}", answer.status);
    fs::write(home.join("proof.tsr"), &answer.body)?;
    openssl(home, "ts -verify -data proof -in proof.tsr -CAfile root.pem")
}

fn serve(listener: &TcpListener, home: &Path, ends: &AtomicBool, log: &Path) {
    let mut words = Vec::new();
    for stream in listener.incoming() {
        if ends.load(Ordering::SeqCst) {
            return;
        }
        // One after the other: OpenSSL counts its stamps in a file.
        if let Err(error) = stream.map_err(Into::into).and_then(|it| answer(it, home)) {
            words.push(format!("{error:#}"));
            fs::write(log, words.join("\n")).ok();
        }
    }
}

fn answer(mut stream: TcpStream, home: &Path) -> Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let (status, kind, body) = match stamp(&read(&mut stream)?, home) {
        Ok(reply) => ("200 OK", "application/timestamp-reply", reply),
        Err(error) => ("400 Bad Request", "text/plain", format!("{error:#}").into_bytes()),
    };
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    stream.write_all(&body)?;
    Ok(())
}

/// One whole request: head, empty line, and as much body as the head says.
fn read(stream: &mut TcpStream) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    let mut part = [0; 4096];
    loop {
        let n = stream.read(&mut part)?;
        all.extend_from_slice(&part[..n]);
        let wanted = http::split(&all)
            .map(|(head, body)| (http::field(&head, "Content-Length").map(str::parse::<usize>), body.len()));
        let is_whole = matches!(wanted, Some((Some(Ok(length)), there)) if there >= length);
        if is_whole || n == 0 || all.len() > QUESTION_BYTES {
            return Ok(all);
        }
    }
}

fn stamp(request: &[u8], home: &Path) -> Result<Vec<u8>> {
    let (head, question) = http::split(request).context("this is no HTTP request")?;
    ensure!(head.starts_with("POST "), "questions are posted");
    let kind = http::field(&head, "Content-Type");
    ensure!(
        kind == Some("application/timestamp-query"),
        "a question is application/timestamp-query (RFC 3161, 3.4)"
    );
    fs::write(home.join("question"), question)?;
    openssl(home, "ts -reply -config openssl.cnf -queryfile question -out reply")?;
    Ok(fs::read(home.join("reply"))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_posted_questions_are_stamped() {
        let refused = |request: &[u8]| stamp(request, Path::new("/nowhere")).unwrap_err().to_string();
        assert_eq!(refused(b"GET / HTTP/1.1\r\nA: b\r\n\r\n"), "questions are posted");
        assert!(refused(b"POST / HTTP/1.1\r\nContent-Type: text/plain\r\n\r\nx").contains("RFC 3161"));
        assert_eq!(refused(b"POST"), "this is no HTTP request");
    }
}
