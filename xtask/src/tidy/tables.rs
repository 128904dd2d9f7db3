//! A table belongs to one crate; others read what its owner publishes as a view `v_…`, and only to the right.

use std::collections::BTreeMap;

use super::Finding;
use super::arrows::may_know;
use super::manifests::Need;
use super::migrations::migrations;
use super::sql::{creates, is_sql, tables, views};
use super::tree::{SourceFile, Tree};

/// Tables whose owner is fixed, whoever's migration makes them.
const FIXED: &[(&str, &[&str])] = &[
    ("store", &["log", "log_head", "job", "search", "search_key", "migration", "lease", "blob", "vault"]),
    ("webkit", &["session"]),
];

/// The owner of each table and of each published view.
#[derive(Default)]
struct Owners {
    tables: BTreeMap<String, String>,
    views: BTreeMap<String, String>,
}

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let (owners, mut found) = owners(tree);
    for (file, rust) in tree.rust() {
        let Some(krate) = file.krate().filter(|_| !is_test(file)) else { continue };
        for (line, text) in rust.literals() {
            if is_sql(text, file.name() == "sql.rs") {
                found.extend(
                    read(text, krate, &owners)
                        .into_iter()
                        .map(|(at, what)| strange(file, line + text[..at].matches('\n').count(), what)),
                );
            }
        }
    }
    for migration in migrations(tree) {
        let text = &migration.file.text;
        let wrong = read(text, migration.krate, &owners).into_iter();
        found.extend(wrong.map(|(at, what)| strange(migration.file, migration.file.line_at(at), what)));
    }
    found
}

/// Tests look at what came of it wherever it stands; they ship with nobody.
fn is_test(file: &SourceFile) -> bool {
    file.path.contains("/tests/") || file.name() == "tests.rs"
}

fn strange(file: &SourceFile, line: usize, what: String) -> Finding {
    Finding::new(
        &file.path,
        line,
        what,
        "call the crate that owns the table, or read a view v_… that it publishes",
    )
}

fn owners(tree: &Tree) -> (Owners, Vec<Finding>) {
    let mut owners = Owners::default();
    let mut found = Vec::new();
    for migration in migrations(tree) {
        let text = &migration.file.text;
        let mut own = |name: &str, at: usize| {
            let owner = owners.tables.entry(name.to_owned()).or_insert_with(|| migration.krate.to_owned());
            let fixed =
                FIXED.iter().find(|(_, tables)| tables.contains(&name)).map_or(owner.as_str(), |it| it.0);
            if fixed != migration.krate {
                let what = format!("the table {name} belongs to {fixed}");
                found.push(Finding::new(
                    &migration.file.path,
                    migration.file.line_at(at),
                    what,
                    "give the table another name",
                ));
            }
        };
        creates(text).for_each(|it| own(it.text, it.at));
        for view in views(text) {
            if !view.text.starts_with("v_") {
                let line = migration.file.line_at(view.at);
                found.push(Finding::new(
                    &migration.file.path,
                    line,
                    "a view that is published begins with v_",
                    "rename it",
                ));
            }
            owners.views.insert(view.text.to_owned(), migration.krate.to_owned());
        }
    }
    for (file, rust) in tree.rust() {
        for table in rust.literals().flat_map(|(_, text)| creates(text)) {
            let Some(krate) = file.krate() else { break };
            owners.tables.entry(table.text.to_owned()).or_insert_with(|| krate.to_owned());
        }
    }
    (owners, found)
}

/// What of the SQL names something that `krate` may not name.
fn read(text: &str, krate: &str, owners: &Owners) -> Vec<(usize, String)> {
    let mut wrong = Vec::new();
    for table in tables(text) {
        let name = table.text;
        let what = match (owners.tables.get(name), owners.views.get(name)) {
            (Some(owner), _) if owner == krate => continue,
            (Some(owner), _) if is_reference(text, table.at) && sees(krate, owner) => continue,
            (Some(owner), _) => format!("{krate} names the table {name}, which belongs to {owner}"),
            (None, Some(owner)) if owner == krate || sees(krate, owner) => continue,
            (None, Some(owner)) => format!("{krate} must not look at {owner}, which publishes {name}"),
            (None, None) if ["store", "testkit"].contains(&krate) && is_of_the_engine(name) => continue,
            (None, None) => format!("no migration makes the table {name}"),
        };
        wrong.push((table.at, what));
    }
    wrong
}

/// A foreign key is no reading: it may point to the left.
fn is_reference(text: &str, at: usize) -> bool {
    text[..at].trim_end().ends_with("references")
}

fn sees(krate: &str, owner: &str) -> bool {
    may_know(krate, owner, Need::Product)
}

fn is_of_the_engine(name: &str) -> bool {
    name.starts_with("pg_")
        || name.starts_with("sqlite_")
        || name.starts_with("pragma_")
        || ["tables", "columns", "schemata"].contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIGRATIONS: [(&str, &str); 3] = [
        ("migrations/0001_store.sql", "-- Store.\ncreate table job (id text);"),
        (
            "migrations/0002_people.sql",
            "-- People.\ncreate table person (id text);\ncreate view v_person as select id from person;",
        ),
        ("migrations/0003_records.sql", "-- Records.\ncreate table matter (by text references person (id));"),
    ];

    fn found(path: &str, text: &str) -> Vec<String> {
        let files = [&MIGRATIONS[..], &[(path, text)]].concat();
        check(&Tree::of(&files)).into_iter().map(|it| format!("{}: {}", it.line, it.what)).collect()
    }

    #[test]
    fn own_tables_and_published_views_may_be_named() {
        assert_eq!(found("crates/people/src/sql.rs", r#"const A: &str = "select id from person";"#), [""; 0]);
        assert_eq!(
            found("crates/records/src/sql.rs", r#"const A: &str = "select id from v_person";"#),
            [""; 0]
        );
        assert_eq!(
            found("crates/store/src/jobs.rs", r#"const A: &str = "delete from job where id = $1";"#),
            [""; 0]
        );
        let probe =
            "fn t() { a(\"create table probe (x text)\"); b(\"insert into probe (x) values ($1)\"); }";
        assert_eq!(found("crates/store/src/tests.rs", probe), [""; 0]);
    }

    #[test]
    fn tables_of_others_and_unknown_tables_are_found_on_their_line() {
        let other = "const A: &str = \"select id\nfrom person\";";
        assert_eq!(
            found("crates/records/src/sql.rs", other),
            ["2: records names the table person, which belongs to people"]
        );
        assert_eq!(found("crates/people/src/x.rs", r#"const A: &str = "update job set x = 1";"#).len(), 1);
        assert_eq!(
            found("crates/people/src/x.rs", r#"const A: &str = "insert into persn (id) values (1)";"#),
            ["1: no migration makes the table persn"]
        );
        let left = ["1: people names the table matter, which belongs to records"];
        assert_eq!(
            found("crates/people/src/sql.rs", r#"const A: &str = "join matter m on m.id = $1";"#),
            left
        );
    }

    #[test]
    fn a_view_is_read_only_to_the_right() {
        let made = "-- Own.\ncreate view v_matter as select by from matter;";
        let files = [
            &MIGRATIONS[..],
            &[
                ("migrations/0004_records_v.sql", made),
                ("crates/people/src/a.rs", r#"const A: &str = "select by from v_matter";"#),
            ],
        ]
        .concat();
        let found: Vec<_> = check(&Tree::of(&files)).into_iter().map(|it| it.what).collect();
        assert_eq!(found, ["people must not look at records, which publishes v_matter"]);
    }

    #[test]
    fn a_migration_makes_and_reads_only_what_is_its_own() {
        assert_eq!(
            found("migrations/0004_people.sql", "-- X.\ncreate table session (id text);"),
            ["2: the table session belongs to webkit"]
        );
        assert_eq!(
            found("migrations/0004_records.sql", "-- X.\ncreate table person (id text);"),
            ["2: the table person belongs to people"]
        );
        assert_eq!(
            found("migrations/0004_people.sql", "-- X.\ncreate table a (id text references matter (id));")
                .len(),
            1
        );
        assert_eq!(
            found("migrations/0004_records.sql", "-- X.\ninsert into matter (by) select id from person;")
                .len(),
            1
        );
        assert_eq!(
            found("migrations/0004_people.sql", "-- X.\ncreate view people_all as select id from person;")
                .len(),
            1
        );
    }
}
