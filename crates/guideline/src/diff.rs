use std::collections::BTreeMap;

use kernel::calendar::Label;

use crate::explain::list;
use crate::{Explained, Guideline};

/// One difference between two guidelines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The key it is about.
    pub key: String,
    /// The difference in words.
    pub words: Label,
}

/// What differs from one guideline to another, in the order of the later one; what was dropped comes last.
#[must_use]
pub fn diff(from: &Guideline, to: &Guideline) -> Vec<Change> {
    let before: BTreeMap<_, _> = from.values().iter().map(|it| (&it.key, it)).collect();
    let after: BTreeMap<_, _> = to.values().iter().map(|it| (&it.key, it)).collect();
    let mut changes = Vec::new();
    for value in to.values() {
        match before.get(&value.key) {
            Some(old) => changes.extend(changed(old, value)),
            None => changes.push(change(value, &Label::new("nytt", "new"), &value.value)),
        }
    }
    let dropped = from.values().iter().filter(|it| !after.contains_key(&it.key));
    changes.extend(dropped.map(|it| change(it, &Label::new("borttaget", "dropped"), &it.value)));
    changes
}

fn changed(old: &Explained, new: &Explained) -> Option<Change> {
    if old.from.is_some() && old.from == new.from {
        return None; // The key that it takes over from tells the difference.
    }
    if old.value != new.value {
        let values = Label::new(
            format!("{} → {}", old.value.sv, new.value.sv),
            format!("{} → {}", old.value.en, new.value.en),
        );
        return Some(change(new, &Label::new("ändrat", "changed"), &values));
    }
    if old.stated != new.stated {
        let what = if new.stated {
            Label::new("nu uttryckligt i dokumentet", "now stated by the document")
        } else {
            Label::new("dokumentet tiger nu", "the document is now silent")
        };
        return Some(change(new, &what, &new.value));
    }
    if old.sources != new.sources {
        let sources = Label::same(format!("{} → {}", list(&old.sources), list(&new.sources)));
        return Some(change(new, &Label::new("annan källa", "another source"), &sources));
    }
    None
}

fn change(value: &Explained, what: &Label, detail: &Label) -> Change {
    let words = Label::new(
        format!("{}: {}: {}", value.key, what.sv, detail.sv),
        format!("{}: {}: {}", value.key, what.en, detail.en),
    );
    Change { key: value.key.clone(), words }
}
