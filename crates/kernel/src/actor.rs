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

/// Who acts: a person with what the guideline lets them do, or the system itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    person: Option<PersonId>,
    name: String,
    permissions: BTreeSet<Permission>,
    scope: Scope,
}

impl Actor {
    /// A person, as signed in.
    #[must_use]
    pub fn person(id: PersonId, name: String, permissions: BTreeSet<Permission>, scope: Scope) -> Self {
        Self { person: Some(id), name, permissions, scope }
    }

    /// The system, in the part named; it decides nothing that a person must decide.
    #[must_use]
    pub fn system(part: &str) -> Self {
        Self { person: None, name: part.to_owned(), permissions: BTreeSet::new(), scope: Scope::All }
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

    /// The accounts this actor may see.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Whether the actor may do this at all.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.permissions.contains(&permission)
    }

    /// Whether the actor may do this with the account.
    #[must_use]
    pub fn may_on(&self, permission: Permission, account: AccountId) -> bool {
        self.may(permission) && self.scope.covers(account)
    }
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
    fn the_system_decides_nothing() {
        let system = Actor::system("fetch");
        assert!(Permission::ALL.iter().all(|it| !system.may(*it)));
    }
}
