use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// Nothing is loaded, sent or framed but by ourselves; no script or style stands in a page.
const CONTENT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const PERMISSIONS: &str = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
const TWO_YEARS: &str = "max-age=63072000; includeSubDomains";

/// Whether the site is reached over https.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Https(pub(crate) bool);

/// Adds the headers that keep a page what we made it. A stricter policy of the page itself stands.
pub(crate) async fn secure(State(Https(https)): State<Https>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    say(headers, header::CONTENT_SECURITY_POLICY, CONTENT);
    say(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    say(headers, header::REFERRER_POLICY, "same-origin");
    say(headers, header::X_FRAME_OPTIONS, "DENY");
    say(headers, HeaderName::from_static("permissions-policy"), PERMISSIONS);
    say(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    say(headers, HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    say(headers, header::CACHE_CONTROL, "no-store");
    if https {
        say(headers, header::STRICT_TRANSPORT_SECURITY, TWO_YEARS);
    }
    response
}

fn say(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}
