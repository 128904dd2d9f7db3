use std::fmt::Display;

use kernel::{Actor, Digest};

use crate::value::storable;

/// A line of the log: who did what to which thing. It has no room for content.
#[derive(Clone, Debug)]
pub struct Entry {
    pub(crate) actor: String,
    pub(crate) verb: &'static str,
    pub(crate) subject: String,
    pub(crate) guideline: Option<String>,
    pub(crate) digest: Option<Digest>,
}

impl Entry {
    /// `actor` did `verb` (past tense, such as `item-hidden`) to `kind:id`.
    pub fn new(actor: &Actor, verb: &'static str, kind: &str, id: impl Display) -> Self {
        Self {
            actor: storable(&actor.to_string()).into_owned(),
            verb,
            subject: storable(&format!("{kind}:{id}")).into_owned(),
            guideline: None,
            digest: None,
        }
    }

    /// The guideline version under which it was decided.
    #[must_use]
    pub fn under(mut self, guideline: &impl ToString) -> Self {
        self.guideline = Some(storable(&guideline.to_string()).into_owned());
        self
    }

    /// The digest of the content concerned, which itself is kept elsewhere and may be disposed of.
    #[must_use]
    pub fn about(mut self, digest: Digest) -> Self {
        self.digest = Some(digest);
        self
    }
}
