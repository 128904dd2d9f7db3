use kernel::calendar::Label;

use super::{Cadence, Party};
use crate::Source;
use crate::choice::choices;

choices! {
    /// Who owns the accounts (sv. *ägarskap*).
    Ownership {
        /// One unit for the whole organisation.
        Central = "central", "samlat för hela organisationen", "together for the whole organisation";
        /// Each unit its own.
        Unit = "unit", "varje verksamhet", "each unit";
    }

    /// What kind of account it is on its platform (sv. *kontotyp*).
    AccountKind {
        /// A page, channel or business account of a unit.
        Page = "page", "sida eller företagskonto", "page or business account";
        /// A group with members.
        Group = "group", "grupp", "group";
        /// A website where visitors may comment.
        Website = "website", "webbplats med kommentarer", "website with comments";
        /// The account of an official in their duty (sv. *tjänstemannakonto*).
        Official = "official", "tjänstemannakonto", "account of an official";
        /// A person's own account.
        Personal = "personal", "personkonto", "personal account";
    }

    /// What an attestation rests on.
    AttestationBasis {
        /// The courses of those who work with the account.
        Training = "training", "utbildningarna", "the courses";
        /// Documents that whoever vouches links to.
        Documents = "documents", "dokument", "documents";
        /// How many publish on the account, held against how many at most.
        Publishers = "publishers", "hur många som publicerar", "how many publish";
    }

    /// Whether accounts of a kind are opened.
    KindRule {
        /// As a matter of course.
        Allowed = "allowed", "tillåts", "allowed";
        /// Only where a reason is given.
        ByException = "by-exception", "bara i undantagsfall, med skäl", "only by exception, with a reason";
        /// Never.
        Forbidden = "forbidden", "tillåts inte", "forbidden";
    }

    /// Which address an account is registered with (sv. *e-postadress*).
    Mailbox {
        /// One that everybody who runs the account can open (sv. *funktionsbrevlåda*).
        Functional = "functional", "funktionsbrevlåda", "functional mailbox";
        /// An employee's own address at work (sv. *personlig tjänsteadress*).
        Service = "service", "personlig tjänsteadress", "personal address at work";
        /// A private address.
        Private = "private", "privat adress", "private address";
    }

    /// Whether signing in to the platform takes more than a password (sv. *stark autentisering*).
    StrongSignIn {
        /// Always; without it the account is not opened.
        Always = "always", "alltid", "always";
        /// Where the platform has it.
        WherePossible = "where-possible", "där plattformen har det", "where the platform has it";
        /// Not demanded.
        NotDemanded = "not-demanded", "krävs inte", "not demanded";
    }
}

/// What holds for every account, from the first day to the last (sv. *konto*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent line of the guideline")]
pub struct AccountRules {
    /// Who owns the accounts.
    pub ownership: Ownership,
    /// Who that is, in words.
    pub owner: Label,
    /// The key of the role that has the main responsibility for all accounts.
    pub overseer: String,
    /// Which kinds of account are opened; every kind is there once.
    pub kinds: Vec<(AccountKind, KindRule)>,
    /// How many people are responsible at least.
    pub responsible_at_least: u32,
    /// How many at most; `None` where the document sets no bound.
    pub responsible_at_most: Option<u32>,
    /// What the people responsible do.
    pub responsible_duties: Vec<Label>,
    /// Whether the account needs a named deputy.
    pub deputy_required: bool,
    /// How many people can sign in at least, so that nobody is shut out.
    pub custodians_at_least: u32,
    /// Who holds the sign-in of an official's account.
    pub official_custodians: Vec<Party>,
    /// The addresses that accounts may be registered with; every other is refused.
    pub mailboxes: Vec<Mailbox>,
    /// Who gives out the addresses, where somebody does.
    pub mailbox_from: Option<Label>,
    /// Whether signing in takes more than a password.
    pub strong_sign_in: StrongSignIn,
    /// The organisation's own instruction on passwords, where there is one.
    pub password_instruction: Option<Label>,
    /// Whether the circle of those who publish is limited.
    pub publishers_limited: bool,
    /// How many may publish on one account at most, where the circle has a number.
    pub publishers_at_most: Option<u32>,
    /// Whether each account has a table of who may do what on it (sv. *behörighetsmatris*).
    pub access_matrix: bool,
    /// Whether the terms of the platform must be read, by whom and in which version.
    pub platform_terms_read: bool,
    /// Whether all this holds for accounts that were there before.
    pub applies_to_existing: bool,
    /// The days that such accounts have to meet it.
    pub days_for_existing: u32,
    /// How often it is vouched for.
    pub attested: Cadence,
    /// What somebody vouches for.
    pub attestations: Vec<Attestation>,
}

impl AccountRules {
    /// Whether accounts of this kind are opened.
    #[must_use]
    pub fn kind(&self, kind: AccountKind) -> KindRule {
        self.kinds.iter().find(|it| it.0 == kind).map_or(KindRule::Forbidden, |it| it.1)
    }

    /// Whether an account may be registered with such an address.
    #[must_use]
    pub fn accepts(&self, mailbox: Mailbox) -> bool {
        self.mailboxes.contains(&mailbox)
    }
}

/// Something that somebody vouches for (sv. *intyg*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attestation {
    /// The name in guidelines and tables.
    pub key: String,
    /// What is vouched for.
    pub label: Label,
    /// By whom.
    pub by: Party,
    /// What whoever vouches for it is shown, or asked to show.
    pub rests_on: Option<AttestationBasis>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}
