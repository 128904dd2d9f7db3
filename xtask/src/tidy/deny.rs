//! `deny.toml`, read in cargo-deny's own format, so that `cargo deny check` judges by the same words.

use std::path::Path;

use anyhow::{Context, Result};
use semver::VersionReq;
use serde::Deserialize;

pub(crate) const FILE: &str = "deny.toml";

/// What is allowed in from outside.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Deny {
    pub(crate) graph: Graph,
    pub(crate) licenses: Licences,
    pub(crate) bans: Bans,
    pub(crate) sources: Sources,
    pub(crate) advisories: Advisories,
}

/// The machines the product is built for.
#[derive(Deserialize)]
pub(crate) struct Graph {
    pub(crate) targets: Vec<String>,
}

#[derive(Deserialize)]
pub(crate) struct Licences {
    pub(crate) allow: Vec<String>,
    #[serde(default)]
    pub(crate) exceptions: Vec<Exception>,
}

/// A licence that only one package may have.
#[derive(Deserialize)]
pub(crate) struct Exception {
    #[serde(rename = "crate")]
    pub(crate) package: PackageSpec,
    pub(crate) allow: Vec<String>,
}

#[derive(Deserialize)]
pub(crate) struct Bans {
    #[serde(default)]
    pub(crate) deny: Vec<Named>,
    #[serde(default)]
    pub(crate) skip: Vec<Named>,
}

/// A package, and why it is named.
#[derive(Deserialize)]
pub(crate) struct Named {
    #[serde(rename = "crate")]
    pub(crate) package: PackageSpec,
    #[serde(default)]
    pub(crate) reason: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Sources {
    pub(crate) allow_registry: Vec<String>,
}

#[derive(Deserialize)]
pub(crate) struct Advisories {
    #[serde(default)]
    pub(crate) ignore: Vec<Ignored>,
}

/// An advisory that does not concern us, and why.
#[derive(Deserialize)]
pub(crate) struct Ignored {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) reason: String,
}

/// `name` or `name@requirement`.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct PackageSpec {
    pub(crate) said: String,
    name: String,
    versions: VersionReq,
}

impl TryFrom<String> for PackageSpec {
    type Error = semver::Error;

    fn try_from(said: String) -> Result<Self, semver::Error> {
        let (name, versions) = said.split_once('@').unwrap_or((&said, "*"));
        Ok(Self { name: name.to_owned(), versions: versions.parse()?, said })
    }
}

impl PackageSpec {
    pub(crate) fn matches(&self, name: &str, version: &semver::Version) -> bool {
        self.name == name && (self.versions == VersionReq::STAR || self.versions.matches(version))
    }
}

pub(crate) fn read(root: &Path) -> Result<Deny> {
    let text = std::fs::read_to_string(root.join(FILE)).context("reading deny.toml")?;
    toml::from_str(&text).context("reading deny.toml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_named_with_or_without_a_version() {
        let any = PackageSpec::try_from("syn".to_owned()).unwrap();
        let two = PackageSpec::try_from("syn@2".to_owned()).unwrap();
        assert!(any.matches("syn", &"3.0.0-rc.1".parse().unwrap()));
        assert!(two.matches("syn", &"2.0.1".parse().unwrap()));
        assert!(
            !two.matches("syn", &"3.0.0".parse().unwrap()) && !two.matches("sym", &"2.0.0".parse().unwrap())
        );
    }
}
