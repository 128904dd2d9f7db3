//! What a new version of the conduct rules changes, in words. Pure.

use guideline::{ConductRule, Requirement, Strength};
use kernel::calendar::Label;

/// A rule as it was acknowledged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptRule {
    /// Its name in the guideline.
    pub key: String,
    /// Its heading.
    pub label: Label,
    /// What it said.
    pub text: Label,
    /// How strongly it asked.
    pub strength: Strength,
}

impl From<&ConductRule> for KeptRule {
    fn from(it: &ConductRule) -> Self {
        Self { key: it.key.clone(), label: it.label.clone(), text: it.text.clone(), strength: it.strength }
    }
}

/// What the document itself asks, kept beside the rule that says it.
impl From<&Requirement> for KeptRule {
    fn from(it: &Requirement) -> Self {
        let (label, text) = (Label::same(&it.section), Label::same(&it.wording));
        Self { key: it.id.clone(), label, text, strength: it.strength }
    }
}

/// What differs from the rules that somebody acknowledged before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConductChange {
    /// The rule is new.
    New(KeptRule),
    /// The rule says something else than it did.
    Changed {
        /// What it said.
        before: KeptRule,
        /// What it says.
        now: KeptRule,
    },
    /// The rule is gone.
    Dropped(KeptRule),
}

/// What differs between the rules of two versions, in the order of the later; what is gone comes last.
#[must_use]
pub(crate) fn changes(before: &[KeptRule], now: &[KeptRule]) -> Vec<ConductChange> {
    let mut found = Vec::new();
    for rule in now {
        match before.iter().find(|it| it.key == rule.key) {
            None => found.push(ConductChange::New(rule.clone())),
            Some(old) if old != rule => {
                found.push(ConductChange::Changed { before: old.clone(), now: rule.clone() });
            }
            Some(_) => {}
        }
    }
    let gone = before.iter().filter(|old| now.iter().all(|it| it.key != old.key));
    found.extend(gone.cloned().map(ConductChange::Dropped));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(key: &str, text: &str, strength: Strength) -> KeptRule {
        KeptRule { key: key.into(), label: Label::same(key), text: Label::same(text), strength }
    }

    #[test]
    fn a_new_version_is_told_apart_rule_by_rule() {
        let (a, b) = (rule("a", "Ett", Strength::Must), rule("b", "Två", Strength::Should));
        let (stronger, c) = (rule("b", "Två", Strength::Must), rule("c", "Tre", Strength::May));
        assert_eq!(changes(&[a.clone(), b.clone()], &[a.clone(), b.clone()]), []);
        assert_eq!(
            changes(&[a.clone(), b.clone()], &[c.clone(), stronger.clone()]),
            [
                ConductChange::New(c),
                ConductChange::Changed { before: b, now: stronger },
                ConductChange::Dropped(a),
            ]
        );
    }
}
