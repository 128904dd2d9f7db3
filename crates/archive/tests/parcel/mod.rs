//! A plainly fictitious package, as the tests make it.

use std::path::Path;

use archive::transfer::{
    Event, EventKind, FileInput, ItemEvents, Made, Organisation, Representation, Shape, Transfer,
    TransferInput,
};
use kernel::Instant;

pub(crate) const ID: &str = "exempelkommun-mastodon-2026";

pub(crate) fn at(text: &str) -> Instant {
    text.parse().expect("the sample is well formed")
}

pub(crate) fn input() -> TransferInput {
    let organisation = |name: &str, code: &str| Organisation { name: name.to_owned(), code: code.to_owned() };
    TransferInput {
        id: ID.to_owned(),
        label: "Exempelkommuns konto på Mastodon <2026> & \"allt\"".to_owned(),
        description: "Hela kontot.\nTvå luckor i bevakningen.".to_owned(),
        created_at: at("2026-11-23T08:15:00Z"),
        covers: Some((at("2026-01-01T00:00:00Z"), at("2026-11-23T08:00:00Z"))),
        source: "https://social.example.se/@exempelkommun".to_owned(),
        software: ("Uppsikt".to_owned(), "0.1.0".to_owned()),
        creator: organisation("Exempelkommun, kommunstyrelsen", "212000-0000"),
        submitter: organisation("Exempelkommun", "212000-0000"),
        contact: Some("Arkivarie Ek".to_owned()),
        preserver: Some(organisation("Exempelkommuns stadsarkiv", "212000-0001")),
        agreement: Some("ARK 2026/12".to_owned()),
        reference: Some("SE/EX/KS/F7:1".to_owned()),
    }
}

pub(crate) fn event(id: &str, kind: EventKind, by: Option<&str>) -> Event {
    Event {
        id: id.to_owned(),
        kind,
        at: at("2026-11-20T10:00:00Z"),
        detail: "Grund insult enligt motala@3: personangrepp å någon annan.".to_owned(),
        outcome: "bekräftat".to_owned(),
        by: by.map(str::to_owned),
    }
}

/// Every part that a package can have.
pub(crate) fn make(folder: &Path, shape: Shape) -> Made {
    let mut transfer = Transfer::begin(folder, shape, input()).unwrap();
    fill(&mut transfer);
    transfer.finish().unwrap()
}

pub(crate) fn fill(transfer: &mut Transfer) {
    let fetched = at("2026-11-23T08:00:01Z");
    transfer.representation(Representation::Original, fetched).unwrap();
    for n in 0..20 {
        let (name, body) =
            (format!("2026/svar-{n:04}.json"), format!("{{\"id\":{n},\"content\":\"Hej å 😀\"}}"));
        let original_name = format!("https://social.example.se/api/v1/statuses/{n}?a=1&b=å");
        let file = FileInput {
            name: &name,
            media_type: "application/json",
            created_at: fetched,
            original_name: Some(&original_name),
        };
        transfer.file(&file, &mut body.as_bytes()).unwrap();
    }
    transfer.representation(Representation::WebArchive, at("2026-11-23T08:10:00Z")).unwrap();
    let file = FileInput {
        name: "konto.wacz",
        media_type: "application/wacz",
        created_at: fetched,
        original_name: None,
    };
    transfer.file(&file, &mut &b"PK\x03\x04 and so on"[..]).unwrap();
    transfer.documentation("luckor.json", "application/json", &mut &b"[]\n"[..]).unwrap();
    transfer.event(&event("h-1", EventKind::Capture, None)).unwrap();
    let kinds = [EventKind::Hide, EventKind::Restore, EventKind::Remove, EventKind::Dispose];
    for (n, kind) in kinds.into_iter().enumerate() {
        let item = ItemEvents {
            id: format!("01900000-0000-7000-8000-00000000000{n}"),
            address: Some("https://social.example.se/@kim/1".to_owned()),
            events: vec![event(&format!("h-2-{n}"), kind, Some("Redaktör Ek"))],
        };
        transfer.item(&item).unwrap();
    }
}
