use kernel::calendar::{DeadlineRule, Label};

use super::{Party, Strength};
use crate::choice::choices;

choices! {
    /// What happens with records that nothing else is decided about (sv. *gallring*).
    Retention {
        /// They are preserved.
        Preserve = "preserve", "bevaras", "preserved";
        /// They are disposed of when they are no longer current.
        WhenNotCurrent = "when-not-current", "gallras när de inte längre är aktuella", "disposed of when no longer current";
        /// The plan of the holder says what.
        ByPlan = "by-plan", "enligt plan och gallringsbeslut", "by the plan and the disposal decision";
    }

    /// Who holds the plan by which records are kept and disposed of.
    PlanHolder {
        /// One for the whole municipality.
        Municipality = "municipality", "hela kommunen", "the whole municipality";
        /// Each board (sv. *nämnd*).
        Board = "board", "nämnd", "board";
        /// Each department (sv. *förvaltning*).
        Department = "department", "förvaltning", "department";
        /// Each unit (sv. *verksamhet*).
        Unit = "unit", "verksamhet", "unit";
    }
}

choices! {
    /// Who takes down that somebody asks for public records (sv. *ta emot en begäran*).
    Receivers {
        /// Whoever is asked.
        Everybody = "everybody", "den som får den, vem det än är", "whoever gets it, whoever that is";
        /// Those who read what stands on the accounts.
        AccountPeople = "account-people", "de som arbetar med kontona", "those who work with the accounts";
    }
}

/// How public records are handed out (sv. *utlämnande av allmän handling*; TF 2 kap. 15–18 §§, OSL 6 kap. 3 §).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisclosureRules {
    /// Who takes a request down.
    pub received_by: Receivers,
    /// The roles that judge record by record and hand out, each in their key.
    pub reviewed_by: Vec<String>,
    /// The roles that decide in writing that something is not handed out.
    pub refused_by: Vec<String>,
    /// How soon it is handed out.
    pub within: DeadlineRule,
}

/// How long what stands on the accounts is kept (sv. *gallring*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetentionRules {
    /// What happens where nothing else is decided.
    pub usual: Retention,
    /// Who holds the plan.
    pub plan_of: PlanHolder,
    /// Who holds the plan for posts with personal data.
    pub personal_data_plan_of: PlanHolder,
    /// The decision that permits disposal.
    pub authority: Label,
    /// Whether nothing is disposed of without such a decision (Arkivlagen 10 §).
    pub decision_required: bool,
    /// After so many days something minor is no longer current.
    pub minor_for_days: u32,
    /// After so many months posts are taken from the platform; `None` where they stay.
    pub on_platform_months: Option<u32>,
    /// How many times a year that is looked through.
    pub reviews_per_year: u32,
    /// How strongly that is asked for.
    pub reviews_strength: Strength,
    /// Who answers for the records.
    pub responsible: Party,
}

/// How accounts are preserved (sv. *arkivering*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveRules {
    /// How many times a year a whole picture is taken at least.
    pub snapshots_per_year: u32,
    /// Whether more are taken where much is written.
    pub more_with_traffic: bool,
    /// How many items between two of them are much.
    pub traffic_items: u32,
    /// Whether one is taken before an account is closed.
    pub at_closing: bool,
    /// In which forms.
    pub forms: Vec<Label>,
    /// Who receives them.
    pub recipient: Label,
}

/// What is done when something may be under secrecy (sv. *sekretess*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecrecyRules {
    /// Whether anything is answered in the channel.
    pub replied_to: bool,
    /// Whether a conversation under way is broken off.
    pub broken_off: bool,
    /// How soon it is taken away.
    pub removed_within: DeadlineRule,
    /// How strongly it is asked to get in touch with the author, outside the channel.
    pub author_contacted: Strength,
    /// Where one turns instead.
    pub refer_to: Vec<Label>,
}
