//! What it costs to seal the evidence of one item, without a browser.

use std::hint::black_box;

use anyhow::Result;
use archive::render::{EvidencePage, ShownItem, ShownVersion, evidence_page};
use archive::signing::SigningKey;
use archive::warc::CapturedPayload;
use archive::{Bundle, BundleInput, Clocks, Made, Subject, Version};
use kernel::calendar::stockholm;
use kernel::{Clock as _, Digest, Instant, ItemId, SealForm, VersionId};
use store::{Blobs, Vault};
use testkit::Chance;

use crate::clock::{Started, computed};
use crate::comments;
use crate::report::{Baseline, Report};

const BUNDLES: u32 = 500;

pub(crate) async fn measure(report: &mut Report) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let vault = Vault::new(Blobs::open(folder.path().to_owned(), kernel::Faults::none())?);
    let key = SigningKey::generate()?;
    let chance = Chance::from(1 << 50);
    let clock = kernel::TurnableClock::at(Instant::from_micros(1_795_420_800_000_000));
    let (before, started) = (computed(), Started::now());
    let mut bytes = Vec::new();
    for n in 0..BUNDLES {
        let item = ItemId::new(clock.now(), &chance);
        let bundle = Bundle::copy(&input(item, u64::from(n), clock.now(), &chance), &key)?;
        bytes = bundle.bytes().to_vec();
        vault.seal(item, bundle.into_bytes(), SealForm::Copy, clock.now()).await?;
    }
    let ms = (computed() - before) * 1_000.0 / f64::from(BUNDLES);
    let wall = started.ms() / f64::from(BUNDLES);
    let baseline = Baseline { name: "one SHA-256 of the finished file".to_owned(), value: hashing(&bytes) };
    let notes = vec![format!(
        "page rendered, bundled, signed, stored, read back and hashed again: {wall:.2} ms on the wall, {} bytes",
        bytes.len()
    )];
    report.add("sealing a bundle, processor", ms, baseline, notes);
    Ok(())
}

fn hashing(bytes: &[u8]) -> f64 {
    let started = Started::now();
    for _ in 0..BUNDLES {
        black_box(Digest::of(black_box(bytes)));
    }
    started.ms() / f64::from(BUNDLES)
}

/// A comment with its edit, below a post with twenty more.
fn input(item: ItemId, n: u64, now: Instant, chance: &Chance) -> BundleInput {
    let wordings = [comments::text(n), comments::text(n + 1)];
    let clocks = Clocks { posted: Some(now), fetched: now, known: Some(now), acted: Some(now) };
    let thread = (0..20).map(|it| shown(n + it, it == 1, now)).collect();
    let versions = wordings.iter().map(|it| ShownVersion { seen_at: now, text: it.clone() }).collect();
    let page = EvidencePage {
        item,
        organisation: "Motala kommun".to_owned(),
        account: "Motala kommuns webbplats".to_owned(),
        platform: "WordPress".to_owned(),
        clocks,
        captured_at: now,
        captured_by: Some("Redaktör Ek (Redaktör)".to_owned()),
        thread,
        versions,
        screenshot: false,
        zone: stockholm(),
    };
    let version = |text: &String| Version {
        id: VersionId::new(now, chance),
        seen_at: now,
        content_type: "application/json".to_owned(),
        bytes: text.clone().into_bytes(),
    };
    BundleInput {
        subject: Subject { item, title: format!("Kommentar {n} på webbplatsen"), captured_at: now, clocks },
        payloads: vec![payload(n, now), payload(n + 1, now)],
        versions: wordings.iter().map(version).collect(),
        rendered: evidence_page(&page),
        screenshot: None,
        context: serde_json::json!({ "guideline": "motala@2025-09-18", "ground": "insult" }),
        made: Made { software: "uppsikt".to_owned(), at: now, entropy: [n.to_le_bytes()[0]; 16] },
    }
}

fn shown(n: u64, subject: bool, now: Instant) -> ShownItem {
    ShownItem {
        kind: "kommentar".to_owned(),
        author: Some("Besökare Alm".to_owned()),
        posted_at: Some(now),
        text: comments::text(n),
        permalink: Some(format!("https://motala.example.se/nyheter/1/#comment-{n}")),
        depth: 1,
        subject,
    }
}

fn payload(n: u64, now: Instant) -> CapturedPayload {
    CapturedPayload {
        url: format!("https://motala.example.se/wp-json/wp/v2/comments/{}?context=edit", n + 1),
        method: "GET".to_owned(),
        status: 200,
        headers: vec![("content-type".to_owned(), "application/json; charset=UTF-8".to_owned())],
        body: comments::comment(n, now).to_string().into_bytes(),
        received_at: now,
        note: None,
    }
}
