use std::str::FromStr;

use kernel::calendar::{Date, Label};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::nearest;
use crate::Choice;

/// The value, or what was expected in its place.
pub(super) type Parsed<T> = Result<T, Label>;

pub(super) fn text(value: &DeValue<'_>) -> Parsed<String> {
    let expected = || Label::new("en text inom citattecken", "a text in quotation marks");
    value.as_str().filter(|it| !it.trim().is_empty()).map(str::to_owned).ok_or_else(expected)
}

pub(super) fn flag(value: &DeValue<'_>) -> Parsed<bool> {
    value.as_bool().ok_or_else(|| Label::new("true (ja) eller false (nej)", "true or false"))
}

pub(super) fn count(value: &DeValue<'_>, range: &std::ops::RangeInclusive<u32>) -> Parsed<u32> {
    let (least, most) = (range.start(), range.end());
    let expected = || {
        Label::new(format!("ett tal från {least} till {most}"), format!("a number from {least} to {most}"))
    };
    let number = value.as_integer().and_then(|it| u32::from_str_radix(it.as_str(), it.radix()).ok());
    number.filter(|it| range.contains(it)).ok_or_else(expected)
}

pub(super) fn date(value: &DeValue<'_>) -> Parsed<Date> {
    let parsed = || {
        let datetime = value.as_datetime().filter(|it| it.time.is_none() && it.offset.is_none())?;
        let date = datetime.date?;
        let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
        Date::new(i16::try_from(date.year).ok()?, month, day).ok().filter(|it| it.year() > 0)
    };
    parsed().ok_or_else(|| {
        Label::new(
            "en dag som 2025-09-18, utan citattecken",
            "a day such as 2025-09-18, without quotation marks",
        )
    })
}

pub(super) fn label(value: &DeValue<'_>) -> Parsed<Label> {
    let expected = || Label::new("{ sv = \"…\", en = \"…\" }", "{ sv = \"…\", en = \"…\" }");
    let table = value.as_table().filter(|it| it.len() == 2).ok_or_else(expected)?;
    let get = |key: &str| entry(table, key).and_then(|it| text(it.get_ref()).ok());
    match (get("sv"), get("en")) {
        (Some(sv), Some(en)) => Ok(Label { sv, en }),
        _ => Err(expected()),
    }
}

pub(super) fn from_text<T: FromStr>(value: &DeValue<'_>, expected: [&str; 2]) -> Parsed<T> {
    let parsed = value.as_str().and_then(|it| it.parse().ok());
    parsed.ok_or_else(|| Label::new(expected[0], expected[1]))
}

pub(super) fn choice<T: Choice>(value: &DeValue<'_>) -> Parsed<T> {
    let found = value.as_str().and_then(|word| T::CHOICES.iter().copied().find(|it| it.key() == word));
    found.ok_or_else(|| one_of(value, T::CHOICES.iter().map(|it| it.key())))
}

/// A list without doubles, in the order written.
pub(super) fn choices<T: Choice>(value: &DeValue<'_>) -> Parsed<Vec<T>> {
    several(value, choice)
}

/// A number, or the word `none` where there is no bound.
pub(super) fn count_or_none(
    value: &DeValue<'_>,
    range: &std::ops::RangeInclusive<u32>,
) -> Parsed<Option<u32>> {
    if value.as_str() == Some(NONE) {
        return Ok(None);
    }
    count(value, range)
        .map(Some)
        .map_err(|it| Label::new(format!("{} eller \"{NONE}\"", it.sv), format!("{} or \"{NONE}\"", it.en)))
}

/// How a guideline writes that there is no bound.
const NONE: &str = "none";

/// The number of a month.
pub(super) fn month(value: &DeValue<'_>) -> Parsed<u8> {
    let expected = || Label::new("månader som tal, 1 till 12", "months as numbers, 1 to 12");
    let number = count(value, &(1..=12)).ok().and_then(|it| u8::try_from(it).ok());
    number.ok_or_else(expected)
}

/// A list of whatever one item is parsed as, without doubles, in the order written.
pub(super) fn several<T: PartialEq>(
    value: &DeValue<'_>,
    parse: impl Fn(&DeValue<'_>) -> Parsed<T>,
) -> Parsed<Vec<T>> {
    let expected = || Label::new("en lista som [\"…\", \"…\"]", "a list such as [\"…\", \"…\"]");
    let mut found = Vec::new();
    for item in value.as_array().ok_or_else(expected)? {
        let item = parse(item.get_ref())?;
        if !found.contains(&item) {
            found.push(item);
        }
    }
    Ok(found)
}

/// One of the words that are known here, with what people call it.
pub(super) fn known(value: &DeValue<'_>, words: &[(String, Label)]) -> Parsed<(String, Label)> {
    let found = value.as_str().and_then(|word| words.iter().find(|it| it.0 == word));
    found.cloned().ok_or_else(|| one_of(value, words.iter().map(|it| it.0.as_str())))
}

/// What was expected where one of a few words was.
fn one_of<'w>(value: &DeValue<'_>, known: impl Iterator<Item = &'w str> + Clone) -> Label {
    let words = known.clone().collect::<Vec<_>>().join(", ");
    let meant = value.as_str().and_then(|it| nearest(it, known));
    Label::new(format!("ett av: {words}{}", meant_sv(meant)), format!("one of: {words}{}", meant_en(meant)))
}

pub(super) fn meant_sv(meant: Option<&str>) -> String {
    meant.map(|it| format!("; menade du \"{it}\"?")).unwrap_or_default()
}

pub(super) fn meant_en(meant: Option<&str>) -> String {
    meant.map(|it| format!("; did you mean \"{it}\"?")).unwrap_or_default()
}

pub(crate) fn yes_or_no(yes: bool) -> Label {
    if yes { Label::new("ja", "yes") } else { Label::new("nej", "no") }
}

/// The value under a key of the table.
pub(super) fn entry<'t, 'a>(table: &'t DeTable<'a>, key: &str) -> Option<&'t Spanned<DeValue<'a>>> {
    table.iter().find(|it| it.0.get_ref() == key).map(|it| it.1)
}
