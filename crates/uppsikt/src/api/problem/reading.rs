//! What is wrong with a request that is not written as the description says: which field, and what should stand there.
//! The framework tells it in English prose about Rust; a program's author is told the field and the way out.

use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::http::StatusCode;
use webkit::Text;

use super::ApiProblem;

/// What is wrong with a body.
pub(in crate::api) fn unlike_json(rejection: &JsonRejection) -> ApiProblem {
    let JsonRejection::JsonDataError(_) = rejection else {
        return ApiProblem::new(rejection.status(), "not-json", Text::key("uppsikt-api-not-json"));
    };
    let said = rejection.body_text();
    told(rejection.status(), said.split_once("target type: ").map_or(said.as_str(), |(_, it)| it))
}

/// What is wrong with a query.
pub(in crate::api) fn unlike_query(rejection: &QueryRejection) -> ApiProblem {
    let said = rejection.body_text();
    let said = said.split_once("query string: ").map_or(said.as_str(), |(_, it)| it);
    told(StatusCode::BAD_REQUEST, said)
}

/// Takes the names out of the prose. Nothing else of what was sent is repeated, and no name that is not a plain one.
fn told(status: StatusCode, said: &str) -> ApiProblem {
    let (place, what) = match said.split_once(": ") {
        Some((place, what)) if is_place(place) => (place, what),
        _ => ("", said),
    };
    let within = |name: &str| match place.trim_end_matches(['?', '.']) {
        "" => name.to_owned(),
        place => format!("{place}.{name}"),
    };
    let named = |begins: &str| what.strip_prefix(begins)?.split('`').next().filter(|it| is_place(it));
    let about = |code, key: &'static str, field: String| {
        ApiProblem::new(status, code, Text::key(key).with("field", field.as_str())).about(field)
    };
    if let Some(name) = named("missing field `") {
        return about("missing-field", "uppsikt-api-missing-field", within(name));
    }
    if let Some(name) = named("duplicate field `") {
        return about("repeated-field", "uppsikt-api-repeated-field", within(name));
    }
    if what.contains("unknown field `") {
        return ApiProblem::new(status, "unknown-field", known_fields(what)).about(place);
    }
    if place.is_empty() {
        return ApiProblem::new(status, "wrong-type", Text::key("uppsikt-api-wrong-object"));
    }
    let text = Text::key("uppsikt-api-wrong-type").with("field", place).with("kind", expected(what));
    ApiProblem::new(status, "wrong-type", text).about(place)
}

/// What should stand there, as the description calls it.
fn expected(what: &str) -> Text {
    let expected = what.rsplit_once(", expected ").map_or(what, |(_, it)| it);
    let begins = |with: &[&str]| with.iter().any(|it| expected.starts_with(it));
    Text::key(match () {
        () if begins(&["i16", "i64", "invalid digit"]) => "uppsikt-api-kind-integer",
        () if begins(&["a string"]) => "uppsikt-api-kind-string",
        () if begins(&["a sequence"]) => "uppsikt-api-kind-array",
        () if begins(&["struct"]) => "uppsikt-api-kind-object",
        () => "uppsikt-api-kind-other",
    })
}

/// A name such as ours, or several with dots between them, and nothing else.
fn is_place(text: &str) -> bool {
    text.len() <= 80 && text.chars().all(|it| it.is_ascii_alphanumeric() || "_.[]?".contains(it))
}

/// The fields that there are, as the end of the sentence lists them.
fn known_fields(what: &str) -> Text {
    let listed = what.rsplit_once("`, expected ").map_or("", |(_, it)| it);
    let listed = listed.split(" at line ").next().unwrap_or_default();
    let names: Vec<&str> = listed.split('`').skip(1).step_by(2).collect();
    if names.is_empty() {
        return Text::key("uppsikt-api-no-fields");
    }
    Text::key("uppsikt-api-unknown-field").with("fields", names.join(", "))
}

#[cfg(test)]
mod tests {
    use axum::Json;
    use axum::extract::Query;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only whether it can be read is looked at")]
    struct Order {
        seen: i64,
        text: String,
        #[serde(default)]
        within: Option<Within>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only whether it can be read is looked at")]
    struct Within {
        expected_change: i64,
    }

    fn read(body: &str) -> (u16, &'static str, Option<String>) {
        let problem = unlike_json(&Json::<Order>::from_bytes(body.as_bytes()).unwrap_err());
        (problem.status.as_u16(), problem.code, problem.field.map(String::from))
    }

    #[test]
    fn a_program_is_told_which_field_is_wrong() {
        let field = |name: &str| Some(name.to_owned());
        for (body, told) in [
            ("{\"seen\":1", (400, "not-json", None)),
            ("", (400, "not-json", None)),
            ("{\"seen\":1}", (422, "missing-field", field("text"))),
            ("{\"seen\":\"missing field `x`\",\"text\":\"\"}", (422, "wrong-type", field("seen"))),
            ("{\"seen\":null,\"text\":\"\"}", (422, "wrong-type", field("seen"))),
            ("{\"seen\":1,\"seen\":2,\"text\":\"\"}", (422, "repeated-field", field("seen"))),
            ("{\"seen\":1,\"text\":\"\",\"x\":1}", (422, "unknown-field", field("x"))),
            (
                "{\"seen\":1,\"text\":\"\",\"within\":{}}",
                (422, "missing-field", field("within.expected_change")),
            ),
            (
                "{\"seen\":1,\"text\":\"\",\"within\":{\"expected_change\":1,\"b\":1}}",
                (422, "unknown-field", field("within.b")),
            ),
            ("{\"seen\":1,\"text\":\"\",\"within\":7}", (422, "wrong-type", field("within"))),
            ("7", (422, "wrong-type", None)),
        ] {
            assert_eq!(read(body), told, "{body}");
        }
    }

    #[test]
    fn nothing_that_was_sent_is_repeated() {
        let body = "{\"seen\":1,\"text\":\"\",\"a`, expected `evil\":1}";
        let problem = unlike_json(&Json::<Order>::from_bytes(body.as_bytes()).unwrap_err());
        let fields = Text::key("uppsikt-api-unknown-field").with("fields", "seen, text, within");
        assert_eq!((problem.code, problem.text, problem.field), ("unknown-field", fields, None));
    }

    #[test]
    fn a_query_is_read_as_strictly() {
        let read = |query: &str| {
            let uri = format!("/?{query}").parse().unwrap();
            let problem = unlike_query(&Query::<Order>::try_from_uri(&uri).unwrap_err());
            (problem.status.as_u16(), problem.code, problem.field.map(String::from))
        };
        assert_eq!(read("seen=1"), (400, "missing-field", Some("text".to_owned())));
        assert_eq!(read("seen=a&text="), (400, "wrong-type", Some("seen".to_owned())));
        assert_eq!(read("seen=1&text=&x="), (400, "unknown-field", Some("x".to_owned())));
    }
}
