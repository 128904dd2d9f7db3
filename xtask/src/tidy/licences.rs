//! What comes from outside: allowed licences, one major version of each package, crates.io only.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use semver::Version;
use serde::Deserialize;

use super::Finding;
use super::deny::{Deny, FILE};
use super::spdx;
use crate::house;

/// One package that the product or its tests are built from.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: Version,
    license: Option<String>,
    /// Nothing for our own.
    source: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// The packages that are built for the machines that deny.toml names.
pub(crate) fn packages(root: &Path, deny: &Deny) -> Result<Vec<Package>> {
    let mut packages = BTreeSet::new();
    for target in &deny.graph.targets {
        let asked = house::cargo(&["metadata", "--format-version", "1", "--filter-platform", target])
            .current_dir(root)
            .output()
            .context("starting cargo metadata")?;
        ensure!(asked.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&asked.stderr).trim());
        let metadata: Metadata =
            serde_json::from_slice(&asked.stdout).context("reading what cargo metadata says")?;
        packages.extend(metadata.packages);
    }
    Ok(packages.into_iter().collect())
}

pub(crate) fn check(packages: &[Package], deny: &Deny) -> Vec<Finding> {
    let mut found = Vec::new();
    for package in packages {
        found.extend(licence(package, deny));
        found.extend(banned(package, deny));
        found.extend(foreign(package, deny));
    }
    found.extend(doubles(packages, deny));
    found.extend(stale(packages, deny));
    found
}

fn about(package: &Package, what: &str, remedy: &str) -> Finding {
    Finding::new("Cargo.lock", 1, format!("{} {} {what}", package.name, package.version), remedy)
}

fn licence(package: &Package, deny: &Deny) -> Option<Finding> {
    let exceptions =
        deny.licenses.exceptions.iter().filter(|it| it.package.matches(&package.name, &package.version));
    let extra: Vec<_> = exceptions.flat_map(|it| &it.allow).collect();
    let allowed =
        |it: &str| deny.licenses.allow.iter().chain(extra.iter().copied()).any(|allowed| allowed == it);
    let said = package.license.as_deref().unwrap_or("");
    let what = format!("has the licence {said:?}, which is not allowed");
    (!spdx::is_met(said, &allowed))
        .then(|| about(package, &what, "choose another package, or allow the licence in deny.toml"))
}

fn banned(package: &Package, deny: &Deny) -> Option<Finding> {
    let ban = deny.bans.deny.iter().find(|it| it.package.matches(&package.name, &package.version))?;
    Some(about(package, &format!("is banned: {}", ban.reason), "`cargo tree -i` shows who brings it along"))
}

fn foreign(package: &Package, deny: &Deny) -> Option<Finding> {
    let source = package.source.as_deref()?;
    let registry = source.strip_prefix("registry+").unwrap_or(source);
    let known = deny.sources.allow_registry.iter().any(|it| it == registry);
    (!known).then(|| about(package, &format!("comes from {source}"), "take it from crates.io"))
}

/// Of several versions of a package, all but one are named in `bans.skip`, with the reason.
fn doubles(packages: &[Package], deny: &Deny) -> Vec<Finding> {
    let mut versions: BTreeMap<&str, Vec<&Package>> = BTreeMap::new();
    for package in packages {
        versions.entry(&package.name).or_default().push(package);
    }
    let mut found = Vec::new();
    for same in versions.into_values() {
        let unnamed: Vec<_> = same.into_iter().filter(|it| !is_skipped(it, deny)).collect();
        for double in unnamed.iter().rev().skip(1) {
            let remedy = format!(
                "bring the versions together, or name {}@{} in bans.skip of deny.toml with the reason",
                double.name, double.version
            );
            found.push(about(double, "is there beside a newer version", &remedy));
        }
    }
    found
}

fn is_skipped(package: &Package, deny: &Deny) -> bool {
    deny.bans.skip.iter().any(|it| it.package.matches(&package.name, &package.version))
}

/// Exceptions that nothing needs any more, or that give no reason.
fn stale(packages: &[Package], deny: &Deny) -> Vec<Finding> {
    let mut found = Vec::new();
    for skip in &deny.bans.skip {
        let said = &skip.package.said;
        let double = packages.iter().any(|it| {
            skip.package.matches(&it.name, &it.version)
                && packages.iter().any(|other| other.name == it.name && other.version != it.version)
        });
        if !double {
            found.push(Finding::new(
                FILE,
                1,
                format!("{said} is there only once"),
                "remove it from bans.skip",
            ));
        }
        if skip.reason.is_empty() {
            found.push(Finding::new(
                FILE,
                1,
                format!("{said} is skipped without a reason"),
                "say who brings it along",
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const DENY: &str = r#"
        [graph]
        targets = []
        [licenses]
        allow = ["MIT"]
        exceptions = [{ crate = "odd", allow = ["Zlib"] }]
        [bans]
        deny = [{ crate = "openssl", reason = "one provider" }]
        skip = [{ crate = "syn@2", reason = "from serde" }]
        [sources]
        allow-registry = ["https://github.com/rust-lang/crates.io-index"]
        [advisories]
    "#;

    fn package(name: &str, version: &str, licence: &str) -> Package {
        let source = Some("registry+https://github.com/rust-lang/crates.io-index".to_owned());
        Package {
            name: name.into(),
            version: version.parse().unwrap(),
            license: Some(licence.into()),
            source,
        }
    }

    fn found(packages: &[Package]) -> Vec<String> {
        let mut all = vec![package("syn", "2.0.1", "MIT"), package("syn", "3.0.0", "MIT")];
        all.extend_from_slice(packages);
        check(&all, &toml::from_str(DENY).unwrap()).into_iter().map(|it| it.what).collect()
    }

    #[test]
    fn what_deny_toml_allows_is_left_alone() {
        assert_eq!(
            found(&[package("a", "1.0.0", "MIT OR Apache-2.0"), package("odd", "1.0.0", "Zlib")]),
            [""; 0]
        );
    }

    #[test]
    fn licences_bans_and_foreign_sources_are_found() {
        assert_eq!(
            found(&[package("a", "1.0.0", "Zlib")]),
            ["a 1.0.0 has the licence \"Zlib\", which is not allowed"]
        );
        assert_eq!(found(&[Package { license: None, ..package("a", "1.0.0", "") }]).len(), 1);
        assert_eq!(found(&[package("openssl", "1.0.0", "MIT")]), ["openssl 1.0.0 is banned: one provider"]);
        let git = Package { source: Some("git+https://example.se/a".into()), ..package("a", "1.0.0", "MIT") };
        assert_eq!(found(&[git]), ["a 1.0.0 comes from git+https://example.se/a"]);
    }

    #[test]
    fn doubles_without_a_reason_and_reasons_without_doubles_are_found() {
        let twice = [package("a", "1.0.0", "MIT"), package("a", "2.0.0", "MIT")];
        assert_eq!(found(&twice), ["a 1.0.0 is there beside a newer version"]);
        let once = [package("syn", "3.0.0", "MIT")];
        let findings = check(&once, &toml::from_str(DENY).unwrap());
        assert_eq!(findings.into_iter().map(|it| it.what).collect::<Vec<_>>(), ["syn@2 is there only once"]);
    }
}
