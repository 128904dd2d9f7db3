//! What is said of the documents' requirements: that they are met, where one sees it, and how many are not yet.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use cucumber::gherkin::{Feature, GherkinEnv, Scenario};
use guideline::{Guideline, Requirement, Requirements, builtin};

fn house() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The documents whose requirements come along, with their guidelines.
fn documents() -> Vec<(&'static str, Guideline, Requirements)> {
    let with = |name: &'static str| {
        let text = builtin::requirements(name)?;
        let requirements = Requirements::parse(name, text).unwrap_or_else(|it| panic!("{name}: {it}"));
        Some((name, builtin::load(name).unwrap(), requirements))
    };
    builtin::names().filter_map(with).collect()
}

/// The paths that the program answers.
fn routes() -> BTreeSet<String> {
    let golden = read(&house().join("crates/uppsikt/tests/golden/routes.txt"));
    let paths = golden.lines().filter_map(|it| it.split_whitespace().nth(1));
    paths.filter(|it| it.starts_with('/')).map(str::to_owned).collect()
}

fn uppsikt(words: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_uppsikt")).args(words).output().unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

/// Whether somebody finds the place: a page of the program, or a command.
fn is_place(place: &str, routes: &BTreeSet<String>) -> bool {
    if let Some(command) = place.strip_prefix("uppsikt ") {
        let words: Vec<_> = command.split_whitespace().chain(["--help"]).collect();
        return uppsikt(&words).0;
    }
    routes.contains(place.split('#').next().unwrap_or_default())
}

fn scenarios(feature: &Feature) -> Vec<&Scenario> {
    let ruled = feature.rules.iter().flat_map(|it| it.scenarios.iter());
    feature.scenarios.iter().chain(ruled).collect()
}

/// What is wrong with `file.feature: Name of the scenario` for this requirement; nothing when it is there and says so.
fn scenario_amiss(folder: &Path, requirement: &Requirement) -> Option<String> {
    let said = requirement.scenario.as_ref()?;
    let Some((file, name)) = said.split_once(": ") else {
        return Some(format!("\"{said}\" is not written as file.feature: name"));
    };
    let Ok(feature) = Feature::parse_path(folder.join(file), GherkinEnv::default()) else {
        return Some(format!("there is no feature {file}"));
    };
    match scenarios(&feature).into_iter().find(|it| it.name == name) {
        None => Some(format!("{file} has no scenario \"{name}\"")),
        Some(it) if it.tags.contains(&requirement.id) => None,
        Some(_) => Some(format!("\"{name}\" does not carry @{}", requirement.id)),
    }
}

#[test]
fn whatever_is_said_of_a_requirement_can_be_found() {
    let routes = routes();
    for (name, guideline, requirements) in documents() {
        let folder = house().join("guidelines").join(name);
        let mut amiss: Vec<_> =
            requirements.without_their_setting(&guideline).into_iter().map(setting_amiss).collect();
        for it in &requirements.list {
            amiss.extend(scenario_amiss(&folder, it).map(|what| format!("{}: {what}", it.id)));
            let lost = it.place.as_ref().filter(|place| !is_place(place, &routes));
            amiss.extend(lost.map(|place| format!("{}: nobody finds {place}", it.id)));
        }
        assert_eq!(amiss, Vec::<String>::new(), "{name}");
    }
}

fn setting_amiss(it: &Requirement) -> String {
    format!("{}: the guideline has no {}", it.id, it.setting.as_deref().unwrap_or_default())
}

#[test]
fn a_claim_that_is_not_so_is_noticed() {
    let folder = house().join("guidelines/motala");
    let row = |scenario: &str| {
        let text = format!(
            "[[requirement]]\nid = \"MOT-BEV-05\"\nsection = \"Bevaka\"\nstrength = \"must\"\narea = \"roles\"\nwording = \"W.\"\nscenario = \"{scenario}\"\n"
        );
        Requirements::parse("krav", &text).unwrap().list.remove(0)
    };
    let amiss = |scenario: &str| scenario_amiss(&folder, &row(scenario));
    assert_eq!(amiss("bevakning.feature: Är den ansvariga borta skriver ersättaren under"), None);
    assert!(
        amiss("bevakning.feature: Rundan skrivs under till och med den sista kommentaren")
            .unwrap()
            .contains("@MOT-BEV-05")
    );
    assert!(amiss("bevakning.feature: Något annat").unwrap().contains("no scenario"));
    assert!(amiss("bevakningen.feature: Något").unwrap().contains("no feature"));
    assert!(amiss("bevakning").unwrap().contains("file.feature: name"));
    let routes = routes();
    assert!(is_place("/rounds", &routes) && is_place("/accounts/{key}#people", &routes));
    assert!(is_place("uppsikt guideline trace", &routes));
    assert!(!is_place("/round", &routes) && !is_place("uppsikt guideline trase", &routes));
}

#[test]
fn what_is_not_met_yet_only_becomes_less() {
    let listed: BTreeMap<String, usize> = toml::from_str(&read(&house().join("tidy/not-yet.toml"))).unwrap();
    let found: BTreeMap<_, _> =
        documents().iter().map(|it| (it.0.to_owned(), it.2.not_yet().count())).collect();
    for (name, n) in &found {
        let most = listed.get(name).unwrap_or_else(|| panic!("tidy/not-yet.toml lacks {name} = {n}"));
        assert!(n <= most, "{name}: {n} requirements are not met yet, and {most} were before");
        assert!(n == most, "{name}: lower the number in tidy/not-yet.toml to {n}");
    }
    assert!(listed.keys().all(|it| found.contains_key(it)), "tidy/not-yet.toml lists what is not there");
}

#[test]
fn the_trace_is_told_to_programs_and_to_auditors() {
    for (name, _, requirements) in documents() {
        let (well, json) = uppsikt(&["guideline", "trace", name]);
        let rows: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
        assert!(well && rows.len() == requirements.list.len(), "{name}");
        for (row, it) in rows.iter().zip(&requirements.list) {
            assert_eq!(row["id"], it.id);
            for key in ["met", "setting", "place", "scenario", "section", "strength", "area", "wording"] {
                assert!(row.get(key).is_some(), "{key} of {}", it.id);
            }
        }
        let (well, html) = uppsikt(&["guideline", "trace", name, "--format", "html"]);
        assert!(well && html.starts_with("<!doctype html>"));
        assert_eq!(html.matches("<h1>").count(), 1);
        for it in &requirements.list {
            assert!(html.contains(&format!("id=\"{}\"", it.id)), "{} stands on the page", it.id);
        }
        for outside in ["<script", "<link", "<img", "http://", "https://", "url("] {
            assert!(!html.contains(outside), "the page needs nothing from outside: {outside}");
        }
    }
    let (well, _) = uppsikt(&["guideline", "trace", "nowhere"]);
    assert!(!well);
}
