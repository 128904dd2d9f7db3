//! Writing a guideline's next version: one setting is put anew in the text, everything else of it stays as it stands.

use kernel::calendar::{Date, Label};
use toml_edit::{Array, DocumentMut, InlineTable, Item, Key, Table, TableLike, Value};

/// A setting as it is to be: its value, where it comes from, and why, where the document is silent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingChange {
    /// The value, as the text of a guideline has it: `7`, `"half-yearly"`, `["page", "group"]`.
    pub value: String,
    /// Where it comes from: requirements, laws or a decision of one's own; at least one.
    pub sources: Vec<String>,
    /// Why this value, where the document does not state it.
    pub why: Option<Label>,
}

/// Why a text was not changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The text is no TOML.
    #[error("the text cannot be read: {0}")]
    Text(String),
    /// What was written is no value.
    #[error("this is no value: {0}")]
    Value(String),
    /// No setting with this key stands by itself in the text.
    #[error("no setting {0} stands by itself in the text")]
    NoSuchPlace(String),
}

/// A guideline's text, read so that its settings can be shown as they stand.
pub struct WrittenSettings(DocumentMut);

impl WrittenSettings {
    /// The settings of a text; `None` when it is no TOML.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    /// The setting as it stands in the text; `None` where it does not stand by itself in it.
    #[must_use]
    pub fn setting(&mut self, key: &str) -> Option<SettingChange> {
        let item = find(&mut self.0, key)?;
        let given = item.as_table_like().filter(|it| it.contains_key("value"));
        let value = given.map_or(Some(&*item), |it| it.get("value"))?.as_value()?;
        let why = given.and_then(|it| it.get("why")).and_then(Item::as_table_like);
        let said =
            |lang| why.and_then(|it| it.get(lang)).and_then(Item::as_str).unwrap_or_default().to_owned();
        Some(SettingChange {
            value: value.clone().decorated("", "").to_string(),
            sources: given.and_then(|it| it.get("source")).map(words).unwrap_or_default(),
            why: why.map(|_| Label { sv: said("sv"), en: said("en") }),
        })
    }
}

/// The text with one setting as it is to be. Comments, order and all other settings stay as they stand.
///
/// # Errors
///
/// [`EditError`]; whether the value fits is told by [`crate::Guideline::parse`] of the new text.
pub fn change_setting(text: &str, key: &str, change: &SettingChange) -> Result<String, EditError> {
    let mut document: DocumentMut =
        text.parse().map_err(|it: toml_edit::TomlError| EditError::Text(it.message().to_owned()))?;
    let value: Value = change
        .value
        .trim()
        .parse()
        .map_err(|it: toml_edit::TomlError| EditError::Value(it.message().to_owned()))?;
    let place = find(&mut document, key).ok_or_else(|| EditError::NoSuchPlace(key.to_owned()))?;
    let is_bare = place.is_value() && !is_given(place);
    if is_bare && change.why.is_none() && change.sources.is_empty() {
        put(place, value);
    } else if is_bare {
        let mut given = InlineTable::new();
        fill(&mut given, value, change);
        put(place, Value::InlineTable(given));
    } else {
        let given = is_given(place).then(|| place.as_table_like_mut()).flatten();
        fill(given.ok_or_else(|| EditError::NoSuchPlace(key.to_owned()))?, value, change);
    }
    Ok(document.to_string())
}

/// The text as the version that comes into force on a day: how often it was read anew is counted from 1.
///
/// # Errors
///
/// [`EditError`] when the text is no TOML or has no such heading.
pub fn dated(text: &str, valid_from: Date, revision: u32) -> Result<String, EditError> {
    let date = SettingChange { value: valid_from.to_string(), sources: Vec::new(), why: None };
    let text = change_setting(text, "guideline.valid_from", &date)?;
    let n = SettingChange { value: revision.to_string(), ..date };
    let without = |it: &EditError| matches!(it, EditError::NoSuchPlace(_));
    match change_setting(&text, "guideline.revision", &n) {
        Err(error) if without(&error) && revision == 1 => Ok(text),
        Err(error) if without(&error) => with_revision(&text, revision),
        other => other,
    }
}

fn with_revision(text: &str, revision: u32) -> Result<String, EditError> {
    let mut document: DocumentMut =
        text.parse().map_err(|it: toml_edit::TomlError| EditError::Text(it.message().to_owned()))?;
    let head = document.get_mut("guideline").and_then(Item::as_table_mut);
    let head = head.ok_or_else(|| EditError::NoSuchPlace("guideline".to_owned()))?;
    head.insert("revision", toml_edit::value(i64::from(revision)));
    Ok(document.to_string())
}

/// Whether it is a table that gives a value with its source.
fn is_given(item: &Item) -> bool {
    item.as_table_like().is_some_and(|it| it.contains_key("value"))
}

/// Where a setting stands: through tables by name, through lists by what their items' `key` says.
fn find<'a>(document: &'a mut DocumentMut, key: &str) -> Option<&'a mut Item> {
    let mut at = document.as_item_mut();
    for part in key.split('.') {
        at = match at {
            Item::ArrayOfTables(items) => {
                let is_it = |it: &&mut Table| it.get("key").and_then(Item::as_str) == Some(part);
                // An item of a list is a table, and the next part is a setting in it.
                return items.iter_mut().find(is_it).and_then(|it| last(it, key, part));
            }
            other => other.as_table_like_mut()?.get_mut(part)?,
        };
    }
    (at.is_value() || at.is_table_like()).then_some(at)
}

fn last<'a>(table: &'a mut Table, key: &str, after: &str) -> Option<&'a mut Item> {
    let rest = key.split_once(&format!(".{after}."))?.1;
    let mut at: &mut dyn TableLike = table;
    let mut parts = rest.split('.').peekable();
    while let Some(part) = parts.next() {
        let item = at.get_mut(part)?;
        if parts.peek().is_none() {
            return Some(item);
        }
        at = item.as_table_like_mut()?;
    }
    None
}

/// Puts the value, its sources and its reason where they stand.
fn fill(given: &mut dyn TableLike, value: Value, change: &SettingChange) {
    set(given, "value", value);
    if !change.sources.is_empty() {
        set(given, "source", sources(&change.sources));
    }
    given.remove("why");
    if let Some(why) = &change.why {
        set(given, "stated", false.into());
        let mut both = InlineTable::new();
        both.insert("sv", why.sv.as_str().into());
        both.insert("en", why.en.as_str().into());
        given.insert("why", Item::Value(both.into()));
    } else {
        given.remove("stated");
    }
}

fn set(table: &mut dyn TableLike, name: &str, value: Value) {
    match table.get_mut(name) {
        Some(item) => put(item, value),
        None => drop(table.entry_format(&Key::new(name)).or_insert(Item::Value(value))),
    }
}

/// Puts a value in the place of another, with the spaces and the comment round it.
fn put(item: &mut Item, mut value: Value) {
    if let Some(old) = item.as_value() {
        *value.decor_mut() = old.decor().clone();
    }
    *item = Item::Value(value);
}

fn sources(all: &[String]) -> Value {
    match all {
        [one] => one.as_str().into(),
        many => Value::Array(many.iter().map(String::as_str).collect::<Array>()),
    }
}

fn words(item: &Item) -> Vec<String> {
    match item.as_array() {
        Some(all) => all.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        None => item.as_str().map(str::to_owned).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Guideline, builtin, diff};

    fn change(value: &str, sources: &[&str], why: Option<Label>) -> SettingChange {
        let sources = sources.iter().map(|it| (*it).to_owned()).collect();
        SettingChange { value: value.to_owned(), sources, why }
    }

    fn parsed(text: &str) -> Guideline {
        Guideline::parse("test", text, builtin::BASE).unwrap()
    }

    #[test]
    fn one_setting_is_changed_and_nothing_else() {
        let text = builtin::text("motala").unwrap();
        let before = parsed(text);
        let new = change("18", &["MOT-PUB-07", "KS 2026/00012"], None);
        let after = parsed(&change_setting(text, "privacy.barred_below_age", &new).unwrap());
        let changes = diff(&before, &after);
        assert_eq!(changes.len(), 1, "{changes:?}");
        assert!(changes[0].words.sv.contains("13 → 18") || changes[0].words.sv.contains("18"), "{changes:?}");
        assert_eq!(after.sources("privacy.barred_below_age").len(), 2);
    }

    #[test]
    fn comments_and_everything_round_a_setting_stay() {
        let text = builtin::text("motala").unwrap();
        let new = change("20", &[], None);
        let after = change_setting(text, "privacy.barred_below_age", &new).unwrap();
        let differing: Vec<_> = text.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
        assert_eq!(differing, [("value = 13", "value = 20")]);
        assert_eq!(text.lines().count(), after.lines().count());
    }

    #[test]
    fn a_bare_value_gets_its_own_source_and_reason() {
        let text = "[watch]\nsource = \"MOT-BEV-01\"\nrounds = 2 # hur ofta\n";
        let why = Some(Label::new("därför", "because"));
        let after = change_setting(text, "watch.rounds", &change("3", &["KS 1"], why.clone())).unwrap();
        assert!(after.contains("# hur ofta") && after.contains("stated = false"), "{after}");
        let mut written = WrittenSettings::of(&after).unwrap();
        assert_eq!(written.setting("watch.rounds").unwrap(), change("3", &["KS 1"], why));
        let back = change_setting(&after, "watch.rounds", &change("2", &["KS 1"], None)).unwrap();
        assert!(!back.contains("stated") && !back.contains("why"), "{back}");
    }

    #[test]
    fn what_stands_in_a_list_is_found_by_its_key() {
        let text = builtin::text("motala").unwrap();
        let key = "privacy.criterion.informed.help.sv";
        let after = change_setting(text, key, &change("\"Ny hjälp.\"", &[], None)).unwrap();
        let help =
            |it: &Guideline| it.privacy.criteria.iter().find(|it| it.key == "informed").unwrap().help.clone();
        assert_ne!(help(&parsed(text)), help(&parsed(&after)));
    }

    #[test]
    fn every_guideline_can_be_dated_anew() {
        for name in builtin::names() {
            let text = builtin::text(name).unwrap();
            let day: Date = "2027-03-01".parse().unwrap();
            let first = parsed(&dated(text, day, 1).unwrap());
            assert_eq!(first.version.to_string(), format!("{name}@2027-03-01"));
            assert_eq!(
                parsed(&dated(&first.text, day, 2).unwrap()).version.to_string(),
                format!("{name}@2027-03-01+2")
            );
        }
    }

    #[test]
    fn what_is_no_value_or_no_place_is_refused() {
        let text = builtin::text("motala").unwrap();
        let refused =
            |key: &str, value: &str| change_setting(text, key, &change(value, &[], None)).unwrap_err();
        assert!(matches!(refused("privacy.barred_below_age", "tretton"), EditError::Value(_)));
        assert!(matches!(refused("privacy.barred_below_age", "13\n[roles]"), EditError::Value(_)));
        assert!(matches!(refused("privacy.no_such", "1"), EditError::NoSuchPlace(_)));
        assert!(matches!(refused("privacy", "1"), EditError::NoSuchPlace(_)));
        assert!(matches!(change_setting("[a", "a", &change("1", &[], None)), Err(EditError::Text(_))));
    }

    /// Which of the settings that are shown can be changed one by one; the rest are changed in the text.
    #[test]
    fn most_settings_can_be_changed_by_themselves() {
        for name in builtin::names() {
            let guideline = builtin::load(name).unwrap();
            let own: Vec<_> = guideline.values().iter().filter(|it| it.from.is_none()).collect();
            let mut written = WrittenSettings::of(&guideline.text).unwrap();
            let alone = own.iter().filter(|it| written.setting(&it.key).is_some()).count();
            assert!(alone * 2 > own.len(), "{name}: {alone} of {}", own.len());
        }
    }
}
