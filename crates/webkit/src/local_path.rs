use std::fmt;

/// A place on this site, never on another: what may be followed after signing in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalPath(String);

impl LocalPath {
    /// The path, when it leads to a page of this site and nowhere else.
    ///
    /// Browsers read `\` as `/` and skip tabs and line breaks, so `/\example.se` and `/<tab>/example.se`
    /// lead away just as `//example.se` does.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let local = text.len() <= 2_000
            && text.starts_with('/')
            && !text.starts_with("//")
            && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
        local.then(|| Self(text.to_owned()))
    }

    /// The path, or the first page.
    #[must_use]
    pub fn or_first_page(text: Option<&str>) -> Self {
        text.and_then(Self::parse).unwrap_or_else(|| Self("/".to_owned()))
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LocalPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        let away = [
            "",
            "items",
            "https://example.se/",
            "//example.se",
            "/\\example.se",
            "/\t/example.se",
            "/\n",
            "/å",
            "javascript:alert(1)",
            "/a\r\nSet-Cookie: a=b",
        ];
        for text in away {
            assert_eq!(LocalPath::parse(text), None, "{text:?}");
        }
        assert_eq!(LocalPath::or_first_page(Some("//example.se")).as_str(), "/");
        assert_eq!(LocalPath::or_first_page(Some("/items?state=open#r7")).as_str(), "/items?state=open#r7");
    }
}
