//! The tables' history: one line of numbered files, each owned by one crate, in types both engines know.

use super::Finding;
use super::sql::{creates, words};
use super::tree::{SourceFile, Tree};

/// The types that mean the same to SQLite and PostgreSQL.
const TYPES: &[&str] = &["text", "bigint", "bytea"];

/// Where the migrations are lined up for the program.
const HISTORY: &str = "crates/store/src/migrations.rs";

/// A file `migrations/NNNN_<crate>[_what][.postgres].sql`.
pub(crate) struct Migration<'a> {
    pub(crate) file: &'a SourceFile,
    pub(crate) number: usize,
    pub(crate) krate: &'a str,
    /// The name without endings.
    pub(crate) name: &'a str,
    pub(crate) postgres: bool,
}

/// The migrations whose names can be read, in the order of their names.
pub(crate) fn migrations(tree: &Tree) -> Vec<Migration<'_>> {
    let mut all: Vec<_> = files(tree).filter_map(migration).collect();
    all.sort_by_key(|it| (it.number, it.name, it.postgres));
    all
}

fn files(tree: &Tree) -> impl Iterator<Item = &SourceFile> {
    tree.files.iter().filter(|it| it.path.starts_with("migrations/"))
}

fn migration(file: &SourceFile) -> Option<Migration<'_>> {
    let name = file.name().strip_suffix(".sql")?;
    let (name, postgres) = name.strip_suffix(".postgres").map_or((name, false), |it| (it, true));
    let (number, rest) = name.split_once('_')?;
    let number = (number.len() == 4).then(|| number.parse().ok())??;
    let krate = rest.split('_').next().filter(|it| !it.is_empty())?;
    Some(Migration { file, number, krate, name, postgres })
}

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let all = migrations(tree);
    let mut found = names(tree);
    found.extend(numbers(&all));
    for migration in &all {
        found.extend(heading(migration));
        found.extend(twin(migration, &all));
        if !has_twin(migration, &all) {
            found.extend(types(migration.file));
        }
        found.extend(owner(tree, migration));
        found.extend(lined_up(tree, migration));
    }
    found
}

fn names(tree: &Tree) -> Vec<Finding> {
    let wrong = files(tree).filter(|it| migration(it).is_none());
    let remedy = "name it NNNN_<crate>[_what].sql, with .postgres.sql beside where PostgreSQL must differ";
    wrong.map(|it| Finding::new(&it.path, 1, "this is not the name of a migration", remedy)).collect()
}

fn numbers(all: &[Migration<'_>]) -> Vec<Finding> {
    let common = all.iter().filter(|it| !it.postgres);
    common
        .enumerate()
        .filter(|(index, it)| it.number != index + 1)
        .map(|(index, it)| {
            let what =
                format!("this is step {} of the history, but its number is {:04}", index + 1, it.number);
            Finding::new(
                &it.file.path,
                1,
                what,
                "number the steps 0001, 0002 … without gaps and without doubles",
            )
        })
        .collect()
}

fn heading(migration: &Migration<'_>) -> Option<Finding> {
    let said = migration.file.text.lines().next().and_then(|it| it.strip_prefix("-- "));
    let missing = said.is_none_or(|it| it.trim().is_empty());
    let remedy = "begin it with a line `-- what it is for`";
    missing
        .then(|| Finding::new(&migration.file.path, 1, "the migration does not say what it is for", remedy))
}

fn has_twin(migration: &Migration<'_>, all: &[Migration<'_>]) -> bool {
    all.iter().any(|it| it.name == migration.name && it.postgres != migration.postgres)
}

fn twin(migration: &Migration<'_>, all: &[Migration<'_>]) -> Option<Finding> {
    if !migration.postgres {
        return None;
    }
    let path = &migration.file.path;
    let Some(common) = all.iter().find(|it| it.name == migration.name && !it.postgres) else {
        return Some(Finding::new(
            path,
            1,
            "there is no common form of this migration",
            "write it beside, without .postgres",
        ));
    };
    let tables = |it: &Migration<'_>| {
        let mut tables: Vec<_> = creates(&it.file.text).map(|it| it.text.to_owned()).collect();
        tables.sort();
        tables
    };
    if tables(common) != tables(migration) {
        return Some(Finding::new(
            path,
            1,
            "the two engines would not have the same tables",
            "make the same tables in both files",
        ));
    }
    let same = common.file.text == migration.file.text;
    same.then(|| Finding::new(path, 1, "this differs in nothing from the common form", "remove it"))
}

/// Every column has a type of both engines: the second word after `(` or `,` at the first level.
fn types(file: &SourceFile) -> Vec<Finding> {
    let words = words(&file.text);
    let mut found = Vec::new();
    for table in creates(&file.text) {
        let Some(mut place) = words.iter().position(|it| it.at == table.at) else { continue };
        let mut depth = 0;
        while let Some(word) = words.get(place).filter(|it| it.text != ";") {
            depth += i32::from(word.text == "(") - i32::from(word.text == ")");
            if depth == 1 && (word.text == "(" || word.text == ",") {
                let name = words.get(place + 1).map_or("", |it| it.text);
                let kind = words.get(place + 2).map_or("", |it| it.text);
                if !is_constraint(name) && !TYPES.contains(&kind) {
                    let what =
                        format!("{}.{name} is {kind:?}, which the two engines do not share", table.text);
                    let remedy = "use text, bigint or bytea, or write a .postgres.sql beside";
                    found.push(Finding::new(&file.path, file.line_at(words[place + 1].at), what, remedy));
                }
            }
            place += 1;
        }
    }
    found
}

fn is_constraint(word: &str) -> bool {
    ["primary", "unique", "foreign", "check", "constraint"].contains(&word)
}

fn owner(tree: &Tree, migration: &Migration<'_>) -> Option<Finding> {
    let manifest = format!("crates/{}/Cargo.toml", migration.krate);
    let what = format!("there is no crate {} to own these tables", migration.krate);
    tree.file(&manifest)
        .is_none()
        .then(|| Finding::new(&migration.file.path, 1, what, "name the crate after the number"))
}

fn lined_up(tree: &Tree, migration: &Migration<'_>) -> Option<Finding> {
    let (_, rust) = tree.rust().find(|(file, _)| file.path == HISTORY)?;
    let place = rust.tokens.iter().position(|it| it.says.as_deref() == Some(migration.name));
    let what = match place {
        None => "the program does not know this migration",
        Some(at) if migration.postgres && rust.tokens.get(at + 2).is_none_or(|it| it.text != "postgres") => {
            "the program does not know that PostgreSQL has its own form"
        }
        Some(_) => return None,
    };
    Some(Finding::new(&migration.file.path, 1, what, format!("add it to HISTORY in {HISTORY}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORE: (&str, &str) = ("crates/store/Cargo.toml", "");

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let all = [&[STORE], files].concat();
        check(&Tree::of(&all)).into_iter().map(|it| format!("{}:{}: {}", it.path, it.line, it.what)).collect()
    }

    #[test]
    fn a_history_in_order_is_left_alone() {
        let log = "-- The log.\ncreate table log (\n  seq bigint primary key, note text not null,\n  sum bytea,\n  unique (seq, note),\n  check (seq in (1, 2))\n);\n";
        let key = "-- Keys.\ncreate table key (id integer primary key autoincrement);\n";
        let key_pg = "-- Keys.\ncreate table key (id bigint generated always as identity primary key);\n";
        let history =
            "const HISTORY: &[M] = &[migration!(\"0001_store\"), migration!(\"0002_store_keys\", postgres)];";
        let files = [
            ("migrations/0001_store.sql", log),
            ("migrations/0002_store_keys.sql", key),
            ("migrations/0002_store_keys.postgres.sql", key_pg),
            (HISTORY, history),
        ];
        assert_eq!(found(&files), [""; 0]);
    }

    #[test]
    fn gaps_doubles_wrong_names_and_silence_are_found() {
        let text = "-- A.\ncreate table a (x text);\n";
        assert_eq!(
            found(&[("migrations/0002_store.sql", text)]),
            ["migrations/0002_store.sql:1: this is step 1 of the history, but its number is 0002"]
        );
        assert_eq!(
            found(&[("migrations/0001_store.sql", text), ("migrations/0001_store_b.sql", text)]).len(),
            1
        );
        assert_eq!(found(&[("migrations/1_store.sql", text)]).len(), 1);
        assert_eq!(
            found(&[("migrations/0001_nobody.sql", text)]),
            ["migrations/0001_nobody.sql:1: there is no crate nobody to own these tables"]
        );
        assert_eq!(found(&[("migrations/0001_store.sql", "create table a (x text);")]).len(), 1);
    }

    #[test]
    fn a_type_of_one_engine_is_found_on_its_line() {
        let text = "-- A.\ncreate table a (\n  x text,\n  y jsonb not null\n);\n";
        let what = "migrations/0001_store.sql:4: a.y is \"jsonb\", which the two engines do not share";
        assert_eq!(found(&[("migrations/0001_store.sql", text)]), [what]);
    }

    #[test]
    fn twins_make_the_same_tables_and_differ_in_something() {
        let (a, b) = ("-- A.\ncreate table a (x text);", "-- A.\ncreate table b (x text);");
        let with =
            |pg| found(&[("migrations/0001_store.sql", a), ("migrations/0001_store.postgres.sql", pg)]);
        assert!(with(b)[0].ends_with("the two engines would not have the same tables"));
        assert!(with(a)[0].ends_with("this differs in nothing from the common form"));
        assert_eq!(found(&[("migrations/0001_store.postgres.sql", a)]).len(), 1);
    }

    #[test]
    fn a_migration_that_the_program_forgot_is_found() {
        let text = "-- A.\ncreate table a (x text);";
        let files = [("migrations/0001_store.sql", text), (HISTORY, "const HISTORY: &[M] = &[];")];
        assert_eq!(found(&files), ["migrations/0001_store.sql:1: the program does not know this migration"]);
    }
}
