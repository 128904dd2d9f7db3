use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponseParts, ResponseParts};

/// The value of a cookie of the request.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// How long the browser keeps a cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    UntilClosed,
    Seconds(u32),
    Forgotten,
}

/// A cookie on its way to the browser: never readable by scripts, never sent along from other sites.
#[derive(Clone, Debug)]
#[must_use = "the cookie has to be part of the response"]
pub struct SetCookie(HeaderValue);

impl SetCookie {
    /// Cookies of an https site carry the prefix `__Host-`, which no subdomain can set.
    pub(crate) fn new(name: &str, value: &str, https: bool, kept: Kept) -> Self {
        let name = cookie_name(name, https);
        let secure = if https { "; Secure" } else { "" };
        let age = match kept {
            Kept::UntilClosed => String::new(),
            Kept::Seconds(seconds) => format!("; Max-Age={seconds}"),
            Kept::Forgotten => "; Max-Age=0".to_owned(),
        };
        let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
        Self(HeaderValue::from_str(&text).expect("names and values of our cookies are visible ASCII"))
    }

    pub(crate) fn put(self, headers: &mut HeaderMap) {
        headers.append(header::SET_COOKIE, self.0);
    }
}

impl IntoResponseParts for SetCookie {
    type Error = std::convert::Infallible;
    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        self.put(parts.headers_mut());
        Ok(parts)
    }
}

pub(crate) fn cookie_name(name: &str, https: bool) -> String {
    if https { format!("__Host-{name}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("xlang=no; lang=en"));
        headers.append(header::COOKIE, HeaderValue::from_static("theme=dark"));
        assert_eq!(cookie(&headers, "lang"), Some("en"));
        assert_eq!(cookie(&headers, "theme"), Some("dark"));
        assert_eq!(cookie(&headers, "them"), None);
    }

    #[test]
    fn cookies_of_an_https_site_are_bound_to_it() {
        let SetCookie(value) = SetCookie::new("uppsikt", "abc", true, Kept::UntilClosed);
        assert_eq!(value, "__Host-uppsikt=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    }
}
