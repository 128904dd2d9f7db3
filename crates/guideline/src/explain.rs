use kernel::calendar::{Date, Label};

use crate::read::nearest;
use crate::{Guideline, Source};

/// One value of a guideline with everything there is to say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The key: `watch.rounds_per_workday`.
    pub key: String,
    /// The value that holds, in words.
    pub value: Label,
    /// The key that holds for all of its kind, where this one takes over its value.
    pub from: Option<String>,
    /// Where it comes from.
    pub sources: Vec<Source>,
    /// Whether the document, or the law, states it; otherwise it was chosen because the document is silent.
    pub stated: bool,
    /// Why it was chosen, where the document is silent.
    pub why: Option<Label>,
    /// What the law asks at least, where it does.
    pub floor: Option<FloorNote>,
}

/// What the law asks at least of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FloorNote {
    /// The least, or the most, the law accepts.
    pub value: Label,
    /// Where the law says so.
    pub sources: Vec<Source>,
    /// Since when.
    pub since: Date,
    /// Why.
    pub why: Label,
    /// What the guideline wanted instead; the law's value is the value then.
    pub overruled: Option<Label>,
}

/// A key that the guideline does not have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no key \"{key}\"{}", nearest.as_ref().map(|it| format!("; did you mean \"{it}\"?")).unwrap_or_default())]
pub struct NoSuchKey {
    /// The key asked for.
    pub key: String,
    /// The key that was probably meant.
    pub nearest: Option<String>,
}

impl Guideline {
    /// Every value with its key, in the order of the file.
    #[must_use]
    pub fn values(&self) -> &[Explained] {
        &self.values
    }

    /// The value with this key, or all values under it: `watch.ceiling_days`, `watch`, `ground.off-topic`.
    ///
    /// # Errors
    ///
    /// [`NoSuchKey`] with the key that was probably meant.
    pub fn explain(&self, key: &str) -> Result<Vec<&Explained>, NoSuchKey> {
        let under =
            |it: &&Explained| it.key == key || it.key.strip_prefix(key).is_some_and(|it| it.starts_with('.'));
        let found: Vec<_> = self.values.iter().filter(under).collect();
        if found.is_empty() {
            let nearest = nearest(key, self.values.iter().map(|it| it.key.as_str())).map(str::to_owned);
            return Err(NoSuchKey { key: key.chars().take(64).collect(), nearest });
        }
        Ok(found)
    }

    /// Where the value with this key comes from; empty when there is no such key.
    #[must_use]
    pub fn sources(&self, key: &str) -> &[Source] {
        self.values.iter().find(|it| it.key == key).map_or(&[], |it| &it.sources)
    }
}

impl Explained {
    /// The chapter it stands in: what its key begins with.
    #[must_use]
    pub fn chapter(&self) -> &str {
        self.key.split('.').next().unwrap_or_default()
    }

    /// The explanation, line by line.
    #[must_use]
    pub fn lines(&self) -> Vec<Label> {
        let mut lines = vec![Label::new(
            format!("{}: {}", self.key, self.value.sv),
            format!("{}: {}", self.key, self.value.en),
        )];
        lines.extend(self.caption());
        if let Some(from) = &self.from {
            lines.push(Label::new(
                format!("Gäller där inget annat sägs: {from}"),
                format!("Holds where nothing else is said: {from}"),
            ));
        }
        if !self.sources.is_empty() {
            let sources = list(&self.sources);
            lines.push(Label::new(format!("Källa: {sources}"), format!("Source: {sources}")));
        }
        if !self.stated {
            let why = self.why.clone().unwrap_or_default();
            lines.push(Label::new(
                format!("Dokumentet tiger; valt därför att: {}", why.sv),
                format!("The document is silent; chosen because: {}", why.en),
            ));
        }
        if let Some(floor) = &self.floor {
            lines.extend(floor.lines());
        }
        lines
    }
}

impl FloorNote {
    /// What the law asks, and what the guideline wanted instead where it wanted less.
    #[must_use]
    pub fn lines(&self) -> Vec<Label> {
        let sources = list(&self.sources);
        let mut lines = vec![Label::new(
            format!("Lagens golv: {} ({sources}, sedan {}). {}", self.value.sv, self.since, self.why.sv),
            format!("The law's floor: {} ({sources}, since {}). {}", self.value.en, self.since, self.why.en),
        )];
        if let Some(wanted) = &self.overruled {
            lines.push(Label::new(
                format!("Riktlinjen säger: {}. Lagen går före.", wanted.sv),
                format!("The guideline says: {}. The law takes precedence.", wanted.en),
            ));
        }
        lines
    }
}

pub(crate) fn list(sources: &[Source]) -> String {
    sources.iter().map(Source::as_str).collect::<Vec<_>>().join(", ")
}
