//! The platforms that this program can speak to.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Clock, Digest};
use platform::wordpress::{Login, Site, WordPress};
use platform::{Address, Connect, Platform, Trouble};
use secrecy::ExposeSecret;

/// Makes connectors, and keeps them: a connector knows who it is signed in as and holds its connections open.
pub struct Platforms {
    clock: Arc<dyn Clock>,
    made: Mutex<BTreeMap<Digest, Arc<dyn Platform>>>,
}

impl Platforms {
    /// No connector yet; what arrives is dated by this clock.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, made: Mutex::default() }
    }

    fn make(&self, address: &Address) -> Result<Arc<dyn Platform>, Trouble> {
        match address.platform.as_str() {
            "wordpress" => {
                let site = Site::new(&address.url).map_err(|it| Trouble::Refused(it.to_string()))?;
                let login = Login { user: address.user.clone(), password: address.secret.clone() };
                let made = WordPress::new(site, login, self.clock.clone());
                Ok(Arc::new(made.map_err(|it| Trouble::Unreachable(it.chain()))?))
            }
            other => Err(Trouble::Refused(format!(
                "there is no platform \"{other}\"; this program speaks to: {}",
                PLATFORMS.join(", ")
            ))),
        }
    }
}

/// The stable names of the platforms.
pub const PLATFORMS: [&str; 1] = ["wordpress"];

impl Connect for Platforms {
    fn knows(&self, platform: &str) -> bool {
        PLATFORMS.contains(&platform)
    }

    fn connect(&self, address: &Address) -> Result<Arc<dyn Platform>, Trouble> {
        let key = key(address);
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(connector) = made.get(&key) {
            return Ok(connector.clone());
        }
        let connector = self.make(address)?;
        // A renewed secret leaves its forerunner behind; it does no harm, and a restart clears it.
        made.insert(key, connector.clone());
        Ok(connector)
    }
}

/// One connector for each address and secret; the secret itself is not kept here.
fn key(address: &Address) -> Digest {
    let parts =
        [&address.platform, &address.url, &address.user].map(|it| Digest::of(it.as_bytes()).to_string());
    let secret = Digest::of(address.secret.expose_secret().as_bytes()).to_string();
    Digest::of([parts.concat(), secret].concat().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::SystemClock;

    fn address(platform: &str, secret: &str) -> Address {
        Address {
            platform: platform.to_owned(),
            url: "https://webben.example.se".to_owned(),
            user: "uppsikt".to_owned(),
            secret: secret.into(),
        }
    }

    #[test]
    fn an_unknown_platform_is_named_with_those_that_there_are() {
        let platforms = Platforms::new(Arc::new(SystemClock));
        let Err(trouble) = platforms.connect(&address("orkut", "x")) else { panic!("it is unknown") };
        assert!(trouble.to_string().contains("wordpress"), "{trouble}");
    }

    #[test]
    fn a_renewed_secret_makes_a_new_connector() {
        let platforms = Platforms::new(Arc::new(SystemClock));
        let (old, again) =
            (platforms.connect(&address("wordpress", "a")), platforms.connect(&address("wordpress", "a")));
        let new = platforms.connect(&address("wordpress", "b")).ok().unwrap();
        let (old, again) = (old.ok().unwrap(), again.ok().unwrap());
        assert!(Arc::ptr_eq(&old, &again) && !Arc::ptr_eq(&old, &new));
    }
}
