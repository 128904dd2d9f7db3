//! What the sources say that there is: every route, and every field of a form.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// A way into the program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Route {
    pub(crate) path: String,
    pub(crate) method: &'static str,
}

impl Route {
    pub(crate) fn is_api(&self) -> bool {
        self.path.starts_with("/api")
    }
}

const DESCRIPTION: &str = "/api/v1/openapi.json";

const METHODS: [(&str, &str); 5] =
    [("get(", "GET"), ("post(", "POST"), ("put(", "PUT"), ("patch(", "PATCH"), ("delete(", "DELETE")];

/// Every route that a crate of ours adds to a router: what the sources write, and what the API says of itself, which
/// is what it is made from.
pub(crate) fn routes() -> Vec<Route> {
    let mut routes = BTreeSet::from([Route { path: DESCRIPTION.to_owned(), method: "GET" }]);
    for (path, operations) in description()["paths"].as_object().unwrap() {
        for (method, _) in operations.as_object().unwrap() {
            let method = METHODS.iter().find(|it| it.1 == method.to_uppercase()).unwrap().1;
            routes.insert(Route { path: path.clone(), method });
        }
    }
    // Where no router is built, `.route(` asks something else.
    for (_, text) in files("src", "rs").into_iter().filter(|it| it.1.contains("Router")) {
        for call in text.split(".route(").skip(1) {
            routes.extend(of_call(call));
        }
    }
    assert!(routes.len() > 40, "the sources are not read as they are written any longer: {routes:?}");
    routes.into_iter().collect()
}

/// The routes of a call, from behind its opening bracket.
fn of_call(call: &str) -> Vec<Route> {
    let literal = call.trim_start().strip_prefix('"').and_then(|it| it.split_once('"'));
    let Some((path, rest)) = literal else {
        // The one path that is put together; a second would go unseen.
        assert!(
            call.starts_with("&format!(\"{HOME}/openapi.json\")"),
            "a route without a literal: {call:.60}"
        );
        return Vec::new();
    };
    let methods = up_to_the_end(rest);
    let named = METHODS.iter().filter(|(call, _)| calls(methods, call));
    let found: Vec<Route> = named.map(|(_, method)| Route { path: path.to_owned(), method }).collect();
    assert!(!found.is_empty(), "{path} is routed in a way that nobody taught this test: {methods}");
    found
}

/// Whether there is a call of this very name.
fn calls(text: &str, call: &str) -> bool {
    let is_whole =
        |at: usize| !text[..at].ends_with(|it: char| it.is_alphanumeric() || it == '_' || it == ':');
    text.match_indices(call).any(|(at, _)| is_whole(at) || text[..at].ends_with("routing::"))
}

/// What stands before the bracket that closes the call.
fn up_to_the_end(text: &str) -> &str {
    let mut depth = 1;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

fn description() -> Value {
    serde_json::to_value(uppsikt::api::description()).unwrap()
}

/// A field that an operation of the API takes.
#[derive(Clone, Debug)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) required: bool,
    /// Whether null may stand there.
    pub(crate) nullable: bool,
    /// `string`, `integer`, `array` or `object`.
    pub(crate) kind: String,
}

/// The fields that an operation takes, as the API describes it.
pub(crate) fn properties(path: &str) -> Vec<Property> {
    let description = description();
    let body = &description["paths"][path]["post"]["requestBody"];
    let Some(name) = body["content"]["application/json"]["schema"]["$ref"].as_str() else {
        return Vec::new();
    };
    let schema = &description["components"]["schemas"][name.rsplit('/').next().unwrap()];
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    let properties = schema["properties"].as_object().unwrap();
    properties.iter().map(|(name, it)| property(name, it, required.contains(&name.as_str().into()))).collect()
}

fn property(name: &str, schema: &Value, required: bool) -> Property {
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind.as_str()],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ if schema["$ref"].is_string() => vec!["object"],
        _ => schema["oneOf"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["type"].as_str().unwrap_or("object"))
            .collect(),
    };
    let kind = kinds.iter().find(|it| **it != "null").unwrap().to_string();
    Property { name: name.to_owned(), required, nullable: kinds.contains(&"null"), kind }
}

/// The schemas that the sources write, and those that the API describes.
pub(crate) fn schemas() -> (Vec<String>, BTreeSet<String>) {
    let mut written = Vec::new();
    for (_, text) in files("src", "rs") {
        for derived in
            text.split("#[derive(").skip(1).filter(|it| it.lines().next().unwrap().contains("ToSchema"))
        {
            let name = derived.split("struct ").nth(1).into_iter().chain(derived.split("enum ").nth(1));
            let first = name.min_by_key(|it| derived.len() - it.len()).unwrap();
            written.push(first.split(|it: char| !it.is_alphanumeric()).next().unwrap().to_owned());
        }
    }
    let described = description()["components"]["schemas"].as_object().unwrap().keys().cloned().collect();
    (written, described)
}

/// The names of all fields in all forms.
pub(crate) fn fields() -> Vec<String> {
    let mut names = BTreeSet::new();
    for (_, text) in files("templates", "html") {
        for call in text.split("{{ m::").skip(1) {
            let arguments = call.split("}}").next().unwrap_or_default();
            let is_field = ["field(", "area(", "select(", "choices(", "tick(", "hidden("]
                .iter()
                .any(|it| call.starts_with(it));
            names.extend(arguments.split('"').nth(1).filter(|_| is_field).map(str::to_owned));
        }
        names.extend(text.split(" name=\"").skip(1).filter_map(|it| it.split('"').next()).map(str::to_owned));
    }
    names.retain(|it| it != "_proof" && !it.contains('{'));
    assert!(names.len() > 20, "the templates are not read as they are written any longer: {names:?}");
    names.into_iter().collect()
}

/// The files with this ending in this folder of every crate, without those that only tests see.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut found = Vec::new();
    for krate in fs::read_dir(crates).unwrap() {
        let krate = krate.unwrap().path();
        // The simulator is no part of the program.
        if !krate.ends_with("simulator") && krate.join(folder).is_dir() {
            walk(&krate.join(folder), ending, &mut found);
        }
    }
    found
}

fn walk(folder: &Path, ending: &str, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().and_then(|it| it.to_str()).unwrap_or_default();
        if name == "tests" {
            continue;
        }
        if path.is_dir() {
            walk(&path, ending, found);
        } else if path.extension().is_some_and(|it| it == ending) {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
}
