use std::error::Error;
use std::fmt;

use crate::Instant;

/// When it makes sense to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// Soon, with growing pauses.
    Soon,
    /// Not before this time: the other side said so.
    NotBefore(Instant),
    /// Never without a person: the job is parked and shown.
    Never,
}

/// Something outside did not work. Written for the operator: what we tried, on which thing.
///
/// It says nothing about whether the effect took place; a repeated job finds out by reading back.
#[derive(Debug)]
pub struct Failed {
    what: String,
    retry: Retry,
    source: Option<Box<dyn Error + Send + Sync>>,
}

/// What an operation on the outside world leads to.
pub type Outcome<T> = Result<T, Failed>;

impl Failed {
    /// Failed while doing `what` (lower case, no full stop, no personal data); worth another try soon.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), retry: Retry::Soon, source: None }
    }

    /// The same, and never worth another try without a person.
    pub fn for_good(what: impl Into<String>) -> Self {
        Self { what: what.into(), retry: Retry::Never, source: None }
    }

    /// Names the cause.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Says when to try again.
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// When it makes sense to try again.
    #[must_use]
    pub fn when_to_retry(&self) -> Retry {
        self.retry
    }

    /// What was tried, with the chain of causes on one line.
    #[must_use]
    pub fn chain(&self) -> String {
        let mut text = self.what.clone();
        let mut cause = self.source();
        while let Some(error) = cause {
            text.push_str(": ");
            text.push_str(&error.to_string());
            cause = error.source();
        }
        text
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl Error for Failed {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|it| it as &(dyn Error + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chain_tells_what_was_tried_and_why_it_failed() {
        let inner = Failed::new("reading the answer");
        let failed = Failed::for_good("hiding comment 7 on wordpress").because(inner);
        assert_eq!(failed.chain(), "hiding comment 7 on wordpress: reading the answer");
        assert_eq!(failed.when_to_retry(), Retry::Never);
    }
}
