//! How far a closing has come, and what may happen to it then. Pure.

use guideline::ClosingAct;
use kernel::{AccountId, ClosingId, Digest, Instant, PersonId};

use crate::{StepOutcome, Verdict};

kernel::words! {
    /// How far a closing has come (sv. *avslutets läge*).
    Stage {
        /// Somebody, or the program, proposes it (sv. *föreslaget*).
        Proposed = "proposed",
        /// The deciders have said yes; the steps are under way (sv. *beslutat*).
        Decided = "decided",
        /// The deciders have said no, with a reason (sv. *avslaget*).
        Declined = "declined",
        /// It was called off before access was ended (sv. *avbrutet*).
        Cancelled = "cancelled",
        /// The account is not used any longer (sv. *avslutat*).
        Closed = "closed",
    }

    /// What happens to a closing.
    Event {
        /// The last decider needed says yes.
        Approved = "approved",
        /// A decider says no.
        Declined = "declined",
        /// It is called off.
        Cancelled = "cancelled",
        /// The account is taken out of use.
        Closed = "closed",
    }

    /// What is kept of the account (sv. *beslut om bevarande*).
    Preserved {
        /// All of it (sv. *allt bevaras*).
        All = "all",
        /// Some of it; the note says what (sv. *delar bevaras*).
        Parts = "parts",
        /// Nothing beyond the time that the schedule sets (sv. *inget bevaras, gallras enligt plan*).
        Nothing = "nothing",
    }
}

impl Stage {
    /// Where the event leads; `None` where it is out of order.
    #[must_use]
    pub fn after(self, event: Event) -> Option<Self> {
        match (self, event) {
            (Self::Proposed, Event::Approved) => Some(Self::Decided),
            (Self::Proposed, Event::Declined) => Some(Self::Declined),
            (Self::Proposed | Self::Decided, Event::Cancelled) => Some(Self::Cancelled),
            (Self::Decided, Event::Closed) => Some(Self::Closed),
            (Self::Proposed, Event::Closed)
            | (Self::Decided, Event::Approved | Event::Declined)
            | (
                Self::Declined | Self::Cancelled | Self::Closed,
                Event::Approved | Event::Declined | Event::Cancelled | Event::Closed,
            ) => None,
        }
    }

    /// Whether it is neither at its end nor called off.
    #[must_use]
    pub fn is_under_way(self) -> bool {
        match self {
            Self::Proposed | Self::Decided => true,
            Self::Declined | Self::Cancelled | Self::Closed => false,
        }
    }

    /// Whether the deciders have said yes, and it was not called off.
    #[must_use]
    pub fn is_decided(self) -> bool {
        match self {
            Self::Decided | Self::Closed => true,
            Self::Proposed | Self::Declined | Self::Cancelled => false,
        }
    }
}

/// The closing of an account (sv. *avslut*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// Identity.
    pub id: ClosingId,
    /// Which account.
    pub account: AccountId,
    /// What gives cause, by its key in the guideline, or `merged` or `other`.
    pub cause: String,
    /// Why, in words.
    pub reason: String,
    /// Who proposed it; nobody where the program did.
    pub proposed_by: Option<PersonId>,
    /// When.
    pub proposed_at: Instant,
    /// How far it has come.
    pub stage: Stage,
    /// Who brought it to this stage.
    pub moved_by: Option<PersonId>,
    /// When.
    pub moved_at: Instant,
    /// Why it was declined or called off.
    pub end_reason: String,
}

/// What a consulted role said about a closing (sv. *samråd*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
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
}

/// A step that somebody took, or left out with a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepTaken {
    /// The step, by its key in the guideline.
    pub step: String,
    /// What kind of step it is.
    pub act: ClosingAct,
    /// What came of it.
    pub outcome: StepOutcome,
    /// What was noted.
    pub note: String,
    /// The day it was done, `2026-11-23`.
    pub day: String,
    /// The notice as it was published, where the step is that.
    pub text: String,
    /// What the notice says about where else to turn.
    pub other_ways: String,
    /// Where the notice stands, or the reference of the archive.
    pub address: String,
    /// What is kept, where the step decides that.
    pub preserved: Option<Preserved>,
    /// The digest of the package, where the step makes one.
    pub digest: Option<Digest>,
    /// Who noted it.
    pub by: PersonId,
    /// When it was noted.
    pub at: Instant,
}

/// What the last complete fetch of an account told (sv. *senaste fullständiga hämtning*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// When the last fetch that looked at everything, however old, began.
    pub full_from: Option<Instant>,
    /// How many items wait for a person.
    pub unsettled: i64,
    /// When the account posted last.
    pub last_post_at: Option<Instant>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_happen_at_which_stage_and_where_it_leads() {
        let table = |stage: Stage| Event::ALL.iter().map(|it| stage.after(*it)).collect::<Vec<_>>();
        let cancelled = Some(Stage::Cancelled);
        // approved, declined, cancelled, closed
        assert_eq!(table(Stage::Proposed), [Some(Stage::Decided), Some(Stage::Declined), cancelled, None]);
        assert_eq!(table(Stage::Decided), [None, None, cancelled, Some(Stage::Closed)]);
        for ended in [Stage::Declined, Stage::Cancelled, Stage::Closed] {
            assert_eq!(table(ended), [None; 4], "{ended} is the end");
        }
        let under_way = Stage::ALL.iter().filter(|it| it.is_under_way()).count();
        let decided = Stage::ALL.iter().filter(|it| it.is_decided()).count();
        assert_eq!((under_way, decided), (2, 2));
    }
}
