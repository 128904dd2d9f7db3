//! The files of the repository, read once and taken apart once for all checks.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Every text file that is or will be tracked.
pub(crate) struct Tree {
    pub(crate) files: Vec<SourceFile>,
}

/// One text file.
pub(crate) struct SourceFile {
    /// Its place below the root of the repository, with `/` between.
    pub(crate) path: String,
    pub(crate) text: String,
    /// What it means, when it is Rust that can be read.
    pub(crate) rust: Option<Rust>,
}

/// A Rust file, taken apart.
pub(crate) struct Rust {
    pub(crate) ast: syn::File,
    /// All its tokens in order, doc comments left out.
    pub(crate) tokens: Vec<Token>,
}

/// One token of Rust: a word, a sign, a literal or a bracket.
pub(crate) struct Token {
    pub(crate) line: usize,
    pub(crate) text: String,
    /// What a string literal says.
    pub(crate) says: Option<String>,
}

impl Tree {
    /// Reads what git tracks or would track; what it ignores does not belong to the house.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root)
            .output()
            .context("listing the files of the repository with git")?;
        ensure!(listed.status.success(), "git ls-files: {}", String::from_utf8_lossy(&listed.stderr).trim());
        let names = String::from_utf8(listed.stdout).context("reading the names of the files")?;
        // A file that was deleted but is still listed, and one that is no text, says nothing to us.
        let files = names
            .split_terminator('\0')
            .filter_map(|path| {
                let text = String::from_utf8(std::fs::read(root.join(path)).ok()?).ok()?;
                Some(SourceFile::new(path, text))
            })
            .collect();
        Ok(Self { files })
    }

    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| SourceFile::new(path, (*text).to_owned())).collect() }
    }

    pub(crate) fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|it| it.path == path)
    }

    /// The files whose names end in `.` and this.
    pub(crate) fn ending<'a>(&'a self, extension: &'a str) -> impl Iterator<Item = &'a SourceFile> {
        self.files.iter().filter(move |it| it.extension() == extension)
    }

    /// The Rust files, taken apart.
    pub(crate) fn rust(&self) -> impl Iterator<Item = (&SourceFile, &Rust)> {
        self.files.iter().filter_map(|it| Some((it, it.rust.as_ref()?)))
    }
}

impl SourceFile {
    fn new(path: &str, text: String) -> Self {
        let mut file = Self { path: path.to_owned(), text, rust: None };
        if file.extension() == "rs" {
            file.rust = Rust::read(&file.text);
        }
        file
    }

    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    pub(crate) fn extension(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, it)| it)
    }

    /// The crate below `crates/` that the file belongs to.
    pub(crate) fn krate(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split_once('/').map(|(krate, _)| krate)
    }

    /// The number of the line that the byte stands on.
    pub(crate) fn line_at(&self, offset: usize) -> usize {
        line_at(&self.text, offset)
    }

    /// The lines of the file with their numbers.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, it)| (index + 1, it))
    }
}

/// The number of the line that a byte of the text stands on.
pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|it| *it == b'\n').count() + 1
}

impl Rust {
    fn read(text: &str) -> Option<Self> {
        let stream: TokenStream = text.parse().ok()?;
        let ast = syn::parse_file(text).ok()?;
        let mut tokens = Vec::new();
        flatten(stream, &mut tokens);
        Some(Self { ast, tokens })
    }

    /// The string literals outside doc comments.
    pub(crate) fn literals(&self) -> impl Iterator<Item = (usize, &str)> {
        self.tokens.iter().filter_map(|it| Some((it.line, it.says.as_deref()?)))
    }

    /// The lines where the tokens stand in this order.
    pub(crate) fn lines_with(&self, pattern: &[&str]) -> Vec<usize> {
        let matches = |window: &&[Token]| {
            window.iter().zip(pattern).all(|(it, want)| it.says.is_none() && it.text == *want)
        };
        self.tokens.windows(pattern.len()).filter(matches).map(|it| it[0].line).collect()
    }
}

fn flatten(stream: TokenStream, into: &mut Vec<Token>) {
    let mut rest = stream.into_iter().peekable();
    while let Some(tree) = rest.next() {
        if is_sign(&tree, '#') {
            let bang = rest.next_if(|it| is_sign(it, '!'));
            if rest.next_if(is_doc).is_some() {
                continue;
            }
            into.push(token(&tree));
            into.extend(bang.iter().map(token));
            continue;
        }
        let TokenTree::Group(group) = &tree else {
            into.push(token(&tree));
            continue;
        };
        let (open, close) = brackets(group.delimiter());
        let line = group.span_open().start().line;
        into.push(Token { line, text: open.to_owned(), says: None });
        flatten(group.stream(), into);
        let line = group.span_close().end().line;
        into.push(Token { line, text: close.to_owned(), says: None });
    }
}

fn token(tree: &TokenTree) -> Token {
    let says = match tree {
        TokenTree::Literal(literal) => match syn::Lit::new(literal.clone()) {
            syn::Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Punct(_) => None,
    };
    Token { line: tree.span().start().line, text: tree.to_string(), says }
}

fn is_sign(tree: &TokenTree, sign: char) -> bool {
    matches!(tree, TokenTree::Punct(it) if it.as_char() == sign)
}

fn is_doc(tree: &TokenTree) -> bool {
    let TokenTree::Group(group) = tree else { return false };
    matches!(group.stream().into_iter().next(), Some(TokenTree::Ident(it)) if it == "doc")
}

fn brackets(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_read_with_their_lines_and_doc_comments_are_not() {
        let tree =
            Tree::of(&[("crates/a/src/lib.rs", "//! \"no\"\n\n/// no\nfn f() {\n    g(r#\"yes\"#);\n}\n")]);
        let (file, rust) = tree.rust().next().unwrap();
        assert_eq!(file.krate(), Some("a"));
        assert_eq!(rust.literals().collect::<Vec<_>>(), [(5, "yes")]);
        assert_eq!(rust.lines_with(&["fn", "f"]), [4]);
    }
}
