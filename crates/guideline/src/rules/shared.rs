use kernel::calendar::Label;

use crate::Source;
use crate::choice::{Choice, choices};

choices! {
    /// How strongly the document asks for something (sv. *ska, bör, får*).
    Strength {
        /// It is demanded.
        Must = "must", "ska", "must";
        /// It is recommended: what departs from it gives a reason.
        Should = "should", "bör", "should";
        /// It is permitted.
        May = "may", "får", "may";
    }

    /// A kind of organisation that a guideline may bind (sv. *verksamhetsform*).
    Entity {
        /// A part of the authority itself (sv. *förvaltning*).
        Department = "department", "förvaltningar", "departments";
        /// A company that the authority owns (sv. *bolag*).
        Company = "company", "bolag", "companies";
    }

    /// How several deciders decide (sv. *beslutsordning*).
    DecisionMode {
        /// Any one of them.
        One = "one", "en av dem beslutar", "any one of them decides";
        /// All of them together.
        Jointly = "jointly", "de beslutar gemensamt", "they decide jointly";
        /// One of them, or somebody by delegation whose number is stated (KL 6 kap. 37 §, 7 kap. 5 §).
        Delegated = "delegated", "den eller den som har delegation med nummer", "they or whoever has a numbered delegation";
    }

    /// How often something comes back (sv. *intervall*).
    Cadence {
        /// All the time, without a fixed day.
        Continuous = "continuous", "löpande", "continuously";
        /// Every month.
        Monthly = "monthly", "varje månad", "every month";
        /// Four times a year.
        Quarterly = "quarterly", "varje kvartal", "every quarter";
        /// Twice a year.
        HalfYearly = "half-yearly", "varje halvår", "every half-year";
        /// Once a year.
        Yearly = "yearly", "varje år", "every year";
    }
}

impl Cadence {
    /// The months from one time to the next; `None` where it never stops.
    #[must_use]
    pub fn months(self) -> Option<u32> {
        match self {
            Self::Continuous => None,
            Self::Monthly => Some(1),
            Self::Quarterly => Some(3),
            Self::HalfYearly => Some(6),
            Self::Yearly => Some(12),
        }
    }
}

/// Somebody whom a rule names (sv. *part*).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Party {
    /// Whoever applies for the account (sv. *sökande*).
    Applicant,
    /// Whoever is responsible for the account (sv. *ansvarig*).
    Responsible,
    /// Anybody with the role of this key.
    Role(String),
}

impl Party {
    /// Whether somebody with these roles may stand for the party, when what they are to the account is known.
    #[must_use]
    pub fn fits<'a>(
        &self,
        applicant: bool,
        responsible: bool,
        roles: impl IntoIterator<Item = &'a str>,
    ) -> bool {
        match self {
            Self::Applicant => applicant,
            Self::Responsible => responsible,
            Self::Role(key) => roles.into_iter().any(|it| it == key),
        }
    }
}

/// Who decides about an account (sv. *beslutande*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deciders {
    /// The keys of the roles that decide; never empty.
    pub roles: Vec<String>,
    /// How they decide, where there are several or where they may delegate.
    pub mode: DecisionMode,
    /// Whether the manager whom an application names decides, whatever roles they have (KBA-ROL-03).
    pub by_name: bool,
    /// The keys of the roles that are heard before (sv. *samråd*).
    pub consulted: Vec<String>,
    /// Whether whoever applied may decide (FL 16 §).
    pub applicant_may_decide: bool,
}

impl Deciders {
    /// Whether the decision is complete when these roles have said yes.
    #[must_use]
    pub fn suffice(&self, said_yes: &[&str]) -> bool {
        let has = |it: &String| said_yes.contains(&it.as_str());
        match self.mode {
            DecisionMode::One | DecisionMode::Delegated => self.roles.iter().any(has),
            DecisionMode::Jointly => self.roles.iter().all(has),
        }
    }

    /// Whether somebody with none of the roles may decide by stating the number of a delegation.
    #[must_use]
    pub fn may_be_delegated(&self) -> bool {
        self.mode == DecisionMode::Delegated
    }
}

/// One step on an account's way into use or out of it (sv. *steg*); the order of the list is the order of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<A> {
    /// The name in guidelines and tables.
    pub key: String,
    /// What the person who does it sees.
    pub label: Label,
    /// What it asks.
    pub help: Label,
    /// What kind of step it is, and so what completes it.
    pub act: A,
    /// Who does it.
    pub done_by: Party,
    /// Whether the way is barred without it.
    pub strength: Strength,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

impl<A: Choice> Step<A> {
    /// Whether the steps after it wait for it.
    #[must_use]
    pub fn bars(&self) -> bool {
        self.strength == Strength::Must
    }
}
