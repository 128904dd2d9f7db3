/// A text a person reads, in both languages of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label {
    /// The Swedish text.
    pub sv: String,
    /// The English text.
    pub en: String,
}

impl Label {
    /// A label from its two texts.
    pub fn new(sv: impl Into<String>, en: impl Into<String>) -> Self {
        Self { sv: sv.into(), en: en.into() }
    }

    /// A label that is the same in both languages: a number, a name.
    pub fn same(text: impl Into<String>) -> Self {
        let sv = text.into();
        Self { en: sv.clone(), sv }
    }

    /// The text in the language with this tag; Swedish unless English is asked for.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        if language == "en" || language.starts_with("en-") { &self.en } else { &self.sv }
    }

    /// The labels one after the other with the separator between them.
    #[must_use]
    pub fn join(labels: &[Self], separator: &str) -> Self {
        let pick = |text: fn(&Self) -> &str| labels.iter().map(text).collect::<Vec<_>>().join(separator);
        Self { sv: pick(|it| &it.sv), en: pick(|it| &it.en) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_is_what_one_gets_unless_english_is_asked_for() {
        let label = Label::new("dölj", "hide");
        assert_eq!((label.get("sv"), label.get("en-GB"), label.get("fi")), ("dölj", "hide", "dölj"));
    }
}
