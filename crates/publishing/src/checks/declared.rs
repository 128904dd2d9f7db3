//! What is declared of a post: nothing of what is never published, and personal data only sparingly.

use guideline::Effect;
use kernel::calendar::Label;

use super::{Examined, Finding, Point};
use crate::rules;

/// What is declared to be there stops the post under every guideline, and nobody can let it through: it is secrecy, or
/// data that the law itself keeps from being spread. That nobody has said is a rule of the guideline.
pub(super) fn of_the_forbidden(it: &Examined<'_>, found: &mut Vec<Finding>) {
    let forbidden = &it.guideline.privacy.forbidden;
    let said = &it.content.declaration;
    for one in forbidden.iter().filter(|one| said.held.contains(&one.key)) {
        let finding = it.finding(Point::ForbiddenHeld, Effect::Block, "held", "");
        let label = Some(one.label.clone());
        found.push(Finding { about: one.key.clone(), label, sources: one.sources.clone(), ..finding });
    }
    if !said.is_made() && !forbidden.is_empty() {
        let effect = rules::effect(it.guideline, Effect::Block);
        let finding = it.finding(Point::ForbiddenUnsaid, effect, "holds_none", "");
        let mut sources: Vec<_> = forbidden.iter().flat_map(|one| one.sources.clone()).collect();
        sources.truncate(1);
        found.push(Finding { sources, ..finding });
    }
    if it.numbers.of_matter {
        let secrecy = forbidden.iter().find(|one| one.key == rules::SECRECY);
        if let Some(secrecy) = secrecy {
            let finding = it.finding(Point::MatterNumber, Effect::Warn, "text", "");
            found.push(Finding { sources: secrecy.sources.clone(), ..finding });
        }
    }
}

/// Every kind of personal data is named where the guideline lets only the necessary through (MOT-PUB-01).
pub(super) fn of_kinds(it: &Examined<'_>, found: &mut Vec<Finding>) {
    let asks =
        it.guideline.privacy.criteria.iter().find(|it| rules::ONLY_NECESSARY.contains(&it.key.as_str()));
    let Some(asks) = asks.filter(|_| it.content.declaration.kinds.is_empty()) else { return };
    let effect = rules::effect(it.guideline, Effect::Block);
    let finding = it.finding(Point::KindsMissing, effect, "kinds", "");
    found.push(Finding { sources: asks.sources.clone(), ..finding });
}

/// How many people and which kinds of data, so that whoever publishes asks whether that many are needed (MOT-PUB-04).
pub(super) fn of_restraint(it: &Examined<'_>, found: &mut Vec<Finding>) {
    let asks = it.guideline.privacy.criteria.iter().find(|it| it.key == rules::NO_OTHER_WAY);
    let Some(asks) = asks else { return };
    let kinds: Vec<Label> = it.content.declaration.kinds.iter().map(|it| it.label()).collect();
    let all = |word: fn(&Label) -> &str, or: &str| match kinds.as_slice() {
        [] => or.to_owned(),
        some => some.iter().map(word).collect::<Vec<_>>().join(", "),
    };
    let label = Label::new(all(|it| &it.sv, "slag ej angivna"), all(|it| &it.en, "kinds not stated"));
    let finding = it.finding(Point::Restraint, Effect::Warn, "persons", "");
    let about = it.content.persons().to_string();
    found.push(Finding { about, label: Some(label), sources: asks.sources.clone(), ..finding });
}
