//! What a program shows and sends: its token, the query, the body. Both are read strictly: a field that is missing,
//! unknown or written twice is refused and named, because a program that is understood by half has no eyes to see it.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Query, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::{Actor, Outcome, Permission};
use people::Context;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use webkit::Text;

use super::ApiProblem;
use super::problem::{unlike_json, unlike_query};

/// The largest body, the same as of a form on the pages.
pub(super) const LARGEST_BYTES: usize = 256 * 1024;

/// The largest body with a file in it, the same as of a file on the pages.
pub(super) const LARGEST_FILE_BYTES: usize = 8 << 20;

/// Whoever shows a token, as they may act today.
pub(super) struct Bearer(pub(super) Actor);

impl Bearer {
    /// Goes on only when the person may do one of these at all.
    pub(super) fn who_may(self, permissions: &[Permission]) -> Result<Actor, ApiProblem> {
        if permissions.iter().any(|it| self.0.may(*it)) {
            Ok(self.0)
        } else {
            Err(ApiProblem::not_permitted())
        }
    }
}

impl FromRequestParts<Context> for Bearer {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, cx: &Context) -> Result<Self, ApiProblem> {
        let said =
            parts.headers.get(header::AUTHORIZATION).and_then(|it| it.to_str().ok()).unwrap_or_default();
        let token = match said.split_once(' ') {
            Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim(),
            _ => return Err(ApiProblem::token_needed()),
        };
        people::actor_by_token(cx, token).await?.map(Self).ok_or_else(ApiProblem::token_needed)
    }
}

/// Says besides a refusal what course or mandate is missing before one's roles may be used in full.
pub(super) async fn say_what_waits(State(cx): State<Context>, request: Request, next: Next) -> Response {
    let said = request.headers().get(header::AUTHORIZATION).cloned();
    let mut response = next.run(request).await;
    if response.status() != StatusCode::FORBIDDEN {
        return response;
    }
    let (Some(problem), Some(said)) = (response.extensions_mut().remove::<ApiProblem>(), said) else {
        return response;
    };
    match waits(&cx, said).await {
        Ok(Some(text)) => problem.because(text).into_response(),
        Ok(None) => problem.into_response(),
        Err(failed) => ApiProblem::from(failed).into_response(),
    }
}

async fn waits(cx: &Context, said: HeaderValue) -> Outcome<Option<Text>> {
    let said = said.to_str().unwrap_or_default();
    let token = said.split_once(' ').map_or("", |it| it.1.trim());
    let actor = people::actor_by_token(cx, token).await?;
    let Some(person) = actor.and_then(|it| it.id()) else { return Ok(None) };
    let (withheld, bars) = people::withheld_from(cx, person).await?;
    Ok(withheld.first().filter(|_| bars).map(people::Withheld::text))
}

/// What a program sent as JSON.
pub(super) struct Sent<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Sent<T> {
    type Rejection = ApiProblem;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiProblem> {
        is_json(request.headers())?;
        read(&whole_body(request, state).await?).map(Self)
    }
}

fn is_json(headers: &HeaderMap) -> Result<(), ApiProblem> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json")) {
        Ok(())
    } else {
        let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
        Err(ApiProblem::new(status, "wrong-kind", Text::key("uppsikt-api-kind")))
    }
}

async fn whole_body<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, ApiProblem> {
    Bytes::from_request(request, state).await.map_err(|it| ApiProblem::bare(it.status()))
}

/// Reads an object; a list with the values in the order of the fields is none, though the reader would take it.
fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, ApiProblem> {
    let begins = body.iter().find(|it| !it.is_ascii_whitespace());
    let Json(value) = Json::<T>::from_bytes(body).map_err(|it| unlike_json(&it))?;
    if begins != Some(&b'{') {
        return Err(ApiProblem::unfit("wrong-type", Text::key("uppsikt-api-wrong-object")));
    }
    if holds_null_character(body) {
        return Err(ApiProblem::unfit("not-text", Text::key("uppsikt-api-not-text")));
    }
    if holds_invisible_text(body) {
        return Err(ApiProblem::unfit("not-visible", Text::key("uppsikt-api-not-visible")));
    }
    Ok(value)
}

/// Whether a text of this JSON looks empty and is not: nobody could see what was sent.
fn holds_invisible_text(json: &[u8]) -> bool {
    fn within(value: &Value) -> bool {
        match value {
            Value::String(it) => !it.trim().is_empty() && kernel::is_blank(it),
            Value::Array(all) => all.iter().any(within),
            Value::Object(all) => all.values().any(within),
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        }
    }
    serde_json::from_slice(json).is_ok_and(|it: Value| within(&it))
}

/// Whether a text of this JSON has the character U+0000 in it, which no text has and not every database keeps.
fn holds_null_character(json: &[u8]) -> bool {
    let mut rest = json;
    while let Some(at) = rest.iter().position(|it| *it == b'\\') {
        rest = &rest[at + 1..];
        if rest.starts_with(b"u0000") {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

/// An order without fields: nothing is sent, or an empty object.
pub(super) struct Nothing;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoFields {}

impl<S: Send + Sync> FromRequest<S> for Nothing {
    type Rejection = ApiProblem;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiProblem> {
        let kind = is_json(request.headers());
        let body = whole_body(request, state).await?;
        if body.iter().all(u8::is_ascii_whitespace) {
            return Ok(Self);
        }
        kind?;
        read::<NoFields>(&body).map(|NoFields {}| Self)
    }
}

/// What the query asks for.
pub(super) struct Asked<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Asked<T> {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiProblem> {
        let Query(value) = Query::<T>::try_from_uri(&parts.uri).map_err(|it| unlike_query(&it))?;
        Ok(Self(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_null_character_is_found_however_many_backslashes_stand_before_it() {
        assert!(holds_null_character(br#"{"a":"x\u0000"}"#));
        assert!(holds_null_character(br#"{"a":"\\\u0000"}"#));
        assert!(!holds_null_character(br#"{"a":"\\u0000"}"#));
        assert!(!holds_null_character(br#"{"a":"\n\u0001\\"}"#));
    }

    #[test]
    fn a_text_that_nobody_can_see_is_found_wherever_it_stands() {
        assert!(holds_invisible_text(br#"{"a":{"b":["x","\u200b \u2060"]}}"#));
        assert!(!holds_invisible_text(
            "{\"a\":[\"\",\" \",\"h\u{200b}ej\",\"❤\u{fe0f}\",1,null]}".as_bytes()
        ));
    }

    #[test]
    fn only_an_object_is_an_order() {
        assert!(read::<NoFields>(b" {} ").is_ok());
        assert!(read::<NoFields>(b"[]").is_err());
        assert!(read::<NoFields>(b"{\"a\":1}").is_err());
    }
}
