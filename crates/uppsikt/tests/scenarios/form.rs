//! A form as it stands on a page, filled in by its labels as people do.

use crate::html::{self, Tag};
use crate::rig::web::encoded;

/// A form with what stands in it.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) action: String,
    /// Whether it changes something; else it only asks.
    pub(crate) changes: bool,
    /// What its buttons say, and the field that is sent with each.
    buttons: Vec<(String, Option<(String, String)>)>,
    controls: Vec<Control>,
}

#[derive(Clone, Debug)]
struct Control {
    name: String,
    value: String,
    label: String,
    /// What the group of choices is called that it belongs to.
    legend: String,
    kind: Kind,
    /// Of a choice: whether it is made. Everything else is always sent.
    sent: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    File,
    /// One of many.
    Radio,
    /// One of any number.
    Tick,
}

/// Something that a person does with a form before they send it.
#[derive(Clone, Debug)]
pub(crate) enum Filled {
    /// Writes a text into the field with this label.
    Text(String, String),
    /// Makes the choice with this label, in the group or list that is called so.
    Choice(String, Option<String>),
    /// Takes a tick away.
    Cleared(String),
    /// Adds a file with this content.
    File(String),
}

impl Form {
    /// The forms of a page that change something.
    pub(crate) fn all(page: &str) -> Vec<Self> {
        Self::every(page).into_iter().filter(|it| it.changes).collect()
    }

    /// All forms of a page, also those that only ask.
    pub(crate) fn every(page: &str) -> Vec<Self> {
        let tags = html::tags(page);
        tags.iter()
            .filter(|it| it.name == "form")
            .map(|it| Self::read(it, html::until_closed(page, it)))
            .collect()
    }

    fn read(form: &Tag<'_>, inside: &str) -> Self {
        let button = |it: &Tag<'_>| {
            let sent = it.get("name").map(|name| (name, it.get("value").unwrap_or_default()));
            (html::text(html::until_closed(inside, it)), sent)
        };
        let tags = html::tags(inside);
        let buttons = tags.iter().filter(|it| it.name == "button").map(button).collect();
        Self {
            action: form.get("action").unwrap_or_default(),
            changes: form.get("method").as_deref() == Some("post"),
            buttons,
            controls: controls(inside),
        }
    }

    /// Whether one of its buttons says this.
    pub(crate) fn has_button(&self, words: &str) -> bool {
        self.buttons.iter().any(|it| it.0 == words)
    }

    /// As it is sent by this button.
    pub(crate) fn pressed(self, words: &str) -> Self {
        let button = self.buttons.iter().find(|it| it.0 == words);
        match button.and_then(|it| it.1.clone()) {
            Some((name, value)) => self.tampered(&name, &value),
            None => self,
        }
    }

    /// Writes into the field with this label.
    pub(crate) fn write(self, label: &str, text: &str) -> Self {
        self.fill(&Filled::Text(label.to_owned(), text.to_owned()))
    }

    /// Makes the choice with this label.
    pub(crate) fn choose(self, label: &str) -> Self {
        self.fill(&Filled::Choice(label.to_owned(), None))
    }

    /// Whether a person can do that with it.
    pub(crate) fn offers(&self, filled: &Filled) -> bool {
        let has = |kinds: &[Kind], label: &str, legend: Option<&str>| {
            self.controls.iter().any(|it| {
                kinds.contains(&it.kind)
                    && it.label.starts_with(label)
                    && legend.is_none_or(|legend| it.legend.starts_with(legend))
            })
        };
        match filled {
            Filled::Text(label, _) => has(&[Kind::Text], label, None),
            Filled::Choice(label, legend) => has(&[Kind::Radio, Kind::Tick], label, legend.as_deref()),
            Filled::Cleared(label) => has(&[Kind::Tick], label, None),
            Filled::File(_) => has(&[Kind::File], "", None),
        }
    }

    /// Does what a person does.
    pub(crate) fn fill(mut self, filled: &Filled) -> Self {
        let (label, found) = match filled {
            Filled::Text(label, text) => {
                let field = self.named(label, |it| it.kind == Kind::Text);
                (label, field.map(|it| text.clone_into(&mut it.value)))
            }
            Filled::Choice(label, legend) => (label, self.make_choice(label, legend.as_deref())),
            Filled::Cleared(label) => {
                (label, self.named(label, |it| it.kind == Kind::Tick).map(|it| it.sent = false))
            }
            Filled::File(content) => {
                let field = self.controls.iter_mut().find(|it| it.kind == Kind::File);
                (content, field.map(|it| content.clone_into(&mut it.value)))
            }
        };
        if found.is_none() {
            let offered: Vec<_> =
                self.controls.iter().map(|it| format!("{} {}", it.legend, it.label)).collect();
            panic!("formuläret {} har inget \"{label}\" utan: {}", self.action, offered.join("; "));
        }
        self
    }

    fn make_choice(&mut self, label: &str, legend: Option<&str>) -> Option<()> {
        let wanted = |it: &Control| {
            matches!(it.kind, Kind::Radio | Kind::Tick)
                && legend.is_none_or(|legend| it.legend.starts_with(legend))
        };
        let choice = self.named(label, wanted)?;
        choice.sent = true;
        let choice = choice.clone();
        if choice.kind == Kind::Radio {
            for other in self.controls.iter_mut().filter(|it| it.name == choice.name) {
                other.sent = other.value == choice.value;
            }
        }
        Some(())
    }

    /// The control that is called so, or else the first whose name begins so.
    fn named(&mut self, label: &str, wanted: impl Fn(&Control) -> bool) -> Option<&mut Control> {
        let exactly = self.controls.iter().position(|it| wanted(it) && it.label == label);
        let at =
            exactly.or_else(|| self.controls.iter().position(|it| wanted(it) && it.label.starts_with(label)));
        at.map(|it| &mut self.controls[it])
    }

    /// Sends something else than what the page offers, as somebody could who leaves the page aside.
    pub(crate) fn tampered(mut self, name: &str, value: &str) -> Self {
        self.controls.retain(|it| it.name != name);
        let (name, value) = (name.to_owned(), value.to_owned());
        let (label, legend) = (String::new(), String::new());
        self.controls.push(Control { name, value, label, legend, kind: Kind::Text, sent: true });
        self
    }

    /// What would be sent in a field.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.controls.iter().find(|it| it.sent && it.name == name).map(|it| it.value.as_str())
    }

    /// As it is sent, and how.
    pub(crate) fn body(&self) -> (String, Vec<u8>) {
        let sent = self.controls.iter().filter(|it| it.sent);
        if self.controls.iter().any(|it| it.kind == Kind::File) {
            return in_parts(sent);
        }
        let pairs: Vec<String> = sent.map(|it| format!("{}={}", it.name, encoded(&it.value))).collect();
        ("application/x-www-form-urlencoded".to_owned(), pairs.join("&").into_bytes())
    }
}

/// As a browser sends a form with a file.
fn in_parts<'a>(sent: impl Iterator<Item = &'a Control>) -> (String, Vec<u8>) {
    const BORDER: &str = "gransen-mellan-delarna";
    let part = |it: &Control| {
        let file =
            if it.kind == Kind::File { "; filename=\"fil.csv\"\r\nContent-Type: text/csv" } else { "" };
        format!(
            "--{BORDER}\r\nContent-Disposition: form-data; name=\"{}\"{file}\r\n\r\n{}\r\n",
            it.name, it.value
        )
    };
    let body: String = sent.map(part).collect();
    (format!("multipart/form-data; boundary={BORDER}"), format!("{body}--{BORDER}--\r\n").into_bytes())
}

fn controls(inside: &str) -> Vec<Control> {
    let tags = html::tags(inside);
    let label_of = |tag: &Tag<'_>| {
        let id = tag.get("id").filter(|it| !it.is_empty());
        let label = tags.iter().find(|it| it.name == "label" && id.is_some() && it.get("for") == id);
        label.map(|it| html::text(html::until_closed(inside, it))).unwrap_or_default()
    };
    let (mut controls, mut legend) = (Vec::new(), String::new());
    for tag in &tags {
        match tag.name {
            "legend" => legend = html::text(html::until_closed(inside, tag)),
            "/fieldset" => legend.clear(),
            "select" => controls.extend(options(html::until_closed(inside, tag), tag, &label_of(tag))),
            "input" | "textarea" => controls.extend(control(inside, tag, label_of(tag), &legend)),
            _ => {}
        }
    }
    controls
}

fn control(inside: &str, tag: &Tag<'_>, label: String, legend: &str) -> Option<Control> {
    let kind = match tag.get("type").unwrap_or_default().as_str() {
        "radio" => Kind::Radio,
        "checkbox" => Kind::Tick,
        "file" => Kind::File,
        _ => Kind::Text,
    };
    let value = match tag.name {
        "textarea" => html::lines(html::until_closed(inside, tag)),
        _ => tag.get("value").unwrap_or_default(),
    };
    let sent = !matches!(kind, Kind::Radio | Kind::Tick) || tag.get("checked").is_some();
    Some(Control { name: tag.get("name")?, value, label, legend: legend.to_owned(), kind, sent })
}

/// The alternatives of a list, each as a choice of its own in a group that is called what the list is.
fn options(inside: &str, select: &Tag<'_>, label: &str) -> Vec<Control> {
    let Some(name) = select.get("name") else { return Vec::new() };
    let tags = html::tags(inside);
    let mut options: Vec<Control> = tags
        .iter()
        .filter(|it| it.name == "option")
        .map(|it| Control {
            name: name.clone(),
            value: it.get("value").unwrap_or_default(),
            label: html::text(html::until_closed(inside, it)),
            legend: label.to_owned(),
            kind: Kind::Radio,
            sent: it.get("selected").is_some(),
        })
        .collect();
    if let Some(first) = options.first_mut().filter(|_| !tags.iter().any(|it| it.get("selected").is_some())) {
        first.sent = true;
    }
    options
}
