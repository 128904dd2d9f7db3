//! What the settings are called by the people who decide on them.

mod chapters;
mod items;
mod settings;
#[cfg(test)]
mod tests;

use kernel::calendar::Label;

use crate::Explained;

/// A key, or a part of one, and what it is called in Swedish and in English.
type Row = (&'static str, &'static str, &'static str);

impl Explained {
    /// What the setting is called: *svarstid* for `answer.deadline`.
    #[must_use]
    pub fn caption(&self) -> Option<Label> {
        caption(&self.key)
    }
}

/// What the setting with this key is called; `None` for a key that no guideline has.
#[must_use]
pub fn caption(key: &str) -> Option<Label> {
    let whole = |(kind, name, field): (&Row, &str, &Row)| {
        Label::new(format!("{} {name}: {}", kind.1, field.1), format!("{} {name}: {}", kind.2, field.2))
    };
    setting(key).or_else(|| item(key).map(whole))
}

/// The chapters of a guideline, each with what its keys begin with and what it is called, in the order in which they
/// are read.
pub fn chapters() -> impl Iterator<Item = (&'static str, Label)> {
    chapters::CHAPTERS.iter().map(|it| (it.0, label(it)))
}

/// What is said of an item, without whose it is; for a setting that stands for itself, what it is called.
pub(crate) fn short(key: &str) -> Option<Label> {
    setting(key).or_else(|| item(key).map(|it| label(it.2)))
}

/// Whether the key is the name of an item, which stands for all that is said of it.
pub(crate) fn names_an_item(key: &str) -> bool {
    item(key).is_some_and(|it| it.2.0 == "label")
}

/// Whether the key says something else of an item than its name.
pub(crate) fn is_detail(key: &str) -> bool {
    setting(key).is_none() && item(key).is_some_and(|it| it.2.0 != "label")
}

fn setting(key: &str) -> Option<Label> {
    settings::SETTINGS.iter().find(|it| it.0 == key).map(label)
}

fn label(row: &Row) -> Label {
    Label::new(row.1, row.2)
}

/// The kind of item, its own name, and what is said of it.
fn item(key: &str) -> Option<(&'static Row, &str, &'static Row)> {
    let under = |it: &&Row| key.strip_prefix(it.0).is_some_and(|it| it.starts_with('.'));
    let kind = items::KINDS.iter().filter(under).max_by_key(|it| it.0.len())?;
    let (name, field) = key[kind.0.len() + 1..].split_once('.')?;
    Some((kind, name, items::FIELDS.iter().find(|it| it.0 == field)?))
}
