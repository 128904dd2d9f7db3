use kernel::Failed;
use webkit::Text;

use crate::NumberError;

/// Why an entry was not handed over, or a receipt not noted.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The register does not let this person, or the entry is not there.
    #[error(transparent)]
    Register(#[from] crate::Refused),
    /// The installation knows of no diary.
    #[error("no diary is set up")]
    NoDiary,
    /// It is on its way, or waits for its receipt.
    #[error("it is handed over already")]
    OnItsWay,
    /// The diary has it, with its number.
    #[error("the diary has it already")]
    Received,
    /// It was left out of the register.
    #[error("the entry was declined")]
    Declined,
    /// Nothing waits for a receipt.
    #[error("nothing waits for a receipt")]
    NothingHanded,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl From<NumberError> for Refused {
    fn from(it: NumberError) -> Self {
        Self::Register(it.into())
    }
}

impl Refused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Register(it) => it.text(),
            Self::NoDiary => Text::key("records-handing-refused-no-diary"),
            Self::OnItsWay => Text::key("records-handing-refused-on-its-way"),
            Self::Received => Text::key("records-handing-refused-received"),
            Self::Declined => Text::key("records-handing-refused-declined"),
            Self::NothingHanded => Text::key("records-handing-refused-nothing-handed"),
            Self::Failed(_) => Text::key("records-refused-failed"),
        }
    }
}
