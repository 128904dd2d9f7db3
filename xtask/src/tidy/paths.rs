//! Everything the house needs is in the house: no path leads out of the repository or into somebody's home.

use super::Finding;
use super::tree::{SourceFile, Tree};

/// The folder beside the repository with data from outside, put together so that this file does not name it.
const BESIDE: &str = concat!("..", "/shared");

/// Where the workbench of one machine shows through.
const WORKBENCH: &[&str] =
    &[concat!("/wo", "rk/"), concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/Us", "ers/")];

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in &tree.files {
        for (line, text) in file.lines() {
            if text.contains(BESIDE) && !asks_first(file) {
                let what = format!("{BESIDE} is not part of the repository");
                let remedy =
                    "ask UPPSIKT_SHARED first and say on standard error (eprintln!) when the test is skipped";
                found.push(Finding::new(&file.path, line, what, remedy));
            }
            for path in WORKBENCH.iter().filter(|it| begins_path(text, it)) {
                let what = format!("{path} is a place on one machine");
                found.push(Finding::new(
                    &file.path,
                    line,
                    what,
                    "name the place from the root of the repository",
                ));
            }
        }
    }
    found
}

/// Data from outside may be used where a setting says where it is, and its absence is said aloud.
fn asks_first(file: &SourceFile) -> bool {
    let aloud = ["eprintln!", "io::stderr()"].iter().any(|it| file.text.contains(it));
    file.rust.is_some() && file.text.contains("UPPSIKT_SHARED") && aloud
}

/// Whether the line has a path that begins so, and not one that merely goes through such a folder.
fn begins_path(line: &str, path: &str) -> bool {
    let inside = |it: char| it.is_alphanumeric() || "./_-}~".contains(it);
    line.match_indices(path).any(|(at, _)| !line[..at].ends_with(inside))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<usize> {
        check(&Tree::of(&[(path, text)])).into_iter().map(|it| it.line).collect()
    }

    #[test]
    fn places_on_one_machine_are_found() {
        for place in WORKBENCH {
            assert_eq!(found("a.toml", &format!("\nx = \"{place}x\"\n")), [2]);
            assert!(found("a.md", &format!("see docs{place}x and https://example.se/a{place}")).is_empty());
        }
    }

    #[test]
    fn data_beside_the_repository_is_used_only_aloud() {
        let silent = format!("fn f() {{ open(\"{BESIDE}/data\") }}");
        assert_eq!(found("crates/text/src/tests.rs", &silent), [1]);
        let aloud = format!("{silent}\nfn g() {{ var(\"UPPSIKT_SHARED\"); eprintln!(\"skipped\"); }}");
        assert!(found("crates/text/src/tests.rs", &aloud).is_empty());
        assert_eq!(found("README.md", &format!("{BESIDE} UPPSIKT_SHARED eprintln!")), [1]);
    }
}
