//! The part of the guideline that a closing reads.

use guideline::{Guideline, Party};
use webkit::Text;

/// The account goes up in another one; every guideline takes that for a cause.
const MERGED: &str = "merged";
/// Any other cause; the reason says which.
const OTHER: &str = "other";

/// What gives cause to close, by key: the guideline's own causes, then those that always can.
#[must_use]
pub(crate) fn causes(guideline: &Guideline) -> Vec<(String, Text)> {
    let own = guideline.closing.triggers.iter();
    let mut causes: Vec<_> = own.map(|it| (it.key.clone(), Text::both(&it.label.sv, &it.label.en))).collect();
    for (key, text) in [(MERGED, "accounts-closing-cause-merged"), (OTHER, "accounts-closing-cause-other")] {
        if causes.iter().all(|it| it.0 != key) {
            causes.push((key.to_owned(), Text::key(text)));
        }
    }
    causes
}

/// What the cause is called; its key, where the guideline in force has it no longer.
pub(crate) fn cause(guideline: &Guideline, key: &str) -> Text {
    let found = causes(guideline).into_iter().find(|it| it.0 == key);
    found.map_or_else(|| Text::same(key), |it| it.1)
}

/// The cause that an unused account gives, with after how many days without a post.
pub(crate) fn unused(guideline: &Guideline) -> Option<(&str, u32)> {
    let causes = guideline.closing.triggers.iter();
    causes.filter_map(|it| Some((it.key.as_str(), it.days_without_post?))).min_by_key(|it| it.1)
}

/// The keys of the roles that have something to do with a closing.
pub(crate) fn roles(guideline: &Guideline) -> impl Iterator<Item = &str> {
    let rules = &guideline.closing;
    let asked = rules.deciders.roles.iter().chain(&rules.deciders.consulted).map(String::as_str);
    let acting = rules.steps.iter().filter_map(|it| match &it.done_by {
        Party::Role(key) => Some(key.as_str()),
        Party::Applicant | Party::Responsible => None,
    });
    asked.chain(acting)
}
