use kernel::calendar::Label;

use super::{Deciders, Fact, Step, Strength};
use crate::Source;
use crate::choice::choices;

choices! {
    /// What a step on the way into use consists of, and so what completes it.
    OpeningAct {
        /// Talking it over with somebody who knows (sv. *rådgivning*): with whom and when.
        Advice = "advice", "rådgivning", "advice";
        /// The questions of the application answered (sv. *ansökan*).
        Application = "application", "ansökan", "application";
        /// A start meeting held (sv. *uppstartsmöte*): who and when.
        Meeting = "meeting", "uppstartsmöte", "start meeting";
        /// Every demanded line of the checklist done.
        Checklist = "checklist", "checklista", "checklist";
        /// The terms of the platform read: by whom, which version, when.
        Terms = "terms", "villkoren lästa", "terms read";
        /// The deciders decide; what stands before it is done before, what stands after it after.
        Decision = "decision", "beslut", "decision";
        /// Those who were appointed have the courses they need.
        Training = "training", "utbildning", "training";
        /// What the unit for technology has to do first, where the application says that something is needed of it
        /// ([`Fact::Technology`]); the note says what came of it.
        Support = "support", "insats från IT", "help from IT";
        /// The address that the account is registered with is there.
        Mailbox = "mailbox", "brevlåda", "mailbox";
        /// The account is made on the platform.
        Creation = "creation", "kontot skapas", "the account is made";
        /// Who may do what is settled and the sign-in handed over.
        Access = "access", "behörigheter", "access";
        /// The unit's own page is up to date.
        WebPage = "web-page", "webbsidan aktuell", "web page up to date";
        /// The profile says what it has to.
        Profile = "profile", "profilen", "the profile";
        /// Whoever keeps the list is told.
        Listing = "listing", "förteckningen", "the list";
    }

    /// How a question of the application is answered.
    AnswerForm {
        /// In words.
        Text = "text", "text", "text";
        /// With several lines, each a thing of its own.
        List = "list", "lista", "list";
        /// By yes; no bars the way.
        Yes = "yes", "ja", "yes";
        /// By yes or no; both are answers.
        Either = "either", "ja eller nej", "yes or no";
        /// With a number of hours a week.
        Hours = "hours", "timmar i veckan", "hours a week";
        /// With a person of the organisation.
        Person = "person", "person", "person";
        /// With an address on the web.
        Link = "link", "webbadress", "web address";
        /// With one or several of those that the guideline offers ([`PlanningRules::offered`](super::PlanningRules::offered)).
        Choices = "choices", "val ur en lista", "choices from a list";
    }
}

/// How an account comes into use (sv. *öppna konto*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningRules {
    /// Who decides.
    pub deciders: Deciders,
    /// The way, in order; exactly one step is the decision.
    pub steps: Vec<Step<OpeningAct>>,
    /// The keys of the roles that take part in the start meeting, each by somebody (sv. *uppstartsmöte*); empty where
    /// nobody is named.
    pub meeting_with: Vec<String>,
    /// The lines to go through (sv. *checklista*).
    pub checklist: Vec<CheckItem>,
    /// Who may have an account of their own; empty where the document sets no bound.
    pub eligible: Vec<Eligible>,
    /// Whether others may too, with a reason.
    pub others_eligible: bool,
    /// How strongly a shared account goes before a new one.
    pub shared_first: Strength,
    /// What the application asks.
    pub questions: Vec<ApplicationQuestion>,
}

/// How what an account is, and who answers for it, becomes otherwise (sv. *ändring av konto*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRules {
    /// Who decides; nobody is heard before.
    pub deciders: Deciders,
}

impl OpeningRules {
    /// The step with this key.
    #[must_use]
    pub fn step(&self, key: &str) -> Option<&Step<OpeningAct>> {
        self.steps.iter().find(|it| it.key == key)
    }

    /// The steps that stand before the decision, and those after it.
    #[must_use]
    pub fn around_the_decision(&self) -> (&[Step<OpeningAct>], &[Step<OpeningAct>]) {
        let at = self.steps.iter().position(|it| it.act == OpeningAct::Decision);
        let at = at.unwrap_or(self.steps.len());
        (&self.steps[..at], self.steps.get(at + 1..).unwrap_or_default())
    }

    /// The question that asks for a fact.
    #[must_use]
    pub fn asks_for(&self, fact: Fact) -> Option<&ApplicationQuestion> {
        self.questions.iter().find(|it| it.fact == fact)
    }
}

/// A line of the checklist for a new account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckItem {
    /// The name in guidelines and tables.
    pub key: String,
    /// What is checked.
    pub label: Label,
    /// What to think of.
    pub help: Label,
    /// The fact that answers it, where the application asks for one; otherwise a person ticks it.
    pub answered_by: Option<Fact>,
    /// The kind of step that ticks it, where it is something that follows once the account is there; nobody ticks it then.
    pub ticked_by: Option<OpeningAct>,
    /// Whether the account is opened without it.
    pub strength: Strength,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A group that may have an account of its own (sv. *berättigad*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eligible {
    /// The name in guidelines and tables.
    pub key: String,
    /// Who that is.
    pub label: Label,
    /// When it fits.
    pub help: Label,
    /// The keys of the roles of which somebody responsible has one, where the group is a part of the organisation; empty
    /// where nobody's role tells.
    pub for_roles: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A question of the application (sv. *ansökan*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationQuestion {
    /// The name in guidelines and tables.
    pub key: String,
    /// The question.
    pub label: Label,
    /// How to answer it.
    pub help: Label,
    /// What the answer tells about the account.
    pub fact: Fact,
    /// The form of the answer.
    pub form: AnswerForm,
    /// Whether it must be answered.
    pub strength: Strength,
    /// Where it comes from.
    pub sources: Vec<Source>,
}
