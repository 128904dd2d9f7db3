use super::CapturedPayload;
use crate::Unfit;

/// Never archived, even if a connector should hand them in: they open doors.
const SECRET: [&str; 6] =
    ["authorization", "cookie", "proxy-authenticate", "proxy-authorization", "set-cookie", "set-cookie2"];

/// Describe the body as it travelled; the body is kept as it was read, so they are kept under another name.
const TRAVEL: [&str; 3] = ["content-encoding", "content-length", "transfer-encoding"];

/// The head of the request, without any secret.
pub(super) fn request_head(payload: &CapturedPayload, target: &str) -> Result<Vec<u8>, Unfit> {
    if payload.method.is_empty() || !payload.method.bytes().all(is_token) {
        return Err(Unfit::Method);
    }
    let (host, path) = host_and_path(target);
    Ok(format!("{} {path} HTTP/1.1\r\nHost: {host}\r\n\r\n", payload.method).into_bytes())
}

/// The head of the response: status and headers in their order.
pub(super) fn response_head(payload: &CapturedPayload) -> Result<Vec<u8>, Unfit> {
    if !(100..=999).contains(&payload.status) {
        return Err(Unfit::Status(payload.status));
    }
    let mut head = format!("HTTP/1.1 {} {}\r\n", payload.status, reason(payload.status));
    for (name, value) in &payload.headers {
        let lower = name.to_ascii_lowercase();
        if SECRET.contains(&lower.as_str()) {
            continue;
        }
        if name.is_empty() || !name.bytes().all(is_token) || value.chars().any(breaks_out) {
            return Err(Unfit::Header(name.chars().filter(|it| !it.is_control()).take(80).collect()));
        }
        if TRAVEL.contains(&lower.as_str()) {
            head.push_str("X-Archive-Orig-");
        }
        head.push_str(name);
        head.push_str(": ");
        head.push_str(value);
        head.push_str("\r\n");
    }
    head.push_str("\r\n");
    Ok(head.into_bytes())
}

fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

fn breaks_out(letter: char) -> bool {
    letter.is_control() && letter != '\t'
}

/// The host and the path with query, as a request line says them.
fn host_and_path(target: &str) -> (&str, &str) {
    let rest = target.split_once("://").map_or(target, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or_default();
    let (host, path) = match rest.find(['/', '?']) {
        Some(at) => rest.split_at(at),
        None => (rest, "/"),
    };
    let host = host.rsplit('@').next().unwrap_or_default();
    if path.starts_with('/') { (host, path) } else { (host, "/") }
}

/// The words that usually stand beside the number; they carry no meaning (RFC 9112 §4).
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        301 => "Moved Permanently",
        302 => "Found",
        304 => "Not Modified",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        410 => "Gone",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use kernel::Instant;

    use super::*;

    fn payload(headers: &[(&str, &str)]) -> CapturedPayload {
        CapturedPayload {
            url: "https://example.se/api?page=1".to_owned(),
            method: "GET".to_owned(),
            status: 200,
            headers: headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            body: Vec::new(),
            received_at: Instant::from_micros(0),
            note: None,
        }
    }

    #[test]
    fn secrets_never_reach_the_archive() {
        let head = response_head(&payload(&[("Set-Cookie", "session=1"), ("X-A", "b")])).unwrap();
        assert_eq!(String::from_utf8(head).unwrap(), "HTTP/1.1 200 OK\r\nX-A: b\r\n\r\n");
    }

    #[test]
    fn a_header_cannot_bring_another_header() {
        for (name, value) in [("X", "a\r\nY: b"), ("X\r\nY", "a"), ("", "a"), ("X Y", "a"), ("X", "a\0")] {
            assert!(response_head(&payload(&[(name, value)])).is_err(), "{name:?} {value:?}");
        }
    }

    #[test]
    fn how_the_body_travelled_is_kept_under_another_name() {
        let head = response_head(&payload(&[("content-encoding", "gzip")])).unwrap();
        assert!(String::from_utf8(head).unwrap().contains("\r\nX-Archive-Orig-content-encoding: gzip\r\n"));
    }

    #[test]
    fn the_request_says_what_was_asked_without_credentials() {
        let head = request_head(&payload(&[]), "https://anna:hemligt@example.se/api?page=1#x").unwrap();
        assert_eq!(String::from_utf8(head).unwrap(), "GET /api?page=1 HTTP/1.1\r\nHost: example.se\r\n\r\n");
        assert_eq!(host_and_path("https://example.se"), ("example.se", "/"));
    }
}
