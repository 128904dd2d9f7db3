//! A world for tests: one organisation on either engine, a clock that can be turned, a platform that does what
//! it is told, people with roles. Build the world with people, not with rows.
#![expect(clippy::disallowed_methods, reason = "tests ask the environment for the servers to use")]

mod chance;
mod packages;
mod unpacked;
mod world;

pub use chance::Chance;
pub use packages::Packages;
pub use unpacked::holds;
pub use world::{Engine, World};

/// The address of a server that tests need, from the environment variable that `cargo xtask test` sets.
///
/// Without it a test skips, loudly; where everything is required, that is a failure.
///
/// # Panics
///
/// When `UPPSIKT_REQUIRE_ALL` is set and the variable is not.
#[must_use]
pub fn server(variable: &str) -> Option<String> {
    let address = std::env::var(variable).ok();
    if address.is_none() {
        assert!(std::env::var("UPPSIKT_REQUIRE_ALL").is_err(), "{variable} is required here");
        eprintln!("SKIPPED: {variable} is not set (cargo xtask test sets it)");
    }
    address
}
