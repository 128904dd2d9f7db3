//! What one crate does for all: database drivers in `store`, clients of the network in `platform`.

use super::Finding;
use super::manifests::{Need, manifests};
use super::tree::Tree;

/// Packages that only one crate may use.
struct Monopoly {
    owner: &'static str,
    /// Crates that may use them in tests.
    in_tests: &'static [&'static str],
    what: &'static str,
    packages: &'static [&'static str],
}

const MONOPOLIES: &[Monopoly] = &[
    Monopoly {
        owner: "store",
        in_tests: &[],
        what: "database drivers",
        packages: &[
            "rusqlite",
            "libsqlite3-sys",
            "sqlite",
            "tokio-rusqlite",
            "postgres",
            "tokio-postgres",
            "postgres-types",
            "deadpool-postgres",
            "bb8-postgres",
            "r2d2",
            "sqlx",
            "sqlx-core",
            "diesel",
            "diesel-async",
            "sea-orm",
        ],
    },
    Monopoly {
        owner: "platform",
        in_tests: &["uppsikt", "testkit"],
        what: "clients of the network",
        packages: &[
            "reqwest",
            "hyper",
            "hyper-util",
            "hyper-rustls",
            "ureq",
            "isahc",
            "curl",
            "attohttpc",
            "awc",
            "surf",
            "lettre",
            "mail-send",
            "tokio-tungstenite",
            "tungstenite",
        ],
    },
];

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for monopoly in MONOPOLIES {
        found.extend(in_manifests(tree, monopoly));
        found.extend(in_code(tree, monopoly));
    }
    found
}

fn in_manifests(tree: &Tree, monopoly: &Monopoly) -> Vec<Finding> {
    let mut found = Vec::new();
    for manifest in manifests(tree) {
        for dependency in &manifest.dependencies {
            let in_tests = dependency.need == Need::Tests || manifest.krate == "testkit";
            let theirs = manifest.krate == monopoly.owner
                || (in_tests && monopoly.in_tests.contains(&manifest.krate.as_str()));
            if !theirs && monopoly.packages.contains(&dependency.package.as_str()) {
                found.push(finding(
                    monopoly,
                    &manifest.path,
                    dependency.line,
                    &manifest.krate,
                    &dependency.package,
                ));
            }
        }
    }
    found
}

/// A driver that came in by another door (a re-export) is found by its name in the code.
fn in_code(tree: &Tree, monopoly: &Monopoly) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, rust) in tree.rust() {
        let Some(krate) = file.krate() else { continue };
        let in_tests =
            krate == "testkit" || file.path.contains("/tests/") || file.path.ends_with("/tests.rs");
        if krate == monopoly.owner || (in_tests && monopoly.in_tests.contains(&krate)) {
            continue;
        }
        for package in monopoly.packages {
            for line in rust.lines_with(&[&package.replace('-', "_"), ":", ":"]) {
                found.push(finding(monopoly, &file.path, line, krate, package));
            }
        }
    }
    found
}

fn finding(monopoly: &Monopoly, path: &str, line: usize, krate: &str, package: &str) -> Finding {
    let what = format!("{krate} uses {package}, but {} belong to {}", monopoly.what, monopoly.owner);
    Finding::new(path, line, what, format!("ask {} to do it", monopoly.owner))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<usize> {
        check(&Tree::of(&[(path, text)])).into_iter().map(|it| it.line).collect()
    }

    #[test]
    fn a_driver_outside_the_store_is_found_in_the_manifest_and_in_the_code() {
        let manifest = "[dependencies]\nrusqlite.workspace = true\n";
        assert_eq!(found("crates/people/Cargo.toml", manifest), [2]);
        assert!(found("crates/store/Cargo.toml", manifest).is_empty());
        assert_eq!(found("crates/people/src/sql.rs", "\nuse store::rusqlite::Row;\n"), [2]);
        assert!(found("crates/store/src/sqlite.rs", "use rusqlite::Row;\n").is_empty());
        assert!(found("crates/people/src/sql.rs", "// rusqlite::Row\nuse store::Row;\n").is_empty());
    }

    #[test]
    fn journeys_may_speak_http_and_the_product_may_not() {
        let product = "[dependencies]\nreqwest.workspace = true\n";
        let tests = "[dev-dependencies]\nreqwest.workspace = true\n";
        assert_eq!(found("crates/uppsikt/Cargo.toml", product), [2]);
        assert!(found("crates/uppsikt/Cargo.toml", tests).is_empty());
        assert_eq!(found("crates/records/Cargo.toml", tests), [2]);
        assert!(found("crates/platform/Cargo.toml", product).is_empty());
        assert_eq!(found("crates/uppsikt/src/main.rs", "fn f() { reqwest::get(); }"), [1]);
        assert!(found("crates/uppsikt/tests/whole/journey.rs", "fn f() { reqwest::get(); }").is_empty());
    }
}
