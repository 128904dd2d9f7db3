use std::cell::RefCell;
use std::collections::BTreeSet;

use kernel::calendar::Label;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::page::Page;
use super::problem::nearest;
use super::values::{self, Parsed, entry, meant_en, meant_sv};
use crate::explain::FloorNote;
use crate::{Explained, Source};

/// Where a value comes from: its own, or the section's.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    /// The key whose value is taken over.
    pub(crate) from: Option<String>,
    pub(crate) sources: Vec<Source>,
    pub(crate) stated: bool,
    pub(crate) why: Option<Label>,
}

impl Given {
    pub(crate) fn nothing() -> Self {
        Self { from: None, sources: vec![], stated: true, why: None }
    }

    pub(crate) fn by(sources: &[Source]) -> Self {
        Self { sources: sources.to_vec(), ..Self::nothing() }
    }
}

/// One table of the text; see the module.
pub(crate) struct Section<'a> {
    page: &'a Page<'a>,
    table: Option<&'a DeTable<'a>>,
    path: String,
    at: usize,
    given: Given,
    asked: RefCell<BTreeSet<&'a str>>,
}

/// A value in the text with its place and where it comes from.
struct Leaf<'a> {
    value: &'a DeValue<'a>,
    at: usize,
    given: Given,
}

impl<'a> Section<'a> {
    /// The whole text.
    pub(crate) fn whole(page: &'a Page<'a>, table: &'a Spanned<DeTable<'a>>) -> Self {
        Self::new(page, Some(table.get_ref()), String::new(), 0, &Given::nothing())
    }

    fn new(
        page: &'a Page<'a>,
        table: Option<&'a DeTable<'a>>,
        path: String,
        at: usize,
        outer: &Given,
    ) -> Self {
        let mut section = Self { page, table, path, at, given: outer.clone(), asked: RefCell::default() };
        section.given = section.own_given();
        section
    }

    /// What the table itself says about where its values come from, and else what the table around it says.
    fn own_given(&self) -> Given {
        let mut given = self.given.clone();
        if let Some(value) = self.raw("source") {
            given = Given::by(&self.sources(value));
        }
        if let Some(value) = self.raw("stated") {
            given.stated = self.or_problem("stated", value, values::flag(value.get_ref())).unwrap_or(true);
        }
        if let Some(value) = self.raw("why") {
            given.why = self.or_problem("why", value, values::label(value.get_ref()));
        }
        if !given.stated && given.why.is_none() {
            self.problem(
                self.at,
                "stated = false behöver ett why som säger varför värdet valdes",
                "stated = false needs a why that says why the value was chosen",
            );
        }
        given
    }

    fn sources(&self, value: &'a Spanned<DeValue<'a>>) -> Vec<Source> {
        let items: Vec<_> = match value.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            _ => vec![value],
        };
        let expected = [
            "en källa som \"MOT-BEV-03\" eller \"SFS 1998:112 5 §\"",
            "a source such as \"MOT-BEV-03\" or \"SFS 1998:112 5 §\"",
        ];
        items
            .into_iter()
            .filter_map(|it| self.or_problem("source", it, values::from_text(it.get_ref(), expected)))
            .collect()
    }

    /// The place of the section in the text.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Where the values of the section come from, unless one says otherwise.
    pub(crate) fn given(&self) -> &Given {
        &self.given
    }

    pub(crate) fn page(&self) -> &'a Page<'a> {
        self.page
    }

    pub(crate) fn problem(&self, at: usize, sv: impl AsRef<str>, en: impl AsRef<str>) {
        let path = if self.path.is_empty() { String::new() } else { format!("{}: ", self.path) };
        self.page.problem(at, format!("{path}{}", sv.as_ref()), format!("{path}{}", en.as_ref()));
    }

    pub(super) fn key(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn raw(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().insert(key);
        entry(self.table?, key)
    }

    /// Lets something stand that is read elsewhere.
    pub(crate) fn pass_over(&self, key: &'static str) {
        self.raw(key);
    }

    /// The value under the key, bare or as `{ value = …, source = …, stated = …, why = … }`.
    fn leaf(&self, key: &'static str) -> Option<Leaf<'a>> {
        let found = self.raw(key)?;
        let at = found.span().start;
        let wrapped = found.get_ref().as_table().filter(|it| entry(it, "value").is_some());
        let Some(table) = wrapped else {
            return Some(Leaf { value: found.get_ref(), at, given: self.given.clone() });
        };
        let outer = Given { stated: true, why: None, ..self.given.clone() };
        let inner = Section::new(self.page, Some(table), self.key(key), at, &outer);
        let value = inner.raw("value")?;
        Some(Leaf { value: value.get_ref(), at: value.span().start, given: inner.given.clone() })
    }

    fn or_problem<T>(&self, key: &str, value: &Spanned<DeValue<'_>>, parsed: Parsed<T>) -> Option<T> {
        self.expected(key, value.span().start, parsed)
    }

    fn expected<T>(&self, key: &str, at: usize, parsed: Parsed<T>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(expected) => {
                self.problem(
                    at,
                    format!("{key} ska vara {}", expected.sv),
                    format!("{key} should be {}", expected.en),
                );
                None
            }
        }
    }

    /// Reads a value without keeping it, for callers that have more to say about it.
    pub(crate) fn take<T>(
        &self,
        key: &'static str,
        parse: impl FnOnce(&DeValue<'a>) -> Parsed<T>,
    ) -> Option<(T, Given)> {
        let leaf = self.leaf(key)?;
        let value = self.expected(key, leaf.at, parse(leaf.value))?;
        Some((value, leaf.given))
    }

    /// Keeps a value for `explain`.
    pub(crate) fn keep(&self, key: &str, value: Label, given: &Given, floor: Option<FloorNote>) {
        let at = self.table.and_then(|it| entry(it, key)).map_or(self.at, |it| it.span().start);
        if given.sources.is_empty() {
            self.problem(at, format!("{key} saknar källa (source)"), format!("{key} has no source"));
        }
        let Given { from, sources, stated, why } = given.clone();
        let why = why.filter(|_| !stated);
        self.page.record(at, Explained { key: self.key(key), value, from, sources, stated, why, floor });
    }

    pub(super) fn read<T>(
        &self,
        key: &'static str,
        parse: impl FnOnce(&DeValue<'a>) -> Parsed<T>,
        words: impl FnOnce(&T) -> Label,
    ) -> Option<T> {
        let (value, given) = self.take(key, parse)?;
        self.keep(key, words(&value), &given, None);
        Some(value)
    }

    /// A value that must be there; a value that was wrong has been told already.
    pub(crate) fn need<T>(&self, key: &'static str, value: Option<T>, stand_in: T) -> T {
        if value.is_none() && self.table.is_some_and(|it| entry(it, key).is_none()) {
            self.problem(
                self.at,
                format!("{key} saknas; tiger dokumentet, skriv {key} = {{ value = …, stated = false, why = … }}"),
                format!("{key} is missing; where the document is silent write {key} = {{ value = …, stated = false, why = … }}"),
            );
        }
        value.unwrap_or(stand_in)
    }

    /// A table that must be there.
    pub(crate) fn section(&self, key: &'static str) -> Section<'a> {
        let found = self.maybe_section(key);
        if found.is_none() && self.table.is_some_and(|it| entry(it, key).is_none()) {
            let path = self.key(key);
            self.page.problem(
                self.at,
                format!("avsnittet [{path}] saknas"),
                format!("the section [{path}] is missing"),
            );
        }
        found.unwrap_or_else(|| Section::new(self.page, None, self.key(key), self.at, &self.given))
    }

    pub(crate) fn maybe_section(&self, key: &'static str) -> Option<Section<'a>> {
        let found = self.raw(key)?;
        let at = found.span().start;
        let Some(table) = found.get_ref().as_table() else {
            self.problem(at, format!("{key} ska vara ett avsnitt"), format!("{key} should be a section"));
            return None;
        };
        Some(Section::new(self.page, Some(table), self.key(key), at, &self.given))
    }

    /// The tables of a list, `[[key]]`; each is named by its own `key` under the prefix, and else by its number.
    pub(crate) fn list(&self, key: &'static str, prefix: &str) -> Vec<Section<'a>> {
        let Some(found) = self.raw(key) else { return vec![] };
        let Some(items) = found.get_ref().as_array() else {
            let at = found.span().start;
            self.problem(
                at,
                format!("{key} ska skrivas [[{key}]]"),
                format!("{key} should be written [[{key}]]"),
            );
            return vec![];
        };
        let mut sections = Vec::new();
        for (n, item) in items.iter().enumerate() {
            let at = item.span().start;
            let Some(table) = item.get_ref().as_table() else {
                self.problem(
                    at,
                    format!("{key} ska skrivas [[{key}]]"),
                    format!("{key} should be written [[{key}]]"),
                );
                continue;
            };
            let name = entry(table, "key")
                .and_then(|it| it.get_ref().as_str())
                .filter(|it| crate::version::is_name(it));
            let path = name.map_or_else(|| format!("{prefix}.{}", n + 1), |it| format!("{prefix}.{it}"));
            sections.push(Section::new(self.page, Some(table), path, at, &self.given));
        }
        sections
    }

    /// The tables under this one, by their own names.
    pub(crate) fn named(&self) -> Vec<(String, Section<'a>)> {
        let mut sections = Vec::new();
        for (name, value) in self.table.into_iter().flatten() {
            self.asked.borrow_mut().insert(name.get_ref());
            let at = value.span().start;
            match value.get_ref().as_table() {
                Some(table) => {
                    let path = self.key(name.get_ref());
                    sections.push((
                        name.get_ref().to_string(),
                        Section::new(self.page, Some(table), path, at, &self.given),
                    ));
                }
                None => self.problem(at, "här ska det vara ett avsnitt", "there should be a section here"),
            }
        }
        sections
    }

    /// The name of the table, the only one of its kind: small letters, digits, hyphens.
    pub(crate) fn name(&self, kind: &str) -> String {
        let name = self.take("key", values::text).map(|it| it.0);
        let name = self.need("key", name, String::new());
        if !name.is_empty() && !crate::version::is_name(&name) {
            self.problem(
                self.at,
                "key ska ha små bokstäver a–z, siffror och bindestreck",
                "key should have small letters a–z, digits and hyphens",
            );
        }
        self.page.claim(format!("{kind} {name}"), self.at);
        name
    }
}

/// When nobody reads the section any more, what was never asked for is nothing the house knows.
impl Drop for Section<'_> {
    fn drop(&mut self) {
        let asked = self.asked.borrow();
        for (key, _) in self.table.into_iter().flatten() {
            let name = key.get_ref().as_ref();
            if asked.contains(name) {
                continue;
            }
            let meant = nearest(name, asked.iter().copied());
            let shown: String = name.chars().take(64).collect();
            self.problem(
                key.span().start,
                format!("\"{shown}\" är okänt här{}", meant_sv(meant)),
                format!("\"{shown}\" is unknown here{}", meant_en(meant)),
            );
        }
    }
}
