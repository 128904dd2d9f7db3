//! uppsikt.
fn main() {}
