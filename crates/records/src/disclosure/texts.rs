//! What things of a request are called.

use kernel::calendar::{Date, day_words};
use webkit::Text;

use super::model::{Ending, Judged, LineState, NotYet, Reason, Subject, Wanted};

/// A day in words.
#[must_use]
pub fn day(it: Date) -> Text {
    let words = day_words(it);
    Text::both(words.sv, words.en)
}

impl Wanted {
    /// What people call it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Print => Text::key("records-disclosure-wanted-print"),
            Self::Json => Text::key("records-disclosure-wanted-json"),
            Self::Package => Text::key("records-disclosure-wanted-package"),
        }
    }
}

impl Subject {
    /// What people call it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Item => Text::key("records-disclosure-subject-item"),
            Self::Entry => Text::key("records-disclosure-subject-entry"),
        }
    }
}

impl Reason {
    /// What people call it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Marked => Text::key("records-disclosure-reason-marked"),
            Self::Restricted => Text::key("records-disclosure-reason-restricted"),
            Self::Finding => Text::key("records-disclosure-reason-finding"),
        }
    }
}

impl Judged {
    /// What people call it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Released => Text::key("records-disclosure-judged-released"),
            Self::Masked => Text::key("records-disclosure-judged-masked"),
            Self::Withheld => Text::key("records-disclosure-judged-withheld"),
        }
    }
}

impl LineState {
    /// What people call it, and the tone of that.
    #[must_use]
    pub fn text(self) -> (Text, &'static str) {
        match self {
            Self::Open => (Text::key("records-disclosure-state-open"), "info"),
            Self::Held => (Text::key("records-disclosure-state-held"), "caution"),
            Self::Asked => (Text::key("records-disclosure-state-asked"), "caution"),
            Self::Released => (Text::key("records-disclosure-judged-released"), "good"),
            Self::Masked => (Text::key("records-disclosure-judged-masked"), "good"),
            Self::Withheld => (Text::key("records-disclosure-judged-withheld"), "bad"),
        }
    }
}

impl Ending {
    /// What people call it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::HandedOut => Text::key("records-disclosure-ended-handed-out"),
            Self::Partly => Text::key("records-disclosure-ended-partly"),
            Self::Refused => Text::key("records-disclosure-ended-refused"),
            Self::Nothing => Text::key("records-disclosure-ended-nothing"),
            Self::Withdrawn => Text::key("records-disclosure-ended-withdrawn"),
        }
    }
}

impl NotYet {
    /// What has to be done first.
    #[must_use]
    pub fn text(self) -> Text {
        super::Refused::NotYet(self).text()
    }
}
