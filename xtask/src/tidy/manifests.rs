//! The manifests of the workspace, as far as the rules ask: who depends on whom.

use toml::{Table, Value};

use super::tree::{SourceFile, Tree, line_at};

/// What one crate of the workspace asks for.
pub(crate) struct Manifest {
    /// The folder's name, which is the crate's.
    pub(crate) krate: String,
    pub(crate) path: String,
    pub(crate) dependencies: Vec<Dependency>,
}

/// One thing that a crate asks for.
pub(crate) struct Dependency {
    /// The name of the package, whatever the crate calls it.
    pub(crate) package: String,
    pub(crate) need: Need,
    pub(crate) line: usize,
}

/// What a dependency is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    Product,
    Tests,
    Build,
}

/// The manifests of `crates/*` and of xtask; one that cannot be read is left to cargo.
pub(crate) fn manifests(tree: &Tree) -> Vec<Manifest> {
    let shared = tree.file("Cargo.toml").and_then(|it| it.text.parse::<Table>().ok()).unwrap_or_default();
    let shared = at(&shared, &["workspace", "dependencies"]).cloned().unwrap_or_default();
    tree.files.iter().filter_map(|file| manifest(file, &shared)).collect()
}

fn manifest(file: &SourceFile, shared: &Table) -> Option<Manifest> {
    let folder = file.path.strip_suffix("/Cargo.toml")?;
    let krate = folder.strip_prefix("crates/").or_else(|| (folder == "xtask").then_some(folder))?;
    let table: Table = file.text.parse().ok()?;
    let mut dependencies = asked(&table, file, shared);
    for target in at(&table, &["target"]).into_iter().flat_map(Table::values).filter_map(Value::as_table) {
        dependencies.extend(asked(target, file, shared));
    }
    Some(Manifest { krate: krate.to_owned(), path: file.path.clone(), dependencies })
}

fn asked(table: &Table, file: &SourceFile, shared: &Table) -> Vec<Dependency> {
    let sections = [
        ("dependencies", Need::Product),
        ("dev-dependencies", Need::Tests),
        ("build-dependencies", Need::Build),
    ];
    let mut all = Vec::new();
    for (section, need) in sections {
        for (name, value) in table.get(section).and_then(Value::as_table).into_iter().flatten() {
            let renamed = package(value).or_else(|| shared.get(name).and_then(package));
            let package = renamed.unwrap_or(name).to_owned();
            all.push(Dependency { package, need, line: line_of(&file.text, section, name) });
        }
    }
    all
}

fn package(value: &Value) -> Option<&str> {
    value.get("package")?.as_str()
}

fn at<'a>(table: &'a Table, path: &[&str]) -> Option<&'a Table> {
    path.iter().try_fold(table, |table, name| table.get(*name)?.as_table())
}

fn line_of(text: &str, section: &str, name: &str) -> usize {
    let start = text.find(&format!("[{section}]")).unwrap_or(0);
    let rest = &text[start..];
    let goes_on = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
    let mut offset = 0;
    for line in rest.split_inclusive('\n') {
        if line.strip_prefix(name).is_some_and(|it| !it.starts_with(goes_on)) {
            return line_at(text, start + offset);
        }
        offset += line.len();
    }
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renamed_package_is_known_by_its_own_name() {
        let tree = Tree::of(&[
            ("Cargo.toml", "[workspace.dependencies]\ndb = { package = \"rusqlite\", version = \"1\" }\n"),
            (
                "crates/a/Cargo.toml",
                "[package]\nname = \"a\"\n[dependencies]\ndbx.workspace = true\ndb.workspace = true\n",
            ),
            (
                "crates/b/Cargo.toml",
                "[target.'cfg(unix)'.dev-dependencies]\nnet = { package = \"reqwest\" }\n",
            ),
        ]);
        let manifests = manifests(&tree);
        let a: Vec<_> =
            manifests[0].dependencies.iter().map(|it| (it.package.as_str(), it.need, it.line)).collect();
        assert_eq!(a, [("rusqlite", Need::Product, 5), ("dbx", Need::Product, 4)]);
        assert_eq!(
            (manifests[1].dependencies[0].package.as_str(), manifests[1].dependencies[0].need),
            ("reqwest", Need::Tests)
        );
    }
}
