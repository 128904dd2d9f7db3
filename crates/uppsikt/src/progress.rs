//! How far long work has come: a bar on a terminal, nothing in a pipe.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar for so many things of a kind.
#[must_use]
pub(crate) fn bar(n: usize, things: &'static str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(u64::try_from(n).ok(), ProgressDrawTarget::stderr());
    let template = "{msg} {bar:30} {pos}/{len} ({eta} kvar)";
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.set_style(style);
    bar.set_message(things);
    bar
}

/// A counter for work whose end is not known.
#[must_use]
pub(crate) fn counter(things: &'static str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    let style =
        ProgressStyle::with_template("{msg} {pos}").unwrap_or_else(|_| ProgressStyle::default_spinner());
    bar.set_style(style);
    bar.set_message(things);
    bar
}
