use std::num::NonZeroU8;

use kernel::calendar::DeadlineRule;

use super::Strength;
use crate::choice::choices;

choices! {
    /// What gives cause to watch an account more closely.
    Stir {
        /// An emergency or a crisis (sv. *extraordinär händelse, kris*).
        Crisis = "crisis", "kris eller extraordinär händelse", "crisis or emergency";
        /// Much is written (sv. *stort engagemang*).
        Engagement = "engagement", "stort engagemang", "much engagement";
        /// A post that is expected to stir (sv. *planerat inlägg*).
        PlannedPost = "planned-post", "planerat inlägg i en större fråga", "planned post on a larger question";
    }

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
    /// Another number of rounds on some platforms, by the key of the platform.
    pub platforms: Vec<(String, NonZeroU8)>,
    /// Whether accounts are watched on days when the office is closed.
    pub weekends: bool,
    /// Whether the number follows the traffic and the kind of forum.
    pub follows_traffic: bool,
    /// Whether what others write on their own accounts is followed, where there is need.
    pub elsewhere: Strength,
    /// What gives cause to watch more closely.
    pub intensified_on: Vec<Stir>,
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

impl WatchRules {
    /// Rounds on every working day on this platform.
    #[must_use]
    pub fn rounds_on(&self, platform: &str) -> NonZeroU8 {
        self.platforms.iter().find(|it| it.0 == platform).map_or(self.rounds_per_workday, |it| it.1)
    }
}

/// One step when a round was missed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalation {
    /// How long after the round was due.
    pub after: DeadlineRule,
    /// Who is told.
    pub tell: Vec<Told>,
}
