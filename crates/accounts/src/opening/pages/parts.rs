//! The parts of a form that follows from data: each question of the guideline is one.

use webkit::{Choice, Form, Shell, Text};

/// A part of a form.
pub(crate) enum Part {
    /// A heading with what to think of below.
    Heading { title: String, intro: String },
    /// A line of text.
    Line { name: String, label: String, hint: String, kind: String, required: bool },
    /// Several lines of text.
    Area { name: String, label: String, hint: String, required: bool },
    /// One of many.
    Select { name: String, label: String, hint: String, required: bool, choices: Vec<Choice> },
    /// One of few.
    Radio { name: String, label: String, hint: String, choices: Vec<Choice> },
    /// Any of several.
    Ticks { name: String, label: String, hint: String, choices: Vec<Choice> },
    /// Something that is only said, such as a line that is answered already.
    Said { label: String, text: String },
    /// Words that are explained, each with where it stands, to be opened by whoever wonders.
    Words { words: Vec<(String, String, String)> },
}

impl Part {
    pub(crate) fn heading(shell: &Shell, title: &str, intro: &str) -> Self {
        let intro = if intro.is_empty() { String::new() } else { shell.t(intro) };
        Self::Heading { title: shell.t(title), intro }
    }

    pub(crate) fn line(name: &str, label: String, hint: String, required: bool) -> Self {
        Self::Line { name: name.to_owned(), label, hint, kind: "text".to_owned(), required }
    }

    /// A line of another kind: `url`, `date`, `email`.
    pub(crate) fn of_kind(self, new: &str) -> Self {
        match self {
            Self::Line { name, label, hint, required, kind: _ } => {
                Self::Line { name, label, hint, kind: new.to_owned(), required }
            }
            other @ (Self::Heading { .. }
            | Self::Area { .. }
            | Self::Select { .. }
            | Self::Radio { .. }
            | Self::Ticks { .. }
            | Self::Said { .. }
            | Self::Words { .. }) => other,
        }
    }

    pub(crate) fn area(name: &str, label: String, hint: String, required: bool) -> Self {
        Self::Area { name: name.to_owned(), label, hint, required }
    }

    pub(crate) fn select(
        name: &str,
        label: String,
        hint: String,
        required: bool,
        choices: Vec<Choice>,
    ) -> Self {
        Self::Select { name: name.to_owned(), label, hint, required, choices }
    }

    pub(crate) fn radio(name: &str, label: String, hint: String, choices: Vec<Choice>) -> Self {
        Self::Radio { name: name.to_owned(), label, hint, choices }
    }

    pub(crate) fn ticks(name: &str, label: String, hint: String, choices: Vec<Choice>) -> Self {
        Self::Ticks { name: name.to_owned(), label, hint, choices }
    }
}

/// A page with one form that follows from data.
#[derive(askama::Template)]
#[template(path = "opening-form.html")]
pub(crate) struct FormPage {
    pub(crate) shell: Shell,
    pub(crate) title: String,
    pub(crate) intro: Vec<String>,
    pub(crate) note: Option<String>,
    pub(crate) form: Form,
    pub(crate) parts: Vec<Part>,
    pub(crate) send: String,
    pub(crate) tone: &'static str,
    pub(crate) back: String,
}

impl FormPage {
    pub(crate) fn new(
        shell: Shell,
        title: Text,
        form: Form,
        parts: Vec<Part>,
        send: &str,
        back: String,
    ) -> Self {
        let (send, heading) = (shell.t(send), shell.say(&title));
        let shell = shell.titled(title);
        Self {
            shell,
            title: heading,
            intro: Vec::new(),
            note: None,
            form,
            parts,
            send,
            tone: "primary",
            back,
        }
    }
}
