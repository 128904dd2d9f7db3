//! Tasks of the house. `cargo xtask` alone lists them.
//!
//! `tidy` checks what compiler and linter cannot; `test` brings every judge and server that the tests speak to,
//! runs them all and cleans up; `ci` is everything that has to be well before a change goes in.

#![expect(
    clippy::disallowed_methods,
    reason = "tasks start programs, read files and measure time for people who build"
)]

mod benching;
mod fuzzing;
mod house;
mod interrupt;
mod referees;
mod servers;
mod testing;
mod tidy;

use std::process::ExitCode;

use anyhow::Result;

const TASKS: &str = "\
Tasks of the house: cargo xtask <task>

  ci                 formatting, clippy, tidy, tests and fuzzing: what has to be well before a change goes in
  test [words]       every test, with PostgreSQL, WordPress, time stamps, mail and browser brought up for it;
                     the words go to `cargo test`: a name, or -p <crate>
  tidy               the rules of the house that neither compiler nor clippy checks
  licences           the part of tidy about what comes from outside: licences, doubles, sources, advisories
  bless [words]      the tests that write golden files (UPPSIKT_BLESS=1); read the difference before you commit
  bench [name …]     the measurements against their targets, or only those named: text seal ingest inbox log serve
  fuzz [words]       mutated bytes for what reads bytes from outside, 15 s for each target; --seconds N;
                     a target; a target and a file, to try this input again

Judges and servers are kept in target/referees, or where UPPSIKT_REFEREES says.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some((task, words)) = words.split_first() else {
        println!("{TASKS}");
        return ExitCode::SUCCESS;
    };
    match run(task, words) {
        Ok(Some(true)) => ExitCode::SUCCESS,
        Ok(Some(false)) => ExitCode::from(1),
        Ok(None) => {
            eprintln!("there is no task {task}\n\n{TASKS}");
            ExitCode::from(2)
        }
        Err(error) => {
            eprintln!("{task}: {error:#}");
            ExitCode::from(3)
        }
    }
}

/// Whether all was well; nothing when there is no such task.
fn run(task: &str, words: &[String]) -> Result<Option<bool>> {
    let is_well = match task {
        "ci" => ci()?,
        "test" => testing::run(words, &[])?,
        "tidy" => tidy::run()?,
        "licences" => tidy::run_licences()?,
        "bless" => testing::run(words, &[("UPPSIKT_BLESS", "1"), ("INSTA_UPDATE", "always")])?,
        "bench" => benching::run(words)?,
        "fuzz" => fuzzing::run(words)?,
        _ => return Ok(None),
    };
    Ok(Some(is_well))
}

fn ci() -> Result<bool> {
    let clippy = ["clippy", "--workspace", "--all-targets", "--locked", "--", "--deny", "warnings"];
    Ok(house::step("formatting", &mut house::cargo(&["fmt", "--all", "--check"]))?
        && house::step("clippy", &mut house::cargo(&clippy))?
        && tidy::run()?
        && testing::run(&[], &[])?
        && fuzzing::run(&[])?)
}
