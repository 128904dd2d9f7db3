//! What a WordPress site may answer, or what somebody may make it answer.
//!
//! The input is a line that says what was asked, then the body. Understanding must not panic, must say the same
//! twice, and must name for each item bytes that stand in the body: they become evidence.
#![no_main]

use kernel::Instant;
use libfuzzer_sys::fuzz_target;
use platform::{Payload, Request, wordpress};

fuzz_target!(|data: &[u8]| {
    let (asked, body) = data.split_at(data.iter().position(|it| *it == b'\n').unwrap_or(0));
    let payload = payload(&String::from_utf8_lossy(asked), body.strip_prefix(b"\n").unwrap_or(body));
    let understood = wordpress::understand(&payload);
    assert_eq!(understood, wordpress::understand(&payload), "understanding is pure");
    let Ok(page) = understood else { return };
    let places = page.items.iter().map(|it| &it.bytes).chain(page.garbled.iter().map(|it| &it.0));
    for place in places {
        let bytes = payload.body.get(place.clone()).expect("an item stands in the body");
        assert!(!bytes.is_empty(), "an item has bytes");
    }
    for item in &page.items {
        assert!(!item.id.0.is_empty(), "an item has an identity");
        let author = item.author.as_ref();
        let texts = [
            Some(&item.text),
            author.map(|it| &it.name),
            author.and_then(|it| it.id.as_ref()),
            item.permalink.as_ref(),
        ];
        assert!(
            texts.into_iter().flatten().all(|it| !it.contains('\0')),
            "no text carries what PostgreSQL refuses"
        );
    }
});

/// `GET 200 12 comments?status=all&offset=0&per_page=10`: method, status, total, and what was asked for.
fn payload(asked: &str, body: &[u8]) -> Payload {
    let mut words = asked.splitn(4, ' ');
    let mut word = |or: &str| words.next().filter(|it| !it.is_empty()).unwrap_or(or).to_owned();
    let method = word("GET");
    let status = word("200").parse().unwrap_or(200);
    let total = word("1");
    let part = word("comments?status=all&offset=0&per_page=10&uppsikt_user=7");
    Payload {
        request: Request { method, url: format!("https://motala.example.se/wp-json/wp/v2/{part}") },
        status,
        headers: vec![("x-wp-total".to_owned(), total), ("retry-after".to_owned(), "30".to_owned())],
        body: body.to_vec(),
        received_at: Instant::from_micros(1_795_420_800_000_000),
    }
}
