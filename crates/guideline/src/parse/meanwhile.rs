//! What a guideline leaves out since it was written before the program asked for it: what the base gives meanwhile
//! (`[meanwhile]` in `guidelines/base.toml`), as if the guideline said so at its end.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The table of the base's text.
const TABLE: &str = "meanwhile";
/// Why a value was chosen belongs to the value beside it.
const REASONS: &str = "why";

/// Puts in what is missing; `end` is where the guideline's text ends. The base's text is TOML.
pub(super) fn fill_in<'a>(table: &mut DeTable<'a>, base_text: &'a str, end: usize) {
    let (base, _) = DeTable::parse_recoverable(base_text);
    let given = base.get_ref().iter().find(|it| it.0.get_ref() == TABLE);
    if let Some(given) = given.and_then(|it| it.1.get_ref().as_table()) {
        fill(table, given, end);
    }
}

/// Only tables come into tables: each says itself where its values come from, and what is missing of one that the
/// guideline has is told as missing, its reasons too.
fn fill<'a>(table: &mut DeTable<'a>, given: &DeTable<'a>, end: usize) {
    for (key, value) in given {
        let Some(inner) = value.get_ref().as_table().filter(|_| key.get_ref() != REASONS) else { continue };
        match table.iter_mut().find(|it| it.0.get_ref() == key.get_ref()) {
            None => {
                let key = Spanned::new(end..end, key.get_ref().clone());
                table.insert(key, placed(value, end));
            }
            Some((_, there)) => {
                if let DeValue::Table(there) = there.get_mut() {
                    fill(there, inner, end);
                }
            }
        }
    }
}

/// The same value, standing at this place.
fn placed<'a>(value: &Spanned<DeValue<'a>>, at: usize) -> Spanned<DeValue<'a>> {
    let moved = match value.get_ref() {
        DeValue::Table(table) => {
            let entry = |(key, value): (&Spanned<_>, &_)| {
                (Spanned::new(at..at, Clone::clone(key.get_ref())), placed(value, at))
            };
            DeValue::Table(table.iter().map(entry).collect())
        }
        other => other.clone(),
    };
    Spanned::new(at..at, moved)
}
