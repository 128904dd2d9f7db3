use std::ops::Range;

use crate::finding::{Code, Finding};
use crate::lexicon::{Lexicon, Match, Topic};
use crate::names::{Name, names};
use crate::normal::Normal;
use crate::pattern::Severity;
use crate::steps::take;
use crate::words::Words;

/// A text as every kind of finding sees it.
pub(crate) struct Reading<'a> {
    pub(crate) normal: Normal<'a>,
    pub(crate) words: Words,
    pub(crate) names: Vec<Name>,
    matches: Vec<Match>,
}

/// A place in the comparable text that looks like a finding.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) code: Code,
    pub(crate) place: Range<usize>,
    pub(crate) confidence: f32,
    pub(crate) reason: &'static str,
}

impl<'a> Reading<'a> {
    pub(crate) fn of(original: &'a str, lexicon: &Lexicon) -> Self {
        let normal = Normal::of(original);
        let words = Words::of(normal.text());
        let names = names(normal.text(), &words);
        let matches = lexicon.matches(&words, &names);
        Self { normal, words, names, matches }
    }

    pub(crate) fn text(&self) -> &str {
        self.normal.text()
    }

    /// What a list found, less what one of its idioms overlaps.
    pub(crate) fn matches(&self, topic: Topic) -> impl Iterator<Item = &Match> {
        let idioms = move |found: &Match| {
            self.all(topic).any(|idiom| {
                idiom.severity == Severity::Not && idiom.first < found.end && found.first < idiom.end
            })
        };
        self.all(topic).filter(move |found| found.severity != Severity::Not && !idioms(found))
    }

    /// What a list found, idioms included.
    pub(crate) fn all(&self, topic: Topic) -> impl Iterator<Item = &Match> {
        take(self.matches.len());
        self.matches.iter().filter(move |found| found.topic == topic)
    }

    /// The sentence around a match, as words.
    pub(crate) fn sentence(&self, found: &Match) -> Range<usize> {
        take(self.words.len());
        let first = (0..=found.first).rev().find(|word| self.words.is_stop(*word)).unwrap_or(0);
        let last =
            (found.end.max(found.first + 2) - 1..self.words.len()).find(|word| self.words.is_stop(*word));
        first..last.unwrap_or(self.words.len())
    }

    /// A finding at the words of a match; nothing when they are only stops.
    pub(crate) fn found(
        &self,
        code: Code,
        at: &Match,
        confidence: f32,
        reason: &'static str,
    ) -> Option<Found> {
        self.words.place(&(at.first..at.end)).map(|place| Found { code, place, confidence, reason })
    }

    /// The same in the original text, of which so many bytes came before what was read.
    pub(crate) fn finding(&self, found: &Found, before: usize) -> Finding {
        let place = self.normal.original(&found.place);
        Finding {
            code: found.code,
            start: before + place.start,
            end: before + place.end,
            confidence: found.confidence,
            reason: found.reason.to_owned(),
        }
    }
}
