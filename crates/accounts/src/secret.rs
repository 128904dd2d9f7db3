//! Seals what connectors sign in with: XChaCha20-Poly1305 under the organisation's key, for one account only.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use kernel::{AccountId, Entropy, Failed, Outcome};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

const NONCE_BYTES: usize = 24;

/// Seals a secret for an account: the nonce and what only the key opens.
pub(crate) fn seal(
    key: &[u8; 32],
    account: AccountId,
    secret: &SecretString,
    entropy: &dyn Entropy,
) -> Outcome<Vec<u8>> {
    let mut nonce = [0_u8; NONCE_BYTES];
    entropy.fill(&mut nonce);
    let bound = account.to_string();
    let payload = Payload { msg: secret.expose_secret().as_bytes(), aad: bound.as_bytes() };
    let sealed = cipher(key)
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_| Failed::for_good(format!("sealing the secret of account {account}")))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// Opens what was sealed for this account.
pub(crate) fn open(key: &[u8; 32], account: AccountId, sealed: &[u8]) -> Outcome<SecretString> {
    let failed = || {
        Failed::for_good(format!(
            "opening the secret of account {account}: it was not sealed for this account with this key; connect the account again"
        ))
    };
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>().ok_or_else(failed)?;
    let bound = account.to_string();
    let payload = Payload { msg: sealed, aad: bound.as_bytes() };
    let opened = cipher(key).decrypt(&XNonce::from(*nonce), payload).map_err(|_| failed())?;
    let opened = Zeroizing::new(opened);
    let text = std::str::from_utf8(&opened).map_err(|_| failed())?;
    Ok(SecretString::from(text))
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Sevens;
    impl Entropy for Sevens {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    fn account(n: u8) -> AccountId {
        format!("01900000-0000-7000-8000-0000000000{n:02}").parse().unwrap()
    }

    #[test]
    fn a_secret_opens_for_its_account_and_key_alone() {
        let sealed = seal(&[1; 32], account(1), &"hemligt ord".into(), &Sevens).unwrap();
        assert!(!sealed.windows(7).any(|it| it == b"hemligt"));
        assert_eq!(open(&[1; 32], account(1), &sealed).unwrap().expose_secret(), "hemligt ord");
        assert!(open(&[2; 32], account(1), &sealed).is_err(), "another key");
        assert!(open(&[1; 32], account(2), &sealed).is_err(), "another account");
        for place in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[place] ^= 1;
            assert!(open(&[1; 32], account(1), &changed).is_err(), "byte {place}");
        }
        assert!(open(&[1; 32], account(1), &sealed[..10]).is_err());
    }

    #[test]
    fn what_went_wrong_is_said_without_the_secret() {
        let sealed = seal(&[1; 32], account(1), &"hemligt ord".into(), &Sevens).unwrap();
        let failed = open(&[2; 32], account(1), &sealed).unwrap_err();
        assert!(!format!("{failed:?} {}", failed.chain()).contains("hemligt"));
    }
}
