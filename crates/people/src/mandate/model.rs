//! A mandate, and the accounts for which a role that was given carries one. Pure.

use std::collections::BTreeSet;

use guideline::Guideline;
use kernel::{Instant, Permission, PersonId, Scope};

use crate::{Assignment, AssignmentId, Ended, MandateId};

/// The mandate to speak for the organisation, given by whoever the guideline says (sv. *uppdrag*; MOT-PRI-05,
/// ORE-REP-03). It is carried by a role that somebody was given, and ends with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// Identity.
    pub id: MandateId,
    /// The role that carries it.
    pub assignment: AssignmentId,
    /// Who gave it.
    pub given_by: PersonId,
    /// As what, by the key of their role.
    pub given_as: String,
    /// For which of the role's accounts.
    pub scope: Scope,
    /// When.
    pub given_at: Instant,
    /// When it was withdrawn before the role ended.
    pub ended: Option<Ended>,
}

/// What is done in the organisation's name, and so waits for a mandate.
pub(crate) const IN_ITS_NAME: [Permission; 4] =
    [Permission::Answer, Permission::Watch, Permission::Moderate, Permission::Confirm];

/// Whether a role needs a mandate: it answers, watches or moderates, and is neither among those that give mandates
/// nor the one that oversees all accounts, to whom the guideline itself gives the duty.
#[must_use]
pub fn needs_mandate(guideline: &Guideline, role: &str) -> bool {
    let may = guideline.permissions([role]);
    let acts =
        [Permission::Answer, Permission::Watch, Permission::Moderate].iter().any(|it| may.contains(it));
    guideline.people.mandate.required
        && acts
        && role != guideline.account.overseer
        && !givers(guideline, role).iter().any(|it| it == role)
}

/// The keys of the roles that give the mandate: those that appoint editors (MOT-ANS-14) for a role that has its own
/// accounts, those that give mandates (MOT-PRI-05) for one that has all.
#[must_use]
pub fn givers<'a>(guideline: &'a Guideline, role: &str) -> &'a [String] {
    let rules = &guideline.people.mandate;
    match guideline.role(role).map(|it| it.sees) {
        Some(guideline::Sees::OwnAccounts) => &rules.editors_appointed_by,
        Some(guideline::Sees::AllAccounts) | None => &rules.given_by,
    }
}

/// The accounts of the role for which one of the mandates stands; nothing when there is none.
pub(crate) fn mandated(assignment: &Assignment, mandates: &[Mandate]) -> Option<Scope> {
    let standing = mandates.iter().filter(|it| it.assignment == assignment.id && it.ended.is_none());
    united(standing.map(|it| it.scope.clone())).and_then(|it| shared(&assignment.scope, &it))
}

/// All the accounts of several scopes; nothing when there are none.
pub(crate) fn united(scopes: impl Iterator<Item = Scope>) -> Option<Scope> {
    scopes.reduce(|one, other| match (one, other) {
        (Scope::Accounts(one), Scope::Accounts(other)) => {
            Scope::Accounts(one.union(&other).copied().collect())
        }
        (Scope::All, _) | (_, Scope::All) => Scope::All,
    })
}

/// The accounts that are in both; nothing when there are none.
pub(crate) fn shared(one: &Scope, other: &Scope) -> Option<Scope> {
    match (one, other) {
        (Scope::All, scope) | (scope, Scope::All) => Some(scope.clone()),
        (Scope::Accounts(one), Scope::Accounts(other)) => {
            let both: BTreeSet<_> = one.intersection(other).copied().collect();
            (!both.is_empty()).then_some(Scope::Accounts(both))
        }
    }
}

/// Whether every account of `inner` is in `outer`.
pub(crate) fn holds(outer: &Scope, inner: &Scope) -> bool {
    match (outer, inner) {
        (Scope::All, _) => true,
        (Scope::Accounts(_), Scope::All) => false,
        (Scope::Accounts(outer), Scope::Accounts(inner)) => inner.is_subset(outer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(numbers: &[u8]) -> Scope {
        let id = |n: &u8| format!("01900000-0000-7000-8000-0000000000{n:02}").parse().unwrap();
        Scope::Accounts(numbers.iter().map(id).collect())
    }

    #[test]
    fn scopes_are_united_shared_and_compared() {
        assert_eq!(united([some(&[1]), some(&[2])].into_iter()), Some(some(&[1, 2])));
        assert_eq!(united([some(&[1]), Scope::All].into_iter()), Some(Scope::All));
        assert_eq!(united(std::iter::empty()), None);
        assert_eq!(shared(&Scope::All, &some(&[1])), Some(some(&[1])));
        assert_eq!(shared(&some(&[1, 2]), &some(&[2, 3])), Some(some(&[2])));
        assert_eq!(shared(&some(&[1]), &some(&[2])), None);
        assert!(holds(&Scope::All, &some(&[1])) && holds(&some(&[1, 2]), &some(&[1])));
        assert!(!holds(&some(&[1]), &Scope::All) && !holds(&some(&[1]), &some(&[1, 2])));
    }

    #[test]
    fn who_acts_in_the_organisations_name_needs_a_mandate_and_who_gives_it_does_not() {
        let needs = |name: &str| {
            let guideline = guideline::builtin::load(name).unwrap();
            let roles = guideline.roles.iter().map(|it| it.key.clone());
            roles.filter(|it| needs_mandate(&guideline, it)).collect::<Vec<_>>()
        };
        assert_eq!(needs("motala"), ["editor", "communicator"]);
        assert_eq!(needs("kungsbacka"), ["editor", "communicator"]);
        assert_eq!(needs("nykoping"), ["media-lead", "communicator", "editor", "coordinator"]);
        assert_eq!(needs("orebro"), ["editor", "communicator", "service-centre"]);
        assert_eq!(needs("stockholm"), ["editor", "communicator"]);
        let mut motala = guideline::builtin::load("motala").unwrap();
        motala.people.mandate.required = false;
        assert!(!needs_mandate(&motala, "editor"));
    }
}
