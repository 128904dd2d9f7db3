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
    /// Who leads, and how quickly.
    pub mode: CrisisMode,
}

/// How communication is led while a crisis lasts (sv. *krisläge*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrisisMode {
    /// The roles that begin and end it, and are told of what is missing.
    pub led_by: Vec<String>,
    /// Within so many hours an account that is not used says where the information is.
    pub referral_hours: u32,
    /// An account with a post or an answer of ours in so many days is used regularly.
    pub regular_days: u32,
    /// The digest is sent every so many hours.
    pub digest_hours: u32,
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
    /// The grounds of moderation on which it is asked whether a breach of personal data is to be assessed (NYK-06.2-14).
    pub asked_on: Vec<String>,
    /// Who receives it, and when somebody is reminded.
    pub handling: IncidentHandling,
}

/// Who receives incidents, and when somebody is reminded (sv. *incidenthantering*); the hours run day and night.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncidentHandling {
    /// The roles that are told at once.
    pub received_by: Vec<String>,
    /// They are reminded when nobody has confirmed within so many hours.
    pub receipt_hours: u32,
    /// The manager is reminded of a draft that is so many hours old.
    pub draft_hours: u32,
    /// So many hours before the law's time ends everybody concerned is told.
    pub warn_hours: u32,
    /// After so many failed attempts to sign in one after the other an incident is proposed.
    pub failed_sign_ins: u32,
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
    /// What is done, step by step (sv. *åtgärdskort*).
    pub card: Vec<Label>,
    /// Whether it is closed only once somebody has decided about the police.
    pub police_decided: bool,
    /// Where it comes from.
    pub sources: Vec<Source>,
}
