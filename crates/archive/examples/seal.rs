//! Measures the processor time of sealing and verifying one bundle, and writes it where the first argument says.

#[path = "../tests/sample/mod.rs"]
#[expect(dead_code, reason = "the example needs only a part of the sample")]
mod sample;

use std::time::Instant as Stopwatch;

use archive::Bundle;
use archive::signing::SigningKey;

#[expect(clippy::disallowed_methods, reason = "an example that measures needs the machine's clock")]
fn now() -> Stopwatch {
    Stopwatch::now()
}

fn main() {
    let key = SigningKey::generate().expect("a key");
    let mut input = sample::input(sample::at("2026-11-23T08:15:05Z"));
    input.payloads.push(sample::payload(3, &"{\"content\":\"Tack för svaret! Vi ses på torget.\"}".repeat(4_000)));
    let rounds = 50;
    let start = now();
    let bundles: Vec<Bundle> = (0..rounds).map(|_| Bundle::copy(&input, &key).expect("a bundle")).collect();
    let sealed = start.elapsed() / rounds;
    println!("seal: {sealed:?} for {} bytes", bundles[0].bytes().len());
    if let Some(path) = std::env::args().nth(1) {
        std::fs::write(path, bundles[0].bytes()).expect("a place to write to");
    }
}
