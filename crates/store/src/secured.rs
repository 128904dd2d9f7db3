//! The way to PostgreSQL: plain, or encrypted to a server that proves who it is. There is nothing in between.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kernel::{Failed, Outcome};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres::Config;
use tokio_postgres::config::SslMode;
use tokio_postgres_rustls::MakeRustlsConnect;

/// What the address of a database asks for, in the words of PostgreSQL's own clients.
pub(crate) struct Address {
    pub(crate) config: Config,
    pub(crate) way: Way,
}

/// How the server is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// As it is: to the same machine, or along a way that is protected otherwise.
    Plain,
    /// Encrypted. The server's certificate must name the host and lead to one of the roots in this file, or to one
    /// that the machine trusts.
    Encrypted { roots: Option<PathBuf> },
}

impl Address {
    /// Reads `postgres://…?sslmode=disable|verify-full&sslrootcert=FILE`.
    ///
    /// # Errors
    ///
    /// [`Failed`] when it is no address, or asks for an encryption that would not keep what it promises. No error
    /// repeats the address: a password may stand in it.
    pub(crate) fn read(url: &str) -> Outcome<Self> {
        let (bare, way) = split(url)?;
        let failed = |it| Failed::for_good("reading the address of the database").because(it);
        let mut config: Config = bare.parse().map_err(failed)?;
        config.ssl_mode(match way {
            Way::Plain => SslMode::Disable,
            Way::Encrypted { .. } => SslMode::Require,
        });
        Ok(Self { config, way })
    }
}

/// The address without what it says about encryption, and that.
fn split(url: &str) -> Outcome<(String, Way)> {
    let (base, query) = url.split_once('?').unwrap_or((url, ""));
    let (mut rest, mut mode, mut roots) = (Vec::new(), None, None);
    for pair in query.split('&').filter(|it| !it.is_empty()) {
        match pair.split_once('=') {
            Some(("sslmode", it)) => mode = Some(it),
            Some(("sslrootcert", it)) => roots = Some(PathBuf::from(it)),
            _ => rest.push(pair),
        }
    }
    let way = match (mode, roots) {
        (None | Some("disable"), None) => Way::Plain,
        (None | Some("verify-full"), roots) => Way::Encrypted { roots },
        (Some("disable"), Some(_)) => return Err(wrong("disable asks for no sslrootcert")),
        (Some(_), _) => {
            return Err(wrong("it is disable or verify-full; the others do not keep what they promise"));
        }
    };
    let question = if rest.is_empty() { "" } else { "?" };
    Ok((format!("{base}{question}{}", rest.join("&")), way))
}

fn wrong(why: &str) -> Failed {
    Failed::for_good(format!("reading sslmode in the address of the database: {why}"))
}

/// A connector that trusts these roots alone.
pub(crate) fn connector(roots: Option<&Path>) -> Outcome<MakeRustlsConnect> {
    let failed = |it| Failed::for_good("preparing the encryption").because(it);
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(failed)?
        .with_root_certificates(trusted(roots)?)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

fn trusted(roots: Option<&Path>) -> Outcome<RootCertStore> {
    let mut store = RootCertStore::empty();
    let Some(file) = roots else {
        store.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        return if store.is_empty() {
            Err(untrusting("this machine trusts no root certificate"))
        } else {
            Ok(store)
        };
    };
    let unreadable = |what: String| untrusting(&format!("sslrootcert {}: {what}", file.display()));
    for certificate in CertificateDer::pem_file_iter(file).map_err(|it| unreadable(it.to_string()))? {
        let certificate = certificate.map_err(|it| unreadable(it.to_string()))?;
        store.add(certificate).map_err(|it| unreadable(it.to_string()))?;
    }
    if store.is_empty() { Err(unreadable("no certificate stands there".to_owned())) } else { Ok(store) }
}

fn untrusting(why: &str) -> Failed {
    Failed::for_good(format!("trusting the server of the database: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(url: &str) -> Result<Way, String> {
        Address::read(url).map(|it| it.way).map_err(|it| it.chain())
    }

    #[test]
    fn an_address_is_plain_or_wholly_protected() {
        let base = "postgres://uppsikt:hemligt@db.example.se/uppsikt";
        let encrypted = |roots: Option<&str>| Ok(Way::Encrypted { roots: roots.map(PathBuf::from) });
        assert_eq!(way(base), Ok(Way::Plain));
        assert_eq!(way(&format!("{base}?sslmode=disable")), Ok(Way::Plain));
        assert_eq!(way(&format!("{base}?sslmode=verify-full")), encrypted(None));
        assert_eq!(way(&format!("{base}?sslrootcert=/etc/rot.pem")), encrypted(Some("/etc/rot.pem")));
        for mode in ["allow", "prefer", "require", "verify-ca", "", "disable&sslrootcert=/etc/rot.pem"] {
            let refused = way(&format!("{base}?sslmode={mode}")).unwrap_err();
            assert!(refused.contains("disable"), "{mode}: {refused}");
            assert!(!refused.contains("hemligt"), "{refused}");
        }
    }

    #[test]
    fn the_rest_of_the_address_is_kept() {
        let address = Address::read("postgres://u@h/db?sslmode=verify-full&connect_timeout=3").unwrap();
        assert_eq!(address.config.get_connect_timeout(), Some(&std::time::Duration::from_secs(3)));
        assert_eq!(address.config.get_ssl_mode(), SslMode::Require);
    }
}
