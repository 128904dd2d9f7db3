use kernel::calendar::Label;

use super::{Party, Strength};
use crate::Source;
use crate::choice::choices;

choices! {
    /// What an incident harms (sv. *säkerhetsaspekt*).
    Property {
        /// Information reaches the wrong people (sv. *konfidentialitet*).
        Confidentiality = "confidentiality", "konfidentialitet", "confidentiality";
        /// Information is changed (sv. *riktighet*).
        Integrity = "integrity", "riktighet", "integrity";
        /// Information is not there when it is needed (sv. *tillgänglighet*).
        Availability = "availability", "tillgänglighet", "availability";
    }
}

/// How the accounts are used in a crisis (sv. *kris*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrisisRules {
    /// The channels that come first.
    pub base_channels: Vec<Label>,
    /// Whether the everyday accounts are used where they fit.
    pub everyday_accounts: bool,
    /// Whether it is decided for each account if it is used.
    pub decided_per_account: bool,
    /// How strongly an account that is not used is asked to say where the information is.
    pub referral_notice: Strength,
    /// How strongly a roster is asked for where an account is used.
    pub roster: Strength,
    /// How strongly what is asked and said is put together for the crisis management.
    pub digest: Strength,
    /// Who gets it.
    pub digest_to: Label,
    /// The organisation's own guideline for crises.
    pub follows: Label,
}

/// What is done when security is broken (sv. *incident*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncidentRules {
    /// What counts as one.
    pub kinds: Vec<IncidentKind>,
    /// Who sees to it that it is reported.
    pub reported_by: Party,
    /// To whom.
    pub reported_to: Label,
    /// Which authority is told.
    pub authority: Label,
    /// Within so many hours of a breach of personal data (GDPR art. 33); they run day and night.
    pub personal_data_hours: u32,
    /// Within so many hours of a significant incident a warning (SFS 2025:1506 2 kap. 5 §).
    pub warning_hours: u32,
    /// Within so many hours a notification (SFS 2025:1506 2 kap. 6 §).
    pub notification_hours: u32,
    /// How strongly a report to the police is asked for where a crime is suspected.
    pub police: Strength,
}

/// Something that counts as an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncidentKind {
    /// The name in guidelines and tables.
    pub key: String,
    /// What it is.
    pub label: Label,
    /// What it harms.
    pub harms: Property,
    /// Where it comes from.
    pub sources: Vec<Source>,
}
