//! One server that runs beside us: in a process group of its own, its words in a log, gone when we are gone.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};

use crate::{interrupt, referees};

/// How long a server may take to stop by itself.
const PATIENCE: Duration = Duration::from_secs(10);

/// A server that was started; stopped when dropped.
pub(crate) struct Server {
    name: &'static str,
    child: Child,
    log: PathBuf,
    stop: Signal,
}

/// Who a server runs as.
pub(crate) enum As<'a> {
    Us,
    /// A user of the system; only root can ask for it.
    User(&'a str),
}

/// A port of the loopback that nobody uses now.
pub(crate) fn free_port() -> Result<u16> {
    let probe = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("looking for a free port")?;
    Ok(probe.local_addr()?.port())
}

/// `setpriv` before a program: its user, and that it ends when we are killed without a chance to stop it.
pub(crate) fn guarded(program: &Path, user: &As<'_>, death: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.arg(format!("--pdeathsig={death}"));
    if let As::User(user) = user {
        command.args([format!("--reuid={user}"), format!("--regid={user}"), "--init-groups".to_owned()]);
    }
    command.arg("--").arg(program);
    command
}

impl Server {
    /// Starts the command; `stop` is what asks this server to end at once and in order.
    pub(crate) fn start(
        name: &'static str,
        command: &mut Command,
        logs: &Path,
        stop: Signal,
    ) -> Result<Self> {
        let path = logs.join(format!("{name}.log"));
        let log = File::create(&path).with_context(|| format!("writing {}", path.display()))?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).process_group(0);
        let child = command.spawn().with_context(|| format!("starting {name}"))?;
        Ok(Self { name, child, log: path, stop })
    }

    /// Waits until the server answers; when it ends before, or takes too long, its last words are shown.
    pub(crate) fn wait_for<T>(
        &mut self,
        limit: Duration,
        mut answer: impl FnMut() -> Option<T>,
    ) -> Result<T> {
        let begun = Instant::now();
        loop {
            if let Some(it) = answer() {
                return Ok(it);
            }
            interrupt::check()?;
            if let Some(status) = self.child.try_wait()? {
                bail!("{} ended with {status}; {}", self.name, self.last_words());
            }
            if begun.elapsed() > limit {
                bail!("{} does not answer after {} s; {}", self.name, limit.as_secs(), self.last_words());
            }
            sleep(Duration::from_millis(50));
        }
    }

    fn last_words(&self) -> String {
        format!("the end of {}:\n{}", self.log.display(), referees::tail(&self.log))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        end_group(&mut self.child, self.stop);
    }
}

/// Asks a process group to end, waits, and ends it by force. Whatever it started goes with it.
pub(crate) fn end_group(child: &mut Child, stop: Signal) {
    let group = Pid::from_child(child);
    let asked = Instant::now();
    let mut ended = matches!(child.try_wait(), Ok(Some(_)));
    if !ended {
        // A group that is gone needs no signal.
        kill_process_group(group, stop).ok();
    }
    while !ended && asked.elapsed() < PATIENCE {
        sleep(Duration::from_millis(20));
        ended = !matches!(child.try_wait(), Ok(None));
    }
    kill_process_group(group, Signal::KILL).ok();
    child.wait().ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(script: &str, folder: &Path) -> Server {
        let mut command = guarded(Path::new("sh"), &As::Us, "TERM");
        Server::start("test", command.args(["-c", script]), folder, Signal::TERM).unwrap()
    }

    #[test]
    fn a_server_that_dies_says_why() {
        let folder = tempfile::tempdir().unwrap();
        let mut server = start("echo no such port >&2; exit 4", folder.path());
        let error = server.wait_for(Duration::from_secs(10), || None::<()>).unwrap_err().to_string();
        assert!(error.contains("no such port") && error.contains('4'), "{error}");
    }

    #[test]
    fn a_server_that_never_answers_is_not_waited_for_without_end() {
        let folder = tempfile::tempdir().unwrap();
        let mut server = start("sleep 60", folder.path());
        assert!(server.wait_for(Duration::from_millis(100), || None::<()>).is_err());
    }

    #[test]
    fn what_a_server_started_ends_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let said = folder.path().join("pid");
        let mut server = start(
            &format!("trap '' TERM; sleep 60 & echo $! > {0}.new; mv {0}.new {0}; wait", said.display()),
            folder.path(),
        );
        let pid = server.wait_for(Duration::from_secs(10), || std::fs::read_to_string(&said).ok()).unwrap();
        end_group(&mut server.child, Signal::KILL);
        let place = format!("/proc/{}/stat", pid.trim());
        let is_gone = || std::fs::read_to_string(&place).map_or(true, |it| it.contains(") Z "));
        let begun = Instant::now();
        while !is_gone() {
            assert!(begun.elapsed() < Duration::from_secs(10), "{place} is still there");
            sleep(Duration::from_millis(10));
        }
    }
}
