//! What people write about requests for records, read at the edge.

use super::Refused;

/// The most characters of a reason or a description, and of what names something.
pub(super) const TEXT: usize = 2_000;
pub(super) const NAME: usize = 200;

/// Free words that must say something.
pub(super) fn text(field: &'static str, text: &str) -> Result<String, Refused> {
    some(optional(field, text, TEXT)?, field)
}

/// Free words, where there are any.
pub(super) fn text_or_none(field: &'static str, text: &str) -> Result<String, Refused> {
    optional(field, text, TEXT)
}

/// What names something and must be there.
pub(super) fn name(field: &'static str, text: &str) -> Result<String, Refused> {
    some(optional(field, text, NAME)?, field)
}

/// What names something, where it is there.
pub(super) fn name_or_none(field: &'static str, text: &str) -> Result<String, Refused> {
    optional(field, text, NAME)
}

fn some(text: String, field: &'static str) -> Result<String, Refused> {
    if text.is_empty() { Err(Refused::Missing(field)) } else { Ok(text) }
}

fn optional(field: &'static str, text: &str, most: usize) -> Result<String, Refused> {
    let text = if kernel::is_blank(text) { "" } else { text.trim() };
    let fits = text.chars().count() <= most;
    if fits { Ok(text.to_owned()) } else { Err(Refused::TooLong { field, most }) }
}

/// One of a few words.
pub(super) fn choice<T: std::str::FromStr>(field: &'static str, text: &str) -> Result<T, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refused::Missing(field));
    }
    text.parse().map_err(|_| Refused::Unfit(field))
}

/// A day, where there is one.
pub(super) fn day_or_none(
    field: &'static str,
    text: &str,
) -> Result<Option<kernel::calendar::Date>, Refused> {
    if text.trim().is_empty() { Ok(None) } else { choice(field, text).map(Some) }
}

/// What stands on each line.
pub(super) fn lines(field: &'static str, text: &str) -> Result<Vec<String>, Refused> {
    if text.chars().count() > TEXT {
        return Err(Refused::TooLong { field, most: TEXT });
    }
    Ok(text.lines().map(str::trim).filter(|it| !kernel::is_blank(it)).map(str::to_owned).collect())
}
