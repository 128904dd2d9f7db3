use kernel::Failed;
use webkit::{Problem, Text};

use crate::AnswerRefused;
use crate::handle::LONGEST_NOTE;

/// Why nothing was done with a draft of an answer.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It could not be answered so either.
    #[error(transparent)]
    Answer(#[from] AnswerRefused),
    /// It is not said who is asked.
    #[error("it is not said who is asked")]
    NobodyAsked,
    /// Whoever is asked may not answer on the account, or the guideline names somebody else as helper.
    #[error("whoever is asked cannot help with this answer")]
    CannotHelp,
    /// It is given back without a word.
    #[error("it is not said what should be otherwise")]
    NoteMissing,
    /// The note is longer than anybody reads.
    #[error("the note is longer than {LONGEST_NOTE} characters")]
    NoteTooLong,
    /// Somebody else does this with the draft, or it is not the time for it.
    #[error("this is not theirs to do with the draft now")]
    NotTheirs,
    /// Somebody else reads it already.
    #[error("somebody else reads the draft already")]
    Taken,
    /// Something was done with it after the person saw it.
    #[error("something was done with the draft meanwhile")]
    Overtaken,
    /// It was sent or taken back.
    #[error("the draft was sent or taken back")]
    Over,
    /// The item was edited after the draft was written.
    #[error("the item was edited after the draft was written")]
    Outdated,
    /// Whoever wrote it may not answer on the account any longer.
    #[error("whoever wrote the draft may not answer on the account any longer")]
    WriterGone,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Answer(it) => it.text(),
            Self::NobodyAsked => Text::key("dialogue-help-refused-nobody"),
            Self::CannotHelp => Text::key("dialogue-help-refused-cannot"),
            Self::NoteMissing => Text::key("dialogue-help-refused-note"),
            Self::NoteTooLong => Text::key("dialogue-refused-note-too-long").with("most", LONGEST_NOTE),
            Self::NotTheirs => Text::key("dialogue-help-refused-not-theirs"),
            Self::Taken => Text::key("dialogue-help-refused-taken"),
            Self::Overtaken => Text::key("dialogue-help-refused-overtaken"),
            Self::Over => Text::key("dialogue-help-refused-over"),
            Self::Outdated => Text::key("dialogue-help-refused-outdated"),
            Self::WriterGone => Text::key("dialogue-help-refused-writer-gone"),
            Self::Failed(_) => Text::key("dialogue-refused-failed"),
        }
    }

    /// The field of the form that it concerns.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::NobodyAsked | Self::CannotHelp => "asked",
            Self::NoteMissing | Self::NoteTooLong => "note",
            Self::Answer(
                AnswerRefused::Empty
                | AnswerRefused::TooLong
                | AnswerRefused::PersonalNumber(_)
                | AnswerRefused::OnlyReferral(_),
            ) => "text",
            Self::Answer(AnswerRefused::NotReminded) => "reminded",
            Self::Answer(
                AnswerRefused::NotFound
                | AnswerRefused::Stale
                | AnswerRefused::Overtaken
                | AnswerRefused::NotAnswerable
                | AnswerRefused::Restricted
                | AnswerRefused::Secret
                | AnswerRefused::NotConsulted(_)
                | AnswerRefused::Failed(_),
            )
            | Self::NotTheirs
            | Self::Taken
            | Self::Overtaken
            | Self::Over
            | Self::Outdated
            | Self::WriterGone
            | Self::Failed(_) => "",
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Answer(AnswerRefused::NotFound) => Self::NotFound,
            Refused::Answer(AnswerRefused::Failed(failed)) | Refused::Failed(failed) => failed.into(),
            other => Self::conflict(other.text()),
        }
    }
}
