//! Which crate may know which, as drawn in ARCHITECTURE.md.

use super::Finding;
use super::manifests::{Need, manifests};
use super::tree::Tree;

/// The base: crates that know nothing but the kernel.
pub(crate) const BASE: &[&str] = &["webkit", "store", "platform", "archive", "guideline", "text"];

/// The duties; each may look at those to its left.
pub(crate) const SLICES: &[&str] =
    &["people", "guidance", "records", "accounts", "publishing", "dialogue", "moderation", "oversight"];

/// The rest: the kernel below, the binary above, what tests need beside.
const OTHERS: &[&str] = &["kernel", "uppsikt", "simulator", "testkit", "xtask"];

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for manifest in manifests(tree) {
        if !is_ours(&manifest.krate) {
            let what = format!("the crate {} is not on the map", manifest.krate);
            found.push(Finding::new(
                &manifest.path,
                1,
                what,
                "draw it in ARCHITECTURE.md and in xtask/src/tidy/arrows.rs",
            ));
            continue;
        }
        for dependency in &manifest.dependencies {
            if is_ours(&dependency.package)
                && !may_know(&manifest.krate, &dependency.package, dependency.need)
            {
                let what = format!("{} must not know {}", manifest.krate, dependency.package);
                let remedy =
                    "move the code to where the arrow in ARCHITECTURE.md allows it, or subscribe to the log";
                found.push(Finding::new(&manifest.path, dependency.line, what, remedy));
            }
        }
    }
    found
}

fn is_ours(krate: &str) -> bool {
    [BASE, SLICES, OTHERS].iter().any(|it| it.contains(&krate))
}

/// Whether `from` may depend on `to`.
pub(crate) fn may_know(from: &str, to: &str, need: Need) -> bool {
    let slice = SLICES.iter().position(|it| *it == from);
    if need == Need::Tests && to == "testkit" {
        return slice.is_some() || from == "uppsikt";
    }
    if need == Need::Tests && to == "simulator" && from == "platform" {
        return true;
    }
    match from {
        "uppsikt" => to != "testkit",
        "testkit" => to != "uppsikt" && to != "xtask",
        "kernel" | "xtask" => false,
        // The simulator plays the platforms: it may know time and nothing of what the house does with it.
        "simulator" => to == "kernel",
        "webkit" => to == "kernel" || to == "store",
        _ => match slice {
            Some(own) => to == "kernel" || BASE.contains(&to) || SLICES[..own].contains(&to),
            None => to == "kernel",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(krate: &str, manifest: &str) -> Vec<String> {
        let tree = Tree::of(&[(&format!("crates/{krate}/Cargo.toml"), manifest)]);
        check(&tree).into_iter().map(|it| format!("{}: {}", it.line, it.what)).collect()
    }

    #[test]
    fn the_arrows_of_the_map_are_allowed() {
        let ok: [(&str, &[&str], Need); 9] = [
            ("uppsikt", &["oversight", "kernel", "simulator", "webkit"], Need::Product),
            ("uppsikt", &["testkit", "simulator"], Need::Tests),
            ("moderation", &["dialogue", "accounts", "store", "text", "kernel"], Need::Product),
            ("moderation", &["testkit"], Need::Tests),
            ("webkit", &["store", "kernel"], Need::Product),
            ("platform", &["kernel"], Need::Product),
            ("platform", &["simulator"], Need::Tests),
            ("testkit", &["simulator", "oversight"], Need::Product),
            ("text", &["kernel"], Need::Product),
        ];
        for (from, all, need) in ok {
            assert!(all.iter().all(|to| may_know(from, to, need)), "{from} {need:?}");
        }
    }

    #[test]
    fn arrows_to_the_right_and_between_base_crates_are_found() {
        let wrong = [
            ("people", "records", Need::Product),
            ("people", "records", Need::Tests),
            ("dialogue", "moderation", Need::Product),
            ("dialogue", "dialogue", Need::Product),
            ("kernel", "store", Need::Tests),
            ("archive", "store", Need::Product),
            ("store", "webkit", Need::Product),
            ("store", "testkit", Need::Tests),
            ("people", "testkit", Need::Product),
            ("people", "simulator", Need::Tests),
            ("platform", "simulator", Need::Product),
            ("simulator", "platform", Need::Product),
            ("testkit", "uppsikt", Need::Product),
            ("uppsikt", "testkit", Need::Product),
            ("xtask", "kernel", Need::Product),
        ];
        for (from, to, need) in wrong {
            assert!(!may_know(from, to, need), "{from} -> {to} {need:?}");
        }
        assert_eq!(
            found("people", "[dependencies]\nkernel.workspace = true\nrecords.workspace = true\n"),
            ["3: people must not know records"]
        );
    }

    #[test]
    fn a_crate_that_is_not_on_the_map_is_found() {
        assert_eq!(found("helpers", "[package]\n"), ["1: the crate helpers is not on the map"]);
    }
}
