//! What the guideline itself says of retention: rows to begin with. They dispose of nothing until the organisation has
//! added them with the decision that they rest on (arkivlagen 10 §).

use guideline::{Guideline, Retention};
use kernel::words;

use super::model::{Period, RecordKind, RowFate, Trigger};

words! {
    /// Where in the guideline a row comes from.
    Setting {
        /// What happens where nothing else is decided.
        Usual = "usual",
        /// After how long something minor is no longer current.
        Minor = "minor",
        /// After how long posts are gone through.
        Posts = "posts",
    }
}

/// A row that follows from the guideline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// Which records.
    pub kind: RecordKind,
    /// What becomes of them.
    pub fate: RowFate,
    /// Which setting says so.
    pub setting: Setting,
}

/// The rows that follow from the guideline, one for each kind of record that may be disposed of.
#[must_use]
pub fn suggested(guideline: &Guideline) -> Vec<Suggested> {
    let kinds = RecordKind::ALL.iter().copied().filter(|it| it.may_be_disposed_of());
    kinds.filter_map(|kind| of_kind(guideline, kind)).collect()
}

fn of_kind(guideline: &Guideline, kind: RecordKind) -> Option<Suggested> {
    let rules = &guideline.retention;
    let minor = RowFate::Dispose(Period::Days(rules.minor_for_days), Trigger::NotCurrent);
    let (fate, setting) = match (kind, rules.on_platform_months, rules.usual) {
        (RecordKind::Question, _, _) => (minor, Setting::Minor),
        (RecordKind::Post, Some(months), _) => {
            (RowFate::Dispose(Period::Months(months), Trigger::Posted), Setting::Posts)
        }
        (_, _, Retention::Preserve) => (RowFate::Preserve, Setting::Usual),
        (_, _, Retention::WhenNotCurrent) => (minor, Setting::Usual),
        // Nothing follows before the plan says something.
        (_, _, Retention::ByPlan) => return None,
    };
    Some(Suggested { kind, fate, setting })
}
