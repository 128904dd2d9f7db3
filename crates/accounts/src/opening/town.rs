//! Who is there when an application is looked at: people, their roles, units. Loaded once; what it says is pure.

use std::collections::{BTreeMap, BTreeSet};

use guideline::{Guideline, Sees};
use kernel::{AccountId, Outcome, PersonId, Scope, UnitId};
use people::{Assignment, Context, Person, Unit};

use super::wording::Wording;

/// The people and units of the organisation today.
#[derive(Clone, Debug, Default)]
pub struct Town {
    pub(crate) people: Vec<Person>,
    pub(crate) units: Vec<Unit>,
    assignments: BTreeMap<PersonId, Vec<Assignment>>,
    accounts: BTreeMap<AccountId, UnitId>,
    /// The roles in which the manager whom an application names speaks, and nobody else.
    led: BTreeSet<String>,
    /// Those among them in which that manager decides, whatever roles they have.
    by_name: BTreeSet<String>,
    /// Who stands in for whom today.
    deputies: BTreeMap<PersonId, PersonId>,
}

impl Town {
    /// Looks at who is there.
    pub(crate) async fn look(cx: &Context) -> Outcome<Self> {
        let reader = cx.store.reader();
        let accounts = crate::sql::open_accounts(&reader).await?;
        Ok(Self {
            people: people::people(&reader).await?,
            units: people::units(&reader).await?,
            assignments: people::assignments_today(&reader).await?,
            accounts: accounts.into_iter().map(|it| (it.id, it.unit)).collect(),
            led: led(&cx.guideline),
            by_name: by_name(&cx.guideline),
            deputies: people::deputies_today(&reader).await?,
        })
    }

    /// Whether the person is there and has not left.
    #[must_use]
    pub fn has(&self, person: PersonId) -> bool {
        self.people.iter().any(|it| it.id == person && it.left_at.is_none())
    }

    /// What the unit is called; nothing when it is not there.
    #[must_use]
    pub fn unit_name(&self, unit: Option<UnitId>) -> String {
        let found = self.units.iter().find(|it| Some(it.id) == unit);
        found.map(|it| it.name.clone()).unwrap_or_default()
    }

    /// What the person is called; nothing when they are not there.
    #[must_use]
    pub fn person_name(&self, person: PersonId) -> String {
        let found = self.people.iter().find(|it| it.id == person);
        found.map(|it| it.name.clone()).unwrap_or_default()
    }

    /// Whether the unit is there.
    #[must_use]
    pub fn has_unit(&self, unit: UnitId) -> bool {
        self.units.iter().any(|it| it.id == unit)
    }

    /// The keys of the roles in which the person may speak about the application: those for all accounts, those for
    /// accounts of its unit, and every role of whoever it names as the manager. A role for the accounts of another
    /// unit says nothing here, and where the manager who is named leads in a role nobody else speaks in it but whoever
    /// stands in for them ([`Self::leads`]).
    #[must_use]
    pub fn roles(&self, person: PersonId, wording: &Wording) -> BTreeSet<&str> {
        let near = |it: &Assignment| match &it.scope {
            Scope::All => true,
            Scope::Accounts(accounts) => {
                let unit =
                    |it: &AccountId| self.accounts.get(it) == wording.unit.as_ref() && wording.unit.is_some();
                wording.manager == Some(person) || accounts.iter().any(unit)
            }
        };
        let all = self.assignments.get(&person).into_iter().flatten();
        let mine = all.filter(|it| near(it)).map(|it| it.role.as_str());
        let others = |role: &str| self.leads(role, wording).is_some_and(|it| it != person);
        let mut roles: BTreeSet<&str> = mine.filter(|it| !others(it)).collect();
        let manager = wording.manager.filter(|it| self.deputies.get(it) == Some(&person));
        let lent = manager.into_iter().flat_map(|it| self.any_roles(it));
        roles.extend(lent.filter(|it| self.led.contains(*it)));
        if manager.is_some() || wording.manager == Some(person) {
            roles.extend(self.by_name.iter().map(String::as_str));
        }
        roles
    }

    /// The manager whom the application names, where they are the one who speaks in this role: it is a role for one's own
    /// accounts that decides or is heard, and they have it or decide by name (KBA-ROL-03).
    #[must_use]
    pub fn leads(&self, role: &str, wording: &Wording) -> Option<PersonId> {
        let led = self.led.contains(role);
        let named = self.by_name.contains(role);
        wording.manager.filter(|it| named || led && self.any_roles(*it).contains(role))
    }

    /// The keys of the roles in which the person may act on the account: those that reach it, and every role of whoever
    /// is its manager.
    #[must_use]
    pub fn roles_on(&self, person: PersonId, account: &crate::Account) -> BTreeSet<&str> {
        let all = self.assignments.get(&person).into_iter().flatten();
        let near = all.filter(|it| it.scope.covers(account.id) || account.manager == person);
        near.map(|it| it.role.as_str()).collect()
    }

    /// The keys of every role the person has today, whatever it is for.
    #[must_use]
    pub fn any_roles(&self, person: PersonId) -> BTreeSet<&str> {
        self.assignments.get(&person).into_iter().flatten().map(|it| it.role.as_str()).collect()
    }
}

/// The roles for one's own accounts that decide on an application or are heard on it.
fn led(guideline: &Guideline) -> BTreeSet<String> {
    let deciders = &guideline.opening.deciders;
    let own = |it: &&String| guideline.role(it).is_some_and(|role| role.sees == Sees::OwnAccounts);
    deciders.roles.iter().chain(&deciders.consulted).filter(own).cloned().collect()
}

/// The roles for one's own accounts that decide, where the manager whom an application names decides whatever they have.
fn by_name(guideline: &Guideline) -> BTreeSet<String> {
    let deciders = &guideline.opening.deciders;
    let own = |it: &&String| guideline.role(it).is_some_and(|role| role.sees == Sees::OwnAccounts);
    deciders.roles.iter().filter(own).filter(|_| deciders.by_name).cloned().collect()
}
