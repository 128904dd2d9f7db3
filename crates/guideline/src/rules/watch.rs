use std::num::NonZeroU8;

use kernel::calendar::DeadlineRule;

use crate::choice::choices;

choices! {
    /// Who is told about a missed watch round.
    Told {
        /// The people responsible for the account.
        Responsible = "responsible", "kontots ansvariga", "the people responsible for the account";
        /// Their deputies.
        Deputy = "deputy", "ersättaren", "the deputy";
        /// The manager of the unit.
        Manager = "manager", "närmaste chef", "the manager";
        /// Whoever oversees all accounts.
        Coordinator = "coordinator", "den som samordnar alla konton", "the coordinator of all accounts";
    }
}

/// How accounts are watched (sv. *bevakning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WatchRules {
    /// Rounds on every working day.
    pub rounds_per_workday: NonZeroU8,
    /// The longest time in days without a signed round, by the law's floor at most seven.
    pub ceiling_days: u32,
    /// Whether absence needs a deputy for its days.
    pub deputy_required: bool,
    /// Rounds on every working day while an account is watched more closely.
    pub intensified_rounds_per_workday: NonZeroU8,
    /// So many items in an hour propose that the account is watched more closely.
    pub intensified_items_per_hour: u32,
    /// Who is told when a round was missed, in order.
    pub escalation: Vec<Escalation>,
}

/// One step when a round was missed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalation {
    /// How long after the round was due.
    pub after: DeadlineRule,
    /// Who is told.
    pub tell: Vec<Told>,
}
