//! Seals the two files that `bundle_read` begins with and knows to hold:
//! `cargo run --manifest-path fuzz/Cargo.toml --example seal_seeds fuzz/seeds/bundle_read`. The key is thrown away.

#[path = "../../crates/archive/tests/sample/mod.rs"]
mod sample;

use std::path::PathBuf;

use archive::Bundle;
use archive::signing::SigningKey;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("the folder to write to"));
    let key = SigningKey::generate().expect("a key");
    let at = sample::at("2026-11-23T08:15:05Z");
    let copy = Bundle::copy(&sample::input(at), &key).expect("a bundle");
    let description = Bundle::description(&sample::description(at), &key).expect("a bundle");
    std::fs::write(folder.join("copy.wacz"), copy.bytes()).expect("a place to write to");
    std::fs::write(folder.join("description.wacz"), description.bytes()).expect("a place to write to");
}
