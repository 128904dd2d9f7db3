use std::ops::RangeInclusive;
use std::str::FromStr;

use kernel::calendar::{Date, Label};
use toml::de::DeValue;

use super::page::{Bound, Floor};
use super::section::{Given, Section};
use super::values::{self, Parsed, yes_or_no};
use crate::Choice;
use crate::explain::FloorNote;

/// The typed values of a section. `maybe_…` may be left out; `take_…` is not kept for `explain`.
impl<'a> Section<'a> {
    pub(crate) fn maybe_text(&self, key: &'static str) -> Option<String> {
        self.read(key, values::text, |it| Label::same(it))
    }

    pub(crate) fn text(&self, key: &'static str) -> String {
        self.need(key, self.maybe_text(key), String::new())
    }

    /// Where something can be read on the web.
    pub(crate) fn web_address(&self, key: &'static str) -> Option<String> {
        let link = self.maybe_text(key)?;
        if !link.starts_with("https://") || link.contains(char::is_whitespace) {
            self.problem(
                self.at(),
                format!("{key} är en webbadress som börjar med https://"),
                format!("{key} is a web address that begins with https://"),
            );
        }
        Some(link)
    }

    pub(crate) fn maybe_label(&self, key: &'static str) -> Option<Label> {
        self.read(key, values::label, Label::clone)
    }

    pub(crate) fn label(&self, key: &'static str) -> Label {
        self.need(key, self.maybe_label(key), Label::default())
    }

    pub(crate) fn maybe_date(&self, key: &'static str) -> Option<Date> {
        self.read(key, values::date, |it| Label::same(it.to_string()))
    }

    pub(crate) fn maybe_choice<T: Choice>(&self, key: &'static str) -> Option<T> {
        self.read(key, values::choice, |it: &T| it.label())
    }

    pub(crate) fn choice<T: Choice>(&self, key: &'static str, stand_in: T) -> T {
        self.need(key, self.maybe_choice(key), stand_in)
    }

    pub(crate) fn maybe_choices<T: Choice>(&self, key: &'static str) -> Option<Vec<T>> {
        self.read(key, values::choices, |it| choice_words(it))
    }

    pub(crate) fn choices<T: Choice>(&self, key: &'static str) -> Vec<T> {
        self.need(key, self.maybe_choices(key), vec![])
    }

    pub(crate) fn take_choice<T: Choice>(&self, key: &'static str) -> Option<(T, Given)> {
        self.take(key, values::choice)
    }

    pub(crate) fn take_choices<T: Choice>(&self, key: &'static str) -> Option<(Vec<T>, Given)> {
        self.take(key, values::choices)
    }

    pub(crate) fn take_text(&self, key: &'static str) -> Option<String> {
        self.take(key, values::text).map(|it| it.0)
    }

    pub(crate) fn take_texts(&self, key: &'static str) -> Option<Vec<String>> {
        self.take(key, |it| values::several(it, values::text)).map(|it| it.0)
    }

    pub(crate) fn take_flag(&self, key: &'static str) -> Option<(bool, Given)> {
        self.take(key, values::flag)
    }

    /// A value in a form of its own, such as a time limit.
    pub(crate) fn parsed<T: FromStr>(
        &self,
        key: &'static str,
        expected: [&str; 2],
        words: impl FnOnce(&T) -> Label,
    ) -> Option<T> {
        self.read(key, |it| values::from_text(it, expected), words)
    }

    /// The same, where the word `"none"` says that there is none.
    pub(crate) fn parsed_or_none<T: FromStr>(
        &self,
        key: &'static str,
        expected: [&str; 2],
        words: impl FnOnce(&T) -> Label,
    ) -> Option<T> {
        let parse = |it: &DeValue<'a>| values::or_none(it, |it| values::from_text(it, expected));
        let found = self.read(key, parse, |it: &Option<T>| it.as_ref().map_or_else(nothing, words));
        self.need(key, found, None)
    }

    pub(crate) fn maybe_flag(&self, key: &'static str) -> Option<bool> {
        let floor = self.floor(key).and_then(|it| match it.bound {
            Bound::Is(bound) => Some((it, bound, yes_or_no(bound))),
            Bound::AtMost(_) | Bound::AtLeast(_) => None,
        });
        self.floored(key, values::flag, |it| yes_or_no(*it), floor, |value, bound| value == bound)
    }

    pub(crate) fn flag(&self, key: &'static str) -> bool {
        self.need(key, self.maybe_flag(key), false)
    }

    pub(crate) fn count(&self, key: &'static str, range: RangeInclusive<u32>) -> u32 {
        let stand_in = *range.start();
        self.need(key, self.maybe_count(key, range), stand_in)
    }

    pub(crate) fn maybe_count(&self, key: &'static str, range: RangeInclusive<u32>) -> Option<u32> {
        let floor = self.floor(key).and_then(|it| match it.bound {
            Bound::AtMost(n) => Some((it, n, Label::new(format!("högst {n}"), format!("at most {n}")))),
            Bound::AtLeast(n) => Some((it, n, Label::new(format!("minst {n}"), format!("at least {n}")))),
            Bound::Is(_) => None,
        });
        let at_most = matches!(floor, Some((Floor { bound: Bound::AtMost(_), .. }, ..)));
        let holds = |value, bound| if at_most { value <= bound } else { value >= bound };
        self.floored(key, |it| values::count(it, &range), |it| Label::same(it.to_string()), floor, holds)
    }

    /// A number that may be unbounded: `"none"`.
    pub(crate) fn count_or_none(&self, key: &'static str, range: RangeInclusive<u32>) -> Option<u32> {
        let words = |it: &Option<u32>| it.map_or_else(nothing, |it| Label::same(it.to_string()));
        let found = self.read(key, |it| values::or_none(it, |it| values::count(it, &range)), words);
        self.need(key, found, None)
    }

    fn floor(&self, key: &str) -> Option<&'a Floor> {
        self.page().floor(&self.key(key))
    }

    /// A value with the law's floor under it: silence and less than the floor both give the floor.
    fn floored<T: Copy>(
        &self,
        key: &'static str,
        parse: impl FnOnce(&DeValue<'a>) -> Parsed<T>,
        words: impl Fn(&T) -> Label,
        floor: Option<(&Floor, T, Label)>,
        holds: impl Fn(T, T) -> bool,
    ) -> Option<T> {
        let taken = self.take(key, parse);
        let Some((floor, bound, bound_words)) = floor else {
            let (value, given) = taken?;
            self.keep(key, words(&value), &given, None);
            return Some(value);
        };
        let overruled = taken.as_ref().filter(|it| !holds(it.0, bound)).map(|it| words(&it.0));
        let note = FloorNote {
            value: bound_words,
            sources: floor.sources.clone(),
            since: floor.valid_from,
            why: floor.why.clone(),
            overruled,
        };
        let (value, given) =
            taken.filter(|it| holds(it.0, bound)).unwrap_or((bound, Given::by(&floor.sources)));
        self.keep(key, words(&value), &given, Some(note));
        Some(value)
    }
}

pub(crate) fn choice_words<T: Choice>(chosen: &[T]) -> Label {
    let labels: Vec<_> = chosen.iter().map(|it| it.label()).collect();
    listed(&labels)
}

/// The labels as a list; nothing is said in words too.
pub(crate) fn listed(labels: &[Label]) -> Label {
    if labels.is_empty() { nothing() } else { Label::join(labels, ", ") }
}

fn nothing() -> Label {
    Label::new("inget", "none")
}
