//! The two files that hold an archive together: `datapackage.json` lists every other file with its digest,
//! `datapackage-digest.json` holds the digest and the signature of that list (WACZ 1.1.1, wacz-auth 0.1.0).

use kernel::{Digest, Instant};
use serde::{Deserialize, Serialize};

pub(crate) const PACKAGE: &str = "datapackage.json";
pub(crate) const DIGEST: &str = "datapackage-digest.json";
pub(crate) const INDEX: &str = "indexes/index.cdx";
pub(crate) const PAGES: &str = "pages/pages.jsonl";
pub(crate) const EVIDENCE: &str = "evidence/evidence.json";
pub(crate) const STATEMENT: &str = "evidence/OM-BEVISET.txt";
const AUTH: &str = "0.1.0";

/// `datapackage.json`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Package {
    pub(crate) profile: String,
    pub(crate) wacz_version: String,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) created: String,
    pub(crate) software: String,
    #[serde(rename = "mainPageUrl", skip_serializing_if = "Option::is_none")]
    pub(crate) main_page_url: Option<String>,
    #[serde(rename = "mainPageDate", skip_serializing_if = "Option::is_none")]
    pub(crate) main_page_date: Option<String>,
    pub(crate) resources: Vec<Resource>,
}

/// One file of the package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Resource {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) hash: String,
    pub(crate) bytes: u64,
}

impl Resource {
    pub(crate) fn of(path: &str, bytes: &[u8]) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
        Self { name, path: path.to_owned(), hash: labelled(Digest::of(bytes)), bytes: bytes.len() as u64 }
    }
}

/// `datapackage-digest.json`. Nothing else may stand in it, and it is written in one way only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PackageDigest {
    pub(crate) path: String,
    pub(crate) hash: String,
    #[serde(rename = "signedData")]
    pub(crate) signed: Signed,
}

/// The anonymous signature of wacz-auth 0.1.0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Signed {
    pub(crate) hash: String,
    pub(crate) created: String,
    pub(crate) software: String,
    pub(crate) version: String,
    pub(crate) signature: String,
    #[serde(rename = "publicKey")]
    pub(crate) public_key: String,
}

impl PackageDigest {
    pub(crate) fn new(package: &Package, bytes: &[u8], signature: String, public_key: String) -> Self {
        let hash = labelled(Digest::of(bytes));
        let signed = Signed {
            hash: hash.clone(),
            created: package.created.clone(),
            software: package.software.clone(),
            version: AUTH.to_owned(),
            signature,
            public_key,
        };
        Self { path: PACKAGE.to_owned(), hash, signed }
    }

    /// What the file holds: the same object always gives the same bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("texts are always JSON");
        bytes.push(b'\n');
        bytes
    }
}

/// A digest with the name of its method, as WACZ writes it.
pub(crate) fn labelled(digest: Digest) -> String {
    format!("sha256:{digest}")
}

/// A time to the second, as every reader of WACZ takes it.
pub(crate) fn to_the_second(at: Instant) -> String {
    at.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
