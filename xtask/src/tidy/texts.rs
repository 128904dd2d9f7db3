//! Every text the program shows exists in every language, and every text that exists is shown somewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use super::tree::{Rust, SourceFile, Tree, line_at};

const LANGUAGES: &[&str] = &["sv", "en"];

/// How a key is written where a text is asked for, up to the quotation mark, without blanks.
const ASKED: &[&str] =
    &[".t(\"", " t(\"", "(t(\"", "{t(\"", ".t_with(\"", "t.text(\"", "Text::key(\"", "text_key:\"", "tr!(\""];

/// Keys put together while the program runs: `prefix  # reason` on each line.
const DYNAMIC: &str = "tidy/dynamic-keys.txt";

/// One message of a language.
struct Message<'a> {
    file: &'a SourceFile,
    line: usize,
    /// The values it needs, `$name` each.
    variables: BTreeSet<String>,
}

type Messages<'a> = BTreeMap<String, Message<'a>>;

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let languages: Vec<_> = LANGUAGES.iter().map(|it| (*it, messages(tree, it, &mut found))).collect();
    for (language, messages) in &languages {
        for (other, others) in languages.iter().filter(|it| it.0 != *language) {
            found.extend(compare(messages, other, others));
        }
    }
    let Some((_, first)) = languages.first() else { return found };
    let mut used = inner_references(tree);
    for (file, line, key) in asked(tree) {
        if !first.contains_key(&key) {
            let remedy = format!(
                "write it in locales/*/*.ftl, or correct the key (keys put together belong in {DYNAMIC})"
            );
            found.push(Finding::new(&file.path, line, format!("no language has the text {key}"), remedy));
        }
        used.insert(key);
    }
    used.extend(spelled(tree, first));
    used.extend(dynamic(tree, first, &mut found));
    let unused = first.iter().filter(|(key, _)| !used.contains(key.as_str()));
    found.extend(unused.map(|(key, it)| {
        Finding::new(
            &it.file.path,
            it.line,
            format!("nothing shows the text {key}"),
            "remove it in every language",
        )
    }));
    found
}

fn compare(messages: &Messages<'_>, other: &str, others: &Messages<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (key, message) in messages {
        let (what, remedy) = match others.get(key) {
            None => (format!("the text {key} is missing in locales/{other}"), "write it there too"),
            Some(it) if !it.variables.is_subset(&message.variables) => (
                format!("the text {key} asks for more values in locales/{other}"),
                "use the same $values in every language",
            ),
            Some(_) => continue,
        };
        found.push(Finding::new(&message.file.path, message.line, what, remedy));
    }
    found
}

fn messages<'a>(tree: &'a Tree, language: &str, found: &mut Vec<Finding>) -> Messages<'a> {
    let mut messages = Messages::new();
    let folder = format!("locales/{language}/");
    for file in tree.ending("ftl").filter(|it| it.path.starts_with(&folder)) {
        let mut key = String::new();
        for (line, text) in file.lines() {
            if let Some(head) = head(text, &key) {
                key = head;
                let message = Message { file, line, variables: BTreeSet::new() };
                if messages.insert(key.clone(), message).is_some() {
                    found.push(Finding::new(
                        &file.path,
                        line,
                        format!("the text {key} is written twice"),
                        "keep one",
                    ));
                }
            }
            if let Some(message) = messages.get_mut(&key).filter(|_| !text.starts_with('#')) {
                message.variables.extend(variables(text));
            }
        }
    }
    messages
}

/// The key that a line begins: `key =`, or `.attribute =` of the message before it.
fn head(line: &str, before: &str) -> Option<String> {
    let (name, _) = line.split_once('=')?;
    if let Some(attribute) = name.trim().strip_prefix('.').filter(|it| is_key(it)) {
        let message = before.split('.').next().unwrap_or(before);
        return Some(format!("{message}.{attribute}"));
    }
    (is_key(name.trim_end()) && name.starts_with(|it: char| it.is_ascii_alphabetic()))
        .then(|| name.trim_end().to_owned())
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|it| it.is_ascii_alphanumeric() || it == '-' || it == '_')
}

fn variables(line: &str) -> impl Iterator<Item = String> {
    let after =
        line.split('{').skip(1).filter_map(|it| it.split('}').next()).flat_map(|it| it.split('$').skip(1));
    after.map(|it| {
        it.chars().take_while(|it| it.is_ascii_alphanumeric() || *it == '-' || *it == '_').collect()
    })
}

/// The messages that other messages put inside themselves: `{ other }`.
fn inner_references(tree: &Tree) -> BTreeSet<String> {
    let texts =
        tree.ending("ftl").flat_map(|it| it.text.split('{').skip(1)).filter_map(|it| it.split('}').next());
    texts.map(|it| it.trim().to_owned()).filter(|it| is_key(it)).collect()
}

/// Where programs and pages ask for a text: file, line, key.
fn asked(tree: &Tree) -> Vec<(&SourceFile, usize, String)> {
    let mut all = Vec::new();
    for file in tree.files.iter().filter(|it| it.krate().is_some()) {
        match (&file.rust, file.extension()) {
            (Some(rust), _) => {
                let (code, lines) = plain(rust);
                all.extend(
                    keys_in(&code).into_iter().map(|(at, key)| (file, lines[line_at(&code, at) - 1], key)),
                );
            }
            (None, "html" | "txt" | "xml" | "svg") => {
                let found = keys_in(&file.text).into_iter();
                all.extend(found.map(|(at, key)| (file, file.line_at(at), key)));
            }
            (None, _) => {}
        }
    }
    all
}

/// The code without comments and without the blanks that formatting moves, one line per string literal.
fn plain(rust: &Rust) -> (String, Vec<usize>) {
    let mut code = String::from(" ");
    let mut lines = Vec::new();
    for token in &rust.tokens {
        let word = token.text.starts_with(|it: char| it.is_alphanumeric() || it == '_');
        if word && code.ends_with(|it: char| it.is_alphanumeric() || "_=,;{>".contains(it)) {
            code.push(' ');
        }
        match &token.says {
            Some(says) => {
                code.push('"');
                code.push_str(&says.replace(['\n', '"'], " "));
                code.push_str("\"\n");
                lines.push(token.line);
            }
            None => code.push_str(&token.text),
        }
    }
    lines.push(0);
    (code, lines)
}

fn keys_in(code: &str) -> Vec<(usize, String)> {
    let mut keys = Vec::new();
    for pattern in ASKED {
        for (at, _) in code.match_indices(pattern) {
            let start = at + pattern.len();
            let key = code[start..].split('"').next().unwrap_or("");
            if is_key(&key.replace('.', "-")) {
                keys.push((start, key.to_owned()));
            }
        }
    }
    keys
}

/// Keys that stand alone in a string somewhere in the program: a `match` from a type to its text.
fn spelled(tree: &Tree, messages: &Messages<'_>) -> Vec<String> {
    let code = tree.rust().filter(|(file, _)| file.krate().is_some());
    let literals = code.flat_map(|(_, rust)| rust.literals());
    literals.filter(|(_, text)| messages.contains_key(*text)).map(|(_, text)| text.to_owned()).collect()
}

fn dynamic(tree: &Tree, messages: &Messages<'_>, found: &mut Vec<Finding>) -> Vec<String> {
    let mut used = Vec::new();
    let Some(file) = tree.file(DYNAMIC) else { return used };
    for (line, text) in file.lines().filter(|(_, it)| !it.trim().is_empty() && !it.starts_with('#')) {
        let (prefix, reason) = text.split_once('#').map_or((text.trim(), ""), |(a, b)| (a.trim(), b.trim()));
        if reason.is_empty() {
            found.push(Finding::new(
                DYNAMIC,
                line,
                format!("{prefix} has no reason"),
                "say after # where the keys are put together",
            ));
        }
        let family: Vec<_> = messages.keys().filter(|it| it.starts_with(prefix)).cloned().collect();
        if family.is_empty() {
            found.push(Finding::new(
                DYNAMIC,
                line,
                format!("no text begins with {prefix}"),
                "remove the line",
            ));
        }
        used.extend(family);
    }
    used
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(sv: &str, en: &str, more: &[(&str, &str)]) -> Vec<String> {
        let files = [&[("locales/sv/a.ftl", sv), ("locales/en/a.ftl", en)], more].concat();
        check(&Tree::of(&files))
            .into_iter()
            .map(|it| format!("{}:{}: {}", it.path, it.line, it.what))
            .collect()
    }

    #[test]
    fn texts_that_are_shown_in_both_languages_are_right() {
        let ftl =
            "# Comment = x\nhide = { verb }, { $name }\n    .label = L\nverb = x\ngone-now = y\nday-1 = z\n";
        let page = "<p>{{ page.t(\"hide\") }} {{ t(\"hide.label\") }}</p>";
        let code = "fn k() -> &'static str { \"gone-now\" }";
        let more = [
            ("crates/a/templates/p.html", page),
            ("crates/a/src/k.rs", code),
            (DYNAMIC, "day-  # the number of the day\n"),
        ];
        assert_eq!(found(ftl, ftl, &more), [""; 0]);
    }

    #[test]
    fn a_text_that_one_language_lacks_or_asks_more_of_is_found() {
        let page = [("crates/a/templates/p.html", "{{ lang.t(\"a\") }}{{ lang.t(\"b\") }}")];
        assert_eq!(
            found("a = x\nb = y\n", "a = x\n", &page),
            ["locales/sv/a.ftl:2: the text b is missing in locales/en"]
        );
        assert_eq!(
            found("a = x\nb = y\n", "a = { $n }\nb = y\n", &page),
            ["locales/sv/a.ftl:1: the text a asks for more values in locales/en"]
        );
        assert_eq!(
            found("a = x\nb = y\na = z\n", "a = x\nb = y\n", &page),
            ["locales/sv/a.ftl:3: the text a is written twice"]
        );
    }

    #[test]
    fn a_key_that_no_language_has_is_found_however_the_line_is_broken() {
        let code = "fn f() {\n    lang.t_with(\n        \"b\",\n        1,\n    );\n    // lang.t(\"c\")\n    map.get(\"d\");\n    Text::key(\"e-f\");\n    let x = key(\"g\");\n    X { text_key: \"h\" };\n}";
        let all = ["b:3", "e-f:8", "h:10"].map(|it| {
            let (key, line) = it.split_once(':').unwrap();
            format!("crates/a/src/x.rs:{line}: no language has the text {key}")
        });
        let mut got = found("", "", &[("crates/a/src/x.rs", code)]);
        got.sort_by_key(|it| it.rsplit(' ').next().map(str::to_owned));
        assert_eq!(got, all);
    }

    #[test]
    fn a_text_that_nothing_shows_is_found_and_so_is_an_empty_family() {
        assert_eq!(found("a = x\n", "a = x\n", &[]), ["locales/sv/a.ftl:1: nothing shows the text a"]);
        let all = found("", "", &[(DYNAMIC, "day-\n")]);
        assert_eq!(
            all,
            [
                "tidy/dynamic-keys.txt:1: day- has no reason",
                "tidy/dynamic-keys.txt:1: no text begins with day-"
            ]
        );
    }
}
