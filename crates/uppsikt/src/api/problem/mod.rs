//! What a program is told when something was not done: problem details (RFC 9457) with a stable `code`.

mod reading;
mod refusals;

use axum::Json;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::Failed;
use serde::Serialize;
use utoipa::ToSchema;
use webkit::{Text, Visit};

pub(super) use reading::{unlike_json, unlike_query};

/// Why something was not done, before it is put into the words of a language.
#[derive(Clone, Debug)]
pub(super) struct ApiProblem {
    status: StatusCode,
    code: &'static str,
    text: Text,
    field: Option<Box<str>>,
    /// What is missing before the person's roles may be used in full.
    waits: Option<Box<Text>>,
}

/// Problem details (RFC 9457). Nothing has changed.
#[derive(Serialize, ToSchema)]
pub(super) struct Problem {
    /// `urn:uppsikt:` and the code.
    #[serde(rename = "type")]
    kind: String,
    /// What is wrong and what to do, in Swedish or English (`Accept-Language`).
    title: String,
    /// The HTTP status.
    status: u16,
    /// The stable name of the refusal: what a program decides by.
    code: String,
    /// The course or the mandate that is missing before the person's roles may be used in full, where one is.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// The field that is wrong, where it is a matter of one field; within an object with a dot before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// The number under which the operator finds the request.
    instance: String,
}

impl ApiProblem {
    pub(super) fn new(status: StatusCode, code: &'static str, text: Text) -> Self {
        Self { status, code, text, field: None, waits: None }
    }

    /// What was sent is understood and cannot be so (422).
    pub(super) fn unfit(code: &'static str, text: Text) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, code, text)
    }

    /// Says which field is wrong.
    pub(super) fn about(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into().into_boxed_str()).filter(|it| !it.is_empty());
        self
    }

    /// Says besides what is missing before the person's roles may be used in full.
    pub(super) fn because(mut self, waits: Text) -> Self {
        self.waits = Some(Box::new(waits));
        self
    }

    pub(super) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found", Text::key("uppsikt-api-not-found"))
    }

    pub(super) fn not_permitted() -> Self {
        Self::new(StatusCode::FORBIDDEN, "not-permitted", Text::key("problem-not-permitted-text"))
    }

    pub(super) fn destroyed() -> Self {
        Self::new(StatusCode::GONE, "destroyed", Text::key("moderation-evidence-destroyed"))
    }

    /// Evidence that opens once its reader has said why.
    pub(super) fn reason_needed() -> Self {
        Self::new(StatusCode::FORBIDDEN, "reason-needed", Text::key("moderation-evidence-unsaid"))
    }

    pub(super) fn token_needed() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "token-needed", Text::key("uppsikt-api-token"))
    }

    /// A word that is none of the alternatives.
    pub(super) fn wrong_word(field: &str, words: &[&str]) -> Self {
        let text = Text::key("uppsikt-api-wrong-word").with("field", field).with("words", words.join(", "));
        Self::unfit("wrong-word", text).about(field)
    }

    /// Something that is not what another answer gave.
    pub(super) fn not_given(field: &str, gives: &str) -> Self {
        let text = Text::key("uppsikt-api-not-given").with("field", field).with("gives", gives);
        Self::unfit("wrong-form", text).about(field)
    }

    /// Something that is not written as what it should be: a day, a time.
    pub(super) fn wrong_form(field: &str, example: &str) -> Self {
        let text = Text::key("uppsikt-api-wrong-form").with("field", field).with("example", example);
        Self::unfit("wrong-form", text).about(field)
    }

    /// What the framework answers without words.
    pub(super) fn bare(status: StatusCode) -> Self {
        let (code, key) = match status {
            StatusCode::NOT_FOUND => ("not-found", "uppsikt-api-not-found"),
            StatusCode::METHOD_NOT_ALLOWED => ("wrong-method", "uppsikt-api-method"),
            StatusCode::PAYLOAD_TOO_LARGE => ("too-large", "uppsikt-api-too-large"),
            _ => ("unreadable", "uppsikt-api-unreadable"),
        };
        Self::new(status, code, Text::key(key))
    }
}

impl From<Failed> for ApiProblem {
    fn from(failed: Failed) -> Self {
        tracing::error!(error = failed.chain(), "a program's request failed");
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "failed", Text::key("problem-failed-text"))
    }
}

/// Only status and problem: the layer around the routes knows the language.
impl IntoResponse for ApiProblem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Puts problems into words.
pub(super) async fn in_words(visit: Visit, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let problem = match response.extensions_mut().remove::<ApiProblem>() {
        Some(problem) => problem,
        None if response.status().is_client_error() => ApiProblem::bare(response.status()),
        None => return response,
    };
    let allow = response.headers_mut().remove(header::ALLOW);
    let details = Problem {
        kind: format!("urn:uppsikt:{}", problem.code),
        title: visit.tongue().say(&problem.text),
        status: problem.status.as_u16(),
        code: problem.code.to_owned(),
        detail: problem.waits.map(|it| visit.tongue().say(&it)),
        field: problem.field.map(String::from),
        instance: format!("urn:uppsikt:request:{}", visit.number()),
    };
    let mut response = (problem.status, Json(details)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if problem.status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"uppsikt\""));
    }
    if let Some(allow) = allow {
        headers.insert(header::ALLOW, allow);
    }
    response
}
