use guideline::{EvidenceForm, Guideline, RegistrationSign};
use kernel::item::{Direction, Visibility};
use people::Context;
use records::RegistryNumber;
use text::{Ask, Code};

use super::model::Facts;
use crate::model::{Item, Presence};
use crate::route::{Classed, ItemClass};
use crate::rules;
use crate::tried::suggested;

/// What was decided about an item before it is assessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Done {
    /// It was answered.
    pub(crate) answered: bool,
    /// It was decided that it may not stay.
    pub(crate) moderated: bool,
    /// Named people alone read its words, or somebody said that secrecy is suspected.
    pub(crate) restricted: bool,
}

/// What is known about an item: its words are read once more, so that what is proposed follows from them alone.
pub(crate) fn facts(cx: &Context, item: &Item, text: &str, done: Done, classed: Option<&Classed>) -> Facts {
    let asked = cx.analyser.asked(text);
    let mut facts = Facts::default();
    let mut numbers = asked.matters.iter().filter_map(|it| text.get(it.clone()));
    let said = classed.and_then(|it| it.number.clone());
    facts.number = said.or_else(|| numbers.find_map(|it| it.parse::<RegistryNumber>().ok()));
    facts.signs.extend(facts.number.as_ref().map(|_| RegistrationSign::Number));
    if item.direction == Direction::Incoming {
        facts.signs.extend(asked.asks.iter().filter_map(|it| sign(*it, done.answered)));
        facts.signs.extend(suspected(cx, text));
    }
    facts.signs.extend(classed.and_then(|it| of_class(it.class)));
    if done.restricted {
        facts.signs.insert(RegistrationSign::Secrecy);
    }
    if done.moderated && is_registered_by_itself(&cx.guideline, item) {
        facts.signs.insert(RegistrationSign::Removed);
    }
    facts
}

/// What a person said that the item is about speaks as its words do.
fn of_class(class: ItemClass) -> Option<RegistrationSign> {
    match class {
        ItemClass::Simple | ItemClass::Complex | ItemClass::Criticism => None,
        ItemClass::Opinion => Some(RegistrationSign::Opinion),
        ItemClass::Complaint => Some(RegistrationSign::Complaint),
        ItemClass::IndividualCase | ItemClass::OngoingCase => Some(RegistrationSign::Own),
        ItemClass::Political => Some(RegistrationSign::Political),
        ItemClass::Secrecy => Some(RegistrationSign::Secrecy),
    }
}

fn sign(ask: Ask, answered: bool) -> Option<RegistrationSign> {
    match ask {
        Ask::Question => answered.then_some(RegistrationSign::AnsweredQuestion),
        Ask::Complaint => Some(RegistrationSign::Complaint),
        Ask::Fault => Some(RegistrationSign::Fault),
        Ask::Application => Some(RegistrationSign::Application),
        Ask::Own => Some(RegistrationSign::Own),
        Ask::Political => Some(RegistrationSign::Political),
        Ask::Praise => Some(RegistrationSign::Praise),
        Ask::Opinion => Some(RegistrationSign::Opinion),
    }
}

/// Secrecy and crime, as far as the words suggest a ground of the guideline that is about them. What a decision on the
/// ground would restrict, is suspected to be secret before it as well.
fn suspected(cx: &Context, text: &str) -> Vec<RegistrationSign> {
    let mut signs = Vec::new();
    for finding in cx.analyser.analyse(text).findings {
        if !rules::is_certain_enough(finding.code, rules::percent(finding.confidence)) {
            continue;
        }
        signs.extend((finding.code == Code::Secrecy).then_some(RegistrationSign::Secrecy));
        for ground in suggested(&cx.guideline, finding.code) {
            signs.extend(ground.crime.then_some(RegistrationSign::Crime));
            let restricts = ground.secrecy || ground.evidence == EvidenceForm::Restricted;
            signs.extend(restricts.then_some(RegistrationSign::Secrecy));
        }
    }
    signs
}

/// Whether the guideline registers what was done about the item (MOT-DIA-06).
fn is_registered_by_itself(guideline: &Guideline, item: &Item) -> bool {
    let hidden = match item.visibility {
        Visibility::Hidden | Visibility::Spam => true,
        Visibility::Public | Visibility::Private | Visibility::Removed => false,
    };
    let removed = item.presence == Presence::RemovedByUs || item.visibility == Visibility::Removed;
    removed && guideline.registration.on_remove || hidden && guideline.registration.on_hide
}
