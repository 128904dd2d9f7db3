//! Ctrl-C and its relatives: noted, so that what was started is stopped before we go.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};

use anyhow::{Context, Result, ensure};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

static ASKED: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);

/// From now on a signal to end is noted and no longer ends us at once; a second one does.
pub(crate) fn listen() -> Result<()> {
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        signal_hook::flag::register_conditional_shutdown(signal, 130, ASKED.clone())
            .and_then(|_| signal_hook::flag::register(signal, ASKED.clone()))
            .context("listening for Ctrl-C")?;
    }
    Ok(())
}

/// Whether somebody wants us to end.
pub(crate) fn asked_to_end() -> bool {
    ASKED.load(Ordering::SeqCst)
}

/// Ends what is being done when somebody wants us to end.
pub(crate) fn check() -> Result<()> {
    ensure!(!asked_to_end(), "interrupted");
    Ok(())
}
