use std::collections::HashSet;

use kernel::Digest;
use serde::Deserialize;

use super::content::Contents;
use super::report::{Facts, Findings, Form, plain};
use super::{Place, Problem};
use crate::manifest::{DIGEST, EVIDENCE, INDEX, PACKAGE, PAGES, Package, PackageDigest, STATEMENT, labelled};
use crate::signing::PublicKey;

const FORMAT: &str = "uppsikt-evidence/1";

/// The part of `evidence.json` that the verifier understands; the rest is for people.
#[derive(Deserialize)]
struct Evidence {
    format: String,
    form: String,
}

#[derive(Deserialize)]
struct PageLine {
    url: String,
}

/// Checks list, signature, evidence and pages against what was read.
pub(super) fn check(
    contents: &Contents,
    key: Option<&PublicKey>,
    facts: &mut Facts,
    findings: &mut Findings,
) {
    for file in [PAGES, EVIDENCE, STATEMENT, PACKAGE, DIGEST] {
        if !contents.files.contains_key(file) {
            findings.add(inside(file), Problem::Missing);
        }
    }
    let package = package(contents, findings);
    if let Some(package) = &package {
        facts.title = Some(package.title.clone());
        facts.created = package.created.parse().ok();
        facts.software = Some(package.software.clone());
        resources(contents, package, findings);
    }
    signature(contents, package.as_ref(), key, facts, findings);
    evidence(contents, facts, findings);
    pages(contents, findings);
}

fn package(contents: &Contents, findings: &mut Findings) -> Option<Package> {
    let package: Package = read(contents, PACKAGE, findings)?;
    if package.profile != "data-package" || package.wacz_version != "1.1.1" {
        findings.add(inside(PACKAGE), Problem::Garbled);
    }
    Some(package)
}

/// Every file is in the list once, as it is, and the list has no other.
fn resources(contents: &Contents, package: &Package, findings: &mut Findings) {
    let mut listed = HashSet::new();
    for resource in &package.resources {
        let path = resource.path.as_str();
        if !listed.insert(path) {
            findings.add(named(path), Problem::Twice);
        }
        match contents.files.get(path) {
            None => findings.add(named(path), Problem::Missing),
            Some((digest, bytes)) if labelled(*digest) != resource.hash || *bytes != resource.bytes => {
                findings.add(named(path), Problem::Altered);
            }
            Some(_) => {}
        }
    }
    let mut unlisted: Vec<&str> = contents.files.keys().map(String::as_str).collect();
    unlisted.retain(|it| *it != PACKAGE && *it != DIGEST && !listed.contains(it));
    unlisted.sort_unstable();
    for it in unlisted {
        findings.add(named(it), Problem::Unlisted);
    }
}

/// The signature covers the list; every other value beside it repeats one of the list or has one form only.
fn signature(
    contents: &Contents,
    package: Option<&Package>,
    expected: Option<&PublicKey>,
    facts: &mut Facts,
    findings: &mut Findings,
) {
    let Some(digest) = read::<PackageDigest>(contents, DIGEST, findings) else { return };
    let list = contents.files.get(PACKAGE).map(|(digest, _)| labelled(*digest)).unwrap_or_default();
    let (said, signed) = (&digest, &digest.signed);
    for (field, same) in [
        ("path", said.path == PACKAGE),
        ("hash", said.hash == list),
        ("signedData.hash", signed.hash == list),
        ("signedData.version", signed.version == "0.1.0"),
        ("signedData.created", package.is_none_or(|it| it.created == signed.created)),
        ("signedData.software", package.is_none_or(|it| it.software == signed.software)),
    ] {
        if !same {
            findings.add(Place::Field { file: DIGEST, field }, Problem::Differs);
        }
    }
    if contents.lists.get(DIGEST) != Some(&digest.bytes()) {
        findings.add(inside(DIGEST), Problem::Garbled);
    }
    let key_place = Place::Field { file: DIGEST, field: "signedData.publicKey" };
    let Ok(key) = PublicKey::from_text(&signed.public_key) else {
        return findings.add(key_place, Problem::Garbled);
    };
    if key.to_base64() != signed.public_key {
        findings.add(key_place.clone(), Problem::Garbled);
    }
    if !key.signed(list.as_bytes(), &signed.signature) {
        findings.add(Place::Field { file: DIGEST, field: "signedData.signature" }, Problem::Signature);
    }
    facts.key = Some(key.fingerprint());
    facts.key_expected = expected.map(|it| *it == key);
    if facts.key_expected == Some(false) {
        findings.add(key_place, Problem::OtherKey);
    }
}

fn evidence(contents: &Contents, facts: &mut Facts, findings: &mut Findings) {
    let Some(evidence) = read::<Evidence>(contents, EVIDENCE, findings) else { return };
    facts.form = Form::of(&evidence.form);
    if evidence.format != FORMAT || facts.form.is_none() {
        findings.add(inside(EVIDENCE), Problem::Garbled);
    }
    let known = [INDEX, PAGES, EVIDENCE, STATEMENT, PACKAGE, DIGEST];
    let n_others = contents.files.keys().filter(|it| !known.contains(&it.as_str())).count();
    let only_description = contents.only_description && contents.records == 2 && n_others == 1;
    if facts.form == Some(Form::Description) && !only_description {
        findings.add(Place::File, Problem::HoldsContent);
    }
}

fn pages(contents: &Contents, findings: &mut Findings) {
    let Some(bytes) = contents.lists.get(PAGES) else { return };
    for line in bytes.split(|it| *it == b'\n').skip(1).filter(|it| !it.is_empty()) {
        match serde_json::from_slice::<PageLine>(line) {
            Err(_) => findings.add(inside(PAGES), Problem::Garbled),
            Ok(page) if !contents.addresses.contains(&Digest::of(page.url.as_bytes())) => {
                findings.add(inside(PAGES), Problem::PageWithoutRecord);
            }
            Ok(_) => {}
        }
    }
}

fn read<T: for<'a> Deserialize<'a>>(
    contents: &Contents,
    file: &'static str,
    findings: &mut Findings,
) -> Option<T> {
    let value = serde_json::from_slice(contents.lists.get(file)?);
    if value.is_err() {
        findings.add(inside(file), Problem::Garbled);
    }
    value.ok()
}

fn inside(file: &str) -> Place {
    Place::Inside(file.to_owned())
}

fn named(path: &str) -> Place {
    Place::Inside(plain(path))
}
