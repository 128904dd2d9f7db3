//! Known holes in what we are built from, by a copy of the RustSec database where one is at hand.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use semver::{Version, VersionReq};
use serde::Deserialize;

use super::Finding;
use super::deny::{Deny, FILE, Ignored};
use super::licences::Package;
use crate::house;

/// The front matter of one advisory.
#[derive(Deserialize)]
struct Advisory {
    advisory: About,
    versions: Versions,
}

#[derive(Deserialize)]
struct About {
    id: String,
    package: String,
    /// `unmaintained`, `unsound` or `notice`; nothing for a hole.
    informational: Option<String>,
    withdrawn: Option<toml::Value>,
}

#[derive(Deserialize)]
struct Versions {
    #[serde(default)]
    patched: Vec<VersionReq>,
    #[serde(default)]
    unaffected: Vec<VersionReq>,
}

/// Looks every package up; says so and finds nothing when there is no database.
pub(crate) fn check(packages: &[Package], deny: &Deny) -> Result<Vec<Finding>> {
    let shared =
        std::env::var_os("UPPSIKT_SHARED").map_or_else(|| house::root().join("../shared"), PathBuf::from);
    let database = shared.join("data/advisory-db/crates");
    if !database.is_dir() {
        eprintln!(
            "tidy: advisories SKIPPED: no copy of the RustSec database (UPPSIKT_SHARED/data/advisory-db)"
        );
        return Ok(Vec::new());
    }
    let mut advisories = Vec::new();
    for package in packages {
        advisories.extend(about(&database, &package.name)?);
    }
    Ok(judge(packages, &advisories, &deny.advisories.ignore))
}

fn about(database: &Path, package: &str) -> Result<Vec<Advisory>> {
    let Ok(folder) = std::fs::read_dir(database.join(package)) else { return Ok(Vec::new()) };
    let files = folder
        .filter_map(|it| Some(it.ok()?.path()))
        .filter(|it| it.extension().is_some_and(|it| it == "md"));
    files
        .map(|path| {
            let text = std::fs::read_to_string(&path)?;
            parse(&text).with_context(|| format!("reading the advisory {}", path.display()))
        })
        .collect()
}

fn parse(text: &str) -> Result<Advisory> {
    let head = text
        .split_once("```toml")
        .and_then(|(_, it)| it.split_once("```"))
        .context("it has no front matter")?;
    Ok(toml::from_str(head.0)?)
}

fn judge(packages: &[Package], advisories: &[Advisory], ignored: &[Ignored]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut needed = Vec::new();
    for package in packages {
        for advisory in advisories
            .iter()
            .filter(|it| it.advisory.package == package.name && it.concerns(&package.version))
        {
            let id = &advisory.advisory.id;
            if ignored.iter().any(|it| it.id == *id && !it.reason.is_empty()) {
                needed.push(id.as_str());
                continue;
            }
            let kind = advisory.advisory.informational.as_deref().unwrap_or("vulnerable");
            let what = format!("{} {} is {kind}: {id}", package.name, package.version);
            let remedy = format!(
                "take a mended version, or say in advisories.ignore of {FILE} why it does not concern us"
            );
            found.push(Finding::new("Cargo.lock", 1, what, remedy));
        }
    }
    let stale = ignored.iter().filter(|it| !needed.contains(&it.id.as_str()));
    found.extend(stale.map(|it| {
        Finding::new(
            FILE,
            1,
            format!("{} concerns nothing we use, or has no reason", it.id),
            "remove it from advisories.ignore, or give the reason",
        )
    }));
    found.sort();
    found.dedup();
    found
}

impl Advisory {
    fn concerns(&self, version: &Version) -> bool {
        let safe = self.versions.patched.iter().chain(&self.versions.unaffected);
        self.advisory.withdrawn.is_none() && !safe.into_iter().any(|it| it.matches(version))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "```toml\n[advisory]\nid = \"RUSTSEC-1\"\npackage = \"a\"\n[versions]\npatched = [\">= 1.2.0\"]\nunaffected = [\"< 1.0.0\"]\n```\n# A hole\n";

    fn found(version: &str, text: &str, ignored: &[Ignored]) -> Vec<String> {
        let package =
            serde_json::from_value(serde_json::json!({"name": "a", "version": version, "license": "MIT"}));
        let findings = judge(&[package.unwrap()], &[parse(text).unwrap()], ignored);
        findings.into_iter().map(|it| it.what).collect()
    }

    #[test]
    fn a_version_with_a_hole_is_found_and_a_mended_one_is_not() {
        assert_eq!(found("1.1.0", TEXT, &[]), ["a 1.1.0 is vulnerable: RUSTSEC-1"]);
        assert_eq!(found("1.2.0", TEXT, &[]), [""; 0]);
        assert_eq!(found("0.9.0", TEXT, &[]), [""; 0]);
        assert_eq!(
            found("1.1.0", &TEXT.replace("[versions]", "withdrawn = \"2026-01-01\"\n[versions]"), &[]),
            [""; 0]
        );
    }

    #[test]
    fn an_advisory_is_put_aside_only_with_a_reason_and_only_while_it_concerns_us() {
        let ignore = |reason: &str| [Ignored { id: "RUSTSEC-1".into(), reason: reason.into() }];
        assert_eq!(found("1.1.0", TEXT, &ignore("not reached")), [""; 0]);
        assert_eq!(found("1.1.0", TEXT, &ignore("")).len(), 2);
        assert_eq!(
            found("1.2.0", TEXT, &ignore("not reached")),
            ["RUSTSEC-1 concerns nothing we use, or has no reason"]
        );
    }

    #[test]
    fn an_advisory_without_front_matter_is_not_taken_for_silence() {
        assert!(parse("# A hole").is_err());
    }
}
