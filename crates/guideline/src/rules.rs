use std::num::NonZeroU8;

use kernel::calendar::{DeadlineRule, Label};

use crate::choice::choices;
use crate::{Act, Police, Signature, Source};

choices! {
    /// Who is told about a missed watch round.
    Told {
        /// The people responsible for the account.
        Responsible = "responsible", "kontots ansvariga", "the people responsible for the account";
        /// Their deputies.
        Deputy = "deputy", "ersättaren", "the deputy";
        /// The manager of the unit.
        Manager = "manager", "närmaste chef", "the manager";
        /// Whoever oversees all accounts.
        Coordinator = "coordinator", "den som samordnar alla konton", "the coordinator of all accounts";
    }

    /// What a registration ground leads to.
    Registration {
        /// A new entry in the register (sv. *diarieföra*).
        Register = "register", "diarieförs", "is registered";
        /// An entry in a matter that exists.
        AddToMatter = "add-to-matter", "förs till ärendet", "is added to the matter";
        /// No entry; the item is kept in order.
        LeaveOut = "leave-out", "diarieförs inte", "is not registered";
    }

    /// What has to be stated with a registration ground.
    Asked {
        /// A reason in words.
        Reason = "reason", "motivering", "a reason";
        /// The registry number of a matter (sv. *diarienummer*).
        RegistryNumber = "registry-number", "diarienummer", "a registry number";
    }
}

/// How accounts are watched (sv. *bevakning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WatchRules {
    /// Rounds on every working day.
    pub rounds_per_workday: NonZeroU8,
    /// The longest time in days without a signed round, by the law's floor at most seven.
    pub ceiling_days: u32,
    /// Whether absence needs a deputy for its days.
    pub deputy_required: bool,
    /// Rounds on every working day while an account is watched more closely.
    pub intensified_rounds_per_workday: NonZeroU8,
    /// So many items in an hour propose that the account is watched more closely.
    pub intensified_items_per_hour: u32,
    /// Who is told when a round was missed, in order.
    pub escalation: Vec<Escalation>,
}

/// One step when a round was missed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalation {
    /// How long after the round was due.
    pub after: DeadlineRule,
    /// Who is told.
    pub tell: Vec<Told>,
}

/// How questions are answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRules {
    /// How soon a question is answered.
    pub deadline: DeadlineRule,
    /// Another time for some platforms, by the key of the platform.
    pub platforms: Vec<(String, DeadlineRule)>,
    /// Whether an opinion without a question needs an answer.
    pub opinion_needs_answer: bool,
    /// How answers are signed, where they are.
    pub signature: Option<Signature>,
}

impl AnswerRules {
    /// How soon a question on this platform is answered.
    #[must_use]
    pub fn deadline_on(&self, platform: &str) -> DeadlineRule {
        self.platforms.iter().find(|it| it.0 == platform).map_or(self.deadline, |it| it.1)
    }

    /// The answer as it is published: the text and the signature; an answer that is already signed stays as it is.
    #[must_use]
    pub fn sign(&self, text: &str, signer_name: &str, unit: &str, organisation: &str) -> String {
        let text = text.trim_end();
        let Some(signature) = &self.signature else { return text.to_owned() };
        let signature = signature.fill(signer_name, unit, organisation);
        if text.ends_with(&signature) { text.to_owned() } else { format!("{text}\n\n{signature}") }
    }
}

/// What holds for every moderation decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModerationRules {
    /// What may be done where a ground says nothing else, the preferred first.
    pub acts: Vec<Act>,
    /// How soon something reported is decided.
    pub decide_within: DeadlineRule,
    /// Whether a second person confirms where a ground says nothing else.
    pub second_person: bool,
    /// Whether every decision needs a reason in words.
    pub reason_required: bool,
    /// What has to be done about the police on grounds that are crimes.
    pub police_when_crime: Police,
    /// What is never a ground, said to whoever chooses one.
    pub reminder: Label,
}

/// When evidence is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvidenceRules {
    /// Before an item is hidden.
    pub before_hide: bool,
    /// Before an item is removed.
    pub before_remove: bool,
}

/// How a decision to hide is undone (sv. *återställa*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RestoreRules {
    /// Whether a reason in words is needed.
    pub reason_required: bool,
    /// Whether a second person confirms where a ground says nothing else.
    pub second_person: bool,
}

/// When an author may be blocked (sv. *stänga av användare*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockRules {
    /// Whether at all.
    pub allowed: bool,
    /// After so many breaches on the account.
    pub after_breaches: u32,
    /// For at most so many days.
    pub longest_days: u32,
}

/// What is registered (sv. *diarieförs*), and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationRules {
    /// Whether what is removed is registered.
    pub on_remove: bool,
    /// Whether what is hidden is registered.
    pub on_hide: bool,
    /// Whether what may be under secrecy is registered; by the law's floor always.
    pub on_secrecy: bool,
    /// Who registers.
    pub recipient: Label,
    /// How registry numbers are written.
    pub number: NumberFormat,
    /// The grounds for registering and for leaving out.
    pub grounds: Vec<RegistrationGround>,
}

impl RegistrationRules {
    /// The ground with this key.
    #[must_use]
    pub fn ground(&self, key: &str) -> Option<&RegistrationGround> {
        self.grounds.iter().find(|it| it.key == key)
    }
}

/// A ground for registering an item, or for leaving it out of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationGround {
    /// The name in guidelines and tables.
    pub key: String,
    /// What the person who chooses sees.
    pub label: Label,
    /// When it fits.
    pub help: Label,
    /// What it leads to.
    pub outcome: Registration,
    /// What has to be stated with it.
    pub asks: Option<Asked>,
    /// Whether it is chosen by itself when something is removed or hidden.
    pub automatic: bool,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// How registry numbers are written (sv. *diarienummer*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberFormat {
    pub(crate) format: String,
    pub(crate) digits: u32,
    /// The series, often the letters of the board.
    pub series: String,
}

impl NumberFormat {
    /// The registry number: `KS-2025/00179`.
    #[must_use]
    pub fn write(&self, year: i16, number: u64) -> String {
        let width = usize::try_from(self.digits).unwrap_or(0);
        self.format
            .replace("{number}", &format!("{number:0width$}"))
            .replace("{year}", &format!("{year:04}"))
            .replace("{series}", &self.series)
    }
}
