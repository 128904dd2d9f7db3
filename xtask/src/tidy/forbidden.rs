//! Words and attributes that say "not finished": they belong in an issue, not in the house.

use super::Finding;
use super::tree::{SourceFile, Tree};

/// Put together so that this file does not contain them.
const WORDS: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX")];

/// Tokens that must not stand in Rust, and why.
const TOKENS: &[(&[&str], &str, &str)] = &[
    (&["#", "[", "ignore"], "a test is ignored", "make it pass or remove it"),
    (&["dbg", "!"], "dbg! prints for the one who debugs", "remove it"),
    (&["todo", "!"], "something is not written yet", "write it"),
    (&["unimplemented", "!"], "something is not written yet", "write it"),
];

/// What others wrote and we carry unchanged.
const NOT_OURS: &[&str] = &["min.js", "package-lock.json", "Cargo.lock"];

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let ours = tree.files.iter().filter(|file| !NOT_OURS.iter().any(|it| file.path.ends_with(it)));
    let mut found: Vec<_> = ours.flat_map(words).collect();
    for (file, rust) in tree.rust() {
        for (tokens, what, remedy) in TOKENS {
            found.extend(
                rust.lines_with(tokens).into_iter().map(|it| Finding::new(&file.path, it, *what, *remedy)),
            );
        }
    }
    found
}

fn words(file: &SourceFile) -> Vec<Finding> {
    let mut found = Vec::new();
    for (line, text) in file.lines() {
        for word in WORDS.iter().filter(|it| has_word(text, it)) {
            found.push(Finding::new(
                &file.path,
                line,
                format!("{word} marks work left undone"),
                "do it, or open an issue and remove the mark",
            ));
        }
    }
    found
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        ![before, after].into_iter().flatten().any(|it| it.is_alphanumeric() || it == '-' || it == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<usize> {
        check(&Tree::of(&[(path, text)])).into_iter().map(|it| it.line).collect()
    }

    #[test]
    fn marks_of_undone_work_are_found() {
        for word in WORDS {
            assert_eq!(found("a.rs", &format!("\n// {word}: later\n")), [2]);
            assert_eq!(found("a.html", &format!("<!-- {word} -->")), [1]);
            assert!(found("a.rs", &format!("// {word}S and 900101-{word}")).is_empty());
        }
    }

    #[test]
    fn ignored_tests_and_debug_prints_are_found() {
        assert_eq!(found("a.rs", "#[test]\n#[ignore = \"slow\"]\nfn a() { dbg!(1); }"), [2, 3]);
        assert_eq!(found("a.rs", "fn a() { todo!() }\nfn b() { unimplemented!() }"), [1, 2]);
        assert!(found("a.rs", "// dbg!(1) #[ignore]\nfn ignore() { let todo = \"dbg!\"; }").is_empty());
    }
}
