//! What is said when a use-case refuses: what is wrong and what to do.

use webkit::Text;

use super::words;
use crate::answer::LONGEST;
use crate::handle::LONGEST_NOTE;
use crate::tried::LONGEST as LONGEST_TEXT;
use crate::{AgainRefused, AnswerRefused, HandleRefused, RoundRefused, TryRefused};

impl AnswerRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("dialogue-refused-no-item"),
            Self::Empty => Text::key("dialogue-refused-empty"),
            Self::TooLong => Text::key("dialogue-refused-too-long").with("most", LONGEST),
            Self::PersonalNumber(text::Code::Samordningsnummer) => {
                Text::key("dialogue-refused-coordination-number")
            }
            Self::PersonalNumber(_) => Text::key("dialogue-refused-personal-number"),
            Self::NotReminded => Text::key("dialogue-refused-not-reminded"),
            Self::Stale => Text::key("dialogue-refused-stale"),
            Self::Overtaken => Text::key("dialogue-refused-overtaken"),
            Self::Restricted => Text::key("dialogue-refused-restricted"),
            Self::OnlyReferral(class) => {
                Text::key("dialogue-refused-only-referral").with("class", words::class(*class))
            }
            Self::NotConsulted(class) => {
                Text::key("dialogue-refused-not-consulted").with("class", words::class(*class))
            }
            Self::Secret => Text::key("dialogue-refused-secret"),
            Self::NotAnswerable => Text::key("dialogue-refused-not-answerable"),
            Self::Failed(_) => Text::key("dialogue-refused-failed"),
        }
    }
}

impl AgainRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("dialogue-refused-no-item"),
            Self::NothingFails => Text::key("dialogue-refused-nothing-fails"),
            Self::Failed(_) => Text::key("dialogue-refused-failed"),
        }
    }
}

impl TryRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Empty => Text::key("dialogue-text-refused-empty"),
            Self::TooLong => Text::key("dialogue-text-refused-long").with("most", LONGEST_TEXT),
        }
    }
}

impl HandleRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("dialogue-refused-no-item"),
            Self::Stale => Text::key("dialogue-refused-stale"),
            Self::Restricted => Text::key("dialogue-refused-restricted"),
            Self::Closed => Text::key("dialogue-refused-closed"),
            Self::NotConsulted(class) => {
                Text::key("dialogue-refused-not-consulted").with("class", words::class(*class))
            }
            Self::GroundMissing => Text::key("dialogue-refused-ground-missing"),
            Self::NeedsReason => Text::key("dialogue-refused-needs-reason"),
            Self::NeedsReasonForSilence => Text::key("dialogue-refused-needs-reason-for-silence"),
            Self::NoteTooLong => Text::key("dialogue-refused-note-too-long").with("most", LONGEST_NOTE),
            Self::Failed(_) => Text::key("dialogue-refused-failed"),
        }
    }
}

impl RoundRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("dialogue-refused-no-account"),
            Self::NothingToSign(Some(at)) => {
                Text::key("dialogue-refused-nothing-to-sign-until").with("at", *at)
            }
            Self::NothingToSign(None) => Text::key("dialogue-refused-nothing-to-sign"),
            Self::NeedsThrough => Text::key("dialogue-refused-needs-through"),
            Self::GoneThroughBefore => Text::key("dialogue-refused-gone-through-before"),
            Self::OtherAccount => Text::key("dialogue-refused-other-account"),
            Self::Failed(_) => Text::key("dialogue-refused-failed"),
        }
    }
}
