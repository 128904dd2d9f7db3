use std::fmt;

use kernel::calendar::Label;

/// Something in a guideline's text that cannot stand, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The name of the text.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The character on the line, from 1.
    pub column: usize,
    /// What is wrong and what to do about it.
    pub words: Label,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.words.en)
    }
}

/// Everything that is wrong with a guideline's text, in the order of the text; never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n"))]
pub struct Problems {
    problems: Vec<Problem>,
}

impl Problems {
    /// The problems, in the order of the text.
    #[must_use]
    pub fn list(&self) -> &[Problem] {
        &self.problems
    }

    pub(super) fn of(problems: Vec<Problem>) -> Self {
        Self { problems }
    }

    pub(crate) fn no_such_guideline(name: &str, known: impl Iterator<Item = &'static str>) -> Self {
        let known = known.collect::<Vec<_>>().join(", ");
        let words = Label::new(
            format!("ingen riktlinje heter så; de som följer med är: {known}"),
            format!("no guideline has this name; those that come along are: {known}"),
        );
        Self { problems: vec![Problem { file: name.chars().take(64).collect(), line: 1, column: 1, words }] }
    }
}

/// Where the lines of a text begin, so that places are found without reading it again.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let after = text.bytes().enumerate().filter(|it| it.1 == b'\n').map(|it| it.0 + 1);
        Self { text, starts: std::iter::once(0).chain(after).collect() }
    }

    /// The line and the character of a byte of the text, both from 1.
    pub(super) fn place(&self, at: usize) -> (usize, usize) {
        let at = at.min(self.text.len());
        let line = self.starts.partition_point(|it| *it <= at);
        let start = self.starts[line - 1];
        // A byte that continues a character is no character of its own.
        let before = &self.text.as_bytes()[start..at];
        let characters = before.iter().filter(|it| (**it & 0xC0) != 0x80).count();
        (line, characters + 1)
    }
}

/// Which of the known words was probably meant.
pub(crate) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 64;
    if word.len() > LONGEST {
        return None;
    }
    let most = word.chars().count().div_ceil(3);
    let distances = known.filter(|it| it.len() <= LONGEST).map(|it| (distance(word, it), it));
    distances.filter(|it| it.0 <= most).min().map(|it| it.1)
}

/// How many letters one has to insert, drop or exchange to get from one word to the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, other) in b.iter().enumerate() {
            let exchanged = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = exchanged.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_characters_and_not_bytes() {
        let lines = Lines::of("åäö = 1\nö x");
        assert_eq!(lines.place(0), (1, 1));
        assert_eq!(lines.place("åäö".len()), (1, 4));
        assert_eq!(lines.place("åäö = 1\nö ".len()), (2, 3));
        assert_eq!(Lines::of("").place(99), (1, 1));
    }

    #[test]
    fn a_slip_of_the_pen_finds_the_word_that_was_meant() {
        let known = ["rounds_per_workday", "deputy_required", "source"];
        assert_eq!(nearest("rounds_per_day", known.into_iter()), Some("rounds_per_workday"));
        assert_eq!(nearest("sorce", known.into_iter()), Some("source"));
        assert_eq!(nearest("colour", known.into_iter()), None);
        assert_eq!(nearest(&"x".repeat(9_999), known.into_iter()), None);
    }
}
