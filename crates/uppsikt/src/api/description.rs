//! What the description says of the API as a whole, and of every route alike.

use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{
    ComponentsBuilder, Content, InfoBuilder, OpenApi, OpenApiBuilder, Ref, RefOr, Response,
    SecurityRequirement,
};

use super::problem::Problem;

const ABOUT: &str = "\
What the pages do, for programs.\n\n\
**Whose it is.** A program shows `Authorization: Bearer …`. The token is made on the page My page and acts as the person \
who made it: what that person may do today, the program may do. `/me` says who it is.\n\n\
**What is sent.** One JSON object, at most 256 KiB, with a file of accounts at most 8 MiB. Fields that are missing, unknown or written twice are refused. An \
order without fields is sent with an empty body. Days are written `2026-11-23`, times `2026-11-23T08:00:00Z`, identities \
are what other answers give as `id`.\n\n\
**Twice is once.** An order that is sent again, because the answer was lost, makes nothing new: the answer is the same, or \
409 where something can be decided only once.\n\n\
**What somebody saw.** Decisions about items and about applications carry `seen`, the number of the wording that was \
read (about a closing: the closing), and decisions in the register `expected_change`. Has it changed meanwhile, the answer is 409 with the code `stale`: read again, decide again.\n\n\
**What is refused** is told as problem details (RFC 9457): decide by `code`, which is stable, and show `title`, which is \
written for people, in Swedish or English after `Accept-Language`. What one may not know of is not found (404). When \
something is refused, nothing has changed.";

/// What the description says about the API as a whole.
pub(super) fn head() -> OpenApi {
    let info = InfoBuilder::new()
        .title("Uppsikt")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(ABOUT))
        .build();
    let token = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
    OpenApiBuilder::new()
        .info(info)
        .components(Some(
            ComponentsBuilder::new().security_scheme("token", token).schema_from::<Problem>().build(),
        ))
        .security(Some([SecurityRequirement::new("token", [] as [&str; 0])]))
        .build()
}

/// What every route may answer.
const ALWAYS: [&str; 2] = ["401", "503"];
/// What every route may answer that takes an order.
const TO_AN_ORDER: [&str; 4] = ["400", "413", "415", "422"];

/// What an answer means, where the route does not say it itself.
fn meaning(status: &str) -> &'static str {
    match status {
        "200" => "What was asked for, or what was done.",
        "201" => "Made, or there already.",
        "202" => "Decided; it is carried out a little later.",
        "204" => "Done.",
        "400" => "It cannot be read: `not-json`; in a query `missing-field`, `unknown-field`, `wrong-type`.",
        "401" => "No token was shown, or one that does not work: `token-needed`.",
        "403" => "The person may not do this: `not-permitted`.",
        "404" => "There is no such thing, or none that the person may know of: `not-found`, `unknown-…`.",
        "409" => "It is no longer in the state that the order supposes: see `code`; read it again.",
        "410" => "It was there and is destroyed, because the law forbids every copy: `destroyed`.",
        "413" => "The body is larger than 256 KiB, or with a file of accounts than 8 MiB: `too-large`.",
        "415" => "The body is not announced as JSON: `wrong-kind`.",
        "422" => {
            "A field is missing, unknown, repeated or wrong, or what is ordered cannot be so: see `code`, `field`."
        }
        "429" => "Too many attempts: `too-many-attempts`; the title says until when.",
        "503" => "Something outside did not work; try again in a while: `failed`.",
        _ => "",
    }
}

/// The description with what is the same for every route.
pub(super) fn completed(mut description: OpenApi) -> OpenApi {
    for item in description.paths.paths.values_mut() {
        if let Some(asked) = &mut item.get {
            complete(asked, &ALWAYS);
        }
        if let Some(order) = &mut item.post {
            complete(order, &[&ALWAYS[..], &TO_AN_ORDER].concat());
        }
    }
    description
}

fn complete(operation: &mut Operation, more: &[&str]) {
    let answers = &mut operation.responses.responses;
    for status in more {
        answers.entry((*status).to_owned()).or_insert_with(|| Response::new("").into());
    }
    for (status, answer) in answers {
        let RefOr::T(answer) = answer else { continue };
        meaning(status).clone_into(&mut answer.description);
        if status.starts_with(['4', '5']) {
            let problem = Content::new(Some(Ref::from_schema_name("Problem")));
            answer.content.insert("application/problem+json".to_owned(), problem.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use crate::api::{HOME, description};

    #[test]
    fn every_route_is_described_with_what_it_answers() {
        let description = serde_json::to_value(description()).unwrap();
        assert_eq!(description["openapi"], "3.1.0");
        let paths = description["paths"].as_object().unwrap();
        assert!(paths.len() >= 35, "{}", paths.len());
        let mut names = BTreeSet::new();
        for (path, methods) in paths {
            assert!(path.starts_with(HOME), "{path}");
            for (method, operation) in methods.as_object().unwrap() {
                assert!(
                    ["get", "post"].contains(&method.as_str()),
                    "{method} {path} is completed like the others"
                );
                assert!(operation["summary"].is_string(), "{method} {path} says what it does");
                let answers = operation["responses"].as_object().unwrap();
                assert!(answers.keys().any(|it| it.starts_with('2')), "{method} {path}");
                assert!(answers.contains_key("401"), "{method} {path} needs a token");
                for (status, answer) in answers {
                    let told = answer["description"].as_str().is_some_and(|it| it.len() > 4);
                    assert!(told, "{method} {path} {status} is not told what it means");
                }
                let name = operation["operationId"].as_str().unwrap().to_owned();
                assert!(names.insert(name), "{method} {path} is called as another");
            }
        }
    }

    /// The names of the schemas that this one leads to.
    fn led_to(schema: &Value, names: &mut BTreeSet<String>) {
        match schema {
            Value::Object(parts) => parts.values().for_each(|it| led_to(it, names)),
            Value::Array(parts) => parts.iter().for_each(|it| led_to(it, names)),
            Value::String(text) => {
                names.extend(text.strip_prefix("#/components/schemas/").map(str::to_owned));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    #[test]
    fn what_is_sent_takes_no_field_that_is_not_described() {
        let description = serde_json::to_value(description()).unwrap();
        let mut names = BTreeSet::new();
        for (_, methods) in description["paths"].as_object().unwrap() {
            led_to(&methods["post"]["requestBody"], &mut names);
        }
        let schemas = &description["components"]["schemas"];
        for name in names.clone() {
            led_to(&schemas[&name], &mut names);
        }
        assert!(names.len() >= 15 && names.contains("Provision"), "{names:?}");
        for name in names {
            assert_eq!(schemas[&name]["additionalProperties"], false, "{name} takes any field");
        }
    }
}
