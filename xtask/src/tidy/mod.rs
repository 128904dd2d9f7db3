//! `cargo xtask tidy`: the rules of the house that neither the compiler nor clippy checks.
//!
//! One file per rule, each with examples that pass and examples that do not.

mod advisories;
mod arrows;
mod deny;
mod forbidden;
mod glossary;
mod goldens;
mod lengths;
mod licences;
mod manifests;
mod manuals;
mod migrations;
mod monopolies;
mod paths;
mod purity;
mod ratchet;
mod spdx;
mod sql;
mod tables;
mod texts;
mod tree;

use std::fmt;

use anyhow::Result;

use crate::house;
use tree::Tree;

/// Something that is not as the house wants it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    path: String,
    line: usize,
    what: String,
    remedy: String,
}

impl Finding {
    fn new(path: &str, line: usize, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}; {}", self.path, self.line, self.what, self.remedy)
    }
}

/// The rules that read nothing but the files of the repository.
const CHECKS: &[fn(&Tree) -> Vec<Finding>] = &[
    arrows::check,
    monopolies::check,
    tables::check,
    migrations::check,
    purity::check,
    lengths::check,
    manuals::check,
    forbidden::check,
    glossary::check,
    texts::check,
    goldens::check,
    paths::check,
];

/// Runs every rule and prints what it finds; `true` when nothing was found.
pub(crate) fn run() -> Result<bool> {
    let tree = Tree::read(house::root())?;
    let mut found = unreadable(&tree);
    for check in CHECKS {
        found.extend(check(&tree));
    }
    found.extend(outside()?);
    Ok(report(found, CHECKS.len() + 2))
}

/// `cargo xtask licences`: only the rules about what comes from outside.
pub(crate) fn run_licences() -> Result<bool> {
    Ok(report(outside()?, 2))
}

fn outside() -> Result<Vec<Finding>> {
    let deny = deny::read(house::root())?;
    let packages = licences::packages(house::root(), &deny)?;
    let mut found = licences::check(&packages, &deny);
    found.extend(advisories::check(&packages, &deny)?);
    Ok(found)
}

fn unreadable(tree: &Tree) -> Vec<Finding> {
    tree.ending("rs")
        .filter(|it| it.rust.is_none())
        .map(|it| {
            Finding::new(&it.path, 1, "this is not Rust that can be read", "see what `cargo check` says")
        })
        .collect()
}

fn report(mut found: Vec<Finding>, n_checks: usize) -> bool {
    found.sort();
    for finding in &found {
        println!("{finding}");
    }
    match found.len() {
        0 => println!("tidy: {n_checks} checks, nothing found"),
        n => println!("tidy: {n_checks} checks, {n} found"),
    }
    found.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_says_where_what_and_what_to_do() {
        let finding = Finding::new("a.rs", 3, "too long", "cut it");
        assert_eq!(finding.to_string(), "a.rs:3: too long; cut it");
    }

    #[test]
    fn a_file_that_is_not_rust_is_found_and_one_that_is_rust_is_not() {
        let tree = Tree::of(&[("a.rs", "fn ("), ("b.rs", "fn b() {}")]);
        assert_eq!(unreadable(&tree).into_iter().map(|it| it.path).collect::<Vec<_>>(), ["a.rs"]);
    }
}
