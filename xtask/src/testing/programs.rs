//! The test programs of the house, as many at a time as the machine has cores: half of them wait for a server, a
//! password or a clock most of the time, and `cargo test` would run one after another.

use std::collections::{BTreeMap, VecDeque};
use std::fs::File;
use std::io::{Read, Seek};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use rustix::process::Signal;
use serde::Deserialize;

use super::spent;
use crate::{house, interrupt, servers};

/// The program whose rooms are run as if each were a program of its own: it is one only because it compiles once.
const MANY_ROOMS: &str = "whole";

/// Those that take longest begin first, so that none is left over when the others have ended. A name that no program
/// has does no harm.
const LONGEST: [&str; 8] =
    ["scenarios", "contract", "moderation", "kill", "hostile", "dialogue", "routes", "journey"];

/// A program of tests that cargo has built.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Program {
    /// The crate and the program: `dialogue pages`, `kernel lib`.
    name: String,
    path: PathBuf,
    /// Where its crate stands, and where it is started.
    folder: PathBuf,
    /// Which of its tests are run; none named are all of them.
    tests: Vec<String>,
}

/// A program that runs; its words are kept until it has ended.
struct Running {
    program: Program,
    child: Child,
    begun: Instant,
    words: File,
}

/// What cargo says of something it has built; of all else nothing.
#[derive(Deserialize)]
struct Built {
    executable: Option<PathBuf>,
    manifest_path: Option<PathBuf>,
    profile: Option<Profile>,
    target: Option<Target>,
}

#[derive(Deserialize)]
struct Profile {
    test: bool,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

/// Builds every test program; nothing when one cannot be built.
pub(super) fn build() -> Result<Option<Vec<Program>>> {
    let mut cargo =
        house::cargo(&["test", "--workspace", "--no-run", "--message-format=json-render-diagnostics"]);
    let ran = cargo.stdin(Stdio::null()).stderr(Stdio::inherit()).output().context("starting cargo test")?;
    interrupt::check()?;
    if !ran.status.success() {
        return Ok(None);
    }
    let mut programs = Vec::new();
    for program in listed(&String::from_utf8_lossy(&ran.stdout)) {
        programs.extend(program.rooms()?);
    }
    programs.sort_by_key(Program::rank);
    Ok(Some(programs))
}

/// The test programs among what cargo says it has built.
fn listed(said: &str) -> Vec<Program> {
    said.lines().filter_map(|line| program(serde_json::from_str(line).ok()?)).collect()
}

fn program(built: Built) -> Option<Program> {
    let target = built.target.filter(|_| built.profile.is_some_and(|it| it.test))?;
    let folder = built.manifest_path?.parent()?.to_owned();
    let kind = target.kind.first().map(String::as_str).unwrap_or_default();
    let part = if kind == "lib" { kind } else { &target.name };
    let house = folder.file_name().unwrap_or_default().to_string_lossy();
    Some(Program { name: format!("{house} {part}"), path: built.executable?, folder, tests: Vec::new() })
}

impl Program {
    fn rank(&self) -> usize {
        let part = self.name.split(' ').next_back().unwrap_or_default();
        LONGEST.iter().position(|it| *it == part).unwrap_or(LONGEST.len())
    }

    /// Itself, or one for each of its rooms.
    fn rooms(self) -> Result<Vec<Self>> {
        if !self.name.ends_with(&format!(" {MANY_ROOMS}")) {
            return Ok(vec![self]);
        }
        let asked = Command::new(&self.path).args(["--list", "--format", "terse"]).output();
        let asked = asked.with_context(|| format!("asking {} for its tests", self.path.display()))?;
        Ok(self.split(&String::from_utf8_lossy(&asked.stdout)))
    }

    /// One for each room among the tests that it lists, as `kill::a_name: test`.
    fn split(&self, listed: &str) -> Vec<Self> {
        let mut rooms = BTreeMap::<&str, Vec<String>>::new();
        for test in listed.lines().filter_map(|it| it.strip_suffix(": test")) {
            let room = test.split_once("::").map_or(MANY_ROOMS, |it| it.0);
            rooms.entry(room).or_default().push(test.to_owned());
        }
        let house = self.name.split(' ').next().unwrap_or_default();
        let room = |(room, tests)| Self {
            name: format!("{house} {room}"),
            path: self.path.clone(),
            folder: self.folder.clone(),
            tests,
        };
        rooms.into_iter().map(room).collect()
    }

    fn start(self, settings: &[(String, std::ffi::OsString)]) -> Result<Running> {
        let words = tempfile::tempfile().context("making a file for what a program says")?;
        let mut command = Command::new(&self.path);
        if !self.tests.is_empty() {
            command.arg("--exact").args(&self.tests);
        }
        command.current_dir(&self.folder).env("CARGO_MANIFEST_DIR", &self.folder);
        command.envs(settings.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::null()).stdout(words.try_clone()?).stderr(words.try_clone()?).process_group(0);
        let child = command.spawn().with_context(|| format!("starting {}", self.path.display()))?;
        Ok(Running { program: self, child, begun: Instant::now(), words })
    }
}

/// Runs all of them and hands on what each said when it has ended; the names of those that did not end well.
pub(super) fn run(
    programs: Vec<Program>,
    settings: &[(String, std::ffi::OsString)],
    mut hear: impl FnMut(&str),
) -> Result<Vec<String>> {
    let places = std::thread::available_parallelism().map_or(2, usize::from);
    let (mut waiting, mut running, mut failed) = (VecDeque::from(programs), Vec::new(), Vec::new());
    while !(waiting.is_empty() && running.is_empty()) {
        while running.len() < places
            && let Some(next) = waiting.pop_front()
        {
            running.push(next.start(settings)?);
        }
        if interrupt::asked_to_end() {
            for it in &mut running {
                servers::end_group(&mut it.child, Signal::INT);
            }
            interrupt::check()?;
        }
        let ended = running.extract_if(.., |it| !matches!(it.child.try_wait(), Ok(None))).collect::<Vec<_>>();
        for it in ended {
            failed.extend(it.tell(&mut hear)?);
        }
        sleep(Duration::from_millis(20));
    }
    Ok(failed)
}

impl Running {
    /// Hands on what it said; its name when it did not end well.
    fn tell(mut self, hear: &mut impl FnMut(&str)) -> Result<Option<String>> {
        let ended_well = self.child.wait()?.success();
        self.words.rewind()?;
        let mut said = Vec::new();
        self.words.read_to_end(&mut said)?;
        let name = self.program.name;
        hear(&format!("\n     Ran {name} in {} ({})", spent(self.begun), short(&self.program.path)));
        String::from_utf8_lossy(&said).lines().for_each(hear);
        Ok((!ended_well).then_some(name))
    }
}

fn short(path: &Path) -> String {
    path.strip_prefix(house::root().canonicalize().unwrap_or_default()).unwrap_or(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script(name: &str, words: &str, folder: &Path) -> Program {
        let path = folder.join(name);
        std::fs::write(&path, words).unwrap();
        Program { name: name.to_owned(), path, folder: folder.to_owned(), tests: Vec::new() }
    }

    #[test]
    fn programs_of_tests_are_found_among_what_was_built() {
        let built = |kind: &str, name: &str, test: bool, file: &str| {
            format!(
                r#"{{"reason":"compiler-artifact","manifest_path":"/h/crates/{name}/Cargo.toml","target":{{"kind":["{kind}"],"name":"{name}"}},"profile":{{"test":{test}}},"executable":{file}}}"#
            )
        };
        let said = [
            built("lib", "kernel", true, r#""/h/target/kernel-1""#),
            built("bin", "uppsikt", false, r#""/h/target/uppsikt""#),
            built("lib", "serde", false, "null"),
            r#"{"reason":"build-finished","success":true}"#.to_owned(),
        ];
        let found = listed(&said.join("\n"));
        let kernel = Program {
            name: "kernel lib".to_owned(),
            path: "/h/target/kernel-1".into(),
            folder: "/h/crates/kernel".into(),
            tests: Vec::new(),
        };
        assert_eq!(found, [kernel]);
    }

    #[test]
    fn each_room_of_a_program_runs_by_itself_and_no_test_is_lost() {
        let whole = Program {
            name: "uppsikt whole".to_owned(),
            path: "/h/target/whole-1".into(),
            folder: "/h/crates/uppsikt".into(),
            tests: Vec::new(),
        };
        let rooms =
            whole.split("kill::once: test\nprogram::day::all: test\nkill::twice: test\nalone: test\n");
        let told: Vec<_> = rooms.iter().map(|it| format!("{}: {}", it.name, it.tests.join(" "))).collect();
        let kill = "uppsikt kill: kill::once kill::twice";
        assert_eq!(told, [kill, "uppsikt program: program::day::all", "uppsikt whole: alone"]);
    }

    #[test]
    fn a_program_that_fails_is_named_and_what_it_said_is_heard() {
        let folder = tempfile::tempdir().unwrap();
        let programs = vec![
            script("good", "#!/bin/sh\necho well; pwd; echo $PLACE", folder.path()),
            script("bad", "#!/bin/sh\necho ill >&2; exit 101", folder.path()),
        ];
        for it in &programs {
            let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
            std::fs::set_permissions(&it.path, mode).unwrap();
        }
        let mut heard = Vec::new();
        let settings = [("PLACE".to_owned(), "here".into())];
        let failed = run(programs, &settings, |it| heard.push(it.to_owned())).unwrap();
        assert_eq!(failed, ["bad"]);
        for words in ["well", "ill", "here", folder.path().to_str().unwrap()] {
            assert!(heard.iter().any(|it| it == words), "{words}: {heard:?}");
        }
    }
}
