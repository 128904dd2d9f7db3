use kernel::calendar::{DeadlineRule, Label};

use super::Strength;
use crate::Source;
use crate::choice::choices;

choices! {
    /// On what the publishing of personal data rests (sv. *rättslig grund*), GDPR art. 6.
    LegalBasis {
        /// The person's consent (sv. *samtycke*).
        Consent = "consent", "samtycke", "consent";
        /// A task in the public interest (sv. *allmänt intresse*).
        PublicInterest = "public-interest", "allmänt intresse", "public interest";
        /// A legal obligation (sv. *rättslig förpliktelse*).
        LegalObligation = "legal-obligation", "rättslig förpliktelse", "legal obligation";
        /// A contract with the person (sv. *avtal*).
        Contract = "contract", "avtal", "contract";
        /// Somebody's vital interests (sv. *grundläggande intressen*).
        VitalInterests = "vital-interests", "grundläggande intressen", "vital interests";
        /// A weighing of interests, which no authority has for its tasks (sv. *intresseavvägning*).
        LegitimateInterests = "legitimate-interests", "intresseavvägning", "legitimate interests";
    }

    /// For whose personal data on a platform the organisation answers.
    DataResponsibility {
        /// What it publishes itself.
        Own = "own", "egna uppgifter", "its own";
        /// What others publish too.
        OwnAndOthers = "own-and-others", "egna och andras uppgifter", "its own and others'";
        /// What others publish where it has a say.
        WhereInfluence = "where-influence", "andras där kommunen kan påverka", "others' where it has a say";
    }
}

/// When personal data may be published (sv. *personuppgifter*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivacyRules {
    /// What must hold, all of it, before personal data are published.
    pub criteria: Vec<Criterion>,
    /// What is never published.
    pub forbidden: Vec<Forbidden>,
    /// The bases to choose from, the usual first.
    pub bases: Vec<LegalBasis>,
    /// Below this age nothing is published; `None` where no age bars it.
    pub barred_below_age: Option<u32>,
    /// Whether nothing is published of those judged to need more protection; why is never stored.
    pub protected_barred: bool,
    /// Whether the person is told of the transfer outside the union.
    pub third_country_told: bool,
    /// Whether a picture of many may rest on something else than consent.
    pub group_pictures_without_consent: bool,
    /// For whose data the organisation answers, where nothing else is said.
    pub responsibility: DataResponsibility,
    /// Where something else is said, by the key of the platform.
    pub platforms: Vec<(String, DataResponsibility)>,
    /// How personal data are consented to.
    pub consent: ConsentRules,
}

impl LegalBasis {
    /// Its letter in GDPR art. 6.1.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Consent => 'a',
            Self::Contract => 'b',
            Self::LegalObligation => 'c',
            Self::VitalInterests => 'd',
            Self::PublicInterest => 'e',
            Self::LegitimateInterests => 'f',
        }
    }
}

impl PrivacyRules {
    /// For whose data on this platform the organisation answers.
    #[must_use]
    pub fn responsibility_on(&self, platform: &str) -> DataResponsibility {
        self.platforms.iter().find(|it| it.0 == platform).map_or(self.responsibility, |it| it.1)
    }
}

/// Something that must hold before personal data are published (sv. *kriterium*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// The name in guidelines and tables.
    pub key: String,
    /// What must hold.
    pub label: Label,
    /// How to judge it.
    pub help: Label,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// Something that is never published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forbidden {
    /// The name in guidelines and tables.
    pub key: String,
    /// What it is.
    pub label: Label,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// How personal data are consented to (sv. *samtycke*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentRules {
    /// How strongly consent is asked for.
    pub strength: Strength,
    /// On which form.
    pub form: Label,
    /// Where and how it is kept.
    pub kept: Label,
    /// Whether it is judged that the person understands.
    pub capacity_judged: bool,
    /// Below this age the guardians consent.
    pub guardians_below_age: u32,
    /// How many of them.
    pub guardians: u32,
    /// For so many months it holds; `None` where it has no end.
    pub valid_months: Option<u32>,
    /// How soon what was published is taken down when it is withdrawn.
    pub withdrawn_within: DeadlineRule,
}
