//! The measurements of the house. `cargo xtask bench` builds and runs them; `cargo xtask bench ingest` runs one.
//!
//! Every number stands beside a named baseline that was measured in the same run on the same machine, because
//! seconds alone say more about the machine than about us. What must be reached stands in `targets.rs`, and
//! nowhere else. A target that is missed, or that could not be measured, is said and ends the run with exit
//! status 1. The table is also written to `target/bench/report.json`.
//!
//! - `comments`, `site`: made-up Swedish comments, and the site that shows them page by page.
//! - `town`: an organisation on SQLite whose account leads to that site; the long measurements share one.
//! - `ingest`, `inbox`, `seal`, `log`, `text`, `serve`: one measurement each, with its baseline.
//! - `presidio`: the best known peer of `text`, where it is at hand.
//! - `clock`, `report`, `targets`: how time is taken, what was measured, what it is held against.

mod clock;
mod comments;
mod inbox;
mod ingest;
mod log;
mod presidio;
mod report;
mod seal;
mod serve;
mod site;
mod targets;
mod text_analysis;
mod town;
mod visitor;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result, ensure};

use report::Report;
use town::Town;

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What can be asked for, in the order in which it runs.
const NAMES: [&str; 6] = ["text", "seal", "ingest", "inbox", "log", "serve"];

/// What the run was asked for.
struct Asked {
    names: Vec<String>,
    /// The built program; without it `serve` is not measured.
    program: Option<PathBuf>,
    /// A Python that has Presidio; without it, it is not measured.
    presidio: Option<PathBuf>,
    /// Where the report is written.
    report: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::from(3)
        }
    }
}

/// Measures and prints; `true` when every target was measured and reached.
async fn run() -> Result<bool> {
    let asked = asked()?;
    let mut report = Report::default();
    for name in NAMES.iter().filter(|it| asked.wants(it)) {
        eprintln!("measuring {name} …");
        match *name {
            "text" => text_analysis::measure(&mut report, asked.presidio.as_deref())?,
            "seal" => seal::measure(&mut report).await?,
            "ingest" => {
                let town = Town::new().await;
                ingest::measure(&mut report, &town).await?;
                // What was fetched here is what the inbox is then measured with.
                if asked.wants("inbox") {
                    eprintln!("measuring inbox …");
                    inbox::measure(&mut report, &town).await?;
                }
            }
            "inbox" if asked.wants("ingest") => {}
            "inbox" => inbox::measure(&mut report, &Town::new().await).await?,
            "log" => log::measure(&mut report).await?,
            _ => serve::measure(&mut report, asked.program.as_deref())?,
        }
    }
    println!("{report}");
    if let Some(path) = &asked.report {
        report.write(path)?;
        println!("written to {}", path.display());
    }
    Ok(report.is_well())
}

impl Asked {
    fn wants(&self, name: &str) -> bool {
        self.names.is_empty() || self.names.iter().any(|it| it == name)
    }
}

#[expect(clippy::disallowed_methods, reason = "a program of its own reads its words")]
fn asked() -> Result<Asked> {
    let mut asked = Asked { names: Vec::new(), program: None, presidio: None, report: None };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--program" => asked.program = Some(words.next().context("--program needs a path")?.into()),
            "--presidio" => asked.presidio = Some(words.next().context("--presidio needs a path")?.into()),
            "--report" => asked.report = Some(words.next().context("--report needs a path")?.into()),
            name => {
                ensure!(
                    NAMES.contains(&name),
                    "there is no measurement {name}; there are {}",
                    NAMES.join(", ")
                );
                asked.names.push(word);
            }
        }
    }
    Ok(asked)
}
