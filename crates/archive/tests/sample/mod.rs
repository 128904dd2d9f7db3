//! A plainly fictitious item, as the tests and the example seal it.

use archive::render::{EvidencePage, ShownItem, ShownVersion, evidence_page};
use archive::warc::CapturedPayload;
use archive::{BundleInput, Clocks, DescriptionInput, Made, Screenshot, Subject, Version};
use jiff::tz::TimeZone;
use kernel::{Instant, ItemId, VersionId};

/// The smallest PNG image there is: one grey dot.
const DOT: &[u8] =
    b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:\
~\x9bU\x00\x00\x00\x0aIDATx\xdach\x00\x00\x00\x82\x00\x81\xdaE\x08;\x00\x00\x00\x00IEND\xaeB`\x82";

pub(crate) fn at(text: &str) -> Instant {
    text.parse().expect("the sample is well formed")
}

pub(crate) fn item() -> ItemId {
    "01900000-0000-7000-8000-000000000001".parse().expect("the sample is well formed")
}

pub(crate) fn made(at: Instant) -> Made {
    Made { software: "uppsikt 0.1.0".to_owned(), at, entropy: [7; 16] }
}

pub(crate) fn clocks() -> Clocks {
    Clocks {
        posted: Some(at("2026-11-23T07:58:12Z")),
        fetched: at("2026-11-23T08:00:01.25Z"),
        known: Some(at("2026-11-23T08:14:00Z")),
        acted: None,
    }
}

pub(crate) fn payload(n: u32, body: &str) -> CapturedPayload {
    CapturedPayload {
        url: format!("https://social.example.se/api/v1/statuses/{n}?lang=sv&q=å"),
        method: "GET".to_owned(),
        status: 200,
        headers: vec![
            ("Content-Type".to_owned(), "application/json; charset=utf-8".to_owned()),
            ("X-Request-Id".to_owned(), "8f1c".to_owned()),
        ],
        body: body.as_bytes().to_vec(),
        received_at: at("2026-11-23T08:00:01.25Z"),
        note: Some("hämtad av bevakningen".to_owned()),
    }
}

pub(crate) fn input(sealed_at: Instant) -> BundleInput {
    let text = "Ni är ju inte kloka <b>alls</b> på förvaltningen!";
    BundleInput {
        subject: Subject {
            item: item(),
            title: "Kommentar på Exempelkommuns konto".to_owned(),
            captured_at: at("2026-11-23T08:15:00Z"),
            clocks: clocks(),
        },
        payloads: vec![
            payload(1, "{\"id\":\"1\",\"content\":\"Ni är ju inte kloka\"}"),
            CapturedPayload {
                method: "POST".to_owned(),
                url: "https://social.example.se/graphql".to_owned(),
                status: 404,
                headers: vec![("Content-Encoding".to_owned(), "gzip".to_owned())],
                body: b"\x00\xff not found \r\n\r\n".to_vec(),
                note: None,
                ..payload(2, "")
            },
        ],
        versions: vec![version(1, "{\"content\":\"Ni är ju inte riktigt kloka\"}")],
        rendered: evidence_page(&page(text)),
        screenshot: Some(Screenshot {
            png: DOT.to_vec(),
            page: "https://social.example.se/@exempelkommun/1".to_owned(),
            taken_at: at("2026-11-23T08:15:02Z"),
        }),
        context: serde_json::json!({
            "guideline": "motala@3", "ground": "insult", "decided_by": "Redaktör Ek",
            "coverage": [{"from": "2026-11-01T00:00:00Z", "to": "2026-11-23T08:00:00Z", "by": "poll"}]
        }),
        made: made(sealed_at),
    }
}

pub(crate) fn version(n: u8, body: &str) -> Version {
    let id: VersionId =
        format!("01900000-0000-7000-8000-0000000001{n:02}").parse().expect("the sample is well formed");
    Version {
        id,
        seen_at: at("2026-11-23T08:00:01Z"),
        content_type: "application/json".to_owned(),
        bytes: body.as_bytes().to_vec(),
    }
}

pub(crate) fn page(text: &str) -> EvidencePage {
    EvidencePage {
        item: item(),
        organisation: "Exempelkommun".to_owned(),
        account: "Exempelkommun på Mastodon".to_owned(),
        platform: "Mastodon".to_owned(),
        clocks: clocks(),
        captured_at: at("2026-11-23T08:15:00Z"),
        captured_by: Some("Redaktör Ek (Redaktör)".to_owned()),
        thread: vec![ShownItem {
            kind: "kommentar".to_owned(),
            author: Some("Kim Exempel".to_owned()),
            posted_at: Some(at("2026-11-23T07:58:12Z")),
            text: text.to_owned(),
            permalink: Some("https://social.example.se/@kim/1".to_owned()),
            depth: 1,
            subject: true,
        }],
        versions: vec![ShownVersion { seen_at: at("2026-11-23T08:00:01Z"), text: text.to_owned() }],
        screenshot: true,
        zone: TimeZone::fixed(jiff::tz::offset(1)),
    }
}

pub(crate) fn description(sealed_at: Instant) -> DescriptionInput {
    DescriptionInput {
        item: item(),
        described_at: at("2026-11-23T08:15:00Z"),
        clocks: clocks(),
        account: "Exempelkommun på Mastodon".to_owned(),
        platform: "Mastodon".to_owned(),
        address: Some("https://social.example.se/@kim/1".to_owned()),
        what: "En bild som föreställer övergrepp på barn, lagd som svar på ett inlägg om bad.".to_owned(),
        ground: "child-abuse-image (MOT-DOL-07)".to_owned(),
        guideline: "motala@3".to_owned(),
        described_by: "Redaktör Ek".to_owned(),
        measures: vec!["Polisen underrättad 2026-11-23 kl. 09:20.".to_owned()],
        made: made(sealed_at),
    }
}
