use std::fmt::Debug;

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::Failed;
use serde::Serialize;
use serde::de::DeserializeOwned;
use utoipa::ToSchema;
use webkit::{Text, Visit};

/// Why something was not done, before it is put into the words of a language.
#[derive(Clone, Debug)]
pub(super) struct ApiProblem {
    status: StatusCode,
    code: String,
    text: Text,
}

/// Problem details (RFC 9457).
#[derive(Serialize, ToSchema)]
pub(super) struct Problem {
    /// `urn:uppsikt:` and the code.
    #[serde(rename = "type")]
    kind: String,
    /// What is wrong and what to do, in Swedish or English.
    title: String,
    /// The HTTP status.
    status: u16,
    /// The stable name of the refusal.
    code: String,
    /// The number under which the operator finds the request.
    instance: String,
}

impl ApiProblem {
    fn new(status: StatusCode, code: &str, text: Text) -> Self {
        Self { status, code: code.to_owned(), text }
    }

    pub(super) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found", Text::key("problem-not-found-text"))
    }

    pub(super) fn not_permitted() -> Self {
        Self::new(StatusCode::FORBIDDEN, "not-permitted", Text::key("problem-not-permitted-text"))
    }

    pub(super) fn token_needed() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "token-needed", Text::key("uppsikt-api-token"))
    }

    pub(super) fn unreadable() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "unreadable", Text::key("uppsikt-api-unreadable"))
    }

    /// A refusal under the name that it has in the code, which never changes once it is published.
    pub(super) fn refused(refused: &impl Debug, text: Text) -> Self {
        let code = name(&format!("{refused:?}"));
        let status = match code.as_str() {
            "not-found" | "unknown-account" | "unknown-person" | "unknown-import" | "unknown-duty" => {
                StatusCode::NOT_FOUND
            }
            "not-permitted" | "not-your-step" | "own-application" => StatusCode::FORBIDDEN,
            "failed" => StatusCode::SERVICE_UNAVAILABLE,
            "stale" | "already-open" | "already-asked" | "already-decided" | "out-of-order" | "barred"
            | "not-heard" | "decided" | "closed" | "registered" | "declined" | "not-waiting"
            | "not-answerable" | "nothing-to-sign" | "nothing-to-restore" => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        if status == StatusCode::SERVICE_UNAVAILABLE {
            tracing::error!(refused = ?refused, "a program's request failed");
        }
        Self { status, code, text }
    }
}

/// `AlreadyOpen(…)` is `already-open`.
fn name(debug: &str) -> String {
    let mut name = String::new();
    for letter in debug.chars().take_while(char::is_ascii_alphanumeric) {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

macro_rules! refusals {
    ($($refused:ty),+ $(,)?) => {$(
        impl From<$refused> for ApiProblem {
            fn from(it: $refused) -> Self {
                Self::refused(&it, it.text())
            }
        }
    )+};
}

refusals!(
    accounts::Refused,
    dialogue::AnswerRefused,
    dialogue::HandleRefused,
    dialogue::RoundRefused,
    moderation::ConfirmRefused,
    moderation::OpenRefused,
    moderation::PoliceRefused,
    moderation::RestoreRefused,
    records::Refused,
);

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
    let Some(problem) = response.extensions_mut().remove::<ApiProblem>() else { return response };
    let details = Problem {
        kind: format!("urn:uppsikt:{}", problem.code),
        title: visit.tongue().say(&problem.text),
        status: problem.status.as_u16(),
        code: problem.code,
        instance: format!("urn:uppsikt:request:{}", visit.number()),
    };
    let mut response = (problem.status, Json(details)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if problem.status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"uppsikt\""));
    }
    response
}

/// What a program sent as JSON.
pub(super) struct Sent<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Sent<T> {
    type Rejection = ApiProblem;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiProblem> {
        match Json::<T>::from_request(request, state).await {
            Ok(Json(value)) => Ok(Self(value)),
            Err(rejection) => Err(rejected(&rejection)),
        }
    }
}

/// What is wrong with the request's form, for the programmer; nothing of its content is repeated.
fn rejected(rejection: &JsonRejection) -> ApiProblem {
    ApiProblem { status: rejection.status(), ..ApiProblem::unreadable() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_name_of_the_refusal_and_nothing_more() {
        assert_eq!(name("AlreadyOpen(CaseId(\"x\"))"), "already-open");
        assert_eq!(name("Stale"), "stale");
        let refused = ApiProblem::from(moderation::OpenRefused::UnknownGround("hemligt".to_owned()));
        assert_eq!(
            (refused.code.as_str(), refused.status),
            ("unknown-ground", StatusCode::UNPROCESSABLE_ENTITY)
        );
        assert_eq!(ApiProblem::from(dialogue::AnswerRefused::NotFound).status, StatusCode::NOT_FOUND);
        assert_eq!(ApiProblem::from(records::Refused::Stale).status, StatusCode::CONFLICT);
    }
}
