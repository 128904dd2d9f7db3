use kernel::calendar::Label;

use super::Strength;
use crate::Source;
use crate::choice::choices;

choices! {
    /// How a winner is found.
    Method {
        /// By chance (sv. *lottning*).
        Chance = "chance", "lottning", "chance";
        /// By performance (sv. *prestation*).
        Performance = "performance", "prestation", "performance";
    }

    /// Who sees whether a rule on accessibility is kept.
    CheckedBy {
        /// The program can tell.
        Program = "program", "programmet", "the program";
        /// A person has to look.
        Person = "person", "en människa", "a person";
    }
}

/// Whether and how competitions are held (sv. *tävling*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompetitionRules {
    /// Whether at all.
    pub held: bool,
    /// On which terms; `None` where none are held.
    pub terms: Option<CompetitionTerms>,
}

/// The terms of competitions (sv. *tävlingsvillkor*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent line of the guideline")]
pub struct CompetitionTerms {
    /// Whether the terms are written down and shown.
    pub written: bool,
    /// From which age one may take part.
    pub age_at_least: u32,
    /// Whether taking part may cost something (SFS 2018:1138).
    pub stake_allowed: bool,
    /// Whether money may be won.
    pub cash_allowed: bool,
    /// The highest worth of a prize in per cent of the price base amount (SFS 1999:1229 8 kap. 4 §).
    pub prize_percent: u32,
    /// How strongly that bound is asked for.
    pub prize_strength: Strength,
    /// Whether those who take part are told of the tax when a prize is worth more.
    pub tax_told: bool,
    /// How winners may be found.
    pub methods: Vec<Method>,
    /// How strongly asking people to tag others is avoided.
    pub tagging_avoided: Strength,
    /// Whether liking and sharing may be asked for.
    pub like_and_share: bool,
    /// Whether the text says that the platform has no part in it.
    pub disclaimer: bool,
    /// Whether the platform's own rules are checked first.
    pub platform_rules_checked: bool,
}

/// How content is made for everybody (sv. *tillgänglighet*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessibilityRules {
    /// The rules.
    pub rules: Vec<AccessibilityRule>,
    /// Whether live video needs captions while it goes on.
    pub live_captions: bool,
    /// The days within which a kept recording has captions.
    pub recording_days: u32,
}

/// One rule on accessibility.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessibilityRule {
    /// The name in guidelines and tables.
    pub key: String,
    /// What it asks.
    pub label: Label,
    /// Who sees whether it is kept.
    pub checked_by: CheckedBy,
    /// How strongly it asks.
    pub strength: Strength,
    /// Where it comes from.
    pub sources: Vec<Source>,
}
