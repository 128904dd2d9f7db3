//! The tags of scenarios are the ids of the requirements they are about.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use cucumber::gherkin::{Feature, GherkinEnv};
use serde::Deserialize;

/// The files with scenarios.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    entries.filter(|it| it.extension().is_some_and(|it| it == "feature")).collect()
}

#[derive(Deserialize)]
struct Catalogue {
    requirement: Vec<Requirement>,
}

#[derive(Deserialize)]
struct Requirement {
    id: String,
}

/// How many tags were looked up, or what is wrong with them; nothing where there is no catalogue of requirements.
pub(crate) fn check(municipality: &str, folder: &Path) -> Option<Result<String, String>> {
    let catalogue = shared().map(|it| it.join("requirements").join(format!("{municipality}.toml")));
    let Some(catalogue) = catalogue.filter(|it| it.exists()) else {
        eprintln!("SKIPPED: without UPPSIKT_SHARED or ../shared nobody knows which requirements there are");
        return None;
    };
    let read: Catalogue = toml::from_str(&std::fs::read_to_string(catalogue).unwrap()).unwrap();
    let known: BTreeSet<String> = read.requirement.into_iter().map(|it| it.id).collect();
    Some(look_up(&known, folder))
}

fn look_up(known: &BTreeSet<String>, folder: &Path) -> Result<String, String> {
    let (mut wrong, mut cited) = (Vec::new(), BTreeSet::new());
    for file in files(folder) {
        let feature = Feature::parse_path(&file, GherkinEnv::default()).map_err(|error| error.to_string())?;
        for scenario in &feature.scenarios {
            if scenario.tags.is_empty() {
                wrong.push(format!("\"{}\" säger inget krav", scenario.name));
            }
            let unknown = scenario.tags.iter().filter(|it| !known.contains(*it));
            wrong.extend(unknown.map(|it| format!("\"{}\" säger {it}, som inte finns", scenario.name)));
            cited.extend(scenario.tags.iter().cloned());
        }
    }
    if wrong.is_empty() { Ok(format!("{} krav", cited.len())) } else { Err(wrong.join("\n")) }
}

/// Where the facts about the municipalities are.
fn shared() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    std::env::var_os("UPPSIKT_SHARED").map(PathBuf::from).or_else(|| Some(beside()).filter(|it| it.is_dir()))
}
