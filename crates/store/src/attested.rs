//! Whether what is kept of a decision is what was decided: the log has no words, but the digest of them, and its chain holds.
//! Whoever changes the words in the database changes what the digest is of.

use kernel::{Digest, Hasher, Outcome};

use crate::{Reader, log};

/// The digest of the words of a decision, each with its length in front.
#[must_use]
pub fn words(parts: &[&str]) -> Digest {
    let mut hasher = Hasher::default();
    for part in ["uppsikt words 1"].iter().chain(parts) {
        hasher.update(&(part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finish()
}

/// What the log says of the words that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attested {
    /// They are what was decided.
    Same,
    /// They are something else than what was decided.
    Other,
    /// The log says that it was decided, and not in which words: an earlier version wrote it.
    NotSaid,
    /// The log does not say that it was ever decided.
    Unknown,
}

/// Holds the words' digest against what was logged of the subject (`kind:id`).
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn attested(reader: &Reader, subject: &str, verb: &str, digest: Digest) -> Outcome<Attested> {
    let entries = log::done_to(reader, subject, verb).await?;
    let digests: Vec<Digest> = entries.iter().filter_map(|it| it.digest).collect();
    Ok(match (entries.is_empty(), digests.is_empty()) {
        (true, _) => Attested::Unknown,
        (false, true) => Attested::NotSaid,
        (false, false) if digests.contains(&digest) => Attested::Same,
        (false, false) => Attested::Other,
    })
}

/// A decision whose words are not what was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untrue {
    /// What it is: `answer`, `case`, `restoration`, `police-report`.
    pub kind: &'static str,
    /// Its identity.
    pub id: String,
    /// Whether the log knows of it at all.
    pub is_logged: bool,
}

/// What came of looking at many decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examined {
    /// Whose words are what was decided.
    pub same: usize,
    /// Whose words were disposed of, as the log says.
    pub disposed: usize,
    /// Which an earlier version logged, without a digest of the words.
    pub not_said: usize,
    /// Whose words were changed since.
    pub untrue: Vec<Untrue>,
}

impl Examined {
    /// Counts one more.
    pub fn add(&mut self, kind: &'static str, id: &impl ToString, found: Attested) {
        match found {
            Attested::Same => self.same += 1,
            Attested::NotSaid => self.not_said += 1,
            Attested::Other => self.untrue.push(Untrue { kind, id: id.to_string(), is_logged: true }),
            Attested::Unknown => self.untrue.push(Untrue { kind, id: id.to_string(), is_logged: false }),
        }
    }

    /// Both together.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.same += other.same;
        self.disposed += other.disposed;
        self.not_said += other.not_said;
        self.untrue.extend(other.untrue);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_parted_otherwise_are_other_words() {
        assert_ne!(words(&["ab", "c"]), words(&["a", "bc"]));
        assert_ne!(words(&[]), words(&[""]));
        assert_eq!(words(&["a", "b"]), words(&["a", "b"]));
    }
}
