//! The run in words for whoever decided the guideline.

use std::collections::BTreeSet;
use std::time::Duration;

use cucumber::event::{Cucumber, Feature, Hook, RetryableScenario, Rule, Scenario, Step, StepError};
use cucumber::gherkin;
use cucumber::{Event, Writer, cli, parser};

use crate::town::Town;

/// What went well and what did not.
pub(crate) struct Report {
    /// How many files there are to read.
    files: usize,
    /// Whether every scenario of every file was to run.
    whole: bool,
    read: usize,
    announced: usize,
    passed: usize,
    failed: Vec<String>,
    cited: BTreeSet<String>,
    /// Why the scenario that is told now has failed.
    wrong: Option<String>,
}

impl Report {
    pub(crate) fn new(files: usize, whole: bool) -> Self {
        let (failed, cited) = (Vec::new(), BTreeSet::new());
        Self { files, whole, read: 0, announced: 0, passed: 0, failed, cited, wrong: None }
    }

    /// Notes something that was looked at beside the scenarios.
    pub(crate) fn check(&mut self, what: &str, found: Result<String, String>) {
        match found {
            Ok(how) => self.note(&format!("{what} ({how})"), None),
            Err(wrong) => self.note(what, Some(wrong)),
        }
    }

    fn note(&mut self, what: &str, wrong: Option<String>) {
        match wrong {
            None => {
                println!("  ✓ {what}");
                self.passed += 1;
            }
            Some(wrong) => {
                println!("  ✗ {what}\n      {}", wrong.replace('\n', "\n      "));
                self.failed.push(what.to_owned());
            }
        }
    }

    /// Says how it went; whether all is well.
    pub(crate) fn close(&self, spent: Duration) -> bool {
        let mut failed = self.failed.clone();
        if self.whole && (self.read != self.files || self.announced == 0) {
            failed.push(format!(
                "{} av {} filer lästes, med {} scenarier",
                self.read, self.files, self.announced
            ));
        }
        println!("\n{} scenarier i {} filer på {:.1} s.", self.announced, self.read, spent.as_secs_f64());
        println!("Krav som de gäller: {}", self.cited.iter().cloned().collect::<Vec<_>>().join(", "));
        if failed.is_empty() {
            println!("Allt gick som det står.");
        } else {
            println!("Det här gick inte som det står:\n  {}", failed.join("\n  "));
        }
        println!("\n{} passed, {} failed", self.passed, failed.len());
        failed.is_empty()
    }

    fn scenario(&mut self, told: &gherkin::Scenario, event: &Scenario<Town>) {
        match event {
            Scenario::Started => self.wrong = None,
            Scenario::Background(step, event) | Scenario::Step(step, event) => self.step(step, event),
            Scenario::Hook(_, Hook::Failed(_, _)) => {
                self.wrong = Some("runt om scenariot gick något fel".to_owned());
            }
            Scenario::Hook(..) | Scenario::Log(_) => {}
            Scenario::Finished => {
                self.announced += 1;
                self.cited.extend(told.tags.iter().cloned());
                let wrong = self.wrong.take();
                self.note(&told.name, wrong);
            }
        }
    }

    fn step(&mut self, step: &gherkin::Step, event: &Step<Town>) {
        let why = match event {
            Step::Started | Step::Passed(..) => return,
            Step::Skipped | Step::Failed(_, _, _, StepError::NotFound) => "steget finns inte".to_owned(),
            Step::Failed(_, _, _, error) => {
                let said = error.to_string();
                said.split_once("Captured output: ").map_or(said.clone(), |it| it.1.to_owned())
            }
        };
        self.wrong = Some(format!("{}{}\n{why}", step.keyword, step.value));
    }
}

impl Writer<Town> for Report {
    type Cli = cli::Empty;

    async fn handle_event(&mut self, event: parser::Result<Event<Cucumber<Town>>>, _: &Self::Cli) {
        let event = match event {
            Ok(event) => event.into_inner(),
            Err(error) => return self.note("Alla filer går att läsa", Some(error.to_string())),
        };
        let Cucumber::Feature(feature, event) = event else { return };
        match event {
            Feature::Started => {
                self.read += 1;
                println!("\n{}: {}", feature.keyword, feature.name);
            }
            Feature::Scenario(told, RetryableScenario { event, .. })
            | Feature::Rule(_, Rule::Scenario(told, RetryableScenario { event, .. })) => {
                self.scenario(&told, &event);
            }
            Feature::Rule(_, Rule::Started | Rule::Finished) | Feature::Finished => {}
        }
    }
}
