//! `cargo xtask fuzz`: feeds what comes from outside with mutated bytes, on the toolchain of the house.
//!
//! libFuzzer needs the compiler's coverage instruments and no more: they are stable flags, so neither a nightly
//! toolchain nor cargo-fuzz has to be there. Address sanitizing would need both, and finds what `unsafe_code = "forbid"`
//! rules out here.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::house;

const TARGETS: [&str; 4] = ["platform_payload", "guideline_parse", "bundle_read", "text_read"];

/// How long each runs when nobody says: together a minute.
const SECONDS: u32 = 15;
/// A program that tries fewer inputs than this has not tried anything.
const FEWEST: u64 = 1_000;

/// Every edge and every comparison is counted.
const INSTRUMENTS: &[&str] = &[
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    seconds: u32,
    targets: Vec<&'static str>,
    /// One input to try again, instead of looking for new ones.
    again: Option<PathBuf>,
}

/// Runs each target for a while; `true` when none found anything.
pub(crate) fn run(words: &[String]) -> Result<bool> {
    let asked = asked(words)?;
    let folder = house::root().join("target/fuzz");
    if !build(&folder)? {
        return Ok(false);
    }
    let programs = folder.join(host()?).join("release");
    if let (Some(input), [target]) = (&asked.again, asked.targets.as_slice()) {
        return house::step(target, Command::new(programs.join(target)).arg(input));
    }
    let places = std::thread::available_parallelism().map_or(1, usize::from);
    let mut is_well = true;
    for targets in asked.targets.chunks(places) {
        is_well &= search_all(&folder, &programs, targets, asked.seconds)?;
    }
    Ok(is_well)
}

/// Runs these targets beside each other; `true` when none found anything.
fn search_all(folder: &Path, programs: &Path, targets: &[&'static str], seconds: u32) -> Result<bool> {
    std::thread::scope(|scope| {
        let start = |target| scope.spawn(move || search(folder, programs, target, seconds));
        let searching: Vec<_> = targets.iter().copied().map(start).collect();
        let mut is_well = true;
        for it in searching {
            is_well &= it.join().ok().context("a target was not run to its end")??;
        }
        Ok(is_well)
    })
}

fn asked(words: &[String]) -> Result<Asked> {
    let mut asked = Asked { seconds: SECONDS, targets: Vec::new(), again: None };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if word == "--seconds" {
            let seconds = words.next().and_then(|it| it.parse().ok());
            asked.seconds = seconds.context("--seconds needs a number")?;
        } else if let Some(target) = TARGETS.into_iter().find(|it| it == word) {
            asked.targets.push(target);
        } else {
            asked.again = Some(PathBuf::from(word));
        }
    }
    if let Some(input) = &asked.again {
        let names = TARGETS.join(", ");
        ensure!(input.is_file(), "there is no target and no file {}; there are {names}", input.display());
        ensure!(
            asked.targets.len() == 1,
            "say for which target: cargo xtask fuzz <target> {}",
            input.display()
        );
    }
    if asked.targets.is_empty() {
        asked.targets.extend(TARGETS);
    }
    Ok(asked)
}

fn build(folder: &Path) -> Result<bool> {
    let compiler = std::env::var("CXX").unwrap_or_else(|_| "c++".to_owned());
    if Command::new(&compiler).arg("--version").output().is_err() {
        bail!("there is no C++ compiler ({compiler}), and libFuzzer is written in C++: apt-get install g++");
    }
    let mut cargo = house::cargo(&["build", "--release", "--bins", "--manifest-path", "fuzz/Cargo.toml"]);
    // With a target named, build scripts and macros stay without instruments.
    cargo.args(["--target", &host()?]).arg("--target-dir").arg(folder);
    cargo.env("RUSTFLAGS", INSTRUMENTS.join(" ")).env_remove("CARGO_ENCODED_RUSTFLAGS");
    house::step("fuzz targets, built", &mut cargo)
}

/// The machine that the compiler compiles for when nobody says.
fn host() -> Result<String> {
    let said = Command::new("rustc").arg("-vV").output().context("asking rustc for its machine")?;
    let said = String::from_utf8_lossy(&said.stdout);
    said.lines().find_map(|it| it.strip_prefix("host: ")).map(str::to_owned).context("rustc tells no machine")
}

fn search(folder: &Path, programs: &Path, target: &str, seconds: u32) -> Result<bool> {
    let seeds = house::root().join("fuzz/seeds").join(target);
    let corpus = house::root().join("fuzz/corpus").join(target);
    let found = folder.join("found");
    for it in [&corpus, &found] {
        fs::create_dir_all(it).with_context(|| format!("making {}", it.display()))?;
    }
    let path = folder.join(format!("{target}.log"));
    let log = File::create(&path).with_context(|| format!("writing {}", path.display()))?;
    println!("== fuzz {target}, {seconds} s");
    let status = Command::new(programs.join(target))
        .arg(format!("-max_total_time={seconds}"))
        .args(["-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"])
        .arg(format!("-artifact_prefix={}/{target}-", found.display()))
        .args([&corpus, &seeds])
        .stdout(log.try_clone()?)
        .stderr(log)
        .status()
        .with_context(|| format!("starting {target}"))?;
    let said = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
    Ok(report(target, &said, status.success(), &path))
}

/// Says what happened; `true` when nothing was found and enough was tried.
fn report(target: &str, said: &str, ended_well: bool, log: &Path) -> bool {
    let tried = number_after(said, "stat::number_of_executed_units:");
    if ended_well && tried >= Some(FEWEST) {
        let edges = said.lines().rev().find_map(|it| number_after(it, "cov: ")).unwrap_or(0);
        println!("{target}: nothing found in {} inputs, {edges} edges reached", tried.unwrap_or(0));
        return true;
    }
    println!("{target}: FAILED, {} inputs tried; all it said is in {}", tried.unwrap_or(0), log.display());
    for line in said.lines().filter(|it| it.contains("panicked at") || it.starts_with("SUMMARY:")) {
        println!("  {line}");
    }
    if let Some(input) = said.lines().find_map(|it| it.split_once("Test unit written to ")) {
        println!("  input: {}\n  again: cargo xtask fuzz {target} {}", input.1, input.1);
        println!("  once it is repaired, keep the input: mv {} fuzz/seeds/{target}/", input.1);
    }
    false
}

fn number_after(said: &str, words: &str) -> Option<u64> {
    let (_, rest) = said.split_once(words)?;
    rest.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked_for(words: &[&str]) -> Result<Asked> {
        asked(&words.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn without_words_every_target_runs_and_together_they_take_a_minute() {
        let all = asked_for(&[]).unwrap();
        assert_eq!(all, Asked { seconds: 15, targets: TARGETS.to_vec(), again: None });
        let one = asked_for(&["--seconds", "5", "bundle_read"]).unwrap();
        assert_eq!((one.seconds, one.targets), (5, vec!["bundle_read"]));
    }

    #[test]
    fn a_word_that_is_neither_target_nor_file_is_refused() {
        assert!(asked_for(&["bundle_raed"]).unwrap_err().to_string().contains("bundle_read"));
        assert!(asked_for(&["--seconds"]).is_err());
        let input = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
        assert!(asked_for(&[input]).is_err());
        assert_eq!(asked_for(&["bundle_read", input]).unwrap().again, Some(PathBuf::from(input)));
    }

    #[test]
    fn a_run_is_well_when_it_ended_well_and_tried_enough() {
        let said =
            "#9\tNEW    cov: 417 ft: 1\nstat::number_of_executed_units: 12345\nstat::peak_rss_mb: 50\n";
        let log = Path::new("x.log");
        assert!(report("a", said, true, log));
        assert!(!report("a", said, false, log));
        assert!(!report("a", "stat::number_of_executed_units: 3", true, log));
        assert!(!report("a", "", true, log));
    }
}
