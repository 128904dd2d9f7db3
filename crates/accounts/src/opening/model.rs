//! How far an application has come, and what may happen to it then. Pure.

use kernel::{AccountId, ApplicationId, Instant, PersonId};

kernel::words! {
    /// How far an application has come (sv. *ansökans läge*).
    Stage {
        /// Being written; nobody waits for it (sv. *utkast*).
        Draft = "draft",
        /// Handed in; the deciders and the steps wait (sv. *inlämnad*).
        Submitted = "submitted",
        /// The deciders have said yes (sv. *beviljad*).
        Decided = "decided",
        /// The deciders have said no, with a reason (sv. *avslagen*).
        Refused = "refused",
        /// The applicant no longer wants it (sv. *återkallad*).
        Withdrawn = "withdrawn",
        /// The account is there (sv. *öppnat*).
        Opened = "opened",
    }

    /// What happens to an application.
    Event {
        /// It is worded anew.
        Written = "written",
        /// It is handed in.
        Submitted = "submitted",
        /// The last decider needed says yes.
        Approved = "approved",
        /// A decider says no.
        Refused = "refused",
        /// The applicant takes it back.
        Withdrawn = "withdrawn",
        /// The account comes into being.
        Opened = "opened",
    }

    /// What came of a step or of a line of the checklist.
    StepOutcome {
        /// It was done.
        Done = "done",
        /// It was left out, with a reason; only what is recommended can be (sv. *bör*).
        LeftOut = "left-out",
    }

    /// What a decider said.
    Verdict {
        /// Yes, to this wording.
        Approve = "approve",
        /// No, with a reason.
        Refuse = "refuse",
    }
}

impl Stage {
    /// Where the event leads; `None` where it is out of order. A wording that was decided on is never changed.
    #[must_use]
    pub fn after(self, event: Event) -> Option<Self> {
        match self {
            Self::Draft => match event {
                Event::Written => Some(Self::Draft),
                Event::Submitted => Some(Self::Submitted),
                Event::Withdrawn => Some(Self::Withdrawn),
                Event::Approved | Event::Refused | Event::Opened => None,
            },
            Self::Submitted => match event {
                Event::Written => Some(Self::Submitted),
                Event::Approved => Some(Self::Decided),
                Event::Refused => Some(Self::Refused),
                Event::Withdrawn => Some(Self::Withdrawn),
                Event::Submitted | Event::Opened => None,
            },
            Self::Decided => match event {
                Event::Withdrawn => Some(Self::Withdrawn),
                Event::Opened => Some(Self::Opened),
                Event::Written | Event::Submitted | Event::Approved | Event::Refused => None,
            },
            Self::Refused | Self::Withdrawn | Self::Opened => None,
        }
    }

    /// Whether somebody still has to do something before the account is there.
    #[must_use]
    pub fn is_under_way(self) -> bool {
        match self {
            Self::Draft | Self::Submitted | Self::Decided => true,
            Self::Refused | Self::Withdrawn | Self::Opened => false,
        }
    }

    /// Whether the deciders have said yes.
    #[must_use]
    pub fn is_decided(self) -> bool {
        match self {
            Self::Decided | Self::Opened => true,
            Self::Draft | Self::Submitted | Self::Refused | Self::Withdrawn => false,
        }
    }
}

/// An application for an account (sv. *ansökan om konto*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Identity.
    pub id: ApplicationId,
    /// Who applies.
    pub applicant: PersonId,
    /// Since when.
    pub begun_at: Instant,
    /// How far it has come.
    pub stage: Stage,
    /// The number of its present wording, from 1.
    pub version: i64,
    /// Who brought it to this stage.
    pub moved_by: PersonId,
    /// When.
    pub moved_at: Instant,
    /// When it was handed in.
    pub submitted_at: Option<Instant>,
    /// Why it was refused or withdrawn.
    pub reason: String,
    /// The account that came of it.
    pub account: Option<AccountId>,
}

/// A step that somebody took, or left out with a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepTaken {
    /// The step, by its key in the guideline.
    pub step: String,
    /// What came of it.
    pub outcome: StepOutcome,
    /// What was noted: with whom, where, what was said.
    pub note: String,
    /// Who read the terms, where the step is that.
    pub reader: Option<PersonId>,
    /// Which version of the terms, where the step is that.
    pub terms: String,
    /// The day it was done.
    pub day: String,
    /// Who noted it.
    pub by: PersonId,
    /// When it was noted.
    pub at: Instant,
}

/// A line of the checklist that somebody ticked, or left out with a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineTicked {
    /// The line, by its key in the guideline.
    pub line: String,
    /// What came of it.
    pub outcome: StepOutcome,
    /// Why it was left out.
    pub note: String,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// What a consulted role said (sv. *samråd*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// About which wording.
    pub version: i64,
    /// The role that was heard.
    pub role: String,
    /// What it said.
    pub said: String,
    /// Who wrote it down.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// The yes or no of a decider (sv. *ställningstagande*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// About which wording.
    pub version: i64,
    /// Whose.
    pub person: PersonId,
    /// In which role, by its key; nothing for a delegate.
    pub role: Option<String>,
    /// The number of the delegation under which it was said (KL 6 kap. 37 §, 7 kap. 5 §).
    pub delegation: Option<String>,
    /// Yes or no.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_happen_at_which_stage_and_where_it_leads() {
        let table = |stage: Stage| Event::ALL.iter().map(|it| stage.after(*it)).collect::<Vec<_>>();
        let (no, draft, submitted) = (None, Some(Stage::Draft), Some(Stage::Submitted));
        let (decided, refused, withdrawn) =
            (Some(Stage::Decided), Some(Stage::Refused), Some(Stage::Withdrawn));
        // written, submitted, approved, refused, withdrawn, opened
        assert_eq!(table(Stage::Draft), [draft, submitted, no, no, withdrawn, no]);
        assert_eq!(table(Stage::Submitted), [submitted, no, decided, refused, withdrawn, no]);
        assert_eq!(table(Stage::Decided), [no, no, no, no, withdrawn, Some(Stage::Opened)]);
        for ended in [Stage::Refused, Stage::Withdrawn, Stage::Opened] {
            assert_eq!(table(ended), [no; 6], "{ended} is the end");
        }
        let under_way = Stage::ALL.iter().filter(|it| it.is_under_way()).count();
        let decided = Stage::ALL.iter().filter(|it| it.is_decided()).count();
        assert_eq!((under_way, decided), (3, 2));
    }
}
