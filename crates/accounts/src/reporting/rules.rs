//! The part of the guideline that reports read.

use std::collections::BTreeMap;

use guideline::{Guideline, ListField};
use kernel::{AccountId, Actor, Permission, PersonId, Scope, UnitId};
use people::{Assignment, Person, Unit, UnitKind};

use super::model::{Capacity, Lack};

/// The months in which a report is due.
pub(super) fn months(guideline: &Guideline) -> &[u8] {
    &guideline.reporting.months
}

/// Who reports for the accounts of a unit: the nearest department or company at or above it, or the unit itself
/// (STO-UPP-01).
pub(super) fn entity(units: &[Unit], unit: UnitId) -> UnitId {
    let reports = |it: &&Unit| matches!(it.kind, UnitKind::Department | UnitKind::Company);
    above(units, unit).find(reports).map_or(unit, |it| it.id)
}

/// The unit and those above it, the nearest first.
fn above(units: &[Unit], unit: UnitId) -> impl Iterator<Item = &Unit> {
    let find = |id: UnitId| units.iter().find(|it| it.id == id);
    // A tree of n units is climbed in n steps; more would be a ring.
    std::iter::successors(find(unit), move |it| find(it.parent?)).take(units.len())
}

/// What must be there of a field, where the guideline wants it said; the others cannot be missing.
pub(super) fn demanded(guideline: &Guideline) -> Vec<Lack> {
    let lack = |field: &ListField| match field {
        ListField::Name => Some(Lack::Name),
        ListField::Platform => Some(Lack::Platform),
        ListField::Link => Some(Lack::Link),
        ListField::Unit => Some(Lack::Unit),
        ListField::Purpose => Some(Lack::Purpose),
        ListField::Responsible => Some(Lack::Responsible),
        ListField::Status | ListField::Dates | ListField::Watching => None,
    };
    guideline.reporting.fields.iter().filter_map(lack).collect()
}

/// Where the months, or the fact that there are none, come from.
pub(super) fn sources(guideline: &Guideline, key: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for source in guideline.sources(key) {
        if found.iter().all(|it| it != source.as_str()) {
            found.push(source.as_str().to_owned());
        }
    }
    found
}

/// Who signs off for whom.
pub(super) struct Signers<'a> {
    pub(super) guideline: &'a Guideline,
    pub(super) units: &'a [Unit],
    pub(super) people: &'a [Person],
    pub(super) assignments: &'a BTreeMap<PersonId, Vec<Assignment>>,
}

impl Signers<'_> {
    /// The role in which a person signs off the report of a unit on these accounts: one that the guideline names, for all
    /// of these accounts, or, where it is for every account, of somebody who belongs there or above, or to no unit.
    pub(super) fn role(&self, person: PersonId, unit: UnitId, accounts: &[AccountId]) -> Option<String> {
        let person = self.people.iter().find(|it| it.id == person && it.left_at.is_none())?;
        let reaches = |it: &Assignment| match &it.scope {
            Scope::All => person.unit.is_none_or(|own| self.belongs(own, unit)),
            Scope::Accounts(own) => accounts.iter().all(|it| own.contains(it)),
        };
        let named = |it: &&Assignment| self.guideline.reporting.signed_off_by.contains(&it.role);
        let held = self.assignments.get(&person.id)?;
        held.iter().filter(named).find(|it| reaches(it)).map(|it| it.role.clone())
    }

    fn belongs(&self, own: UnitId, unit: UnitId) -> bool {
        entity(self.units, own) == unit || above(self.units, unit).any(|it| it.id == own)
    }

    /// Everybody who signs off the report of a unit on these accounts; where the guideline names nobody, whoever manages
    /// all of them.
    pub(super) fn all(&self, unit: UnitId, accounts: &[AccountId]) -> Vec<PersonId> {
        let held = self.assignments.keys().copied();
        if self.guideline.reporting.signed_off_by.is_empty() {
            let there = |it: &PersonId| self.people.iter().any(|one| one.id == *it && one.left_at.is_none());
            return held.filter(|it| there(it) && self.manages(*it, accounts)).collect();
        }
        held.filter(|it| self.role(*it, unit, accounts).is_some()).collect()
    }

    /// Whether the person's roles let them manage every one of the accounts.
    fn manages(&self, person: PersonId, accounts: &[AccountId]) -> bool {
        let may = |it: &&Assignment| {
            self.guideline.permissions([it.role.as_str()]).contains(&Permission::ManageAccounts)
        };
        let held: Vec<_> = self.assignments.get(&person).into_iter().flatten().filter(may).collect();
        !accounts.is_empty() && accounts.iter().all(|id| held.iter().any(|it| it.scope.covers(*id)))
    }

    /// Whether the actor signs off, and in which role; where the guideline names nobody, whoever manages accounts does.
    pub(super) fn signs(&self, actor: &Actor, unit: UnitId, accounts: &[AccountId]) -> Option<Capacity> {
        if self.guideline.reporting.signed_off_by.is_empty() {
            let manages = |it: &AccountId| actor.may_on(Permission::ManageAccounts, *it);
            return (!accounts.is_empty() && accounts.iter().all(manages)).then_some(Capacity { role: None });
        }
        self.role(actor.id()?, unit, accounts).map(|role| Capacity { role: Some(role) })
    }

    /// Whoever has the main responsibility for all accounts.
    pub(super) fn overseers(&self) -> Vec<PersonId> {
        let oversees = |it: &Assignment| it.role == self.guideline.account.overseer;
        let there = |it: &PersonId| self.people.iter().any(|one| one.id == *it && one.left_at.is_none());
        let held = self.assignments.iter().filter(|it| it.1.iter().any(oversees)).map(|it| *it.0);
        held.filter(there).collect()
    }
}
