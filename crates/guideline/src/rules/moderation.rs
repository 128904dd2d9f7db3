use kernel::calendar::{DeadlineRule, Label};

use super::{Party, Strength};
use crate::choice::choices;
use crate::{Act, Police};

choices! {
    /// How the list of what is not accepted is meant.
    ListKind {
        /// Nothing else is taken away.
        Closed = "closed", "uttömmande lista", "closed list";
        /// It gives examples; a decision still cites one of them.
        Examples = "examples", "exempel", "examples";
    }

    /// How the document asks for a report to the police (sv. *polisanmälan*).
    PoliceReport {
        /// Crimes are reported.
        Always = "always", "brott polisanmäls", "crimes are reported";
        /// Crimes are reported, and the unit decides whether (sv. *verksamheten avgör*).
        UnitDecides = "unit-decides", "brott ska anmälas, verksamheten avgör", "crimes should be reported, the unit decides";
        /// It is weighed each time.
        CaseByCase = "case-by-case", "prövas från fall till fall", "weighed case by case";
    }
}

/// What holds for every moderation decision.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent line of the guideline")]
pub struct ModerationRules {
    /// What may be done where a ground says nothing else, the preferred first.
    pub acts: Vec<Act>,
    /// How soon something reported is decided.
    pub decide_within: DeadlineRule,
    /// Whether a second person confirms where a ground says nothing else.
    pub second_person: bool,
    /// Whether every decision needs a reason in words.
    pub reason_required: bool,
    /// What has to be done about the police on grounds that are crimes.
    pub police_when_crime: Police,
    /// Whether the list of grounds is closed or gives examples.
    pub list: ListKind,
    /// Whether something is taken away only where it is obvious.
    pub obvious_only: bool,
    /// Whether what does not fit may be moved to another channel instead.
    pub may_transfer: bool,
    /// How the document asks for a report to the police.
    pub police_report: PoliceReport,
    /// How strongly visitors are asked to report what offends.
    pub visitors_report: Strength,
    /// How strongly a routine for complaints about it is asked for.
    pub complaints_routine: Strength,
    /// What is never a ground, said to whoever chooses one.
    pub reminder: Label,
}

/// When evidence is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceRules {
    /// Before an item is hidden.
    pub before_hide: bool,
    /// Before an item is removed.
    pub before_remove: bool,
    /// In which forms.
    pub forms: Vec<Label>,
    /// Who does it.
    pub kept_by: Vec<Party>,
}

/// How a decision to hide is undone (sv. *återställa*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RestoreRules {
    /// Whether a reason in words is needed.
    pub reason_required: bool,
    /// Whether a second person confirms where a ground says nothing else.
    pub second_person: bool,
}

/// When an author may be blocked (sv. *stänga av användare*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockRules {
    /// Whether at all.
    pub allowed: bool,
    /// After so many breaches on the account.
    pub after_breaches: u32,
    /// For at most so many days.
    pub longest_days: u32,
}
