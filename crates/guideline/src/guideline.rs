use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::calendar::{Label, OfficeCalendar};
use kernel::{Digest, Permission};

use crate::choice::choices;
use crate::{
    AccessibilityRules, AccountRules, AnswerRules, ArchiveRules, Base, BlockRules, Category, ChangeRules,
    ClosingRules, CompetitionRules, CrisisRules, DisclosureRules, Document, DocumentState, EvidenceRules,
    Explained, Ground, GuidelineVersion, IncidentRules, ListRules, ModerationRules, OpeningRules,
    PeopleRules, PlanningRules, PrivacyRules, ProfileRules, PublishingRules, RegistrationRules,
    ReportingRules, RestoreRules, RetentionRules, SecrecyRules, Source, Term, UpkeepRules, WatchRules,
};

choices! {
    /// Which accounts a role sees; what lies outside is not found.
    Sees {
        /// The accounts of one's unit or for which one is responsible.
        OwnAccounts = "own-accounts", "sina egna konton", "their own accounts";
        /// Every account of the organisation.
        AllAccounts = "all-accounts", "alla konton", "all accounts";
    }
}

/// One organisation's decided rules for social media (sv. *riktlinje*), read once and never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guideline {
    /// The name: `motala`.
    pub name: String,
    /// What decisions store.
    pub version: GuidelineVersion,
    /// The organisation, as it signs.
    pub organisation: String,
    /// The document that was decided.
    pub document: Document,
    /// Who may do what.
    pub roles: Vec<Role>,
    /// When the office is open.
    pub office: OfficeCalendar,
    /// What holds for every account.
    pub account: AccountRules,
    /// How an account comes into use.
    pub opening: OpeningRules,
    /// How an account is changed.
    pub change: ChangeRules,
    /// How an account goes out of use.
    pub closing: ClosingRules,
    /// What holds for the people who work with the accounts.
    pub people: PeopleRules,
    /// What every profile says.
    pub profile: ProfileRules,
    /// What an account is planned and followed up by.
    pub planning: PlanningRules,
    /// How often and where something is published.
    pub publishing: PublishingRules,
    /// The list of accounts.
    pub list: ListRules,
    /// The report on all accounts.
    pub reporting: ReportingRules,
    /// How accounts are watched.
    pub watch: WatchRules,
    /// How questions are answered.
    pub answer: AnswerRules,
    /// What holds for every moderation decision.
    pub moderation: ModerationRules,
    /// The headings of what is not accepted, in the order of the document.
    pub categories: Vec<Category>,
    /// The grounds under them, in the same order.
    pub grounds: Vec<Ground>,
    /// When evidence is sealed.
    pub evidence: EvidenceRules,
    /// What is done when something may be under secrecy.
    pub secrecy: SecrecyRules,
    /// How a decision to hide is undone.
    pub restore: RestoreRules,
    /// When an author may be blocked.
    pub block: BlockRules,
    /// What is registered, and how.
    pub registration: RegistrationRules,
    /// How public records are handed out.
    pub disclosure: DisclosureRules,
    /// How long what stands on the accounts is kept.
    pub retention: RetentionRules,
    /// How accounts are preserved.
    pub archive: ArchiveRules,
    /// When personal data may be published.
    pub privacy: PrivacyRules,
    /// How content is made for everybody.
    pub accessibility: AccessibilityRules,
    /// Whether and how competitions are held.
    pub competition: CompetitionRules,
    /// How the accounts are used in a crisis.
    pub crisis: CrisisRules,
    /// What is done when security is broken.
    pub incident: IncidentRules,
    /// How the document is kept up to date.
    pub upkeep: UpkeepRules,
    /// The words that it explains.
    pub terms: Vec<Term>,
    /// The law under it: its grounds, its clocks and its amounts.
    pub law: Base,
    /// The digest of the guideline's and the base's text: what the version really was.
    pub digest: Digest,
    /// The guideline's text as it was read, from which the next version is written.
    pub text: Arc<str>,
    pub(crate) values: Vec<Explained>,
    pub(crate) based_on: String,
}

impl Guideline {
    /// Whether it is decided and in force; one that is not tells what it would ask, but bars nobody's way.
    #[must_use]
    pub fn is_binding(&self) -> bool {
        self.document.state == DocumentState::Decided
    }

    /// The moderation ground with this key.
    #[must_use]
    pub fn ground(&self, key: &str) -> Option<&Ground> {
        self.grounds.iter().find(|it| it.key == key)
    }

    /// The category of a ground.
    #[must_use]
    pub fn category(&self, ground: &Ground) -> Option<&Category> {
        self.categories.iter().find(|it| it.key == ground.category)
    }

    /// The role with this key.
    #[must_use]
    pub fn role(&self, key: &str) -> Option<&Role> {
        self.roles.iter().find(|it| it.key == key)
    }

    /// What somebody with these roles may do; roles the guideline does not have give nothing.
    #[must_use]
    pub fn permissions<'a>(&self, roles: impl IntoIterator<Item = &'a str>) -> BTreeSet<Permission> {
        roles
            .into_iter()
            .filter_map(|it| self.role(it))
            .flat_map(|it| it.permissions.iter().copied())
            .collect()
    }
}

/// What people with a duty may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The name in guidelines and tables.
    pub key: String,
    /// What people call it.
    pub label: Label,
    /// Which accounts it sees.
    pub sees: Sees,
    /// What it may do.
    pub permissions: BTreeSet<Permission>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}
