//! Why an item waits for a person, and why by then, in a few words: what every line of the inbox says, worked out from
//! what the line knows already.

use std::collections::HashMap;

use accounts::Account;
use guideline::Guideline;
use kernel::AccountId;
use kernel::calendar::Label;
use people::Context;
use webkit::Text;

use crate::model::{ItemSummary, Need};
use crate::pages::words;
use crate::rules;

/// How many kinds of finding are named in a line.
const NAMED: usize = 2;

/// Why an item waits, and why by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// Both, in a few words.
    pub text: Text,
    /// Where the rule comes from, such as `MOT-SVA-01`; empty where it says so itself.
    pub source: String,
}

/// What the reasons of a whole list are worked out from: nothing is asked of the database item by item.
pub struct Reasons<'a> {
    guideline: &'a Guideline,
    version: String,
    platforms: HashMap<AccountId, String>,
    moderate: String,
    answer: String,
    promised: String,
    look: String,
}

impl<'a> Reasons<'a> {
    /// For items of these accounts.
    #[must_use]
    pub fn new<'b>(cx: &'a Context, accounts: impl IntoIterator<Item = &'b Account>) -> Self {
        let source = |key: &str| words::sources(&cx.guideline, key);
        Self {
            guideline: &cx.guideline,
            version: cx.guideline.version.to_string(),
            platforms: accounts.into_iter().map(|it| (it.id, it.platform.clone())).collect(),
            moderate: source("moderation.decide_within"),
            answer: source("answer.deadline"),
            promised: source("answer.holding.deadline"),
            look: source("watch.rounds_per_workday"),
        }
    }

    /// Where the rule about watch rounds comes from.
    #[must_use]
    pub fn of_rounds(&self) -> &str {
        &self.look
    }

    /// Why this item waits; `None` when it needs nothing.
    #[must_use]
    pub fn of(&self, item: &ItemSummary) -> Option<Why> {
        let (what, by, source) = match item.need {
            Need::Moderate => (self.suspected(item), self.decided_by(item), &self.moderate),
            Need::Answer if item.is_promised => {
                (Text::key("dialogue-reason-promised"), self.answered_by(item), &self.promised)
            }
            Need::Answer => (self.asked(), self.answered_by(item), &self.answer),
            Need::Look => (Text::key("dialogue-reason-new"), Text::key("dialogue-reason-look"), &self.look),
            Need::Nothing => return None,
        };
        let text = Text::key("dialogue-reason").with("what", what).with("by", by);
        Some(Why { text, source: source.clone() })
    }

    /// What was found that a person has to decide about; of restricted words it is not said.
    fn suspected(&self, item: &ItemSummary) -> Text {
        let calls = item.findings.iter().filter(|it| rules::calls(self.guideline, &it.code, it.confidence));
        let mut names = calls.map(|it| words::finding(&it.code)).take(NAMED);
        match (names.next(), names.next()) {
            (Some(one), Some(other)) => {
                Text::key("dialogue-reason-found-two").with("one", one).with("other", other)
            }
            (Some(one), None) => Text::key("dialogue-reason-found").with("found", one),
            (None, _) => Text::key("dialogue-reason-suspected"),
        }
    }

    /// Where the guideline wants opinions answered as well, a line does not tell them from questions.
    fn asked(&self) -> Text {
        if self.guideline.answer.opinion_needs_answer {
            Text::key("dialogue-reason-asked-or-thought")
        } else {
            Text::key("dialogue-reason-asked")
        }
    }

    fn decided_by(&self, item: &ItemSummary) -> Text {
        if self.is_of_another_version(item) {
            return Text::key("dialogue-reason-decide");
        }
        let within = self.guideline.moderation.decide_within.label();
        Text::key("dialogue-reason-decide-within").with("within", words::label(&within))
    }

    fn answered_by(&self, item: &ItemSummary) -> Text {
        match self.answer_within(item) {
            Some(within) => Text::key("dialogue-reason-answer-within").with("within", words::label(&within)),
            None => Text::key("dialogue-reason-answer"),
        }
    }

    fn answer_within(&self, item: &ItemSummary) -> Option<Label> {
        let platform = self.platforms.get(&item.account)?;
        let known = !self.is_of_another_version(item);
        let answer = &self.guideline.answer;
        let rule = if item.is_promised { answer.holding.deadline } else { answer.deadline_on(platform) };
        known.then(|| rule.label())
    }

    /// Whether its deadline was set under another version of the guideline, which may have said another time.
    fn is_of_another_version(&self, item: &ItemSummary) -> bool {
        item.guideline != self.version
    }
}
