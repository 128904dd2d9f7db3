//! `lib.rs` and `main.rs` begin with the crate's manual, which fits on a page or two.

use super::Finding;
use super::tree::Tree;

const MANUAL_LINES: usize = 80;

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in &tree.files {
        if !file.path.ends_with("src/lib.rs") && !file.path.ends_with("src/main.rs") {
            continue;
        }
        let lines = file.text.lines().take_while(|it| it.starts_with("//!")).count();
        if lines == 0 {
            let remedy = "begin it with `//!`: what the duty is, what others may call";
            found.push(Finding::new(&file.path, 1, "the crate has no manual", remedy));
        }
        if lines > MANUAL_LINES {
            let what = format!("the manual has {lines} lines, more than {MANUAL_LINES}");
            found.push(Finding::new(&file.path, MANUAL_LINES + 1, what, "keep what a newcomer needs first"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        check(&Tree::of(&[(path, text)])).into_iter().map(|it| it.what).collect()
    }

    #[test]
    fn a_crate_without_a_manual_or_with_a_book_is_found() {
        assert_eq!(found("crates/a/src/lib.rs", "mod x;\n"), ["the crate has no manual"]);
        assert_eq!(
            found("xtask/src/main.rs", &"//! x\n".repeat(81)),
            ["the manual has 81 lines, more than 80"]
        );
    }

    #[test]
    fn a_page_of_manual_is_right_and_other_files_need_none() {
        assert_eq!(found("crates/a/src/lib.rs", &"//! x\n".repeat(80)), [""; 0]);
        assert_eq!(found("crates/a/src/x.rs", "fn x() {}"), [""; 0]);
    }
}
