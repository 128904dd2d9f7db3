//! What is said when a use-case refuses: what is wrong and what to do.

use webkit::Text;

use super::care::lacking;
use crate::complaint::Lacks;
use crate::open::LONGEST_REASON;
use crate::police::LONGEST_REFERENCE;
use crate::{AgainRefused, ConfirmRefused, OpenRefused, PoliceRefused, RestoreRefused};

impl OpenRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-no-item"),
            Self::UnknownGround(_) => Text::key("moderation-refused-unknown-ground"),
            Self::ActNotAllowed => Text::key("moderation-refused-act-not-allowed"),
            Self::NeedsReason => Text::key("moderation-refused-needs-reason"),
            Self::ReasonTooLong => too_long(),
            Self::NotPlainWords => Text::key("moderation-refused-not-plain-words"),
            Self::NeedsFact => Text::key("moderation-refused-needs-fact"),
            Self::Restricted => Text::key("moderation-refused-restricted"),
            Self::Stale => Text::key("moderation-refused-stale"),
            Self::AlreadyOpen(_) => Text::key("moderation-refused-already-open"),
            Self::AccountClosed => Text::key("moderation-refused-account-closed"),
            Self::OwnItem => Text::key("moderation-refused-own-item"),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

impl crate::batch::Refused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotPermitted => Text::key("moderation-refused-no-item"),
            Self::NothingMarked => Text::key("moderation-refused-nothing-marked"),
            Self::TooMany => Text::key("moderation-refused-too-many").with("most", crate::batch::MOST),
            Self::OneByOne => Text::key("moderation-refused-one-by-one"),
            Self::All(it) => it.text(),
        }
    }
}

impl crate::ReportRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-no-case"),
            Self::NotDecided => Text::key("moderation-refused-report-undecided"),
            Self::DayUnfit => Text::key("moderation-refused-report-day"),
            Self::NumberMissing => Text::key("moderation-refused-report-number"),
            Self::ByMissing => Text::key("moderation-refused-report-by"),
            Self::TooLong => {
                Text::key("moderation-refused-reference-too-long").with("most", LONGEST_REFERENCE)
            }
            Self::Noted => Text::key("moderation-refused-report-noted"),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

impl crate::CloseRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-no-case"),
            Self::Lacks(it) => Text::key("moderation-refused-close").with("what", lacking(*it)),
            Self::Closed => Text::key("moderation-refused-closed"),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

impl crate::ViewingRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-no-case"),
            Self::NothingHidden => Text::key("moderation-refused-nothing-hidden"),
            Self::NotPermitted => Text::key("moderation-may-not-open"),
            Self::NeedsReason => Text::key("moderation-refused-viewing-reason"),
            Self::ReasonTooLong => too_long(),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

impl crate::transfer::Refused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotTransferable => Text::key("moderation-refused-not-transferable"),
            Self::RecipientMissing => Text::key("moderation-refused-recipient-missing"),
            Self::RecipientUnfit => Text::key("moderation-refused-recipient-unfit"),
            Self::NoticeTooLong => too_long(),
            Self::Open(it) => it.text(),
        }
    }
}

impl crate::transfer::ToldRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-no-case"),
            Self::NothingToTell => Text::key("moderation-refused-nothing-to-tell"),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

impl crate::block::Refused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-no-item"),
            Self::NotAllowed => Text::key("moderation-refused-block-not-allowed"),
            Self::NoAuthor => Text::key("moderation-refused-block-no-author"),
            Self::TooFew { had, needed } => {
                Text::key("moderation-refused-block-too-few").with("had", *had).with("needed", *needed)
            }
            Self::NeedsReason => Text::key("moderation-refused-needs-reason"),
            Self::ReasonTooLong => too_long(),
            Self::DayUnfit { most } => {
                Text::key("moderation-refused-block-day").with("most", i64::from(*most))
            }
            Self::Blocked => Text::key("moderation-refused-blocked"),
            Self::NothingToDo => Text::key("moderation-refused-block-nothing"),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

impl crate::complaint::ReceiveRefused {
    /// What somebody outside is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-report-account"),
            Self::KindMissing => Text::key("moderation-refused-report-kind"),
            Self::LinkUnfit => Text::key("moderation-refused-report-link"),
            Self::WordsMissing => Text::key("moderation-refused-report-words"),
            Self::TooLong => Text::key("moderation-refused-report-long"),
            Self::AddressUnfit => Text::key("moderation-refused-report-address"),
            Self::TooMany => Text::key("moderation-refused-report-many"),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

impl crate::complaint::Refused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-no-complaint"),
            Self::OutcomeMissing => Text::key("moderation-refused-complaint-outcome"),
            Self::WordsMissing => Text::key("moderation-refused-complaint-words"),
            Self::TooLong => too_long(),
            Self::Done => Text::key("moderation-refused-complaint-done"),
            Self::Lacks(Lacks::Decision) => Text::key("moderation-refused-complaint-decision"),
            Self::Lacks(Lacks::Reply) => Text::key("moderation-refused-complaint-reply"),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

impl AgainRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-no-case"),
            Self::NothingFails => Text::key("moderation-refused-nothing-fails"),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

impl crate::by_hand::Refused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-no-case"),
            Self::NothingToDo => Text::key("moderation-hand-refused-nothing"),
            Self::NoteTooLong => too_long(),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

impl ConfirmRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-no-case"),
            Self::SamePerson => Text::key("moderation-refused-same-person"),
            Self::NotWaiting => Text::key("moderation-refused-not-waiting"),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

impl RestoreRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-no-case"),
            Self::NeedsReason => Text::key("moderation-refused-restore-needs-reason"),
            Self::ReasonTooLong => too_long(),
            Self::NothingToRestore => Text::key("moderation-refused-nothing-to-restore"),
            Self::Restricted => Text::key("moderation-refused-restricted"),
            Self::Forbidden => Text::key("moderation-refused-restore-forbidden"),
            Self::LaterDecision => Text::key("moderation-refused-later-decision"),
            Self::AlreadyAsked => Text::key("moderation-refused-already-asked"),
            Self::SamePerson => Text::key("moderation-refused-same-person"),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

impl PoliceRefused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("moderation-refused-no-case"),
            Self::NeedsReason => Text::key("moderation-refused-police-needs-reason"),
            Self::ReasonTooLong => too_long(),
            Self::ReferenceTooLong => {
                Text::key("moderation-refused-reference-too-long").with("most", LONGEST_REFERENCE)
            }
            Self::Demanded => Text::key("moderation-refused-police-demanded"),
            Self::Decided => Text::key("moderation-refused-police-decided"),
            Self::Failed(_) => Text::key("moderation-refused-failed"),
        }
    }
}

/// Every reason has the same limit.
fn too_long() -> Text {
    Text::key("moderation-refused-reason-too-long").with("most", LONGEST_REASON)
}
