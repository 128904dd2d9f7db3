//! Evidence as somebody downloads it, checked as anybody can check it.

use archive::verify::{VerifyOptions, verify};
use kernel::Digest;

use crate::page::Page;
use crate::rig::web::Web;

/// Where the evidence can be downloaded, as the page of a decision says.
pub(crate) fn address(case: &Page) -> Option<String> {
    case.links(|href, _| href.starts_with("/evidence/") && !href.ends_with("/stamp")).pop()
}

/// The digest that a page of a decision shows.
pub(crate) fn digest(case: &Page) -> String {
    let text = case.text();
    let (_, after) = text.split_once("Kontrollsumma (SHA-256)").expect("beslutet visar sitt bevis");
    after.split_whitespace().next().unwrap_or_default().to_owned()
}

/// Downloads the evidence; nothing when this person must not.
pub(crate) async fn download(web: &Web, digest: &str) -> Option<Vec<u8>> {
    let answer = web.get(&format!("/evidence/{digest}")).await;
    match answer.status {
        200 => Some(answer.body),
        404 => None,
        other => panic!("beviset svarar {other}: {}", answer.text()),
    }
}

/// What the evidence says about itself to a program.
pub(crate) fn facts(bytes: &[u8]) -> serde_json::Value {
    let mut file = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("beviset är en ZIP-fil");
    let facts = file.by_name("evidence/evidence.json").expect("beviset har sina uppgifter");
    serde_json::from_reader(facts).expect("uppgifterna är JSON")
}

/// Fails unless it is what its digest says, whole and signed, and unless one changed byte is found.
pub(crate) fn must_hold(bytes: &[u8], digest: &str) {
    assert_eq!(Digest::of(bytes).to_string(), digest, "beviset har en annan kontrollsumma");
    let findings = verify(bytes, &VerifyOptions::default()).findings;
    assert!(findings.is_empty(), "beviset håller inte: {findings:?}");
    let mut changed = bytes.to_vec();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    let findings = verify(&changed, &VerifyOptions::default()).findings;
    assert!(!findings.is_empty(), "kontrollen ser inte att en byte är ändrad");
}
