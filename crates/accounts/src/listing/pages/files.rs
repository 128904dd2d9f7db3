use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use people::Context;
use webkit::Problem;

use super::super::rules;
use super::super::shelf::{Ready, Shelf};
use super::KEPT;

/// A form of the public list.
type Form = fn(&Ready) -> &str;

pub(super) async fn json(
    State(cx): State<Context>,
    Extension(shelf): Extension<Shelf>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    hand_out(&cx, &shelf, &headers, "application/json", |it| &it.json).await
}

pub(super) async fn csv(
    State(cx): State<Context>,
    Extension(shelf): Extension<Shelf>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    hand_out(&cx, &shelf, &headers, "text/csv; charset=utf-8", |it| &it.csv).await
}

pub(super) async fn json_ld(
    State(cx): State<Context>,
    Extension(shelf): Extension<Shelf>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    hand_out(&cx, &shelf, &headers, "application/ld+json", |it| &it.json_ld).await
}

pub(super) async fn dcat(
    State(cx): State<Context>,
    Extension(shelf): Extension<Shelf>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    hand_out(&cx, &shelf, &headers, "application/rdf+xml", |it| &it.dcat).await
}

/// Hands a file to whoever asks, also to a page of another site; whoever has it already is told so.
async fn hand_out(
    cx: &Context,
    shelf: &Shelf,
    asked: &HeaderMap,
    kind: &'static str,
    form: Form,
) -> Result<Response, Problem> {
    if !rules::is_public(&cx.guideline) {
        return Err(Problem::NotFound);
    }
    let ready = shelf.take(cx).await?;
    let tag = format!("W/\"{}\"", ready.digest);
    let mut response = if knows(asked, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        form(&ready).to_owned().into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    tell(headers, &tag);
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    let everywhere = HeaderValue::from_static("cross-origin");
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), everywhere);
    Ok(response)
}

/// Whether whoever asks has what bears this tag.
pub(super) fn knows(asked: &HeaderMap, tag: &str) -> bool {
    let held = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|it| it.to_str().ok());
    held.flat_map(|it| it.split(',')).any(|it| it.trim() == tag)
}

/// Says how long it may be kept and by which tag it is known.
pub(super) fn tell(headers: &mut HeaderMap, tag: &str) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
    if let Ok(tag) = HeaderValue::from_str(tag) {
        headers.insert(header::ETAG, tag);
    }
}
