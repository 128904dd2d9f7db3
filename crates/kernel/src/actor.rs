use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use crate::{AccountId, PersonId};

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident = $key:literal),+ $(,)?) => {
        /// Something a role may do. Which role may do what is guideline data.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Permission { $($(#[$doc])* $name),+ }

        impl Permission {
            /// All of them, in the order of the permission table.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The name used in guidelines.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }
        }

        impl FromStr for Permission {
            type Err = UnknownPermission;
            fn from_str(key: &str) -> Result<Self, UnknownPermission> {
                match key {
                    $($key => Ok(Self::$name),)+
                    other => Err(UnknownPermission(other.to_owned())),
                }
            }
        }
    };
}

/// A permission that no part of the house knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no permission \"{0}\"")]
pub struct UnknownPermission(pub String);

permissions!(
    /// See the items of one's accounts, their history and their deadlines.
    ReadItems = "read-items",
    /// Write and sign answers.
    Answer = "answer",
    /// Sign watch rounds.
    Watch = "watch",
    /// Decide that an item is hidden or removed, and on which ground.
    Moderate = "moderate",
    /// Confirm somebody else's moderation decision, or its reversal.
    Confirm = "confirm",
    /// Open evidence that only named readers may open; every reading is logged.
    ReadRestricted = "read-restricted",
    /// Make entries in the register (sv. *diarieföra*).
    Register = "register",
    /// Read the register and the evidence of the organisation.
    ReadRegister = "read-register",
    /// Export accounts as archive packages.
    Export = "export",
    /// See all accounts, their duties and who is responsible.
    ReadAccounts = "read-accounts",
    /// Open, change and connect accounts.
    ManageAccounts = "manage-accounts",
    /// Manage people, their roles, absence and deputies.
    ManagePeople = "manage-people",
    /// Read the log and the state of operations.
    ReadLog = "read-log",
    /// Write the guideline's next version, and approve what somebody else wrote.
    EditGuideline = "edit-guideline",
    /// Keep the retention schedule, set and lift holds, and propose what is disposed of (sv. *gallra*).
    ManageRetention = "manage-retention",
    /// Approve what somebody else proposes to dispose of.
    ApproveDisposal = "approve-disposal",
);

/// The accounts somebody may see at all; what lies outside is *not found*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Every account of the organisation.
    All,
    /// These accounts.
    Accounts(BTreeSet<AccountId>),
}

impl Scope {
    /// Whether the account is inside.
    #[must_use]
    pub fn covers(&self, account: AccountId) -> bool {
        match self {
            Self::All => true,
            Self::Accounts(accounts) => accounts.contains(&account),
        }
    }
}

/// Some permissions on some accounts, as one role gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// What may be done.
    pub permissions: BTreeSet<Permission>,
    /// With which accounts.
    pub scope: Scope,
}

/// Who acts: a person with what the guideline lets them do, or the system itself.
///
/// What one role permits is never mixed with the accounts of another: an administrator of all accounts who is
/// editor of one moderates that one only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    person: Option<PersonId>,
    name: String,
    grants: Vec<Grant>,
    stands_in_for: BTreeSet<PersonId>,
}

impl Actor {
    /// A person, as signed in, with what each of their roles gives.
    #[must_use]
    pub fn person(id: PersonId, name: String, grants: Vec<Grant>) -> Self {
        Self { person: Some(id), name, grants, stands_in_for: BTreeSet::new() }
    }

    /// The system, in the part named; it decides nothing that a person must decide.
    #[must_use]
    pub fn system(part: &str) -> Self {
        let stands_in_for = BTreeSet::new();
        Self { person: None, name: part.to_owned(), grants: Vec::new(), stands_in_for }
    }

    /// The same, as the deputy of those who are away today (sv. *ersättare*).
    #[must_use]
    pub fn standing_in_for(mut self, away: BTreeSet<PersonId>) -> Self {
        self.stands_in_for = away;
        self
    }

    /// The person and those they stand in for today: what one of them has begun, the person finishes.
    pub fn acts_for(&self) -> impl Iterator<Item = PersonId> {
        self.person.into_iter().chain(self.stands_in_for.iter().copied())
    }

    /// The person, if it is one.
    #[must_use]
    pub fn id(&self) -> Option<PersonId> {
        self.person
    }

    /// The name shown beside what was done.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the actor may do this at all.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.grants.iter().any(|it| it.permissions.contains(&permission))
    }

    /// Whether the actor may do this with the account.
    #[must_use]
    pub fn may_on(&self, permission: Permission, account: AccountId) -> bool {
        self.grants.iter().any(|it| it.permissions.contains(&permission) && it.scope.covers(account))
    }

    /// Whether the actor may do anything at all with the account; otherwise it is *not found*.
    #[must_use]
    pub fn sees(&self, account: AccountId) -> bool {
        self.grants.iter().any(|it| it.scope.covers(account))
    }

    /// The accounts with which the actor may do this.
    #[must_use]
    pub fn scope_of(&self, permission: Permission) -> Scope {
        united(self.grants.iter().filter(|it| it.permissions.contains(&permission)))
    }

    /// The accounts with which the actor may do anything at all.
    #[must_use]
    pub fn scope(&self) -> Scope {
        united(self.grants.iter())
    }
}

fn united<'a>(grants: impl Iterator<Item = &'a Grant>) -> Scope {
    let mut accounts = BTreeSet::new();
    for grant in grants {
        match &grant.scope {
            Scope::All => return Scope::All,
            Scope::Accounts(more) => accounts.extend(more.iter().copied()),
        }
    }
    Scope::Accounts(accounts)
}

/// As the log knows an actor: the person's identity, or the part of the system.
impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.person {
            Some(id) => write!(f, "person:{id}"),
            None => write!(f, "system:{}", self.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_permission_survives_its_name() {
        for permission in Permission::ALL {
            assert_eq!(permission.key().parse(), Ok(*permission));
        }
        assert!("answr".parse::<Permission>().is_err());
    }

    #[test]
    fn what_one_role_permits_is_not_mixed_with_the_accounts_of_another() {
        let id = |n: u8| format!("01900000-0000-7000-8000-00000000000{n}");
        let (own, other): (AccountId, AccountId) = (id(1).parse().unwrap(), id(2).parse().unwrap());
        let grants = vec![
            Grant { permissions: [Permission::ManageAccounts].into(), scope: Scope::All },
            Grant { permissions: [Permission::Moderate].into(), scope: Scope::Accounts([own].into()) },
        ];
        let actor = Actor::person(id(3).parse().unwrap(), "Redaktör Ek".to_owned(), grants);
        assert!(actor.may_on(Permission::Moderate, own) && !actor.may_on(Permission::Moderate, other));
        assert!(actor.sees(other) && actor.scope() == Scope::All);
        assert_eq!(actor.scope_of(Permission::Moderate), Scope::Accounts([own].into()));
    }

    #[test]
    fn a_deputy_acts_for_themselves_and_for_those_who_are_away() {
        let id = |n: u8| -> PersonId { format!("01900000-0000-7000-8000-00000000000{n}").parse().unwrap() };
        let actor = Actor::person(id(3), "Redaktör Alm".to_owned(), Vec::new());
        assert_eq!(actor.acts_for().collect::<Vec<_>>(), [id(3)]);
        let deputy = actor.standing_in_for([id(1), id(2)].into());
        assert_eq!(deputy.acts_for().collect::<Vec<_>>(), [id(3), id(1), id(2)]);
        assert_eq!((deputy.id(), Actor::system("fetch").acts_for().count()), (Some(id(3)), 0));
    }

    #[test]
    fn the_system_decides_nothing() {
        let system = Actor::system("fetch");
        assert!(Permission::ALL.iter().all(|it| !system.may(*it)));
    }
}
