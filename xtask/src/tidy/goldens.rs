//! A golden file that no test compares with proves nothing.

use super::Finding;
use super::tree::{SourceFile, Tree};

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let golden = tree.ending("txt").filter(|it| it.path.contains("/golden/"));
    let unread = golden
        .filter(|file| !tree.rust().any(|(_, rust)| rust.literals().any(|(_, text)| names(text, file))));
    unread
        .map(|it| {
            Finding::new(
                &it.path,
                1,
                "no test names this golden file",
                "compare with it in a test, or remove it",
            )
        })
        .collect()
}

/// By its file name, or by the name without ending.
fn names(text: &str, file: &SourceFile) -> bool {
    text.ends_with(file.name()) || Some(text) == file.name().strip_suffix(".txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn n_found(code: &str) -> usize {
        check(&Tree::of(&[("crates/a/golden/routes.txt", "x"), ("crates/a/src/tests.rs", code)])).len()
    }

    #[test]
    fn a_golden_file_that_a_test_names_is_right() {
        assert_eq!(n_found("fn f() { golden(\"routes.txt\") }"), 0);
        assert_eq!(n_found("fn f() { golden(\"routes\") }"), 0);
        assert_eq!(n_found("const R: &str = include_str!(\"../golden/routes.txt\");"), 0);
    }

    #[test]
    fn a_golden_file_that_nothing_names_is_found() {
        assert_eq!(n_found("// routes.txt\nfn f() { golden(\"other\") }"), 1);
    }
}
