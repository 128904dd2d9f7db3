use std::collections::BTreeSet;

use kernel::calendar::{Date, Label};

use crate::Source;
use crate::choice::choices;

choices! {
    /// What may be done with an item that breaks the rules.
    Act {
        /// Hold it back from the public; can be undone (sv. *dölja*).
        Hide = "hide", "dölj", "hide";
        /// Take it away from the platform (sv. *ta bort*).
        Remove = "remove", "ta bort", "remove";
    }

    /// What a ground rests on.
    Basis {
        /// A law.
        Law = "law", "lag", "law";
        /// A rule the organisation has decided and published (sv. *ordningsregel*).
        HouseRule = "house-rule", "ordningsregel", "house rule";
    }

    /// What evidence is kept, from the least to the most careful.
    EvidenceForm {
        /// A copy that everybody who may see the item may open.
        Copy = "copy", "kopia", "copy";
        /// A copy that only named people may open; every reading is logged.
        Restricted = "restricted", "kopia för utpekade personer", "copy for named people";
        /// A description in words and no copy anywhere: a copy would be a crime (BrB 16 kap. 10 a §).
        Description = "description", "beskrivning utan kopia", "description without a copy";
    }

    /// What the decider has to do about the police, from the least to the most.
    Police {
        /// Nothing.
        None = "none", "ingen fråga om polisanmälan", "no question of the police";
        /// The question is shown.
        Consider = "consider", "polisanmälan övervägs", "a police report is considered";
        /// Whether it is reported must be decided before the case can be closed, with a reason where it is not.
        Decide = "decide", "beslut om polisanmälan krävs", "a decision on a police report is required";
    }

    /// A kind of finding in a text that suggests a ground; it proposes, a person decides. The name of a person is none:
    /// who is named is seldom wronged by that, and a name with what leads to a door is *pointed out*.
    Signal {
        /// A personal identity number.
        Personnummer = "personnummer", "personnummer", "personal identity number";
        /// A coordination number.
        Samordningsnummer = "samordningsnummer", "samordningsnummer", "coordination number";
        /// A phone number.
        Phone = "phone", "telefonnummer", "phone number";
        /// An e-mail address.
        Email = "email", "e-postadress", "e-mail address";
        /// A street or postal address.
        Address = "address", "adress", "address";
        /// A bank account, giro or IBAN number.
        BankAccount = "bank-account", "kontonummer", "bank account";
        /// The number of a payment card.
        PaymentCard = "payment-card", "betalkort", "payment card";
        /// The registration number of a vehicle.
        VehiclePlate = "vehicle-plate", "registreringsnummer", "registration number";
        /// A property designation.
        Property = "property", "fastighetsbeteckning", "property designation";
        /// Details that together point a person out.
        PointedOut = "pointed-out", "utpekande uppgifter", "details that point somebody out";
        /// Health, faith, opinion, origin or sex life of somebody (GDPR art. 9).
        Sensitive = "sensitive", "känslig personuppgift", "sensitive personal data";
        /// An offence of somebody (GDPR art. 10).
        Offence = "offence", "uppgift om brott", "information on an offence";
        /// A matter in which secrecy is likely.
        Secrecy = "secrecy", "sekretesskänsligt ärende", "matter prone to secrecy";
        /// A link.
        Link = "link", "länk", "link";
        /// Swearing.
        Profanity = "profanity", "svordom", "swearing";
        /// A threat.
        Threat = "threat", "hot", "threat";
        /// An insult.
        Insult = "insult", "förolämpning", "insult";
        /// Incitement to crime.
        Incitement = "incitement", "uppvigling", "incitement";
        /// Advertising or mass posting.
        Spam = "spam", "reklam", "advertising";
        /// Agitation against a group.
        Hate = "hate", "hets", "agitation";
        /// A sexual advance or remark.
        Sexual = "sexual", "sexuell anspelning", "sexual remark";
        /// Canvassing for a party.
        Campaign = "campaign", "partipolitiskt budskap", "canvassing";
        /// A hint of a work spread without right.
        Copyright = "copyright", "spridning av någons verk", "somebody's work spread";
        /// A link that hides or disguises where it leads.
        DeceptiveLink = "deceptive-link", "vilseledande länk", "deceptive link";
        /// A weak hint that a comment is about something else.
        OffTopic = "off-topic", "annat ämne", "other subject";
    }
}

/// A heading of the guideline's list of what is not accepted, with one ground or several under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// The name in guidelines and tables.
    pub key: String,
    /// The number in the document's own list, from 1.
    pub number: usize,
    /// What the document calls it.
    pub label: Label,
    /// The keys of its grounds, in order.
    pub grounds: Vec<String>,
}

/// A fact that the decider has to state about the item, beside the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The name in tables.
    pub key: String,
    /// The question.
    pub label: Label,
    /// Whether *unknown* is an answer.
    pub may_be_unknown: bool,
}

/// A ground for hiding or removing an item (sv. *grund*); what a decision cites.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent line of the guideline")]
pub struct Ground {
    /// The name in guidelines, tables and decisions; never another ground's.
    pub key: String,
    /// The key of its category.
    pub category: String,
    /// What the person who chooses sees.
    pub label: Label,
    /// When it fits and when it does not.
    pub help: Label,
    /// The rule or the law in own words, shown to the person who chooses.
    pub rule: Label,
    /// What to do at once, where something must be done before anything else.
    pub instruction: Option<Label>,
    /// Whether it rests on a law or on a house rule.
    pub basis: Basis,
    /// The key of the law in the base, where it rests on one.
    pub law: Option<String>,
    /// Where it comes from: the requirement first, then the law.
    pub sources: Vec<Source>,
    /// Whether the message must be stopped from spreading, so that hiding is not enough (lag 1998:112 5 §).
    pub must_stop_spreading: bool,
    /// Whether it is a crime by the guideline or the law.
    pub crime: bool,
    /// Whether what it concerns may be under secrecy.
    pub secrecy: bool,
    /// What evidence is kept.
    pub evidence: EvidenceForm,
    /// What the decider has to do about the police.
    pub police: Police,
    /// Whether a second person confirms the decision.
    pub second_person: bool,
    /// Whether a second person confirms that the item is restored.
    pub second_person_to_restore: bool,
    /// Whether it lies close to opinions, which is said to the person who chooses.
    pub opinion_sensitive: bool,
    /// Whether the decision needs a reason in words.
    pub reason_required: bool,
    /// Whether several items may be decided at once, each with its own evidence.
    pub bulk: bool,
    /// Whether pictures in its evidence are kept from view until whoever opens it has said why (sv. *dold bild*).
    pub blurred: bool,
    /// A fact the decider has to state.
    pub asks: Option<Question>,
    /// The kinds of findings that suggest it.
    pub signals: BTreeSet<Signal>,
    /// The day from which it may be used, where the law sets one.
    pub valid_from: Option<Date>,
    pub(crate) acts: Vec<Act>,
    pub(crate) registered: BTreeSet<Act>,
}

impl Ground {
    /// What may be done on this ground, the preferred first; never empty.
    #[must_use]
    pub fn acts(&self) -> &[Act] {
        &self.acts
    }

    /// Whether this may be done on this ground.
    #[must_use]
    pub fn allows(&self, act: Act) -> bool {
        self.acts.contains(&act)
    }

    /// Whether the registrar gets the item when this has been done (sv. *diarieföra*).
    #[must_use]
    pub fn registered_on(&self, act: Act) -> bool {
        self.registered.contains(&act)
    }

    /// Whether it may be used on this day.
    #[must_use]
    pub fn in_force(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|it| it <= day)
    }
}
