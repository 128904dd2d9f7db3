//! Seals one bundle with 200 kB of payload as often as the first argument says, and writes the last one where the
//! second says. Run it under `time` to measure what sealing costs.

#![expect(
    clippy::disallowed_methods,
    reason = "a program of its own reads its arguments and writes its file"
)]

#[path = "../tests/sample/mod.rs"]
#[expect(dead_code, reason = "the example needs only a part of the sample")]
mod sample;

use archive::Bundle;
use archive::signing::SigningKey;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let rounds: u32 = arguments.next().and_then(|it| it.parse().ok()).unwrap_or(1);
    let key = SigningKey::generate().expect("a key");
    let mut input = sample::input(sample::at("2026-11-23T08:15:05Z"));
    let body = "{\"content\":\"Tack för svaret! Vi ses på torget.\"}".repeat(4_000);
    input.payloads.push(sample::payload(3, &body));
    let mut bundle = Bundle::copy(&input, &key).expect("a bundle");
    for _ in 1..rounds {
        bundle = Bundle::copy(&input, &key).expect("a bundle");
    }
    println!("{} bytes, {}", bundle.bytes().len(), bundle.digest());
    if let Some(path) = arguments.next() {
        std::fs::write(path, bundle.bytes()).expect("a place to write to");
    }
}
