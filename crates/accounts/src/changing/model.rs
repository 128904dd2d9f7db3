//! How far a change of an account has come, and what becomes otherwise. Pure.

use kernel::{AccountId, Instant, PersonId};

use crate::{Account, Verdict};

kernel::words! {
    /// How far a change has come (sv. *ändringens läge*).
    Stage {
        /// Somebody asks for it (sv. *begärd*).
        Proposed = "proposed",
        /// The deciders have said yes; the account is otherwise since then (sv. *beslutad*).
        Decided = "decided",
        /// The deciders have said no, with a reason (sv. *avslagen*).
        Declined = "declined",
        /// Whoever asked for it took it back (sv. *återkallad*).
        Withdrawn = "withdrawn",
    }

    /// What happens to a change.
    Event {
        /// The last decider needed says yes.
        Approved = "approved",
        /// A decider says no.
        Declined = "declined",
        /// It is taken back.
        Withdrawn = "withdrawn",
    }

    /// What can become otherwise about an account.
    ChangeField {
        /// Its name.
        Name = "name",
        /// Where the public finds it.
        Address = "address",
        /// The unit that has it (sv. *verksamhet*).
        Unit = "unit",
        /// What it is for.
        Purpose = "purpose",
        /// Who is responsible.
        Responsible = "responsible",
        /// Who stands in.
        Deputy = "deputy",
        /// Who is the manager.
        Manager = "manager",
    }
}

impl Stage {
    /// Where the event leads; `None` where it is out of order. What was decided is changed by another change.
    #[must_use]
    pub fn after(self, event: Event) -> Option<Self> {
        match (self, event) {
            (Self::Proposed, Event::Approved) => Some(Self::Decided),
            (Self::Proposed, Event::Declined) => Some(Self::Declined),
            (Self::Proposed, Event::Withdrawn) => Some(Self::Withdrawn),
            (
                Self::Decided | Self::Declined | Self::Withdrawn,
                Event::Approved | Event::Declined | Event::Withdrawn,
            ) => None,
        }
    }
}

/// One thing that becomes otherwise: names and addresses as they are, units and people by their identities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// What.
    pub field: ChangeField,
    /// As it was when somebody asked.
    pub before: String,
    /// As it is to be.
    pub after: String,
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

/// A change of an account (sv. *ändring av konto*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Of which account.
    pub account: AccountId,
    /// Its number among the changes of the account, from 1.
    pub n: i64,
    /// Why.
    pub reason: String,
    /// Who asked for it.
    pub proposed_by: PersonId,
    /// When.
    pub proposed_at: Instant,
    /// How far it has come.
    pub stage: Stage,
    /// Who brought it to this stage.
    pub moved_by: PersonId,
    /// When.
    pub moved_at: Instant,
    /// Why it was declined or taken back.
    pub end_reason: String,
    /// Under which guideline it was asked for.
    pub guideline: String,
    /// What becomes otherwise, in the order of [`ChangeField::ALL`].
    pub fields: Vec<FieldChange>,
    /// What the deciders said.
    pub voices: Vec<Voice>,
}

impl Change {
    /// The yes of deciders.
    #[must_use]
    pub fn yes(&self) -> Vec<&Voice> {
        self.voices.iter().filter(|it| it.verdict == Verdict::Approve).collect()
    }
}

/// What the account says in a field.
pub(crate) fn says(account: &Account, field: ChangeField) -> String {
    match field {
        ChangeField::Name => account.name.clone(),
        ChangeField::Address => account.url.as_str().to_owned(),
        ChangeField::Unit => account.unit.to_string(),
        ChangeField::Purpose => account.purpose.clone(),
        ChangeField::Responsible => account.responsible.to_string(),
        ChangeField::Deputy => account.deputy.to_string(),
        ChangeField::Manager => account.manager.to_string(),
    }
}

/// What differs between the account as it is and as it is wanted.
#[must_use]
pub(crate) fn differences(is: &Account, wanted: &Account) -> Vec<FieldChange> {
    let change = |field: &ChangeField| {
        let (before, after) = (says(is, *field), says(wanted, *field));
        (before != after).then_some(FieldChange { field: *field, before, after })
    };
    ChangeField::ALL.iter().filter_map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_happen_at_which_stage_and_where_it_leads() {
        let table = |stage: Stage| Event::ALL.iter().map(|it| stage.after(*it)).collect::<Vec<_>>();
        // approved, declined, withdrawn
        let ways = [Some(Stage::Decided), Some(Stage::Declined), Some(Stage::Withdrawn)];
        assert_eq!(table(Stage::Proposed), ways);
        for ended in [Stage::Decided, Stage::Declined, Stage::Withdrawn] {
            assert_eq!(table(ended), [None; 3], "{ended} is the end");
        }
    }
}
