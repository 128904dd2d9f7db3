#![expect(clippy::disallowed_methods, reason = "rust-embed reads the folder in builds that are no releases")]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::Hasher;
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Files;

/// The style sheet, scripts and fonts. Their address holds a digest of all of them, so that browsers may keep
/// them for ever and a new version is never mixed with an old one.
#[derive(Clone)]
pub(crate) struct Assets(Arc<Loaded>);

struct Loaded {
    version: String,
    files: BTreeMap<String, Asset>,
}

struct Asset {
    kind: String,
    bytes: Cow<'static, [u8]>,
}

impl Assets {
    pub(crate) fn load() -> Self {
        let mut files = BTreeMap::new();
        for name in Files::iter() {
            let Some(file) = Files::get(&name) else { continue };
            let mut kind = file.metadata.mimetype().to_owned();
            if kind.starts_with("text/") {
                kind.push_str("; charset=utf-8");
            }
            files.insert(name.into_owned(), Asset { kind, bytes: file.data });
        }
        let mut hasher = Hasher::default();
        for (name, asset) in &files {
            hasher.update(name.as_bytes());
            hasher.update(&asset.bytes);
        }
        let version = hasher.finish().to_string()[..16].to_owned();
        Self(Arc::new(Loaded { version, files }))
    }

    /// The address of a file.
    pub(crate) fn url(&self, name: &str) -> String {
        if !self.0.files.contains_key(name) {
            tracing::warn!(name, "there is no such asset");
        }
        format!("/assets/{}/{name}", self.0.version)
    }
}

/// Serves a file. A page of the previous version may ask under its own digest; it gets what there is, unkept.
pub(crate) async fn serve(
    State(assets): State<Assets>,
    Path((version, name)): Path<(String, String)>,
) -> Response {
    let Some(asset) = assets.0.files.get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let kept = if version == assets.0.version { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [(header::CONTENT_TYPE, asset.kind.as_str()), (header::CACHE_CONTROL, kept)];
    (headers, asset.bytes.clone().into_owned()).into_response()
}

#[cfg(test)]
mod tests {
    use kernel::Digest;

    use super::*;

    #[test]
    fn what_others_made_is_byte_for_byte_what_they_published() {
        let vendored = [
            ("vendor/htmx.min.js", "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717"),
            (
                "vendor/atkinson-hyperlegible-next.woff2",
                "18b2a1a39a2fa298b0ba5390aca68462669826c90925656f1c1f6796e0e1bbaf",
            ),
            (
                "vendor/atkinson-hyperlegible-next-ext.woff2",
                "7dae0c6c66af1aec82e096186aeb1f0e6fa36ab8061ed65422f2b7daf4dd93f3",
            ),
            ("vendor/htmx.LICENSE.txt", "d3d2456f76414f2456104660ebd65aff1c04cd7966b942bdabd63f3cdb316a38"),
            (
                "vendor/atkinson-hyperlegible-next.LICENSE.txt",
                "474a034e99845062f661855caaa505880d0e9009deddc2727a92795eab374955",
            ),
        ];
        for (name, digest) in vendored {
            let file = Files::get(name).unwrap();
            assert_eq!(Digest::of(&file.data).to_string(), digest, "{name}");
        }
        let known: Vec<_> = vendored.iter().map(|(name, _)| *name).collect();
        for name in Files::iter().filter(|it| it.starts_with("vendor/")) {
            assert!(known.contains(&&*name), "{name} has no digest here");
        }
    }
}
