use kernel::Failed;
use webkit::{Problem, Text};

use super::model::DisposalStage;

/// Why something about retention was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No such row, hold, disposal or record.
    #[error("there is no such row, hold, disposal or record")]
    Unknown,
    /// Somebody else keeps the schedule, or approves.
    #[error("only whoever keeps the schedule, or approves, does this")]
    NotPermitted,
    /// A field that must say something is empty.
    #[error("the field {0} is empty")]
    Missing(&'static str),
    /// A field holds what cannot be.
    #[error("the field {0} holds what cannot be")]
    Unfit(&'static str),
    /// A field has too many characters.
    #[error("the field {field} is longer than {most} characters")]
    TooLong {
        /// Which.
        field: &'static str,
        /// The most.
        most: usize,
    },
    /// A row that disposes rests on a decision with body, day and number.
    #[error("a row that disposes rests on a decision")]
    AuthorityMissing(&'static str),
    /// Records of that kind are always preserved.
    #[error("records of that kind are preserved")]
    NeverDisposedOf,
    /// It has ended already.
    #[error("it has ended already")]
    Over,
    /// A request for the records is open, and keeps them.
    #[error("the request {0} for the records is open")]
    AskedFor(i64),
    /// Nothing answers to the query.
    #[error("nothing answers to the query")]
    NothingFound,
    /// The disposal has come too far for that, or not far enough.
    #[error("the disposal is {0}")]
    OutOfOrder(DisposalStage),
    /// Whoever asked for it does not approve it.
    #[error("whoever asked for a disposal does not approve it")]
    SamePerson,
    /// The list was changed since it was shown.
    #[error("the list was changed since it was shown")]
    Stale,
    /// There is nothing in the list to dispose of.
    #[error("there is nothing in the list to dispose of")]
    NothingLeft,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Unknown => Text::key("records-retention-refused-unknown"),
            Self::NotPermitted => Text::key("records-retention-refused-not-permitted"),
            Self::Missing(_) => Text::key("records-retention-refused-missing"),
            Self::Unfit(_) => Text::key("records-retention-refused-unfit"),
            Self::TooLong { most, .. } => Text::key("records-retention-refused-too-long").with("most", *most),
            Self::AuthorityMissing(_) => Text::key("records-retention-refused-authority"),
            Self::NeverDisposedOf => Text::key("records-retention-refused-never"),
            Self::Over => Text::key("records-retention-refused-over"),
            Self::AskedFor(n) => Text::key("records-retention-refused-asked-for").with("n", *n),
            Self::NothingFound => Text::key("records-retention-refused-nothing-found"),
            Self::OutOfOrder(_) => Text::key("records-retention-refused-order"),
            Self::SamePerson => Text::key("records-retention-refused-same-person"),
            Self::Stale => Text::key("records-retention-refused-stale"),
            Self::NothingLeft => Text::key("records-retention-refused-nothing-left"),
            Self::Failed(_) => Text::key("records-retention-refused-failed"),
        }
    }

    /// The field of the form that it concerns; none for what no field can mend.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Missing(field)
            | Self::Unfit(field)
            | Self::TooLong { field, .. }
            | Self::AuthorityMissing(field) => Some(field),
            Self::NeverDisposedOf => Some("fate"),
            Self::NothingFound => Some("words"),
            Self::Unknown
            | Self::NotPermitted
            | Self::Over
            | Self::AskedFor(_)
            | Self::OutOfOrder(_)
            | Self::SamePerson
            | Self::Stale
            | Self::NothingLeft
            | Self::Failed(_) => None,
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Unknown => Self::NotFound,
            Refused::NotPermitted => Self::NotPermitted,
            Refused::Failed(failed) => failed.into(),
            other => Self::conflict(other.text()),
        }
    }
}
