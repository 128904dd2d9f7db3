use std::fmt;

use reqwest::Url;
use secrecy::SecretString;

/// Where a WordPress site is: the address that visitors use, without the slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site(Url);

/// Why an address cannot be the address of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SiteError {
    /// It is no address at all.
    #[error("the address of the site must look like https://www.example.se")]
    NoAddress,
    /// It is an address of another kind.
    #[error("the address of the site must begin with https:// or http://")]
    Scheme,
    /// It has a user name or password in it, which would end up in records.
    #[error("the address of the site must not contain a user name or a password")]
    Credentials,
    /// It points to a part of a page.
    #[error("the address of the site must not contain ? or #")]
    Trailing,
}

impl Site {
    /// The site at this address.
    ///
    /// # Errors
    ///
    /// [`SiteError`] says what is wrong with the address.
    pub fn new(address: &str) -> Result<Self, SiteError> {
        let mut url = Url::parse(address.trim()).map_err(|_| SiteError::NoAddress)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(SiteError::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(SiteError::Credentials);
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(SiteError::Trailing);
        }
        let path = url.path().trim_end_matches('/').to_owned();
        url.set_path(&path);
        Ok(Self(url))
    }

    /// The address of a part of the site's programming interface (`wp-json/wp/v2/…`) with the query given.
    pub(crate) fn api(&self, part: &str, query: &[(&str, &str)]) -> Url {
        let mut url = self.0.clone();
        url.set_path(&format!("{}/wp-json/wp/v2/{part}", self.0.path().trim_end_matches('/')));
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        url
    }

    /// The front page of the site's programming interface, with what it says of the site and nothing of its routes.
    pub(crate) fn index(&self) -> Url {
        let mut url = self.0.clone();
        url.set_path(&format!("{}/wp-json/", self.0.path().trim_end_matches('/')));
        url.query_pairs_mut().append_pair("_fields", "name,description,site_icon_url");
        url
    }
}

impl fmt::Display for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

/// As whom we sign in: a user of the site with an application password of its own.
#[derive(Clone, Debug)]
pub struct Login {
    /// The user name.
    pub user: String,
    /// The application password, never the user's own.
    pub password: SecretString,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_has_one_spelling() {
        for address in ["https://www.example.se", "https://www.example.se/", " https://www.example.se// "] {
            assert_eq!(Site::new(address).unwrap().to_string(), "https://www.example.se");
        }
        let site = Site::new("http://127.0.0.1:8080/sites/motala/").unwrap();
        assert_eq!(site.to_string(), "http://127.0.0.1:8080/sites/motala");
        assert_eq!(
            site.api("comments/7", &[("context", "edit")]).as_str(),
            "http://127.0.0.1:8080/sites/motala/wp-json/wp/v2/comments/7?context=edit"
        );
    }

    #[test]
    fn what_cannot_be_a_site_is_refused_with_the_reason() {
        for (address, expected) in [
            ("motala", SiteError::NoAddress),
            ("ftp://example.se", SiteError::Scheme),
            ("file:///etc/passwd", SiteError::Scheme),
            ("https://admin:hemligt@example.se", SiteError::Credentials),
            ("https://admin@example.se", SiteError::Credentials),
            ("https://example.se/?rest_route=/", SiteError::Trailing),
        ] {
            assert_eq!(Site::new(address), Err(expected), "{address}");
        }
    }

    #[test]
    fn the_password_is_never_shown() {
        let login = Login { user: "redaktion".to_owned(), password: "hemligt".into() };
        assert!(!format!("{login:?}").contains("hemligt"));
    }
}
