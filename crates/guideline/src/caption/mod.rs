//! What the settings are called by the people who decide on them.

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
    let label = |it: &Row| Label::new(it.1, it.2);
    settings::SETTINGS.iter().find(|it| it.0 == key).map(label).or_else(|| item(key))
}

/// An item of a list is called by its kind and its own name, and then by what is said of it.
fn item(key: &str) -> Option<Label> {
    let under = |it: &&Row| key.strip_prefix(it.0).is_some_and(|it| it.starts_with('.'));
    let kind = items::KINDS.iter().filter(under).max_by_key(|it| it.0.len())?;
    let (name, field) = key[kind.0.len() + 1..].split_once('.')?;
    let field = items::FIELDS.iter().find(|it| it.0 == field)?;
    Some(Label::new(format!("{} {name}: {}", kind.1, field.1), format!("{} {name}: {}", kind.2, field.2)))
}
