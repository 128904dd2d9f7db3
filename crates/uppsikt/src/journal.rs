//! What the program says to the operator while it runs: words on a terminal, JSON lines elsewhere.

use std::io::{IsTerminal, stderr};

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

use crate::settings;

/// Begins the journal on standard error; `RUST_LOG` says how much, otherwise what `level` names.
pub fn begin(level: &str) {
    let filter = settings::environment("RUST_LOG").and_then(|it| EnvFilter::try_new(it).ok());
    let filter = filter.unwrap_or_else(|| EnvFilter::new(format!("warn,{}", own(level))));
    let journal = fmt().with_env_filter(filter).with_writer(stderr);
    // Begun twice in one process (tests), the first journal stands.
    let _ = if stderr().is_terminal() {
        journal.with_target(false).compact().try_init()
    } else {
        journal.json().flatten_event(true).with_current_span(false).try_init()
    };
}

fn own(level: &str) -> String {
    const OWN: [&str; 10] = [
        "uppsikt",
        "store",
        "platform",
        "webkit",
        "people",
        "accounts",
        "publishing",
        "dialogue",
        "moderation",
        "oversight",
    ];
    OWN.map(|it| format!("{it}={level}")).join(",")
}
