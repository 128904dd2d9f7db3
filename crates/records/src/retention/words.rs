//! What people write into forms of retention, read at the edge.

use kernel::calendar::Date;

use super::Refused;

/// The most characters of a reason, and of what names a decision.
const REASON: usize = 2_000;
const NAME: usize = 200;

/// Free words that say why.
pub(super) fn reason(text: &str) -> Result<String, Refused> {
    within("reason", text, REASON)
}

/// What names something.
pub(super) fn name(field: &'static str, text: &str) -> Result<String, Refused> {
    within(field, text, NAME)
}

fn within(field: &'static str, text: &str, most: usize) -> Result<String, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refused::Missing(field));
    }
    let fits = text.chars().count() <= most;
    if fits { Ok(text.to_owned()) } else { Err(Refused::TooLong { field, most }) }
}

/// A word of a list.
pub(super) fn choice<T: std::str::FromStr>(field: &'static str, text: &str) -> Result<T, Refused> {
    text.trim().parse().map_err(|_| Refused::Unfit(field))
}

/// A day.
pub(super) fn day(field: &'static str, text: &str) -> Result<Date, Refused> {
    let text = text.trim();
    if text.is_empty() { Err(Refused::Missing(field)) } else { choice(field, text) }
}

/// A day, where there is one.
pub(super) fn day_or_none(field: &'static str, text: &str) -> Result<Option<Date>, Refused> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { day(field, text).map(Some) }
}
