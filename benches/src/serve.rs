//! How soon the built program answers, and how much memory it holds when nobody asks for anything.
#![expect(
    clippy::disallowed_methods,
    reason = "the program is started, asked over the loopback and looked at in /proc"
)]

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

use crate::clock::Started;
use crate::report::{Baseline, Report};

const MEMORY: &str = "idle memory of serve";
const START: &str = "serve, start to first answer";
/// How often the start is measured; the slowest counts.
const STARTS: usize = 3;
/// After this long without a request it is called idle.
const IDLE: Duration = Duration::from_secs(5);
/// A program that does not answer by then does not answer.
const PATIENCE_SECONDS: f64 = 20.0;

/// Both measurements, or a word about why there are none.
pub(crate) fn measure(report: &mut Report, program: Option<&Path>) -> Result<()> {
    let why = match program {
        None => "binary missing: the program was not built".to_owned(),
        Some(program) if !program.is_file() => format!("binary missing: {}", program.display()),
        Some(program) => match serve(program) {
            Ok((seconds, plain, memory)) => return add(report, program, seconds, plain, memory),
            Err(error) => format!("{error:#}"),
        },
    };
    report.not_measured(MEMORY, &why);
    report.not_measured(START, &why);
    Ok(())
}

fn add(report: &mut Report, program: &Path, seconds: f64, plain: f64, memory: f64) -> Result<()> {
    #[expect(clippy::cast_precision_loss, reason = "a program has fewer than 2^52 bytes")]
    let size = fs::metadata(program)?.len() as f64 / 1e6;
    let baseline = Baseline { name: "the program's file".to_owned(), value: size };
    report.add(MEMORY, memory, baseline, vec![format!("VmRSS after {} s without a request", IDLE.as_secs())]);
    let baseline = Baseline { name: "the program saying its version".to_owned(), value: plain };
    report.add(
        START,
        seconds,
        baseline,
        vec![format!("the slowest of {STARTS}: process started to first byte")],
    );
    Ok(())
}

/// Seconds to the first answer, seconds to say the version, megabytes held when idle.
fn serve(program: &Path) -> Result<(f64, f64, f64)> {
    let folder = tempfile::tempdir()?;
    let dir = folder.path().join("installation");
    let words = ["--guideline", "motala", "--name", "Motala kommun", "--admin", "administrator@example.se"];
    let made = Command::new(program).arg("init").arg(&dir).args(words).output()?;
    ensure!(made.status.success() && dir.is_dir(), "init: {}", String::from_utf8_lossy(&made.stderr).trim());
    let mut slowest = 0.0_f64;
    for _ in 1..STARTS {
        slowest = slowest.max(Served::start(program, &dir)?.answered_after);
    }
    let served = Served::start(program, &dir)?;
    slowest = slowest.max(served.answered_after);
    sleep(IDLE);
    let memory = served.resident_mb()?;
    drop(served);
    let started = Started::now();
    ensure!(Command::new(program).arg("--version").output()?.status.success(), "--version failed");
    Ok((slowest, started.seconds(), memory))
}

/// The program, serving; ended when dropped.
struct Served {
    child: Child,
    answered_after: f64,
}

impl Served {
    fn start(program: &Path, dir: &Path) -> Result<Self> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, free_port()?));
        let started = Started::now();
        let child = Command::new(program)
            .arg("serve")
            .arg(dir)
            .args(["--listen", &address.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let mut served = Self { child, answered_after: 0.0 };
        while !answers(address) {
            if let Some(status) = served.child.try_wait()? {
                anyhow::bail!("serve ended with {status} before it answered");
            }
            ensure!(started.seconds() < PATIENCE_SECONDS, "serve did not answer within {PATIENCE_SECONDS} s");
            sleep(Duration::from_millis(2));
        }
        served.answered_after = started.seconds();
        Ok(served)
    }

    fn resident_mb(&self) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line =
            status.lines().find_map(|it| it.strip_prefix("VmRSS:")).context("the system tells no VmRSS")?;
        let kib: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kib * 1_024.0 / 1e6)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // A process that has ended already needs no end.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Whether somebody answers with HTTP there.
fn answers(address: SocketAddr) -> bool {
    let mut answer = [0_u8; 5];
    let asked = TcpStream::connect(address).and_then(|mut it| {
        it.set_read_timeout(Some(Duration::from_secs(5)))?;
        it.write_all(b"GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        it.read_exact(&mut answer)
    });
    asked.is_ok() && &answer == b"HTTP/"
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
