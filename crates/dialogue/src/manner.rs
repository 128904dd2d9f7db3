//! In what manner an answer is given: as all there is to say, or as a word that we come back; in a thread of ours, or in
//! one that others began (MOT-SVA-07, ORE-BES-02).

use kernel::{Instant, words};

use crate::model::{Item, Need};
use crate::rules;

words! {
    /// Whether everything is said with an answer.
    AnswerKind {
        /// It is the answer.
        Whole = "whole",
        /// It says that the answer follows (sv. *besked om att vi återkommer*): the item goes on waiting.
        Holding = "holding",
    }

    /// Whose conversation an answer stands in.
    ThreadOf {
        /// The account began it.
        Ours = "ours",
        /// Somebody else did (sv. *andras trådar*).
        Others = "others",
    }
}

/// In what manner an answer is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// Whether everything is said with it.
    pub kind: AnswerKind,
    /// Whose conversation it stands in.
    pub thread: ThreadOf,
    /// Whether the person has confirmed that they read the reminder about the threads of others.
    pub reminded: bool,
}

impl Manner {
    /// Everything is said, in a thread of ours.
    pub const ORDINARY: Self = Self { kind: AnswerKind::Whole, thread: ThreadOf::Ours, reminded: false };

    /// Whether the guideline asks for a confirmation that is not there.
    pub(crate) fn lacks_reminder(self, guideline: &guideline::Guideline) -> bool {
        self.thread == ThreadOf::Others && guideline.answer.external_thread.is_some() && !self.reminded
    }
}

/// What becomes of an item that is answered in this way: whether it may stay is another question than what to answer, and
/// what was put off is still to be answered.
pub(crate) fn settle(guideline: &guideline::Guideline, item: &mut Item, kind: AnswerKind, at: Instant) {
    let to_moderate = item.open && item.need == Need::Moderate;
    match kind {
        AnswerKind::Whole => item.open = to_moderate,
        AnswerKind::Holding if to_moderate => {}
        AnswerKind::Holding => {
            (item.open, item.need) = (true, Need::Answer);
            item.due_from = Some(at);
            item.due_at = Some(rules::holding_deadline(guideline, at).at);
            item.guideline = guideline.version.to_string();
        }
    }
}
