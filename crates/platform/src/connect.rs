use std::sync::Arc;

use secrecy::SecretString;

use crate::{Platform, Trouble};

/// How to reach one account: its platform, its address there and the name and secret we sign in with.
#[derive(Clone, Debug)]
pub struct Address {
    /// The platform's stable name, such as `wordpress`.
    pub platform: String,
    /// Where the account's programming interface is.
    pub url: String,
    /// The name we sign in with.
    pub user: String,
    /// The token or application password; never shown, never logged.
    pub secret: SecretString,
}

/// Makes connectors: the real ones in an installation, the fake in tests.
pub trait Connect: Send + Sync {
    /// The connector for the account at this address.
    ///
    /// # Errors
    ///
    /// [`Trouble::Refused`] when the address is no address or no such platform is known.
    fn connect(&self, address: &Address) -> Result<Arc<dyn Platform>, Trouble>;

    /// Whether accounts on this platform can be connected at all; the others are watched by hand.
    fn knows(&self, platform: &str) -> bool;
}
