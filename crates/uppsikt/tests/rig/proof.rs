use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The proof that a form to this action was made for the browser with this cookie.
///
/// Pages show forms only to those who may send them. Whoever writes a proof themselves, for which only their own
/// cookie is needed, must be stopped by what stands behind it; so the tests write their own.
pub(crate) fn proof(cookie: &str, action: &str) -> String {
    const SALT: [u8; 16] = *b"salt of a tester";
    let key = URL_SAFE_NO_PAD.decode(cookie).unwrap_or_default();
    let said = [&b"uppsikt form\0"[..], &SALT, action.as_bytes()].concat();
    let mac = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), &said);
    URL_SAFE_NO_PAD.encode([&SALT[..], mac.as_ref()].concat())
}
