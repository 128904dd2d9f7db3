//! The index of an archive: CDXJ 0.1.0, one line per answer or thing.

use kernel::{Digest, Instant};
use serde::Serialize;

/// What the index says about one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Indexed {
    pub(crate) url: String,
    pub(crate) at: Instant,
    pub(crate) method: String,
    pub(crate) mime: String,
    pub(crate) status: u16,
    pub(crate) payload: Digest,
    pub(crate) record: Digest,
    pub(crate) offset: u64,
    pub(crate) length: u64,
    pub(crate) file: String,
}

#[derive(Serialize)]
struct Block<'a> {
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<&'a str>,
    mime: &'a str,
    status: u16,
    digest: String,
    #[serde(rename = "recordDigest")]
    record_digest: String,
    length: u64,
    offset: u64,
    filename: &'a str,
}

impl Indexed {
    /// The line, without its end.
    pub(crate) fn line(&self) -> String {
        let other = (self.method != "GET").then_some(self.method.as_str());
        let block = Block {
            url: &self.url,
            method: other,
            mime: &self.mime,
            status: self.status,
            digest: format!("sha256:{}", self.payload),
            record_digest: format!("sha256:{}", self.record),
            length: self.length,
            offset: self.offset,
            filename: &self.file,
        };
        let mut key = searchable(&self.url);
        if let Some(method) = other {
            key.push(if key.contains('?') { '&' } else { '?' });
            key.push_str("__wb_method=");
            key.push_str(&method.to_ascii_lowercase());
        }
        let json = serde_json::to_string(&block).expect("texts and numbers are always JSON");
        format!("{key} {} {json}", digits(self.at))
    }
}

/// The year to the second in fourteen digits.
fn digits(at: Instant) -> String {
    at.timestamp().strftime("%Y%m%d%H%M%S").to_string()
}

/// The address with its host turned around, so that neighbours sort together (CDXJ §Searchable URL).
pub(crate) fn searchable(url: &str) -> String {
    let lower = url.to_ascii_lowercase();
    let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) else {
        return lower;
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let authority = authority.rsplit('@').next().unwrap_or_default();
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|it| it.is_ascii_digit()) => (host, Some(port)),
        _ => (authority, None),
    };
    let mut key = host.rsplit('.').collect::<Vec<_>>().join(",");
    if let Some(port) = port {
        key.push(':');
        key.push_str(port);
    }
    key.push(')');
    key.push_str(if path.is_empty() { "/" } else { path });
    key
}

/// The media type of a content type, without its parameters; `unk` when there is none.
pub(crate) fn mime(content_type: &str) -> String {
    let kind = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let fits =
        kind.contains('/') && kind.bytes().all(|it| it.is_ascii_graphic() && it != b'"' && it != b'\\');
    if fits { kind } else { "unk".to_owned() }
}

/// The index of these records: sorted by bytes, one a line.
pub(crate) fn index(records: &[Indexed]) -> Vec<u8> {
    let mut lines: Vec<String> = records.iter().map(Indexed::line).collect();
    lines.sort_unstable();
    let mut text = lines.join("\n");
    text.push('\n');
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_turned_around_as_the_specification_says() {
        assert_eq!(searchable("https://www.Example.org/index.html"), "org,example,www)/index.html");
        assert_eq!(searchable("http://example.se:8080"), "se,example:8080)/");
        assert_eq!(searchable("https://example.se?x=1"), "se,example)?x=1");
        assert_eq!(searchable("urn:uppsikt:version:1"), "urn:uppsikt:version:1");
    }

    #[test]
    fn a_line_has_key_time_and_block() {
        let line = Indexed {
            url: "https://example.se/a".to_owned(),
            at: "2026-11-23T08:00:01.5Z".parse().unwrap(),
            method: "POST".to_owned(),
            mime: "application/json".to_owned(),
            status: 200,
            payload: Digest::of(b"a"),
            record: Digest::of(b"b"),
            offset: 7,
            length: 9,
            file: "data.warc.gz".to_owned(),
        };
        let text = line.line();
        assert!(
            text.starts_with(
                "se,example)/a?__wb_method=post 20261123080001 {\"url\":\"https://example.se/a\""
            )
        );
        assert!(text.ends_with("\"length\":9,\"offset\":7,\"filename\":\"data.warc.gz\"}"));
    }

    #[test]
    fn a_media_type_is_short_and_plain() {
        assert_eq!(mime("Text/HTML; charset=utf-8"), "text/html");
        assert_eq!(mime("nonsense"), "unk");
    }
}
