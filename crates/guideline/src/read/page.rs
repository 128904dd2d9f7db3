use std::cell::{Ref, RefCell};
use std::collections::BTreeSet;

use kernel::calendar::{Date, Label};
use toml::Spanned;
use toml::de::DeTable;

use super::problem::{Lines, Problem, Problems};
use super::section::Given;
use crate::{Explained, Source};

/// What the law asks at least of the value with a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Floor {
    pub(crate) key: String,
    pub(crate) bound: Bound,
    pub(crate) valid_from: Date,
    pub(crate) sources: Vec<Source>,
    pub(crate) why: Label,
}

/// The bound that a floor sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    AtMost(u32),
    AtLeast(u32),
    Is(bool),
}

/// A text being read: what is wrong with it so far and which values were found.
pub(crate) struct Page<'a> {
    name: &'a str,
    text: &'a str,
    lines: Lines<'a>,
    floors: &'a [Floor],
    problems: RefCell<Vec<Problem>>,
    values: RefCell<Vec<(usize, Explained)>>,
    claimed: RefCell<BTreeSet<String>>,
    roles: RefCell<Vec<(String, Label)>>,
}

impl<'a> Page<'a> {
    pub(crate) fn new(name: &'a str, text: &'a str, floors: &'a [Floor]) -> Self {
        let (problems, values) = (RefCell::default(), RefCell::default());
        let (claimed, roles) = (RefCell::default(), RefCell::default());
        let lines = Lines::of(text);
        Self { name, text, lines, floors, problems, values, claimed, roles }
    }

    /// The text as TOML, or everything that keeps it from being TOML.
    pub(crate) fn toml(&self) -> Result<Spanned<DeTable<'a>>, Problems> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let at = error.span().map_or(0, |it| it.start);
            let message = error.message();
            self.problem(
                at,
                format!(
                    "raden går inte att läsa som TOML. Se efter citattecken, likhetstecken och hakparenteser på \
                     den och raden före (läsarens egna ord: ”{message}”)"
                ),
                format!("this is not TOML: {message}"),
            );
        }
        if errors.is_empty() { Ok(table) } else { Err(self.problems()) }
    }

    pub(crate) fn problem(&self, at: usize, sv: impl Into<String>, en: impl Into<String>) {
        let (line, column) = self.lines.place(at);
        let problem = Problem { file: self.name.to_owned(), line, column, words: Label::new(sv, en) };
        self.problems.borrow_mut().push(problem);
    }

    /// Claims a name that must be the only one of its kind.
    pub(crate) fn claim(&self, name: String, at: usize) {
        let shown = name.clone();
        if !self.claimed.borrow_mut().insert(name) {
            self.problem(at, format!("{shown} finns två gånger"), format!("{shown} is there twice"));
        }
    }

    /// Makes a role known, so that what is read later may name it by its key.
    pub(crate) fn know_role(&self, key: &str, label: &Label) {
        self.roles.borrow_mut().push((key.to_owned(), label.clone()));
    }

    /// Whether a role with this key is known so far.
    pub(crate) fn knows_role(&self, key: &str) -> bool {
        self.roles.borrow().iter().any(|it| it.0 == key)
    }

    /// The roles known so far, with what people call them.
    pub(super) fn roles(&self) -> Ref<'_, [(String, Label)]> {
        Ref::map(self.roles.borrow(), Vec::as_slice)
    }

    pub(crate) fn floor(&self, key: &str) -> Option<&'a Floor> {
        self.floors.iter().find(|it| it.key == key)
    }

    pub(crate) fn record(&self, at: usize, value: Explained) {
        self.values.borrow_mut().push((at, value));
    }

    /// Where a value comes from that takes over the one with this key, as read so far.
    pub(crate) fn given(&self, key: &str) -> Given {
        let values = self.values.borrow();
        let found = values.iter().find(|it| it.1.key == key).map(|it| &it.1);
        found.map_or_else(Given::nothing, |it| Given {
            from: Some(key.to_owned()),
            sources: it.sources.clone(),
            stated: it.stated,
            why: it.why.clone(),
        })
    }

    /// The values in the order of the text, or everything that is wrong.
    pub(crate) fn finish(self) -> Result<Vec<Explained>, Problems> {
        if !self.problems.borrow().is_empty() {
            return Err(self.problems());
        }
        let mut values = self.values.into_inner();
        values.sort_by_key(|it| it.0);
        Ok(values.into_iter().map(|it| it.1).collect())
    }

    /// Everything that is wrong, in the order of the text.
    pub(crate) fn problems(&self) -> Problems {
        let mut problems = self.problems.take();
        problems.sort_by_key(|it| (it.line, it.column));
        Problems::of(problems)
    }
}
