use std::borrow::Borrow;
use std::collections::BTreeMap;

use crate::{Shell, Text};

/// What is wrong with a form, field by field, in the order of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormErrors(Vec<(String, Text)>);

impl FormErrors {
    /// Nothing is wrong yet.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// One thing is wrong.
    pub fn one(field: impl Into<String>, text: Text) -> Self {
        let mut errors = Self::none();
        errors.add(field, text);
        errors
    }

    /// Something is wrong with the field; an empty name means the form as a whole.
    pub fn add(&mut self, field: impl Into<String>, text: Text) {
        self.0.push((field.into(), text));
    }

    /// The value; when there is none, what is wrong is added and nothing returned.
    pub fn check<T>(&mut self, field: &str, value: Result<T, Text>) -> Option<T> {
        value.map_err(|text| self.add(field, text)).ok()
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A form on its way to a person: where it is sent, what stands in it, what is wrong with it.
#[derive(Clone, Debug)]
pub struct Form {
    action: String,
    proof: String,
    values: BTreeMap<String, Vec<String>>,
    errors: FormErrors,
}

/// One of several things to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is shown, in the language of the page.
    pub label: String,
    /// What is said below the label; nothing when empty.
    pub hint: String,
}

impl Choice {
    /// Something to choose.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// Explains the choice.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

impl Form {
    /// An empty form that is sent to `action` (a path of this site without a query).
    pub fn new(shell: &Shell, action: impl Into<String>) -> Self {
        let action = action.into();
        let proof = shell.form_proof(&action);
        Self { action, proof, values: BTreeMap::new(), errors: FormErrors::none() }
    }

    pub(crate) fn again(shell: &Shell, action: &str, sent: &[(String, String)], errors: FormErrors) -> Self {
        let mut form = Self::new(shell, action);
        for (name, value) in sent {
            form.values.entry(name.clone()).or_default().push(value.clone());
        }
        form.errors = errors;
        form
    }

    /// Puts a value into a field; several for one name are several marked boxes.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.values.entry(name.into()).or_default().push(value.into());
        self
    }

    /// Says what is wrong.
    #[must_use]
    pub fn refused(mut self, errors: FormErrors) -> Self {
        self.errors = errors;
        self
    }

    /// Where it is sent.
    #[must_use]
    pub fn action(&self) -> &str {
        &self.action
    }

    /// The proof that this form was made for this browser.
    #[must_use]
    pub fn proof(&self) -> &str {
        &self.proof
    }

    /// What stands in the field.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.values.get(name).and_then(|it| it.first()).map_or("", String::as_str)
    }

    /// Whether the choice is made.
    #[must_use]
    pub fn chosen(&self, name: &str, value: &str) -> bool {
        self.values.get(name).is_some_and(|it| it.iter().any(|one| one == value))
    }

    /// What is wrong with the field.
    #[must_use]
    pub fn error(&self, name: &str) -> Option<&Text> {
        self.errors.0.iter().find(|(field, _)| field == name).map(|(_, text)| text)
    }

    /// Everything that is wrong: the element to go to (nothing for the form as a whole) and what is wrong.
    #[must_use]
    pub fn errors(&self) -> Vec<(String, &Text)> {
        let place = |field: &String| if field.is_empty() { String::new() } else { self.id(field) };
        self.errors.0.iter().map(|(field, text)| (place(field), text)).collect()
    }

    /// Whether something is wrong.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The element id of a field.
    #[must_use]
    pub fn id(&self, name: &str) -> String {
        format!("field-{name}")
    }

    /// The element id of one of a field's choices; the first has the id of the field itself.
    #[must_use]
    pub fn choice_id(&self, name: &str, place: impl Borrow<usize>) -> String {
        let place = *place.borrow();
        if place == 0 { self.id(name) } else { format!("field-{name}-{}", place + 1) }
    }

    /// The ids of the elements that describe the field, for `aria-describedby`; nothing when there are none.
    #[must_use]
    pub fn described_by(&self, name: &str, hint: &str) -> String {
        let id = self.id(name);
        let mut ids = Vec::new();
        if !hint.is_empty() {
            ids.push(format!("{id}-hint"));
        }
        if self.error(name).is_some() {
            ids.push(format!("{id}-error"));
        }
        ids.join(" ")
    }
}
