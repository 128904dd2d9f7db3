use kernel::Failed;
use webkit::{Problem, Text};

/// Why an item was not marked.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No such item or mark for this person.
    #[error("there is no such item or mark")]
    Unknown,
    /// It is not said what kind of mark it is.
    #[error("it is not said what the item says")]
    KindUnfit,
    /// Its words are restricted, and this person does not read them.
    #[error("the words of the item are restricted")]
    Restricted,
    /// It is not said on which page or in which channel something is missing.
    #[error("it is not said where information is missing")]
    PlaceMissing,
    /// The address has too many characters.
    #[error("the address is longer than {0} characters")]
    PlaceTooLong(usize),
    /// No such unit.
    #[error("there is no such unit")]
    UnitUnknown,
    /// Somebody took it away already.
    #[error("the mark was taken away already")]
    Over,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Unknown => Text::key("dialogue-refused-no-item"),
            Self::KindUnfit => Text::key("dialogue-mark-refused-kind"),
            Self::Restricted => Text::key("dialogue-refused-restricted"),
            Self::PlaceMissing => Text::key("dialogue-mark-refused-place"),
            Self::PlaceTooLong(most) => Text::key("dialogue-mark-refused-long").with("most", *most),
            Self::UnitUnknown => Text::key("dialogue-mark-refused-unit"),
            Self::Over => Text::key("dialogue-mark-refused-over"),
            Self::Failed(_) => Text::key("dialogue-refused-failed"),
        }
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::KindUnfit => "kind",
            Self::PlaceMissing | Self::PlaceTooLong(_) => "place",
            Self::UnitUnknown => "unit",
            Self::Unknown | Self::Restricted | Self::Over | Self::Failed(_) => "",
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Unknown => Self::NotFound,
            Refused::Failed(failed) => failed.into(),
            other => Self::conflict(other.text()),
        }
    }
}
