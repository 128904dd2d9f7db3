use guideline::{Explained, Requirements, Source};
use kernel::calendar::Label;
use webkit::Shell;

/// A value of the guideline as it is read: what it is called, what it is, where it comes from.
#[derive(Clone, Debug)]
pub(crate) struct SettingView {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) value: String,
    /// What it takes its value over from; empty where it has its own.
    pub(crate) from: String,
    pub(crate) sources: Vec<SourceView>,
    /// Why it was chosen, where the document is silent.
    pub(crate) silent: Option<String>,
    /// What the law asks at least.
    pub(crate) floor: Vec<String>,
    /// Whether the law took the place of what the document wanted.
    pub(crate) overruled: bool,
}

/// Where a value comes from, and where that stands.
#[derive(Clone, Debug)]
pub(crate) struct SourceView {
    pub(crate) words: String,
    /// Empty where it is not one of the document's own.
    pub(crate) href: String,
}

impl SettingView {
    pub(crate) fn of(shell: &Shell, requirements: &Requirements, it: &Explained) -> Self {
        let say = |it: &Label| it.get(shell.lang()).to_owned();
        let floor = it.floor.as_ref();
        Self {
            key: it.key.clone(),
            name: it.caption().map_or_else(|| it.key.clone(), |it| say(&it)),
            value: say(&it.value),
            from: it.from.clone().unwrap_or_default(),
            sources: it.sources.iter().map(|it| source(requirements, it)).collect(),
            silent: (!it.stated).then(|| it.why.as_ref().map(say).unwrap_or_default()),
            floor: floor.map(|it| it.lines().iter().map(say).collect()).unwrap_or_default(),
            overruled: floor.is_some_and(|it| it.overruled.is_some()),
        }
    }
}

fn source(requirements: &Requirements, it: &Source) -> SourceView {
    let href = requirements.get(it.as_str()).map(address).unwrap_or_default();
    SourceView { words: it.as_str().to_owned(), href }
}

/// Where a requirement is read.
pub(crate) fn address(it: &guideline::Requirement) -> String {
    format!("/guideline/{}#{}", it.area.word(), it.id)
}
