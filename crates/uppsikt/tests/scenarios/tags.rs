//! The tags of scenarios are the ids of the requirements they are about.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use cucumber::gherkin::{Feature, GherkinEnv};

/// The files with scenarios.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    entries.filter(|it| it.extension().is_some_and(|it| it == "feature")).collect()
}

/// How many tags were looked up in the municipality's folder, or what is wrong with them.
pub(crate) fn check(municipality: &str, folder: &Path) -> Result<String, String> {
    let text = guideline::builtin::requirements(municipality).unwrap();
    let read = guideline::Requirements::parse(municipality, text).unwrap();
    let known: BTreeSet<String> = read.list.into_iter().map(|it| it.id).collect();
    look_up(&known, folder)
}

fn look_up(known: &BTreeSet<String>, folder: &Path) -> Result<String, String> {
    let (mut wrong, mut cited) = (Vec::new(), BTreeSet::new());
    for file in files(folder) {
        let feature = Feature::parse_path(&file, GherkinEnv::default()).map_err(|error| error.to_string())?;
        let ruled = feature.rules.iter().flat_map(|it| &it.scenarios);
        for scenario in feature.scenarios.iter().chain(ruled) {
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
