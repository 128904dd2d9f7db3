use std::fmt;
use std::str::FromStr;

use kernel::{AccountId, Instant, PersonId, UnitId};

/// The stable name of an account in addresses, commands and files, such as `motala-webben`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AccountKey(String);

/// A text that should have been the key of an account but is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a key has 1 to 64 small letters a-z, digits and single hyphens between them")]
pub struct AccountKeyError;

impl AccountKey {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for AccountKey {
    type Err = AccountKeyError;
    fn from_str(text: &str) -> Result<Self, AccountKeyError> {
        let word =
            |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
        // `/accounts/new` is the page where accounts are opened.
        if (1..=64).contains(&text.len()) && text.split('-').all(word) && text != "new" {
            Ok(Self(text.to_owned()))
        } else {
            Err(AccountKeyError)
        }
    }
}

impl fmt::Display for AccountKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An address on the web: `https`, or `http` to this very machine; with a host and without a name or password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress(String);

/// A text that should have been an address on the web but is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an address begins with https://, has a host and holds no name, password or blank")]
pub struct WebAddressError;

impl WebAddress {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl WebAddress {
    /// Whether its host is the domain or one within it.
    #[must_use]
    pub fn is_on(&self, domain: &str) -> bool {
        let rest = self.0.split_once("://").map_or("", |it| it.1);
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
        host.strip_suffix(&domain.to_ascii_lowercase()).is_some_and(|it| it.is_empty() || it.ends_with('.'))
    }
}

impl FromStr for WebAddress {
    type Err = WebAddressError;
    fn from_str(text: &str) -> Result<Self, WebAddressError> {
        let text = text.trim();
        let (rest, here_only) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
            (Some(rest), _) => (rest, false),
            (None, Some(rest)) => (rest, true),
            (None, None) => return Err(WebAddressError),
        };
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let written =
            text.len() <= 500 && text.chars().all(|it| it.is_alphanumeric() || it.is_ascii_punctuation());
        if written && is_host(host) && (!here_only || is_this_machine(host)) {
            Ok(Self(text.to_owned()))
        } else {
            Err(WebAddressError)
        }
    }
}

fn is_host(host: &str) -> bool {
    let (name, port) = host.rsplit_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
    let label = |it: &str| {
        let inside = it.chars().all(|it| it.is_alphanumeric() || it == '-');
        !it.is_empty() && inside && !it.starts_with('-') && !it.ends_with('-')
    };
    port.is_none_or(|it| it.parse::<u16>().is_ok_and(|it| it > 0))
        && name.split('.').all(label)
        && (name.contains('.') || is_this_machine(host))
}

fn is_this_machine(host: &str) -> bool {
    let name = host.split(':').next().unwrap_or_default();
    name == "127.0.0.1" || name == "localhost"
}

/// An official presence on a platform (sv. *konto*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Identity.
    pub id: AccountId,
    /// The stable name.
    pub key: AccountKey,
    /// The name shown.
    pub name: String,
    /// The platform's stable name, such as `wordpress`.
    pub platform: String,
    /// Where the public finds it.
    pub url: WebAddress,
    /// The unit it belongs to.
    pub unit: UnitId,
    /// What it is for (sv. *syfte*).
    pub purpose: String,
    /// Who is responsible for it (sv. *ansvarig*).
    pub responsible: PersonId,
    /// Who stands in for that person (sv. *ersättare*).
    pub deputy: PersonId,
    /// Who is told when neither does (sv. *närmaste chef*).
    pub manager: PersonId,
    /// Who decided to open it.
    pub opened_by: PersonId,
    /// When that was decided.
    pub opened_at: Instant,
    /// Under which guideline.
    pub guideline: String,
    /// From when on it is not used any longer.
    pub closed_at: Option<Instant>,
}

impl Account {
    /// Whether it is used.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }
}

/// Whether what stands on an account reaches us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountState {
    /// When we last tried.
    pub checked_at: Instant,
    /// When it last worked.
    pub fetched_at: Option<Instant>,
    /// Since when it has been as it is: working, or in trouble.
    pub since: Instant,
    /// What is wrong, if something is, as it was noted; people are told it by [`crate::trouble_text`].
    pub trouble: Option<String>,
}

/// How we sign in to an account (sv. *anslutning*); the secret is not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// Where the account's programming interface is.
    pub api_url: String,
    /// The name we sign in with.
    pub login: String,
    /// Who connected it.
    pub connected_by: PersonId,
    /// When it was connected.
    pub connected_at: Instant,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_words_with_hyphens_between() {
        for key in ["motala-webben", "ks1", "a-1-b", "x"] {
            assert_eq!(key.parse::<AccountKey>().unwrap().to_string(), key);
        }
        for text in
            ["", "Motala", "motala_webben", "-motala", "motala-", "motala--webben", "å-ä", "../x", "new"]
        {
            assert_eq!(text.parse::<AccountKey>(), Err(AccountKeyError), "{text}");
        }
    }

    #[test]
    fn an_address_is_on_its_domain_or_within_it() {
        let on = |it: &str| it.parse::<WebAddress>().unwrap().is_on("orebro.se");
        assert!(on("https://orebro.se") && on("https://www.Orebro.se/biblioteket?x=1"));
        assert!(
            !on("https://orebro.se.example.com")
                && !on("https://nyttorebro.se/")
                && !on("https://example.com/orebro.se")
        );
    }

    #[test]
    fn an_address_is_https_with_a_host_and_nothing_secret() {
        for address in [
            "https://webben.example.se",
            "https://webben.example.se:8443/sida?x=1#y",
            "https://åmål.example.se/",
            "http://127.0.0.1:3456/wp",
            "http://localhost:8080",
        ] {
            assert!(address.parse::<WebAddress>().is_ok(), "{address}");
        }
        for text in [
            "",
            "webben.example.se",
            "http://webben.example.se",
            "ftp://webben.example.se",
            "https://",
            "https:///sida",
            "https://ek:hemligt@webben.example.se",
            "https://webben",
            "https://webben.example.se:0",
            "https://webben.example.se:99999",
            "https://webben .example.se",
            "https://-webben.example.se",
            "http://127.0.0.1.example.se",
            "javascript:alert(1)",
        ] {
            assert_eq!(text.parse::<WebAddress>(), Err(WebAddressError), "{text}");
        }
    }
}
