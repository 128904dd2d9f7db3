//! A form as it stands on a page, filled in by its labels as people do.

use crate::html::{self, Tag};
use crate::rig::web::encoded;

/// A form with what stands in it.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) action: String,
    controls: Vec<Control>,
}

#[derive(Clone, Debug)]
struct Control {
    name: String,
    value: String,
    label: String,
    /// Of a choice: whether it is made. Everything else is always sent.
    sent: bool,
}

impl Form {
    /// The forms of a page.
    pub(crate) fn all(page: &str) -> Vec<Self> {
        let tags = html::tags(page);
        let forms = tags.iter().filter(|it| it.name == "form" && it.get("method").as_deref() == Some("post"));
        forms
            .map(|it| Self::read(it.get("action").unwrap_or_default(), html::until_closed(page, it)))
            .collect()
    }

    fn read(action: String, inside: &str) -> Self {
        let tags = html::tags(inside);
        let labels: Vec<(String, String)> = tags
            .iter()
            .filter(|it| it.name == "label")
            .map(|it| (it.get("for").unwrap_or_default(), html::text(html::until_closed(inside, it))))
            .collect();
        let label = |tag: &Tag<'_>| {
            let id = tag.get("id").unwrap_or_default();
            labels.iter().find(|it| !id.is_empty() && it.0 == id).map(|it| it.1.clone()).unwrap_or_default()
        };
        let control = |tag: &Tag<'_>| {
            let kind = tag.get("type").unwrap_or_default();
            let value = match tag.name {
                "input" => tag.get("value").unwrap_or_default(),
                "textarea" => html::text(html::until_closed(inside, tag)),
                _ => return None,
            };
            let sent = !matches!(kind.as_str(), "radio" | "checkbox") || tag.get("checked").is_some();
            Some(Control { name: tag.get("name")?, value, label: label(tag), sent })
        };
        Self { action, controls: tags.iter().filter_map(control).collect() }
    }

    /// Writes into the field with this label.
    pub(crate) fn write(mut self, label: &str, text: &str) -> Self {
        let field = self.controls.iter_mut().find(|it| it.label.starts_with(label));
        let Some(field) = field else { panic!("formuläret {} har inget fält \"{label}\"", self.action) };
        text.clone_into(&mut field.value);
        self
    }

    /// Makes the choice with this label.
    pub(crate) fn choose(mut self, label: &str) -> Self {
        let choice = self.controls.iter().find(|it| it.label.starts_with(label));
        let Some(choice) = choice.cloned() else {
            panic!("formuläret {} har inget val \"{label}\"", self.action)
        };
        for other in self.controls.iter_mut().filter(|it| it.name == choice.name) {
            other.sent = other.value == choice.value;
        }
        self
    }

    /// Sends something else than what the page offers, as somebody could who leaves the page aside.
    pub(crate) fn tampered(mut self, name: &str, value: &str) -> Self {
        self.controls.retain(|it| it.name != name);
        let (name, value) = (name.to_owned(), value.to_owned());
        self.controls.push(Control { name, value, label: String::new(), sent: true });
        self
    }

    /// What would be sent in a field.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.controls.iter().find(|it| it.sent && it.name == name).map(|it| it.value.as_str())
    }

    /// As it is sent.
    pub(crate) fn body(&self) -> Vec<u8> {
        let sent = self.controls.iter().filter(|it| it.sent);
        let pairs: Vec<String> = sent.map(|it| format!("{}={}", it.name, encoded(&it.value))).collect();
        pairs.join("&").into_bytes()
    }
}
