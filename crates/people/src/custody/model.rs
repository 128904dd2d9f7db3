//! A task that a leaver leaves behind. Pure.

use kernel::calendar::Label;
use kernel::{Instant, PersonId};

use crate::TaskId;

kernel::words! {
    /// What a task is about.
    TaskKind {
        /// The person's access at the platforms ends: they are removed as user, passwords that they knew are changed.
        Platforms = "platforms",
        /// Programs that signed in with the person's tokens no longer can, and need others.
        Tokens = "tokens",
        /// Somebody whom the person stood in for needs another deputy.
        Deputy = "deputy",
        /// The person was responsible for an account.
        Responsible = "responsible",
        /// The person was the deputy of an account.
        AccountDeputy = "account-deputy",
        /// The person was the manager of an account.
        Manager = "manager",
        /// The person could sign in to an account at its platform: its password is changed (MOT-NYT-17).
        Custodian = "custodian",
    }
}

/// Something that must be done because a person left (sv. *överlämning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Identity.
    pub id: TaskId,
    /// Who left.
    pub person: PersonId,
    /// What it is about.
    pub kind: TaskKind,
    /// What is to be done.
    pub subject: Label,
    /// Where.
    pub href: String,
    /// Since when.
    pub made_at: Instant,
    /// Who did it, when, and what they noted.
    pub done: Option<Done>,
}

/// Who did a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// What they noted about it.
    pub note: String,
}
