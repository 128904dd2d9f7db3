use kernel::calendar::Label;

use super::{Deciders, Step, Strength};
use crate::Source;
use crate::choice::choices;

choices! {
    /// What a step on the way out of use consists of, and so what completes it.
    ClosingAct {
        /// The deciders decide, with the reason.
        Decision = "decision", "beslut", "decision";
        /// Whether and how much is preserved is decided (sv. *bevarandebeslut*).
        Preservation = "preservation", "beslut om bevarande", "decision on preservation";
        /// The notice stands in the feed.
        Notice = "notice", "meddelande i flödet", "notice in the feed";
        /// The notice has stood as long as it should.
        Wait = "wait", "väntetid", "waiting time";
        /// Everything on the account is captured and nothing is missing.
        Capture = "capture", "allt är hämtat", "everything is captured";
        /// What was captured is registered (sv. *diarieförd*).
        Registration = "registration", "diarieföring", "registration";
        /// What is preserved is delivered.
        Archive = "archive", "leverans till arkiv", "delivery to the archive";
        /// The account is taken away from the platform.
        Removal = "removal", "kontot avslutas på plattformen", "the account is closed on the platform";
        /// Whoever keeps the list is told.
        Listing = "listing", "förteckningen", "the list";
        /// Sign-ins and keys are withdrawn.
        Revocation = "revocation", "inloggningar dras in", "sign-ins are withdrawn";
    }
}

/// How an account goes out of use (sv. *avsluta konto*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosingRules {
    /// Who decides.
    pub deciders: Deciders,
    /// What gives cause to close (sv. *anledning*).
    pub triggers: Vec<Trigger>,
    /// How visitors are told.
    pub notice: NoticeRules,
    /// What is kept, and before what.
    pub preservation: PreservationRules,
    /// Who is told that it is closed.
    pub told: Vec<Label>,
    /// The way, in order; capturing stands before removing.
    pub steps: Vec<Step<ClosingAct>>,
}

impl ClosingRules {
    /// The step with this key.
    #[must_use]
    pub fn step(&self, key: &str) -> Option<&Step<ClosingAct>> {
        self.steps.iter().find(|it| it.key == key)
    }
}

/// Something that gives cause to close an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trigger {
    /// The name in guidelines and tables.
    pub key: String,
    /// What it is.
    pub label: Label,
    /// How strongly it asks for closing.
    pub strength: Strength,
    /// After so many days without a post it is proposed; `None` where a person sees it.
    pub days_without_post: Option<u32>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// How visitors are told that an account is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeRules {
    /// How strongly a notice in the feed is asked for.
    pub strength: Strength,
    /// Whether it says why.
    pub reason: bool,
    /// How strongly it is asked to point to other ways.
    pub other_ways: Strength,
    /// The days it stands before the account is closed.
    pub lead_days: u32,
    /// How strongly that time is asked for.
    pub lead_strength: Strength,
}

/// What is kept of an account that is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreservationRules {
    /// Whether somebody decides what is preserved before the account is closed.
    pub decided: bool,
    /// Whether all of it is captured before (Arkivlagen 10 §).
    pub captured_before: bool,
    /// Whether what was captured is registered before.
    pub registered_before: bool,
    /// Who receives what is preserved.
    pub recipient: Label,
}
