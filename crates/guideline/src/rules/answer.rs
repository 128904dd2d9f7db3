use kernel::calendar::{DeadlineRule, Label};

use super::{Route, RouteKind};
use crate::Signature;

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
    /// Whether the unit is the sender of every answer, never a private person.
    pub sender_is_unit: bool,
    /// Whether messages sent privately to the account are answered by the same rules.
    pub messages_too: bool,
    /// What is said until the answer is there, and by when it is.
    pub holding: HoldingRules,
    /// What is said where somebody is pointed elsewhere.
    pub referral: ReferralRules,
    /// How soon somebody replies whom a question is put on to.
    pub query: QueryRules,
    /// The highest readability index of an answer that goes without a hint; none is ever in the way of sending it.
    pub lix_at_most: u32,
    /// The key of the template that helps whoever answers, where the document names such a help.
    pub aid: Option<String>,
    /// The grounds on which somebody is left without an answer, and no others; empty where the guideline does not list any.
    pub silence: Vec<SilenceGround>,
    /// The flow that leads to what an item is about, step by step; empty where the guideline has none.
    pub flow: Vec<FlowStep>,
    /// Whom a role asks for help with an answer, each role once.
    pub help: Vec<HelpRule>,
    /// What is read and confirmed before somebody answers in a thread that others began, where the document asks for more
    /// care there.
    pub external_thread: Option<Label>,
    /// Who answers what, each kind once.
    pub routes: Vec<Route>,
}

/// What is said while the answer is being looked for (sv. *besked om att vi återkommer*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoldingRules {
    /// The text that is offered, in the language of the public.
    pub text: String,
    /// How soon the answer follows.
    pub deadline: DeadlineRule,
}

/// What is said where somebody is pointed elsewhere (sv. *hänvisning*), in the language of the public; `{channels}` stands
/// for where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralRules {
    /// Where something may be under secrecy.
    pub secrecy: String,
    /// Where somebody writes of their own matter.
    pub individual_case: String,
    /// Where what is written belongs to a matter under way.
    pub ongoing_case: String,
    /// Where the question is political.
    pub political: String,
    /// Where somebody complains: the invitation to do so where complaints are taken.
    pub complaint: String,
    /// How long whoever complained is waited for before the staff carries it on, where it does.
    pub carry_on: DeadlineRule,
}

/// A ground on which somebody is left without an answer (sv. *skäl att inte svara*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SilenceGround {
    /// The name in guidelines and tables.
    pub key: String,
    /// What the person who chooses it sees.
    pub label: Label,
}

/// A step of the flow (sv. *flödesschema*): a question with two ways on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowStep {
    /// The name in guidelines and tables.
    pub key: String,
    /// What is asked.
    pub question: Label,
    /// Where a yes leads.
    pub yes: FlowEnd,
    /// Where a no leads.
    pub no: FlowEnd,
}

/// Where an answer in the flow leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlowEnd {
    /// To another step, by its key.
    Step(String),
    /// To what the item is about.
    Route(RouteKind),
}

/// When a question is put on to somebody who knows (sv. *fråga vidare*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryRules {
    /// How soon they reply; always before the item is due.
    pub deadline: DeadlineRule,
}

/// Whom somebody with a role asks for help (sv. *be om hjälp*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpRule {
    /// The key of the role that asks.
    pub role: String,
    /// The keys of the roles that help.
    pub helpers: Vec<String>,
}

impl AnswerRules {
    /// How soon a question on this platform is answered.
    #[must_use]
    pub fn deadline_on(&self, platform: &str) -> DeadlineRule {
        self.platforms.iter().find(|it| it.0 == platform).map_or(self.deadline, |it| it.1)
    }

    /// The keys of the roles that somebody with one of these roles asks for help.
    pub fn helpers_of<'a>(&'a self, roles: &'a [String]) -> impl Iterator<Item = &'a str> {
        let asks = |it: &&HelpRule| roles.contains(&it.role);
        self.help.iter().filter(asks).flat_map(|it| it.helpers.iter().map(String::as_str))
    }

    /// Who answers what is written about this.
    #[must_use]
    pub fn route(&self, kind: RouteKind) -> Option<&Route> {
        self.routes.iter().find(|it| it.kind == kind)
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
