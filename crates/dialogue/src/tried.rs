//! A text that somebody tries (sv. *pröva en text*): what is found in it, what it asks, and what to look at before it is
//! published. It is read and let go: nothing of it is kept or logged.

use guideline::{Ground, Guideline, Signal};
use people::Context;
use text::draft::{self, Draft, Remark};
use text::{Analysis, Asked, Code};

use crate::rules;

/// A longer text is no post and no comment.
pub(crate) const LONGEST: usize = 20_000;

/// A text as it was read.
#[derive(Debug)]
pub struct Tried {
    /// What is found in it.
    pub analysis: Analysis,
    /// What it asks, in which language.
    pub asked: Asked,
    /// What to look at before it is published.
    pub remarks: Vec<Remark>,
}

/// Why a text was not read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is nothing to read.
    #[error("there is no text")]
    Empty,
    /// It is longer than what is published or written as a comment.
    #[error("the text is longer than {LONGEST} characters")]
    TooLong,
}

/// Reads a text that somebody tries.
///
/// # Errors
///
/// When there is none, or more than anybody publishes.
pub fn try_text(cx: &Context, text: &str) -> Result<Tried, Refused> {
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    if text.chars().count() > LONGEST {
        return Err(Refused::TooLong);
    }
    let analysis = cx.analyser.analyse(text);
    let asked = cx.analyser.asked(text);
    let remarks = draft::review(&Draft { text, ..Draft::default() });
    Ok(Tried { analysis, asked, remarks })
}

/// The grounds of the guideline that a kind of finding suggests; none for one that suggests nothing.
pub fn suggested(guideline: &Guideline, code: Code) -> impl Iterator<Item = &Ground> {
    let signal = code.as_str().parse::<Signal>().ok();
    guideline.grounds.iter().filter(move |ground| signal.is_some_and(|it| ground.signals.contains(&it)))
}

/// Whether a finding alone makes a comment wait for a person's decision.
#[must_use]
pub fn is_decisive(guideline: &Guideline, it: &text::Finding) -> bool {
    rules::is_certain_enough(it.code, rules::percent(it.confidence))
        && suggested(guideline, it.code).next().is_some()
}
