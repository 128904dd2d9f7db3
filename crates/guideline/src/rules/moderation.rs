use kernel::calendar::{DeadlineRule, Label};

use crate::{Act, Police};

/// What holds for every moderation decision.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// What is never a ground, said to whoever chooses one.
    pub reminder: Label,
}

/// When evidence is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvidenceRules {
    /// Before an item is hidden.
    pub before_hide: bool,
    /// Before an item is removed.
    pub before_remove: bool,
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
