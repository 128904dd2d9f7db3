//! `model.rs` of a duty decides without doing: nothing asynchronous, no database, no platform, no page.

use super::Finding;
use super::arrows::SLICES;
use super::tree::{SourceFile, Tree};

const OUTSIDE: &[&str] = &["store", "platform", "webkit", "archive", "tokio", "axum", "askama"];

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, rust) in tree.rust().filter(|(file, _)| is_model(file)) {
        for word in ["async", "await"] {
            for line in rust.lines_with(&[word]) {
                let remedy = "let a use-case wait, and hand the model what it got";
                found.push(Finding::new(&file.path, line, format!("a model does not {word}"), remedy));
            }
        }
        for krate in OUTSIDE {
            for line in rust.lines_with(&[krate, ":", ":"]) {
                let remedy = "take what is needed as an argument, in a type of the model's own";
                found.push(Finding::new(&file.path, line, format!("a model does not know {krate}"), remedy));
            }
        }
    }
    found
}

fn is_model(file: &SourceFile) -> bool {
    let Some(krate) = file.krate().filter(|it| SLICES.contains(it)) else { return false };
    file.path == format!("crates/{krate}/src/model.rs")
        || file.path.starts_with(&format!("crates/{krate}/src/model/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        check(&Tree::of(&[(path, text)])).into_iter().map(|it| format!("{}: {}", it.line, it.what)).collect()
    }

    #[test]
    fn a_model_that_only_decides_is_left_alone() {
        let text = "use kernel::Instant;\n/// async store::Tx\npub fn next(store: u8) -> u8 { store }";
        assert_eq!(found("crates/people/src/model.rs", text), [""; 0]);
        assert_eq!(found("crates/people/src/hire.rs", "use store::Tx; async fn f() {}"), [""; 0]);
        assert_eq!(found("crates/platform/src/model.rs", "use tokio::sync::Mutex;"), [""; 0]);
    }

    #[test]
    fn a_model_that_does_something_is_found() {
        let text = "use store::Tx;\npub async fn f() {\n    webkit::page().await;\n}";
        let all = [
            "2: a model does not async",
            "3: a model does not await",
            "1: a model does not know store",
            "3: a model does not know webkit",
        ];
        assert_eq!(found("crates/people/src/model.rs", text), all);
        assert_eq!(found("crates/people/src/model/role.rs", "use platform::Kind;").len(), 1);
    }
}
