use std::collections::BTreeMap;
use std::io;
use std::sync::PoisonError;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use futures_util::stream;
use serde_json::Value;

use crate::Sites;
use crate::fault::{Fault, Moment};
use crate::rest::{self, Call, Reply};
use crate::site::Site;

/// How long a visitor must wait between two comments.
const FLOOD_SECONDS: i64 = 15;
/// Larger than anything that a client should take in.
const HUGE_BYTES: usize = 21 * 1024 * 1024;

const WEB_PAGE: &str =
    "<!DOCTYPE html>\n<html lang=\"sv\"><title>Strax tillbaka</title><p>Strax tillbaka</html>\n";

pub(crate) fn router(sites: Sites) -> Router {
    Router::new()
        .route("/sites/{site}/wp-json/", get(index))
        .route("/sites/{site}/wp-json/wp/v2/{*path}", any(interface))
        .route("/sites/{site}/wp-comments-post.php", post(visit))
        .with_state(sites)
}

fn find(sites: &Sites, name: &str) -> Option<Site> {
    sites.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
}

async fn interface(
    State(sites): State<Sites>,
    Path((name, path)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
    (method, uri, headers): (Method, Uri, HeaderMap),
    body: Bytes,
) -> Response {
    let Some(site) = find(&sites, &name) else { return web_page(StatusCode::NOT_FOUND) };
    let (changing, list) = (method != Method::GET, matches!(path.as_str(), "posts" | "comments"));
    let asked = format!("{method} {}", uri.path_and_query().map_or("", |it| it.as_str()));
    let struck = {
        let mut inside = site.inside();
        inside.requests.push(asked);
        inside.strike(Moment::Before, changing, list)
    };
    if let Some(fault) = struck {
        return go_wrong(fault, "[]".to_owned()).await;
    }
    let authorization = headers.get(header::AUTHORIZATION).and_then(|it| it.to_str().ok());
    let body = serde_json::from_slice(&body).unwrap_or(Value::Null);
    let reply = rest::answer(&site, &Call { method, path: &path, query, body, authorization });
    let struck = site.inside().strike(Moment::After, changing, list);
    match struck {
        Some(fault) => go_wrong(fault, wordpress_json(&reply.body)).await,
        None => deliver(&reply),
    }
}

/// The front page of the interface, which tells everybody what the site is called.
async fn index(State(sites): State<Sites>, Path(name): Path<String>, uri: Uri) -> Response {
    let Some(site) = find(&sites, &name) else { return web_page(StatusCode::NOT_FOUND) };
    let struck = {
        let mut inside = site.inside();
        inside.requests.push(format!("GET {}", uri.path_and_query().map_or("", |it| it.as_str())));
        inside.strike(Moment::Before, false, false)
    };
    match struck {
        Some(fault) => go_wrong(fault, "{}".to_owned()).await,
        None => deliver(&rest::index(&site)),
    }
}

fn deliver(reply: &Reply) -> Response {
    let mut response = (reply.status, wordpress_json(&reply.body)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/json; charset=UTF-8"));
    // What some plugins add to every answer, and what no client may keep.
    headers.insert(header::SET_COOKIE, header::HeaderValue::from_static("session=hemlig-session; HttpOnly"));
    headers.insert("x-wp-nonce", header::HeaderValue::from_static("hemlig-nonce"));
    for (name, value) in &reply.headers {
        if let Ok(value) = value.parse() {
            headers.insert(*name, value);
        }
    }
    response
}

/// JSON as PHP writes it: everything beyond ASCII as `\u…`, slashes escaped.
fn wordpress_json(value: &Value) -> String {
    let mut text = String::new();
    for character in value.to_string().chars() {
        match character {
            '/' => text.push_str("\\/"),
            it if it.is_ascii() => text.push(it),
            it => {
                let mut units = [0_u16; 2];
                let escaped = it.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}"));
                text.extend(escaped);
            }
        }
    }
    text
}

/// A visitor sends the form below a post.
async fn visit(
    State(sites): State<Sites>,
    Path(name): Path<String>,
    Form(form): Form<BTreeMap<String, String>>,
) -> Response {
    let Some(site) = find(&sites, &name) else { return web_page(StatusCode::NOT_FOUND) };
    let field = |name: &str| form.get(name).map_or("", |it| it.trim());
    let number = |name: &str| field(name).parse::<u64>().unwrap_or(0);
    let place = (number("comment_post_ID"), number("comment_parent"));
    let (author, email, text) = (field("author"), field("email"), field("comment"));
    let now = site.now();
    let mut inside = site.inside();
    if inside.post(place.0).is_none() || author.is_empty() || !email.contains('@') || text.is_empty() {
        return web_page(StatusCode::OK);
    }
    if inside.is_duplicate(place, author, text) {
        return web_page(StatusCode::CONFLICT);
    }
    if inside.last_visit.is_some_and(|it| now.seconds_since(it) < FLOOD_SECONDS) {
        return web_page(StatusCode::TOO_MANY_REQUESTS);
    }
    inside.last_visit = Some(now);
    let comment = inside.add_comment(place, (0, author, email), text, now);
    let target = format!("{}/?p={}#comment-{comment}", site.url(), place.0);
    (StatusCode::FOUND, [(header::LOCATION, target)]).into_response()
}

async fn go_wrong(fault: Fault, answer: String) -> Response {
    match fault {
        Fault::WebPage => web_page(StatusCode::OK),
        Fault::Empty => StatusCode::OK.into_response(),
        Fault::HalfBody => {
            let half = answer.len() / 2;
            answer.get(..half).unwrap_or_default().to_owned().into_response()
        }
        Fault::BrokenOff => broken_off(&answer),
        Fault::Huge => Body::from(vec![b' '; HUGE_BYTES]).into_response(),
        Fault::ProxyNotFound => web_page(StatusCode::NOT_FOUND),
        Fault::Login => (StatusCode::FOUND, [(header::LOCATION, "/wp-login.php?reauth=1")]).into_response(),
        Fault::TooMany(seconds) => {
            (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())], WEB_PAGE)
                .into_response()
        }
        Fault::Status(status) => {
            web_page(StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
        }
        Fault::Silence => {
            tokio::time::sleep(Duration::from_mins(10)).await;
            StatusCode::GATEWAY_TIMEOUT.into_response()
        }
    }
}

/// Sends half and then lets the connection drop.
fn broken_off(answer: &str) -> Response {
    let half = answer.get(..answer.len() / 2).unwrap_or_default().to_owned();
    let pieces = [Ok(half), Err(io::Error::other("planned"))];
    Body::from_stream(stream::iter(pieces)).into_response()
}

fn web_page(status: StatusCode) -> Response {
    (status, [(header::CONTENT_TYPE, "text/html; charset=UTF-8")], WEB_PAGE).into_response()
}
