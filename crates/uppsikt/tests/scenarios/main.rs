//! What the guidelines mean, told as scenarios in `guidelines/*/*.feature` and tried on the real program.
//!
//! Each scenario has an installation of its own: the pages over HTTP with real passwords, forms and proofs, the
//! worker's real jobs, WordPress on loopback, and a clock that is turned to the dates of the scenario. Steps look at
//! what people see: pages, the platform, mail, and evidence they download. A word after `--` chooses scenarios by their name or the path of their file:
//! `orebro`, `bevakning.feature`, `Rundan`.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so by stopping")]
#![expect(
    clippy::disallowed_methods,
    reason = "the installation is driven from outside: processes, files, the network"
)]

#[path = "../rig/mod.rs"]
#[expect(dead_code, reason = "each test uses its part of the rig")]
mod rig;

mod answer_steps;
mod archive_steps;
mod assess_steps;
mod bundle;
mod crisis_steps;
mod disclosure_steps;
mod form;
mod guideline_steps;
mod hand_steps;
mod html;
mod incident_steps;
mod moderation_steps;
mod moment;
mod municipality;
mod page;
mod page_steps;
mod people_steps;
mod platform_steps;
mod publish_steps;
mod register_steps;
mod report;
mod storage_steps;
mod tags;
mod time_steps;
mod town;
mod watch_steps;
mod who;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use cucumber::gherkin::{Feature, Rule, Scenario};
use cucumber::{World as _, WriterExt as _};

use report::Report;
use town::Town;

/// More at a time gain nothing on two cores.
const AT_A_TIME: usize = 4;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> ExitCode {
    let asked = Asked::of(std::env::args().skip(1));
    if asked.only_list {
        return ExitCode::SUCCESS;
    }
    let begun = Instant::now();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../guidelines");
    let told: Vec<_> = guideline::builtin::names().map(|it| (it, folder.join(it))).collect();
    let files = told.iter().map(|it| tags::files(&it.1).len()).sum();
    let mut report = Report::new(files, asked.word.is_none());
    for (municipality, folder) in told {
        let what = format!("Varje scenario i {municipality}/ säger vilket krav det gäller, och kravet finns");
        report.check(&what, tags::check(municipality, &folder));
    }
    let word = asked.word.unwrap_or_default();
    let chosen = move |feature: &Feature, _: Option<&Rule>, scenario: &Scenario| {
        let file = feature.path.as_deref().map(Path::to_string_lossy).unwrap_or_default();
        scenario.name.contains(&word) || file.contains(&word)
    };
    let ran = Town::cucumber()
        .max_concurrent_scenarios(AT_A_TIME)
        .with_writer(report.normalized())
        .fail_on_skipped_with(|_, _, _| true)
        .with_default_cli()
        .filter_run(folder, chosen)
        .await;
    if ran.close(begun.elapsed()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What was asked for on the command line, as far as it concerns scenarios.
struct Asked {
    /// Only scenarios with this in their names or in the path of their file.
    word: Option<String>,
    /// The tests are to be listed or the ignored ones to be run; no scenario is ever ignored.
    only_list: bool,
}

impl Asked {
    fn of(words: impl Iterator<Item = String>) -> Self {
        const WITH_A_VALUE: [&str; 5] = ["--test-threads", "--skip", "--format", "--color", "--logfile"];
        let mut asked = Self { word: None, only_list: false };
        let mut words = words;
        while let Some(word) = words.next() {
            if WITH_A_VALUE.contains(&word.as_str()) {
                words.next();
            } else if word == "--list" || word == "--ignored" {
                asked.only_list = true;
            } else if !word.starts_with('-') {
                asked.word = Some(word);
            }
        }
        asked
    }
}
