//! GLOSSARY.md fixes one English name for one Swedish term; the code has that name and gives the term.

use std::collections::BTreeMap;

use syn::visit::{self, Visit};
use syn::{Attribute, Expr, Lit, Meta, Visibility};

use super::Finding;
use super::tree::Tree;

const FILE: &str = "GLOSSARY.md";

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let Some(glossary) = tree.file(FILE) else {
        return vec![Finding::new(
            FILE,
            1,
            "the house has no glossary",
            "write one: | svenska | `Type` or word | what |",
        )];
    };
    let mut names = Names::default();
    for (_, rust) in tree.rust().filter(|(file, _)| file.krate().is_some()) {
        names.visit_file(&rust.ast);
    }
    let mut found = Vec::new();
    for (line, name) in glossary.lines().flat_map(|(line, text)| code_names(text).map(move |it| (line, it))) {
        let (what, remedy) = match names.says_swedish.get(name) {
            None => (
                format!("nothing public in crates/ is called {name}"),
                "correct the glossary or name the thing",
            ),
            Some(false) => {
                (format!("the doc comment of {name} does not give the Swedish term"), "write (sv. *…*) in it")
            }
            Some(true) => continue,
        };
        found.push(Finding::new(FILE, line, what, remedy));
    }
    found
}

/// The names in backticks in the second column of a table's row.
fn code_names(row: &str) -> impl Iterator<Item = &str> {
    let column = row.strip_prefix('|').and_then(|it| it.split('|').nth(1)).unwrap_or("");
    column
        .split('`')
        .skip(1)
        .step_by(2)
        .map(|it| it.rsplit("::").next().unwrap_or(it))
        .filter(|it| is_name(it))
}

fn is_name(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_alphabetic())
        && text.chars().all(|it| it.is_ascii_alphanumeric() || it == '_')
}

/// Every public name, and whether one of the things called so gives its Swedish term.
#[derive(Default)]
struct Names {
    says_swedish: BTreeMap<String, bool>,
}

impl Names {
    fn note(&mut self, name: &syn::Ident, attributes: &[Attribute]) {
        *self.says_swedish.entry(name.to_string()).or_default() |= doc(attributes).contains("(sv. ");
    }

    fn note_public(&mut self, visibility: &Visibility, name: &syn::Ident, attributes: &[Attribute]) {
        if matches!(visibility, Visibility::Public(_)) {
            self.note(name, attributes);
        }
    }
}

fn doc(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|it| match &it.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value()),
                _ => None,
            },
            _ => None,
        },
        Meta::NameValue(_) | Meta::Path(_) | Meta::List(_) => None,
    });
    lines.collect()
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item_struct(&mut self, it: &'ast syn::ItemStruct) {
        self.note_public(&it.vis, &it.ident, &it.attrs);
    }

    fn visit_item_enum(&mut self, it: &'ast syn::ItemEnum) {
        self.note_public(&it.vis, &it.ident, &it.attrs);
        if matches!(it.vis, Visibility::Public(_)) {
            it.variants.iter().for_each(|variant| self.note(&variant.ident, &variant.attrs));
        }
    }

    fn visit_item_type(&mut self, it: &'ast syn::ItemType) {
        self.note_public(&it.vis, &it.ident, &it.attrs);
    }

    fn visit_item_mod(&mut self, it: &'ast syn::ItemMod) {
        self.note_public(&it.vis, &it.ident, &it.attrs);
        visit::visit_item_mod(self, it);
    }

    fn visit_item_trait(&mut self, it: &'ast syn::ItemTrait) {
        self.note_public(&it.vis, &it.ident, &it.attrs);
        visit::visit_item_trait(self, it);
    }

    fn visit_trait_item_fn(&mut self, it: &'ast syn::TraitItemFn) {
        self.note(&it.sig.ident, &it.attrs);
    }

    fn visit_item_fn(&mut self, it: &'ast syn::ItemFn) {
        self.note_public(&it.vis, &it.sig.ident, &it.attrs);
    }

    fn visit_impl_item_fn(&mut self, it: &'ast syn::ImplItemFn) {
        self.note_public(&it.vis, &it.sig.ident, &it.attrs);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "/// A disposal (sv. *gallring*).\npub struct Disposal;\n/// Kinds.\npub enum Kind {\n    /// Removed (sv. *borttagen*).\n    Removed,\n}\n/// Hides (sv. *dölja*).\npub fn hide() {}\n/// Private (sv. *privat*).\nstruct Own;\npub struct Bare;\n";

    fn found(row: &str) -> Vec<String> {
        let glossary = format!("# Glossary\n\n| Swedish | Code | What |\n| --- | --- | --- |\n{row}\n");
        let tree = Tree::of(&[("GLOSSARY.md", &glossary), ("crates/a/src/lib.rs", CODE)]);
        check(&tree).into_iter().map(|it| format!("{}: {}", it.line, it.what)).collect()
    }

    #[test]
    fn names_that_exist_and_say_their_swedish_are_right() {
        assert_eq!(found("| gallring | `Disposal`, `Kind::Removed` | `Nothing` here is checked |"), [""; 0]);
        assert_eq!(found("| dölja | `hide` | role `communications-director` |"), [""; 0]);
        assert_eq!(found("| kommun | organisation | a word is no type |"), [""; 0]);
    }

    #[test]
    fn names_that_are_missing_private_or_silent_are_found() {
        assert_eq!(found("| ärende | `Matter` | x |"), ["5: nothing public in crates/ is called Matter"]);
        assert_eq!(found("| privat | `Own` | x |"), ["5: nothing public in crates/ is called Own"]);
        assert_eq!(
            found("| slag | `Kind` | x |"),
            ["5: the doc comment of Kind does not give the Swedish term"]
        );
        assert_eq!(check(&Tree::of(&[])).len(), 1);
    }
}
