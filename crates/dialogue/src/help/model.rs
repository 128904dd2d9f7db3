use std::fmt;
use std::str::FromStr;

use kernel::{AccountId, Actor, AnswerId, Instant, ItemId, PersonId, words};

use crate::manner::{AnswerKind, Manner, ThreadOf};

words! {
    /// How far a draft of an answer has come.
    DraftStage {
        /// Somebody is asked to read it.
        Asked = "asked",
        /// Somebody reads it.
        Taken = "taken",
        /// It was given back with a note; whoever wrote it goes on.
        Returned = "returned",
        /// It was approved and became an answer.
        Sent = "sent",
        /// Whoever wrote it took it back.
        Withdrawn = "withdrawn",
    }

    /// What somebody does with a draft of an answer.
    DraftAct {
        /// Writes it and asks somebody to read it.
        Ask = "ask",
        /// Takes it, so that nobody else does (sv. *ta*).
        Take = "take",
        /// Words it anew.
        Reword = "reword",
        /// Gives it back with a note.
        Return = "return",
        /// Approves it, so that it is sent.
        Approve = "approve",
        /// Takes it back.
        Withdraw = "withdraw",
    }
}

/// What somebody has to do with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// They wrote it, or stand in for whoever did.
    Writer,
    /// They were asked to read it.
    Reader,
}

impl DraftStage {
    /// Whether somebody has something to do with it.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Self::Asked | Self::Taken | Self::Returned => true,
            Self::Sent | Self::Withdrawn => false,
        }
    }

    /// What an act leads to; `None` where it is not theirs to do now.
    pub(crate) fn after(self, act: DraftAct, part: Part) -> Option<Self> {
        match (self, act, part) {
            (Self::Asked, DraftAct::Take, Part::Reader)
            | (Self::Asked | Self::Taken, DraftAct::Reword, Part::Reader)
            | (Self::Returned, DraftAct::Reword, Part::Writer) => Some(Self::Taken),
            (Self::Asked | Self::Taken, DraftAct::Return, Part::Reader) => Some(Self::Returned),
            (Self::Asked | Self::Taken, DraftAct::Approve, Part::Reader) => Some(Self::Sent),
            (it, DraftAct::Withdraw, Part::Writer) if it.is_open() => Some(Self::Withdrawn),
            (_, _, _) => None,
        }
    }
}

/// Who is asked to read a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// One colleague.
    Person(PersonId),
    /// Whoever has this role for the account, by its key.
    Role(String),
}

/// Nobody is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it is not said who is asked")]
pub struct NobodyAsked;

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(id) => write!(f, "person:{id}"),
            Self::Role(key) => write!(f, "role:{key}"),
        }
    }
}

impl FromStr for Asked {
    type Err = NobodyAsked;
    fn from_str(text: &str) -> Result<Self, NobodyAsked> {
        match text.split_once(':') {
            Some(("person", id)) => id.parse().map(Self::Person).map_err(|_| NobodyAsked),
            Some(("role", key)) if !key.is_empty() => Ok(Self::Role(key.to_owned())),
            _ => Err(NobodyAsked),
        }
    }
}

/// A draft of an answer that a colleague reads before it is sent (sv. *utkast till svar*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerDraft {
    /// What it answers.
    pub item: ItemId,
    /// Its number at the item, from 1.
    pub n: i64,
    /// The account it is to be given as.
    pub account: AccountId,
    /// The number of the wording that it answers.
    pub seen: i64,
    /// Who wrote it and asked.
    pub by: PersonId,
    /// Who is asked.
    pub asked: Asked,
    /// Whether everything is said with it.
    pub kind: AnswerKind,
    /// Whose conversation it stands in.
    pub thread: ThreadOf,
    /// How far it has come.
    pub stage: DraftStage,
    /// Who reads it, or has read it.
    pub taken_by: Option<PersonId>,
    /// How many steps were taken: the number of the last.
    pub steps: i64,
    /// What it became.
    pub answer: Option<AnswerId>,
}

impl AnswerDraft {
    /// In what manner it is to be given; whoever wrote it has read the reminder.
    pub(crate) fn manner(&self) -> Manner {
        Manner { kind: self.kind, thread: self.thread, reminded: true }
    }

    /// What somebody has to do with it, who has these roles for the account.
    pub(crate) fn part(&self, actor: &Actor, roles: &[String]) -> Option<Part> {
        let stands_for = |person: PersonId| actor.acts_for().any(|it| it == person);
        let asked = match &self.asked {
            Asked::Person(person) => stands_for(*person),
            Asked::Role(role) => roles.contains(role),
        };
        if actor.id() != Some(self.by) && asked {
            Some(Part::Reader)
        } else {
            stands_for(self.by).then_some(Part::Writer)
        }
    }

    /// Whether somebody else reads it.
    pub(crate) fn is_with_another(&self, actor: &Actor) -> bool {
        self.taken_by.is_some_and(|reader| !actor.acts_for().any(|it| it == reader))
    }
}

/// Something that was done with a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftStep {
    /// Its number, from 1.
    pub n: i64,
    /// What.
    pub act: DraftAct,
    /// The words as they are from here on, where it words them.
    pub text: Option<String>,
    /// What was said to the other.
    pub note: Option<String>,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
}

/// The words of a draft as they are after these steps.
pub(crate) fn wording(steps: &[DraftStep]) -> &str {
    steps.iter().rev().find_map(|it| it.text.as_deref()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every stage with everything that each of the two could do.
    #[test]
    fn a_draft_goes_its_way_and_no_other() {
        let mut ways = Vec::new();
        for stage in DraftStage::ALL {
            for act in DraftAct::ALL {
                for part in [Part::Writer, Part::Reader] {
                    if let Some(to) = stage.after(*act, part) {
                        ways.push(format!("{stage} {part:?} {act} {to}"));
                    }
                }
            }
        }
        let expected = [
            "asked Reader take taken",
            "asked Reader reword taken",
            "asked Reader return returned",
            "asked Reader approve sent",
            "asked Writer withdraw withdrawn",
            "taken Reader reword taken",
            "taken Reader return returned",
            "taken Reader approve sent",
            "taken Writer withdraw withdrawn",
            "returned Writer reword taken",
            "returned Writer withdraw withdrawn",
        ];
        assert_eq!(ways, expected);
    }

    #[test]
    fn whom_somebody_asks_survives_its_text() {
        let person = Asked::Person("01900000-0000-7000-8000-000000000002".parse().unwrap());
        for asked in [person, Asked::Role("communicator".to_owned())] {
            assert_eq!(asked.to_string().parse(), Ok(asked));
        }
        for nobody in ["", "role:", "person:ek", "communicator", "unit:1"] {
            assert_eq!(nobody.parse::<Asked>(), Err(NobodyAsked), "{nobody}");
        }
    }
}
