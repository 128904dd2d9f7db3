use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use kernel::{Digest, Entropy};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;

/// 256 unpredictable bits that a browser carries in a cookie. Only their digest is ever stored.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Token([u8; 32]);

const SALT: usize = 16;

impl Token {
    pub(crate) fn new(entropy: &dyn Entropy) -> Self {
        let mut bytes = [0_u8; 32];
        entropy.fill(&mut bytes);
        Self(bytes)
    }

    pub(crate) fn parse(cookie: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(cookie).ok()?;
        bytes.try_into().ok().map(Self)
    }

    pub(crate) fn cookie(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    pub(crate) fn digest(&self) -> Digest {
        Digest::of(&self.0)
    }

    /// What a form that posts to `action` carries to show that we made it for this browser.
    ///
    /// Each showing has a salt of its own, so that compressed pages do not give it away (BREACH).
    pub(crate) fn form_proof(&self, action: &str, entropy: &dyn Entropy) -> String {
        let mut salt = [0_u8; SALT];
        entropy.fill(&mut salt);
        URL_SAFE_NO_PAD.encode([&salt[..], &self.mac(&salt, action)].concat())
    }

    /// Whether the proof is ours, for this browser and this action.
    pub(crate) fn proves(&self, action: &str, proof: &str) -> bool {
        let Ok(bytes) = URL_SAFE_NO_PAD.decode(proof) else { return false };
        let Some((salt, mac)) = bytes.split_at_checked(SALT) else { return false };
        self.mac(salt, action).ct_eq(mac).into()
    }

    fn mac(&self, salt: &[u8], action: &str) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("every key length is accepted");
        mac.update(b"uppsikt form\0");
        mac.update(salt);
        mac.update(action.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU8, Ordering};

    use super::*;

    struct Counting(AtomicU8);
    impl Entropy for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0.fetch_add(1, Ordering::SeqCst));
        }
    }

    #[test]
    fn a_form_is_proven_only_for_its_own_browser_and_action() {
        let chance = Counting(AtomicU8::new(0));
        let (mine, another) = (Token::new(&chance), Token::new(&chance));
        let proof = mine.form_proof("/items/7/hiding", &chance);
        assert!(mine.proves("/items/7/hiding", &proof));
        assert!(!mine.proves("/items/8/hiding", &proof));
        assert!(!another.proves("/items/7/hiding", &proof));
        for wrong in ["", "AAAA", "not base64 å", &proof[..40], &format!("{proof}AA")] {
            assert!(!mine.proves("/items/7/hiding", wrong), "{wrong}");
        }
    }

    #[test]
    fn the_same_form_never_looks_the_same_twice() {
        let chance = Counting(AtomicU8::new(0));
        let token = Token::new(&chance);
        assert_ne!(token.form_proof("/a", &chance), token.form_proof("/a", &chance));
    }

    #[test]
    fn a_token_survives_its_cookie_and_nothing_else_is_a_token() {
        let token = Token::new(&Counting(AtomicU8::new(7)));
        assert!(Token::parse(&token.cookie()).is_some_and(|it| it == token));
        assert!(Token::parse("").is_none());
        assert!(Token::parse("AAAA").is_none());
    }
}
