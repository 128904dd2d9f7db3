//! `cargo xtask test`: the one command that tests everything, with every judge and every server it needs.

mod programs;

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use rustix::process::Signal;

use crate::servers::{self, Servers};
use crate::{house, interrupt, referees};

/// What the closing lines of test programs add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sum {
    passed: u64,
    failed: u64,
    ignored: u64,
    runs: u64,
}

/// The environment of the tests.
type Settings = Vec<(String, OsString)>;

/// Runs the tests with these settings beside those of the servers: all of them, or with words those that `cargo test`
/// chooses by them; `true` when all is well.
pub(crate) fn run(words: &[String], settings: &[(&str, &str)]) -> Result<bool> {
    interrupt::listen()?;
    let begun = Instant::now();
    let referees = referees::gather()?;
    let servers = servers::start(&referees)?;
    println!("test: PostgreSQL, WordPress, time stamps and mail answer after {}", spent(begun));
    let settings = environment(settings, &servers);
    let tested = if words.is_empty() { everything(&settings) } else { chosen(words, &settings) };
    drop(servers);
    let (ended_well, sum) = tested?;
    interrupt::check()?;
    let is_well = ended_well && sum.failed == 0 && sum.ignored == 0;
    let verdict = if is_well { "passed" } else { "FAILED" };
    println!(
        "test: {verdict} in {}: {} passed, {} failed, {} ignored, in {} programs; servers stopped",
        spent(begun),
        sum.passed,
        sum.failed,
        sum.ignored,
        sum.runs,
    );
    Ok(is_well)
}

fn environment(settings: &[(&str, &str)], servers: &Servers) -> Settings {
    let ours = settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).into()));
    let theirs = servers.settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
    theirs.chain(ours).collect()
}

/// Every program of tests, then the examples of the manuals.
fn everything(settings: &Settings) -> Result<(bool, Sum)> {
    let begun = Instant::now();
    let Some(programs) = programs::build()? else { return Ok((false, Sum::default())) };
    println!("test: {} programs built in {}", programs.len(), spent(begun));
    let mut sum = Sum::default();
    let failed = programs::run(programs, settings, |line| {
        println!("{line}");
        sum.add(line);
    })?;
    let (examples, shown) = chosen(&["--doc".to_owned()], settings)?;
    for name in &failed {
        println!("test: {name} FAILED");
    }
    Ok((examples && failed.is_empty(), sum.and(shown)))
}

/// What `cargo test` chooses by these words.
fn chosen(words: &[String], settings: &Settings) -> Result<(bool, Sum)> {
    let mut cargo = cargo_test(words);
    cargo.envs(settings.iter().map(|(name, value)| (name, value)));
    // A group of its own: Ctrl-C reaches us alone, and we end the tests before the servers they speak to.
    let mut child = cargo
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .process_group(0)
        .spawn()
        .context("starting cargo test")?;
    let output = child.stdout.take().context("reading what cargo test says")?;
    let adding = std::thread::spawn(move || add_up(output));
    let ended_well = wait(&mut child)?;
    let sum = adding.join().ok().context("reading what cargo test says")?;
    Ok((ended_well, sum))
}

/// The whole workspace, unless the words name a package.
fn cargo_test(words: &[String]) -> Command {
    let mut cargo = house::cargo(&["test"]);
    if !words.iter().any(|it| it == "-p" || it.starts_with("--package")) {
        cargo.arg("--workspace");
    }
    cargo.args(words);
    cargo
}

fn wait(child: &mut Child) -> Result<bool> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        if interrupt::asked_to_end() {
            servers::end_group(child, Signal::INT);
            return Ok(false);
        }
        sleep(Duration::from_millis(50));
    }
}

/// Passes the lines on and adds up the closing ones.
fn add_up(output: impl Read) -> Sum {
    let mut sum = Sum::default();
    for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        sum.add(&line);
    }
    sum
}

impl Sum {
    /// `test result: ok. 3 passed; 0 failed; 0 ignored; …`
    fn add(&mut self, line: &str) {
        let Some(rest) = line.strip_prefix("test result: ") else { return };
        let count = |what: &str| {
            let words: Vec<_> = rest.split([' ', ';']).filter(|it| !it.is_empty()).collect();
            words.windows(2).find(|it| it[1] == what).and_then(|it| it[0].parse().ok()).unwrap_or(0)
        };
        self.passed += count("passed");
        self.failed += count("failed");
        self.ignored += count("ignored");
        self.runs += 1;
    }

    fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            ignored: self.ignored + other.ignored,
            runs: self.runs + other.runs,
        }
    }
}

fn spent(since: Instant) -> String {
    let seconds = since.elapsed().as_secs();
    if seconds < 60 { format!("{seconds} s") } else { format!("{} min {} s", seconds / 60, seconds % 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_lines_of_all_programs_are_added_up() {
        let said = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.01s\n\ntest result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured\n";
        assert_eq!(add_up(said.as_bytes()), Sum { passed: 7, failed: 2, ignored: 1, runs: 2 });
    }

    #[test]
    fn the_whole_house_is_tested_unless_a_package_is_named() {
        let words = |given: &[&str]| {
            let given: Vec<_> = given.iter().map(|it| (*it).to_owned()).collect();
            cargo_test(&given).get_args().map(|it| it.display().to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(words(&["a_name"]), "test --workspace a_name");
        assert_eq!(words(&["-p", "kernel", "--", "--nocapture"]), "test -p kernel -- --nocapture");
    }
}
