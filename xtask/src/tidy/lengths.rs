//! A file has at most 600 lines and a function at most 70, except for what `tidy/ratchet.toml` lists.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use super::Finding;
use super::ratchet::Ratchet;
use super::tree::Tree;

const FILE_LINES: usize = 600;
const FUNCTION_LINES: usize = 70;

/// What is written by hand and read from top to bottom.
const WRITTEN: &[&str] = &["rs", "html", "sql", "sh"];

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = files(tree);
    found.extend(functions(tree));
    found
}

fn files(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut ratchet = Ratchet::read(tree, "file");
    for file in tree.files.iter().filter(|it| WRITTEN.contains(&it.extension())) {
        let lines = file.text.lines().count();
        if lines > FILE_LINES && !ratchet.allows(&file.path, lines, &mut found) {
            let what = format!("the file has {lines} lines, more than {FILE_LINES}");
            found.push(Finding::new(
                &file.path,
                FILE_LINES + 1,
                what,
                "cut it where a reader would want to stop",
            ));
        }
    }
    found.extend(ratchet.unused());
    found
}

fn functions(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut ratchet = Ratchet::read(tree, "function");
    for (file, rust) in tree.rust() {
        let mut functions = Functions::default();
        functions.visit_file(&rust.ast);
        for (name, first, lines) in functions.all.into_iter().filter(|it| it.2 > FUNCTION_LINES) {
            if !ratchet.allows(&format!("{}::{name}", file.path), lines, &mut found) {
                let what = format!("{name} has {lines} lines, more than {FUNCTION_LINES}");
                found.push(Finding::new(&file.path, first, what, "give its parts names of their own"));
            }
        }
    }
    found.extend(ratchet.unused());
    found
}

/// Name, first line and number of lines of every function with a body, from `fn` to `}`.
#[derive(Default)]
struct Functions {
    all: Vec<(String, usize, usize)>,
}

impl Functions {
    fn note(&mut self, signature: &syn::Signature, body: &syn::Block) {
        let first = signature.span().start().line;
        let last = body.span().end().line;
        self.all.push((signature.ident.to_string(), first, last - first + 1));
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, it: &'ast syn::ItemFn) {
        self.note(&it.sig, &it.block);
        visit::visit_item_fn(self, it);
    }

    fn visit_impl_item_fn(&mut self, it: &'ast syn::ImplItemFn) {
        self.note(&it.sig, &it.block);
        visit::visit_impl_item_fn(self, it);
    }

    fn visit_trait_item_fn(&mut self, it: &'ast syn::TraitItemFn) {
        if let Some(body) = &it.default {
            self.note(&it.sig, body);
        }
        visit::visit_trait_item_fn(self, it);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn function(name: &str, lines: usize) -> String {
        format!("/// Doc.\n#[inline]\nfn {name}() {{\n{}}}\n", "    // \"}\" {\n".repeat(lines - 2))
    }

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        check(&Tree::of(files))
            .into_iter()
            .map(|it| format!("{}:{}: {}", it.path, it.line, it.what))
            .collect()
    }

    #[test]
    fn what_is_just_short_enough_is_left_alone() {
        assert_eq!(found(&[("a.rs", &function("f", 70))]), [""; 0]);
        assert_eq!(found(&[("a.sql", &"-- x\n".repeat(600)), ("a.md", &"x\n".repeat(900))]), [""; 0]);
    }

    #[test]
    fn what_is_too_long_is_found() {
        assert_eq!(found(&[("a.rs", &function("f", 71))]), ["a.rs:3: f has 71 lines, more than 70"]);
        let method = format!("struct S;\nimpl S {{\n{}}}\n", function("g", 80));
        assert_eq!(found(&[("a.rs", &method)]), ["a.rs:5: g has 80 lines, more than 70"]);
        assert_eq!(
            found(&[("a.rs", &"// x\n".repeat(601))]),
            ["a.rs:601: the file has 601 lines, more than 600"]
        );
    }

    #[test]
    fn the_list_of_exceptions_may_only_shrink() {
        let long = function("f", 80);
        let with = |ratchet: &str| found(&[("a.rs", &long), ("tidy/ratchet.toml", ratchet)]);
        assert_eq!(with("[function]\n\"a.rs::f\" = 80\n"), [""; 0]);
        assert_eq!(with("[function]\n\"a.rs::f\" = 79\n"), ["a.rs:3: f has 80 lines, more than 70"]);
        assert_eq!(
            with("[function]\n\"a.rs::f\" = 90\n"),
            ["tidy/ratchet.toml:2: a.rs::f is listed with 90 lines and has 80"]
        );
        let unused = with("[file]\n\"b.rs\" = 700\n[function]\n\"a.rs::f\" = 80\n");
        assert_eq!(unused, ["tidy/ratchet.toml:2: b.rs needs no exception"]);
    }
}
