use std::fmt;
use std::fs::OpenOptions;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

/// A command that ran to its end.
pub(crate) struct Ran {
    pub(crate) status: i32,
    /// Standard output.
    pub(crate) said: String,
    /// Standard error.
    pub(crate) complained: String,
}

impl fmt::Display for Ran {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "exit status {}\n{}\n{}", self.status, self.said.trim(), self.complained.trim())
    }
}

/// The program as it was called, with nothing of our own environment but what finds libraries.
fn program(words: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_uppsikt"));
    // Variables that look like settings would be taken for some.
    program.args(words).env_clear().envs(std::env::vars_os().filter(|it| it.0 == "PATH" || it.0 == "TMPDIR"));
    program
}

/// Runs the program to its end.
pub(crate) fn run(words: &[&str]) -> Ran {
    let done = program(words).stdin(Stdio::null()).output().unwrap();
    Ran {
        status: done.status.code().unwrap_or(-1),
        said: String::from_utf8_lossy(&done.stdout).into_owned(),
        complained: String::from_utf8_lossy(&done.stderr).into_owned(),
    }
}

/// The program while it serves.
pub(crate) struct Serving(Child);

impl Serving {
    /// Starts it; what it says is added to the journal.
    pub(crate) fn start(words: &[&str], journal: &Path) -> Self {
        let journal = OpenOptions::new().create(true).append(true).open(journal).unwrap();
        let mut program = program(words);
        program.stdin(Stdio::null()).stdout(journal.try_clone().unwrap()).stderr(journal);
        Self(program.spawn().unwrap())
    }

    /// Asks it to end, and sees that it does, soon and content.
    pub(crate) async fn stop(mut self) {
        kill_process(self.pid(), Signal::TERM).unwrap();
        for _ in 0..400 {
            if let Some(status) = self.0.try_wait().unwrap() {
                assert!(status.success(), "the program ended with {status}");
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("twenty seconds after SIGTERM the program still runs");
    }

    /// Takes it away; it must have run until then.
    pub(crate) fn kill(mut self) {
        let before: Option<ExitStatus> = self.0.try_wait().unwrap();
        assert_eq!(before, None, "the program ended by itself");
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.0)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended already; then there is nothing to kill and nothing wrong.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
